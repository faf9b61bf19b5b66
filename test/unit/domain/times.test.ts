import { describe, expect, it } from 'vitest';
import { clockTime } from '@/domain/entity';
import { readTime } from '@/domain/times';

describe('times as people type them', () => {
  it.each([
    ['10', '10:00'],
    ['9', '09:00'],
    ['10:30', '10:30'],
    ['10.30am', '10:30'],
    ['2pm', '14:00'],
    ['2.05 PM', '14:05'],
    ['12am', '00:00'],
    ['12pm', '12:00'],
    ['12.30 am', '00:30'],
    ['00:00', '00:00'],
    ['23:59', '23:59'],
    ['  7.15pm ', '19:15'],
  ])('%j is %s', (text, time) => {
    expect(readTime(text)).toBe(time);
    expect(clockTime.safeParse(time).success).toBe(true);
  });

  it.each(['', '24:00', '10:60', '13pm', '0am', 'noon', '10:3', '1030', '-1', '10:30:00', '٣'])(
    '%j is no time',
    (text) => {
      expect(readTime(text)).toBeNull();
    },
  );
});
