import { expect, test } from 'vitest';
import { paperLayoutSchema } from '@/db/file-bundle';
import { newId } from '@/domain/ids';
import { readDocument } from '@/reading/blocks/read-document';
import { readTextSource } from '@/reading/text-source';
import { shapedSections } from '@/widgets/paper-view/shaped-sections';
import { blockContents } from '@/workers/block-contents';

const PLAN = `Safer Roads Plan

1. Speed

We will slow the traffic on village roads.

- fewer deaths
- more patrols

2. Drink driving

We will test more drivers.
`;

test('the shape of a document says of all its words what they are', () => {
  const { texts, shape = [], pages } = blockContents(readDocument(readTextSource(PLAN)));
  const [text = ''] = texts;
  const told = shape.map(({ kind, start, wordsAt, end }) => [
    kind,
    text.slice(start, wordsAt),
    text.slice(wordsAt, end),
  ]);
  expect(told).toContainEqual(['item', expect.stringMatching(/\S\s$/), 'more patrols']);
  expect(told.map(([, , words]) => words).join(' ')).toMatch(/Speed .*village roads\. .*drivers\./);
  // Nothing but blank space lies between the blocks.
  expect(shape.map(({ start }, index) => text.slice(shape[index - 1]?.end ?? 0, start).trim()).join('')).toBe('');
  expect(
    shapedSections(text, shape)
      .flatMap(({ groups }) => groups)
      .some(({ kind }) => kind === 'list'),
  ).toBe(true);
  const layout = { fileId: newId(), pages, outline: [], labels: null, shape };
  expect(paperLayoutSchema.parse(layout)).toEqual(layout);
});
