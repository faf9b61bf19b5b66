import { describe, expect, it } from 'vitest';
import { wholeWords } from '@/pdf/whole-words';

/** What a selection marked with [ and ] becomes. */
function widened(marked: string): string {
  const start = marked.indexOf('[');
  const text = marked.replace('[', '').replace(']', '');
  const { start: from, end: to } = wholeWords(text, { start, end: marked.indexOf(']') - 1 });
  return text.slice(from, to);
}

describe('wholeWords', () => {
  it('makes the words at both ends whole', () => {
    expect(widened('It is ack[nowledged that setting a bal]anced budget')).toBe('acknowledged that setting a balanced');
  });

  it('leaves whole words and what stands around them alone', () => {
    expect(widened('plans under “[Securing the Future]” (SKF).')).toBe('Securing the Future');
    expect(widened('has been challenging[, due to] the')).toBe(', due to');
    expect(widened('medium to long-[term] sustainability')).toBe('term');
  });

  it('keeps figures whole', () => {
    expect(widened('has 1,1[00 officers by 2025-2]6 or so')).toBe('1,100 officers by 2025-26');
    expect(widened('about £151[.2m of 10.]6% net')).toBe('151.2m of 10.6');
    expect(widened('has [1],100 officers')).toBe('1,100');
  });

  it('keeps a possessive with its name', () => {
    expect(widened('the [Council]’s finances')).toBe('Council’s');
  });

  it('does not reach over a line end', () => {
    expect(widened('Annual\n[Report]\nto members')).toBe('Report');
  });

  it('drops spaces at the ends, and leaves a selection of nothing but space as it is', () => {
    expect(widened('one[ two ]three')).toBe('two');
    expect(wholeWords('a   b', { start: 1, end: 3 })).toEqual({ start: 1, end: 3 });
  });
});
