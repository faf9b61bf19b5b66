import { expect, test } from 'vitest';
import type { Annotation } from '@/domain/annotation';
import { placeAnnotations, textBlocks } from '@/widgets/paper-view/text-paragraphs';

const text = Array.from({ length: 95 }, (_, index) => `Line ${index} of the text.`).join('\n');

function mark(id: string, exact: string, position: { start: number; end: number } | null): Annotation {
  const quote = { exact, prefix: '', suffix: '' };
  return { id, colour: 'evidence', quote, position, parts: [{ page: 1, quads: [] }] } as unknown as Annotation;
}

test('the blocks give back the whole text, whatever is marked', () => {
  const start = text.indexOf('Line 38');
  const over = { annotation: mark('a', '', null), span: { start, end: text.indexOf('Line 42') } };
  const blocks = textBlocks(text, [over], { start: 3, end: 9 });
  expect(blocks).toHaveLength(3);
  expect(blocks.flatMap((block) => block.pieces.map((piece) => piece.text)).join('')).toBe(text);
  const marked = blocks.flatMap((block) => block.pieces).filter((piece) => piece.annotation !== null);
  expect(marked.map((piece) => piece.isFirst)).toEqual([true, false]);
  expect(marked.map((piece) => piece.text).join('')).toBe(text.slice(over.span.start, over.span.end));
  const lit = blocks.flatMap((block) => block.pieces).filter((piece) => piece.isLit);
  expect(lit.map((piece) => piece.text)).toEqual([text.slice(3, 9)]);
});

test('an annotation stands at its position, or where its words are', () => {
  const start = text.indexOf('Line 7 ');
  const byPosition = mark('a', 'Line 7', { start, end: start + 6 });
  const byQuote = mark('b', 'line 9 of the TEXT', { start: 0, end: 5 });
  const gone = mark('c', 'something else altogether', null);
  const placed = placeAnnotations(text, [byPosition, byQuote, gone]);
  expect(placed.map(({ annotation, span }) => [annotation.id, text.slice(span.start, span.end)])).toEqual([
    ['a', 'Line 7'],
    ['b', 'Line 9 of the text'],
  ]);
});

test('a pinned note stands before the letter it was put at, once, and changes no words', () => {
  const at = text.indexOf('Line 40');
  const note = { ...mark('n', '', { start: at, end: at }), kind: 'note' } as Annotation;
  const beyond = { ...mark('m', '', { start: 99_999, end: 99_999 }), kind: 'note' } as Annotation;
  const blocks = textBlocks(text, placeAnnotations(text, [note, beyond]), null);
  const pieces = blocks.flatMap((block) => block.pieces);
  expect(pieces.map((piece) => piece.text).join('')).toBe(text);
  const noted = pieces.flatMap((piece) => piece.notes.map(({ id }) => [id, piece.text.slice(0, 7)]));
  expect(noted).toEqual([
    ['n', 'Line 40'],
    ['m', '.'],
  ]);
});

test('an empty text is one empty block', () => {
  expect(textBlocks('', [], null)).toEqual([{ start: 0, pieces: [] }]);
});
