// What a file on its way out is called at first. Pure.
import type { OutgoingKind } from '@shared/outgoing-model';

/** Names that mean devices on Windows, with or without an ending. */
const DEVICE = /^(?:con|prn|aux|nul|com\d|lpt\d)(?:\.|$)/i;
/** Bytes: systems count a name's UTF-8 or UTF-16, and allow 255 with the ending. */
const MAX_STEM = 150;

/** As many whole characters as fit into so many bytes of UTF-8. */
function firstBytes(text: string, most: number): string {
  let bytes = 0;
  const fits = Array.from(text).findIndex((character) => (bytes += Buffer.byteLength(character)) > most);
  return fits === -1 ? text : Array.from(text).slice(0, fits).join('');
}

/** A name that every system takes: no separators, control or direction-changing characters, no device, not too long. */
export function safeFileName(suggested: string, kind: OutgoingKind): string {
  const ending = `.${kind}`;
  const stem = suggested.toLowerCase().endsWith(ending) ? suggested.slice(0, -ending.length) : suggested;
  const clean = stem
    .replaceAll(/[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]/gu, '')
    .replaceAll(/[<>:"/\\|?*]+/g, '-')
    .replaceAll(/\s+/g, ' ');
  const short = firstBytes(clean, MAX_STEM).replaceAll(/^[\s.]+|[\s.]+$/g, '');
  if (short === '') return `Panel Scrutiny${ending}`;
  return DEVICE.test(short) ? `_${short}${ending}` : `${short}${ending}`;
}
