import { expect, test } from 'vitest';
import { pageText } from '@/pdf/page-text';
import { selectorsFor } from '@/pdf/selectors';

/** Text items as pdf.js gives them, reduced to what matters here. */
const item = (str: string, hasEOL = false) =>
  ({ str, hasEOL, dir: 'ltr', width: 0, height: 0, transform: [], fontName: 'f' }) as never;
const items = [
  item('3. Response times', true),
  item('The force answered 87% of calls within ten', true),
  item('seconds'),
  item(' '),
  item('in the quarter.', true),
  item('Page 4'),
];
const { text } = pageText({ items });
/** The layer breaks the same items elsewhere and leaves out a space. */
const layerText = '3. Response times\nThe force answered 87% of calls within ten\nsecondsin the quarter.\nPage 4';

function spanOf(words: string) {
  const start = layerText.indexOf(words);
  return { start, end: start + words.length };
}

test('a selection over a line end: one line of quote, context of the stored text, its position there', () => {
  const span = spanOf('calls within ten\nsecondsin');
  const found = selectorsFor([{ page: 4, layerText, span, pageText: text }]);
  expect(found).toEqual({
    quote: {
      exact: 'calls within ten seconds in',
      prefix: 'times The force answered 87% of ',
      suffix: ' the quarter. Page 4',
    },
    position: { start: text.indexOf('calls'), end: text.indexOf(' the quarter') },
  });
  expect(found?.quote.prefix).toHaveLength(32);
});

test('over a page break: both parts in one quote, the position on the first page', () => {
  const next = 'and 91% in the next.\nMore.';
  const found = selectorsFor([
    { page: 4, layerText, span: spanOf('in the quarter.'), pageText: text },
    { page: 5, layerText: next, span: { start: 0, end: 20 }, pageText: next },
  ]);
  expect(found?.quote.exact).toBe('in the quarter. and 91% in the next.');
  expect(found?.quote.suffix).toBe(' More.');
  expect(found?.position).toEqual({ start: text.indexOf('in the'), end: text.indexOf('\nPage 4') });
});

test('without a stored text the quote is the layer’s, and there is no position', () => {
  const found = selectorsFor([{ page: 4, layerText, span: spanOf('Page 4'), pageText: null }]);
  expect(found?.quote.exact).toBe('Page 4');
  expect(found?.position).toBeNull();
});

test('nothing but space is nothing', () => {
  expect(selectorsFor([{ page: 1, layerText: 'a \n b', span: { start: 1, end: 4 }, pageText: 'a \n b' }])).toBeNull();
  expect(selectorsFor([])).toBeNull();
});

test('the same text on screen as stored: the position is the selection without its spaces, the context as ever', () => {
  const gap = ' \n'.repeat(900);
  const long = `${'far away words '.repeat(400)}near before${gap}the passage${gap}near after ${'words far away '.repeat(400)}`;
  const start = long.indexOf('the passage');
  const span = { start: start - 3, end: start + 'the passage'.length + 2 };
  const part = { page: 1, span, layerText: long };
  const found = selectorsFor([{ ...part, pageText: long }]);
  expect(found).toEqual({
    quote: {
      exact: 'the passage',
      prefix: 'ords far away words near before ',
      suffix: ' near after words far away words',
    },
    position: { start, end: start + 'the passage'.length },
  });
  // As it is for a text that is broken otherwise, which is aligned letter by letter.
  expect(selectorsFor([{ ...part, pageText: `${long}\n` }])).toEqual(found);
  expect(selectorsFor([{ ...part, span: { start: start - 9, end: start - 2 }, pageText: long }])).toBeNull();
});
