// @ts-check
/** Reads the sources of the example's papers: a few marks in plain text, made into blocks for the page writer. */

/** @typedef {import('../fixtures/page-writer.mjs').Block} Block */
/** @typedef {(words: readonly string[]) => readonly Block[]} Directive */

const MARKS = /** @type {const} */ ([
  ['#### ', 'minor'],
  ['### ', 'subheading'],
  ['## ', 'heading'],
  ['# ', 'title'],
  ['- ', 'bullet'],
]);

/**
 * `#` to `####` are headings, `-` a bullet, `|` a row of a table (the first is its head, and `|= 3 | 1` sets the widths
 * of its columns), `---` a new page, `@name words` a directive. Everything else is a paragraph, up to an empty line.
 * @param {string} source
 * @param {Readonly<Record<string, Directive>>} directives
 * @returns {readonly Block[]}
 */
export function blocksOf(source, directives) {
  const parts = source
    .replaceAll("'", '’')
    .split(/\n\s*\n/)
    .map((part) => part.trim());
  return parts.filter((part) => part !== '').flatMap((part) => blocksOfPart(part, directives));
}

/** @param {string} part @param {Readonly<Record<string, Directive>>} directives @returns {readonly Block[]} */
function blocksOfPart(part, directives) {
  if (part === '---') return [{ kind: 'page' }];
  if (part.startsWith('|')) return [tableOf(part.split('\n'))];
  if (part.startsWith('@')) return directed(part, directives);
  const isList = part.startsWith('- ');
  return (isList ? part.split(/\n(?=- )/) : [part]).map((one) => {
    const text = one.replaceAll(/\s*\n\s*/g, ' ');
    const mark = MARKS.find(([sign]) => text.startsWith(sign));
    return mark ? { kind: mark[1], text: text.slice(mark[0].length) } : { kind: 'text', text };
  });
}

/** @param {string} part @param {Readonly<Record<string, Directive>>} directives */
function directed(part, directives) {
  const [name = '', ...words] = part.slice(1).split(/\s+/);
  const directive = directives[name];
  if (!directive) throw new Error(`No directive is called @${name}`);
  return directive(words);
}

/** @param {readonly string[]} lines @returns {Block} */
function tableOf(lines) {
  const cells = (/** @type {string} */ line) =>
    line
      .replaceAll(/^\|=?|\|$/g, '')
      // Not the bar inside a marked passage.
      .split(/\|(?![^{}]*\})/)
      .map((cell) => cell.trim());
  const widths = lines.find((line) => line.startsWith('|='));
  const [head = [], ...rows] = lines.filter((line) => !line.startsWith('|=')).map(cells);
  return { kind: 'table', head, rows, widths: widths ? cells(widths).map(Number) : head.map(() => 1) };
}
