/** Brings in a table of figures: the file is read in the worker, then a dialog asks what its columns are. */
import { useMemo } from 'react';
import { askForFigures, type MeasurePart } from '../state/figure-requests-store';
import { type ChosenFiles, useServices } from './services-context';
import { useLongWork } from './use-long-work';

export interface FiguresImporter {
  /** Asks for the file. `part`: the measure the figures are most likely of. */
  readonly choose: (part: MeasurePart | null) => Promise<void>;
  /** Takes a file that was dropped; of several the first. */
  readonly take: (chosen: ChosenFiles, part: MeasurePart | null) => Promise<void>;
}

export function useImportFigures(): FiguresImporter {
  const { context, chooseFiles, notify } = useServices();
  const startWork = useLongWork();
  return useMemo(() => {
    const take = async ({ files: [file], problems }: ChosenFiles, part: MeasurePart | null) => {
      for (const message of problems) notify({ message, tone: 'danger' });
      if (!file) return;
      const sheets = await startWork(`Figures: ${file.name}`, async (work) =>
        context.reader.readTable(await file.receive(work), file.name, work),
      );
      if (sheets) askForFigures({ kind: 'import', fileName: file.name, sheets, part });
    };
    return { take, choose: async (part) => take(await chooseFiles('figures', false), part) };
  }, [context, chooseFiles, notify, startWork]);
}
