import type { BodyLine } from '../blocks/block';
import { splitMarker } from '../blocks/markers';
import { type LeadIn, leadInOf, mayAnnounce } from './lead-in';
import { isUsualChapter } from './strand';
import { numberedStrand } from './strand-words';
import { labelOf } from './vocabulary';

const MAX_LEAD = 300;
const MAX_NAME = 120;
const MIN_UNCOUNTED = 3;
const MAX_NAMES = 12;
/** Lines that differ more in length than this are seldom names of one list. */
const MAX_SPREAD = 12;

/**
 * In plain text, the entries of a list whose marks are lost pass for one paragraph. Where words announce a list and the
 * lines right below, up to the next blank line, are names one to a line (as many as announced, or alike in shape), each
 * gets a mark again.
 */
export function withAnnouncedLines(lines: readonly BodyLine[]): readonly BodyLine[] {
  const marked = new Map<number, string>();
  lines.forEach((line, index) => {
    if (line.text.length > MAX_LEAD || splitMarker(line.text) || !mayAnnounce(line.text)) return;
    const lead = leadOfLine(lines, index);
    const start = lines[index + 1]?.text === '' ? index + 2 : index + 1;
    if (lead) for (const at of namesBelow(lines, start, lead)) marked.set(at, `• ${lines[at]?.text ?? ''}`);
  });
  if (marked.size === 0) return lines;
  return lines.map((line, index) => ({ ...line, text: marked.get(index) ?? line.text }));
}

function leadOfLine(lines: readonly BodyLine[], index: number): LeadIn | null {
  const lead = leadInOf(lines[index]?.text ?? '');
  const list = lead?.open === true || lead?.bare === true || lead?.count != null;
  return lead && lead.rank < 3 && list ? lead : null;
}

/** Where the names begin, if the run of lines is nothing but names; empty otherwise. */
function namesBelow(lines: readonly BodyLine[], start: number, lead: LeadIn): readonly number[] {
  const starts: number[] = [];
  let at = start;
  for (let line = lines[at]; line && line.text !== ''; line = lines[at]) {
    if (line.x !== lines[start]?.x || line.text.length > MAX_NAME || starts.length > MAX_NAMES) return [];
    if (/^\p{Ll}/u.test(line.text)) {
      // A name of two lines.
      if (starts.length === 0) return [];
    } else if (isName(line.text)) starts.push(at);
    else if (starts.length === lead.count) break;
    else return [];
    at += 1;
  }
  if (lead.count !== null) return starts.length === lead.count && starts.length >= 2 ? starts : [];
  const lengths = starts.map((one) => (lines[one]?.text ?? '').split(' ').length);
  const alike = Math.max(...lengths) - Math.min(...lengths) <= MAX_SPREAD;
  return lead.open && alike && starts.length >= MIN_UNCOUNTED && starts.length <= MAX_NAMES ? starts : [];
}

function isName(text: string): boolean {
  if (!/^["“‘']?\p{Lu}/u.test(text) || /[.:;?!,]$/.test(text) || /\.\s/.test(text)) return false;
  return splitMarker(text) === null && !labelOf(text) && !numberedStrand(text) && !isUsualChapter(text);
}
