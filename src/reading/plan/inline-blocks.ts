import { type Block, pageAt } from '../blocks/block';
import { numberedStrand, strandNoun } from './strand-words';

/** Text that a converter made one piece of is cut up to this length; longer ones are no flattened lists. */
const MAX_TEXT = 6000;
const MAX_ENTRY = 180;
const SIGN = /(?:^|\s)[•●▪►▶◦‣■✓✔➢➤★](?:\s+|(?=\p{L}))/gu;
const MIN_DECIMALS = 3;
const DECIMAL = /(?:^|\s)(\d{1,2}(?:\.\s?\d{1,2}){1,3})\.?\s+(?=\p{Lu})/gu;
const STRAND =
  /(?:(?:Strategic|Key|Public|Policing|STRATEGIC|KEY|PUBLIC|POLICING)\s+)?\b(Priority|PRIORITY|Aim|AIM|Objective|OBJECTIVE|Theme|THEME|Pillar|PILLAR|Goal|GOAL|Outcome|OUTCOME)\s+(?:\d{1,2}|[A-Za-z]{3,6}|[IVX]{1,4})\b/g;
/** "… 13", "8-9" or leader dots after a name: the page on which it stands. */
const PAGES = /(?:\s*[.…]{3,}\s*|\s+)\d{1,3}(?:\s*[-–]\s*\d{1,3})?$/;
const PAGES_INSIDE = /(?:\s*[.…]{3,}\s*|\s+)\d{1,3}(?:\s*[-–]\s*\d{1,3})?(?=\s+\p{Lu})/u;

/**
 * Cuts blocks that hold a whole list in one piece of text, as converters leave them: signs, section numbers or "Priority 1
 * … Priority 2 …" inside the line. Every other block stays as it is.
 */
export function withInlineLists(blocks: readonly Block[]): readonly Block[] {
  if (!blocks.some(mayHoldList)) return blocks;
  return blocks.flatMap((block) => (mayHoldList(block) ? cutUp(block) : [block]));
}

function mayHoldList(block: Block): boolean {
  if (block.text.length > MAX_TEXT || block.text.length < 24) return false;
  return count(block.text, SIGN) > 1 || count(block.text, STRAND) > 1 || count(block.text, DECIMAL) >= MIN_DECIMALS;
}

function count(text: string, pattern: RegExp): number {
  return [...text.matchAll(pattern)].length;
}

function cutUp(block: Block): readonly Block[] {
  return strandRun(block) ?? decimalRun(block) ?? signRun(block) ?? [block];
}

interface Cut {
  readonly at: number;
  readonly text: string;
  readonly kind: Block['kind'];
  readonly marker?: string;
}

function blocksOf(block: Block, cuts: readonly Cut[]): readonly Block[] {
  return cuts
    .filter((cut) => cut.text !== '')
    .map((cut, order) => ({
      ...block,
      kind: cut.kind,
      marker: cut.marker ?? (order === 0 && cut.at === 0 ? block.marker : null),
      text: cut.text,
      page: pageAt(block, cut.at),
      pageBreaks: block.pageBreaks
        .filter((pageBreak) => pageBreak.at > cut.at && pageBreak.at < cut.at + cut.text.length)
        .map((pageBreak) => ({ ...pageBreak, at: pageBreak.at - cut.at })),
      continues: false,
    }));
}

/** "Priority 1: A 8-9 Priority 2: B 10 …": numbers from 1 upwards, one after the other, each with a short name. */
function strandRun(block: Block): readonly Block[] | null {
  const marks = consecutive(
    [...block.text.matchAll(STRAND)].map((mark) => ({ at: mark.index, noun: (mark[1] ?? '').toLowerCase() })),
    block.text,
  );
  const first = marks[0];
  if (marks.length < 2 || !first) return null;
  const pieces = marks.map(({ at }, order) => block.text.slice(at, marks[order + 1]?.at ?? block.text.length).trim());
  const paged = pieces.slice(0, -1).every((piece) => PAGES.test(piece));
  const names = pieces.map((piece, order) => {
    if (order < pieces.length - 1)
      return piece
        .replace(PAGES, '')
        .replace(/(?:[,;]\s*(?:and)?|\s+and)$/, '')
        .trim();
    const end = paged ? PAGES_INSIDE.exec(piece.slice(9)) : null;
    return (end ? piece.slice(0, end.index + 9) : firstSentence(piece)).replace(PAGES, '').trim();
  });
  if (names.some((name) => name.length > MAX_ENTRY || !numberedStrand(name)?.name)) return null;
  const last = pieces.at(-1) ?? '';
  const restAt = (marks.at(-1)?.at ?? 0) + (names.at(-1)?.length ?? 0);
  return blocksOf(block, [
    { at: 0, text: block.text.slice(0, first.at).trim(), kind: 'paragraph' },
    ...names.map((text, order): Cut => ({ at: marks[order]?.at ?? 0, text, kind: 'item' })),
    { at: restAt, text: last.slice(names.at(-1)?.length ?? 0).replace(/^[\s.;]+/, ''), kind: 'paragraph' },
  ]);
}

interface Mark {
  readonly at: number;
  readonly noun: string;
}

function consecutive(marks: readonly Mark[], text: string): readonly Mark[] {
  const row: Mark[] = [];
  const [first] = marks;
  for (const mark of marks) {
    const number = numberedStrand(text.slice(mark.at, mark.at + 60).replace(/[.;].*$/s, ''))?.number;
    if (mark.noun !== first?.noun || !strandNoun(mark.noun)) continue;
    if (number !== row.length + 1) return row.length > 1 && number === undefined ? row : [];
    row.push(mark);
  }
  return row;
}

/** "6.1 A 6.2 B 6.2.1 C": entries of a contents list run together. */
function decimalRun(block: Block): readonly Block[] | null {
  const marks = [...block.text.matchAll(DECIMAL)].map((mark) => ({
    at: mark.index,
    length: mark[0].length,
    marker: (mark[1] ?? '').replace(/\s/g, ''),
  }));
  if (marks.length < MIN_DECIMALS) return null;
  const rises = marks.every((mark, order) => order === 0 || comesAfter(marks[order - 1]?.marker ?? '', mark.marker));
  if (!rises) return null;
  const entries = marks.map(({ at, length, marker }, order): Cut => {
    const text = block.text.slice(at + length, marks[order + 1]?.at ?? block.text.length).trim();
    return { at: at + length, text: text.replace(PAGES, ''), kind: 'heading', marker };
  });
  if (entries.some((entry) => entry.text.length > MAX_ENTRY)) return null;
  return blocksOf(block, [{ at: 0, text: block.text.slice(0, marks[0]?.at).trim(), kind: 'paragraph' }, ...entries]);
}

function comesAfter(before: string, after: string): boolean {
  const [left, right] = [before.split('.').map(Number), after.split('.').map(Number)];
  for (let at = 0; at < Math.max(left.length, right.length); at += 1) {
    const step = (right[at] ?? 0) - (left[at] ?? 0);
    if (step !== 0) return step > 0 && step <= 3;
  }
  return false;
}

/** "… which are: • A; • B. More words": the last entry ends with its sentence, each other where the next begins. */
function signRun(block: Block): readonly Block[] | null {
  const marks = [...block.text.matchAll(SIGN)];
  if (marks.length < 2) return null;
  const pieces = marks.map((mark, order) => {
    const at = mark.index + mark[0].length;
    return { at, text: block.text.slice(at, marks[order + 1]?.index ?? block.text.length).trim() };
  });
  const ended = pieces.filter((piece) => /;(?:\s|$)/.test(piece.text)).length >= pieces.length - 1;
  const cuts: Cut[] = [{ at: 0, text: block.text.slice(0, marks[0]?.index).trim(), kind: block.kind }];
  pieces.forEach((piece, order) => {
    const isLast = order === pieces.length - 1;
    const text = isLast
      ? firstSentence(piece.text)
      : ended
        ? piece.text.replace(/;(?!\s*(?:and|or)$).*$/s, '')
        : piece.text;
    cuts.push({ at: piece.at, text, kind: 'item' });
    const rest = isLast ? piece.text.slice(text.length).trim() : '';
    if (rest !== '') cuts.push({ at: piece.at + text.length, text: rest, kind: 'paragraph' });
  });
  return blocksOf(block, cuts);
}

function firstSentence(text: string): string {
  const end = /[.!?]\s+(?=[\p{Lu}[])/u.exec(text);
  return end ? text.slice(0, end.index + 1) : text;
}
