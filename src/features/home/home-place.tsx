/** Home answers "what must I do now?". */
import { byMeetingDate } from '../../domain/meeting';
import { useAll } from '../../hooks/use-live';
import { useToday } from '../../hooks/use-terms';
import { formatDate } from '../../ui/format/dates';
import { PaneHeader } from '../../ui/pane-header';
import { ContinueReading } from './continue-reading';
import { CoverageStrip } from './coverage-strip';
import { FirstSteps } from './first-steps';
import s from './home.module.css';
import { HomeBlock } from './home-block';
import { NextMeeting } from './next-meeting';
import { Owed } from './owed';
import { Reviews } from './reviews';

export function HomePlace() {
  const today = useToday();
  return (
    <div className={s['place']}>
      <PaneHeader level={1} title="Home" subtitle={formatDate(today)} />
      <div className={s['blocks']}>
        <FirstSteps />
        <div className={s['columns']}>
          <div className={s['column']}>
            <NextMeetingBlock />
            <Owed />
          </div>
          <div className={s['column']}>
            <Reviews />
            <ContinueReading />
            <CoverageStrip />
          </div>
        </div>
      </div>
    </div>
  );
}

function NextMeetingBlock() {
  const today = useToday();
  const meetings = useAll('meetings');
  const inOrder = [...(meetings ?? [])].sort(byMeetingDate);
  const next = inOrder.find((meeting) => meeting.date >= today);
  const shown = next ?? inOrder.at(-1);
  if (!shown) return null;
  return (
    <HomeBlock title={next ? 'Next meeting' : 'Last meeting'}>
      <NextMeeting meeting={shown} isToCome={next !== undefined} />
    </HomeBlock>
  );
}
