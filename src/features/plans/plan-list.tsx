/** The column of plans and their versions. */
import { type MouseEvent, useMemo, useState } from 'react';
import type { PlanVersionId } from '../../domain/ids';
import { useServices } from '../../hooks/services-context';
import { useAction } from '../../hooks/use-action';
import { useCanRun } from '../../hooks/use-command';
import { useAll } from '../../hooks/use-live';
import type { ListedVersion } from '../../hooks/use-plans';
import { removeVersion } from '../../services/plans';
import { goTo } from '../../state/navigation-store';
import { IconButton } from '../../ui/icon-button';
import { List } from '../../ui/list';
import { MenuButton } from '../../ui/menu';
import type { MenuEntry } from '../../ui/menu-entries';
import { PaneHeader } from '../../ui/pane-header';
import s from './plan-list.module.css';
import { STATUS_LABELS, versionLine } from './plan-words';
import { VersionChips } from './version-chips';

export interface PlanListProps {
  readonly versions: readonly ListedVersion[];
  readonly current: PlanVersionId | null;
  /** True where the list stays beside what it opens; where it gives way, the arrows only choose. */
  readonly opensOnSelect: boolean;
}

interface Row extends ListedVersion {
  readonly id: PlanVersionId;
}

export function PlanList({ versions, current, opensOnSelect }: PlanListProps) {
  const { context, handlers } = useServices();
  const run = useAction();
  const canImport = useCanRun('file.importPlan');
  const rows = useMemo(() => versions.map((listed): Row => ({ id: listed.version.id, ...listed })), [versions]);
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  // The way back stood in the plan that has gone: the focus comes to the list, unless it is in the rail.
  const [isLost] = useState(() => document.activeElement?.closest('nav') === null);
  const selection = useMemo(() => new Set<string>(current === null ? [] : [current]), [current]);
  const fileOf = useTwinFiles(versions);
  const rowOf = (id: string | undefined) => rows.find((row) => row.id === id);
  const open = (row: Row | undefined) => {
    if (row) goTo({ place: 'plans', version: row.id });
  };
  const remove = async (row: Row | undefined) => {
    if (!row) return;
    const isGone = await run(async () => (await removeVersion(context, row.id), true), {
      done: 'Plan deleted. The paper is kept.',
      undo: true,
    });
    if (isGone && row.id === current) goTo({ place: 'plans' });
  };
  const menuOf = (row: Row): readonly MenuEntry[] => [
    { id: 'open', label: 'Open', icon: 'plan', shortcut: 'Enter', onAction: () => open(row) },
    {
      id: 'read',
      label: 'Open its paper in the reader',
      icon: 'reader',
      onAction: () => goTo({ place: 'reader', paper: row.version.paperId }),
    },
    {
      id: 'compare',
      label: 'Compare with…',
      icon: 'compare',
      onAction: () => goTo({ place: 'plans', version: row.id, tab: 'compare' }),
    },
    { kind: 'separator' },
    {
      id: 'delete',
      label: 'Delete',
      icon: 'bin',
      shortcut: 'Delete',
      isDanger: true,
      onAction: () => void remove(row),
    },
  ];
  const openClicked = ({ target }: MouseEvent) => {
    const id = target instanceof Element ? target.closest<HTMLElement>('[data-row]')?.dataset['row'] : undefined;
    if (!opensOnSelect) open(rowOf(id));
  };
  return (
    // The rows are the control: Enter opens what a click does.
    // oxlint-disable-next-line jsx-a11y/click-events-have-key-events, jsx-a11y/no-static-element-interactions
    <div className={s['root']} onClick={openClicked}>
      <PaneHeader
        level={1}
        title="Plans"
        actions={
          <MenuButton label="Add a plan" entries={addEntries(canImport, (id) => handlers.run(id))}>
            <IconButton icon="add" label="Add a plan" />
          </MenuButton>
        }
      />
      <List
        label="Plans"
        rows={rows}
        getText={({ plan, version }) =>
          [plan.title, versionLine(plan, version), fileOf(version.id), STATUS_LABELS[version.status]]
            .filter(Boolean)
            .join(', ')
        }
        autoFocus={isLost && !opensOnSelect}
        selected={opensOnSelect ? selection : chosen}
        onSelect={(ids) => (opensOnSelect ? open(rowOf([...ids][0])) : setChosen(ids))}
        onOpen={(id) => open(rowOf(id))}
        onDelete={(ids) => void remove(rowOf(ids[0]))}
        getMenu={(ids) => {
          const row = rowOf(ids[0]);
          return row ? menuOf(row) : [];
        }}
        rowHeight={4.5}
        render={({ plan, version }) => (
          <span className={s['row']}>
            <span className={s['title']}>{plan.title}</span>
            <span className={s['line']}>{versionLine(plan, version)}</span>
            <span className={s['line']}>{fileOf(version.id)}</span>
            <VersionChips version={version} />
          </span>
        )}
      />
    </div>
  );
}

/** The file of a version that looks like another in the list; empty for all others. */
function useTwinFiles(versions: readonly ListedVersion[]): (id: PlanVersionId) => string {
  const papers = useAll('papers');
  return useMemo(() => {
    const look = ({ plan, version }: ListedVersion) => `${plan.title}|${versionLine(plan, version)}`;
    const files = new Map(papers?.map((paper) => [paper.id, paper.fileName]));
    const counts = new Map<string, number>();
    for (const one of versions) counts.set(look(one), (counts.get(look(one)) ?? 0) + 1);
    const named = new Map(
      versions
        .filter((one) => (counts.get(look(one)) ?? 0) > 1)
        .map(({ version }) => [version.id, `from ${files.get(version.paperId) ?? 'a paper that is no longer there'}`]),
    );
    return (id) => named.get(id) ?? '';
  }, [versions, papers]);
}

function addEntries(canImport: boolean, onRun: (id: 'file.importPlan' | 'file.paste') => void): readonly MenuEntry[] {
  return [
    {
      id: 'import',
      label: 'Import a plan…',
      icon: 'import',
      shortcut: 'Mod+Shift+P',
      isDisabled: !canImport,
      onAction: () => onRun('file.importPlan'),
    },
    { id: 'paste', label: 'Paste a plan or paper…', icon: 'paste', onAction: () => onRun('file.paste') },
  ];
}
