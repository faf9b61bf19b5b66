// @ts-check
/** The scores of a set of plans as lines of text. */

/**
 * @typedef {{ wanted: number, found: number, right: number, ordered: number, precision: number, recall: number }} Score
 * @typedef {{ plans: number, priorities: Score, parts: Score }} SetScore
 * @typedef {{
 *   name: string, toldIn: string, isNegative: boolean, priorities: Score, parts: Score | null,
 *   missed: readonly string[], invented: readonly string[], trapped: readonly string[], missedParts: readonly string[],
 * }} PlanScore
 * @typedef {{
 *   plans: readonly PlanScore[], headings: SetScore, prose: SetScore, overall: SetScore, trapped: number,
 *   falseAlarms: readonly string[],
 * }} ScoreReport
 */

/** @param {number} share */
const figure = (share) => share.toFixed(3);

/** @param {Score} score */
const shares = (score) =>
  `precision ${figure(score.precision)}  recall ${figure(score.recall)}  (${score.right} right of ${score.found} proposed, ${score.wanted} wanted, ${score.ordered} in order)`;

/**
 * @param {PlanScore} plan
 * @returns {string[]}
 */
function planLines(plan) {
  const what = plan.isNegative ? 'no priorities to find' : plan.toldIn;
  const lines = [`${plan.name} [${what}]`, `  priorities  ${shares(plan.priorities)}`];
  if (plan.parts) lines.push(`  parts       ${shares(plan.parts)}`);
  for (const name of plan.missed) lines.push(`  missed      ${name}`);
  for (const name of plan.invented) lines.push(`  not wanted  ${name}`);
  for (const name of plan.trapped) lines.push(`  TRAP        ${name}`);
  for (const name of plan.missedParts) lines.push(`  part missed ${name}`);
  return lines;
}

/**
 * @param {ScoreReport} report
 * @returns {string[]}
 */
export function scoreLines(report) {
  const sets = /** @type {const} */ ([
    ['headings and lists', report.headings],
    ['prose only', report.prose],
    ['all plans', report.overall],
  ]);
  return [
    ...report.plans.flatMap(planLines),
    '',
    ...sets.flatMap(([title, set]) => [
      `${title} (${set.plans} plans)`,
      `  priorities  ${shares(set.priorities)}`,
      ...(set.parts.wanted > 0 ? [`  parts       ${shares(set.parts)}`] : []),
    ]),
    `traps proposed as priorities: ${report.trapped}`,
    `plans without priorities that were given some: ${report.falseAlarms.length}${report.falseAlarms.length > 0 ? ` (${report.falseAlarms.join(', ')})` : ''}`,
  ];
}
