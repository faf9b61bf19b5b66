/** The column of plans and their versions. */
import { useMemo } from 'react';
import type { PlanVersionId } from '../../domain/ids';
import { useServices } from '../../hooks/services-context';
import { useAction } from '../../hooks/use-action';
import { useCanRun } from '../../hooks/use-command';
import type { ListedVersion } from '../../hooks/use-plans';
import { removeVersion } from '../../services/plans';
import { goTo } from '../../state/navigation-store';
import { IconButton } from '../../ui/icon-button';
import { List } from '../../ui/list';
import type { MenuEntry } from '../../ui/menu-entries';
import { PaneHeader } from '../../ui/pane-header';
import s from './plan-list.module.css';
import { STATUS_LABELS, versionLine } from './plan-words';
import { VersionChips } from './version-chips';

export interface PlanListProps {
  readonly versions: readonly ListedVersion[];
  readonly current: PlanVersionId | null;
}

interface Row extends ListedVersion {
  readonly id: PlanVersionId;
}

export function PlanList({ versions, current }: PlanListProps) {
  const { context, handlers } = useServices();
  const run = useAction();
  const canImport = useCanRun('file.importPlan');
  const rows = useMemo(() => versions.map((listed): Row => ({ id: listed.version.id, ...listed })), [versions]);
  const selection = useMemo(() => new Set<string>(current === null ? [] : [current]), [current]);
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
  return (
    <div className={s['root']}>
      <PaneHeader
        level={1}
        title="Plans"
        actions={
          <IconButton
            icon="add"
            label="Import a plan…"
            shortcut="Mod+Shift+P"
            isDisabled={!canImport}
            onPress={() => handlers.run('file.importPlan')}
          />
        }
      />
      <List
        label="Plans"
        rows={rows}
        getText={({ plan, version }) =>
          [plan.title, versionLine(plan, version), STATUS_LABELS[version.status]].join(', ')
        }
        selected={selection}
        onSelect={(ids) => open(rowOf([...ids][0]))}
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
            <VersionChips version={version} />
          </span>
        )}
      />
    </div>
  );
}
