// @ts-check
/** Makes the papers of the example workspace: a plan, two meetings with their papers, a letter; all of it invented. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setDocument } from '../fixtures/page-writer.mjs';
import { inRoot } from '../paths.mjs';
import { countDirections, measuresTable } from './measure-tables.mjs';
import { MEASURES } from './measures.mjs';
import { BODY, frontSheet, MEETINGS, PAPERS, printedPages } from './meetings.mjs';
import { draftOf } from './plan-draft.mjs';
import { blocksOf } from './source-text.mjs';

/** @typedef {import('../fixtures/page-writer.mjs').SetDocument} SetDocument */
/** @typedef {{ fileName: string, pageCount: number, bytes: Uint8Array }} MadePaper */
/**
 * Where the passages stand that the example's marks are made from.
 * @typedef {{ name: string, paper: string, page: number, quote: string, quads: unknown }} MadePassage
 * The figures of the measures as the reports print them, and which way is better.
 * @typedef {{ part: string, better: 'up' | 'down', quarter: number, figure: string, paper: string, page: number }} MadeFigure
 * @typedef {{ papers: readonly MadePaper[], passages: readonly MadePassage[], figures: readonly MadeFigure[] }} MadeExample
 */

const SOURCES = inRoot('resources', 'example', 'sources');
/** At the head of every page, so that no page taken out of the app can be mistaken. */
const NOTICE = 'EXAMPLE · everything in this paper is invented';

/**
 * @param {{ day?: string | null }} [options] day: printed on the front sheet of the next meeting; the shipped one has none
 * @returns {Promise<MadeExample>}
 */
export async function makeExamplePapers({ day = null } = {}) {
  const papers = [];
  const passages = [];
  /** @type {Map<string, number>} */
  const pageCounts = new Map();
  for (const [key, fileName] of Object.entries(PAPERS)) {
    const blocks = blocksOf(sourceOf(key), DIRECTIVES);
    const made = await setDocument({
      title: titleOf(fileName),
      footer: footerOf(key),
      blocks,
      notice: NOTICE,
      isRoomy: true,
    });
    papers.push({ fileName, pageCount: made.pageCount, bytes: made.bytes });
    for (const [name, passage] of made.passages) passages.push({ name, paper: fileName, ...passage });
    pageCounts.set(key, made.pageCount);
  }
  for (const meeting of MEETINGS) {
    const pages = printedPages(meeting, (paper) => pageCounts.get(paper) ?? 0);
    const blocks = frontSheet(meeting, pages, meeting.key === 'next' ? day : null);
    const made = await setDocument({ title: 'Agenda', footer: 'Page', blocks, notice: NOTICE });
    papers.push({ fileName: meeting.fileName, pageCount: made.pageCount, bytes: made.bytes });
  }
  return { papers, passages, figures: figuresOf(passages) };
}

/** @param {string} key */
function sourceOf(key) {
  const read = (/** @type {string} */ name) => readFileSync(join(SOURCES, `${name}.md`), 'utf8');
  return key === 'plan-draft' ? draftOf(read('plan')) : read(key);
}

/** The report of a quarter also prints the quarter before. @param {readonly MadePassage[]} passages @returns {readonly MadeFigure[]} */
function figuresOf(passages) {
  return MEASURES.flatMap((measures, priority) =>
    measures.flatMap(({ better, figures }, index) =>
      [1, 2, 3].flatMap((quarter) => {
        const name = `m${priority + 1}-${index + 1}-q${Math.max(2, quarter)}`;
        const passage = passages.find((one) => one.name === name);
        const figure = figures[quarter] ?? null;
        if (!passage || figure === null) return [];
        const part = `${priority + 1}.${index + 1}`;
        return [{ part, better, quarter, figure, paper: passage.paper, page: passage.page }];
      }),
    ),
  );
}

/** @param {string} fileName */
function titleOf(fileName) {
  return fileName.replace(/\.pdf$/, '');
}

/** @param {string} key */
function footerOf(key) {
  if (key === 'plan-before') return 'Anyshire Police and Crime Plan 2021-25, page';
  return key.startsWith('plan') ? 'Anyshire Police and Crime Plan 2025-29, page' : `${BODY}, page`;
}

/** @type {Readonly<Record<string, import('./source-text.mjs').Directive>>} */
const DIRECTIVES = {
  bullets: ([priority]) => (MEASURES[Number(priority) - 1] ?? []).map(({ text }) => ({ kind: 'bullet', text })),
  measures: ([priority, quarter]) => [measuresTable(Number(priority), quarter === '2' ? 2 : 3)],
  counts: ([quarter]) => [{ kind: 'text', text: countSentence(quarter === '2' ? 2 : 3) }],
};

/** @param {2 | 3} quarter */
function countSentence(quarter) {
  const { total, better, worse, same, missing } = countDirections(quarter);
  const rest =
    missing === 0 ? '' : missing === 1 ? ' One could not be reported.' : ` ${missing} could not be reported.`;
  return `Of the ${total} measures ${better} are better than in the quarter before, ${worse} are worse and ${same} are the same.${rest}`;
}
