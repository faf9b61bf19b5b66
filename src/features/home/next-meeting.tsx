/** The meeting that comes next: when, how much of it is unread, what has been prepared. */
import type { Meeting } from '../../domain/meeting';
import { isBeforeAsking } from '../../domain/question';
import { useWhere } from '../../hooks/use-live';
import { useMeeting } from '../../hooks/use-meetings';
import { useReadings } from '../../hooks/use-readings';
import { useToday } from '../../hooks/use-terms';
import { goTo } from '../../state/navigation-store';
import { Button } from '../../ui/button';
import { ExemptChip } from '../../ui/chip';
import { formatDate, formatDaysLeft } from '../../ui/format/dates';
import { countOf } from '../../ui/format/plural';
import { LinkButton } from '../../ui/link-button';
import s from './home.module.css';

interface NextMeetingProps {
  readonly meeting: Meeting;
  readonly isToCome: boolean;
}

export function NextMeeting({ meeting, isToCome }: NextMeetingProps) {
  const today = useToday();
  const view = useMeeting(meeting.id);
  const questions = useWhere('questions', 'meetingId', meeting.id) ?? [];
  const papers = view?.pack.items.reduce((sum, item) => sum + item.papers.length, 0) ?? 0;
  const items = view?.pack.items.length ?? 0;
  const toAsk = questions.filter((question) => isBeforeAsking(question.state)).length;
  const facts = [
    items > 0 && countOf(items, 'agenda item'),
    papers > 0 && `${countOf(papers, 'paper')}, ${countOf(view?.pack.lastPage ?? 0, 'page')}`,
    questions.length > 0 && countOf(questions.length, 'question'),
    toAsk > 0 && `${toAsk} to ask`,
  ].filter((fact) => fact !== false);
  if (!view) return null;
  return (
    <>
      <p className={s['meeting']}>{meeting.body}</p>
      <p>
        {formatDate(meeting.date)}
        {meeting.time !== null && `, ${meeting.time}`} · {formatDaysLeft(meeting.date, today)}
      </p>
      <p className={s['faint']}>{facts.length === 0 ? 'Nothing has been prepared for it yet.' : facts.join(' · ')}</p>
      {isToCome && <Unread meeting={meeting} />}
      <div className={s['actions']}>
        <Button variant="primary" icon="meeting" onPress={() => goTo({ place: 'meetings', meeting: meeting.id })}>
          Open the agenda
        </Button>
        <Button icon="question" onPress={() => goTo({ place: 'meetings', meeting: meeting.id, tab: 'questions' })}>
          Questions
        </Button>
      </div>
    </>
  );
}

/** The papers of the pack that were never opened on this computer, and the first of them. */
function Unread({ meeting }: { readonly meeting: Meeting }) {
  const view = useMeeting(meeting.id);
  const readings = useReadings();
  if (!view || !readings) return null;
  const papers = view.pack.items.flatMap((item) => item.papers.map(({ paper }) => paper));
  const unopened = papers.filter((paper) => !readings.has(paper.id));
  const [first] = unopened;
  if (papers.length === 0) return null;
  if (!first) return <p className={s['faint']}>Every paper of the pack has been opened here.</p>;
  return (
    <p>
      {countOf(unopened.length, 'paper')} not opened yet. First: {first.compartment === 'exempt' && <ExemptChip />}{' '}
      <LinkButton onPress={() => goTo({ place: 'reader', paper: first.id, meeting: meeting.id })}>
        {first.title}
      </LinkButton>
    </p>
  );
}
