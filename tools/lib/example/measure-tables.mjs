// @ts-check
/** What is told of the measures in a quarter's report: a table for each priority, and how many got better. */
import { MEASURES } from './measures.mjs';

/** @param {string} figure */
function value(figure) {
  const [minutes, seconds] = figure.split(':');
  if (seconds !== undefined) return Number(minutes) * 60 + Number(seconds);
  return Number.parseFloat(figure.replaceAll(',', ''));
}

/** @param {import('./measures.mjs').Measure} measure @param {2 | 3} quarter */
function direction({ figures, better }, quarter) {
  const [now, before] = [figures[quarter], figures[quarter - 1]];
  if (now === null || now === undefined || before === null || before === undefined) return 'Not reported';
  const change = value(now) - value(before);
  if (change === 0) return 'No change';
  return change > 0 === (better === 'up') ? 'Better' : 'Worse';
}

/**
 * The table of a priority in a quarter's report. The figure of a measure is a passage of its own, `m1-2-q3`.
 * @param {number} priority 1 to 5
 * @param {2 | 3} quarter
 * @returns {import('../fixtures/page-writer.mjs').Block}
 */
export function measuresTable(priority, quarter) {
  const rows = (MEASURES[priority - 1] ?? []).map((one, index) => {
    const [baseline] = one.figures;
    const name = `m${priority}-${index + 1}-q${quarter}`;
    return [
      `${priority}.${index + 1}`,
      `{${name}|${one.short}}`,
      baseline,
      one.figures[quarter - 1] ?? '-',
      one.figures[quarter] ?? '-',
      direction(one, quarter),
    ];
  });
  const head = ['', 'Measure', 'Baseline', `Quarter ${quarter - 1}`, `Quarter ${quarter}`, 'Since then'];
  return { kind: 'table', head, rows, widths: [0.9, 6.2, 1.8, 1.8, 1.8, 2] };
}

/** How many measures of all got better, worse, stayed, in words. @param {2 | 3} quarter */
export function countDirections(quarter) {
  const all = MEASURES.flat().map((one) => direction(one, quarter));
  const count = (/** @type {string} */ word) => all.filter((one) => one === word).length;
  return {
    total: all.length,
    better: count('Better'),
    worse: count('Worse'),
    same: count('No change'),
    missing: count('Not reported'),
  };
}
