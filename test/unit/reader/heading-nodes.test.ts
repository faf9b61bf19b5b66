import { expect, test } from 'vitest';
import type { ShapedBlock } from '@/domain/text-shape';
import { type HeadingNode, headingNodes } from '@/features/reader/heading-nodes';

const HEADINGS = [
  ['1. Roads', 2],
  ['Speed', 3],
  ['Lorries\nand vans', 5],
  ['2. Victims', 2],
  ['Annex', 1],
  ['Figures', 2],
] as const;

const text = HEADINGS.map(([words]) => words).join('\n\n');
const shape = HEADINGS.map(([words, level]): ShapedBlock => {
  const start = text.indexOf(words);
  return { kind: 'heading', level, start, end: start + words.length, wordsAt: start };
});

function lines(nodes: readonly HeadingNode[], indent = ''): readonly string[] {
  return nodes.flatMap((node) => [`${indent}${node.id} ${node.title}`, ...lines(node.children, `${indent}  `)]);
}

test('headings stand under the last higher one, whatever the first level is', () => {
  const { roots, all } = headingNodes(text, shape);
  expect(lines(roots)).toEqual([
    '0 1. Roads',
    '  0.0 Speed',
    '    0.0.0 Lorries and vans',
    '1 2. Victims',
    '2 Annex',
    '  2.0 Figures',
  ]);
  expect(all.get('2.0')?.start).toBe(text.indexOf('Figures'));
});

test('paragraphs and empty headings are none', () => {
  const [first] = shape;
  if (!first) throw new Error('no heading');
  expect(
    headingNodes(text, [
      { ...first, kind: 'paragraph' },
      { ...first, end: first.start },
    ]).roots,
  ).toEqual([]);
});
