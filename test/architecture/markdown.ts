// Reads the project's own documents: sections, tables, and what stands in backticks.
import { readdirSync, readFileSync } from 'node:fs';
import { join, relative, resolve, sep } from 'node:path';

export const ROOT = resolve(import.meta.dirname, '../..');

export function readDocument(path: string): string {
  return readFileSync(join(ROOT, path), 'utf8');
}

/** Paths of the files below a folder, relative to the root, with `/`. */
export function filesBelow(folder: string): readonly string[] {
  return readdirSync(join(ROOT, folder), { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(ROOT, join(entry.parentPath, entry.name)).split(sep).join('/'))
    .sort();
}

/** The text under a heading, up to the next heading of the same or a higher level. Throws when there is none. */
export function section(markdown: string, heading: string): string {
  const lines = markdown.split('\n');
  const start = lines.findIndex((line) => /^#+ /.test(line) && line.replace(/^#+ /, '').trim() === heading);
  if (start === -1) throw new Error(`There is no heading “${heading}”`);
  const level = /^#+/.exec(lines[start] ?? '')?.[0].length ?? 1;
  const rest = lines.slice(start + 1);
  const end = rest.findIndex((line) => (/^(#+) /.exec(line)?.[1]?.length ?? 99) <= level);
  return rest.slice(0, end === -1 ? undefined : end).join('\n');
}

/** The rows of the first table in a text, by column heading; cells as written. Throws when there is none. */
export function firstTable(markdown: string): readonly Readonly<Record<string, string>>[] {
  const lines = markdown.split('\n');
  const start = lines.findIndex((line, index) => line.startsWith('|') && /^\|[\s:|-]+\|$/.test(lines[index + 1] ?? ''));
  if (start === -1) throw new Error('There is no table');
  const cells = (line: string) =>
    line
      .slice(1, line.lastIndexOf('|'))
      .split('|')
      .map((cell) => cell.trim());
  const columns = cells(lines[start] ?? '');
  const body = lines.slice(start + 2);
  const end = body.findIndex((line) => !line.startsWith('|'));
  return body.slice(0, end === -1 ? undefined : end).map((line) => {
    const values = cells(line);
    return Object.fromEntries(columns.map((column, index) => [column, values[index] ?? '']));
  });
}

/** What stands in backticks on one line, fenced blocks left out. */
export function quoted(markdown: string): readonly string[] {
  const withoutBlocks = markdown.replaceAll(/^```[\s\S]*?^```/gm, '');
  return Array.from(withoutBlocks.matchAll(/`([^`\n]+)`/g), (match) => match[1] ?? '');
}

/** The one thing in backticks in a cell; the cell itself when nothing is. */
export function name(cell: string | undefined): string {
  return quoted(cell ?? '')[0] ?? cell ?? '';
}
