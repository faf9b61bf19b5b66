import { expect, test } from 'vitest';
import { findTarget, findTargets } from '@/reading/plan/target';

test.each([
  ['There are 1,250 officers by March 2031.', [1250, 'officers', 'March 2031', '2031-03-31']],
  ['I will cut burglary by 12.5 per cent by 31 March 2032.', [12.5, '%', '31 March 2032', '2032-03-31']],
  ['I will give £1.5 million to schools.', [1_500_000, '£', null, null]],
  ['I will give £1.4m by 2031/32.', [1_400_000, '£', '2031/32', '2032-03-31']],
  ['I will recruit at least 30 more special constables.', [30, 'more special constables', null, null]],
  ['To recruit a further 120 Volunteer Rangers', [120, 'Volunteer Rangers', null, null]],
  ['I will open two new hubs before April 2031.', [2, 'new hubs', 'before April 2031', '2031-03-31']],
  ['I want calls answered within 10 minutes.', [10, 'minutes', null, null]],
  ['I want at least 90% of them answered.', [90, '%', null, null]],
  ['It should fall from 23 to 15 per cent by the end of 2032.', [15, '%', 'the end of 2032', '2032-12-31']],
  ['I will go from 1,000 to 1,100 police officers by 2032.', [1100, 'police officers', '2032', '2032-12-31']],
  [
    'I will double the number of watch groups from 40 to 80 by the end of 2030.',
    [80, 'watch groups', 'the end of 2030', '2030-12-31'],
  ],
  ['Refuge places will grow to 120 by 2032.', [120, null, '2032', '2032-12-31']],
  ['By spring 2031 I will train 40 wardens.', [40, 'wardens', 'spring 2031', '2031-05-31']],
  ['I will keep this up to 2035.', [null, null, '2035', '2035-12-31']],
  ['I will publish the figures every quarter.', [null, null, 'every quarter', null]],
  ['I will do so by the end of my term of office.', [null, null, 'the end of my term of office', null]],
  ['I will hold 12 meetings in 2031-32.', [12, 'meetings', '2031-32', '2032-03-31']],
  [
    'It will be done by the end of the financial year 2031-2032.',
    [null, null, 'the end of the financial year 2031-2032', '2032-03-31'],
  ],
])('%s', (sentence, [value, unit, by, byDate]) => {
  expect(findTarget(sentence)).toEqual({ value, unit, by, byDate });
});

test.each([
  'The 43 forces of the country agree.',
  'People call 999 or 101.',
  'The Equality Act 2010 applies.',
  'I will help everyone.',
  'I will renew the plan 2021 to 2025.',
  'I will be there at 7 pm.',
  'The desk is open from 9 to 5.',
])('no target: %s', (sentence) => {
  expect(findTarget(sentence)).toBeNull();
});

test('of several, the one that is due last comes first', () => {
  const funded =
    'I will fund it until the end of the financial year 2031-2032 and seek to extend that until April 2033.';
  expect(findTargets(funded).map(({ by, byDate }) => [by, byDate])).toEqual([
    ['April 2033', '2033-04-30'],
    ['the end of the financial year 2031-2032', '2032-03-31'],
  ]);
  const stages = 'I will cut it by 10 per cent by 2031 and by 20 per cent by 2033, with £2m.';
  expect(findTargets(stages).map(({ value, unit, by }) => [value, unit, by])).toEqual([
    [20, '%', '2033'],
    [10, '%', '2031'],
    [2_000_000, '£', null],
  ]);
});

test('a long sentence of hostile words takes no time', () => {
  const started = performance.now();
  for (const words of ['by the end of the ', 'from 1 to ', '1,000 1,000 ', 'within the next two to ', 'by March ']) {
    findTargets(words.repeat(2000));
  }
  expect(performance.now() - started).toBeLessThan(500);
});
