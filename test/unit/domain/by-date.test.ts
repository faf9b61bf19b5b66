import { expect, test } from 'vitest';
import { lastDayMeant } from '@/domain/by-date';

test.each([
  ['the end of 2022', '2022-12-31'],
  ['2022', '2022-12-31'],
  ['by 2022.', '2022-12-31'],
  ['April 2016', '2016-04-30'],
  ['end of February 2024', '2024-02-29'],
  ['Feb 2023', '2023-02-28'],
  ['31 March 2032', '2032-03-31'],
  ['1st of May 2030', '2030-05-01'],
  ['September 30, 2031', '2031-09-30'],
  ['31/03/2031', '2031-03-31'],
  ['2014-15', '2015-03-31'],
  ['2014/2015', '2015-03-31'],
  ['1999-2000', '2000-03-31'],
  ['the end of the financial year 2014-2015', '2015-03-31'],
  ['the end of 2014–15', '2015-03-31'],
  ['the financial year 2031/32', '2032-03-31'],
  ['2021-25', '2025-12-31'],
  ['2021 to 2025', '2025-12-31'],
  ['the start of 2024', '2024-01-01'],
  ['early 2024', '2024-01-01'],
  ['mid-2024', '2024-07-01'],
  ['late 2024', '2024-12-31'],
  ['summer 2031', '2031-08-31'],
  ['Q3 2024', '2024-09-30'],
  ['Q3 2024/25', '2024-12-31'],
  ['quarter 4 of 2024-25', '2025-03-31'],
  ['before April 2016', '2016-03-31'],
  ['before the end of 2016', '2016-12-31'],
  ['before 1 January 2016', '2015-12-31'],
])('%s means %s', (words, day) => {
  expect(lastDayMeant(words)).toBe(day);
});

test.each([
  '',
  'next year',
  'the end of my term',
  '31 February 2030',
  '13/13/2030',
  'every quarter',
  '2020-19',
  '1,100',
])('“%s” names no day', (words) => {
  expect(lastDayMeant(words)).toBeNull();
});
