import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type CoverageInput, coverageOf, notPutCount, putCount } from '@/domain/coverage';
import { isSilentSince, shownCoverageRows, typesInGrid } from '@/domain/coverage-view';
import { asId } from '@/domain/ids';
import { type Link, testsLinkId } from '@/domain/link';
import type { ElementType } from '@/domain/plan';
import type { PlanPart } from '@/domain/plan-parts';
import { QUESTION_STATES, type Question } from '@/domain/question';
import { anElement } from '../../helpers/builders';
import { aMeeting, aQuestion } from './build-rows';

/** `a` and `b` are priorities; `a1` is a focus area of `a` with the measures `a11` and `a12`; `b1` is a measure. */
const TREE: readonly (readonly [id: string, parent: string | null, type: ElementType])[] = [
  ['a', null, 'priority'],
  ['a1', 'a', 'focusArea'],
  ['a11', 'a1', 'successMeasure'],
  ['a12', 'a1', 'successMeasure'],
  ['b', null, 'priority'],
  ['b1', 'b', 'successMeasure'],
];

const PARTS = TREE.map(([id, parent, type]): PlanPart => {
  const element = anElement(id, { parentId: parent === null ? null : asId(parent), type });
  return { element, versionId: element.versionId, planId: asId('plan'), planLabel: '', priority: null };
});

function tests(question: string, element: string): Link {
  const id = testsLinkId(asId(question), asId(element));
  return { id, kind: 'tests', fromId: question, toId: element, order: 'a0', ...BASE };
}

const BASE = { compartment: 'open', createdAt: '', updatedAt: '' } as const;

function byId<T extends { readonly id: string }>(entities: readonly T[]): ReadonlyMap<string, T> {
  return new Map(entities.map((entity) => [entity.id, entity]));
}

function input(questions: readonly Question[], links: readonly Link[]): CoverageInput {
  return {
    parts: PARTS,
    questions: byId(questions),
    links: byId(links),
    meetings: [aMeeting('spring', '2024-03-01'), aMeeting('autumn', '2024-10-01')],
    today: '2024-12-01',
  };
}

const row = (grid: ReturnType<typeof coverageOf>, id: string) =>
  grid.rows.findIndex((one) => one.part.element.id === id);
const column = (grid: ReturnType<typeof coverageOf>, id: string) => grid.columns.findIndex((one) => one?.id === id);

describe('coverage', () => {
  const grid = coverageOf(
    input(
      [
        aQuestion('both', { state: 'asked', meetingId: asId('spring') }),
        aQuestion('answered', { state: 'closed', meetingId: asId('autumn'), askedOn: '2024-10-02' }),
        aQuestion('idea', { state: 'idea', createdAt: '2024-05-03T12:00:00.000Z' }),
        aQuestion('late', { state: 'notReached', meetingId: asId('autumn') }),
        aQuestion('elsewhere', { state: 'asked', meetingId: asId('spring') }),
      ].map((question) => ({ ...question, createdAt: '2024-05-03T12:00:00.000Z' })),
      [
        tests('both', 'a11'),
        tests('both', 'a12'),
        tests('answered', 'a11'),
        tests('idea', 'b'),
        tests('late', 'a1'),
        tests('elsewhere', 'a part of another plan'),
        tests('gone', 'a11'),
      ],
    ),
  );

  it('counts a question once in everything above the parts it tests', () => {
    const spring = column(grid, 'spring');
    for (const id of ['a', 'a1', 'a11', 'a12']) expect(putCount(grid.cell(row(grid, id), spring)), id).toBe(1);
    expect(grid.rows[row(grid, 'a')]?.total).toEqual({ prepared: 0, notPut: 1, asked: 1, answered: 1 });
    expect(notPutCount(grid.cell(row(grid, 'a1'), column(grid, 'autumn')))).toBe(1);
    expect(putCount(grid.cell(row(grid, 'b'), spring))).toBe(0);
  });

  it('puts the latest meeting first, after the questions without a meeting', () => {
    expect(grid.columns.map((one) => one?.id ?? null)).toEqual([null, 'autumn', 'spring']);
    expect(grid.cell(row(grid, 'b'), 0).prepared).toBe(1);
    const scheduled = coverageOf(
      input([aQuestion('q', { state: 'asked', meetingId: asId('autumn') })], [tests('q', 'b1')]),
    );
    expect(scheduled.columns.map((one) => one?.id)).toEqual(['autumn', 'spring']);
    expect(scheduled.cell(row(scheduled, 'b1'), 0).asked).toBe(1);
  });

  it('knows the day of the last question put, as recorded or as its meeting', () => {
    expect(grid.rows.map((one) => one.lastAsked)).toEqual([
      '2024-10-02',
      '2024-10-02',
      '2024-10-02',
      '2024-03-01',
      null,
      null,
    ]);
  });

  it('says since when anything is known', () => {
    // Written down in May; one of them had been asked in March.
    expect(grid.since).toBe('2024-03-01');
    expect(coverageOf(input([], [])).since).toBe('2024-12-01');
  });
});

describe('what is shown', () => {
  const grid = coverageOf(
    input(
      [
        aQuestion('old', { state: 'answered', meetingId: asId('spring') }),
        aQuestion('new', { state: 'asked', meetingId: asId('autumn') }),
      ],
      [tests('old', 'a12'), tests('new', 'a11')],
    ),
  );
  const ids = (rows: ReturnType<typeof shownCoverageRows>) => rows.map((one) => one.id);
  const ALL = { type: 'all', silentSince: null } as const;

  it('shows what is unfolded', () => {
    expect(ids(shownCoverageRows(grid, ALL, new Set()))).toEqual(['a', 'b']);
    expect(ids(shownCoverageRows(grid, ALL, new Set(['a', 'a1'])))).toEqual(['a', 'a1', 'a11', 'a12', 'b']);
    expect(ids(shownCoverageRows(grid, ALL, new Set(['a1'])))).toEqual(['a', 'b']);
  });

  it('keeps above a silent part what it stands under, unfolded', () => {
    const shown = shownCoverageRows(grid, { ...ALL, silentSince: '2024-06-01' }, new Set());
    expect(ids(shown)).toEqual(['a', 'a1', 'a12', 'b']);
    expect(shown.filter((one) => one.isContext).map((one) => one.id)).toEqual(['a', 'a1']);
    expect(shown.find((one) => one.id === 'a12')?.row.lastAsked).toBe('2024-03-01');
  });

  it('shows one kind of part without the tree', () => {
    const shown = shownCoverageRows(grid, { type: 'successMeasure', silentSince: null }, new Set());
    expect(shown.map((one) => [one.id, one.level, one.hasChildren])).toEqual([
      ['a11', 1, false],
      ['a12', 1, false],
      ['b1', 1, false],
    ]);
    expect(typesInGrid(grid)).toEqual(['priority', 'focusArea', 'successMeasure']);
  });

  it('does not call silent what was asked on a day unknown', () => {
    const total = { prepared: 0, notPut: 0, asked: 1, answered: 0 };
    const undated = { ...grid.rows[0]!, total, lastAsked: null };
    expect(isSilentSince(undated, '2024-06-01')).toBe(false);
    expect(isSilentSince({ ...undated, total: { ...total, asked: 0, prepared: 3 } }, '2024-06-01')).toBe(true);
  });
});

describe('however questions are tied', () => {
  const ids = TREE.map(([id]) => id);
  const question = fc.record({
    state: fc.constantFrom(...QUESTION_STATES),
    meeting: fc.constantFrom('spring', 'autumn', 'gone', null),
    parts: fc.uniqueArray(fc.constantFrom(...ids), { maxLength: 4 }),
  });

  it('a row’s cells and its total are the distinct questions of the part and all under it', () => {
    fc.assert(
      fc.property(fc.array(question, { maxLength: 30 }), (wanted) => {
        const questions = wanted.map(({ state, meeting }, n) =>
          aQuestion(`q${n}`, { state, meetingId: meeting === null ? null : asId(meeting) }),
        );
        const links = wanted.flatMap(({ parts }, n) => parts.map((part) => tests(`q${n}`, part)));
        const grid = coverageOf(input(questions, links));
        for (const [place, id] of ids.entries()) {
          const parentOf = new Map(TREE.map(([part, parent]) => [part, parent]));
          const below = (part: string | null): boolean =>
            part !== null && (part === id || below(parentOf.get(part) ?? null));
          const distinct = wanted.filter(({ parts }) => parts.some(below)).length;
          const sum = (counts: ReturnType<typeof grid.cell>) => putCount(counts) + notPutCount(counts);
          expect(sum(grid.rows[place]!.total)).toBe(distinct);
          expect(grid.columns.reduce((all, _, at) => all + sum(grid.cell(place, at)), 0)).toBe(distinct);
        }
      }),
    );
  });
});
