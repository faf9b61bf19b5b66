// Whatever a person types, or a document holds, comes back from a backup as it was.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { openBackup } from '@/backup/open-backup';
import { restoreInto } from '@/backup/restore-into';
import { newId } from '@/domain/ids';
import { backUp, everythingIn } from '../helpers/backup-files';
import { addStoredPaper } from '../helpers/backup-workspace';
import { createTestWorkspace } from '../helpers/workspace';

/** Each text as a name, as words of the history, in the bin, and as the text of a page. */
async function comeBack(texts: readonly string[]): Promise<void> {
  const [workspace, other] = [await createTestWorkspace(), await createTestWorkspace()];
  try {
    await addStoredPaper(workspace, { bytes: new Blob(['Words\n']), texts: [...texts], mediaType: 'text/plain' });
    const names = { compartment: 'open', role: 'member', authority: '', isMe: false } as const;
    await workspace.context.transactor.transact('Add', async (unit) => {
      for (const name of texts) unit.add('members', { ...names, id: newId(), name });
    });
    await workspace.context.transactor.transact('Delete', async (unit) => {
      const [first] = await unit.database.rows('members').toArray();
      if (first) await unit.remove('members', first.id as never);
    });
    const { blob } = await backUp(workspace.database);
    await restoreInto(other.database, await openBackup(blob, { name: 'words.zip' }));
    const restored = await everythingIn(other.database);
    expect(restored).toEqual(await everythingIn(workspace.database));
    expect(restored['pageTexts']?.map((row) => (row as { text: string }).text)).toEqual(texts);
  } finally {
    await workspace.close();
    await other.close();
  }
}

describe('words come back from a backup', () => {
  it.each([
    ['empty', ''],
    ['emoji', '👮🏽‍♀️ 🏴󠁧󠁢󠁷󠁬󠁳󠁿 \u{10ffff}'],
    ['a right-to-left override', 'annual \u202etnemetats\u202c report'],
    ['NUL and other control characters', '\u0000\u0001\u001f\u007f\u0085'],
    ['every kind of line break', 'a\nb\r\nc\rd\u2028e\u2029f\u000bg\u000c'],
    ['lone surrogates', '\ud800 and \udfff and \udc00\ud800'],
    ['a byte order mark', '\ufeffwords\ufeff'],
    ['a formula', '=cmd|/C calc!A0'],
    ['what looks like a forbidden name', '{"__proto__":{"constructor":1}}'],
    ['composed and not', 'é e\u0301 ﬁ ﬀ'],
    ['50,000 characters', 'Wörter '.repeat(50_000 / 7 + 1).slice(0, 50_000)],
  ])('%s', (_, words) => comeBack([words, `Before ${words} after`]));

  it('any at all', async () => {
    const anyText = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 200 }),
      // Halves of surrogate pairs included: what an app puts into a text field, it can also be asked to keep.
      fc.array(fc.integer({ min: 0, max: 0xffff }), { maxLength: 200 }).map((codes) => String.fromCharCode(...codes)),
    );
    await fc.assert(fc.asyncProperty(fc.array(anyText, { minLength: 1, maxLength: 40 }), comeBack), { numRuns: 5 });
  }, 60_000);
});
