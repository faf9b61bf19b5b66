import { describe, expect, test } from 'vitest';
import { findPassage, outwards } from '@/pdf/passage-search';

const PHRASE = 'The force will publish its response times every quarter';

/** A paper of `count` pages of filler, some of them replaced. */
function paper(count: number, pages: Readonly<Record<number, string>>) {
  const reads: number[] = [];
  const text = (page: number) =>
    pages[page] ?? `Filler of page ${page}: nothing to see, number ${page * 7919} of many, and some more of it.`;
  return {
    reads,
    pageCount: count,
    readTexts: async (from: number, to: number) => {
      for (let page = from; page <= to; page += 1) reads.push(page);
      return Array.from({ length: to - from + 1 }, (_, index) => text(from + index));
    },
    textOf: (page: number, part: { start: number; end: number }) => text(page).slice(part.start, part.end),
  };
}

function find(source: ReturnType<typeof paper>, page: number, exact = PHRASE, context = {}) {
  const { readTexts, pageCount } = source;
  return findPassage({
    quote: { exact, ...context },
    page,
    pageCount,
    readTexts,
    signal: new AbortController().signal,
  });
}

describe('finding a passage', () => {
  test('where no page is known, in the surroundings that fit, however far', async () => {
    const { readTexts, pageCount, textOf } = paper(9, {
      1: `Contents ${PHRASE} 12 another entry`,
      4: `Focus areas: ${PHRASE} Every village has asked.`,
    });
    const found = await findPassage({
      quote: { exact: PHRASE, prefix: 'Focus areas:', suffix: 'Every village has asked.' },
      page: 1,
      isPageKnown: false,
      pageCount,
      readTexts,
      signal: new AbortController().signal,
    });
    const [part] = found?.parts ?? [];
    expect(part?.page).toBe(4);
    expect(part && textOf(4, part)).toBe(PHRASE);
  });

  test('on its page, reading no more than the pages beside it', async () => {
    const source = paper(900, { 400: `Intro. ${PHRASE}. End.` });
    const found = await find(source, 400);
    expect(found).toEqual({ parts: [{ page: 400, start: 7, end: 7 + PHRASE.length }], isExact: true });
    expect(source.reads).toEqual([399, 400, 401]);
  });

  test('far from where it was, in a long paper', async () => {
    const found = await find(paper(900, { 870: `${PHRASE}.` }), 12);
    expect(found?.parts.map((part) => part.page)).toEqual([870]);
  });

  test('the nearest of several, unless another has the right surroundings', async () => {
    const pages = { 10: `First. ${PHRASE}.`, 14: `Promised in May: ${PHRASE}, it said.` };
    expect((await find(paper(40, pages), 11))?.parts[0]?.page).toBe(10);
    const context = { prefix: 'Promised in May: ', suffix: ', it said' };
    expect((await find(paper(40, pages), 11, PHRASE, context))?.parts[0]?.page).toBe(14);
  });

  test('over a page break, with a foot and a head in between', async () => {
    const source = paper(9, {
      3: 'Text. The force will publish its response\nPage 3 of 9',
      4: 'Police and Crime Plan\ntimes every quarter. More.',
    });
    const found = await find(source, 3);
    expect(found?.parts.map((part) => [part.page, source.textOf(part.page, part)])).toEqual([
      [3, 'The force will publish its response'],
      [4, 'times every quarter'],
    ]);
  });

  test('changed a little, near by: found, and said to differ', async () => {
    const source = paper(30, { 6: 'So: The force shall publish its response time each quarter. More.' });
    const found = await find(source, 5);
    expect(found?.isExact).toBe(false);
    expect(found?.parts.map((part) => source.textOf(part.page, part))).toEqual([
      'The force shall publish its response time each quarter',
    ]);
  });

  test('not there: null', async () => {
    expect(await find(paper(60, {}), 20)).toBeNull();
    expect(await find(paper(60, {}), 20, ' … ')).toBeNull();
  });

  test('a search that is given up rejects', async () => {
    const { readTexts, pageCount } = paper(60, {});
    const signal = AbortSignal.abort();
    await expect(findPassage({ quote: { exact: PHRASE }, page: 1, pageCount, readTexts, signal })).rejects.toThrow();
  });
});

test('outwards from a page, each page once', () => {
  expect([...outwards(3, 5)]).toEqual([3, 4, 2, 5, 1]);
  expect([...outwards(99, 3)]).toEqual([3, 2, 1]);
});
