/** Whether what is there is what was there. Pure. */
import type { SafetyCopy, Sentinel } from '@shared/safety-model';
import { TABLE_NAMES } from '../db/change-set';
import type { LostReason } from '../services/backup-ports';
import type { Probe } from './probe';

export interface Known {
  readonly workspace: string;
  readonly sentinel: Sentinel | null;
  readonly copies: readonly SafetyCopy[];
}

/** `fresh`: there is nothing, and never was. */
export type Judgement = 'fresh' | 'ok' | LostReason;

/**
 * The sentinel is written after the database, so a database may be ahead of it and never behind. At the same change the
 * tables that change sets write hold as many rows as they did.
 */
export function judgeStart(probe: Probe, { workspace, sentinel, copies }: Known): Judgement {
  const copied = Math.max(0, ...copies.filter((copy) => copy.workspace === workspace).map(({ lastSeq }) => lastSeq));
  const heldSeq = Math.max(sentinel?.lastSeq ?? 0, copied);
  if (probe.state === 'unreadable') return 'damaged';
  if (probe.state === 'none') {
    if (probe.isDamaged) return 'damaged';
    return heldSeq > 0 ? 'gone' : 'fresh';
  }
  if (probe.lastSeq < heldSeq) return 'smaller';
  if (sentinel === null || sentinel.lastSeq === 0) return 'ok';
  if (probe.epoch !== sentinel.epoch) return 'other';
  const compared = probe.lastSeq === sentinel.lastSeq ? [...TABLE_NAMES, 'changes'] : ['changes'];
  const isLess = compared.some((table) => (probe.counts[table] ?? 0) < (sentinel.counts[table] ?? 0));
  return isLess ? 'smaller' : 'ok';
}
