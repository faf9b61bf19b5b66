import { decodeText } from '../decode-text';

/** The encoding is declared within the first bytes of a page (HTML standard, 13.2.3.2). */
const WINDOW = 4096;
const DECLARED =
  /<meta[^>]{0,400}?charset\s*=\s*["']?\s*([a-z0-9_:.-]+)|<\?xml[^>]{0,200}?encoding\s*=\s*["']([a-z0-9_:.-]+)/i;

/**
 * Decodes a web page: by its byte order mark, else as it declares, else as any text (UTF-8 or Windows-1252). Null when the bytes
 * are not text.
 */
export function decodeHtml(bytes: Uint8Array): string | null {
  const hasMark =
    (bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff) || bytes[0] === 0xef;
  if (hasMark) return decodeText(bytes);
  const head = new TextDecoder('iso-8859-1').decode(bytes.subarray(0, WINDOW));
  const declared = DECLARED.exec(head);
  const label = (declared?.[1] ?? declared?.[2] ?? '').toLowerCase();
  // A page that could be read as far as its declaration is in no encoding of two bytes; the other names mean Windows-1252.
  if (
    label === '' ||
    label.startsWith('utf') ||
    /^(?:windows-1252|cp1252|iso-?8859-1|latin1|us-ascii|ascii)$/.test(label)
  ) {
    return decodeText(bytes);
  }
  try {
    return new TextDecoder(label).decode(bytes);
  } catch {
    return decodeText(bytes);
  }
}
