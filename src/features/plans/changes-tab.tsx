/** What changed from the text before to this one: the doubtful first, to be confirmed or put right by the keys. */
import { useMemo, useState } from 'react';
import type { PlanElement, PlanVersion } from '../../domain/plan';
import type { ListedPlanChange, VersionChanges } from '../../hooks/use-plan-changes';
import { goTo } from '../../state/navigation-store';
import { Button } from '../../ui/button';
import { EmptyState } from '../../ui/empty-state';
import { formatNumber } from '../../ui/format/numbers';
import { LinkButton } from '../../ui/link-button';
import { List } from '../../ui/list';
import { Select } from '../../ui/select';
import { Toolbar } from '../../ui/toolbar';
import s from './changes.module.css';
import { ChangesJoinDialog } from './changes-join-dialog';
import { ChangesNotes } from './changes-notes';
import { ChangeRow } from './changes-row';
import {
  CHANGE_LABELS,
  type ChangeFilter,
  changeCounts,
  changeText,
  isShown,
  listedChanges,
  placesOf,
} from './changes-words';
import {
  CHANGE_KEYS,
  type ChangeActions,
  changeMenu,
  isPair,
  pressOnChanges,
  useChangeActions,
} from './use-change-actions';

export interface ChangesTabProps {
  readonly version: PlanVersion;
  readonly elements: readonly PlanElement[];
  readonly found: VersionChanges;
  readonly onShow: (listed: ListedPlanChange) => void;
}

export function ChangesTab({ version, elements, found, onShow }: ChangesTabProps) {
  const [filter, setFilter] = useState<ChangeFilter>('all');
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const [joining, setJoining] = useState<ListedPlanChange | null>(null);
  const actions = useChangeActions(version.id, setJoining);
  const places = useMemo(() => placesOf([elements, found.others]), [elements, found.others]);
  const rows = useMemo(() => listedChanges(found.changes, filter, places), [found.changes, filter, places]);
  const rowsOf = (ids: Iterable<string>) => {
    const wanted = new Set(ids);
    return rows.filter(({ id }) => wanted.has(id));
  };
  const { previous } = found;
  if (found.changes.length === 0) {
    return (
      <div className={s['root']}>
        {previous && <ChangesNotes version={version} previous={previous} />}
        <NothingChanged version={version} />
      </div>
    );
  }
  const show = (id: string) => rowsOf([id]).forEach(onShow);
  return (
    <div className={s['root']}>
      <div className={s['head']}>
        <div className={s['filter']}>
          <Select<ChangeFilter>
            label="Show changes"
            isLabelHidden
            value={filter}
            options={filterOptions(found.changes)}
            onChange={setFilter}
          />
        </div>
        <ChangesBar chosen={rowsOf(chosen)} actions={actions} />
        <p className={s['summary']}>{progressWords(found)}</p>
        {previous && <ChangesNotes version={version} previous={previous} />}
        {version.previousVersionId !== null && (
          <LinkButton onPress={() => goTo({ place: 'plans', version: version.id, tab: 'compare' })}>
            Compare the whole texts word by word
          </LinkButton>
        )}
      </div>
      <div className={s['list']}>
        <List
          label="Changes of the plan"
          rows={rows}
          rowHeight={5}
          getText={changeText}
          selectionMode="multiple"
          selected={chosen}
          onSelect={(ids) => {
            setChosen(ids);
            if (ids.size === 1) rowsOf(ids).forEach(onShow);
          }}
          onOpen={show}
          onPeek={show}
          hasTypeAhead={false}
          getMenu={(ids) => changeMenu(rowsOf(ids), actions, onShow)}
          onRowKey={(event, id) => pressOnChanges(event, rowsOf(chosen.has(id) ? chosen : [id]), actions)}
          render={(listed) => <ChangeRow listed={listed} />}
          empty={
            <EmptyState
              icon="filter"
              title="None of these"
              action={<Button onPress={() => setFilter('all')}>Show all</Button>}
            >
              The other changes are listed when all are shown.
            </EmptyState>
          }
        />
      </div>
      {joining && (
        <ChangesJoinDialog {...{ found, elements, actions }} listed={joining} onClose={() => setJoining(null)} />
      )}
    </div>
  );
}

interface ChangesBarProps {
  readonly chosen: readonly ListedPlanChange[];
  readonly actions: ChangeActions;
}

function ChangesBar({ chosen, actions }: ChangesBarProps) {
  const [first] = chosen;
  return (
    <Toolbar label="Changes">
      <Button
        size="sm"
        icon="check"
        shortcut={CHANGE_KEYS.confirm}
        isDisabled={!chosen.some(({ change }) => change.state === 'proposed')}
        onPress={() => actions.confirm(chosen)}
      >
        Confirm
      </Button>
      <Button
        size="sm"
        icon="unlink"
        shortcut={CHANGE_KEYS.apart}
        isDisabled={!chosen.some(isPair)}
        onPress={() => actions.keepApart(chosen)}
      >
        Not the same part
      </Button>
      <Button
        size="sm"
        icon="link"
        shortcut={CHANGE_KEYS.join}
        isDisabled={chosen.length !== 1}
        onPress={() => first && actions.askJoin(first)}
      >
        Join with…
      </Button>
    </Toolbar>
  );
}

const KINDS = ['reworded', 'moved', 'retyped', 'renumbered', 'added', 'dropped'] as const;

/** Only kinds that occur, each with its number. */
function filterOptions(changes: readonly ListedPlanChange[]) {
  const count = (filter: ChangeFilter) => formatNumber(changes.filter((listed) => isShown(listed, filter)).length);
  const kinds = KINDS.filter((kind) => changes.some(({ change }) => change.kinds.includes(kind)));
  return [
    { id: 'all' as const, label: `All changes (${count('all')})` },
    { id: 'open' as const, label: `Not confirmed (${count('open')})` },
    ...kinds.map((id) => ({ id, label: `${CHANGE_LABELS[id]} (${count(id)})` })),
  ];
}

function progressWords(found: VersionChanges): string {
  const confirmed = found.changes.filter(({ change }) => change.state === 'confirmed').length;
  return `${changeCounts(found)}. ${formatNumber(confirmed)} of ${formatNumber(found.changes.length)} confirmed.`;
}

function NothingChanged({ version }: { readonly version: PlanVersion }) {
  return version.previousVersionId === null ? (
    <EmptyState icon="compare" title="The first text of its plan">
      When another text of the plan comes in, what it changed is listed there.
    </EmptyState>
  ) : (
    <EmptyState
      icon="success"
      title="No part has changed"
      action={
        <Button icon="compare" onPress={() => goTo({ place: 'plans', version: version.id, tab: 'compare' })}>
          Compare word by word
        </Button>
      }
    >
      Every part of this text stands in the text before with the same words, at the same place. The sentences around
      them may differ: comparing word by word shows that.
    </EmptyState>
  );
}
