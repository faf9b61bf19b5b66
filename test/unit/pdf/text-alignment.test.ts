import fc from 'fast-check';
import { expect, test } from 'vitest';
import { carrySpan, inkBefore, inkIndex } from '@/pdf/text-alignment';

test('a span is carried between texts that are spaced differently', () => {
  const layer = inkIndex('Theforce  will\nreport monthly.');
  const page = inkIndex('The force will report monthly.');
  const span = { start: 10, end: 21 };
  expect(layer.text.slice(span.start, span.end)).toBe('will\nreport');
  expect(carrySpan(layer, page, span)).toEqual({ start: 10, end: 21 });
});

test('spaces at the ends fall away, and nothing but space is nothing', () => {
  const text = inkIndex('a  b  c');
  expect(carrySpan(text, text, { start: 1, end: 6 })).toEqual({ start: 3, end: 4 });
  expect(carrySpan(text, text, { start: 1, end: 3 })).toBeNull();
});

test('texts that differ in more than spaces are not matched', () => {
  expect(carrySpan(inkIndex('one two'), inkIndex('one twx'), { start: 4, end: 7 })).toBeNull();
  expect(carrySpan(inkIndex('one two'), inkIndex('one'), { start: 4, end: 7 })).toBeNull();
});

test('whatever the spacing, the same words come out', () => {
  const words = fc.array(fc.stringMatching(/^[a-z]{1,6}$/), { minLength: 1, maxLength: 20 });
  const gap = fc.constantFrom(' ', '  ', '\n', ' \n ');
  fc.assert(
    fc.property(words, fc.array(gap, { minLength: 20, maxLength: 20 }), fc.nat(), fc.nat(), (all, gaps, a, b) => {
      const spaced = all.reduce((text, word, index) => text + (index === 0 ? '' : gaps[index % 20]) + word, '');
      const plain = all.join(' ');
      const from = inkIndex(spaced);
      const start = a % (spaced.length + 1);
      const end = start + (b % (spaced.length + 1 - start));
      const carried = carrySpan(from, inkIndex(plain), { start, end });
      const wanted = spaced.slice(start, end).replaceAll(/\s+/g, '');
      expect(carried ? plain.slice(carried.start, carried.end).replaceAll(' ', '') : '').toBe(wanted);
    }),
  );
});

test('counting what stands before an offset', () => {
  const index = inkIndex(' a b');
  expect([0, 1, 2, 3, 4].map((offset) => inkBefore(index, offset))).toEqual([0, 0, 1, 1, 2]);
});
