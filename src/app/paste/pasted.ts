/** What was pasted, and the file that is made of it. Pure. */
import type { IncomingFile } from '@/services/ports';

/** Text from the clipboard. `html` is clean, and null when the text has no structure worth keeping. */
export interface Pasted {
  readonly text: string;
  readonly html: string | null;
}

/** Longer texts are no plans. Characters. */
export const LONGEST_PASTE = 5_000_000;
/** What is pasted where nothing takes it is offered for import from this length. Characters. */
const LONG = 400;
const LONGEST_TITLE = 120;

export function isLong({ text }: Pasted): boolean {
  return text.trim().length >= LONG;
}

/** Whether clean HTML says more than its words: it has headings, lists or tables. */
export function hasStructure(clean: string): boolean {
  return /<(?:h[1-6]|li|td|th|dt)\b/i.test(clean);
}

/** What the text seems to be called: its first line that has words, when that is short enough for a title. */
export function guessTitle(text: string): string {
  const line = text.split('\n').find((one) => /\p{L}{2}/u.test(one)) ?? '';
  const words = line.replaceAll(/\s+/g, ' ').trim();
  return words.length <= LONGEST_TITLE ? words : '';
}

/** A file of the pasted text, as if it had been chosen: HTML when there is structure to keep, else text. */
export function pastedFile({ text, html }: Pasted, title: string): IncomingFile {
  const blob =
    html === null
      ? new Blob([text], { type: 'text/plain' })
      : new Blob([htmlDocument(html, title)], { type: 'text/html' });
  const name = `${fileTitle(title)}.${html === null ? 'txt' : 'html'}`;
  return { name, size: blob.size, receive: () => Promise.resolve(blob) };
}

/** A title that may be the name of a file on every system. */
function fileTitle(title: string): string {
  const safe = title.replaceAll(/[\\/:*?"<>|\p{Cc}\p{Cf}]/gu, ' ').replaceAll(/\s+/g, ' ');
  return Array.from(safe.trim()).slice(0, LONGEST_TITLE).join('').trim() || 'Pasted text';
}

/** `main`, so that a reader of web pages takes all of it for the page's own text. */
function htmlDocument(clean: string, title: string): string {
  return `<!doctype html>
<html lang="en-GB">
<head><meta charset="utf-8"><title>${escaped(title)}</title></head>
<body>
<main>
${clean}
</main>
</body>
</html>
`;
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}
