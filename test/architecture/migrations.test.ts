import { describe, expect, it } from 'vitest';
import { MIGRATIONS } from '@/db/migrations';
import { filesBelow } from './markdown';

const FOLDER = 'src/db/migrations/';
const TESTS = 'test/db/migrations/';

interface Numbered {
  readonly version: number;
  readonly name: string;
  readonly upgrade?: unknown;
}

/** `002-what-for`, as file and test are called. */
const stemOf = ({ version, name }: Numbered) => `${String(version).padStart(3, '0')}-${name}`;

/** Migrations that rewrite rows and have no test of their own. */
function untested(migrations: readonly Numbered[], tests: readonly string[]): readonly string[] {
  return migrations
    .filter((one) => one.upgrade !== undefined && !tests.includes(`${TESTS}${stemOf(one)}.test.ts`))
    .map(stemOf);
}

describe('migrations', () => {
  it('that rewrite rows each have a test file', () => {
    expect(untested(MIGRATIONS, filesBelow('test/db/migrations'))).toEqual([]);
  });

  it('without one would be found', () => {
    const upgrade = () => undefined;
    const made = [
      { version: 1, name: 'initial' },
      { version: 2, name: 'tested', upgrade },
      { version: 3, name: 'forgotten', upgrade },
    ];
    expect(untested(made, [`${TESTS}002-tested.test.ts`])).toEqual(['003-forgotten']);
  });

  it('stand in a file each, named by number and purpose, and each file is in the list', () => {
    const files = filesBelow('src/db/migrations').filter((path) => /\/\d+-/.test(path));
    expect(files).toEqual(MIGRATIONS.map((one) => `${FOLDER}${stemOf(one)}.ts`));
  });

  it('put no index on words: every indexed field stands in the clear header', async () => {
    const { HEADER_FIELDS } = await import('@/db/tables');
    const base = ['id', 'compartment', 'createdAt', 'updatedAt'];
    for (const { stores } of MIGRATIONS) {
      for (const [table, fields] of Object.entries(HEADER_FIELDS)) {
        const indexed = stores[table]?.match(/\w+/g) ?? [];
        expect([...base, ...fields]).toEqual(expect.arrayContaining(indexed));
      }
    }
  });
});
