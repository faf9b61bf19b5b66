/** Reads a paper that is in the library already as a plan or as an agenda. */
import { useMemo } from 'react';
import type { Paper } from '../domain/paper';
import { readAsAgenda, readAsPlan } from '../services/import-documents';
import { goTo } from '../state/navigation-store';
import { useServices } from './services-context';
import { useLongWork } from './use-long-work';

export interface ImportAs {
  plan(paper: Paper): Promise<void>;
  agenda(paper: Paper): Promise<void>;
}

export function useImportAs(): ImportAs {
  const { context } = useServices();
  const startWork = useLongWork();
  return useMemo(
    () => ({
      plan: async (paper) => {
        const version = await startWork(`Plan: ${paper.title}`, (work) => readAsPlan(context, paper, work));
        if (version) goTo({ place: 'plans', version: version.id });
      },
      agenda: async (paper) => {
        const meeting = await startWork(`Agenda: ${paper.title}`, (work) => readAsAgenda(context, paper, null, work));
        if (meeting) goTo({ place: 'meetings', meeting: meeting.id, tab: 'agenda' });
      },
    }),
    [context, startWork],
  );
}
