/** The headings of a paper without pages: a click goes there. */
import { useMemo, useState } from 'react';
import type { FileId } from '@/domain/ids';
import type { ReadingPlace } from '@/domain/reading';
import type { ShapedBlock } from '@/domain/text-shape';
import { usePageTexts } from '@/hooks/use-paper-file';
import { cx } from '@/ui/cx';
import { Tree } from '@/ui/tree';
import { useLoadedText } from '@/widgets/paper-view/use-loaded-text';
import { type HeadingNode, headingNodes } from './heading-nodes';
import { ancestorsOf } from './outline-nodes';
import s from './reader.module.css';

/** With fewer headings than this all are open. */
const ALL_OPEN = 60;

export interface HeadingsPanelProps {
  readonly fileId: FileId;
  readonly shape: readonly ShapedBlock[];
  readonly onGo: (place: ReadingPlace) => void;
}

export function HeadingsPanel({ fileId, shape, onGo }: HeadingsPanelProps) {
  const text = useLoadedText(usePageTexts(fileId));
  const { roots, all } = useMemo(() => headingNodes(text, shape), [text, shape]);
  const [toggled, setToggled] = useState<ReadonlySet<string> | null>(null);
  const [chosen, setChosen] = useState<string | null>(null);
  if (text === '') return null;
  if (roots.length === 0) return <p className={cx(s['quiet'])}>This paper has no headings.</p>;
  const opened = all.size < ALL_OPEN ? [...all.keys()] : chosen === null ? [] : ancestorsOf(chosen);
  const go = (id: string) => {
    const node = all.get(id);
    setChosen(id);
    if (node) onGo({ page: 1, fraction: node.start / text.length });
  };
  return (
    <Tree<HeadingNode>
      label="Outline"
      roots={roots}
      getChildren={(node) => node.children}
      getText={(node) => node.title}
      expanded={toggled ?? new Set(opened)}
      onExpand={setToggled}
      selected={new Set(chosen === null ? [] : [chosen])}
      onSelect={(ids) => {
        const [id] = ids;
        if (id !== undefined) go(id);
      }}
      onOpen={go}
      render={(node) => <span className={cx(s['section'])}>{node.title}</span>}
    />
  );
}
