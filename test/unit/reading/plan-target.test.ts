import { expect, test } from 'vitest';
import { findTarget } from '@/reading/plan/target';

test.each([
  ['There are 1,250 officers by March 2031.', { value: 1250, unit: 'officers', by: 'March 2031' }],
  ['I will cut burglary by 12.5 per cent by 31 March 2032.', { value: 12.5, unit: '%', by: '31 March 2032' }],
  ['I will give £1.5 million to schools.', { value: 1_500_000, unit: '£', by: null }],
  ['I will recruit at least 30 more special constables.', { value: 30, unit: 'more special constables', by: null }],
  [
    'It will be done by the end of the financial year 2031-2032.',
    { value: null, unit: null, by: 'the end of the financial year 2031-2032' },
  ],
])('%s', (sentence, target) => {
  expect(findTarget(sentence)).toEqual(target);
});

test.each([
  'The 43 forces of the country agree.',
  'People call 999 or 101.',
  'The Equality Act 2010 applies.',
  'I will help everyone.',
])('no target: %s', (sentence) => {
  expect(findTarget(sentence)).toBeNull();
});
