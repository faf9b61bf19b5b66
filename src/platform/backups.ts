/** Backups, safety copies and restores, over the engine and the main process. */
import { AppError } from '../domain/errors';
import type {
  BackupContents,
  BackupSource,
  Backups,
  OpenedRestore,
  SafetyCopyInfo,
  StartWork,
  WrittenBackup,
} from '../services/backup-ports';
import type { LongWork } from '../services/ports';
import { bridge } from './bridge';
import { sortOffered } from './intake';
import { beginOutgoing, finishOutgoing } from './outgoing';
import { type CallOptions, createCaller } from './rpc';

/** How the engine of the open workspace is asked; null where there is none. */
export type AskEngine = (name: string, input: unknown, options?: CallOptions) => Promise<unknown>;

const STAGES: Readonly<Record<string, string>> = {
  reading: 'Reading',
  writing: 'Writing',
  checking: 'Checking',
  restoring: 'Restoring',
};

/** Progress of `src/backup` crosses as it is; the queue shows megabytes. */
function optionsOf({ signal, onProgress }: LongWork): CallOptions {
  return {
    signal,
    onProgress: (progress) => {
      const { stage, done, total } = progress as { stage: string; done: number; total: number };
      const megabytes = (bytes: number): number => Math.round(bytes / 1_000_000);
      const isKnown = total >= 1_000_000;
      onProgress({
        step: STAGES[stage] ?? '',
        done: isKnown ? megabytes(done) : 0,
        total: isKnown ? megabytes(total) : null,
      });
    },
  };
}

function stopIfCancelled({ signal }: LongWork): void {
  if (signal.aborted) throw new AppError('cancelled', 'Cancelled.');
}

export function createBackups(ask: AskEngine): Backups {
  return {
    backUp: (suggestedName, begun) => backUp(ask, suggestedName, begun),
    choose: async () => {
      const { files, problems } = await chooseBackup();
      if (problems[0] !== undefined) throw new AppError('unreadableFile', problems[0]);
      return files[0] ?? null;
    },
    open: openRestore,
    overview: async () => {
      const { copies, folder } = await bridge.invoke('safety.state');
      return { copies, folder };
    },
    copyNow: async (reason) => (await ask('copyNow', reason)) as SafetyCopyInfo | null,
    onCopied: (listener) => bridge.on('safety-copied', listener),
    openFolder: () => bridge.invoke('safety.openFolder'),
    startEmpty: () => bridge.invoke('restore.startEmpty'),
  };
}

async function chooseBackup() {
  const offered = await bridge.invoke('files.choose', { purpose: 'backup', multiple: false });
  const files = offered.flatMap((one) =>
    'problem' in one ? [] : [{ kind: 'file' as const, name: one.name, token: one.token }],
  );
  return { files, problems: sortOffered(offered).problems };
}

async function backUp(ask: AskEngine, suggestedName: string, begun: StartWork): Promise<WrittenBackup | null> {
  const outgoing = await beginOutgoing(suggestedName, 'zip');
  if (outgoing === null) return null;
  const written = await begun(async (work) => {
    try {
      const contents = (await ask('backUp', outgoing, optionsOf(work))) as BackupContents;
      stopIfCancelled(work);
      const { name } = await finishOutgoing(outgoing.ticket);
      return { name, contents };
    } catch (error) {
      await bridge.invoke('outgoing.discard', outgoing).catch(() => undefined);
      throw error;
    }
  });
  return written ?? null;
}

async function openRestore(source: BackupSource, work: LongWork): Promise<OpenedRestore> {
  const { id } = await bridge.invoke('restore.begin');
  let stopListening = (): void => undefined;
  const discard = (): Promise<void> => {
    stopListening();
    return bridge.invoke('restore.discard', { id }).catch(() => undefined);
  };
  try {
    const port = await bridge.connectRestore(id);
    const caller = createCaller(port);
    stopListening = bridge.on('restore-lost', (lost) => {
      if (lost.id !== id) return;
      caller.close(new AppError('damaged', 'The restore stopped before it was done. Nothing was changed; try again.'));
    });
    port.start();
    const contents = (await caller.call('open', source, optionsOf(work))) as BackupContents;
    return {
      contents,
      discard,
      restore: async (placement, filling) => {
        try {
          await caller.call('fill', null, optionsOf(filling));
          // The engine may have been done already when it was told to stop.
          stopIfCancelled(filling);
          const name = placement === 'beside' ? (contents.panel ?? '') : '';
          await bridge.invoke('restore.finish', { id, placement, name: name.slice(0, 200) });
        } catch (error) {
          await discard();
          throw error;
        }
      },
    };
  } catch (error) {
    await discard();
    throw error;
  }
}
