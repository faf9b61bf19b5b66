/** How much was asked about each priority of the plan in force. */
import { useMemo } from 'react';
import { type CoverageRow, notPutCount, putCount } from '../../domain/coverage';
import type { PlanVersionId } from '../../domain/ids';
import type { PlanPart } from '../../domain/plan-parts';
import { useCoverage } from '../../hooks/use-coverage';
import { usePlanParts } from '../../hooks/use-plan-parts';
import { goTo } from '../../state/navigation-store';
import { PriorityChip, priorityHue } from '../../ui/chip';
import { formatShortDate } from '../../ui/format/dates';
import { formatNumber } from '../../ui/format/numbers';
import { LinkButton } from '../../ui/link-button';
import s from './home.module.css';
import { HomeBlock } from './home-block';

export function CoverageStrip() {
  const parts = usePlanParts();
  // The plan accepted last comes before all others; of its texts, the one that has most of it.
  const versionId = useMemo(() => mainVersion(parts?.list ?? []), [parts]);
  return versionId === null ? null : <Strip versionId={versionId} />;
}

/** The version of the first plan that gives most of its parts: a page of one priority has no place here. */
function mainVersion(list: readonly PlanPart[]): PlanVersionId | null {
  const counts = new Map<PlanVersionId, number>();
  for (const { planId, versionId } of list) {
    if (planId === list[0]?.planId) counts.set(versionId, (counts.get(versionId) ?? 0) + 1);
  }
  const [most] = [...counts].sort((a, b) => b[1] - a[1]);
  return most?.[0] ?? null;
}

function Strip({ versionId }: { readonly versionId: PlanVersionId }) {
  const grid = useCoverage(versionId);
  const rows = grid?.rows.filter(({ part }) => part.element.type === 'priority') ?? [];
  if (!grid || rows.length === 0) return null;
  const most = Math.max(1, ...rows.map((row) => putCount(row.total) + notPutCount(row.total)));
  return (
    <HomeBlock
      title="Asked about each priority"
      action={
        <LinkButton onPress={() => goTo({ place: 'plans', version: versionId, tab: 'coverage' })}>
          Open the coverage
        </LinkButton>
      }
    >
      <ul className={s['rows']}>
        {rows.map((row) => (
          <Priority key={row.part.element.id} row={row} most={most} since={grid.since} />
        ))}
      </ul>
    </HomeBlock>
  );
}

interface PriorityProps {
  readonly row: CoverageRow;
  /** The length of the longest bar, in questions. */
  readonly most: number;
  readonly since: string;
}

function Priority({ row, most, since }: PriorityProps) {
  const { part, total } = row;
  const { element, priority, versionId } = part;
  const number = priority?.number ?? 1;
  const put = putCount(total);
  const rest = notPutCount(total);
  return (
    <li className={s['priority']}>
      <span className={s['priorityName']}>
        <PriorityChip number={number} label={element.text} isNumberOnly />
        <LinkButton onPress={() => goTo({ place: 'plans', version: versionId, element: element.id, tab: 'coverage' })}>
          {element.text.trim() === '' ? 'No words yet' : element.text}
        </LinkButton>
      </span>
      <span className={s['bar']} style={{ '--hue': `var(--priority-${priorityHue(number)}-solid)` }} aria-hidden>
        <span className={s['put']} style={{ inlineSize: `${(100 * put) / most}%` }} />
        {rest > 0 && <span className={s['waiting']} style={{ inlineSize: `${(100 * rest) / most}%` }} />}
      </span>
      <span className={s['faint']}>{priorityWords(row, since)}</span>
    </li>
  );
}

/** "12 asked, last on 13 Feb 2025 · 3 not asked yet". */
function priorityWords({ total, lastAsked }: CoverageRow, since: string): string {
  const put = putCount(total);
  const rest = notPutCount(total);
  const last = lastAsked === null ? '' : `, last on ${formatShortDate(lastAsked).slice(4)}`;
  const asked =
    put > 0 ? `${formatNumber(put)} asked${last}` : `None recorded here since ${formatShortDate(since).slice(4)}`;
  return rest > 0 ? `${asked} · ${formatNumber(rest)} not asked` : asked;
}
