import { beforeEach, describe, expect, it } from 'vitest';
import type { PaperId } from '@/domain/ids';
import { goBack, goTo, keepPlace, replaceLocation, startAt, useNavigation } from '@/state/navigation-store';
import {
  closeTabs,
  followNavigation,
  moveTab,
  type PaperTab,
  reopenTab,
  restoreTabs,
  showTab,
  stepTab,
  tabAddresses,
  useTabs,
} from '@/state/tabs-store';

const id = (letter: string): PaperId => `00000000-0000-4000-8000-00000000000${letter}` as PaperId;
const paper = (letter: string, page?: number): PaperTab => ({
  place: 'reader',
  paper: id(letter),
  ...(page !== undefined && { page }),
});
const papers = () => useTabs.getState().tabs.map((tab) => tab.paper.at(-1));
const here = () => useNavigation.getState().current;

let stop = () => undefined as void;
beforeEach(() => {
  stop();
  startAt({ place: 'home' });
  restoreTabs([]);
  stop = followNavigation();
});

describe('tabs', () => {
  it('open beside the one shown, one for each paper, and keep its page', () => {
    goTo(paper('a', 1));
    goTo(paper('b'));
    showTab(id('a'));
    replaceLocation(paper('a', 7));
    goTo(paper('c'));
    goTo(paper('b', 3));
    expect(papers()).toEqual(['a', 'c', 'b']);
    showTab(id('a'));
    expect(here()).toEqual(paper('a', 7));
  });

  it('are stepped through round the end; from another place the last one comes back', () => {
    for (const letter of ['a', 'b', 'c']) goTo(paper(letter));
    stepTab(1);
    expect(here()).toEqual(paper('a'));
    stepTab(-1);
    expect(here()).toEqual(paper('c'));
    goTo({ place: 'home' });
    stepTab(1);
    expect(here()).toEqual(paper('c'));
  });

  it('that are closed give way to a neighbour, and come back where they stood', () => {
    for (const letter of ['a', 'b', 'c']) goTo(paper(letter));
    showTab(id('b'));
    closeTabs(new Set([id('b')]));
    expect([papers(), here()]).toEqual([['a', 'c'], paper('c')]);
    closeTabs(new Set([id('c')]));
    expect(here()).toEqual(paper('a'));
    reopenTab();
    reopenTab();
    expect([papers(), here()]).toEqual([['a', 'b', 'c'], paper('b')]);
  });

  it('leave to where the paper is listed when the last one is closed', () => {
    goTo(paper('a'));
    closeTabs(new Set([id('a')]));
    expect(here()).toEqual({ place: 'papers', paper: id('a') });
    reopenTab();
    expect(here()).toEqual(paper('a'));
  });

  it('can be moved', () => {
    for (const letter of ['a', 'b', 'c']) goTo(paper(letter));
    moveTab(id('c'), 0);
    moveTab(id('a'), 9);
    expect(papers()).toEqual(['c', 'b', 'a']);
  });

  it('come back from their addresses, without what is none', () => {
    restoreTabs(['/home', ...['a', 'b', 'a'].map((letter) => `/reader?paper=${id(letter)}&page=4`), 'nonsense']);
    expect(tabAddresses()).toEqual([`/reader?paper=${id('a')}&page=4`, `/reader?paper=${id('b')}&page=4`]);
  });
});

it('going back leads to the very place that was left', () => {
  goTo(paper('a', 4));
  const release = keepPlace((place) => (place.place === 'reader' ? { ...place, page: 5, fraction: 0.25 } : place));
  goTo(paper('a', 40));
  goBack();
  expect(here()).toEqual({ ...paper('a', 5), fraction: 0.25 });
  release();
});
