/** The papers that are open, as tabs above the page. Keys and menu do everything that the mouse can. */
import { type DragEvent, type KeyboardEvent, useEffect, useRef, useState } from 'react';
import type { PaperId } from '../../domain/ids';
import type { Paper } from '../../domain/paper';
import { useTabPapers } from '../../hooks/use-tab-papers';
import { closeTabs, moveTab, showTab, useTabs } from '../../state/tabs-store';
import { ContextMenuPopover, useContextMenu } from '../../ui/context-menu';
import { cx } from '../../ui/cx';
import { Icon } from '../../ui/icon';
import { IconButton } from '../../ui/icon-button';
import { MenuButton } from '../../ui/menu';
import s from './paper-tabs.module.css';
import { tabEntries } from './tab-entries';

/** Names what is dragged, so that files are not taken for tabs. */
const DRAGGED = 'application/x-paper-tab';

/** What makes an element the one that the tabs show. */
export const TAB_PANEL = { id: 'paper-panel', role: 'tabpanel', 'aria-label': 'Paper' } as const;

export function PaperTabs({ current }: { readonly current: PaperId }) {
  const tabs = useTabs((state) => state.tabs);
  const papers = useTabPapers(tabs.map(({ paper }) => paper));
  const menu = useContextMenu((target) => {
    const id = target.closest<HTMLElement>('[data-paper]')?.dataset['paper'];
    const paper = tabs.find((tab) => tab.paper === id)?.paper;
    return paper === undefined ? [] : tabEntries(paper);
  });
  if (!papers) return <div className={cx(s['bar'])} />;
  // A deleted paper's tab comes back with it.
  const shown = tabs.flatMap(({ paper }) => papers.get(paper) ?? []);
  return (
    <div className={cx(s['bar'])} data-pane="tabs">
      {/* oxlint-disable-next-line jsx-a11y/interactive-supports-focus -- the focus is on the tabs inside */}
      <div
        role="tablist"
        aria-label="Open papers"
        className={cx(s['list'])}
        onKeyDown={(event) => handleKey(event, shown)}
        onContextMenu={menu.handleContextMenu}
      >
        {shown.map((paper, index) => (
          <TabHandle key={paper.id} paper={paper} index={index} isSelected={paper.id === current} />
        ))}
      </div>
      <MenuButton label="This tab" entries={tabEntries(current)} placement="bottom end">
        <IconButton label="Close, move or reopen tabs" icon="more" size="sm" />
      </MenuButton>
      <ContextMenuPopover label="Tab" menu={menu} />
    </div>
  );
}

/** Arrows, Home and End go along the tabs and show them; Delete closes. */
function handleKey(event: KeyboardEvent, papers: readonly Paper[]): void {
  const tab = event.target instanceof Element ? event.target.closest<HTMLElement>('[data-paper]') : null;
  const at = papers.findIndex(({ id }) => id === tab?.dataset['paper']);
  if (at < 0 || event.ctrlKey || event.metaKey || event.altKey) return;
  const moves: Readonly<Record<string, number>> = {
    ArrowLeft: at - 1,
    ArrowRight: at + 1,
    Home: 0,
    End: papers.length - 1,
  };
  const target = moves[event.key];
  if (target !== undefined) focusTab(event.currentTarget, papers.at(target % papers.length)?.id);
  else if (event.key === 'Delete') {
    const left = papers[at + 1] ?? papers[at - 1];
    const id = papers[at]?.id;
    if (id !== undefined) closeTabs(new Set([id]));
    focusTab(event.currentTarget, left?.id);
  } else return;
  event.preventDefault();
  event.stopPropagation();
}

function focusTab(list: Element, id: PaperId | undefined): void {
  if (id === undefined) return;
  list.querySelector<HTMLElement>(`[data-paper="${CSS.escape(id)}"] [role="tab"]`)?.focus();
  showTab(id);
}

interface TabHandleProps {
  readonly paper: Paper;
  readonly index: number;
  readonly isSelected: boolean;
}

function TabHandle({ paper, index, isSelected }: TabHandleProps) {
  const [side, setSide] = useState<'before' | 'after' | null>(null);
  const ref = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    if (isSelected) ref.current?.scrollIntoView({ inline: 'nearest', block: 'nearest' });
  }, [isSelected]);
  const close = () => closeTabs(new Set([paper.id]));
  const drop = (event: DragEvent) => {
    const dragged = event.dataTransfer.getData(DRAGGED);
    setSide(null);
    if (dragged === '') return;
    event.preventDefault();
    const tabs = useTabs.getState().tabs;
    const from = tabs.findIndex((tab) => tab.paper === dragged);
    const to = tabs.findIndex((tab) => tab.paper === paper.id) + (side === 'after' ? 1 : 0);
    const moved = tabs[from];
    if (moved) moveTab(moved.paper, from < to ? to - 1 : to);
  };
  return (
    <div
      role="presentation"
      className={cx(s['tab'], isSelected && s['isSelected'], side !== null && s[side])}
      data-paper={paper.id}
      draggable
      onDragStart={(event) => event.dataTransfer.setData(DRAGGED, paper.id)}
      onDragOver={(event) => {
        if (!event.dataTransfer.types.includes(DRAGGED)) return;
        event.preventDefault();
        const { left, width } = event.currentTarget.getBoundingClientRect();
        setSide(event.clientX < left + width / 2 ? 'before' : 'after');
      }}
      onDragLeave={() => setSide(null)}
      onDrop={drop}
      onAuxClick={(event) => event.button === 1 && close()}
    >
      <button
        ref={ref}
        type="button"
        role="tab"
        className={cx(s['title'])}
        aria-selected={isSelected}
        aria-controls={isSelected ? TAB_PANEL.id : undefined}
        aria-keyshortcuts="Delete"
        aria-posinset={index + 1}
        title={paper.title}
        tabIndex={isSelected ? 0 : -1}
        onClick={() => showTab(paper.id)}
      >
        <Icon name={paper.compartment === 'open' ? 'paper' : 'exempt'} />
        <span className={cx(s['words'])}>{paper.title}</span>
      </button>
      {/* The keyboard closes with Delete or the menu; a row of tabs may hold nothing but tabs, so this is for the mouse. */}
      {/* oxlint-disable-next-line jsx-a11y/click-events-have-key-events, jsx-a11y/no-static-element-interactions */}
      <span className={cx(s['close'])} aria-hidden title="Close" onClick={close}>
        <Icon name="close" size={0.875} />
      </span>
    </div>
  );
}
