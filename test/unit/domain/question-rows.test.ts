import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { asId, type PlanElementId } from '@/domain/ids';
import type { Link } from '@/domain/link';
import type { PlanPart } from '@/domain/plan-parts';
import { type QuestionColumn, sortRows } from '@/domain/question-order';
import {
  createQuestionRows,
  filterRows,
  NO_FILTER,
  NO_MEETING,
  type QuestionRowsInput,
  questionRows,
} from '@/domain/question-rows';
import { aMeeting, aQuestion, aResponse } from './build-rows';

const BASE = { compartment: 'open', createdAt: '', updatedAt: '' } as const;

function part(id: string, text: string, priority: { id: string; number: number } | null): PlanPart {
  return {
    element: {
      ...BASE,
      id: asId(id),
      versionId: asId('v'),
      parentId: priority && asId(priority.id),
      type: 'successMeasure',
      number: '',
      text,
      order: 'a0',
      source: null,
      confidence: 1,
      reason: '',
      stableKey: id,
    },
    versionId: asId('v'),
    planId: asId('plan'),
    planLabel: 'Plan',
    priority: priority && { id: asId(priority.id), number: priority.number, text: `Priority ${priority.number}` },
  };
}

function tests(question: string, element: string): Link {
  return { ...BASE, id: asId(`${question}-${element}`), kind: 'tests', fromId: question, toId: element, order: 'a0' };
}

function byId<T extends { readonly id: string }>(...entities: readonly T[]): ReadonlyMap<string, T> {
  return new Map(entities.map((entity) => [entity.id, entity]));
}

const PRIORITY = part('p2', 'Less crime', null);
const PARTS = [part('burglary', 'Fewer burglaries', { id: 'p2', number: 2 }), part('vision', 'A safe county', null)];

const INPUT: QuestionRowsInput = {
  questions: byId(
    aQuestion('one', { wording: 'How many burglaries?', createdAt: '2025-01-03T00:00:00.000Z', meetingId: asId('m') }),
    aQuestion('two', { wording: '', state: 'asked', createdAt: '2025-01-02T00:00:00.000Z' }),
    aQuestion('ten', { wording: 'At what cost?', state: 'answered', createdAt: '2025-01-01T00:00:00.000Z' }),
  ),
  links: byId(tests('one', 'burglary'), tests('ten', 'vision'), tests('ten', 'gone')),
  responses: byId(
    aResponse('first', 'ten', { date: '2025-02-01', adequacy: 'notAnswered' }),
    aResponse('second', 'ten', { date: '2025-03-01', adequacy: 'partial' }),
    aResponse('holding', 'two', { timeliness: 'holding' }),
  ),
  meetings: byId(aMeeting('m', '2025-02-13')),
  items: new Map(),
  members: new Map(),
  parts: new Map<PlanElementId, PlanPart>(PARTS.map((one) => [one.element.id, one])),
};

const ROWS = questionRows(INPUT);
const ids = (rows: readonly { readonly id: string }[]) => rows.map((row) => row.id);

describe('rows', () => {
  it('join parts, meeting and the latest answer; parts that are gone are left out', () => {
    expect(ROWS.find((row) => row.id === 'ten')).toMatchObject({ answer: 'In part', meeting: null });
    expect(ROWS.find((row) => row.id === 'ten')?.parts.map((one) => one.element.id)).toEqual(['vision']);
    expect(ROWS.find((row) => row.id === 'two')?.answer).toBe('Holding answer');
    expect(ROWS.find((row) => row.id === 'one')).toMatchObject({ answer: '', meeting: { date: '2025-02-13' } });
  });
});

describe('narrowing', () => {
  it.each([
    [{}, ['one', 'two', 'ten']],
    [{ text: 'BURGLAR many' }, ['one']],
    [{ text: 'safe county' }, ['ten']],
    [{ text: 'nothing like it' }, []],
    [{ state: 'asked' }, ['two']],
    [{ meetingId: asId('m') }, ['one']],
    [{ meetingId: NO_MEETING }, ['two', 'ten']],
    [{ partId: asId('burglary') }, ['one']],
    [{ partId: asId('p2') }, ['one']],
    [{ partId: asId('vision'), state: 'asked' }, []],
  ] as const)('%o leaves %o', (filter, expected) => {
    expect(ids(filterRows(ROWS, { ...NO_FILTER, ...filter } as typeof NO_FILTER, [PRIORITY, ...PARTS]))).toEqual(
      expected,
    );
  });
});

describe('sorting', () => {
  it.each([
    ['wording', false, ['ten', 'one', 'two']],
    ['wording', true, ['one', 'ten', 'two']],
    ['age', false, ['one', 'two', 'ten']],
    ['age', true, ['ten', 'two', 'one']],
    ['state', false, ['one', 'two', 'ten']],
    ['meeting', true, ['one', 'two', 'ten']],
    ['part', false, ['one', 'ten', 'two']],
    ['answer', false, ['two', 'ten', 'one']],
  ] as const)('%s, down %s', (column, isDescending, expected) => {
    expect(ids(sortRows(ROWS, column, isDescending))).toEqual(expected);
  });

  it('leaves what it was given as it was', () => {
    const before = ids(ROWS);
    sortRows(ROWS, 'age', true);
    expect(ids(ROWS)).toEqual(before);
  });
});

describe('rows made again after a change', () => {
  it('are the same objects but for those in which something changed', () => {
    const rowsOf = createQuestionRows();
    const before = rowsOf(INPUT);
    const questions = new Map([...INPUT.questions, ['two', aQuestion('two', { wording: 'Why?', state: 'asked' })]]);
    const after = rowsOf({ ...INPUT, questions });
    expect(after.map((row, index) => row === before[index])).toEqual([true, false, true]);
    expect(after).toEqual(questionRows({ ...INPUT, questions }));
    const judged = new Map([
      ...INPUT.responses,
      ['late', aResponse('late', 'ten', { date: '2025-04-01', adequacy: 'full' })],
    ]);
    const answered = rowsOf({ ...INPUT, questions, responses: judged });
    expect(answered.map((row, index) => row === after[index])).toEqual([true, true, false]);
    expect(answered).toEqual(questionRows({ ...INPUT, questions, responses: judged }));
  });

  it('keep the order that sorting them from nothing gives, whatever was sorted before', () => {
    const many = fc.array(
      fc.record({ wording: fc.constantFrom('', 'a', 'B', 'b2', 'b10'), day: fc.integer({ min: 1, max: 5 }) }),
      { maxLength: 12 },
    );
    const columns: readonly QuestionColumn[] = ['wording', 'age', 'state', 'answer'];
    const asRows = (list: readonly { wording: string; day: number }[]) =>
      questionRows({
        ...INPUT,
        questions: byId(
          ...list.map(({ wording, day }, index) =>
            aQuestion(`q${index}`, { wording, createdAt: `2025-01-0${day}T00:00:00.000Z` }),
          ),
        ),
      });
    fc.assert(
      fc.property(many, many, fc.constantFrom(...columns), fc.boolean(), (first, second, column, isDescending) => {
        const rows = asRows(second);
        sortRows([], 'part', true);
        const fresh = ids(sortRows(rows, column, isDescending));
        // Once from other rows, once from rows of which most stay the same objects.
        sortRows(asRows(first), column, isDescending);
        expect(ids(sortRows(rows, column, isDescending))).toEqual(fresh);
        const changed = asRows(first);
        sortRows(
          rows.slice(0, -1).map((row, index) => (index % 3 === 0 ? (changed[index] ?? row) : row)),
          column,
          isDescending,
        );
        expect(ids(sortRows(rows, column, isDescending))).toEqual(fresh);
      }),
    );
  });
});
