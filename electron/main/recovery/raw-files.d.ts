// The bundler gives the text of a file imported with `?raw`.
declare module '*?raw' {
  const content: string;
  export default content;
}
