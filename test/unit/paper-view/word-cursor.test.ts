import { expect, test } from 'vitest';
import { movedWord, moveForKey, pageWords } from '@/widgets/paper-view/word-cursor';

const page = pageWords('The first line here\n\n  second, longer line of words\nlast');
const textAt = (index: number | null) => (index === null ? null : index);

test('words have lines, and empty lines are none', () => {
  expect(page.words.map((word) => word.line)).toEqual([0, 0, 0, 0, 1, 1, 1, 1, 1, 2]);
});

test('by word, to the ends of the page', () => {
  expect(movedWord(page, 0, 'next')).toBe(1);
  expect(movedWord(page, 0, 'previous')).toBeNull();
  expect(textAt(movedWord(page, 9, 'next'))).toBeNull();
});

test('by line, keeping the column', () => {
  expect(movedWord(page, 2, 'down')).toBe(5);
  expect(movedWord(page, 5, 'up')).toBe(2);
  expect(movedWord(page, 8, 'down')).toBe(9);
  expect(movedWord(page, 9, 'down')).toBeNull();
  expect(movedWord(page, 0, 'up')).toBeNull();
});

test('to the ends of the line', () => {
  expect(movedWord(page, 6, 'lineStart')).toBe(4);
  expect(movedWord(page, 6, 'lineEnd')).toBe(8);
});

test('other keys mean nothing', () => {
  expect(moveForKey('ArrowDown')).toBe('down');
  expect(moveForKey('h')).toBeNull();
  expect(moveForKey('constructor')).toBeNull();
});
