import { describe, expect, it } from 'vitest';
import { findDates, findTimeSpan, findTimes } from '@/reading/agenda/agenda-times';

describe('dates', () => {
  it.each([
    ['Thursday, 13th February, 2025 at 9.30 am', '2025-02-13'],
    ['13 Feb 2025', '2025-02-13'],
    ['Mon 3rd of March 2025', '2025-03-03'],
    ['13th-Feb-2025', '2025-02-13'],
    ['06.03.2025', '2025-03-06'],
    ['25/11/20', '2020-11-25'],
    ['2025-02-13', '2025-02-13'],
    ['Tuesday the 1st September 2026', '2026-09-01'],
    ['February 13, 2025', '2025-02-13'],
  ])('reads %s', (text, iso) => {
    expect(findDates(text).map((date) => date.iso)).toEqual([iso]);
  });

  it.each(['31 February 2025', '13/13/2025', 'Budget 2025-26', 'paragraph 3 of 2012', '0.3.2'])(
    'finds none in %s',
    (text) => {
      expect(findDates(text)).toEqual([]);
    },
  );
});

describe('times', () => {
  it.each([
    ['9.30 am', '09:30'],
    ['10:00', '10:00'],
    ['2pm', '14:00'],
    ['2.00 p.m.', '14:00'],
    ['noon', '12:00'],
    ['12 noon', '12:00'],
    ['12.15 am', '00:15'],
    ['14.00 hrs', '14:00'],
    ['1400 hours', '14:00'],
    ['at 2.00', '14:00'],
    ['02:00', '02:00'],
  ])('reads %s', (text, clock) => {
    expect(findTimes(text).map((time) => time.clock)).toEqual([clock]);
  });

  it.each(['25.10', '9.5%', 'item 3', '10.75', '1.2.3'])('finds none in %s', (text) => {
    expect(findTimes(text)).toEqual([]);
  });

  it.each([
    ['3.45 - 4.15pm', '15:45', '16:15'],
    ['6.30 to 7.30 am', '06:30', '07:30'],
    ['11.30 – 12.15pm', '11:30', '12:15'],
    ['10:00 until 12 noon', '10:00', '12:00'],
  ])('reads the span %s', (text, from, to) => {
    expect(findTimeSpan(text)).toMatchObject({ from, to });
  });
});
