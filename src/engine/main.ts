/** The engine: a hidden page that owns all writing to a workspace's database, or fills one from a backup. */
import type { DiskSpace } from '@shared/ipc-contract';
import type { SafetyReason } from '@shared/safety-model';
import type { ChangeSet } from '../db/change-set';
import type { FileBundle } from '../db/file-bundle';
import { AppError } from '../domain/errors';
import type { Reading } from '../domain/reading';
import { bridge } from '../platform/bridge';
import { logFailures } from '../platform/error-log';
import { type CallContext, type Calls, serve } from '../platform/rpc';
import type { StartState } from '../services/backup-ports';
import { backUp } from './back-up';
import { fillingCalls } from './fill-workspace';
import { copyAsked, copyIfDue, type OpenWorkspace, round, startWorkspace } from './start-workspace';

/** After the first screen has had its time. Milliseconds. */
const COPY_AFTER_MS = 5_000;
const HOUR_MS = 60 * 60 * 1000;

logFailures('engine');
const calls = window.location.search === '?fill' ? fillingCalls() : workspaceCalls();

bridge.onEngineClient((port) => {
  serve(port, calls, (error) => reportError(error));
  port.start();
});

function workspaceCalls(): Calls {
  const isReadOnly = followDisk();
  const started = startWorkspace(isReadOnly);
  /** Damage that was found when the first screen was there already: the windows load again and show that instead. */
  let late: StartState | null = null;
  const watchLate = async ({ lateLoss }: OpenWorkspace): Promise<void> => {
    late = await lateLoss;
    if (late) await bridge.invoke('safety.damaged');
  };
  const open = async (): Promise<OpenWorkspace> => {
    const { workspace } = await started;
    if (!workspace) throw new AppError('damaged', 'The data of this workspace could not be opened.');
    return workspace;
  };
  // Each call reports the failure of opening; without this the browser would report it once more as unhandled.
  started
    .then(({ workspace }) => {
      if (!workspace) return;
      void watchLate(workspace);
      inBackground(workspace);
    })
    .catch(() => undefined);
  bridge.on('copy-and-end', () => {
    void copyAndEnd(started.then(({ workspace }) => (late ? null : workspace)).catch(() => null));
  });
  return {
    start: async () => late ?? (await started).state,
    commit: async (changeSet: ChangeSet) => (await open()).writer.commit(changeSet),
    putFile: async (bundle: FileBundle) => (await open()).writer.putFile(bundle),
    dropFile: async (id: string) => (await open()).writer.dropFile(id),
    sweepFiles: async () => (await open()).writer.sweepFiles(),
    emptyBin: async () => (await open()).writer.emptyBin(),
    putReading: async (reading: Reading) => (await open()).writer.putReading(reading),
    copyNow: async (reason: SafetyReason) => copyAsked((await open()).copier, reason),
    backUp: async (input: { ticket: string }, call: CallContext) => backUp(await open(), input, call),
  };
}

function inBackground(workspace: OpenWorkspace): void {
  const copy = (): void => void copyIfDue(workspace).catch(reportError);
  setTimeout(copy, COPY_AFTER_MS);
  // For those who never end the app.
  setInterval(copy, HOUR_MS);
}

/** The last thing that an engine does. */
async function copyAndEnd(workspace: Promise<OpenWorkspace | null>): Promise<void> {
  const opened = await workspace;
  await opened?.keeper.settle();
  if (opened) await round(opened.copier, 'exit');
  else await bridge.invoke('safety.finished', { at: null, problem: null, isLast: true });
}

/** Whether nothing may be written because the disk is almost full. */
function followDisk(): () => boolean {
  let disk: DiskSpace['state'] = 'ok';
  const follow = (space: DiskSpace): void => {
    disk = space.state;
  };
  bridge.on('disk-space', follow);
  void bridge.invoke('disk.space').then(follow);
  return () => disk === 'full';
}
