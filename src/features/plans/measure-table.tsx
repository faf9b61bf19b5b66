/** The figures of a measure, the newest first, changed where they stand. */
import { useState } from 'react';
import { figureProblem, periodProblem } from '../../domain/figure-entry';
import type { MeasureReading } from '../../domain/measure';
import { figureOf } from '../../domain/measure-figure';
import { periodEndOf } from '../../domain/measure-period';
import { figureWords } from '../../domain/measure-progress';
import { useServices } from '../../hooks/services-context';
import { useAction } from '../../hooks/use-action';
import { useOne } from '../../hooks/use-live';
import { removeMeasureReadings, updateMeasureReading } from '../../services/measures';
import { askForFigures } from '../../state/figure-requests-store';
import { goTo } from '../../state/navigation-store';
import { Button } from '../../ui/button';
import { ExemptChip } from '../../ui/chip';
import { IconButton } from '../../ui/icon-button';
import { LinkButton } from '../../ui/link-button';
import { MenuButton } from '../../ui/menu';
import { TextField } from '../../ui/text-field';
import { VisuallyHidden } from '../../ui/visually-hidden';
import s from './measure.module.css';
import { useCheckedText } from './use-checked-text';

/** Years of quarters; the rest is one press away. */
const FIRST = 12;
const MORE = 100;

interface MeasureTableProps {
  /** The earliest first. */
  readonly readings: readonly MeasureReading[];
  readonly unit: string;
}

export function MeasureTable({ readings, unit }: MeasureTableProps) {
  const [count, setCount] = useState(FIRST);
  const shown = readings.toReversed().slice(0, count);
  return (
    <div>
      <table className={s['table']} aria-label="Figures, the newest first">
        <thead>
          <tr>
            <th scope="col">Period</th>
            <th scope="col">{unit === '' ? 'Figure' : `Figure (${unit})`}</th>
            <th scope="col">
              <VisuallyHidden>More</VisuallyHidden>
            </th>
          </tr>
        </thead>
        <tbody>
          {shown.map((reading) => (
            <FigureRow key={reading.id} reading={reading} unit={unit} />
          ))}
        </tbody>
      </table>
      {count < readings.length && (
        <Button size="sm" onPress={() => setCount(count + MORE)}>
          {readings.length - count > MORE ? `Show ${MORE} more of ${readings.length}` : `Show all ${readings.length}`}
        </Button>
      )}
    </div>
  );
}

function FigureRow({ reading, unit }: { readonly reading: MeasureReading; readonly unit: string }) {
  const { context } = useServices();
  const run = useAction();
  const { id } = reading;
  const period = useCheckedText(reading.period, periodProblem, async (words) => {
    const periodEnd = periodEndOf(words);
    if (periodEnd !== null) await updateMeasureReading(context, id, { period: words.trim(), periodEnd });
  });
  const value = useCheckedText(figureWords(reading.value, ''), figureProblem, async (words) => {
    const figure = figureOf(words);
    if (figure) await updateMeasureReading(context, id, { value: figure.value });
  });
  const remove = () => run(() => removeMeasureReadings(context, [id]), { done: 'Figure deleted.', undo: true });
  return (
    <>
      <tr>
        <td>
          <TextField label={`Period ${reading.period}`} isLabelHidden maxLength={200} {...period} />
        </td>
        <td className={s['figure']}>
          <TextField label={`Figure of ${reading.period}`} isLabelHidden maxLength={60} {...value} />
        </td>
        <td>
          <MenuButton
            label={`Figure of ${reading.period}`}
            placement="bottom end"
            entries={[
              {
                id: 'source',
                label: 'Source and note…',
                icon: 'edit',
                onAction: () => askForFigures({ kind: 'change', reading, unit }),
              },
              { id: 'delete', label: 'Delete figure', icon: 'bin', isDanger: true, onAction: () => void remove() },
            ]}
          >
            <IconButton label={`More about ${reading.period}`} icon="more" size="sm" />
          </MenuButton>
        </td>
      </tr>
      <Origin reading={reading} />
    </>
  );
}

/** Where the figure was read, and what was noted of it. */
function Origin({ reading }: { readonly reading: MeasureReading }) {
  const { paperId, page, note, compartment } = reading;
  const paper = useOne('papers', paperId);
  if (paperId === null && note === '' && compartment === 'open') return null;
  const place = paper && [paper.title, ...(page === null ? [] : [`p. ${page}`])].join(', ');
  return (
    <tr>
      <td colSpan={3} className={s['origin']}>
        {compartment === 'exempt' && <ExemptChip />}
        {paper && (
          <LinkButton onPress={() => goTo({ place: 'reader', paper: paper.id, ...(page !== null && { page }) })}>
            {place}
          </LinkButton>
        )}
        {note !== '' && <span className={s['note']}>{note}</span>}
      </td>
    </tr>
  );
}
