/** The papers that are open in tabs. A tab is the address where its paper was left; the one shown is where the window is. */
import { create } from 'zustand';
import type { PaperId } from '../domain/ids';
import { formatLocation, type Location, type LocationOf, parseLocation } from './location';
import { goTo, replaceLocation, useNavigation } from './navigation-store';

export type PaperTab = LocationOf<'reader'>;

interface ClosedTab {
  readonly tab: PaperTab;
  /** Where it stood. */
  readonly index: number;
}

interface TabsState {
  /** From left to right, one for each paper. */
  readonly tabs: readonly PaperTab[];
  /** The one closed last stands last. */
  readonly closed: readonly ClosedTab[];
  /** The paper shown last. */
  readonly recent: PaperId | null;
}

const MOST_CLOSED = 20;
/** More than this are never wanted; the one at the left that is not shown goes. */
const MOST_OPEN = 60;

export const useTabs = create<TabsState>(() => ({ tabs: [], closed: [], recent: null }));

/** Begins with the tabs of the last time. What is no address of a paper is left out. */
export function restoreTabs(addresses: readonly string[]): void {
  const tabs = addresses.map(parseLocation).filter((location) => location.place === 'reader');
  const seen = new Set<PaperId>();
  const single = tabs.filter(({ paper }) => !seen.has(paper) && seen.add(paper));
  useTabs.setState({ tabs: single.slice(0, MOST_OPEN), closed: [], recent: null });
}

/** The addresses to keep. */
export function tabAddresses(): readonly string[] {
  return useTabs.getState().tabs.map((tab) => formatLocation(tab));
}

/** The tab of the paper that the window shows follows it; a paper that has none gets one beside the tab before. */
export function followLocation(location: Location): void {
  if (location.place !== 'reader') return;
  useTabs.setState(({ tabs, recent }) => {
    const at = tabs.findIndex(({ paper }) => paper === location.paper);
    if (at >= 0) return { tabs: tabs.with(at, location), recent: location.paper };
    const beside = tabs.findIndex(({ paper }) => paper === recent);
    const opened = tabs.toSpliced(beside < 0 ? tabs.length : beside + 1, 0, location);
    const first = opened.findIndex((tab) => tab !== location);
    return { tabs: opened.length > MOST_OPEN ? opened.toSpliced(first, 1) : opened, recent: location.paper };
  });
}

/** Keeps the tabs in step with the window; returns the function that stops it. */
export function followNavigation(): () => void {
  followLocation(useNavigation.getState().current);
  return useNavigation.subscribe(({ current }) => followLocation(current));
}

/** Shows the paper of a tab, where it was left. */
export function showTab(paper: PaperId): void {
  const tab = useTabs.getState().tabs.find((each) => each.paper === paper);
  if (tab) goTo(tab);
}

/** The next tab, round the end; -1 the one before. From another place the paper shown last comes back. */
export function stepTab(step: 1 | -1): void {
  const { tabs, recent } = useTabs.getState();
  const { current } = useNavigation.getState();
  const at = tabs.findIndex(({ paper }) => paper === recent);
  const isShown = current.place === 'reader';
  const target = tabs[isShown ? (at + step + tabs.length) % tabs.length : Math.max(0, at)];
  if (target) goTo(target);
}

/** Closes the tabs of papers. When the one shown is among them its neighbour is shown, or what the papers belong to. */
export function closeTabs(papers: ReadonlySet<PaperId>): void {
  const { tabs, closed } = useTabs.getState();
  const { current } = useNavigation.getState();
  const gone = tabs.flatMap((tab, index) => (papers.has(tab.paper) ? [{ tab, index }] : []));
  if (gone.length === 0) return;
  const left = tabs.filter(({ paper }) => !papers.has(paper));
  useTabs.setState({ tabs: left, closed: [...closed, ...gone].slice(-MOST_CLOSED) });
  if (current.place !== 'reader' || !papers.has(current.paper)) return;
  const at = tabs.findIndex(({ paper }) => paper === current.paper);
  const next =
    tabs.slice(at + 1).find(({ paper }) => !papers.has(paper)) ??
    tabs.slice(0, at).findLast(({ paper }) => !papers.has(paper));
  replaceLocation(next ?? homeOf(current));
}

/** Where a paper is listed. */
function homeOf({ paper, meeting }: PaperTab): Location {
  return meeting === undefined ? { place: 'papers', paper } : { place: 'meetings', meeting, tab: 'pack' };
}

/** Opens the paper closed last, where it stood. */
export function reopenTab(): void {
  const { tabs, closed } = useTabs.getState();
  const last = closed.at(-1);
  if (!last) return;
  const isOpen = tabs.some(({ paper }) => paper === last.tab.paper);
  useTabs.setState({
    tabs: isOpen ? tabs : tabs.toSpliced(last.index, 0, last.tab),
    closed: closed.slice(0, -1),
  });
  goTo(last.tab);
}

/** Puts a tab at another place in the row, counted without it. */
export function moveTab(paper: PaperId, index: number): void {
  useTabs.setState((state) => {
    const tab = state.tabs.find((each) => each.paper === paper);
    if (!tab) return state;
    const others = state.tabs.filter((each) => each !== tab);
    return { tabs: others.toSpliced(Math.max(0, Math.min(others.length, index)), 0, tab) };
  });
}
