/** What a paste event holds. The page may not read the clipboard in any other way, and needs no leave for this one. */
import { cleanHtml } from './clean-html';
import { hasStructure, LONGEST_PASTE, type Pasted } from './pasted';

/** Null when there is no text in it. */
export function readClipboard(clipboard: DataTransfer | null): Pasted | null {
  const text = clipboard?.getData('text/plain').replaceAll('\r\n', '\n') ?? '';
  const html = clipboard?.getData('text/html') ?? '';
  if (text.trim() === '' && html === '') return null;
  const clean = html === '' || html.length > LONGEST_PASTE ? '' : cleanHtml(html);
  return { text, html: hasStructure(clean) ? clean : null };
}
