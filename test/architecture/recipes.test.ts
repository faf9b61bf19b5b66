// The recipes name what there is, and what they ask for has been done for everything that is there already.
import { readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { EVENT_NAMES } from '@shared/ipc-names';
import { describe, expect, it } from 'vitest';
import { rowTablesAt } from '@/backup/backup-tables';
import { rowCheckFor } from '@/backup/row-schemas';
import { COMMANDS } from '@/commands/command-list';
import { TABLE_NAMES } from '@/db/change-set';
import { CURRENT_VERSION, MIGRATIONS } from '@/db/migrations';
import { REFERENCES } from '@/db/references';
import { HEADER_FIELDS, SCHEMAS } from '@/db/tables';
import { filesBelow, firstTable, name, quoted, ROOT, readDocument, section } from './markdown';

const RECIPES = filesBelow('docs/recipes');
const SOURCE = /\.(?:tsx?|mjs)$/;
const SOURCES = new Map(
  [...filesBelow('src'), ...filesBelow('electron'), ...filesBelow('test'), ...filesBelow('tools')]
    .filter((path) => SOURCE.test(path))
    .map((path) => [path, readFileSync(join(ROOT, path), 'utf8')]),
);

/** The code of a path in a recipe: a file's, or that of every file below a folder. */
function codeAt(path: string): string {
  if (!SOURCES.has(path) && statSync(join(ROOT, path)).isFile()) return readFileSync(join(ROOT, path), 'utf8');
  return [...SOURCES].filter(([one]) => one === path || one.startsWith(`${path}/`)).join('\n');
}

const isPath = (text: string): boolean => /^(?:electron|src|test|docs|tools)\//.test(text);

const occurs = (text: string, code: string): boolean =>
  new RegExp(String.raw`\b${/[A-Za-z_]\w*/.exec(text.replace(/^new /, ''))?.[0]}\b`).test(code);

/**
 * Names in backticks that the code doesn't have: not in the very file when one stands in brackets behind the name, or else
 * in none of those that the recipe names. Names of files are left to the check of paths; `002-what-for.ts` is made up.
 */
function unknownNames(recipe: string): readonly string[] {
  const texts = quoted(recipe);
  const code = texts.filter(isPath).map(codeAt).join('\n');
  const pairs = Array.from(recipe.matchAll(/`([^`\n]+)`\s+\(`([^`\n]+)`/g), ([, text = '', path = '']) => ({
    text,
    path,
  }));
  const misplaced = pairs.filter(({ text, path }) => isPath(path) && !isPath(text) && !occurs(text, codeAt(path)));
  const missing = texts.filter((text) => !isPath(text) && !text.endsWith('.ts') && !occurs(text, code));
  return [...misplaced.map(({ text, path }) => `${text} in ${path}`), ...missing];
}

describe.each(RECIPES)('%s', (path) => {
  it('names only what its files have', () => {
    expect(unknownNames(readDocument(path))).toEqual([]);
  });

  it('is linked from README.md', () => {
    expect(readDocument('README.md')).toContain(`(${path})`);
  });
});

describe('the check of recipes', () => {
  it('finds a name that is nowhere, and one that is not in the file behind it', () => {
    const recipe =
      'Put `TABLE_NAMES` (`src/db/tables.ts`) and `noSuchThing(…)` and `REFERENCES` (`src/db/change-set.ts`).';
    expect(unknownNames(recipe)).toEqual(['REFERENCES in src/db/change-set.ts', 'noSuchThing(…)', 'REFERENCES']);
  });
});

describe('docs/recipes/add-an-entity.md', () => {
  /** Bytes are no rows of an entity; where a link begins and ends depends on its kind, and `referencesOf` says it. */
  const LEAD_ELSEWHERE = ['fileId', 'fromId', 'toId'];

  it.each(TABLE_NAMES)(
    'holds for %s: every field that names a row is in REFERENCES, and in the clear header',
    (table) => {
      const ids = Object.keys(SCHEMAS[table].shape).filter(
        (field) => field.endsWith('Id') && !LEAD_ELSEWHERE.includes(field),
      );
      const known = REFERENCES[table].map(({ field }) => field);
      expect(ids.filter((field) => !known.includes(field))).toEqual([]);
      expect(HEADER_FIELDS[table]).toEqual(expect.arrayContaining(known));
    },
  );

  it.each([...rowTablesAt(CURRENT_VERSION).keys()])('holds for %s: a backup checks its rows', (table) => {
    expect(rowCheckFor(table, CURRENT_VERSION)({})).not.toBeNull();
  });
});

describe('docs/recipes/add-a-migration.md', () => {
  it('holds for every version: docs/data-model.md lists it', () => {
    const listed = firstTable(section(readDocument('docs/data-model.md'), 'Versions'));
    expect(listed.map((row) => [Number(row['Version']), name(row['File'])])).toEqual(
      MIGRATIONS.map(({ version, name: title }) => [
        version,
        `src/db/migrations/${String(version).padStart(3, '0')}-${title}.ts`,
      ]),
    );
  });

  it('holds for every older version: a test restores a backup of it', () => {
    const tests = SOURCES.get('test/integration/backup-older.test.ts') ?? '';
    const older = MIGRATIONS.map(({ version }) => version).filter((version) => version < CURRENT_VERSION);
    expect(older.filter((version) => !tests.includes(`describe('a backup of version ${version}'`))).toEqual([]);
  });
});

describe('docs/recipes/add-a-command.md', () => {
  it('holds for every command: some screen says what it does', () => {
    const screens = [...SOURCES].filter(([path]) => path.startsWith('src/')).map(([, code]) => code);
    const isDone = (id: string) =>
      screens.some((code) => new RegExp(String.raw`(?:useCommand|register)\(\s*'${id}'`).test(code));
    expect(COMMANDS.filter(({ id }) => !isDone(id)).map(({ id }) => id)).toEqual([]);
  });
});

describe('docs/recipes/add-an-ipc-channel.md', () => {
  it('holds for every event: main sends it, and a page or the engine listens', () => {
    const isNamed = (event: string, folders: RegExp) =>
      [...SOURCES].some(([path, code]) => folders.test(path) && code.includes(`'${event}'`));
    expect(EVENT_NAMES.filter((event) => !isNamed(event, /^electron\/main\//))).toEqual([]);
    expect(EVENT_NAMES.filter((event) => !isNamed(event, /^src\/(?:platform|app|engine)\//))).toEqual([]);
  });
});

describe('docs/recipes/add-an-importer.md', () => {
  const code = (path: string): string => SOURCES.get(path) ?? '';
  const named = (path: string, pattern: RegExp): readonly string[] => quotedBy(pattern.exec(code(path))?.[1] ?? '');
  const quotedBy = (text: string): readonly string[] => Array.from(text.matchAll(/'(\w+)'/g), ([, one = '']) => one);

  it('holds for every job of the reader: the worker does it, and the page and the tests ask for it', () => {
    const body = /export interface DocumentReader \{([^}]*)\}/.exec(code('src/services/ports.ts'))?.[1] ?? '';
    const jobs = Array.from(body.matchAll(/(\w+)\(/g), ([, job = '']) => job);
    expect(jobs.length).toBeGreaterThan(2);
    for (const path of [
      'src/workers/document-worker.ts',
      'src/platform/document-reader.ts',
      'src/services/recognise-files.ts',
      'test/helpers/node-reader.ts',
    ]) {
      expect([path, jobs.filter((job) => !code(path).includes(`${job}:`) && !code(path).includes(`${job}(`))]).toEqual([
        path,
        [],
      ]);
    }
  });

  it('holds for every kind of arrival: it is told apart, and the proposal has words for it', () => {
    const kinds = named('src/services/recognise-files.ts', /export type ArrivalKind = ([^;]+);/);
    expect(kinds.length).toBeGreaterThan(3);
    expect(kinds.filter((kind) => !code('src/services/recognise-files.ts').includes(`kind: '${kind}'`))).toEqual([]);
    expect(kinds.filter((kind) => !code('src/features/welcome/arrivals-dialog.tsx').includes(`'${kind}'`))).toEqual([]);
  });

  it('holds for every kind of bad file: one is made, and the real app is asked what it says', () => {
    const path = 'tools/lib/fixtures/bad-files.mjs';
    const kinds = named(path, /@typedef \{([^}]+)\} BadKind/);
    expect(kinds.length).toBeGreaterThan(10);
    expect(kinds.filter((kind) => code(path).split(`'${kind}'`).length < 3)).toEqual([]);
    expect(kinds.filter((kind) => !code('test/e2e/doors.spec.ts').includes(`  ${kind}: `))).toEqual([]);
  });

  it('holds for every headless command: docs/cli.md has its section', () => {
    const commands = [...SOURCES]
      .filter(([path]) => path.startsWith('src/cli/'))
      .flatMap(([, text]) =>
        Array.from(text.matchAll(/noun: '(\w+)',\s+verb: '(\w+)'/g), ([, noun, verb]) => `${noun} ${verb}`),
      );
    expect(commands.length).toBeGreaterThan(2);
    for (const command of commands) expect(section(readDocument('docs/cli.md'), command)).not.toBe('');
  });
});
