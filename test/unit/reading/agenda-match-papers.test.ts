import { describe, expect, it } from 'vitest';
import { type ItemToMatch, matchPapers, type PaperMatch } from '@/reading/agenda/match-papers';
import type { PaperToMatch } from '@/reading/agenda/paper-clues';

const ITEMS: readonly ItemToMatch[] = [
  { number: '1', title: 'Apologies' },
  {
    number: '2',
    title: 'Minutes of the meetings held on 3 December 2024 and 14 January 2025',
    pages: { from: 1, to: 12 },
  },
  { number: '3', title: 'Complaints against the Commissioner', pages: { from: 13, to: 16 } },
  { number: '4', title: 'Precept proposal 2025-26 and medium term financial plan', pages: { from: 17, to: 60 } },
  { number: '5', title: 'Work programme' },
  { number: '6', title: 'Exempt Minutes', part: 2 },
];

function paper(fileName: string, pageCount: number, openingText = '', title: string | null = null): PaperToMatch {
  return { id: fileName, fileName, title, pageCount, openingText };
}

function matched(papers: readonly PaperToMatch[]): (name: string) => PaperMatch {
  const matches = matchPapers(ITEMS, papers, { date: '2025-02-05' });
  expect(matches.map((match) => match.paperId)).toEqual(papers.map((one) => one.id));
  return (name) => matches.find((match) => match.paperId === name)!;
}

/** "item/order role" of each paper. */
function places(papers: readonly PaperToMatch[]): Record<string, string> {
  const find = matched(papers);
  return Object.fromEntries(
    papers.map(({ id }) => {
      const match = find(id);
      return [id, `${match.itemNumber ?? '-'}/${match.order} ${match.role}`];
    }),
  );
}

describe('matching papers to items', () => {
  it('places minutes by the dates in the item, in their order, and keeps this meeting’s own apart', () => {
    expect(
      places([
        paper('Panel minutes 14.01.2025.pdf', 5, 'MINUTES of a meeting of the Panel held on 14 January 2025'),
        paper(
          'scan0042.pdf',
          6,
          'FARLOW POLICE AND CRIME PANEL\nMINUTES of a meeting held on Tuesday, 3 December 2024',
        ),
        paper('Printed minutes 5th-Feb-2025.pdf', 9, 'MINUTES of a meeting held on Wednesday, 5 February 2025'),
        paper('Exempt minutes 14 January 2025.pdf', 2, 'NOT FOR PUBLICATION Minutes of 14 January 2025'),
        paper('Minutes 3 March 2020.pdf', 2, 'Minutes'),
      ]),
    ).toEqual({
      'Exempt minutes 14 January 2025.pdf': '6/0 paper',
      'Minutes 3 March 2020.pdf': '-/0 unmatched',
      'scan0042.pdf': '2/0 paper',
      'Panel minutes 14.01.2025.pdf': '2/1 paper',
      'Printed minutes 5th-Feb-2025.pdf': '-/0 minutesOfThisMeeting',
    });
  });

  it('puts the covering report first and appendices last, in natural order', () => {
    expect(
      places([
        paper('Appendix 10 - Reserves.pdf', 3),
        paper('Appendix 2 - Council tax.pdf', 2),
        paper('Precept report 2025-26.pdf', 30, 'Precept proposal for 2025-26'),
        paper(
          'Covering report precept.pdf',
          4,
          'From: the Treasurer\nSubject: Precept proposal and medium term financial plan',
        ),
        paper('Appendix 1 - Medium term plan.pdf', 4),
      ]),
    ).toEqual({
      'Covering report precept.pdf': '4/0 paper',
      'Precept report 2025-26.pdf': '4/1 paper',
      'Appendix 1 - Medium term plan.pdf': '4/2 appendix',
      'Appendix 2 - Council tax.pdf': '4/3 appendix',
      'Appendix 10 - Reserves.pdf': '4/4 appendix',
    });
  });

  it('takes an amendment as a supplement when the printed pages are filled without it, and as a paper when they need it', () => {
    const report = paper('Precept proposal.pdf', 44, 'Precept proposal 2025-26');
    const amendment = paper('Amendment 1 - precept.pdf', 1, 'Amendment form');
    expect(places([report, amendment])['Amendment 1 - precept.pdf']).toBe('4/1 supplement');
    const shorter = { ...report, pageCount: 42 };
    expect(places([shorter, amendment])['Amendment 1 - precept.pdf']).toMatch(/^4\/\d paper$/);
  });

  it('believes an item number that a paper names', () => {
    const find = matched([paper('x.pdf', 3, 'Agenda Item No. 5\nLetter from the Home Office')]);
    expect(find('x.pdf')).toMatchObject({ itemNumber: '5', confidence: 0.95 });
  });

  it('keeps only the latest of two versions in the pages', () => {
    const find = matched([
      paper('Complaints report.pdf', 6, 'Complaints'),
      paper('Complaints report_1.pdf', 4, 'Complaints'),
    ]);
    expect(find('Complaints report.pdf').supersededBy).toBe('Complaints report_1.pdf');
    expect(find('Complaints report_1.pdf')).toMatchObject({
      itemNumber: '3',
      laterVersionOf: 'Complaints report.pdf',
      supersededBy: null,
    });
    expect(find('Complaints report_1.pdf').reason).toContain('13–16');
  });

  it('fills the room that is left with the one paper that fits it', () => {
    const find = matched([paper('scan0007.pdf', 4, 'illegible')]);
    expect(find('scan0007.pdf')).toMatchObject({ itemNumber: '3', confidence: 0.65 });
    const two = matched([paper('scan0007.pdf', 4, 'illegible'), paper('scan0008.pdf', 4, 'illegible')]);
    expect(two('scan0007.pdf').role).toBe('unmatched');
  });

  it('knows the front sheet and leaves the whole pack and strangers unmatched', () => {
    const listing = ITEMS.map((item) => `${item.number}. ${item.title}`).join('\n');
    expect(
      places([
        paper('Agenda frontsheet.pdf', 3, listing),
        paper('pack.pdf', 90, listing, '(Public Pack) Agenda document'),
        paper('Holiday photographs.pdf', 2, 'Sunny beaches'),
      ]),
    ).toEqual({
      'Agenda frontsheet.pdf': '-/0 frontSheet',
      'pack.pdf': '-/0 unmatched',
      'Holiday photographs.pdf': '-/0 unmatched',
    });
  });

  it('matches nothing when there are no items', () => {
    expect(matchPapers([], [paper('a.pdf', 1)])).toMatchObject([{ role: 'unmatched', itemNumber: null }]);
  });
});
