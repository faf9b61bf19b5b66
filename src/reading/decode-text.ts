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
  return windows1252(bytes);
}

function attempt(bytes: Uint8Array, encoding: string): string | null {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}

/** What Windows-1252 has at 0x80 to 0x9f; five of the places are empty. */
const WINDOWS_1252 = '€\ufffd‚ƒ„…†‡ˆ‰Š‹Œ\ufffdŽ\ufffd\ufffd‘’“”•–—˜™š›œ\ufffdžŸ';

/** Node's own decoder of this name leaves 0x80 to 0x9f as control characters, so those are replaced here. */
function windows1252(bytes: Uint8Array): string {
  const latin1 = new TextDecoder('iso-8859-1').decode(bytes);
  // oxlint-disable-next-line no-control-regex -- the control characters of Latin-1 are what has to be replaced
  return latin1.replace(/[\u0080-\u009f]/g, (control) => WINDOWS_1252.charAt(control.charCodeAt(0) - 0x80));
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
