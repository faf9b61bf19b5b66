import { describe, expect, it } from 'vitest';
import { formatBytes, formatDuration, formatNumber, formatPercent } from '@/ui/format/numbers';
import { countOf, listWords, plural } from '@/ui/format/plural';

describe('numbers', () => {
  it('have thousands separators', () => {
    expect(formatNumber(1234567)).toBe('1,234,567');
    expect(formatNumber(0.25)).toBe('0.25');
  });

  it.each([
    [0, '0%'],
    [0.004, '<1%'],
    [0.455, '46%'],
    [0.996, '>99%'],
    [1, '100%'],
  ])('%d is %s', (share, words) => {
    expect(formatPercent(share)).toBe(words);
  });

  it.each([
    [1, '1 byte'],
    [850, '850 bytes'],
    [1200, '1.2 KB'],
    [999_600, '1 MB'],
    [211_000_000, '211 MB'],
    [5_400_000_000, '5.4 GB'],
    [2_000_000_000_000, '2 TB'],
  ])('%d bytes are %s', (bytes, words) => {
    expect(formatBytes(bytes)).toBe(words);
  });

  it.each([
    [2, 'a few seconds'],
    [38, '40 seconds'],
    [58, '1 minute'],
    [125, '2 minutes'],
    [3600, '1 hour'],
    [3660, '1 hour 1 minute'],
    [7500, '2 hours 5 minutes'],
  ])('%d seconds are %s', (seconds, words) => {
    expect(formatDuration(seconds)).toBe(words);
  });
});

describe('words after numbers', () => {
  it('agree with them', () => {
    expect(countOf(0, 'question')).toBe('no questions');
    expect(countOf(1, 'reply', 'replies')).toBe('1 reply');
    expect(countOf(12_000, 'page')).toBe('12,000 pages');
    expect(plural(2, 'reply', 'replies')).toBe('replies');
  });

  it('stand in a row as in a sentence', () => {
    expect(listWords([])).toBe('');
    expect(listWords(['a'])).toBe('a');
    expect(listWords(['a', 'b'], 'or')).toBe('a or b');
    expect(listWords(['a', 'b', 'c'])).toBe('a, b and c');
  });
});
