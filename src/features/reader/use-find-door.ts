/** The way into finding words and out of it: the keys, the panel, and the focus that comes back. */
import { useRef, useState } from 'react';
import type { Paper } from '@/domain/paper';
import { useCommand } from '@/hooks/use-command';
import { showLeftTab } from '@/state/reader-store';
import type { FindPanelProps } from './find-panel';
import { useFind } from './use-find';
import type { Reading } from './use-reading';

/** A selection longer than this is no word to look for. Characters. */
const LONGEST_WORDS = 80;

export type FindDoor = Omit<FindPanelProps, 'context'>;

/** @param showPanel brings the left panel into view. @param focusPages where the focus goes when nothing had it. */
export function useFindDoor(paper: Paper, reading: Reading, showPanel: () => void, focusPages: () => void): FindDoor {
  const find = useFind(paper, reading);
  const [asked, setAsked] = useState(0);
  const before = useRef<HTMLElement | null>(null);
  useCommand('reader.find', () => {
    const active = document.activeElement;
    // Asked for once more from the field itself, the way back stays.
    if (active instanceof HTMLElement && !active.closest('[data-find]')) before.current = active;
    const words = selectedWords();
    if (words !== '') find.change({ query: words });
    find.setLit(true);
    showPanel();
    showLeftTab(paper.id, 'find');
    setAsked((count) => count + 1);
  });
  useCommand('reader.findNext', () => find.step(1), find.wish.query !== '');
  useCommand('reader.findPrevious', () => find.step(-1), find.wish.query !== '');
  const onLeave = () => {
    find.setLit(false);
    const target = before.current;
    if (target?.isConnected && target !== document.body) target.focus({ preventScroll: true });
    else focusPages();
  };
  return { find, asked, onLeave };
}

/** The words selected in the pages, where they are few and on one line. */
function selectedWords(): string {
  const selection = document.getSelection();
  const isInPages = selection?.anchorNode?.parentElement?.closest('section[data-command-scope="reader"]');
  const words = isInPages ? (selection?.toString().trim() ?? '') : '';
  return words.length > LONGEST_WORDS || words.includes('\n') ? '' : words;
}
