/** Plans followed over time: what became of each theme from one plan to the next. */
import { useState } from 'react';
import type { PlanElementId, PlanId, PlanVersionId } from '../../domain/ids';
import { stepsOf, type Theme, type ThemeStep, themeOfPart } from '../../domain/lineage/followed-themes';
import type { PlanLine } from '../../domain/lineage/plan-line';
import { hasWords } from '../../domain/lineage/standing-plan';
import { type Lineage, type PlansInTime, useLineage, usePlansInTime } from '../../hooks/use-lineage';
import { replaceLocation } from '../../state/navigation-store';
import { Button } from '../../ui/button';
import { EmptyState } from '../../ui/empty-state';
import { ListAndCard } from '../../widgets/list-and-card/list-and-card';
import s from './lineage.module.css';
import { LineageBar, type LineageFilter } from './lineage-bar';
import { LineageChooseDialog } from './lineage-choose-dialog';
import { LineageDetails } from './lineage-details';
import { NoLine } from './lineage-empty';
import { LineageOrderDialog } from './lineage-order-dialog';
import { LineageTable } from './lineage-table';
import { useLineageActions } from './use-lineage-actions';

export interface LineageTabProps {
  readonly planId: PlanId;
  readonly versionId: PlanVersionId;
  /** The part that the address names: its theme is chosen. */
  readonly element: PlanElementId | null;
  /** Reads out what was done. */
  readonly say: (words: string) => void;
}

export function LineageTab(props: LineageTabProps) {
  const inTime = usePlansInTime();
  const [chosen, setChosen] = useState<PlanId | null>(null);
  const [isOrdering, setIsOrdering] = useState(false);
  if (!inTime) return null;
  const own = inTime.lines.filter(({ plans }) => plans.some(({ id }) => id === props.planId));
  const line = own.find(({ id }) => id === chosen) ?? own[0];
  const onOrder = () => setIsOrdering(true);
  return (
    <>
      {isOrdering && <LineageOrderDialog plans={inTime.plans} onClose={() => setIsOrdering(false)} />}
      {line && line.plans.length > 1 ? (
        <Line {...props} {...{ inTime, line, own, onOrder }} onLine={setChosen} />
      ) : (
        <NoLine {...{ inTime, onOrder }} planId={props.planId} versionId={props.versionId} />
      )}
    </>
  );
}

interface LineProps extends LineageTabProps {
  readonly inTime: PlansInTime;
  readonly line: PlanLine;
  /** The lines that the plan stands in: more than one where two plans follow it. */
  readonly own: readonly PlanLine[];
  readonly onLine: (id: PlanId) => void;
  readonly onOrder: () => void;
}

function Line(props: LineProps) {
  const [words, setWords] = useState('');
  const lineage = useLineage(props.line, { element: props.element, words });
  return lineage ? <Themes {...props} {...{ lineage, words }} onWords={setWords} /> : null;
}

interface ThemesProps extends LineProps {
  readonly lineage: Lineage;
  readonly words: string;
  readonly onWords: (words: string) => void;
}

function Themes({ lineage, element, versionId, say, ...bar }: ThemesProps) {
  const { words, onWords } = bar;
  const [filter, setFilter] = useState<LineageFilter>('all');
  const [choosing, setChoosing] = useState<ThemeStep | null>(null);
  const actions = useLineageActions(lineage, say);
  const selected = (element === null ? undefined : themeOfPart(lineage.themes, element)) ?? null;
  // What was just decided stays in sight until another row is chosen.
  const themes = lineage.themes.filter(
    (theme) => (theme === selected && words === '') || (isShown(theme, filter) && speaksOf(theme, words)),
  );
  const select = (theme: Theme | null) =>
    replaceLocation({
      place: 'plans',
      version: versionId,
      tab: 'overTime',
      ...(theme && { element: theme.part.element.id }),
    });
  return (
    <>
      {choosing && (
        <LineageChooseDialog step={choosing} lineage={lineage} actions={actions} onClose={() => setChoosing(null)} />
      )}
      <ListAndCard
        place="lineage"
        listLabel="Themes"
        head={<LineageBar {...bar} {...{ lineage, filter, actions }} onFilter={setFilter} />}
        list={
          themes.length === 0 ? (
            <EmptyState
              icon="success"
              title="No theme fits"
              action={
                <Button
                  onPress={() => {
                    setFilter('all');
                    onWords('');
                  }}
                >
                  Show all themes
                </Button>
              }
            >
              {noneWords(filter, words)}
            </EmptyState>
          ) : (
            <LineageTable {...{ lineage, themes, selected, actions }} onSelect={select} onChoose={setChoosing} />
          )
        }
        cardLabel="Selected theme"
        cardSize={24}
        card={selected && <LineageDetails {...{ lineage, actions }} theme={selected} onChoose={setChoosing} />}
        placeholder={<p className={s['hint']}>Choose a theme to read what each plan says of it.</p>}
      />
    </>
  );
}

function noneWords(filter: LineageFilter, words: string): string {
  if (words !== '') return 'No part of these plans has these words; a theme may be called by others.';
  if (filter === 'open') return 'Every step has been decided.';
  return 'Every theme goes on in the latest plan, as far as is known.';
}

/** True when any part of the theme has the words. */
function speaksOf(theme: Theme, words: string): boolean {
  return words === '' || theme.cells.some(({ entries }) => entries.some(({ part }) => hasWords(part, words)));
}

function isShown(theme: Theme, filter: LineageFilter): boolean {
  if (filter === 'open') return theme.openCount > 0;
  return filter === 'all' || stepsOf(theme).some(({ entry }) => entry === null);
}
