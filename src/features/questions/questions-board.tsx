/** Questions by state, one column each. */
import type { KeyboardEvent } from 'react';
import { QUESTION_STATE_LABELS, QUESTION_STATES, type QuestionState } from '@/domain/question';
import type { QuestionRow } from '@/domain/question-rows';
import { useServices } from '@/hooks/services-context';
import { PriorityChip } from '@/ui/chip';
import { Count } from '@/ui/count';
import { formatShortDate } from '@/ui/format/dates';
import { Icon } from '@/ui/icon';
import { Kbd } from '@/ui/kbd';
import { List } from '@/ui/list';
import { QUESTION_LOOKS } from '@/widgets/question-card/state-look';
import s from './questions.module.css';
import { type QuestionsListProps, wordsOf } from './questions-table';

/** A card moves by its menu or by Ctrl/Cmd+Shift with the arrows, to the nearest column that the rules allow. */
export function QuestionsBoard(props: QuestionsListProps) {
  const columns = new Map<QuestionState, QuestionRow[]>(QUESTION_STATES.map((state) => [state, []]));
  for (const row of props.rows) columns.get(row.question.state)?.push(row);
  if (props.rows.length === 0) return props.empty;
  return (
    <div className={s['board']}>
      <p className={s['hint']}>
        A question moves by its menu, or with <Kbd keys="Mod+Shift+ArrowRight" /> and <Kbd keys="Mod+Shift+ArrowLeft" />
        .
      </p>
      <div className={s['columns']}>
        {[...columns].map(([state, rows]) => (
          <BoardColumn key={state} state={state} {...props} rows={rows} />
        ))}
      </div>
    </div>
  );
}

type BoardColumnProps = QuestionsListProps & { readonly state: QuestionState };

function BoardColumn({ state, rows, actions, selected, onSelect, onOpen, shown }: BoardColumnProps) {
  const { isMac } = useServices();
  const label = QUESTION_STATE_LABELS[state];
  const handleKey = (event: KeyboardEvent, id: string): boolean => {
    const hasMod = isMac ? event.metaKey : event.ctrlKey;
    const step = event.key === 'ArrowRight' ? 1 : event.key === 'ArrowLeft' ? -1 : 0;
    if (!hasMod || !event.shiftKey || step === 0) return false;
    const target = nearest(actions.movesFor([id]), state, step);
    if (target !== null) actions.move([id], target);
    return true;
  };
  return (
    <section className={s['column']} aria-label={label}>
      <h2 className={s['columnHead']}>
        <Icon name={QUESTION_LOOKS[state].icon} size={0.875} />
        {label}
        <Count value={rows.length} label={rows.length === 1 ? 'question' : 'questions'} />
      </h2>
      <div className={s['columnBody']}>
        <List
          label={`${label} questions`}
          rows={rows}
          getText={wordsOf}
          selected={selected}
          onSelect={onSelect}
          onOpen={onOpen}
          onDelete={actions.remove}
          getMenu={actions.menuFor}
          onRowKey={handleKey}
          reveal={shown}
          rowHeight={4.5}
          render={(row) => <BoardCard row={row} />}
          empty={<p className={s['none']}>None</p>}
        />
      </div>
    </section>
  );
}

/** The nearest column to the right (1) or left (-1) among the states allowed. */
function nearest(allowed: readonly QuestionState[], from: QuestionState, step: 1 | -1): QuestionState | null {
  const at = QUESTION_STATES.indexOf(from);
  const ahead = QUESTION_STATES.filter((state, index) => (index - at) * step > 0 && allowed.includes(state));
  return (step === 1 ? ahead[0] : ahead.at(-1)) ?? null;
}

function BoardCard({ row }: { readonly row: QuestionRow }) {
  const part = row.parts.find((one) => one.priority !== null);
  return (
    <span className={s['card']}>
      <span className={s['cardWords']}>{wordsOf(row)}</span>
      <span className={s['cardFacts']}>
        {part?.priority && <PriorityChip number={part.priority.number} label={part.element.text} isNumberOnly />}
        {row.meeting && formatShortDate(row.meeting.date).slice(4)}
        {row.asker !== '' && <span>{row.asker}</span>}
      </span>
    </span>
  );
}
