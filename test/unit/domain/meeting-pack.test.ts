import { describe, expect, it } from 'vitest';
import { type MeetingPack, meetingPack } from '@/domain/meeting-pack';
import { anItem, aPaper, aPlace } from '../../helpers/builders';

const PAPERS = new Map([aPaper('minutes', 3), aPaper('report', 4), aPaper('annex', 2)].map((one) => [one.id, one]));
const ITEMS = [
  anItem('second', { order: 'a1', statedPages: { from: 5, to: 10 } }),
  anItem('first', { order: 'a0', statedPages: { from: 1, to: 4 } }),
];
const PLACES = [
  aPlace('second', 'annex', { order: 'a1' }),
  aPlace('second', 'report', { order: 'a0' }),
  aPlace('first', 'minutes'),
];

/** "paper from-to" in the order of the pack. */
function pages(pack: MeetingPack): string[] {
  return pack.items.flatMap(({ papers }) =>
    papers.map(({ paper, pages: at }) => `${paper.id} ${at ? `${at.from}-${at.to}` : 'nowhere'}`),
  );
}

describe('the pack of a meeting', () => {
  it('puts items, places and papers in order and gives every paper its pages', () => {
    const pack = meetingPack({ padToEven: true }, ITEMS, PLACES, PAPERS);
    expect(pages(pack)).toEqual(['minutes 1-3', 'report 5-8', 'annex 9-10']);
    expect(pack.items.map(({ item, agreement, computed }) => [item.id, agreement, computed])).toEqual([
      ['first', 'agrees', { from: 1, to: 4 }],
      ['second', 'agrees', { from: 5, to: 10 }],
    ]);
    expect(pack.lastPage).toBe(10);
  });

  it('leaves out a place whose paper is in the bin', () => {
    const without = new Map([...PAPERS].filter(([id]) => id !== 'report'));
    const pack = meetingPack({ padToEven: true }, ITEMS, PLACES, without);
    expect(pages(pack)).toEqual(['minutes 1-3', 'annex 5-6']);
    expect(pack.items[1]?.agreement).toBe('differs');
  });

  it('an item without papers says so, and one without printed pages follows on', () => {
    const items = [anItem('first', { order: 'a0' }), anItem('empty', { order: 'a1' })];
    const pack = meetingPack({ padToEven: false }, items, [aPlace('first', 'minutes')], PAPERS);
    expect(pack.items.map((one) => one.agreement)).toEqual(['notStated', 'noPapers']);
    expect(pages(pack)).toEqual(['minutes 1-3']);
    expect(pack.lastPage).toBe(3);
  });

  it('a supplement continues after the last page, marked as standing at the end', () => {
    const places = PLACES.map((place) =>
      place.paperId === 'annex' ? { ...place, placement: 'supplement' as const } : place,
    );
    const annex = meetingPack({ padToEven: true }, ITEMS, places, PAPERS).items[1]?.papers[1];
    expect(annex).toMatchObject({ pages: { from: 11, to: 12 }, atEnd: true });
  });

  it('without anything it is empty', () => {
    expect(meetingPack({ padToEven: true }, [], [], new Map())).toEqual({ items: [], lastPage: 0 });
  });
});
