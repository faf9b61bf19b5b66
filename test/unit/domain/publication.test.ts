import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { publicRecords, type Records } from '@/domain/publication';
import { richRecords } from '../../helpers/rich-meeting';
import { SECRET } from '../../helpers/rich-words';

type Row = Record<string, unknown> & { readonly id: string };
const tables = (records: Records) => Object.entries(records) as [keyof Records, readonly Row[]][];

/** Everything above a row: what it may not be more open than. */
const ABOVE: Partial<Record<keyof Records, readonly string[]>> = {
  items: ['meetingId', 'parentId'],
  places: ['meetingId', 'itemId', 'paperId'],
  annotations: ['paperId'],
  questions: ['meetingId', 'itemId', 'parentId'],
  links: ['fromId', 'toId'],
  responses: ['questionId', 'paperId'],
  commitments: ['versionId', 'elementId', 'questionId', 'responseId'],
  versions: ['planId', 'paperId'],
  elements: ['versionId', 'parentId'],
  measures: ['planId'],
  figures: ['measureId', 'paperId'],
};

describe('publicRecords', () => {
  it('leaves out what is exempt on every way, and nothing else', () => {
    const all = richRecords();
    const kept = publicRecords(all);
    expect(JSON.stringify(kept)).not.toContain(SECRET);
    for (const [table, rows] of tables(all)) {
      const open = rows.filter((row) => !JSON.stringify(row).includes(SECRET));
      const keptIds = new Set(
        tables(kept)
          .find(([name]) => name === table)?.[1]
          .map((row) => row.id),
      );
      // Links and places hold no words: those that lead to something exempt go with it.
      if (table !== 'links' && table !== 'places') {
        expect(
          open.filter((row) => row['compartment'] === 'open' && !keptIds.has(row.id)).map((row) => row.id),
        ).toEqual([]);
      }
    }
  });

  it('lets nothing out that hangs on an exempt row, whichever row is exempt', () => {
    const all = richRecords();
    const places = tables(all).flatMap(([table, rows]) => rows.map((row) => ({ table, id: row.id })));
    fc.assert(
      fc.property(fc.subarray(places, { minLength: 1, maxLength: 12 }), (exempted) => {
        const marked = new Set(exempted.map(({ table, id }) => `${table}:${id}`));
        const records = Object.fromEntries(
          tables(all).map(([table, rows]) => [
            table,
            rows.map((row) => (marked.has(`${table}:${row.id}`) ? { ...row, compartment: 'exempt' } : row)),
          ]),
        ) as unknown as Records;
        const kept = tables(publicRecords(records));
        const there = new Set(kept.flatMap(([, rows]) => rows.map((row) => row.id)));
        const known = new Set(tables(records).flatMap(([, rows]) => rows.map((row) => row.id)));
        for (const [table, rows] of kept) {
          for (const row of rows) {
            expect(row['compartment']).toBe('open');
            for (const field of ABOVE[table] ?? []) {
              const above = row[field];
              if (typeof above === 'string' && known.has(above)) expect(there.has(above)).toBe(true);
            }
          }
        }
      }),
      { numRuns: 60 },
    );
  });

  it('comes to an end where questions follow each other in a ring', () => {
    const all = richRecords();
    const ring = all.questions.map((one) => (one.id === 'q-1' ? { ...one, parentId: 'q-11' as typeof one.id } : one));
    expect(publicRecords({ ...all, questions: ring }).questions.map((one) => one.id)).toContain('q-11');
    const exempt = ring.map((one) => (one.id === 'q-11' ? { ...one, compartment: 'exempt' as const } : one));
    const kept = publicRecords({ ...all, questions: exempt }).questions.map((one) => one.id);
    expect(kept).not.toContain('q-11');
    expect(kept).not.toContain('q-1');
  });
});
