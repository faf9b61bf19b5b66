import { expect, test } from 'vitest';
import { ancestorsOf, outlineNodes, sectionOf } from '@/features/reader/outline-nodes';

const leaf = (title: string, page: number | null) => ({ title, page, children: [] });
const nodes = outlineNodes([
  leaf('Foreword', 2),
  { title: 'Priority 1', page: 5, children: [leaf('Focus', 5), leaf('Measures', 7), leaf(' ', null)] },
  leaf('Priority 2', 7),
  leaf('Index', 20),
]);

test('ids are places in the tree, and a section without a title is named', () => {
  expect(nodes.map((node) => node.id)).toEqual(['0', '1', '2', '3']);
  expect(nodes[1]?.children.map((node) => [node.id, node.title])).toEqual([
    ['1.0', 'Focus'],
    ['1.1', 'Measures'],
    ['1.2', 'Untitled section'],
  ]);
});

test.each([
  [1, null],
  [2, 'Foreword'],
  [4, 'Foreword'],
  [5, 'Priority 1'],
  [6, 'Focus'],
  [7, 'Measures'],
  [19, 'Priority 2'],
  [99, 'Index'],
])('page %i is in %s', (page, title) => {
  expect(sectionOf(nodes, page)?.title ?? null).toBe(title);
});

test('the ancestors of a section', () => {
  expect(ancestorsOf('1.0.2')).toEqual(['1', '1.0']);
  expect(ancestorsOf('3')).toEqual([]);
});
