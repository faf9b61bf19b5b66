import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { filesBelow, firstTable, name, quoted, ROOT, readDocument, section } from './markdown';

const DOCUMENTS = [
  'README.md',
  ...filesBelow('docs').filter((path) => path.endsWith('.md')),
  ...filesBelow('src').filter((path) => path.endsWith('.md')),
  ...filesBelow('tools').filter((path) => path.endsWith('.md')),
];

/** Top-level folders that a path in backticks may begin with. `out/` and `dist/` are made by the tools. */
const PATH = /^(?:electron|src|test|docs|tools|resources|\.ci)\/[\w./-]*$/;

/** Files of a packaged app's own `resources/`, which share the folder's name only. */
const IN_THE_PACKAGE = new Set(['resources/build-info.json', 'resources/default_app.asar']);

/** Paths named in backticks that lead nowhere. */
function deadPaths(markdown: string): readonly string[] {
  return quoted(markdown).filter(
    (text) => PATH.test(text) && !IN_THE_PACKAGE.has(text) && !existsSync(join(ROOT, text)),
  );
}

/** Links to files that lead nowhere. */
function deadLinks(document: string, markdown: string): readonly string[] {
  return Array.from(markdown.matchAll(/\]\(([^)\s]+)\)/g), (match) => match[1] ?? '')
    .filter((target) => !/^(?:https?:|mailto:|#)/.test(target))
    .filter((target) => !existsSync(join(ROOT, dirname(document), target.replace(/#.*$/, ''))));
}

describe.each(DOCUMENTS)('%s', (document) => {
  it('names only paths that there are', () => {
    expect(deadPaths(readDocument(document))).toEqual([]);
  });

  it('links only to files that there are', () => {
    expect(deadLinks(document, readDocument(document))).toEqual([]);
  });
});

describe('the check of documents', () => {
  it('finds a path and a link that lead nowhere', () => {
    expect(deadPaths('See `src/no-such-file.ts`, `src/db/writer.ts` and `npm test`.')).toEqual(['src/no-such-file.ts']);
    expect(deadLinks('docs/x.md', '[a](nowhere.md) [b](../README.md#start) [c](https://example.org)')).toEqual([
      'nowhere.md',
    ]);
  });
});

describe('README.md', () => {
  const { scripts } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8')) as {
    scripts: Record<string, string>;
  };

  it('lists every npm script, and none besides', () => {
    const listed = firstTable(section(readDocument('README.md'), 'Commands')).map(
      (row) => /^npm (?:run )?(?:-s )?([\w:]+)/.exec(name(row['Command']))?.[1],
    );
    expect(new Set(listed)).toEqual(new Set(Object.keys(scripts)));
    expect(listed).toHaveLength(Object.keys(scripts).length);
  });

  it('names the folder of each system as the app makes it', async () => {
    const { dataFolder } = await import('../../electron/main/app-identity');
    const { productName } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8')) as { productName: string };
    const folders = firstTable(section(readDocument('README.md'), 'Where the data lives')).map((row) =>
      name(row['Folder']),
    );
    expect(folders).toHaveLength(3);
    for (const folder of folders) {
      const parent = folder.replace(/[\\/][^\\/]+$/, '');
      const made = dataFolder({ productName, parent, source: 'declared', isDev: false });
      expect(made.replaceAll('\\', '/')).toBe(folder.replaceAll('\\', '/'));
    }
  });
});

describe('the pictures of README.md', () => {
  const readme = readDocument('README.md');
  const shown = Array.from(readme.matchAll(/!\[([^\]]*)\]\(([^)]+)\)/g), ([, alt = '', path = '']) => ({ alt, path }));

  it('are two, all that there are, with words for who does not see them', () => {
    expect(shown).toHaveLength(2);
    expect(shown.map(({ path }) => path).sort()).toEqual([...filesBelow('docs/pictures')]);
    for (const { alt } of shown) expect(alt.length).toBeGreaterThan(60);
  });

  it('have their script named beside them', () => {
    const end = readme.indexOf('\n## ', readme.lastIndexOf('!['));
    expect(quoted(readme.slice(readme.indexOf('!['), end))).toContain('node tools/make-pictures.mjs');
    expect(existsSync(join(ROOT, 'tools/make-pictures.mjs'))).toBe(true);
  });

  it.each(shown)('$path is a PNG of the size of the window, and not too heavy', ({ path }) => {
    const bytes = readFileSync(join(ROOT, path));
    expect(bytes.subarray(0, 8)).toEqual(Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]));
    // IHDR, the first chunk, begins with width and height (PNG, 11.2.2).
    expect([bytes.toString('latin1', 12, 16), bytes.readUInt32BE(16), bytes.readUInt32BE(20)]).toEqual([
      'IHDR',
      1280,
      800,
    ]);
    expect(bytes.toString('latin1', bytes.length - 8, bytes.length - 4)).toBe('IEND');
    expect(bytes.length).toBeGreaterThan(40_000);
    expect(bytes.length).toBeLessThan(250 * 1024);
  });
});

describe('docs/adr/README.md', () => {
  it('lists every record', () => {
    const index = readDocument('docs/adr/README.md');
    const records = filesBelow('docs/adr').filter((path) => /\/\d{4}-/.test(path));
    expect(records.length).toBeGreaterThan(0);
    expect(records.filter((path) => !index.includes(`(${path.replace('docs/adr/', '')})`))).toEqual([]);
  });

  it('every record says context, decision and consequences', () => {
    for (const path of filesBelow('docs/adr').filter((one) => /\/\d{4}-/.test(one))) {
      const headings = readDocument(path).match(/^## .*$/gm) ?? [];
      expect([path, headings]).toEqual([
        path,
        expect.arrayContaining(['## Context', '## Decision', '## Consequences']),
      ]);
    }
  });
});

describe('docs/adr/0009-data-and-one-writer.md', () => {
  it('says of each of the eleven seams where it is', () => {
    const seams = firstTable(section(readDocument('docs/adr/0009-data-and-one-writer.md'), 'Decision'));
    expect(seams).toHaveLength(11);
    for (const seam of seams) expect(quoted(seam['Where'] ?? '').filter((path) => PATH.test(path))).not.toEqual([]);
  });
});
