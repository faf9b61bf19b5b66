import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { type AgendaReading, isNoAgenda } from '@/reading/agenda/agenda-reading';
import { readAgenda } from '@/reading/agenda/read-agenda';
import { readTextSource } from '@/reading/text-source';

/** Invented front sheets in further house styles, each with the answer in short. */
function example(name: string): AgendaReading {
  const text = readFileSync(resolve(import.meta.dirname, `agenda-examples/${name}.txt`), 'utf8');
  const result = readAgenda(readTextSource(text));
  if (isNoAgenda(result)) throw new Error(result.problem);
  return result;
}

function pagesOf(agenda: AgendaReading): Record<string, string> {
  return Object.fromEntries(
    agenda.items.map((item) => [item.number, item.pages ? `${item.pages.from}-${item.pages.to}` : item.status]),
  );
}

describe('house styles', () => {
  it('reads a time column beside a page column, with an entry broken over two rows', () => {
    const agenda = example('times-and-pages');
    expect(agenda).toMatchObject({ date: '2025-01-31', time: '13:30', body: 'Police and Crime Panel' });
    expect(pagesOf(agenda)).toEqual({
      1: 'none',
      2: 'none',
      3: '5-12',
      4: 'none',
      5: '13-46',
      6: 'toFollow',
      7: '47-50',
      8: '51-52',
      9: 'none',
    });
    expect(agenda.items[5]).toMatchObject({ title: 'Theme: Serious violence', guideTime: { from: '14:50', to: null } });
  });

  it('reads titles in capitals and the paragraph that each private item gives', () => {
    const agenda = example('capitals-two-parts');
    expect(agenda).toMatchObject({ date: '2025-02-06', published: '2025-01-29' });
    expect(agenda.items.slice(4)).toMatchObject([
      { title: 'HMICFRS PEEL INSPECTION', status: 'verbal', part: 1 },
      {
        title:
          'TO CONSIDER WHETHER THERE ARE ANY SPECIAL CIRCUMSTANCES WHY ANY ITEMS NOT INCLUDED ABOVE SHOULD BE TAKEN AS URGENT',
        part: 1,
      },
      { title: 'EXCLUSION OF THE PUBLIC', part: 1, exemptParagraphs: [] },
      { title: 'COMPLAINT UPDATE', part: 2, exemptParagraphs: [1], pages: { from: 49, to: 52 } },
      { title: 'ICT CONTRACT', part: 2, exemptParagraphs: [3], pages: { from: 53, to: 60 } },
    ]);
  });

  it('reads a summons by letter, lead-in lines between items, and a resolution about the next item only', () => {
    const agenda = example('summons-letter');
    expect(agenda).toMatchObject({
      body: 'Brynmoor Police and Crime Panel',
      date: '2025-01-31',
      time: '10:00',
      published: '2025-01-24',
    });
    expect(pagesOf(agenda)).toEqual({
      1: 'none',
      2: 'none',
      3: '1-8',
      4: '9-54',
      5: 'verbal',
      6: '55-58',
      7: 'none',
      8: '59-66',
    });
    expect(agenda.items[2]?.purpose).toBeNull();
    expect(agenda.items[3]?.title.endsWith('Precept Proposal 2025/26')).toBe(true);
    expect(agenda.items.map((item) => item.part)).toEqual([1, 1, 1, 1, 1, 1, 1, 2]);
    expect(agenda.items[7]?.exemptParagraphs).toEqual([12]);
  });

  it('reads items whose pages and times stand below the title, and no information sheet after them', () => {
    const agenda = example('loose-paragraphs');
    expect(agenda).toMatchObject({
      body: 'Overview & Scrutiny Management Board',
      date: '2025-11-19',
      time: '16:30',
      published: '2025-11-11',
    });
    expect(pagesOf(agenda)).toEqual({
      1: '4-6',
      2: 'none',
      3: 'none',
      4: 'none',
      5: '7-13',
      6: 'none',
      7: '14-71',
      8: '72-72',
    });
  });

  it('reads numbers by section, 1.1 to 4.2, without a list of the sections', () => {
    const agenda = example('sections');
    expect(agenda).toMatchObject({ body: 'Cabinet', date: '2025-06-11', venue: 'Committee Room 2 - Town House' });
    expect(pagesOf(agenda)).toEqual({ 1.1: 'none', 2.1: '5-14', 3.1: '15-20', 4.1: '21-60', 4.2: 'none' });
    expect(agenda.items.every((item) => item.parent === null)).toBe(true);
  });

  it('reads a supplement with a single item', () => {
    const agenda = example('supplement');
    expect(agenda).toMatchObject({ date: '2020-02-04', published: '2020-01-27' });
    expect(pagesOf(agenda)).toEqual({ 2: '39-88' });
  });
});
