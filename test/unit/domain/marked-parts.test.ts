// Which parts of a plan a mark stands on: inside, over the edge, the point of a list and not the list, and none.
import { describe, expect, test } from 'vitest';
import type { QuoteSelector } from '@/domain/annotation';
import { markedParts } from '@/domain/marked-parts';
import type { PlanElement } from '@/domain/plan';

function part(id: string, quote: string, page: number | null = 2, parentId: string | null = null): PlanElement {
  return { id, parentId, text: quote, source: { page, quote } } as unknown as PlanElement;
}

const PAGE =
  'Priority 1: Calm roads\nWe will slow traffic. Speed in villages\nLorries at night on neigh-\nbourhood streets\nSpeed in towns';
const PARTS = [
  part('priority', 'Priority 1: Calm roads We will slow traffic. Speed in villages'),
  part('villages', 'Speed in villages', 2, 'priority'),
  part('lorries', 'Lorries at night on neighbourhood streets', 2, 'priority'),
  part('towns', 'Speed in towns', 2, 'priority'),
  part('elsewhere', 'Speed in villages', 9),
];

/** The words of the page as the reader would have selected them. */
function selected(words: string, nth = 0): QuoteSelector {
  let at = PAGE.indexOf(words);
  for (let skipped = 0; skipped < nth; skipped += 1) at = PAGE.indexOf(words, at + 1);
  const flat = (text: string) => text.replaceAll(/\s+/g, ' ');
  const end = at + words.length;
  return { exact: flat(words), prefix: flat(PAGE.slice(0, at)).slice(-32), suffix: flat(PAGE.slice(end)).slice(0, 32) };
}

const marked = (quote: QuoteSelector) => markedParts({ quote, pages: [2] }, PARTS).map(({ id }) => id);

describe('the parts that a mark stands on', () => {
  test('are those whose words it is, whatever hyphens and lines lie between', () => {
    expect(marked(selected('Lorries at night on neigh-\nbourhood streets'))).toEqual(['lorries']);
    expect(marked(selected('neigh-\nbourhood'))).toEqual(['lorries']);
  });

  test('are told apart by what stands around one word', () => {
    expect(marked(selected('Speed', 0))).toEqual(['villages']);
    expect(marked(selected('Speed', 1))).toEqual(['towns']);
  });

  test('are all that it runs over', () => {
    expect(marked(selected('villages\nLorries at night'))).toEqual(['villages', 'lorries']);
  });

  test('are the whole where it stands on no part under it', () => {
    expect(marked(selected('We will slow traffic.'))).toEqual(['priority']);
  });

  test('are none for other words, other pages, and a note without words', () => {
    expect(marked({ exact: 'Speed in cities', prefix: '', suffix: '' })).toEqual([]);
    expect(marked({ exact: '', prefix: 'Calm ', suffix: 'roads' })).toEqual([]);
    expect(markedParts({ quote: selected('Lorries at night'), pages: [6] }, PARTS)).toEqual([]);
  });
});
