// Files that can't be read give one clear sentence, and those that were made to do harm give nothing but their words.
import { existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { planReadCommand } from '@/cli/plan-command';
import { runCommand } from '@/cli/run-command';
import { readDocument } from '@/reading/blocks/read-document';
import { readDocxSource } from '@/reading/documents/docx-source';
import { fileKind } from '@/workers/file-kind';
import { docx, docxParts, odt, wordParagraph, zipOf } from '../helpers/document-packages';
import { harmfulDocx, ODD_DOCUMENTS } from '../helpers/odd-documents';

const folder = mkdtempSync(join(tmpdir(), 'odd-documents-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
const read = (file: string) => runCommand([planReadCommand], ['plan', 'read', file, '--json']);

describe('one sentence each', () => {
  test.each(ODD_DOCUMENTS)('%s', async (name, make, sentence) => {
    const file = join(folder, name);
    await writeFile(file, await make());
    const { exitCode, stdout, stderr } = await read(file);
    expect([exitCode, stdout]).toEqual([1, '']);
    expect(stderr).toMatch(sentence);
    expect(stderr).toMatch(/^"[^"]+" (?:is|has|holds|needs|unpacks) [^\n]+[^.]\.\n$/);
  });
});

test('kinds are told by bytes, whatever the name', async () => {
  const kinds = await Promise.all(
    [
      await docx(wordParagraph('Words')),
      await odt('<text:p>Words</text:p>'),
      '  <!-- saved --> <!DOCTYPE html><p>Words',
      '<?xml version="1.0"?><html xmlns="http://www.w3.org/1999/xhtml"><body/></html>',
      '<p>One</p><p>Two</p><p>Three</p>',
      'Priority 1 < 2 and <b>bold</b> words',
      'From: the Commissioner\n\nDear all',
      '%PDF-1.7',
    ].map((content) => fileKind(new Blob([content as BlobPart]), 'plan.xyz')),
  );
  expect(kinds).toEqual(['docx', 'odt', 'html', 'html', 'html', 'text', 'text', 'pdf']);
  await expect(fileKind(new Blob(['{\\rtf1']), 'plan.rtf')).rejects.toThrow(
    /^“plan\.rtf” is in the old Rich Text Format/,
  );
});

test('a DOCX with macros, objects and references to elsewhere gives its words alone', async () => {
  const source = await readDocxSource(await harmfulDocx());
  expect(readDocument(source).text).toBe('Words linked');
  expect(JSON.stringify(source)).not.toMatch(/evil|alert|Auto_Open|cmd\.exe|passwd|hidden/);
});

test('long parts that repeat themselves are no bomb', async () => {
  const body = wordParagraph('Words of the plan, again and again.').repeat(60_000);
  const bytes = await zipOf(docxParts(body));
  expect(readDocument(await readDocxSource(bytes)).blocks).toHaveLength(60_000);
}, 60_000);

const DATA = resolve('..', 'shared', 'data');
const FOLDERS = ['office/docx', 'office/odt', 'pdfs/malformed', 'pdfs/encrypted', 'pdfs/hostile'];

describe.skipIf(!existsSync(DATA))('real files (skipped without the reference material)', () => {
  test.each(FOLDERS)(
    '%s: a reading or a sentence each',
    async (part) => {
      const names = readdirSync(join(DATA, part)).filter((name) => /\.(?:docx|odt|pdf)$/.test(name));
      const wrong: string[] = [];
      for (const name of names) {
        const { exitCode, stdout, stderr } = await read(join(DATA, part, name));
        const sentence = /^"[^"]+" [^\n]+\.\n$/.test(stderr) && !stderr.startsWith('Something went wrong');
        if (exitCode === 0 ? stdout === '' || stderr !== '' : !sentence) wrong.push(`${name}: ${stderr}`);
      }
      expect(wrong).toEqual([]);
      expect(names.length).toBeGreaterThan(5);
    },
    120_000,
  );
});
