// What tells how things stand.

import { Banner } from '@/ui/banner';
import { Button } from '@/ui/button';
import { Chip, ExemptChip, StateChip } from '@/ui/chip';
import { Count } from '@/ui/count';
import { EmptyState } from '@/ui/empty-state';
import { ErrorPane } from '@/ui/error-pane';
import { ExemptFrame } from '@/ui/exempt-frame';
import { Progress } from '@/ui/progress';
import { QueueItem } from '@/ui/queue-item';
import { Skeleton, Spinner } from '@/ui/skeleton';
import s from './gallery.module.css';
import { Row, Section } from './gallery-section';

const nothing = () => {};

/** Chips, banners, progress, empty and broken places. */
export function StatusSection() {
  return (
    <Section title="How things stand">
      <Row>
        <StateChip icon="state-open">Idea</StateChip>
        <StateChip icon="edit" tone="info">
          Drafted
        </StateChip>
        <StateChip icon="state-done" tone="success">
          Answered
        </StateChip>
        <StateChip icon="deadline" tone="warning">
          Due in 5 days
        </StateChip>
        <StateChip icon="danger" tone="danger">
          3 days late
        </StateChip>
        <ExemptChip>para 3</ExemptChip>
        <Chip icon="tag">custody</Chip>
        <Chip onRemove={nothing} removeLabel="Only mine">
          Only mine
        </Chip>
        <Count value={12345} label="questions" />
        <Count value={3} isStrong label="overdue" />
        <Spinner label="Working" />
      </Row>
      <Banner onDismiss={nothing}>The supplement continues the pack at page 251.</Banner>
      <Banner tone="success">Everything is saved on this computer.</Banner>
      <Banner tone="warning" action={<Button size="sm">Back up now</Button>}>
        There has been no backup for 30 days.
      </Banner>
      <Banner tone="danger">“Agenda.pdf” cannot be read: the file ends in the middle. Nothing was imported.</Banner>
      <Panels />
    </Section>
  );
}

function Panels() {
  return (
    <div className={s['cards']}>
      <div className={s['card']}>
        <EmptyState icon="question" title="No questions yet" action={<Button variant="primary">Ask a question</Button>}>
          Questions you write while reading gather here, under their priority and meeting.
        </EmptyState>
      </div>
      <div className={s['card']}>
        <ErrorPane title="The reader could not be shown." onRetry={nothing} details="RangeError: page 251 of 250">
          Your notes are kept.
        </ErrorPane>
      </div>
      <div className={s['card']}>
        <QueueItem
          label="Reading the pack"
          state="running"
          done={120}
          total={250}
          unit="pages"
          secondsLeft={40}
          onCancel={nothing}
        />
        <QueueItem label="Making the index" state="waiting" done={0} total={null} onCancel={nothing} />
        <QueueItem
          label="Backup"
          state="failed"
          error="The disk is full. The last backup is kept."
          done={0}
          total={1}
          onRetry={nothing}
          onDismiss={nothing}
        />
        <QueueItem label="Briefing" state="done" done={1} total={1} onDismiss={nothing} />
      </div>
      <div className={s['padded']}>
        <Progress
          label="Comparing the two plans"
          done={31}
          total={48}
          unit="parts"
          secondsLeft={8}
          onCancel={nothing}
        />
        <Progress label="Looking for promises" done={0} total={null} />
        <Skeleton />
      </div>
      <ExemptFrame reason="paragraph 3">
        <p className={s['padded']}>What stands here stays out of every public export.</p>
      </ExemptFrame>
    </div>
  );
}
