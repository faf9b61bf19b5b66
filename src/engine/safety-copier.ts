/** Makes safety copies: the papers that are not there yet, then the records, read back before they count. */
import type { CopyDescription, SafetyCopy, SafetyReason, SafetyState } from '@shared/safety-model';
import { checkBackup } from '../backup/check-backup';
import { derivedOf } from '../backup/derived';
import { fileStem } from '../backup/manifest';
import { writeBackup } from '../backup/write-backup';
import type { ScrutinyDatabase } from '../db/scrutiny-database';
import { bridge } from '../platform/bridge';
import { fetchIntake } from '../platform/intake';
import { outgoingSink, sendPieces } from '../platform/outgoing';

export interface SafetyCopier {
  /**
   * The new copy; null when nothing has changed since the last one. One after another. Before an upgrade or an
   * import only the records are copied: neither touches papers that are there, and papers may take long.
   */
  readonly copy: (reason: SafetyReason) => Promise<SafetyCopy | null>;
  /** Something was written that no change set tells of. */
  readonly touched: () => void;
}

export interface CopierOptions {
  readonly database: ScrutinyDatabase;
  readonly appVersion: string;
}

export function createSafetyCopier(options: CopierOptions): SafetyCopier {
  let tail: Promise<unknown> = Promise.resolve();
  let isTouched = false;
  const copyNow = async (reason: SafetyReason): Promise<SafetyCopy | null> => {
    if (reason !== 'upgrade' && reason !== 'import') await copyPapers(options.database);
    const state = await bridge.invoke('safety.state');
    const newest = state.copies.find((copy) => copy.workspace === state.workspace);
    if (newest ? !isTouched && (await isSame(options.database, newest)) : await isEmpty(options.database)) return null;
    isTouched = false;
    try {
      return await makeCopy(options, state, reason);
    } catch (error) {
      isTouched = true;
      throw error;
    }
  };
  return {
    copy: (reason) => {
      const turn = tail.then(() => copyNow(reason));
      tail = turn.catch(() => undefined);
      return turn;
    },
    touched: () => {
      isTouched = true;
    },
  };
}

/** Nothing has ever been saved, so there is nothing to keep. */
async function isEmpty(database: ScrutinyDatabase): Promise<boolean> {
  return (await database.changes.count()) === 0;
}

async function isSame(database: ScrutinyDatabase, copy: SafetyCopy): Promise<boolean> {
  const last = await database.changes.orderBy('seq').last();
  return (last?.seq ?? 0) === copy.lastSeq && copy.databaseVersion === Math.floor(database.backendDB().version / 10);
}

async function makeCopy(
  { database, appVersion }: CopierOptions,
  { workspace, workspaceName }: SafetyState,
  reason: SafetyReason,
): Promise<SafetyCopy> {
  const now = new Date();
  const at = now.toISOString();
  const ticket = await begin({ kind: 'records', at, reason });
  if (ticket === null) throw new Error('There is a copy of this moment already');
  try {
    const manifest = await writeBackup({
      database,
      workspace: { id: workspace, name: workspaceName },
      appVersion,
      reason,
      now,
      target: outgoingSink(ticket),
      files: 'beside',
    });
    const { token } = await bridge.invoke('outgoing.readBack', { ticket });
    const summary = await checkBackup(await fetchIntake(token), { name: 'the safety copy' });
    const { panel, lastSeq, counts, databaseVersion } = summary;
    const files = manifest.files.map(({ fileId }) => fileStem(fileId));
    const description: CopyDescription = { reason, at, panel, lastSeq, counts, databaseVersion, appVersion, files };
    return await bridge.invoke('safety.keepRecords', { ticket, description });
  } catch (error) {
    await bridge.invoke('outgoing.discard', { ticket }).catch(() => undefined);
    throw error;
  }
}

async function begin(target: Parameters<typeof bridge.invoke<'safety.begin'>>[1]): Promise<string | null> {
  return (await bridge.invoke('safety.begin', target))?.ticket ?? null;
}

/** Each paper once. One whose bytes can't be read is left out: the copy of the records says that it is lost. */
async function copyPapers(database: ScrutinyDatabase): Promise<void> {
  const known = new Set(await bridge.invoke('safety.stems'));
  for (const id of await database.files.toCollection().primaryKeys()) {
    const stem = fileStem(id);
    if (known.has(stem)) continue;
    const file = await database.files.get(id);
    const derived = file && (await derivedOf(database, id));
    if (!file || !derived || !(await isReadable(file.blob))) continue;
    await put({ kind: 'bytes', stem, sha256: file.sha256 }, file.blob);
    await put({ kind: 'derived', stem, sha256: await sha256Of(derived) }, derived);
  }
}

async function isReadable(blob: Blob): Promise<boolean> {
  return blob
    .slice(-1)
    .arrayBuffer()
    .then(
      () => true,
      () => false,
    );
}

async function put(target: { kind: 'bytes' | 'derived'; stem: string; sha256: string }, blob: Blob): Promise<void> {
  const ticket = await begin(target);
  if (ticket === null) return;
  try {
    await sendPieces(ticket, blob);
    await bridge.invoke('safety.keepFile', { ticket });
  } catch (error) {
    await bridge.invoke('outgoing.discard', { ticket }).catch(() => undefined);
    throw error;
  }
}

async function sha256Of(blob: Blob): Promise<string> {
  const digest = await crypto.subtle.digest('SHA-256', await blob.arrayBuffer());
  return [...new Uint8Array(digest)].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}
