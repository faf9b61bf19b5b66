/** What is outstanding or overdue, by whom, since when. */
import { type RefObject, useMemo, useRef, useState } from 'react';
import { useTerms } from '@/hooks/use-terms';
import type { LocationOf } from '@/state/location';
import { goTo, replaceLocation } from '@/state/navigation-store';
import { Button } from '@/ui/button';
import { Count } from '@/ui/count';
import { EmptyState } from '@/ui/empty-state';
import { formatNumber } from '@/ui/format/numbers';
import { Icon } from '@/ui/icon';
import { List } from '@/ui/list';
import { PaneHeader } from '@/ui/pane-header';
import { Select } from '@/ui/select';
import { ListAndCard } from '@/widgets/list-and-card/list-and-card';
import type { OwedRow } from '@/widgets/owed/owed-words';
import { useOwedRows } from '@/widgets/owed/use-owed-rows';
import { QuestionCard } from '@/widgets/question-card/question-card';
import { ExampleOffer } from '../../widgets/example-offer';
import { DueDialog } from './due-dialog';
import { ExportMenu } from './export-menu';
import s from './tracker.module.css';
import { TrackerTable } from './tracker-table';
import { sortTracker, type TrackerSort, type TrackerView, VIEWS } from './tracker-views';
import { type TrackerActions, useTrackerActions } from './use-tracker-actions';

export function TrackerPlace({ location }: { readonly location: LocationOf<'tracker'> }) {
  const rows = useOwedRows();
  if (rows === undefined) return <PaneHeader level={1} title="Tracker" />;
  if (rows.length === 0) return <NothingOwed />;
  return <Tracker rows={rows} view={location.view ?? 'all'} />;
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
        secondary={<ExampleOffer />}
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
  const [selected, setSelected] = useState<string | null>(null);
  const [sort, setSort] = useState<TrackerSort | null>(null);
  const actions = useTrackerActions();
  const cardRef = useRef<HTMLDivElement>(null);
  const choice = VIEWS.find((one) => one.id === view);
  const shown = useMemo(() => sortTracker(choice ? rows.filter(choice.holds) : rows, sort), [rows, choice, sort]);
  const row = rows.find((one) => one.id === selected);
  return (
    <>
      <ListAndCard
        place="tracker"
        side={{ label: 'Views', size: 13, content: <Views rows={rows} view={view} /> }}
        listLabel="What is owed"
        head={<PaneHeader title={choice?.label ?? 'All'} actions={<ExportMenu />} />}
        headWithoutSide={<ViewChoice rows={rows} view={view} />}
        list={
          <TrackerTable
            rows={shown}
            selected={selected}
            onSelect={setSelected}
            onOpen={() => cardRef.current?.querySelector<HTMLElement>('button, textarea')?.focus()}
            sort={sort}
            onSort={setSort}
            actions={actions}
          />
        }
        cardLabel="Question"
        cardSize={28}
        card={row ? <Chosen row={row} actions={actions} cardRef={cardRef} /> : null}
        placeholder={
          <EmptyState icon="tracker" title="Choose a row">
            The question it belongs to opens here, with its answers and promises.
          </EmptyState>
        }
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

/** The same choice where there is no room for a column of views. */
function ViewChoice({ rows, view }: TrackerProps) {
  return (
    <>
      <PaneHeader level={1} title="Tracker" actions={<ExportMenu />} />
      <div className={s['choice']}>
        <Select
          label="Show"
          isLabelHidden
          value={view}
          options={VIEWS.map((one) => ({
            id: one.id,
            label: `${one.label} (${formatNumber(rows.filter(one.holds).length)})`,
            icon: one.icon,
          }))}
          onChange={(chosen) => replaceLocation({ place: 'tracker', view: chosen })}
        />
      </div>
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
  readonly row: OwedRow;
  readonly actions: TrackerActions;
  readonly cardRef: RefObject<HTMLDivElement | null>;
}

function Chosen({ row, actions, cardRef }: ChosenProps) {
  return (
    <div ref={cardRef} className={s['scroll']}>
      {row.kind === 'promise' && (
        <div className={s['settle']} role="group" aria-label="This promise">
          <span className={s['none']}>This promise</span>
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
