// @ts-check
/** The two meetings of the example: their agendas, and which paper stands under which item. */

/**
 * @typedef {{ number: string, title: string, papers?: readonly string[], part?: 2 }} Item `papers`: names
 *   of sources
 * @typedef {{ key: 'last' | 'next', fileName: string, items: readonly Item[], paragraphs: string }} ExampleMeeting
 */

export const BODY = 'Anyshire Police and Crime Panel';
export const VENUE = 'Council Chamber, Shire House, Ambleford';

/** Name of the source, and of the PDF that is made from it. */
export const PAPERS = /** @type {const} */ ({
  plan: 'Anyshire Police and Crime Plan 2025-29.pdf',
  'plan-draft': 'Anyshire Police and Crime Plan 2025-29 - draft.pdf',
  'plan-before': 'Anyshire Police and Crime Plan 2021-25.pdf',
  'minutes-earlier': 'Minutes of the meeting before.pdf',
  'performance-2': 'Performance in quarter 2.pdf',
  roads: 'Safer roads - report on Priority 4.pdf',
  complaints: 'Complaints half-year report.pdf',
  'work-programme-1': 'Work programme.pdf',
  'estate-dunmere': 'Police estate - options for Dunmere.pdf',
  'minutes-last': 'Minutes of the last meeting.pdf',
  'performance-3': 'Performance in quarter 3.pdf',
  budget: 'Budget and the medium term.pdf',
  'budget-appendix': 'Appendix A - Budget, savings and investment.pdf',
  'women-girls': 'Violence against women and girls.pdf',
  'work-programme-2': 'Work programme for the coming meetings.pdf',
  'estate-claim': 'Police estate - Dunmere and a claim.pdf',
  letter: 'Letter from the Commissioner.pdf',
});

/** @type {readonly ExampleMeeting[]} */
export const MEETINGS = [
  {
    key: 'last',
    fileName: 'Agenda front sheet - last meeting.pdf',
    paragraphs: 'paragraph 3',
    items: [
      { number: '1', title: 'Apologies for Absence' },
      { number: '2', title: 'Declarations of Interests' },
      { number: '3', title: 'Minutes of the meeting before', papers: ['minutes-earlier'] },
      { number: '4', title: 'Public Questions (Verbal Report)' },
      { number: '5', title: 'Police and Crime Plan: performance in quarter 2', papers: ['performance-2'] },
      { number: '6', title: 'Safer roads: report on Priority 4', papers: ['roads'] },
      { number: '7', title: 'Complaints: half-year report', papers: ['complaints'] },
      { number: '8', title: 'Work Programme', papers: ['work-programme-1'] },
      { number: '9', title: 'Exclusion of the Press and Public' },
      { number: '10', title: 'Police estate: options for Dunmere', papers: ['estate-dunmere'], part: 2 },
    ],
  },
  {
    key: 'next',
    fileName: 'Agenda front sheet - next meeting.pdf',
    paragraphs: 'paragraphs 3 and 5',
    items: [
      { number: '1', title: 'Apologies for Absence' },
      { number: '2', title: 'Declarations of Interests' },
      { number: '3', title: 'Minutes of the last meeting', papers: ['minutes-last'] },
      { number: '4', title: 'Public Questions (Verbal Report)' },
      { number: '5', title: 'Police and Crime Plan: performance in quarter 3', papers: ['performance-3'] },
      { number: '6', title: 'Violence against women and girls', papers: ['women-girls'] },
      { number: '7', title: 'Budget and the medium term', papers: ['budget', 'budget-appendix'] },
      { number: '8', title: 'Work programme for the coming meetings', papers: ['work-programme-2'] },
      { number: '9', title: 'Exclusion of the Press and Public' },
      { number: '10', title: 'Police estate: Dunmere and a claim', papers: ['estate-claim'], part: 2 },
    ],
  },
];

/**
 * The printed pages of each item: papers follow one another, each on a right-hand page.
 * @param {ExampleMeeting} meeting
 * @param {(paper: string) => number} pageCount
 * @returns {ReadonlyMap<string, string>} item number to "(Pages 7 - 20)"
 */
export function printedPages({ items }, pageCount) {
  let next = 1;
  return new Map(
    items.flatMap(({ number, papers = [] }) => {
      if (papers.length === 0) return [];
      const first = next;
      for (const paper of papers) next += Math.ceil(pageCount(paper) / 2) * 2;
      return [[number, `(Pages ${first} - ${next - 1})`]];
    }),
  );
}

/**
 * @param {ExampleMeeting} meeting
 * @param {ReadonlyMap<string, string>} pages
 * @param {string | null} day "Thursday, 3 December 2026"; null leaves the day out, as the shipped front sheets do
 * @returns {readonly import('../fixtures/page-writer.mjs').Block[]}
 */
export function frontSheet(meeting, pages, day) {
  const row = (/** @type {Item} */ { number, title }) =>
    /** @type {const} */ ({ kind: 'row', number: `${number}.`, text: title, pages: pages.get(number) ?? '' });
  const when = day === null ? '' : ` on ${day}`;
  return [
    { kind: 'title', text: BODY },
    { kind: 'text', text: `A meeting of the ${BODY} will be held at the ${VENUE}${when} at 10.30 am.` },
    { kind: 'heading', text: 'AGENDA' },
    ...meeting.items.filter(({ part }) => part !== 2).map(row),
    { kind: 'subheading', text: 'PART 2 - ITEMS LIKELY TO BE CONSIDERED IN PRIVATE' },
    {
      kind: 'text',
      text:
        'That the press and public be excluded from the meeting for the following item on the grounds that it involves ' +
        `the likely disclosure of exempt information as defined in ${meeting.paragraphs} of Part 1 of Schedule 12A of ` +
        'the Local Government Act 1972.',
    },
    ...meeting.items.filter(({ part }) => part === 2).map(row),
  ];
}
