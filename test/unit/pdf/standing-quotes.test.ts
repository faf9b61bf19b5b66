// Quotes that stand once in another text, whatever the typography; twice, or inside of a word, is not there.
import { expect, test } from 'vitest';
import { finish } from '@/domain/steps';
import { standingSteps } from '@/pdf/standing-quotes';

const PAGES = [
  'Every “village” gets a speed check.\nArt is for all.',
  null,
  'Parts of a plan. Every court\nhas a waiting-\nroom. Art',
];

const standing = (quote: string) => {
  const [place] = finish(standingSteps([quote], PAGES));
  return place ? [place.page, PAGES[place.page - 1]?.slice(place.start, place.end)] : null;
};

test('a quote is found by its letters, with its page and span', () => {
  expect(standing("EVERY 'village' gets")).toEqual([1, 'Every “village” gets']);
  expect(standing('a waiting room')).toEqual([3, 'a waiting-\nroom']);
});

test('twice is not once, a word inside another is not there, and nothing is nowhere', () => {
  expect(standing('Every')).toBeNull();
  expect(standing('Art')).toBeNull();
  expect(standing('art of')).toBeNull();
  expect(standing('a speed limit')).toBeNull();
  expect(standing('')).toBeNull();
});
