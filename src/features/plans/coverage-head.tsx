/** The heads of the coverage grid's columns: years, days of meetings, which are to come. */
import { memo } from 'react';
import type { Meeting } from '../../domain/meeting';
import { cx } from '../../ui/cx';
import { formatDayMonth } from '../../ui/format/dates';
import s from './coverage.module.css';
import h from './coverage-head.module.css';
import { LEADING, yearGroups } from './coverage-window';
import { isToCome, meetingWords } from './coverage-words';
import { type GridSizes, leadWidth } from './use-grid-window';

interface CoverageHeadProps {
  readonly columns: readonly (Meeting | null)[];
  readonly shown: readonly number[];
  readonly sizes: GridSizes;
  readonly today: string;
}

export const CoverageHead = memo(function CoverageHead({ columns, shown, sizes, today }: CoverageHeadProps) {
  const lead = leadWidth(sizes);
  return (
    <div role="row" aria-rowindex={1} className={cx(h['head'])}>
      <div role="columnheader" aria-colindex={1} className={cx(h['heading'], h['first'], s['part'])}>
        Part of the plan
      </div>
      <div role="columnheader" aria-colindex={2} className={cx(h['heading'], s['total'])}>
        Total
      </div>
      <div role="columnheader" aria-colindex={3} className={cx(h['heading'], s['last'])}>
        Last asked
      </div>
      {yearGroups(columns.map((meeting) => meeting?.date ?? null)).map(({ year, from, count }) => (
        <div
          key={`${year} ${from}`}
          className={h['year']}
          style={{ insetInlineStart: `${lead + from * sizes.cell}rem`, inlineSize: `${count * sizes.cell}rem` }}
          aria-hidden
        >
          <span className={h['yearWords']}>{year}</span>
        </div>
      ))}
      {shown.map((index) => {
        const meeting = columns[index] ?? null;
        return (
          <div
            key={meeting?.id ?? 'none'}
            role="columnheader"
            aria-colindex={LEADING + index + 1}
            aria-label={meetingWords(meeting, today)}
            title={meeting ? `${meetingWords(meeting, today)}, ${meeting.body}` : 'Questions without a meeting'}
            className={cx(h['heading'], h['day'], meeting !== null && isToCome(meeting, today) && h['toCome'])}
            style={{ insetInlineStart: `${lead + index * sizes.cell}rem` }}
          >
            {meeting ? formatDayMonth(meeting.date) : 'No meeting'}
            {meeting !== null && isToCome(meeting, today) && <span className={h['soon']}>to come</span>}
          </div>
        );
      })}
    </div>
  );
});
