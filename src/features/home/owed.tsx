/** Answers and promises that are due, the latest ones first. */
import { useToday } from '../../hooks/use-terms';
import { goTo } from '../../state/navigation-store';
import { StateChip } from '../../ui/chip';
import { formatDue } from '../../ui/format/dates';
import { formatNumber } from '../../ui/format/numbers';
import { countOf } from '../../ui/format/plural';
import { LinkButton } from '../../ui/link-button';
import { lateWords, type OwedRow, owedWords } from '../../widgets/owed/owed-words';
import { useOwedRows } from '../../widgets/owed/use-owed-rows';
import s from './home.module.css';
import { HomeBlock } from './home-block';

/** More than this is what the Tracker is for. */
const SHOWN = 6;

export function Owed() {
  const rows = useOwedRows() ?? [];
  if (rows.length === 0) return null;
  const overdue = rows.filter((row) => row.status === 'overdue').length;
  return (
    <HomeBlock
      title="Outstanding"
      action={<LinkButton onPress={() => goTo({ place: 'tracker' })}>Open the tracker</LinkButton>}
    >
      <p className={s['faint']}>
        {countOf(rows.length, 'answer or promise', 'answers and promises')} awaited
        {overdue > 0 && (
          <>
            {', '}
            <LinkButton onPress={() => goTo({ place: 'tracker', view: 'overdue' })}>
              {formatNumber(overdue)} overdue
            </LinkButton>
          </>
        )}
      </p>
      <ul className={s['rows']}>
        {rows.slice(0, SHOWN).map((row) => (
          <OwedItem key={row.key} row={row} />
        ))}
      </ul>
    </HomeBlock>
  );
}

function OwedItem({ row }: { readonly row: OwedRow }) {
  const today = useToday();
  const { questionId, due } = row;
  return (
    <li className={s['row']}>
      <span className={s['words']}>
        <LinkButton
          onPress={() =>
            goTo(questionId === null ? { place: 'tracker' } : { place: 'questions', question: questionId })
          }
        >
          {row.text.trim() === '' ? 'No words yet' : row.text}
        </LinkButton>
        <span className={s['faint']}>{owedWords(row)}</span>
      </span>
      {due !== null && (
        <StateChip icon="deadline" tone={row.status === 'overdue' ? 'danger' : 'neutral'}>
          {row.status === 'overdue' ? lateWords(row.daysLate) : formatDue(due, today)}
        </StateChip>
      )}
    </li>
  );
}
