// Looking into the zip files that office programs write, and at whether the XML in them is well-formed.
import { BlobReader, TextWriter, ZipReader } from '@zip.js/zip.js';

/** The text of every XML part by its name. */
export async function xmlParts(bytes: Uint8Array<ArrayBuffer>): Promise<ReadonlyMap<string, string>> {
  const reader = new ZipReader(new BlobReader(new Blob([bytes])), { useWebWorkers: false });
  const parts = new Map<string, string>();
  for (const entry of await reader.getEntries()) {
    if (entry.directory || !/\.(?:xml|rels)$/.test(entry.filename)) continue;
    parts.set(entry.filename, await entry.getData(new TextWriter()));
  }
  await reader.close();
  return parts;
}

/** What is wrong with the XML, or null: characters it may not hold, tags that don't match, stray `<` and `&`. */
export function xmlProblem(xml: string): string | null {
  // oxlint-disable-next-line no-control-regex -- these are the ones that XML 1.0 forbids
  if (/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/.test(xml)) return 'a forbidden character';
  if (/\p{Surrogate}/u.test(xml)) return 'half a character';
  const open: string[] = [];
  const text = xml.replaceAll(TAG, (tag, close: string, name: string, self: string) => {
    if (tag.startsWith('<?')) return '';
    if (close === '/') return open.pop() === name ? '' : `<mismatch of ${name}`;
    if (self !== '/') open.push(name);
    return '';
  });
  if (open.length > 0) return `${open.at(-1)} is not closed`;
  const stray = /<[^>]{0,40}|&(?!(?:amp|lt|gt|quot|apos|#\d+|#x[\da-f]+);)/i.exec(text);
  return stray && `stray ${stray[0]}`;
}

const TAG = /<\?[^?]*\?>|<(\/?)([\w:.-]+)(?:\s+[\w:.-]+="[^"<]*")*\s*(\/?)>/g;

/** The words of a document: the text of its text elements, one after another. */
export function wordsOf(xml: string): string {
  return Array.from(xml.matchAll(/<w:t(?: [^>]*)?>([^<]*)<\/w:t>/g), (match) => match[1])
    .join('')
    .replaceAll('&quot;', '"')
    .replaceAll('&apos;', "'")
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&amp;', '&');
}
