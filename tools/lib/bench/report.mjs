// @ts-check
/** What the measurements came to, for the terminal and for docs/performance.md. Pure. */

/**
 * @typedef {{ ours: number, peers: number, ratio: number, low: number, high: number, pairs: number }} Comparison
 * @typedef {{ what: string, unit: string, result: Comparison | { values: number[] },
 *   goal: { words: string, isMet: boolean } | null }} Row
 * @typedef {{ name: string, title: string, how: string, rows: Row[] }} Result
 * @typedef {{ electron: string, cores: number, memoryGB: number, date: string }} About
 */

/** @param {number} value */
const figure = (value) =>
  value >= 100 ? Math.round(value).toLocaleString('en-GB') : String(Math.round(value * 10) / 10);

/** @param {Row} row @returns {string[]} what, ours, peer's, ratio, goal */
function cells({ what, unit, result, goal }) {
  const met = goal ? `${goal.words}: ${goal.isMet ? 'met' : 'NOT met'}` : '';
  if ('values' in result) {
    return [what, `${result.values.map(figure).join(', ')} ${unit}`, '', `${result.values.length} runs`, met];
  }
  const { ours, peers, ratio, low, high, pairs } = result;
  const spread = `${ratio.toFixed(2)} (${low.toFixed(2)} to ${high.toFixed(2)}; ${pairs} pairs)`;
  return [what, `${figure(ours)} ${unit}`, `${figure(peers)} ${unit}`, spread, met];
}

/** @param {readonly Result[]} results */
export function printed(results) {
  return results
    .map(({ name, rows }) =>
      [`${name}:`, ...rows.map((row) => `  ${cells(row).filter(Boolean).join(' | ')}`)].join('\n'),
    )
    .join('\n')
    .concat('\n');
}

/** Markdown as the formatter would lay it out. @param {readonly (readonly string[])[]} rows the first is the head */
function table(rows) {
  const widths = (rows[0] ?? []).map((_, column) => Math.max(3, ...rows.map((row) => (row[column] ?? '').length)));
  const line = (/** @type {readonly string[]} */ row) =>
    `| ${row.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join(' | ')} |`;
  const [head = [], ...body] = rows;
  return [line(head), `| ${widths.map((width) => '-'.repeat(width)).join(' | ')} |`, ...body.map(line)].join('\n');
}

/** @param {readonly Result[]} results @param {About} about */
export function performancePage(results, about) {
  const head = ['', 'Panel Scrutiny', 'peer', 'ratio, 95 % interval', 'goal'];
  const parts = results.map(
    ({ name, title, how, rows }) =>
      `## ${title}\n\n\`npm run bench -- ${name}\`. ${how}\n\n${table([head, ...rows.map(cells)])}\n`,
  );
  return `# Performance

Written by \`npm run bench\`; not by hand. Middle values of interleaved pairs, and the ratio of ours to the peer's with the
interval that holds its median with 95 % confidence (bootstrap). Below 1 we are faster or smaller. What was held by a goal
says whether the upper end of the interval is within it.

Measured on ${about.date}: the packaged app in Electron ${about.electron}, ${about.cores} cores, ${about.memoryGB} GB, Linux, a virtual display without a
graphics processor. Good for comparing the two sides, not as a promise of seconds.

${parts.join('\n')}`;
}
