/** The paper's outline: a click goes there, and the section being read is marked. */
import { useMemo, useState } from 'react';
import type { OutlineItem } from '@/domain/paper';
import { cx } from '@/ui/cx';
import { Tree } from '@/ui/tree';
import { type PageContext, pageLabel } from '@/widgets/paper-view/page-number';
import { ancestorsOf, flatNodes, outlineNodes, sectionOf } from './outline-nodes';
import s from './reader.module.css';

/** An outline with fewer sections than this is shown with all of them open. */
const ALL_OPEN = 60;

export interface OutlinePanelProps {
  readonly outline: readonly OutlineItem[];
  /** 1-based. */
  readonly page: number;
  /** How the pages are called: by the pack's numbers where a pack is known. */
  readonly context: PageContext;
  readonly onGo: (page: number) => void;
}

export function OutlinePanel({ outline, page, context, onGo }: OutlinePanelProps) {
  const { pack, pageCount } = context;
  const roots = useMemo(() => outlineNodes(outline), [outline]);
  const all = useMemo(() => new Map(flatNodes(roots).map((node) => [node.id, node])), [roots]);
  const [toggled, setToggled] = useState<ReadonlySet<string> | null>(null);
  const [chosen, setChosen] = useState<string | null>(null);
  if (roots.length === 0) {
    return (
      <p className={cx(s['quiet'])}>
        This paper has no outline.{pageCount > 1 && ' Pages shows them small; the bar above goes to one by its number.'}
      </p>
    );
  }
  // Of several sections on one page, the one that was chosen.
  const section = chosen !== null && all.get(chosen)?.page === page ? chosen : (sectionOf(roots, page)?.id ?? null);
  const opened = all.size < ALL_OPEN ? [...all.keys()] : section === null ? [] : ancestorsOf(section);
  const go = (id: string) => {
    const target = all.get(id)?.page ?? null;
    setChosen(id);
    if (target !== null) onGo(target);
  };
  return (
    <Tree
      label="Outline"
      roots={roots}
      getChildren={(node) => node.children}
      getText={(node) => node.title}
      expanded={toggled ?? new Set(opened)}
      onExpand={setToggled}
      selected={new Set(section === null ? [] : [section])}
      reveal={section}
      onSelect={(ids) => {
        const [id] = ids;
        if (id !== undefined) go(id);
      }}
      onOpen={go}
      render={(node) => <span className={cx(s['section'])}>{node.title}</span>}
      renderBadges={(node) =>
        node.page !== null && (
          <span className={cx(s['pageNumber'])} title={pageLabel(node.page, context)}>
            {(pack?.from ?? 1) + node.page - 1}
          </span>
        )
      }
    />
  );
}
