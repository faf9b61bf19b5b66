import { expect, test } from 'vitest';
import { type HistorySource, historyOf } from '@/domain/record-history';
import { fieldWords } from '@/widgets/record-history/field-words';

const source = (id: string, undoes: string | null, changes: HistorySource['changes']): HistorySource => ({
  id,
  label: 'Change',
  at: '2025-02-13T10:00:00.000Z',
  by: 'Clerk',
  undoes,
  changes,
});
const patch = (before: string, after: string) =>
  [
    {
      kind: 'patch',
      table: 'questions',
      id: 'q',
      before: { wording: before, updatedAt: '1' },
      after: { wording: after, updatedAt: '2' },
    },
  ] as const;

test('undo and redo are told apart however often they follow, and other records are left out', () => {
  const entries = historyOf(
    [
      source('1', null, [{ kind: 'add', table: 'questions', id: 'q', after: { wording: '' } }]),
      source('2', null, patch('', 'A')),
      source('3', '2', patch('A', '')),
      source('4', '3', patch('', 'A')),
      source('5', '4', patch('A', '')),
      source('6', null, [{ kind: 'remove', table: 'meetings', id: 'q', before: {} }]),
    ],
    'questions',
    'q',
  );
  expect(entries.map(({ id, how, kind }) => [id, how, kind])).toEqual([
    ['5', 'undone', 'changed'],
    ['4', 'redone', 'changed'],
    ['3', 'undone', 'changed'],
    ['2', 'done', 'changed'],
    ['1', 'done', 'added'],
  ]);
  expect(entries[3]?.fields).toEqual([{ field: 'wording', before: '', after: 'A' }]);
});

test('changes are told in words a person knows', () => {
  expect(fieldWords({ field: 'text', before: 'Old  words', after: '' })).toBe('text: “Old words” → nothing');
  expect(fieldWords({ field: 'type', before: 'focusArea', after: 'successMeasure' })).toBe(
    'kind: Focus area → Success measure',
  );
  expect(fieldWords({ field: 'dueDate', before: null, after: '2025-02-13' })).toBe(
    'due date: nothing → 13 February 2025',
  );
  expect(fieldWords({ field: 'title', before: 'other', after: 'draft' })).toBe('title: “other” → “draft”');
  expect(fieldWords({ field: 'fileId', before: 'a', after: 'b' })).toBeNull();
  expect(fieldWords({ field: 'text', before: 'x'.repeat(200), after: 'y' })).toMatch(/^text: “x{79}…” → “y”$/);
});
