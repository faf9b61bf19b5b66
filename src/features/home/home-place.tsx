/** Home answers "what must I do now?". */
import { byMeetingDate } from '../../domain/meeting';
import { localDay } from '../../domain/times';
import { TRACKER_KIND_LABELS } from '../../domain/tracker';
import { useAll } from '../../hooks/use-live';
import { useTerms, useToday } from '../../hooks/use-terms';
import { useTracker } from '../../hooks/use-tracker';
import { goTo } from '../../state/navigation-store';
import { Button } from '../../ui/button';
import { StateChip } from '../../ui/chip';
import { formatDate, formatDaysLeft, formatDue } from '../../ui/format/dates';
import { countOf } from '../../ui/format/plural';
import { LinkButton } from '../../ui/link-button';
import { PaneHeader } from '../../ui/pane-header';
import { FirstSteps } from './first-steps';
import s from './home.module.css';
import { NextMeeting } from './next-meeting';

/** More than this is what the Tracker is for. */
const SHOWN = 6;

export function HomePlace() {
  const today = useToday();
  return (
    <div className={s['place']}>
      <PaneHeader level={1} title="Home" subtitle={formatDate(today)} />
      <div className={s['columns']}>
        <FirstSteps />
        <NextMeetingBlock />
        <Owed />
        <Reviews />
      </div>
    </div>
  );
}

function NextMeetingBlock() {
  const today = useToday();
  const meetings = useAll('meetings');
  const next = [...(meetings ?? [])].sort(byMeetingDate).find((meeting) => meeting.date >= today);
  const last = [...(meetings ?? [])].sort(byMeetingDate).findLast((meeting) => meeting.date < today);
  if (!next && !last) return null;
  return (
    <section className={s['block']} aria-label="Meetings">
      <h2 className={s['heading']}>{next ? 'Next meeting' : 'Last meeting'}</h2>
      {next ? <NextMeeting meeting={next} /> : last && <NextMeeting meeting={last} />}
    </section>
  );
}

function Owed() {
  const today = useToday();
  const terms = useTerms();
  const rows = useTracker() ?? [];
  if (rows.length === 0) return null;
  const overdue = rows.filter((row) => row.status === 'overdue').length;
  return (
    <section className={s['block']} aria-label="Outstanding">
      <h2 className={s['heading']}>Outstanding</h2>
      <p className={s['faint']}>
        {countOf(rows.length, 'answer or promise', 'answers and promises')} awaited
        {overdue > 0 && `, ${overdue} overdue`}
      </p>
      <ul className={s['rows']}>
        {rows.slice(0, SHOWN).map((row) => (
          <li key={row.key} className={s['row']}>
            <span className={s['words']}>
              <LinkButton
                onPress={() =>
                  goTo(
                    row.questionId === null ? { place: 'tracker' } : { place: 'questions', question: row.questionId },
                  )
                }
              >
                {row.text === '' ? 'Not worded yet' : row.text}
              </LinkButton>
              <span className={s['faint']}>
                {TRACKER_KIND_LABELS[row.kind]} · {row.who === '' ? terms.holderShort : row.who}
              </span>
            </span>
            {row.due !== null && (
              <StateChip icon="deadline" tone={row.status === 'overdue' ? 'danger' : 'neutral'}>
                {formatDue(row.due, today)}
              </StateChip>
            )}
          </li>
        ))}
      </ul>
      <div>
        <Button icon="tracker" onPress={() => goTo({ place: 'tracker' })}>
          Open the tracker
        </Button>
      </div>
    </section>
  );
}

/** Plans that were read and not accepted yet. */
function Reviews() {
  const today = useToday();
  const versions = (useAll('planVersions') ?? []).filter((version) => version.reviewState === 'inReview');
  const plans = useAll('plans') ?? [];
  if (versions.length === 0) return null;
  return (
    <section className={s['block']} aria-label="Plans to check">
      <h2 className={s['heading']}>Plans to check</h2>
      <ul className={s['rows']}>
        {versions.map((version) => (
          <li key={version.id} className={s['row']}>
            <span className={s['words']}>
              <LinkButton onPress={() => goTo({ place: 'plans', version: version.id })}>
                {plans.find((plan) => plan.id === version.planId)?.title ?? 'Plan'}
              </LinkButton>
              <span className={s['faint']}>
                {version.label} · read {formatDaysLeft(localDay(version.createdAt), today)}
              </span>
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}
