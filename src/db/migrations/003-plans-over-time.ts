/**
 * Version 3: plans over time. Which plan follows which, which text of a plan comes after which, what changed between
 * them, what became of a part in a later plan, and the figures of measures.
 */
import type { Transaction } from 'dexie';
import type { Migration } from './migration';

interface OldRow {
  readonly payload: Readonly<Record<string, unknown>>;
  readonly [header: string]: unknown;
}

interface OldBinRow {
  readonly table: string;
  readonly row: OldRow;
}

export const plansOverTime: Migration = {
  version: 3,
  name: 'plans-over-time',
  stores: {
    plans: 'id, previousPlanId',
    planVersions: 'id, planId, paperId, previousVersionId',
    planChanges: 'id, versionId, beforeId, afterId',
    successions: 'id, fromPlanId, toPlanId',
    measures: 'id, planId',
    measureReadings: 'id, measureId, paperId',
  },
  upgrade: async (transaction) => {
    await rewrite(transaction, 'plans');
    await rewrite(transaction, 'planVersions');
    await rewrite(transaction, 'commitments');
    // What is deleted must fit its table when it is brought back.
    await transaction
      .table<OldBinRow>('bin')
      .where('table')
      .anyOf('plans', 'planVersions', 'commitments')
      .modify((binned, ref) => {
        ref.value = { ...binned, row: withNewFields(binned.table, binned.row) };
      });
  },
};

async function rewrite(transaction: Transaction, table: string): Promise<void> {
  await transaction
    .table<OldRow>(table)
    .toCollection()
    .modify((row, ref) => {
      ref.value = withNewFields(table, row);
    });
}

/**
 * Until now there was one police plan at a time, every text was taken for the whole of it, and nothing was noted of what
 * shows that a promise was kept.
 */
function withNewFields(table: string, row: OldRow): OldRow {
  if (table === 'commitments') return { ...row, payload: { ...row.payload, note: '' } };
  return table === 'plans'
    ? { ...row, previousPlanId: null, payload: { ...row.payload, remit: 'police' } }
    : { ...row, previousVersionId: null, payload: { ...row.payload, scope: 'whole' } };
}
