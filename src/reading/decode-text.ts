/** Share of control characters above which bytes are not text. Page separators and the like may occur. */
const MAX_CONTROL_SHARE = 0.002;
const SAMPLE = 1 << 20;

/**
 * Decodes the bytes of a plain text file: by its byte order mark when it has one, else as UTF-8, else as Windows-1252,
 * the encoding that office software of the time wrote. Returns null when the bytes are not text.
 */
export function decodeText(bytes: Uint8Array): string | null {
  const text = decoded(bytes);
  return text !== null && looksLikeText(text) ? text : null;
}

function decoded(bytes: Uint8Array): string | null {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return attempt(bytes, 'utf-16le');
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return attempt(bytes, 'utf-16be');
  const utf8 = attempt(bytes, 'utf-8');
  if (utf8 !== null || (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf)) return utf8;
  return attempt(bytes, 'windows-1252');
}

function attempt(bytes: Uint8Array, encoding: string): string | null {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}

/** Text has letters and hardly any control characters, and never a NUL. */
function looksLikeText(text: string): boolean {
  if (text.includes('\u0000')) return false;
  const sample = text.length <= SAMPLE ? text : text.slice(0, SAMPLE);
  let control = 0;
  for (let index = 0; index < sample.length; index += 1) {
    const code = sample.charCodeAt(index);
    const layout = code === 9 || code === 10 || code === 12 || code === 13;
    if ((code < 32 && !layout) || (code >= 0x7f && code < 0xa0 && code !== 0x85) || code === 0xfffd) control += 1;
  }
  return control <= sample.length * MAX_CONTROL_SHARE;
}
