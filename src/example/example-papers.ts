/** Which papers the example is made of: file names as in `resources/example/papers`. */

export const EXAMPLE_PLAN = 'Anyshire Police and Crime Plan 2025-29.pdf';
/** Its draft, and the plan before it. */
export const EXAMPLE_DRAFT = 'Anyshire Police and Crime Plan 2025-29 - draft.pdf';
export const EXAMPLE_PLAN_BEFORE = 'Anyshire Police and Crime Plan 2021-25.pdf';
export const EXAMPLE_LETTER = 'Letter from the Commissioner.pdf';

/** The two meetings, and when they are: days from today. */
export const EXAMPLE_MEETINGS = {
  last: {
    day: -62,
    publishedDay: -71,
    frontSheet: 'Agenda front sheet - last meeting.pdf',
    papers: [
      'Minutes of the meeting before.pdf',
      'Performance in quarter 2.pdf',
      'Safer roads - report on Priority 4.pdf',
      'Complaints half-year report.pdf',
      'Work programme.pdf',
      'Police estate - options for Dunmere.pdf',
    ],
  },
  next: {
    day: 9,
    publishedDay: -1,
    frontSheet: 'Agenda front sheet - next meeting.pdf',
    papers: [
      'Minutes of the last meeting.pdf',
      'Performance in quarter 3.pdf',
      'Violence against women and girls.pdf',
      'Budget and the medium term.pdf',
      'Appendix A - Budget, savings and investment.pdf',
      'Work programme for the coming meetings.pdf',
      'Police estate - Dunmere and a claim.pdf',
    ],
  },
} as const;

export type ExampleMeeting = keyof typeof EXAMPLE_MEETINGS;

/** The panel of the example. Its name says what it is wherever it is printed. */
export const EXAMPLE_PANEL = 'Anyshire Police and Crime Panel (example)';

/** People are named by what they are. */
export const EXAMPLE_MEMBERS = [
  { name: 'The Chair', role: 'chair', authority: 'Ambleford District Council' },
  { name: 'The Vice-Chair', role: 'viceChair', authority: 'Anyshire County Council' },
  { name: 'Member for Brackenhill', role: 'member', authority: 'Brackenhill District Council' },
  { name: 'Member for Coldharbour', role: 'member', authority: 'Coldharbour District Council' },
  { name: 'Member for Dunmere', role: 'member', authority: 'Dunmere District Council' },
  { name: 'Member for Eastholt', role: 'member', authority: 'Eastholt District Council' },
  { name: 'Independent member', role: 'coOpted', authority: '' },
] as const;

/** How far the clerk has read: the next meeting's papers are half unread. */
export const EXAMPLE_READINGS: readonly { readonly paper: string; readonly page: number; readonly furthest: number }[] =
  [
    ...EXAMPLE_MEETINGS.last.papers.map((paper) => ({ paper, page: 1, furthest: 99 })),
    { paper: EXAMPLE_LETTER, page: 2, furthest: 99 },
    { paper: 'Minutes of the last meeting.pdf', page: 3, furthest: 99 },
    { paper: 'Performance in quarter 3.pdf', page: 6, furthest: 6 },
    { paper: 'Violence against women and girls.pdf', page: 2, furthest: 2 },
  ];

/** What became of the priorities of the plan before; the others are left to be decided. Null where nothing follows. */
export const EXAMPLE_SUCCESSORS: readonly { readonly before: number; readonly now: number | null }[] = [
  { before: 1, now: 1 },
  { before: 2, now: 2 },
  { before: 3, now: null },
];

/** Promises of the plan that have been settled, by how they begin. */
export const EXAMPLE_PLAN_PROMISES: readonly { readonly begins: string; readonly state: 'kept' | 'notKept' }[] = [
  { begins: 'I will publish how much time each team spends', state: 'kept' },
  { begins: 'I will bring councils, landlords and street pastors', state: 'kept' },
  { begins: 'I will publish where they stand, and why', state: 'kept' },
  { begins: 'I will pay for 60 extra patrols', state: 'notKept' },
];
