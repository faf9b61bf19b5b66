/** Finds for every paper of a meeting the agenda item it belongs to, and its order there. */
import type { PageRange } from '@/domain/meeting';
import { findDates } from './agenda-times';
import { cluesOf, type PaperClues, type PaperToMatch, stemOf, tellingWords } from './paper-clues';
import { inPackOrder } from './paper-order';
import type { PaperRole } from './paper-role';
import { placeSeries } from './paper-series';
import { type Draft, fitToRanges } from './range-fit';

export type { PaperRole };

export interface ItemToMatch {
  readonly number: string;
  readonly title: string;
  readonly purpose?: string | null;
  readonly pages?: PageRange | undefined;
  readonly part?: 1 | 2;
}

export interface MeetingToMatch {
  /** ISO date; tells the minutes of this meeting from those it is to approve. */
  readonly date: string | null;
}

export interface PaperMatch {
  readonly paperId: string;
  readonly itemNumber: string | null;
  /** Index into `items`, because numbers may repeat; null as `itemNumber`. */
  readonly itemIndex: number | null;
  /** Place within the item, from 0; supplements are counted after its papers. */
  readonly order: number;
  readonly role: PaperRole;
  /** 0 to 1. */
  readonly confidence: number;
  /** One plain sentence for the person who checks the match. */
  readonly reason: string;
  /** The paper this one replaces ("Report_1.pdf" after "Report.pdf"), or null. */
  readonly laterVersionOf: string | null;
  /** The paper that replaces this one; only the latest version takes pages in the pack. */
  readonly supersededBy: string | null;
}

/** Least score at which words alone place a paper: about one rare word of the item's title in the file name. */
const MIN_SCORE = 0.8;
/** Amendments are named after their own subject and share less with the item. */
const MIN_SUPPLEMENT_SCORE = 0.5;

/**
 * Matches papers to agenda items by what they say of themselves: the item they name, dates of minutes, words shared with
 * an item's title, appendix letters; printed page ranges decide what words leave open. Returns one match per paper, in
 * the order of the papers given.
 */
export function matchPapers(
  items: readonly ItemToMatch[],
  papers: readonly PaperToMatch[],
  meeting: MeetingToMatch = { date: null },
): PaperMatch[] {
  const clues = papers.map(cluesOf);
  const versions = versionsOf(papers);
  const rarity = rarityOf(items);
  const scores = clues.map((clue) => items.map((item) => scoreOf(clue, item, rarity)));
  const drafts = clues.map((clue, index) => draftOf(clue, items, scores[index] ?? [], meeting));
  placeSeries(drafts, scores, items);
  for (const draft of drafts) {
    draft.superseded = versions.has(draft.clues.paper.id);
  }
  fitToRanges(drafts, items);
  const order = inPackOrder(drafts, items);
  const later = new Map([...versions].map(([older, newer]) => [newer, older]));
  return drafts.map((draft) => ({
    paperId: draft.clues.paper.id,
    itemNumber: draft.item === null ? null : (items[draft.item]?.number ?? null),
    itemIndex: draft.item,
    order: order.get(draft.clues.paper.id) ?? 0,
    role: draft.role,
    confidence: Math.round(Math.max(0, Math.min(1, draft.confidence)) * 100) / 100,
    reason: draft.reason,
    laterVersionOf: later.get(draft.clues.paper.id) ?? null,
    supersededBy: versions.get(draft.clues.paper.id) ?? null,
  }));
}

/** Older paper → the one that replaces it: the same name with "_1", "(1)" or "- Copy" behind it. */
function versionsOf(papers: readonly PaperToMatch[]): Map<string, string> {
  const byStem = new Map<string, { id: string; version: number }[]>();
  for (const paper of papers) {
    const match = /^(.*?)(?:_(\d{1,2})|\s*\((\d{1,2})\)|\s+-\s+copy)$/i.exec(stemOf(paper.fileName));
    const stem = (match?.[1] ?? stemOf(paper.fileName)).toLowerCase();
    const version = match ? Number(match[2] ?? match[3] ?? 1) : 0;
    byStem.set(stem, [...(byStem.get(stem) ?? []), { id: paper.id, version }]);
  }
  const replaced = new Map<string, string>();
  for (const group of byStem.values()) {
    const sorted = group.toSorted((a, b) => a.version - b.version);
    // Without the unnumbered original "_1" and "_2" may as well be two parts of one paper.
    if (sorted[0]?.version !== 0) continue;
    sorted.forEach((older, index) => {
      const newer = sorted[index + 1];
      if (newer && newer.version > older.version) replaced.set(older.id, newer.id);
    });
  }
  return replaced;
}

/** Words in few items' titles tell more than those in many. */
function rarityOf(items: readonly ItemToMatch[]): ReadonlyMap<string, number> {
  const count = new Map<string, number>();
  for (const item of items) {
    for (const word of new Set(tellingWords(item.title))) count.set(word, (count.get(word) ?? 0) + 1);
  }
  return new Map([...count].map(([word, seen]) => [word, Math.log(1 + items.length / seen)]));
}

function scoreOf(clue: PaperClues, item: ItemToMatch, rarity: ReadonlyMap<string, number>): number {
  const words = [...new Set(tellingWords(item.title))];
  if (words.length === 0) return 0;
  let shared = 0;
  let all = 0;
  for (const word of words) {
    const weight = rarity.get(word) ?? 0;
    all += weight;
    shared += weight * (clue.words.get(word) ?? 0);
  }
  const cover = shared / Math.sqrt(all * Math.max(1, all / 6));
  const exempt = clue.exempt === (item.part === 2) ? (clue.exempt ? 0.8 : 0) : -0.5;
  return cover + (cover > 0 ? exempt : 0);
}

function draftOf(
  clues: PaperClues,
  items: readonly ItemToMatch[],
  scores: readonly number[],
  meeting: MeetingToMatch,
): Draft {
  const unmatched: Draft = {
    clues,
    item: null,
    role: 'unmatched',
    confidence: 0,
    reason: 'No agenda item shares enough with its name and opening words.',
    superseded: false,
  };
  if (clues.minutes) return minutesDraft(unmatched, clues.minutes.date, items, scores, meeting);
  const whole = wholePack(clues, items);
  if (whole === 'pack') return { ...unmatched, reason: 'It holds the agenda and the papers of several items.' };
  if (whole === 'frontSheet') {
    return { ...unmatched, role: 'frontSheet', confidence: 0.9, reason: 'It lists the agenda items.' };
  }
  const named = clues.item === null ? -1 : items.findIndex((item) => sameNumber(item.number, clues.item ?? ''));
  if (named >= 0) return placed(unmatched, named, 0.95, `It names agenda item ${clues.item ?? ''}.`);
  const led = scores.map((score, index) => score + leadingBonus(clues, items[index]));
  const [best, second] = ranked(led);
  if (best === undefined || (led[best] ?? 0) < (clues.supplement ? MIN_SUPPLEMENT_SCORE : MIN_SCORE)) return unmatched;
  const top = led[best] ?? 0;
  const margin = (top - (second === undefined ? 0 : Math.max(0, led[second] ?? 0))) / top;
  const confidence = 0.35 + 0.4 * margin + 0.2 * Math.min(1, top / 5);
  return placed(
    unmatched,
    best,
    confidence,
    `Its name and opening share words with the title of item ${items[best]?.number ?? ''}.`,
  );
}

function placed(draft: Draft, item: number, confidence: number, reason: string): Draft {
  const role = draft.clues.supplement ? 'supplement' : draft.clues.appendix ? 'appendix' : 'paper';
  return { ...draft, item, role, confidence, reason };
}

function ranked(scores: readonly number[]): number[] {
  return scores.map((_, index) => index).toSorted((a, b) => (scores[b] ?? 0) - (scores[a] ?? 0) || a - b);
}

function sameNumber(printed: string, named: string): boolean {
  const plain = (text: string): string =>
    text
      .replace(/[()\s]/g, '')
      .replace(/\.$/, '')
      .toLowerCase();
  return printed !== '' && plain(printed) === plain(named);
}

/** "06 Work programme.pdf": clerks number files by item, but amendments and minutes by themselves. */
function leadingBonus(clues: PaperClues, item: ItemToMatch | undefined): number {
  if (clues.leading === null || clues.supplement || !item) return 0;
  return sameNumber(item.number, String(clues.leading)) ? 1.4 : 0;
}

/** A paper that prints the titles of many items is the front sheet or, when long, the whole pack. */
function wholePack(clues: PaperClues, items: readonly ItemToMatch[]): 'frontSheet' | 'pack' | null {
  const text = clues.paper.openingText.toLowerCase().replace(/\s+/g, ' ');
  const listed = items.filter(
    (item) => item.title.length > 5 && text.includes(item.title.toLowerCase().slice(0, 28)),
  ).length;
  const lists = items.length > 1 && listed >= Math.max(2, Math.ceil(items.length * 0.6));
  const long = clues.paper.pageCount > 16;
  if (clues.supplement) return null;
  if (
    long &&
    (lists ||
      /\(public pack\)|\bpublic (?:reports? )?pack\b/i.test(`${clues.paper.fileName} ${clues.paper.title ?? ''}`))
  ) {
    return 'pack';
  }
  return !long && (lists || clues.frontSheet) ? 'frontSheet' : null;
}

function minutesDraft(
  draft: Draft,
  date: string | null,
  items: readonly ItemToMatch[],
  scores: readonly number[],
  meeting: MeetingToMatch,
): Draft {
  if (date !== null && date === meeting.date) {
    return {
      ...draft,
      role: 'minutesOfThisMeeting',
      confidence: 0.95,
      reason: 'They are the minutes of this very meeting.',
    };
  }
  const candidates = minutesItems(draft.clues, items);
  const dated = candidates.filter((index) => date !== null && datesIn(items[index]).includes(date));
  // An item that names its meetings is about no others.
  const open = candidates.filter((index) => date === null || datesIn(items[index]).length === 0);
  const [best] = (dated.length > 0 ? dated : open).toSorted((a, b) => (scores[b] ?? 0) - (scores[a] ?? 0));
  const later = date !== null && meeting.date !== null && date > meeting.date;
  if (best === undefined || later) return { ...draft, reason: 'No agenda item is about these minutes.' };
  const number = items[best]?.number ?? '';
  if (dated.length > 0) return placed(draft, best, 0.97, `Item ${number} names the date of these minutes.`);
  const sure = open.length === 1 ? 0.8 : 0.6;
  return placed(draft, best, sure, `Item ${number} is about minutes.`);
}

/** Items about minutes; exempt minutes go to a private item when there is one, open minutes to a public one. */
function minutesItems(clues: PaperClues, items: readonly ItemToMatch[]): number[] {
  const all = items.flatMap((item, index) =>
    /\bminutes\b|\brecord of the (?:last|previous)\b/i.test(item.title) ? [index] : [],
  );
  const sameSide = all.filter((index) => (items[index]?.part === 2) === clues.exempt);
  return sameSide.length > 0 ? sameSide : all;
}

function datesIn(item: ItemToMatch | undefined): string[] {
  return findDates(`${item?.title ?? ''} ${item?.purpose ?? ''}`).map((found) => found.iso);
}
