/** Starts the panel with what came, and goes where the first question will be asked. */
import { useCallback } from 'react';
import { useServices } from '../../hooks/services-context';
import { useArrive } from '../../hooks/use-arrive';
import { useLongWork } from '../../hooks/use-long-work';
import { openArrivals } from '../../services/open-arrivals';
import { type NewPanel, startPanel } from '../../services/panel';
import type { Arrival } from '../../services/recognise-files';
import type { Location } from '../../state/location';
import { goTo } from '../../state/navigation-store';
import { countOf } from '../../ui/format/plural';

export type OpenArrivals = (panel: NewPanel, arrivals: readonly Arrival[], date: string | null) => Promise<void>;

export function useOpenArrivals(): OpenArrivals {
  const { context, notify } = useServices();
  const startWork = useLongWork();
  const arriveFrom = useArrive();
  return useCallback(
    async (panel, arrivals, date) => {
      await startPanel(context, panel);
      goTo({ place: 'home' });
      const arrive = arriveFrom();
      const label = countOf(arrivals.length, 'file');
      const opened = await startWork(label, (work) => openArrivals(context, arrivals, date, work));
      if (!opened) return;
      for (const problem of opened.problems) notify({ message: problem, tone: 'danger' });
      arrive(placeOf(opened), 'What your clerk sent has been read.');
    },
    [context, notify, startWork, arriveFrom],
  );
}

function placeOf({ meetingId, versionId }: Awaited<ReturnType<typeof openArrivals>>): Location {
  if (meetingId !== null) return { place: 'meetings', meeting: meetingId, tab: 'agenda' };
  return versionId === null ? { place: 'papers' } : { place: 'plans', version: versionId };
}
