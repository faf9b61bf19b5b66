// The content security policy of every answer under app://main.

/** What a policy is for. A nonce belongs to one document; scripts, styles and workers are served without one. */
export interface CspOptions {
  readonly nonce?: string | undefined;
  /** Only when Vite's development server stands behind the app's origin. */
  readonly isDev?: boolean | undefined;
}

/** The header's text. wasm-unsafe-eval allows WebAssembly (image decoders of pdf.js) and no other evaluation. */
export function contentSecurityPolicy({ nonce, isDev = false }: CspOptions = {}): string {
  const nonceSource = nonce === undefined ? '' : ` 'nonce-${nonce}'`;
  return [
    "default-src 'none'",
    // Vite puts small inline scripts into its pages; they get the document's nonce.
    `script-src 'self' 'wasm-unsafe-eval'${isDev ? nonceSource : ''}`,
    // A nonce would switch 'unsafe-inline' off again.
    `style-src 'self'${isDev ? " 'unsafe-inline'" : nonceSource}`,
    "img-src 'self' blob: data:",
    "font-src 'self' data: blob:",
    `connect-src 'self' blob:${isDev ? ' ws://localhost:*' : ''}`,
    "worker-src 'self'",
    "frame-src 'none'",
    "object-src 'none'",
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'none'",
  ].join('; ');
}
