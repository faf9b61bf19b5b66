import { assert, integer, property } from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  addDays,
  daysBetween,
  formatDate,
  formatDayMonth,
  formatDaysLeft,
  formatDue,
  formatMonth,
  formatNumericDate,
  formatShortDate,
  parseUkDate,
} from '@/ui/format/dates';

const TODAY = '2025-02-13';

describe('writing a day', () => {
  it('follows the UK order', () => {
    expect(formatDate('2025-02-13')).toBe('13 February 2025');
    expect(formatShortDate('2025-02-13')).toBe('Thu 13 Feb 2025');
    expect(formatDayMonth('2025-09-01')).toBe('1 Sep');
    expect(formatNumericDate('2025-02-03')).toBe('03/02/2025');
    expect(formatMonth('2025-02-03')).toBe('February 2025');
  });

  it('reads the day of an instant', () => {
    expect(formatDate('2025-02-13T23:59:00.000Z')).toBe('13 February 2025');
  });

  it('leaves what is no day as it is', () => {
    expect(formatDate('')).toBe('');
    expect(formatDate('2025-02-30')).toBe('2025-02-30');
    expect(formatShortDate('soon')).toBe('soon');
  });
});

describe('counting days', () => {
  it('does not trip over the change of the clocks or a leap day', () => {
    expect(daysBetween('2025-03-29', '2025-03-31')).toBe(2);
    expect(daysBetween('2025-10-25', '2025-10-27')).toBe(2);
    expect(daysBetween('2024-02-28', '2024-03-01')).toBe(2);
    expect(daysBetween('2025-02-13', '2025-02-10')).toBe(-3);
    expect(daysBetween('soon', '2025-02-10')).toBeNaN();
  });

  it.each([
    ['2025-02-13', 'today', 'due today'],
    ['2025-02-14', 'tomorrow', 'due tomorrow'],
    ['2025-02-18', 'in 5 days', 'due in 5 days'],
    ['2025-02-12', 'yesterday', '1 day late'],
    ['2025-02-03', '10 days ago', '10 days late'],
    ['never', '', ''],
  ])('%s is %s, or %s', (day, left, due) => {
    expect(formatDaysLeft(day, TODAY)).toBe(left);
    expect(formatDue(day, TODAY)).toBe(due);
  });
});

describe('reading a typed day', () => {
  it.each([
    ['13/2/25', '2025-02-13'],
    ['13/02/2025', '2025-02-13'],
    ['13.2.2025', '2025-02-13'],
    ['13-02-2025', '2025-02-13'],
    ['3/4/2025', '2025-04-03'],
    ['2025-02-13', '2025-02-13'],
    ['13 Feb 2025', '2025-02-13'],
    ['13th February 2025', '2025-02-13'],
    ['Thu 13 Feb 2025', '2025-02-13'],
    ['Thursday, 13 February 2025', '2025-02-13'],
    ['1 sept', '2025-09-01'],
    ['13feb', '2025-02-13'],
    ['5/3', '2025-03-05'],
    ['1/1/99', '1999-01-01'],
    ['today', TODAY],
    ['tomorrow', '2025-02-14'],
    ['yesterday', '2025-02-12'],
    ['+7', '2025-02-20'],
    ['-3 days', '2025-02-10'],
    ['+2w', '2025-02-27'],
    ['29/2/2024', '2024-02-29'],
  ])('%s', (typed, iso) => {
    expect(parseUkDate(typed, TODAY)).toBe(iso);
  });

  it.each([
    '',
    '31/2/2025',
    '29/2/2025',
    '2/13/2025',
    '13/2/025',
    '32 Jan',
    '13 Foo 2025',
    'next Tuesday',
    '13',
    '1/2/3/4',
  ])('refuses %j', (typed) => {
    expect(parseUkDate(typed, TODAY)).toBeNull();
  });

  it('reads back whatever it writes', () => {
    assert(
      property(integer({ min: -9000, max: 16_000 }), (offset) => {
        const iso = addDays('2025-02-13', offset);
        for (const write of [formatDate, formatShortDate, formatNumericDate])
          expect(parseUkDate(write(iso), TODAY)).toBe(iso);
        expect(daysBetween(TODAY, iso)).toBe(offset);
      }),
    );
  });
});
