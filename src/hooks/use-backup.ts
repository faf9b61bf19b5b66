/** Backing up, and what the safety copies are. */
import { useCallback, useEffect, useState } from 'react';
import type { BackupContents, SafetyOverview } from '../services/backup-ports';
import { copyMade } from '../state/save-state-store';
import { useServices } from './services-context';
import { useAction } from './use-action';
import { useLongWork } from './use-long-work';
import { useTerms, useToday } from './use-terms';

/** Asks where to, writes, reads back, and says what is in it. */
export function useBackUp(): () => void {
  const { backups, notify } = useServices();
  const startWork = useLongWork();
  const run = useAction();
  const terms = useTerms();
  const today = useToday();
  return useCallback(() => {
    const name = `${terms.bodyName} backup ${today}.zip`;
    void run(async () => {
      const written = await backups.backUp(name, (work) => startWork(`Backup: ${name}`, work));
      if (written)
        notify({ message: `Backed up and checked: ${contentsSentence(written.contents)}.`, tone: 'success' });
    });
  }, [backups, notify, run, startWork, terms.bodyName, today]);
}

const NAMES = [
  ['papers', 'paper', 'papers'],
  ['questions', 'question', 'questions'],
  ['meetings', 'meeting', 'meetings'],
  ['responses', 'answer', 'answers'],
] as const;

/** "12 papers, 34 questions, 3 meetings, 5 answers". */
export function contentsSentence({ counts }: Pick<BackupContents, 'counts'>): string {
  return NAMES.map(([table, one, many]) => {
    const count = counts[table] ?? 0;
    return `${count.toLocaleString('en-GB')} ${count === 1 ? one : many}`;
  }).join(', ');
}

/** The safety copies; read again when one was made. Undefined while loading. */
export function useSafetyOverview(): SafetyOverview | undefined {
  const { backups } = useServices();
  const [overview, setOverview] = useState<SafetyOverview>();
  useEffect(() => {
    const read = (): void => void backups.overview().then(setOverview, reportError);
    read();
    return backups.onCopied(read);
  }, [backups]);
  return overview;
}

/** Tells of a safety copy that failed, and keeps when the last one was made. */
export function useCopyNews(): void {
  const { backups, notify } = useServices();
  useEffect(() => {
    void backups.overview().then(({ copies }) => copyMade(copies[0]?.at ?? null), reportError);
    return backups.onCopied(({ at, problem }) => {
      if (problem !== null) notify({ message: problem, tone: 'warning' });
      if (at !== null) copyMade(at);
    });
  }, [backups, notify]);
}
