import { describe, expect, it } from 'vitest';
import { createFinder, type FoundWords, MOST_FOUND } from '@/pdf/find-in-paper';
import { prepareFind } from '@/pdf/find-text';

const ANY = { isCaseMatched: false, isWholeWords: false };

function finder(texts: readonly string[], onPause = () => undefined as void) {
  let reads = 0;
  let clock = 0;
  const made = createFinder({
    pageCount: texts.length,
    readTexts: async (from, to) => {
      reads += 1;
      return texts.slice(from - 1, to);
    },
    pause: async () => onPause(),
    // Each look at the clock is a millisecond later, so that slices end.
    now: () => (clock += 1),
  });
  return { ...made, reads: () => reads };
}

async function all(made: ReturnType<typeof finder>, query: string, signal = new AbortController().signal) {
  let last: readonly FoundWords[] = [];
  let isDone = false;
  const prepared = prepareFind(query, ANY);
  if (!prepared) throw new Error('nothing to look for');
  await made.find(
    prepared,
    (found, done) => {
      last = found;
      isDone = done;
    },
    signal,
  );
  return { found: last, isDone };
}

describe('words in a whole paper', () => {
  const texts = Array.from({ length: 100 }, (_, index) => `Page ${index + 1} on burglary. Burglary is down.`);

  it('are listed in order, each with its page and surroundings', async () => {
    const { found, isDone } = await all(finder(texts), 'burglary');
    expect(isDone).toBe(true);
    expect(found).toHaveLength(200);
    expect(found[3]).toMatchObject({ page: 2, words: 'Burglary', before: 'Page 2 on burglary. ', after: ' is down.' });
    expect(new Set(found.map(({ id }) => id)).size).toBe(200);
  });

  it('are found again without reading the paper again', async () => {
    const made = finder(texts);
    await all(made, 'burglary');
    const reads = made.reads();
    expect((await all(made, 'page 77')).found.map(({ page }) => page)).toEqual([77]);
    expect(made.reads()).toBe(reads);
  });

  it('are no longer told of once the search is stopped', async () => {
    const stop = new AbortController();
    const made = finder(texts, () => stop.abort());
    expect(await all(made, 'burglary', stop.signal)).toEqual({ found: [], isDone: false });
  });

  it('end at a number that nobody reads through', async () => {
    const { found, isDone } = await all(finder(['a '.repeat(MOST_FOUND), 'a a']), 'a');
    expect([found.length, isDone]).toEqual([MOST_FOUND, true]);
  });
});
