/** What is outstanding or overdue, by whom, since when. */
import { type RefObject, useMemo, useRef, useState } from 'react';
import { termsOn } from '@/domain/profile';
import { useAll } from '@/hooks/use-live';
import { usePaneLayout } from '@/hooks/use-pane-layout';
import { useTerms, useToday } from '@/hooks/use-terms';
import { useTracker } from '@/hooks/use-tracker';
import type { LocationOf } from '@/state/location';
import { goTo, replaceLocation } from '@/state/navigation-store';
import { Button } from '@/ui/button';
import { Count } from '@/ui/count';
import { EmptyState } from '@/ui/empty-state';
import { Icon } from '@/ui/icon';
import { List } from '@/ui/list';
import { PaneHeader } from '@/ui/pane-header';
import { SplitPane } from '@/ui/split-pane';
import { QuestionCard } from '@/widgets/question-card/question-card';
import { DueDialog } from './due-dialog';
import s from './tracker.module.css';
import { type OwedRow, TrackerTable } from './tracker-table';
import { sortTracker, type TrackerSort, type TrackerView, VIEWS } from './tracker-views';
import { type TrackerActions, useTrackerActions } from './use-tracker-actions';

export function TrackerPlace({ location }: { readonly location: LocationOf<'tracker'> }) {
  const rows = useOwedRows();
  if (rows === undefined) return <PaneHeader level={1} title="Tracker" />;
  if (rows.length === 0) return <NothingOwed />;
  return <Tracker rows={rows} view={location.view ?? 'all'} />;
}

/** The tracker's rows, each naming who is to act in the words of its date. */
function useOwedRows(): readonly OwedRow[] | undefined {
  const rows = useTracker();
  const profiles = useAll('profiles');
  const today = useToday();
  return useMemo(
    () =>
      rows &&
      profiles &&
      rows.map((row) => {
        if (row.who.trim() !== '') return { ...row, whom: row.who };
        const { holderShort } = termsOn(profiles, row.since ?? today);
        return { ...row, who: holderShort, whom: `the ${holderShort}` };
      }),
    [rows, profiles, today],
  );
}

function NothingOwed() {
  const { holderShort } = useTerms();
  return (
    <div className={s['place']}>
      <PaneHeader level={1} title="Tracker" />
      <EmptyState
        icon="tracker"
        title="Nothing is outstanding"
        action={<Button onPress={() => goTo({ place: 'questions' })}>Go to the questions</Button>}
      >
        Questions that were asked, answers that did not answer and promises of the {holderShort} stand here until they
        are settled.
      </EmptyState>
    </div>
  );
}

interface TrackerProps {
  readonly rows: readonly OwedRow[];
  readonly view: TrackerView;
}

function Tracker({ rows, view }: TrackerProps) {
  const layout = usePaneLayout('tracker');
  const [selected, setSelected] = useState<string | null>(null);
  const [sort, setSort] = useState<TrackerSort | null>(null);
  const actions = useTrackerActions();
  const cardRef = useRef<HTMLDivElement>(null);
  const choice = VIEWS.find((one) => one.id === view);
  const shown = useMemo(() => sortTracker(choice ? rows.filter(choice.holds) : rows, sort), [rows, choice, sort]);
  return (
    <>
      <SplitPane
        onResize={layout.onResize}
        onFold={layout.onFold}
        panes={[
          {
            id: 'views',
            label: 'Views',
            size: layout.sizeOf('views', 13),
            minSize: 9,
            isFolded: layout.isFolded('views'),
            content: <Views rows={rows} view={view} />,
          },
          {
            id: 'table',
            label: 'What is owed',
            minSize: 17,
            content: (
              <div className={s['place']}>
                <PaneHeader title={choice?.label ?? 'All'} />
                <div className={s['list']}>
                  <TrackerTable
                    rows={shown}
                    selected={selected}
                    onSelect={setSelected}
                    onOpen={() => cardRef.current?.querySelector<HTMLElement>('button, textarea')?.focus()}
                    sort={sort}
                    onSort={setSort}
                    actions={actions}
                  />
                </div>
              </div>
            ),
          },
          {
            id: 'card',
            label: 'Question',
            size: layout.sizeOf('card', 28),
            minSize: 14,
            isFolded: layout.isFolded('card'),
            content: <Chosen row={rows.find((row) => row.id === selected)} actions={actions} cardRef={cardRef} />,
          },
        ]}
      />
      {actions.asking && (
        <DueDialog
          key={actions.asking.key}
          row={actions.asking}
          onSave={(due) => actions.asking && actions.setDue(actions.asking, due)}
          onClose={actions.stopAsking}
        />
      )}
    </>
  );
}

function Views({ rows, view }: TrackerProps) {
  return (
    <div className={s['place']}>
      <PaneHeader level={1} title="Tracker" />
      <div className={s['list']}>
        <List
          label="Views of the tracker"
          rows={VIEWS}
          getText={(one) => one.label}
          selected={new Set([view])}
          onSelect={(ids) => {
            const chosen = VIEWS.find((one) => ids.has(one.id));
            if (chosen) replaceLocation({ place: 'tracker', view: chosen.id });
          }}
          render={(one) => (
            <span className={s['view']}>
              <Icon name={one.icon} />
              <span className={s['words']}>{one.label}</span>
              <Count value={rows.filter(one.holds).length} isStrong={one.id === 'overdue'} />
            </span>
          )}
        />
      </div>
    </div>
  );
}

interface ChosenProps {
  readonly row: OwedRow | undefined;
  readonly actions: TrackerActions;
  readonly cardRef: RefObject<HTMLDivElement | null>;
}

function Chosen({ row, actions, cardRef }: ChosenProps) {
  if (!row) {
    return (
      <EmptyState icon="tracker" title="Choose a row">
        The question it belongs to opens here, with its answers and promises.
      </EmptyState>
    );
  }
  return (
    <div ref={cardRef} className={s['scroll']}>
      {row.kind === 'promise' && (
        <div className={s['settle']} role="group" aria-label="This promise">
          <Button size="sm" icon="state-done" onPress={() => actions.settle(row, 'kept')}>
            Kept
          </Button>
          <Button size="sm" icon="failed" onPress={() => actions.settle(row, 'notKept')}>
            Not kept
          </Button>
          <Button size="sm" icon="deadline" onPress={() => actions.askDue(row)}>
            Change the due date…
          </Button>
        </div>
      )}
      {row.questionId !== null && <QuestionCard questionId={row.questionId} />}
    </div>
  );
}
