/** The meeting that comes next: when, how much there is to read, what has been prepared. */
import type { Meeting } from '../../domain/meeting';
import { isBeforeAsking } from '../../domain/question';
import { useWhere } from '../../hooks/use-live';
import { useMeeting } from '../../hooks/use-meetings';
import { useToday } from '../../hooks/use-terms';
import { goTo } from '../../state/navigation-store';
import { Button } from '../../ui/button';
import { formatDate, formatDaysLeft } from '../../ui/format/dates';
import { countOf } from '../../ui/format/plural';
import s from './home.module.css';

export function NextMeeting({ meeting }: { readonly meeting: Meeting }) {
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
