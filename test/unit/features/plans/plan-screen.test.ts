// The pure parts of the Plans screen, over the small invented plan.
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { type WholeVersion, wholeVersion } from '@/db/repositories/plans';
import { concernedParts } from '@/features/plans/concerned-parts';
import { PART_KEYS, partMenu, pressOnParts } from '@/features/plans/part-menu';
import {
  ancestorsOf,
  childrenOfType,
  likelyType,
  neighbourOf,
  type Outline,
  outlineOf,
  type PartNode,
  pathOf,
} from '@/features/plans/plan-outline';
import {
  askAbout,
  foundWords,
  markWords,
  periodWords,
  sureWords,
  targetWords,
  typeCount,
  whyWords,
} from '@/features/plans/plan-words';
import { type PartActions } from '@/features/plans/use-part-actions';
import { createQuestion } from '@/services/questions';
import type { MenuAction, MenuEntry } from '@/ui/menu-entries';
import { partCalled, proposeSmallPlan } from '../../../helpers/small-plan';
import { createTestWorkspace, type TestWorkspace } from '../../../helpers/workspace';

let workspace: TestWorkspace;
let whole: WholeVersion;
let outline: Outline;
beforeEach(async () => {
  workspace = await createTestWorkspace();
  const version = await proposeSmallPlan(workspace);
  const measure = await partCalled(workspace, 'Fewer complaints.');
  await createQuestion(workspace.context, {
    wording: '',
    meetingId: null,
    itemId: null,
    parentId: null,
    elementIds: [measure],
  });
  whole = (await wholeVersion(workspace.database, version.id))!;
  outline = outlineOf(whole);
});
afterEach(() => workspace.close());

const node = (text: string) => outline.inOrder.find(({ element }) => element.text === text)!;

describe('the outline', () => {
  test('knows the priority of every part and adds up what hangs below', () => {
    expect(node('Fewer complaints.').priority).toMatchObject({ number: 2, text: 'Quiet nights' });
    expect(node('Reduce neighbourhood crime').priority).toBeNull();
    expect([node('Quiet nights').tests, node('Town centres').tests, node('Calm roads').tests]).toEqual([1, 1, 0]);
    expect([node('Quiet nights').promises, node('Calm roads').promises, node('Speed').promises]).toEqual([1, 1, 1]);
  });

  test('finds the way up and the neighbour that is left after a deletion', () => {
    expect(ancestorsOf(outline, node('Fewer complaints.').id)).toEqual([
      node('Town centres').id,
      node('Quiet nights').id,
    ]);
    expect(neighbourOf(outline, node('Speed'))).toBe(node('Pavements').id);
    expect(neighbourOf(outline, node('Reduce neighbourhood crime'))).toBe(node('Quiet nights').id);
    expect(neighbourOf(outline, node('Fewer complaints.'))).toBe(node('Town centres').id);
    const gone = new Set([node('Town centres').id, node('Quiet nights').id]);
    expect(neighbourOf(outline, node('Town centres'), gone)).toBe(node('Reduce neighbourhood crime').id);
    expect(pathOf(outline, node('Fewer complaints.').id)).toBe('2 Quiet nights › Town centres');
  });

  test('guesses what a new part is', () => {
    expect(likelyType([], null)).toBe('priority');
    expect(likelyType([], node('Calm roads'))).toBe('focusArea');
    expect(likelyType([], node('Town centres'))).toBe('successMeasure');
    expect(likelyType(node('Calm roads').children, node('Calm roads'))).toBe('successMeasure');
  });

  test('gathers the measures of a priority from below its focus areas too', () => {
    expect(childrenOfType(node('Quiet nights'), 'successMeasure').map(({ id }) => id)).toEqual([
      node('Fewer complaints.').id,
    ]);
  });
});

describe('words', () => {
  test('count what was found, the main things first', () => {
    expect(foundWords(whole.elements, 3)).toBe('2 priorities, 3 focus areas, 2 success measures and 3 promises');
    expect(foundWords([], 0)).toBe('');
    expect(typeCount('priority', 1)).toBe('1 priority');
  });

  test('say the period, the reason and the target', () => {
    expect(periodWords({ periodFrom: '2021', periodTo: '2025' })).toBe('2021 to 2025');
    expect(periodWords({ periodFrom: null, periodTo: null })).toBe('');
    const read = { reason: 'It follows the word "vision".', confidence: 0.95 };
    expect([sureWords(read), whyWords(read), markWords(read)]).toEqual([
      'Sure',
      'It follows the word "vision".',
      'Sure: it follows the word "vision"',
    ]);
    const guessed = { reason: 'A short line.', confidence: 0.5 };
    expect([sureWords(guessed), markWords(guessed)]).toEqual(['Not sure: check it', 'Check: a short line']);
    expect(markWords({ reason: 'A line.', confidence: 0.8 })).toBe('Fairly sure: a line');
    const set = { reason: 'Set by hand', confidence: 1 };
    expect([sureWords(set), whyWords(set), markWords(set)]).toEqual(['Set by hand', '', 'Set by hand']);
    expect(targetWords({ value: '1100', unit: 'police officers', by: 'the end of 2022' })).toBe(
      '1,100 police officers by the end of 2022',
    );
    expect(targetWords({ value: '20', unit: '%', by: '' })).toBe('20%');
    expect(targetWords({ value: '', unit: '', by: 'by 2024' })).toBe('by 2024');
    expect(targetWords(null)).toBe('');
  });

  test('draft a question about a promise in the panel’s own words', () => {
    expect(askAbout({ form: 'will' }, 'I will mend pavements.', 'Policing Plan')).toBe(
      'In the Policing Plan you promised: “I will mend pavements”. What has been done?',
    );
    expect(askAbout({ form: 'want' }, 'I want marshals', 'Policing Plan')).toContain('you said: “I want marshals”');
  });
});

describe('keys and menu of parts', () => {
  function recorder() {
    const calls: string[] = [];
    const note =
      (name: string) =>
      (_nodes: unknown, what?: string | number): void =>
        void calls.push([name, what].filter((one) => one !== undefined).join(' '));
    const actions: PartActions = {
      renaming: null,
      asking: null,
      open: (asking) => void calls.push(`open ${asking?.kind}`),
      refuse: () => undefined,
      add: (place) => void calls.push(`add ${place}`),
      rename: note('rename'),
      endRename: note('end'),
      retype: note('retype'),
      step: note('step'),
      drop: () => undefined,
      refusalOf: () => null,
      askMergeWith: note('merge with'),
      merge: () => undefined,
      split: note('split'),
      confirm: note('confirm'),
      accept: async () => true,
      remove: note('remove'),
      ask: note('ask'),
    };
    return { calls, actions };
  }

  const press = (keys: string) => {
    const parts = keys.split('+');
    return {
      key: parts.at(-1) ?? '',
      altKey: parts.includes('Alt'),
      shiftKey: parts.includes('Shift'),
      ctrlKey: parts.includes('Mod'),
      metaKey: false,
    };
  };

  const options = { onShow: () => undefined, onRead: null, isDoubtful: false, onAccept: null };

  /** The actions of a menu, those of its submenus included. */
  const flat = (entries: readonly MenuEntry[]): readonly MenuAction[] =>
    entries.flatMap((one) => ('entries' in one ? flat(one.entries) : 'onAction' in one ? [one] : []));

  test.each([['one part', ['Speed']] as const, ['several parts', ['Speed', 'Pavements']] as const])(
    'every key of the tree does what the menu entry that shows it does: %s',
    (_name, texts) => {
      const nodes = texts.map(node);
      const menu = recorder();
      const shown = flat(partMenu(nodes, { ...options, actions: menu.actions })).filter(({ shortcut }) =>
        Object.values<string | undefined>(PART_KEYS).includes(shortcut),
      );
      const keys = recorder();
      for (const { shortcut = '', onAction } of shown) {
        onAction();
        expect(pressOnParts(press(shortcut), nodes, keys.actions)).toBe(true);
      }
      expect(keys.calls).toEqual(menu.calls);
      expect(keys.calls).toEqual(
        nodes.length === 1
          ? [
              'add after',
              'add inside',
              'step up',
              'step down',
              'step in',
              'step out',
              'open move',
              'merge with -1',
              'open split',
            ]
          : ['step up', 'step down', 'step in', 'step out', 'open move', 'open merge'],
      );
    },
  );

  test('plain keys and those of the window are left alone; Insert adds too', () => {
    const { calls, actions } = recorder();
    for (const chord of ['ArrowUp', 'Enter', 'Mod+Enter', 'Mod+Alt+j', 'Alt+Shift+ArrowUp']) {
      expect(pressOnParts(press(chord), [node('Speed')], actions)).toBe(false);
    }
    expect(pressOnParts(press('Insert'), [node('Speed')], actions)).toBe(true);
    expect(pressOnParts(press('Shift+Insert'), [node('Speed')], actions)).toBe(true);
    expect(calls).toEqual(['add after', 'add inside']);
  });

  test('the menu says how many parts a deletion takes, and offers what fits', () => {
    const { actions } = recorder();
    const labels = (...texts: string[]) =>
      flat(partMenu(texts.map(node), { ...options, actions, isDoubtful: true })).map(({ label }) => label);
    expect(labels('Quiet nights')).toContain('Delete with 2 parts under it');
    expect(labels('Speed')).toEqual(expect.arrayContaining(['Delete', 'This is right']));
    expect(labels('Speed', 'Pavements')).toEqual(
      expect.arrayContaining(['Delete 2 parts', 'Merge 2 parts…', 'These are right']),
    );
    expect(labels('Speed', 'Pavements')).not.toContain('Rename');
    const accepted: string[] = [];
    const onAccept = ({ element }: PartNode) => void accepted.push(element.text);
    const entries = flat(partMenu([node('Quiet nights')], { ...options, actions, onAccept }));
    entries.find(({ label }) => label === 'Accept with everything under it')?.onAction();
    expect(accepted).toEqual(['Quiet nights']);
  });
});

test('undo goes to what came back or got other words, and not to what only went along', () => {
  const row = (id: string, kind: 'back' | 'changed' | 'gone', ...fields: string[]) => ({ id, kind, fields });
  expect(concernedParts([row('a', 'changed', 'text'), row('b', 'back'), row('c', 'changed', 'parentId')])).toEqual([
    'a',
    'b',
  ]);
  expect(concernedParts([row('a', 'changed', 'order'), row('b', 'gone')])).toEqual(['a']);
});
