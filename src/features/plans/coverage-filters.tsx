/** What the coverage is narrowed to, and what its figures and colours mean. */
import type { CoverageGrid } from '../../domain/coverage';
import { isSilentSince, typesInGrid } from '../../domain/coverage-view';
import type { ElementType } from '../../domain/plan';
import { useToday } from '../../hooks/use-terms';
import { Button } from '../../ui/button';
import { Checkbox } from '../../ui/checkbox';
import { cx } from '../../ui/cx';
import { DateField } from '../../ui/date-field';
import { formatNumber } from '../../ui/format/numbers';
import { PopoverButton } from '../../ui/popover';
import { Select } from '../../ui/select';
import s from './coverage.module.css';
import { MANY } from './coverage-row';
import { showCoverage } from './coverage-view-store';
import { typePlural } from './coverage-words';
import { TYPE_ICONS } from './plan-words';

interface CoverageFiltersProps {
  readonly grid: CoverageGrid;
  readonly type: ElementType | 'all';
  readonly since: string;
  readonly isSilentOnly: boolean;
  readonly isWide: boolean;
}

export function CoverageFilters(props: CoverageFiltersProps) {
  const { grid, type, isWide, isSilentOnly } = props;
  return (
    <search className={s['bar']} aria-label="Narrow the coverage">
      <div className={s['type']}>
        <Select<ElementType | 'all'>
          label="Parts shown"
          isLabelHidden
          value={type}
          options={[
            { id: 'all', label: 'All parts', icon: 'plan' },
            ...typesInGrid(grid).map((id) => ({ id, label: `Only ${typePlural(id)}`, icon: TYPE_ICONS[id] })),
          ]}
          onChange={(next) => showCoverage({ type: next })}
        />
      </div>
      {isWide ? (
        <Silent {...props} />
      ) : (
        <PopoverButton
          label="Narrow the coverage"
          button={<Button icon="filter">{isSilentOnly ? 'Filter (1)' : 'Filter and key'}</Button>}
        >
          {() => (
            <div className={s['choices']}>
              <Silent {...props} />
              <CoverageLegend />
            </div>
          )}
        </PopoverButton>
      )}
    </search>
  );
}

function Silent({ grid, type, since, isSilentOnly }: CoverageFiltersProps) {
  const today = useToday();
  const ofType = grid.rows.filter((row) => type === 'all' || row.part.element.type === type);
  const silent = ofType.filter((row) => isSilentSince(row, since)).length;
  return (
    <div className={s['silent']}>
      <Checkbox isSelected={isSilentOnly} onChange={(next) => showCoverage({ isSilentOnly: next })}>
        None recorded here since
      </Checkbox>
      <div className={s['date']}>
        <DateField
          label="None recorded here since"
          isLabelHidden
          value={since}
          today={today}
          onChange={(next) => showCoverage({ since: next, isSilentOnly: next !== null })}
        />
      </div>
      <span className={s['count']} aria-live="polite">
        {formatNumber(silent)} of {formatNumber(ofType.length)} {type === 'all' ? 'parts' : typePlural(type)}
      </span>
    </div>
  );
}

export function CoverageLegend() {
  return (
    <ul className={s['legend']} aria-label="What the figures mean">
      <li>
        <span className={cx(s['figure'], s['some'])}>1</span> 1 to {MANY - 1} asked
      </li>
      <li>
        <span className={cx(s['figure'], s['many'])}>{MANY}</span> {MANY} or more asked
      </li>
      <li>
        <span className={cx(s['figure'], s['waiting'])}>+1</span> not asked: prepared, not reached or withdrawn
      </li>
      <li>Colours are the priority’s. A question counts once in each part above those it is tied to.</li>
    </ul>
  );
}
