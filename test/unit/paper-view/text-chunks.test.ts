import { describe, expect, it } from 'vitest';
import { findPassage } from '@/pdf/passage-search';
import { textChunks } from '@/widgets/paper-view/text-chunks';

const lines = Array.from({ length: 4_000 }, (_, index) => `Line ${index} says that ${index * 7919} lamps were mended.`);
const text = lines.join('\n');

async function found(exact: string): Promise<string | null> {
  const { count: pageCount, readTexts, spanOf } = textChunks(text);
  const signal = new AbortController().signal;
  const passage = await findPassage({ quote: { exact }, page: 1, pageCount, readTexts, signal });
  const span = passage && spanOf(passage.parts.map(({ page, start, end }) => ({ page, span: { start, end } })));
  return span && text.slice(span.start, span.end);
}

describe('a long text in pieces', () => {
  it('is whole, and few pieces', async () => {
    const { count, readTexts } = textChunks(text);
    expect(count).toBeGreaterThan(5);
    expect(count).toBeLessThanOrEqual(9);
    expect((await readTexts(1, count)).join('')).toBe(text);
  });

  it('a short one is one piece', async () => {
    expect(await textChunks('words').readTexts(1, 2)).toEqual(['words', null]);
    expect(textChunks('').count).toBe(1);
  });

  it('a passage is found wherever it stands, over two pieces too', async () => {
    const { readTexts } = textChunks(text);
    const first = (await readTexts(1, 1))[0] ?? '';
    const over = text.slice(first.length - 60, first.length + 60).trim();
    for (const passage of [over, lines[3_990] ?? '']) {
      const words = passage.replace(/\.$/, '');
      expect(await found(words)).toBe(words);
    }
  });

  it('a changed passage is found at the end as well', async () => {
    expect(await found('Line 3990 said that 31596810 lamps were mended')).toMatch(/^Line 3990 says/);
  });
});
