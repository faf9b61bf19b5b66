import type { SafetyCopy, Sentinel } from '@shared/safety-model';
import { describe, expect, it } from 'vitest';
import { judgeStart } from '@/engine/judge-start';
import type { Probe } from '@/engine/probe';

const WORKSPACE = '00000000-0000-4000-8000-000000000001';
const OTHER = '00000000-0000-4000-8000-000000000002';
const AT = '2025-02-13T10:00:00.000Z';
const counts = { papers: 2, questions: 5, changes: 7, files: 2 };

const sentinel: Sentinel = {
  version: 1,
  workspace: WORKSPACE,
  epoch: 'one',
  lastSeq: 7,
  counts,
  databaseVersion: 1,
  at: AT,
  appVersion: '1.0.0',
};
const copy: SafetyCopy = {
  name: '20250213T100000000Z-exit',
  workspace: WORKSPACE,
  reason: 'exit',
  at: AT,
  panel: null,
  lastSeq: 6,
  counts,
  databaseVersion: 1,
  appVersion: '1.0.0',
  bytes: 1,
};
const there: Probe = { state: 'there', version: 1, epoch: 'one', lastSeq: 7, counts };
const none: Probe = { state: 'none', isDamaged: false };
const judge = (probe: Probe, held: Sentinel | null = sentinel, copies: readonly SafetyCopy[] = []) =>
  judgeStart(probe, { workspace: WORKSPACE, sentinel: held, copies });

describe('what a start finds', () => {
  it('is right when it is what was there, or newer', () => {
    expect(judge(there)).toBe('ok');
    // The app was killed between a change and its mark; that change deleted a question.
    expect(judge({ ...there, lastSeq: 8, counts: { ...counts, questions: 4, changes: 8 } })).toBe('ok');
  });

  it('is a first start only where nothing ever was', () => {
    expect(judge(none, null)).toBe('fresh');
    expect(judge(none, { ...sentinel, lastSeq: 0, counts: {} })).toBe('fresh');
    expect(judge(none)).toBe('gone');
    expect(judge(none, null, [copy])).toBe('gone');
    expect(judge(none, null, [{ ...copy, workspace: OTHER }])).toBe('fresh');
    expect(judge({ state: 'none', isDamaged: true }, null)).toBe('damaged');
  });

  it.each([
    ['cannot be read', { state: 'unreadable' } as const, 'damaged'],
    ['older rows came back', { ...there, lastSeq: 5 }, 'smaller'],
    ['rows are gone at the same change', { ...there, counts: { ...counts, questions: 4 } }, 'smaller'],
    ['history is gone', { ...there, lastSeq: 9, counts: { ...counts, changes: 2 } }, 'smaller'],
    ['another database lies there', { ...there, epoch: 'two' }, 'other'],
    ['an empty database lies there', { ...there, epoch: null, lastSeq: 0, counts: {} }, 'smaller'],
  ])('is lost when it %s', (_what, probe, reason) => {
    expect(judge(probe)).toBe(reason);
  });

  it('is known to be lost from the copies alone', () => {
    expect(judge({ ...there, lastSeq: 3 }, null, [copy])).toBe('smaller');
    expect(judge(there, null, [copy])).toBe('ok');
  });
});
