/** The parts of the text with their changes. */
import { useMemo, useState } from 'react';
import { CHANGE_KIND_LABELS } from '../../domain/compare/comparison';
import type { ChangeEntry, ChangeGroup } from '../../domain/compare/shown-changes';
import { Count } from '../../ui/count';
import { EmptyState } from '../../ui/empty-state';
import { countOf } from '../../ui/format/plural';
import { Icon } from '../../ui/icon';
import type { MenuEntry } from '../../ui/menu-entries';
import { Tree } from '../../ui/tree';
import s from './comparison.module.css';
import { changeText, KIND_ICONS } from './comparison-words';

type Node =
  | { readonly id: string; readonly kind: 'part'; readonly group: ChangeGroup; readonly children: readonly Node[] }
  | { readonly id: string; readonly kind: 'change'; readonly change: ChangeEntry };

export interface ChangeTreeProps {
  readonly groups: readonly ChangeGroup[];
  /** Id of the passage one is at. */
  readonly at: string | null;
  readonly onGo: (id: string) => void;
  readonly onOpen: (change: ChangeEntry) => void;
  readonly menuOf: (change: ChangeEntry) => readonly MenuEntry[];
  /** Counts the goings to a change by key: the focus follows them. */
  readonly focusKey: number;
}

const childrenOf = (node: Node) => (node.kind === 'part' ? node.children : []);

export function ChangeTree({ groups, at, onGo, onOpen, menuOf, focusKey }: ChangeTreeProps) {
  const roots = useMemo(() => groups.map(partNode), [groups]);
  const changes = useMemo(
    () => new Map(groups.flatMap(({ changes: all }) => all.map((one) => [one.id, one]))),
    [groups],
  );
  const [folded, setFolded] = useState<ReadonlySet<string>>(new Set());
  const [part, setPart] = useState<{ readonly id: string; readonly at: string | null } | null>(null);
  // Whoever came by a link or a key has the focus nowhere yet; who is choosing texts keeps it there.
  const [isFree] = useState(() => document.activeElement?.matches('body, main') ?? true);
  const home = groups.find(({ changes: all }) => all.some(({ id }) => id === at))?.id;
  const expanded = useMemo(
    () => new Set(groups.map(({ id }) => id).filter((id) => !folded.has(id) || id === home)),
    [groups, folded, home],
  );
  const chosenPart = part !== null && part.at === at ? part.id : null;
  const chosen = chosenPart ?? (at !== null && changes.has(at) ? at : null);
  const select = (id: string | undefined) => {
    const group = groups.find((one) => one.id === id);
    if (group) setPart({ id: group.id, at: group.changes[0]?.id ?? group.first });
    if (id !== undefined) onGo(group ? (group.changes[0]?.id ?? group.first) : id);
  };
  const open = (id: string) => {
    const change = changes.get(id);
    if (change) onOpen(change);
  };
  return (
    <Tree
      label="Changes"
      roots={roots}
      getChildren={childrenOf}
      expanded={expanded}
      onExpand={(next) => setFolded(new Set(groups.map(({ id }) => id).filter((id) => !next.has(id))))}
      getText={nodeText}
      hasTypeAhead={false}
      autoFocus={isFree}
      focusKey={focusKey}
      selected={new Set(chosen === null ? [] : [chosen])}
      onSelect={(ids) => select([...ids][0])}
      reveal={chosen}
      onOpen={open}
      getMenu={([id = '']) => {
        const change = changes.get(id);
        return change ? menuOf(change) : [];
      }}
      rowHeight={2.75}
      render={(node) => (node.kind === 'part' ? <PartRow group={node.group} /> : <ChangeRow change={node.change} />)}
      empty={
        <EmptyState icon="filter" title="None of these">
          Changes of other kinds are listed when they are shown.
        </EmptyState>
      }
    />
  );
}

function partNode(group: ChangeGroup): Node {
  const children = group.changes.map((change): Node => ({ id: change.id, kind: 'change', change }));
  return { id: group.id, kind: 'part', group, children };
}

function partName({ name }: ChangeGroup): string {
  return name === '' ? 'Outside of the parts' : name;
}

function nodeText(node: Node): string {
  if (node.kind === 'change') return changeText(node.change);
  return `${partName(node.group)}, ${countOf(node.group.changes.length, 'change')}`;
}

// The spaces keep words apart for those who don't see the layout.

function PartRow({ group }: { readonly group: ChangeGroup }) {
  return (
    <span className={s['part']}>
      <strong>{partName(group)}</strong> <Count value={group.changes.length} />
    </span>
  );
}

function ChangeRow({ change }: { readonly change: ChangeEntry }) {
  return (
    <span className={s['change']}>
      <span className={s['kind']}>
        <Icon name={KIND_ICONS[change.kind]} size={0.875} />
        {CHANGE_KIND_LABELS[change.kind]}
      </span>{' '}
      <span className={s['excerpt']}>{change.after ?? change.before}</span>
    </span>
  );
}
