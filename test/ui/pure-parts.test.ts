// The rules behind parts that have some: keys, filters, trees, columns, splits, menus, toasts, progress.

import { describe, expect, it } from 'vitest';
import { type ComboOption, filterOptions } from '@/ui/combo-filter';
import { cx } from '@/ui/cx';
import { given } from '@/ui/given';
import { keyNames, keyPlatform, keyText, keyWords } from '@/ui/key-names';
import { menuBlocks } from '@/ui/menu-entries';
import { clampSize, edgeKey, isFoldDrag, type PaneSize, paneOfEdge, splitTemplate } from '@/ui/split-sizes';
import { columnTemplate, nextSort, type TableColumn, tableMinWidth } from '@/ui/table-columns';
import { toastLife } from '@/ui/toast-queue';
import { treeStep, visibleRows } from '@/ui/tree-rows';

describe('shortcut keys', () => {
  it('are written as the computer prints them', () => {
    expect(keyText('Mod+Shift+K', 'mac')).toBe('⌘⇧K');
    expect(keyText('Mod+Shift+K', 'other')).toBe('Ctrl+Shift+K');
    expect(keyNames('Mod++', 'other')).toEqual(['Ctrl', '+']);
    expect(keyNames('n', 'other')).toEqual(['N']);
    expect(keyText('Alt+ArrowUp', 'other')).toBe('Alt+↑');
  });

  it('are spoken in words', () => {
    expect(keyWords('Mod+Alt+ArrowUp', 'mac')).toBe('Command Option Up arrow');
    expect(keyWords('Mod+K', 'other')).toBe('Control K');
  });

  it('follow the platform', () => {
    expect(keyPlatform('MacIntel')).toBe('mac');
    expect(keyPlatform('Win32')).toBe('other');
    expect(keyPlatform('Linux x86_64')).toBe('other');
  });
});

describe('a combo box', () => {
  const options: readonly ComboOption[] = [
    { id: '1', label: 'Victim satisfaction', section: 'Victims' },
    { id: '2', label: 'Road deaths', section: 'Roads', keywords: 'KSI' },
    { id: '3', label: 'Café crime', section: 'Victims', detail: 'Measure 2.1' },
    { id: '4', label: 'Safer roads', section: 'Roads' },
  ];
  const labels = (typed: string, limit = 10) =>
    filterOptions(options, typed, limit).sections.map((section) => [
      section.title,
      section.options.map(({ id }) => id),
    ]);

  it('shows all, in sections in the order first met', () => {
    expect(labels('')).toEqual([
      ['Victims', ['1', '3']],
      ['Roads', ['2', '4']],
    ]);
  });

  it('matches beginnings of words, in any order, without accents', () => {
    expect(labels('roads safer')).toEqual([['Roads', ['4']]]);
    expect(labels('cafe')).toEqual([['Victims', ['3']]]);
    expect(labels('ksi')).toEqual([['Roads', ['2']]]);
    expect(labels('2.1')).toEqual([['Victims', ['3']]]);
    expect(labels('oad')).toEqual([]);
  });

  it('puts labels that begin so first', () => {
    expect(labels('road')).toEqual([['Roads', ['2', '4']]]);
    expect(filterOptions([...options].reverse(), 'road', 10).sections[0]?.options.map(({ id }) => id)).toEqual([
      '2',
      '4',
    ]);
  });

  it('says how many there are beyond what it shows', () => {
    const many = Array.from({ length: 2000 }, (_, index) => ({ id: String(index), label: `Measure ${index}` }));
    expect(filterOptions(many, 'measure', 100)).toMatchObject({ shown: 100, total: 2000 });
  });
});

describe('a tree', () => {
  interface Node {
    readonly id: string;
    readonly children: readonly Node[];
  }
  const leaf = (id: string): Node => ({ id, children: [] });
  const roots: readonly Node[] = [
    { id: 'p1', children: [leaf('a'), { id: 'b', children: [leaf('b1')] }] },
    { id: 'p2', children: [leaf('c')] },
  ];
  const rows = (...expanded: string[]) =>
    visibleRows({ roots, getChildren: (node) => node.children, expanded: new Set(expanded) });

  it('shows what is expanded, with levels and places', () => {
    expect(rows().map(({ id }) => id)).toEqual(['p1', 'p2']);
    expect(
      rows('p1', 'a').map(({ id, level, place, siblings, parentId }) => [id, level, place, siblings, parentId]),
    ).toEqual([
      ['p1', 1, 1, 2, null],
      ['a', 2, 1, 2, 'p1'],
      ['b', 2, 2, 2, 'p1'],
      ['p2', 1, 2, 2, null],
    ]);
    expect(rows('b').map(({ id }) => id)).toEqual(['p1', 'p2']);
  });

  it('opens, enters, folds and climbs', () => {
    expect(treeStep('ArrowRight', rows(), 0)).toEqual({ kind: 'expand', ids: ['p1'] });
    expect(treeStep('ArrowRight', rows('p1'), 0)).toEqual({ kind: 'go', index: 1 });
    expect(treeStep('ArrowLeft', rows('p1'), 0)).toEqual({ kind: 'fold', ids: ['p1'] });
    expect(treeStep('ArrowLeft', rows('p1'), 2)).toEqual({ kind: 'go', index: 0 });
    expect(treeStep('ArrowLeft', rows(), 0)).toBeNull();
    expect(treeStep('ArrowRight', rows('p1'), 1)).toBeNull();
    expect(treeStep('*', rows(), 0)).toEqual({ kind: 'expand', ids: ['p1', 'p2'] });
  });
});

describe('columns', () => {
  const column = (id: string, width?: TableColumn<null>['width']): TableColumn<null> => ({
    id,
    label: id,
    render: () => null,
    width,
  });
  const columns = [column('a'), column('b', 6), column('c', '2fr')];

  it('share what is left, keep what is fixed, and obey what was dragged', () => {
    expect(columnTemplate(columns, {})).toBe('minmax(8rem, 1fr) 6rem minmax(8rem, 2fr)');
    expect(columnTemplate(columns, { a: 20, b: 1 })).toBe('20rem 3rem minmax(8rem, 2fr)');
    expect(tableMinWidth(columns, {})).toBe(22);
    expect(tableMinWidth(columns, { a: 20 })).toBe(34);
  });

  it('sort up first, then down, and begin again in another column', () => {
    const up = nextSort(null, 'a');
    expect(up).toEqual({ columnId: 'a', isDescending: false });
    expect(nextSort(up, 'a')).toEqual({ columnId: 'a', isDescending: true });
    expect(nextSort({ columnId: 'a', isDescending: true }, 'b')).toEqual({ columnId: 'b', isDescending: false });
  });
});

describe('split panes', () => {
  const pane = (id: string, size: number | null, isFolded = false): PaneSize => ({
    id,
    size,
    minSize: 10,
    maxSize: 30,
    isFolded,
  });
  const panes = [pane('rail', 12), pane('work', null), pane('inspector', 18)];

  it('move the pane that has a size, towards the edge', () => {
    expect(paneOfEdge(panes, 0)).toEqual({ index: 0, direction: 1 });
    expect(paneOfEdge(panes, 1)).toEqual({ index: 2, direction: -1 });
    expect(paneOfEdge([pane('a', null), pane('b', null)], 0)).toBeNull();
  });

  it('keep sizes within bounds', () => {
    expect(clampSize(panes[0]!, 5)).toBe(10);
    expect(clampSize(panes[0]!, 99)).toBe(30);
    expect(isFoldDrag(panes[0]!, 4.9)).toBe(true);
    expect(isFoldDrag(panes[0]!, 5)).toBe(false);
  });

  it('answer keys on the edge', () => {
    expect(edgeKey('ArrowRight', false, panes[0]!, 1)).toBe(13);
    expect(edgeKey('ArrowRight', false, panes[2]!, -1)).toBe(17);
    expect(edgeKey('ArrowLeft', true, panes[0]!, 1)).toBe(10);
    expect(edgeKey('End', false, panes[0]!, 1)).toBe(30);
    expect(edgeKey('Enter', false, panes[0]!, 1)).toBe('fold');
    expect(edgeKey('a', false, panes[0]!, 1)).toBeNull();
  });

  it('give a folded pane no room', () => {
    expect(splitTemplate([pane('rail', 12, true), pane('work', null)])).toBe('0 auto minmax(10rem, 1fr)');
  });
});

describe('small rules', () => {
  it('menus lose empty blocks and lines at the ends', () => {
    const entry = (id: string) => ({ id, label: id, onAction: () => {} });
    const rule = { kind: 'separator' as const };
    const blocks = menuBlocks([rule, entry('a'), rule, rule, { kind: 'heading', label: 'Show' }, entry('b'), rule]);
    expect(blocks.map(({ heading, entries }) => [heading, entries.map(({ id }) => id)])).toEqual([
      [null, ['a']],
      ['Show', ['b']],
    ]);
  });

  it('a toast with an action stays at least ten seconds, and what went wrong stays', () => {
    const action = { label: 'Undo', onAction: () => {} };
    expect(toastLife({ message: 'Moved', action })).toBeGreaterThanOrEqual(10_000);
    expect(toastLife({ message: 'Moved' })).toBeGreaterThanOrEqual(5_000);
    expect(toastLife({ message: 'Disk full', tone: 'danger', action })).toBeNull();
  });

  it('class names and optional props leave out what is not there', () => {
    expect(cx('a', false, undefined, null, '', 'b')).toBe('a b');
    expect(Object.keys(given({ a: 1, b: undefined, c: null }))).toEqual(['a', 'c']);
  });
});
