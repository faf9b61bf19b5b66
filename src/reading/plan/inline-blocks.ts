import { type Block, pageAt } from '../blocks/block';
import { numberedStrand, strandNoun } from './strand-words';

/** Text that a converter made one piece of is cut up to this length; longer ones are no flattened lists. */
const MAX_TEXT = 6000;
const MAX_ENTRY = 180;
const SIGN = /(?:^|\s)[•●▪►▶◦‣■✓✔➢➤★\ue000-\uf8ff](?:\s+|(?=\p{L}))/gu;
const ONE_AFTER_PAGE = /\p{L} \d{1,3} (?:Priority|PRIORITY|Theme|THEME|Objective|OBJECTIVE|Pillar|PILLAR) \d/u;
const MIN_DECIMALS = 3;
/** "Theme: " again and again. */
const LABEL = /(?:^|\s)(Priority|Theme|Aim|Objective|Pillar|Goal|PRIORITY|THEME|AIM|OBJECTIVE|PILLAR):\s+(?=\p{L})/gu;
/** "1. ", "2) " in a line. */
const NUMBER = /(?:^|\s)\(?(\d{1,2})[.)]\s+(?=\p{L})/gu;
const DECIMAL = /(?:^|\s)(\d{1,2}(?:\.\s?\d{1,2}){1,3})\.?\s+(?=\p{Lu})/gu;
const STRAND =
  /(?:(?:Strategic|Key|Public|Policing|STRATEGIC|KEY|PUBLIC|POLICING)\s+)?\b(Priority|PRIORITY|Aim|AIM|Objective|OBJECTIVE|Theme|THEME|Pillar|PILLAR|Goal|GOAL|Outcome|OUTCOME)\s+(?:\d{1,2}|[A-Za-z]{3,6}|[IVX]{1,4})\b/g;
/** "… 13", "8-9" or leader dots after a name: the page on which it stands. */
const PAGES = /(?:\s*[.…]{3,}\s*|\s+)(?:[Pp]ages?\s+)?\d{1,3}(?:\s*[-–]\s*\d{1,3})?$/;
const PAGES_INSIDE = /(?:\s*[.…]{3,}\s*|\s+)(?:[Pp]ages?\s+)?\d{1,3}(?:\s*[-–]\s*\d{1,3})?(?=\s+\p{Lu})/u;

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
  const signs = count(block.text, SIGN);
  if (count(block.text, NUMBER) >= MIN_DECIMALS || count(block.text, LABEL) >= MIN_DECIMALS) return true;
  return (
    signs > 1 ||
    (signs === 1 && block.kind === 'item') ||
    count(block.text, STRAND) > 1 ||
    (signs === 0 && ONE_AFTER_PAGE.test(block.text)) ||
    count(block.text, DECIMAL) >= MIN_DECIMALS
  );
}

function count(text: string, pattern: RegExp): number {
  return [...text.matchAll(pattern)].length;
}

function cutUp(block: Block): readonly Block[] {
  return strandRun(block) ?? labelRun(block) ?? decimalRun(block) ?? signRun(block) ?? numberRun(block) ?? [block];
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

/** "Priority 1: A 8-9 Priority 2: B 10 …": numbers that rise by one, each with a short name. */
function strandRun(block: Block): readonly Block[] | null {
  const marks = consecutive(
    [...block.text.matchAll(STRAND)].map((mark) => ({ at: mark.index, noun: (mark[1] ?? '').toLowerCase() })),
    block.text,
  );
  const first = marks[0];
  if (!first || (marks.length < 2 && !AFTER_PAGE.test(block.text.slice(0, first.at)))) return null;
  const pieces = marks.map(({ at }, order) => block.text.slice(at, marks[order + 1]?.at ?? block.text.length).trim());
  const paged = pieces.slice(0, -1).every((piece) => PAGES.test(piece));
  const names = pieces.map((piece, order) => nameOfPiece(piece, order === pieces.length - 1, paged));
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

/** A contents list has run into what goes before: "… the plan 5 Priority 1: …". */
const AFTER_PAGE = /\p{L}\s\d{1,3}\s$/u;

function consecutive(marks: readonly Mark[], text: string): readonly Mark[] {
  const row: Mark[] = [];
  const [first] = marks;
  let start = 1;
  for (const mark of marks) {
    const number = numberedStrand(text.slice(mark.at, mark.at + 60).replace(/[.;].*$/s, ''))?.number;
    if (mark.noun !== first?.noun || !strandNoun(mark.noun)) continue;
    if (row.length === 0) start = number ?? 1;
    if (number !== row.length + start) return row.length > 1 && number === undefined ? row : [];
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
  if (marks.length < (block.kind === 'item' ? 1 : 2)) return null;
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

/** "Theme: A 9 Theme: B 10 Theme: C 11". */
function labelRun(block: Block): readonly Block[] | null {
  const marks = [...block.text.matchAll(LABEL)];
  const noun = marks[0]?.[1];
  if (marks.length < MIN_DECIMALS || marks.some((mark) => mark[1] !== noun)) return null;
  const pieces = marks.map((mark, order) =>
    block.text.slice(mark.index, marks[order + 1]?.index ?? block.text.length).trim(),
  );
  const paged = pieces.slice(0, -1).every((piece) => PAGES.test(piece));
  const names = pieces.map((piece, order) => nameOfPiece(piece, order === pieces.length - 1, paged));
  if (names.some((name) => name.length > MAX_ENTRY)) return null;
  return blocksOf(block, [
    { at: 0, text: block.text.slice(0, marks[0]?.index).trim(), kind: 'paragraph' },
    ...names.map((text, order): Cut => ({ at: marks[order]?.index ?? 0, text, kind: 'item' })),
  ]);
}

/** The name that begins a piece: up to its page, or to the end of its sentence. */
function nameOfPiece(piece: string, isLast: boolean, paged: boolean): string {
  const inside = paged ? PAGES_INSIDE.exec(piece.slice(9)) : null;
  if (!isLast && !inside)
    return piece
      .replace(PAGES, '')
      .replace(/(?:[,;]\s*(?:and)?|\s+and)$/, '')
      .trim();
  const name = inside ? piece.slice(0, inside.index + 9) : firstSentence(piece);
  return name.replace(PAGES, '').trim();
}

/** "… Our priorities 1. A 2. B 3. C. 18 Resources": numbers from 1 upwards, each with a short name. */
function numberRun(block: Block): readonly Block[] | null {
  const found = [...block.text.matchAll(NUMBER)];
  const start = found.findIndex((mark) => mark[1] === '1');
  const marks = start < 0 ? [] : found.slice(start).filter((mark, order) => mark[1] === String(order + 1));
  if (marks.length < MIN_DECIMALS || marks.length !== found.length - start) return null;
  const pieces = marks.map((mark, order) => {
    const text = block.text.slice(mark.index + mark[0].length, marks[order + 1]?.index ?? block.text.length).trim();
    const name = order === marks.length - 1 ? firstSentence(text).replace(/,\s+(?:which|who|where)\b.*$/s, '') : text;
    return { at: mark.index + mark[0].length, text: name.replace(/[,;]\s*(?:and)?$/, '') };
  });
  if (pieces.some((piece) => piece.text === '' || piece.text.length > MAX_ENTRY * 1.5)) return null;
  const before = block.text.slice(0, marks[0]?.index).trim();
  const heading = /(?:^|\s)\d{1,3}\s+(\p{Lu}[^\d]{3,60})$/u.exec(before);
  const headingAt = heading ? before.length - (heading[1] ?? '').length : before.length;
  return blocksOf(block, [
    { at: 0, text: before.slice(0, headingAt).trim(), kind: block.kind },
    { at: headingAt, text: before.slice(headingAt), kind: 'heading' },
    ...pieces.map((piece, order): Cut => ({ ...piece, kind: 'item', marker: String(order + 1) })),
  ]);
}

function firstSentence(text: string): string {
  const end = /[.!?]\s+(?=[\p{Lu}[\d])/u.exec(text);
  return end ? text.slice(0, end.index + 1) : text;
}
