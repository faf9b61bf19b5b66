// Comparing whole documents: an invented plan in several settings, and the real draft against its published pages.
import { existsSync, readFileSync } from 'node:fs';
import { basename, resolve } from 'node:path';
import { describe, expect, test } from 'vitest';
import { planCompareCommand } from '@/cli/compare-command';
import { readSource } from '@/cli/read-source';
import { runCommand } from '@/cli/run-command';
import { changeList, type ListedChange } from '@/domain/compare/change-list';
import type { Comparable } from '@/domain/compare/comparable';
import { compare } from '@/domain/compare/compare';
import { comparableOf } from '@/reading/compare/comparable-plan';
import { readTextSource } from '@/reading/text-source';
import { FRONT, HELP, page, plan, ROADS, STREETS } from './compare-example';

const SHARED = resolve(import.meta.dirname, '../../../shared');
const DRAFT = resolve(SHARED, 'seeds/001_a8cd7d1610524677.txt');
const PAGE_1 = resolve(SHARED, 'seeds/004_d14e6f15bb377d7f.txt');
const PAGE_4 = resolve(SHARED, 'seeds/002_f06727ff6eec4cf9.txt');
const OTHER_FORMATS = ['pdf', 'docx', 'html'].map((ending) =>
  resolve(SHARED, `data/plans/warwickshire-2021-25-draft-v1.5.${ending}`),
);
const isHere = existsSync(DRAFT) && OTHER_FORMATS.every((path) => existsSync(path));

const textOf = (words: string): Comparable => comparableOf(readTextSource(words), 'page.txt');
const differences = (before: Comparable, after: Comparable, typography = false) => {
  const comparison = compare(before, after, { typography });
  return { changes: changeList(comparison), coverage: comparison.coverage };
};

describe('an invented plan', () => {
  const draft = textOf(plan());

  test.each([
    ['streets', STREETS],
    ['help', HELP],
    ['roads', ROADS],
  ] as const)('a page of one priority (%s), with or without its heading and a site around it', (_, part) => {
    for (const options of [{}, { heading: false }, { site: true }, { site: true, curly: true }, { joined: true }]) {
      const { changes, coverage } = differences(draft, textOf(page(part, options)));
      expect(changes, JSON.stringify(options)).toEqual([]);
      expect(coverage).toMatchObject({ kind: 'part', side: 'after', parts: [part.name] });
    }
  });

  test('what a page changed, in prose as in its lists; the other way round, too', () => {
    const changed = page(STREETS, { site: true, curly: true })
      .replace('forty new lamps', 'fifty new lamps')
      .replace('Every park has gates', 'Each park has gates');
    const { changes } = differences(draft, textOf(changed));
    expect(changes.map(({ kind, element }) => [kind, element])).toEqual([
      ['reworded', 'Safer streets > Lighting'],
      ['reworded', 'Safer streets > Success measure'],
    ]);
    const back = differences(textOf(changed), draft);
    expect(back.coverage).toMatchObject({ kind: 'part', side: 'before' });
    expect(back.changes.map(({ before, after }) => [after, before])).toEqual(
      changes.map(({ before, after }) => [before, after]),
    );
  });

  test('a whole plan that dropped priorities is no page: they are removed', () => {
    const { changes, coverage } = differences(draft, textOf(plan([STREETS])));
    expect(coverage).toEqual({ kind: 'whole' });
    expect(new Set(changes.map(({ kind }) => kind))).toEqual(new Set(['removed']));
    expect(changes.some(({ before }) => before?.includes(HELP.name))).toBe(true);
  });

  test('priorities in another order are moved, not removed and added', () => {
    const { changes } = differences(draft, textOf(plan([ROADS, STREETS, HELP])));
    expect(changes.filter(({ kind }) => kind === 'moved').length).toBeGreaterThan(3);
    expect(changes.some(({ before, after }) => before?.includes(FRONT) || after?.includes(FRONT))).toBe(false);
  });
});

describe.skipIf(!isHere)('the real draft and its published pages (skipped where ../shared is absent)', () => {
  const WORDING = [
    ['support offenders and', 'work with perpetrators of crime to'],
    ['Horse Watch and Business Watch', 'Horse Watch, Heritage Watch and Business Watch'],
    ['it results in', 'this results in'],
  ] as const;

  const expectThree = (changes: readonly ListedChange[]) => {
    const wording = changes.filter(({ significance }) => significance === 'wording');
    expect(wording.map(({ kind }) => kind)).toEqual(['reworded', 'reworded', 'reworded']);
    wording.forEach(({ before, after }, at) => {
      expect(before).toContain(WORDING[at]?.[0]);
      expect(after).toContain(WORDING[at]?.[1]);
    });
  };

  test.each([DRAFT, ...OTHER_FORMATS])('exactly three changes of wording: %s', async (path) => {
    const draft = comparableOf(await readSource(path), basename(path));
    const pages = [PAGE_1, PAGE_4].map((file) => textOf(readFileSync(file, 'utf8')));
    const quiet = pages.map((one) => differences(draft, one));
    expectThree(quiet.flatMap(({ changes }) => changes));
    expect(quiet.every(({ changes }) => changes.every(({ significance }) => significance === 'wording'))).toBe(true);
    expect(quiet.map(({ coverage }) => coverage.kind)).toEqual(['part', 'part']);
    const asked = pages.flatMap((one) => differences(draft, one, true).changes);
    expectThree(asked);
    const set = asked.filter(({ kind }) => kind === 'typography').map(({ after }) => after ?? '');
    const holds = (words: string | RegExp) => set.filter((passage) => passage.match(words)).length;
    expect([holds('Strengthen Communities'), holds(/swiftly$/), holds('evidence- based')]).toEqual([1, 1, 1]);
  });

  test('the command prints the changes as JSON, and says on stderr what both cover', async () => {
    const outcome = await runCommand([planCompareCommand], ['plan', 'compare', DRAFT, PAGE_4, '--json']);
    expect(outcome).toMatchObject({ exitCode: 0 });
    expect(outcome.stderr).toMatch(/covers only a part.*“Strengthen communities”/);
    const changes = JSON.parse(outcome.stdout) as readonly ListedChange[];
    expect(changes.map((change) => Object.keys(change))).toEqual(
      changes.map(() => ['kind', 'element', 'before', 'after', 'significance']),
    );
    expect(changes.map(({ element }) => element)).toEqual([
      'Strengthen communities > Crime prevention',
      'Strengthen communities > Success measure',
    ]);
    const words = await runCommand([planCompareCommand], ['plan', 'compare', DRAFT, PAGE_4]);
    expect(words.stdout).toContain('{+, Heritage Watch+}');
    expect(words.stdout).toContain('[-it-]{+this+} results in');
    expect(words.stdout).toMatch(/2 changes: 2 re-worded\.\n$/);
  });
});

test('the command wants two files', async () => {
  const outcome = await runCommand([planCompareCommand], ['plan', 'compare', 'one.txt', '--json']);
  expect(outcome).toMatchObject({ exitCode: 1, stdout: '' });
  expect(outcome.stderr).toMatch(/^Name two files\. Usage: .*\n$/);
});
