/** The rail: the places of the app, and at its foot what is being worked on. */

import { useTracker } from '../../hooks/use-tracker';
import { goToPlace } from '../../state/last-seen';
import { parseLocation } from '../../state/location';
import { type QueuedWork, useWorkQueue } from '../../state/work-queue-store';
import { formatNumber } from '../../ui/format/numbers';
import { QueueItem } from '../../ui/queue-item';
import { Rail } from '../../ui/rail';
import { useWindowWidth } from '../../ui/use-size';
import s from '../app.module.css';
import { ImportReportDialog } from './import-report';

/** In a narrower window the words stand below the pictures. */
const ROOM_FOR_WORDS_REM = 52;

export function AppRail({ current }: { readonly current: string }) {
  const width = useWindowWidth();
  const overdue = useTracker()?.filter((row) => row.status === 'overdue').length ?? 0;
  return (
    <Rail
      label="Places"
      current={current}
      onGo={(id) => {
        const { place } = parseLocation(`/${id}`);
        if (place !== 'reader') goToPlace(place);
      }}
      places={[
        { id: 'home', label: 'Home', icon: 'home' },
        { id: 'plans', label: 'Plans', icon: 'plan' },
        { id: 'meetings', label: 'Meetings', icon: 'meeting' },
        { id: 'papers', label: 'Papers', icon: 'papers' },
        { id: 'questions', label: 'Questions', icon: 'question' },
        { id: 'tracker', label: 'Tracker', icon: 'tracker', count: overdue, countLabel: 'overdue' },
      ]}
      lower={[{ id: 'settings', label: 'Settings', icon: 'settings' }]}
      isCompact={width < ROOM_FOR_WORDS_REM}
      footer={<Queue />}
    />
  );
}

function Queue() {
  return (
    <>
      <WorkUnderWay />
      <ImportReportDialog />
    </>
  );
}

function WorkUnderWay() {
  const items = useWorkQueue((state) => state.items);
  if (items.length === 0) return null;
  return (
    <section aria-label="Work under way" className={s['queue']}>
      {items.map((item) => (
        <QueueItem
          key={item.id}
          label={item.label}
          state="running"
          {...wordsOf(item)}
          done={item.done}
          total={item.total}
          onCancel={item.cancel}
        />
      ))}
    </section>
  );
}

/** What a step says of itself: pages are counted, bytes are not worth counting, anything else names a file. */
function wordsOf({ step, done, total }: QueuedWork): { readonly words: string; readonly detail?: string } {
  if (step === '') return { words: 'Starting' };
  if (step === 'Checking bytes') return { words: 'Checking the file' };
  const far = total === null ? '' : `${formatNumber(done)} of ${formatNumber(total)}`;
  if (step === 'Reading page') return { words: far === '' ? 'Reading' : `Page ${far}` };
  return { words: far, detail: step };
}
