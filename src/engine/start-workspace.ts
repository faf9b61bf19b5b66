/** The engine's start: looks, copies before an upgrade, opens; and from then on writes and copies. */

import { IpcError } from '@shared/ipc-result';
import type { SafetyCopy, SafetyReason, SafetyState } from '@shared/safety-model';
import { noJournal } from '../db/journal-port';
import { CURRENT_VERSION } from '../db/migrations';
import { openDatabase } from '../db/open-database';
import { DATABASE_NAME, ScrutinyDatabase } from '../db/scrutiny-database';
import { createWriter, type Writer } from '../db/writer';
import { AppError } from '../domain/errors';
import { bridge } from '../platform/bridge';
import type { LostReason, StartState } from '../services/backup-ports';
import { judgeStart } from './judge-start';
import { canReadIndexes, type Probe, probeDatabase } from './probe';
import { createSafetyCopier, type SafetyCopier } from './safety-copier';
import { createSentinelKeeper, markOf, type SentinelKeeper } from './sentinel-keeper';

/** How long the first screen waits for the walk through the indexes. Milliseconds. */
const INDEXES_MS = 300;

export interface OpenWorkspace {
  readonly database: ScrutinyDatabase;
  readonly writer: Writer;
  readonly copier: SafetyCopier;
  readonly keeper: SentinelKeeper;
  readonly appVersion: string;
  /** Resolves with what to show instead when the indexes, which take long to walk, turn out to be damaged. */
  readonly lateLoss: Promise<StartState | null>;
}

/** What was found; the workspace when it could be opened. */
export interface Started {
  readonly state: StartState;
  readonly workspace: OpenWorkspace | null;
}

/** @throws AppError of `openDatabase` */
export async function startWorkspace(isReadOnly: () => boolean): Promise<Started> {
  const [known, info, probe] = await Promise.all([
    bridge.invoke('safety.state'),
    bridge.invoke('app.info'),
    probeDatabase(DATABASE_NAME),
  ]);
  const judgement = judgeStart(probe, known);
  if (judgement !== 'ok' && judgement !== 'fresh') {
    return { state: lostState(known, judgement), workspace: null };
  }
  if (probe.state === 'there' && isUpgrade(probe, known.sentinel?.appVersion ?? null, info.version)) {
    await copyBeforeUpgrade(probe.version, info.version);
  }
  const database = await openDatabase();
  const lateLoss = canReadIndexes(database.backendDB()).then((isWhole) =>
    isWhole ? null : lostState(known, 'damaged'),
  );
  const early = await Promise.race([lateLoss, afterPause(INDEXES_MS)]);
  if (early) {
    database.close();
    return { state: early, workspace: null };
  }
  const copier = createSafetyCopier({ database, appVersion: info.version });
  const keeper = createSentinelKeeper(database, (mark) => bridge.invoke('safety.mark', mark), reportError);
  const made = createWriter({ database, journal: noJournal, isReadOnly });
  // Files whose import was cut off by a crash are swept before anybody can see them.
  await made.sweepFiles().catch((error: unknown) => reportError(error));
  await bridge.invoke('safety.mark', await markOf(database)).catch((error: unknown) => reportError(error));
  const writer = watched(made, keeper, copier);
  return {
    state: { state: 'ok' },
    workspace: { database, writer, copier, keeper, appVersion: info.version, lateLoss },
  };
}

function lostState({ sentinel, copies }: SafetyState, reason: LostReason): StartState {
  const held = sentinel && { at: sentinel.at, lastSeq: sentinel.lastSeq, counts: sentinel.counts };
  return { state: 'lost', reason, held, copies };
}

function afterPause(pauseMs: number): Promise<null> {
  return new Promise((resolve) => {
    setTimeout(() => resolve(null), pauseMs);
  });
}

function isUpgrade({ version }: Probe & { state: 'there' }, last: string | null, now: string): boolean {
  return version <= CURRENT_VERSION && (version < CURRENT_VERSION || (last !== null && last !== now));
}

/** Of the tables as they are, before anything rewrites them. A failure is told and does not stop the upgrade. */
async function copyBeforeUpgrade(version: number, appVersion: string): Promise<void> {
  const database = new ScrutinyDatabase(DATABASE_NAME, version);
  try {
    await database.open();
    await createSafetyCopier({ database, appVersion }).copy('upgrade');
  } catch (error) {
    await tellProblem(error, false);
  } finally {
    database.close();
  }
}

/** The writer, with whoever has to know that something was written. */
function watched(writer: Writer, keeper: SentinelKeeper, copier: SafetyCopier): Writer {
  const after = async <T>(work: Promise<T>, isInChanges: boolean): Promise<T> => {
    const result = await work;
    keeper.touched();
    if (!isInChanges) copier.touched();
    return result;
  };
  return {
    commit: (changeSet) => after(writer.commit(changeSet), true),
    putFile: (bundle) => after(writer.putFile(bundle), true),
    dropFile: (id) => after(writer.dropFile(id), true),
    sweepFiles: () => after(writer.sweepFiles(), true),
    emptyBin: () => after(writer.emptyBin(), false),
    putReading: (reading) => after(writer.putReading(reading), false),
  };
}

const TWELVE_HOURS_MS = 12 * 60 * 60 * 1000;

/** The copy that is due when the last one is twelve hours old. */
export async function copyIfDue({ copier }: OpenWorkspace): Promise<void> {
  const { copies } = await bridge.invoke('safety.state');
  const lastMs = copies[0] ? Date.parse(copies[0].at) : 0;
  // A clock that was wrong may have dated the last one ahead.
  if (Math.abs(Date.now() - lastMs) > TWELVE_HOURS_MS) await round(copier, 'start');
}

/** Copies and tells how it went; never rejects. */
export async function round(copier: SafetyCopier, reason: SafetyReason): Promise<void> {
  const isLast = reason === 'exit';
  try {
    const made = await copier.copy(reason);
    await bridge.invoke('safety.finished', { at: made?.at ?? null, problem: null, isLast });
  } catch (error) {
    await tellProblem(error, isLast);
  }
}

/** A copy that somebody waits for. @throws AppError notSaved */
export async function copyAsked(copier: SafetyCopier, reason: SafetyReason): Promise<SafetyCopy | null> {
  try {
    const made = await copier.copy(reason);
    if (made) await bridge.invoke('safety.finished', { at: made.at, problem: null, isLast: false });
    return made;
  } catch (error) {
    throw new AppError('notSaved', problemOf(error), { cause: error });
  }
}

let told = '';

/** A failure is told once, until it is another one. */
async function tellProblem(error: unknown, isLast: boolean): Promise<void> {
  if (!isNoSpace(error)) reportError(error);
  await tell(problemOf(error), isLast);
}

function isNoSpace(error: unknown): boolean {
  return error instanceof IpcError && error.code === 'no-space';
}

function problemOf(error: unknown): string {
  return isNoSpace(error)
    ? 'There is too little room on this disk for a safety copy. Your work is saved; make some room soon.'
    : 'The safety copy could not be made. Your work is saved; the app tries again when it ends.';
}

async function tell(problem: string, isLast: boolean): Promise<void> {
  const isNew = told !== problem;
  told = problem;
  const outcome = { at: null, problem: isNew ? problem : null, isLast };
  await bridge.invoke('safety.finished', outcome).catch(() => undefined);
}
