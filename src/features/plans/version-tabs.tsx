/** The views of a plan, over its whole width: in the pane of one view there is no room for the names of all. */
import type { ReactNode } from 'react';
import { PLAN_TABS } from '../../state/location';
import { Tabs } from '../../ui/tabs';
import type { PlanTab } from './use-selection';
import s from './version-frame.module.css';

export const TAB_LABELS = {
  tree: 'Tree',
  promises: 'Promises',
  changes: 'Changes',
  coverage: 'Coverage',
  compare: 'Compare',
  overTime: 'Over time',
} as const satisfies Readonly<Record<PlanTab, string>>;

export interface VersionTabsProps {
  readonly tab: PlanTab;
  readonly onTab: (tab: PlanTab) => void;
  readonly promises: number;
  /** How many changes nobody has confirmed yet; null where there is no text before. */
  readonly changes: number | null;
  readonly children: ReactNode;
}

export function VersionTabs({ tab, onTab, promises, changes, children }: VersionTabsProps) {
  const counts: Partial<Readonly<Record<PlanTab, number>>> = {
    promises,
    ...(changes !== null && changes > 0 && { changes }),
  };
  return (
    // The keys of a comparison work from its tab on.
    <div className={s['tabs']} {...(tab === 'compare' && { 'data-command-scope': 'compare' })}>
      <Tabs
        label="Views of the plan"
        value={tab}
        onChange={(id) => onTab(PLAN_TABS.find((one) => one === id) ?? 'tree')}
        tabs={PLAN_TABS.filter((id) => id !== 'changes' || changes !== null).map((id) => ({
          id,
          label: TAB_LABELS[id],
          count: counts[id],
        }))}
        panel={children}
      />
    </div>
  );
}
