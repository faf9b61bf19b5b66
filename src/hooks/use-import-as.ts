/** Reads a paper that is in the library already as a plan or as an agenda. */
import { useMemo } from 'react';
import type { Paper } from '../domain/paper';
import { readAsAgenda, readAsPlan } from '../services/import-documents';
import { useServices } from './services-context';
import { useArrive } from './use-arrive';
import { useLongWork } from './use-long-work';

export interface ImportAs {
  plan(paper: Paper): Promise<void>;
  agenda(paper: Paper): Promise<void>;
}

export function useImportAs(): ImportAs {
  const { context } = useServices();
  const startWork = useLongWork();
  const arriveFrom = useArrive();
  return useMemo(
    () => ({
      plan: async (paper) => {
        const arrive = arriveFrom();
        const version = await startWork(`Plan: ${paper.title}`, (work) => readAsPlan(context, paper, work));
        if (version) arrive({ place: 'plans', version: version.id }, `“${paper.title}” has been read.`);
      },
      agenda: async (paper) => {
        const arrive = arriveFrom();
        const meeting = await startWork(`Agenda: ${paper.title}`, (work) => readAsAgenda(context, paper, null, work));
        if (meeting)
          arrive({ place: 'meetings', meeting: meeting.id, tab: 'agenda' }, `“${paper.title}” has been read.`);
      },
    }),
    [context, startWork, arriveFrom],
  );
}
