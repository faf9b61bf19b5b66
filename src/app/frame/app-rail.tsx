/** The rail: the places of the app, and at its foot what is being worked on. */
import { useTracker } from '../../hooks/use-tracker';
import { parseLocation } from '../../state/location';
import { goTo } from '../../state/navigation-store';
import { useWorkQueue } from '../../state/work-queue-store';
import { QueueItem } from '../../ui/queue-item';
import { Rail } from '../../ui/rail';
import s from '../app.module.css';

export function AppRail({ current }: { readonly current: string }) {
  const overdue = useTracker()?.filter((row) => row.status === 'overdue').length ?? 0;
  return (
    <Rail
      label="Places"
      current={current}
      onGo={(id) => goTo(parseLocation(`/${id}`))}
      places={[
        { id: 'home', label: 'Home', icon: 'home' },
        { id: 'plans', label: 'Plans', icon: 'plan' },
        { id: 'meetings', label: 'Meetings', icon: 'meeting' },
        { id: 'papers', label: 'Papers', icon: 'papers' },
        { id: 'questions', label: 'Questions', icon: 'question' },
        { id: 'tracker', label: 'Tracker', icon: 'tracker', count: overdue, countLabel: 'overdue' },
      ]}
      lower={[{ id: 'settings', label: 'Settings', icon: 'settings' }]}
      footer={<Queue />}
    />
  );
}

function Queue() {
  const items = useWorkQueue((state) => state.items);
  if (items.length === 0) return null;
  return (
    <section aria-label="Work under way" className={s['queue']}>
      {items.map((item) => (
        <QueueItem
          key={item.id}
          label={item.label}
          state="running"
          done={item.done}
          total={item.total}
          onCancel={item.cancel}
        />
      ))}
    </section>
  );
}
