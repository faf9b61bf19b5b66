// The pure parts of the Plans screen, over the small invented plan.
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { type WholeVersion, wholeVersion } from '@/db/repositories/plans';
import type { Commitment } from '@/domain/commitment';
import { PART_KEYS, partMenu, pressOnPart } from '@/features/plans/part-menu';
import {
  ancestorsOf,
  childrenOfType,
  likelyType,
  neighbourOf,
  type Outline,
  outlineOf,
} from '@/features/plans/plan-outline';
import { askAbout, foundWords, periodWords, reasonWords, targetWords, typeCount } from '@/features/plans/plan-words';
import { ALL_PROMISES, filterPromises, sortPromises } from '@/features/plans/promise-filter';
import { type PartActions } from '@/features/plans/use-part-actions';
import { createQuestion } from '@/services/questions';
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

describe('promises', () => {
  const texts = (promises: readonly Commitment[]) => promises.map(({ text }) => text.slice(0, 10));
  const filter = (wish: Partial<typeof ALL_PROMISES>) =>
    texts(filterPromises(whole.promises, outline, { ...ALL_PROMISES, ...wish }));

  test('are narrowed by words in any order, by form and by part with what is under it', () => {
    expect(filter({})).toHaveLength(3);
    expect(filter({ words: 'VANS three' })).toEqual(['I will pay']);
    expect(filter({ form: 'want' })).toEqual(['I want eve']);
    expect(filter({ part: node('Quiet nights').id })).toEqual(['I want eve']);
    expect(filter({ part: 'none' })).toEqual(['I will pub']);
    expect(filter({ part: node('Quiet nights').id, form: 'will' })).toEqual([]);
  });

  test('are sorted by column, those without last', () => {
    const sort = (columnId: string, isDescending = false) =>
      texts(sortPromises(whole.promises, outline, { columnId, isDescending }));
    expect(sort('page', true)).toEqual(['I will pub', 'I want eve', 'I will pay']);
    expect(sort('part')).toEqual(['I will pay', 'I want eve', 'I will pub']);
    expect(sort('text')).toEqual(['I want eve', 'I will pay', 'I will pub']);
    expect(texts(sortPromises(whole.promises, outline, null))).toEqual(['I will pay', 'I want eve', 'I will pub']);
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
    expect(reasonWords({ reason: 'read from the heading style', confidence: 0.95 })).toBe(
      'Read from the heading style (sure)',
    );
    expect(reasonWords({ reason: 'A short line.', confidence: 0.5 })).toBe('A short line (not sure)');
    expect(reasonWords({ reason: 'Set by hand', confidence: 1 })).toBe('Set by hand');
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

describe('keys and menu of a part', () => {
  function recorder() {
    const calls: string[] = [];
    const note = (name: string) => (_node: unknown, what?: string | number) =>
      void calls.push([name, what].filter((one) => one !== undefined).join(' '));
    const actions: PartActions = {
      renaming: null,
      add: (place) => void calls.push(`add ${place}`),
      rename: note('rename'),
      endRename: note('end'),
      retype: note('retype'),
      move: note('move'),
      shift: note('shift'),
      confirm: note('confirm'),
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

  test('every key of the tree does what the menu entry that shows it does', () => {
    const keys = recorder();
    for (const chord of Object.values(PART_KEYS))
      expect(pressOnPart(press(chord), node('Speed'), keys.actions)).toBe(true);
    const menu = recorder();
    const entries = partMenu(node('Speed'), {
      actions: menu.actions,
      onShow: () => undefined,
      onRead: null,
      isDoubtful: false,
    });
    for (const chord of Object.values(PART_KEYS)) {
      const entry = entries.find((one) => 'shortcut' in one && one.shortcut === chord);
      if (entry && 'onAction' in entry) entry.onAction();
    }
    expect(keys.calls).toEqual(['add after', 'add inside', 'move -1', 'move 1', 'shift out', 'shift in']);
    expect(menu.calls).toEqual(keys.calls);
  });

  test('plain keys and those of the window are left alone; Insert adds too', () => {
    const { calls, actions } = recorder();
    for (const chord of ['ArrowUp', 'Enter', 'Mod+Enter', 'Alt+ArrowLeft', 'Alt+Shift+ArrowUp']) {
      expect(pressOnPart(press(chord), node('Speed'), actions)).toBe(false);
    }
    expect(pressOnPart(press('Insert'), node('Speed'), actions)).toBe(true);
    expect(pressOnPart(press('Shift+Insert'), node('Speed'), actions)).toBe(true);
    expect(calls).toEqual(['add after', 'add inside']);
  });

  test('the menu says how many parts a deletion takes, and offers what fits', () => {
    const { actions } = recorder();
    const options = { actions, onShow: () => undefined, onRead: null, isDoubtful: true };
    const labels = (text: string) =>
      partMenu(node(text), options).flatMap((one) => ('label' in one ? [one.label] : []));
    expect(labels('Quiet nights')).toContain('Delete with 2 parts under it');
    expect(labels('Speed')).toContain('Delete');
    expect(labels('Speed')).toContain('This is right');
  });
});
