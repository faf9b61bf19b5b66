/** The whole tracker as a spreadsheet or as CSV. */
import type { TrackerInput } from '../output/paper-desk';
import { useServices } from './services-context';
import { useAll } from './use-live';
import { useLongWork } from './use-long-work';
import { openDesk } from './use-paper-desk';
import { useToday } from './use-terms';

const TYPES: Readonly<Record<TrackerInput['format'], string>> = {
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  csv: 'text/csv',
};

/** Makes the file, asks where to, writes it, and says how many rows went in and how many stayed behind. */
export function useTrackerExport(): (format: TrackerInput['format']) => Promise<void> {
  const services = useServices();
  const start = useLongWork();
  const profiles = useAll('profiles');
  const today = useToday();
  return async (format) => {
    await start('Exporting the tracker', async ({ signal }) => {
      const desk = await openDesk(services);
      signal.addEventListener('abort', desk.close, { once: true });
      try {
        const made = await desk.tracker({ format, profiles: profiles ?? [], today });
        const suggestedName = `Tracker ${today}.${format}`;
        const content = new Blob([made.bytes], { type: TYPES[format] });
        const saved = await services.saveFile({ suggestedName, kind: format, content, signal });
        if (saved) services.notify({ message: savedWords(saved.name, made.rows, made.leftOut), tone: 'success' });
      } finally {
        desk.close();
      }
    });
  };
}

function savedWords(name: string, rows: number, leftOut: number): string {
  const kept = `Tracker saved as “${name}”: ${rows} ${rows === 1 ? 'row' : 'rows'}.`;
  if (leftOut === 0) return kept;
  return `${kept} ${leftOut} exempt ${leftOut === 1 ? 'row was' : 'rows were'} left out.`;
}
