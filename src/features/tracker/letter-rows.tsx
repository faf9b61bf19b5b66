/** The list of what is outstanding, with a tick for each that goes into the letter. */
import type { OwedRow } from '@/output/owed-rows';
import { Button } from '@/ui/button';
import { Checkbox } from '@/ui/checkbox';
import { formatDate } from '@/ui/format/dates';
import { countOf } from '@/ui/format/plural';
import s from './letter-dialog.module.css';

/** More than these are not drawn as ticks; whoever owes more gets them in one go. */
const MOST_SHOWN = 200;

interface LetterRowsProps {
  readonly rows: readonly OwedRow[];
  readonly keys: ReadonlySet<string>;
  readonly onChange: (keys: ReadonlySet<string>) => void;
}

export function LetterRows({ rows, keys, onChange }: LetterRowsProps) {
  const choose = (holds: (row: OwedRow) => boolean) => onChange(new Set(rows.filter(holds).map((row) => row.key)));
  const set = (key: string, isOn: boolean) => {
    const next = new Set(keys);
    if (isOn) next.add(key);
    else next.delete(key);
    onChange(next);
  };
  const hidden = rows.length - MOST_SHOWN;
  return (
    <div>
      <div className={s['bar']}>
        <span role="status">
          {keys.size} of {countOf(rows.length, 'row')} in the letter
        </span>
        <Button size="sm" variant="quiet" onPress={() => choose((row) => row.isOverdue)}>
          Overdue only
        </Button>
        <Button size="sm" variant="quiet" onPress={() => choose(() => true)}>
          All
        </Button>
        <Button size="sm" variant="quiet" onPress={() => choose(() => false)}>
          None
        </Button>
      </div>
      <div className={s['rows']} role="group" aria-label="What goes into the letter">
        {rows.slice(0, MOST_SHOWN).map((row) => (
          <Checkbox key={row.key} isSelected={keys.has(row.key)} onChange={(isOn) => set(row.key, isOn)}>
            <span className={s['text']}>{row.text.trim() === '' ? 'No words yet' : row.text}</span>
            <span className={s['facts']}>{facts(row)}</span>
          </Checkbox>
        ))}
        {hidden > 0 && <p className={s['facts']}>And {countOf(hidden, 'more row')}, chosen by the buttons above.</p>}
      </div>
    </div>
  );
}

function facts({ kindLabel, who, due, isOverdue, daysLate }: OwedRow): string {
  const date = due === null ? 'no date set' : `due ${formatDate(due)}`;
  return [kindLabel, who, isOverdue ? `${date}, ${countOf(daysLate, 'day')} late` : date].join(' · ');
}
