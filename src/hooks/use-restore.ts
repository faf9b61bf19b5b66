/** One restore, from the check of the backup to its place: what stage it is at, and what can be done there. */
import { useCallback, useRef, useState } from 'react';
import { AppError, sentenceFor } from '../domain/errors';
import type { BackupSource, Backups, OpenedRestore, RestorePlacement } from '../services/backup-ports';
import type { Progress } from '../services/ports';

export type RestoreStage =
  | { readonly stage: 'working'; readonly label: string; readonly progress: Progress }
  /** Checked whole; what is there already decides what is asked. */
  | { readonly stage: 'asking'; readonly opened: OpenedRestore }
  | { readonly stage: 'failed'; readonly sentence: string };

export interface Restore {
  /** Null while none is under way. */
  readonly stage: RestoreStage | null;
  /** Checks a backup. With a placement it is then put there without asking. */
  readonly begin: (source: BackupSource, placement?: RestorePlacement) => void;
  /** A safety copy is made before anything is replaced. */
  readonly put: (opened: OpenedRestore, placement: RestorePlacement, isCopiedBefore: boolean) => void;
  /** Ends it, wherever it is; nothing has been changed then. */
  readonly cancel: () => void;
}

const NO_PROGRESS: Progress = { step: '', done: 0, total: null };

export function useRestore(backups: Backups): Restore {
  const [stage, setStage] = useState<RestoreStage | null>(null);
  const running = useRef<AbortController | null>(null);
  const opened = useRef<OpenedRestore | null>(null);

  const work = useCallback(async (label: string, steps: (work: Working) => Promise<void>): Promise<void> => {
    const controller = new AbortController();
    running.current = controller;
    const show = (progress: Progress): void => {
      if (!controller.signal.aborted) setStage({ stage: 'working', label, progress });
    };
    show(NO_PROGRESS);
    try {
      await steps({ signal: controller.signal, onProgress: show });
    } catch (error) {
      if (controller.signal.aborted) return;
      if (!(error instanceof AppError)) reportError(error);
      setStage({ stage: 'failed', sentence: sentenceFor(error) });
    }
  }, []);

  const put = useCallback<Restore['put']>(
    (found, placement, isCopiedBefore) =>
      void work('Restoring', async (working) => {
        opened.current = null;
        try {
          if (isCopiedBefore) await backups.copyNow('restore');
          await found.restore(placement, working);
        } catch (error) {
          await found.discard();
          throw error;
        }
      }),
    [backups, work],
  );

  const begin = useCallback<Restore['begin']>(
    (source, placement) =>
      void work('Checking the backup', async (working) => {
        const found = await backups.open(source, working);
        if (working.signal.aborted) return found.discard();
        if (placement) return put(found, placement, false);
        opened.current = found;
        setStage({ stage: 'asking', opened: found });
      }),
    [backups, put, work],
  );

  const cancel = useCallback(() => {
    running.current?.abort();
    void opened.current?.discard();
    opened.current = null;
    setStage(null);
  }, []);

  return { stage, begin, put, cancel };
}

interface Working {
  readonly signal: AbortSignal;
  readonly onProgress: (progress: Progress) => void;
}
