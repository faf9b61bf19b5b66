/** The printed rows of a front sheet: lines of the same height joined, spacing made comparable between PDF and text. */
import type { SourceDocument, SourceLine, SourcePage } from '../source-document';
import { withTopAligned } from './centred-cells';

export interface AgendaRow {
  /** 1-based page of the file. */
  readonly page: number;
  readonly text: string;
  /** What stands in right-hand columns of the row: pages, a status, a time. Not part of `text`. */
  readonly tails: readonly string[];
  /** Left edge: points in a PDF, characters in plain text. */
  readonly indent: number;
  /** Right edge of `text`, in the measure of `indent`. */
  readonly right: number;
  /** `right` as a share of the widest row, 0 to 1. */
  readonly reach: number;
  /** More space than between the lines of one paragraph stands above this row. */
  readonly gap: boolean;
  readonly bold: boolean;
  readonly fontSize: number;
}

/** Front sheets of real packs are shorter; what follows in a whole pack is reports. */
const MAX_PAGES = 16;
/** Text files have one page; an agenda is shorter than this, and its lines are. */
const MAX_LINES = 4000;
const MAX_LINE = 2000;
/** Share of the page height that page numbers and running lines keep to. */
const FOOT = 0.93;

/** Rows in reading order, page furniture ("Page 2 of 4", running feet) left out. */
export function agendaRows(source: SourceDocument): AgendaRow[] {
  const text = source.kind === 'text';
  const pages = source.pages.slice(0, MAX_PAGES);
  const drafts = pages.flatMap((page) => (text ? textDrafts(page) : pdfDrafts(page)));
  const furniture = repeatedFeet(drafts, pages.length);
  const kept = withWholeTails(drafts.filter((draft) => !isFurniture(draft, furniture)));
  const widest = kept.reduce((most, draft) => Math.max(most, draft.right), 1);
  const pitch = text ? 0 : usualPitch(kept);
  return kept.map((draft, index) => {
    const before = kept[index - 1];
    return {
      page: draft.page,
      text: draft.text,
      tails: draft.tails,
      indent: draft.indent,
      right: draft.right,
      reach: draft.right / widest,
      gap: text ? draft.blankAbove : before === undefined || isGap(before, draft, pitch),
      bold: draft.bold,
      fontSize: draft.fontSize,
    };
  });
}

interface Draft {
  readonly page: number;
  readonly text: string;
  readonly tails: readonly string[];
  readonly indent: number;
  readonly right: number;
  readonly y: number;
  readonly blankAbove: boolean;
  readonly bold: boolean;
  readonly fontSize: number;
  readonly atFoot: boolean;
}

const PAGE_LABEL = /^(?:page\s+)?\d{1,4}(?:\s+of\s+\d{1,4})?$/i;
const LEADING_PAGE_LABEL = /^Page \d{1,4} of \d{1,4}\s+(?=\S)/;

function collapse(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}

/** Right-hand columns are worth splitting off only for what belongs there: pages, a status, a time. */
const COLUMN_ENTRY = new RegExp(
  [
    /^\(?(?:(?:pages?|pp?\.?)\s*)?\d{1,4}(?:\s*(?:[-–—]|to)\s*\d{0,4})?\)?$/,
    /^\(?"?(?:pages?|page nos?\.?|pages?\s.*|to(?: follow)?|follow|report|verbal.{0,20}|oral.{0,20}|attached|enclosed|withdrawn)"?\)?$/,
    /^\d{1,2}[.:]\d{2}\s*(?:[ap]\.?m\.?)?(?:\s*(?:[-–—]|to)\s*\d{1,2}[.:]\d{2}\s*(?:[ap]\.?m\.?)?)?$/,
  ]
    .map((pattern) => pattern.source)
    .join('|'),
  'i',
);
/** A column entry that is broken off: "To", "129 -", "(Pages 37 -", "Verbal". */
const BROKEN_OFF = /^\(?(?:to|verbal|oral|pages?)$|[-–—]$/i;
const GOES_ON = /^(?:follow|report|update|\d{1,4}\)?|\d{1,4}\s*[-–—]\s*\d{1,4}\)?)$/i;
/** Words that are a column entry only as the end of one broken off. */
const NEVER_ALONE = /^(?:follow|report|to)$/i;

function textDrafts(page: SourcePage): Draft[] {
  const drafts: Draft[] = [];
  let blankAbove = true;
  for (const line of page.lines.slice(0, MAX_LINES)) {
    if (line.text.trim() === '') {
      blankAbove = true;
      continue;
    }
    const raw = line.text.slice(0, MAX_LINE).replace(LEADING_PAGE_LABEL, '');
    const cells = raw.split(/\s{3,}|\t+/).map(collapse);
    let last = cells.length;
    while (last > 1 && COLUMN_ENTRY.test(cells[last - 1] ?? '')) last -= 1;
    const text = cells.slice(0, last).join(' ').trim();
    const draft = fromLine(page, line);
    drafts.push({ ...draft, text, tails: cells.slice(last), right: line.x + text.length, blankAbove });
    blankAbove = false;
  }
  return drafts;
}

function fromLine(page: SourcePage, line: SourceLine): Draft {
  return {
    page: page.number,
    text: collapse(line.text.slice(0, MAX_LINE)),
    tails: [],
    indent: line.x,
    right: line.right,
    y: line.y,
    blankAbove: false,
    bold: line.bold,
    fontSize: line.fontSize,
    atFoot: page.height > 0 && line.y > page.height * FOOT,
  };
}

function pdfDrafts(page: SourcePage): Draft[] {
  const printed = page.lines.slice(0, MAX_LINES).filter((line) => line.text.trim() !== '');
  const lines = withTopAligned(printed).toSorted((a, b) => a.y - b.y || a.x - b.x);
  const drafts: Draft[] = [];
  for (const line of lines) {
    const draft = fromLine(page, line);
    const joined = joinedInto(drafts, draft);
    if (!joined) drafts.push(draft);
  }
  return drafts;
}

/** Joins a line to the row it stands in: a number with its title, a title with its page column. */
function joinedInto(drafts: Draft[], draft: Draft): boolean {
  for (let index = drafts.length - 1; index >= Math.max(0, drafts.length - 4); index -= 1) {
    const row = drafts[index];
    if (row === undefined || Math.abs(row.y - draft.y) > Math.max(2, 0.35 * draft.fontSize)) continue;
    const [left, right] = row.indent <= draft.indent ? [row, draft] : [draft, row];
    if (COLUMN_ENTRY.test(right.text)) {
      drafts[index] = { ...left, tails: [...left.tails, right.text] };
      return true;
    }
    if (/^(?:item\s+)?\(?[\w/.]{1,7}[.)]{0,2}$/i.test(left.text) && /\d|^\(?[a-z][.)]/i.test(left.text)) {
      drafts[index] = { ...right, text: `${left.text} ${right.text}`, indent: left.indent, y: left.y };
      return true;
    }
  }
  return false;
}

/** Puts together column entries that were broken over two rows, and gives words that are none back to the text. */
function withWholeTails(drafts: readonly Draft[]): Draft[] {
  const kept: Draft[] = [];
  for (const draft of drafts) {
    const above = kept.at(-1);
    const broken = above?.tails.at(-1) ?? '';
    const cells = draft.tails.length > 0 ? draft.tails : [draft.text];
    const end = cells.at(-1) ?? '';
    if (above && BROKEN_OFF.test(broken) && GOES_ON.test(end)) {
      kept[kept.length - 1] = { ...above, tails: [...above.tails.slice(0, -1), `${broken} ${end}`] };
      if (draft.tails.length > 0) kept.push({ ...draft, tails: draft.tails.slice(0, -1) });
    } else kept.push(draft);
  }
  return kept.map((draft) => {
    const [first] = draft.tails;
    if (first === undefined || !NEVER_ALONE.test(first)) return draft;
    return { ...draft, text: `${draft.text} ${first}`, tails: draft.tails.slice(1) };
  });
}

/** The smallest usual distance between baselines, in font sizes, kept within what single to 1.5 spacing gives. */
function usualPitch(drafts: readonly Draft[]): number {
  const pitches: number[] = [];
  drafts.forEach((draft, index) => {
    const before = drafts[index - 1];
    if (!before || before.page !== draft.page || draft.fontSize <= 0) return;
    const pitch = (draft.y - before.y) / draft.fontSize;
    if (pitch > 0.8 && pitch < 4) pitches.push(pitch);
  });
  pitches.sort((a, b) => a - b);
  const low = pitches[Math.floor(pitches.length * 0.15)] ?? 1.2;
  return Math.min(1.55, Math.max(1.1, low));
}

function isGap(before: Draft, draft: Draft, pitch: number): boolean {
  if (before.page !== draft.page) return false;
  return draft.y - before.y > pitch * 1.33 * Math.max(draft.fontSize, 1);
}

function repeatedFeet(drafts: readonly Draft[], pages: number): ReadonlySet<string> {
  const seen = new Map<string, Set<number>>();
  for (const draft of drafts) {
    if (!draft.atFoot) continue;
    const key = draft.text.replace(/\d+/g, '#');
    seen.set(key, (seen.get(key) ?? new Set()).add(draft.page));
  }
  return new Set([...seen].filter(([, on]) => pages > 1 && on.size > 1).map(([key]) => key));
}

function isFurniture(draft: Draft, furniture: ReadonlySet<string>): boolean {
  if (/^this page is intentionally left blank$/i.test(draft.text)) return true;
  if (/^page \d{1,4}(?: of \d{1,4})?$/i.test(draft.text)) return true;
  return draft.atFoot && (PAGE_LABEL.test(draft.text) || furniture.has(draft.text.replace(/\d+/g, '#')));
}
