import type { Block } from '../blocks/block';
import type { ContentsEntry } from './contents-list';
import type { LeadIn } from './lead-in';
import { isUsualChapter, type StrandList } from './strand';
import { listOf, named } from './strand-list';
import { nameKey } from './vocabulary';

const MIN_CHAPTERS = 3;
const MAX_CHAPTERS = 8;
const MAX_ENTRIES = 300;
const MAX_TITLE = 110;
/** Without a "Contents" title and pages, so many headings with nothing beneath are a list of contents all the same. */
const MIN_BARE_HEADINGS = 8;
/** Words in -ing that begin chapters of every plan, and are no deed. */
const NO_DEED =
  /^(?:funding|policing|commissioning|monitoring|measuring|understanding|introducing|setting|planning|listening|consulting|engaging|reporting|financing|resourcing|holding|getting|finding|looking|contacting|wellbeing|training|being|according|during|nothing|something|volunteering|spending|auditing|working (?:together|with|in)\b|delivering (?:the|this|my|our|against)\b|developing (?:the|this|my|our)\b|creating (?:the|this|my|our)\b)/i;
const DEED = /^(?:\p{L}+ly\s+)?\p{L}{3,}ing\b/iu;
/** Plain commands that name what a commissioner sets out to do. */
const COMMAND =
  /^(?:prevent|protect|support|tackl|reduc|fight|cut|keep|build|improv|strengthen|deliver|ensur|increas|invest|mak|bring|put|empower|enhanc|safeguard|combat|creat|disrupt|driv|restor|secur|respond|rebuild|target|provid|promot|serv|help|champion|divert|transform)e?\s/i;
/** A chapter that introduces the plan's own parts. */
const OPENS_PARTS =
  /\bplan\b(?!.*\b(?:page|developed|made|work|deliver))|\b(?:priorities|what (?:we are|i am|we will be) doing)\b/i;

/** A chapter about the plan, or about years, is no part of it. */
const SPEAKS_OF_PLAN = /\b(?:plans?|strategy|achievements|20\d\d)\b/i;

/** Words of chapters that any plan has, wherever they stand in the title. */
const OF_ANY_PLAN = /\b(?:requirements?|budgets?|resources|financ\w+|funding|performance|plans?|appendi\w+)\b/i;

/** What is known of a document beside its contents. */
export interface ChapterClues {
  /** The plan's name and slogan. */
  readonly titles: readonly string[];
  /** The numbers of parts that the text announces. */
  readonly counts: ReadonlySet<number>;
}

/**
 * Chapters that no word calls priorities: a row of three to eight in the contents list that stands out from the chapters
 * any plan has. Tried in turn: they alone are numbered; each is named by a deed ("Putting …", "Protect …"); each stands in
 * the list twice; they follow the chapter that introduces the plan; the list, with its pages, has
 * nothing else. The chapter named as the plan itself is never one.
 */
export function chapterStrands(contents: readonly ContentsEntry[], clues: ChapterClues): StrandList | null {
  const entries = contents.slice(0, MAX_ENTRIES);
  const known = new Set(entries.map((entry) => nameKey(entry.title)));
  const titles = clues.titles.filter((title) => !known.has(nameKey(title)));
  const slogans = titles.map(wordsOf).filter((words) => words.size >= 3);
  const own = (entry: ContentsEntry): boolean =>
    !isUsualChapter(entry.title) && entry.title.length <= MAX_TITLE && !slogans.some((slogan) => says(entry, slogan));
  const rows: readonly (readonly [readonly ContentsEntry[], string, number])[] = [
    [numberedRow(entries, own), 'numbers tell it from the other chapters', 0.5],
    [longestRow(entries, (entry) => own(entry) && isDeed(entry.title)), 'it is named by what is to be done', 0.45],
    [longestRow(entries, (entry) => own(entry) && standsTwice(entry, entries)), 'the contents list has it twice', 0.5],
    [rowAfterPlan(entries, own), 'it follows the chapter that introduces the plan', 0.4],
    [
      entries.every((entry) => own(entry) && entry.printedPage !== null && !OF_ANY_PLAN.test(entry.title))
        ? entries
        : [],
      'the list has nothing else',
      0.35,
    ],
  ];
  for (const [row, why, trust] of rows) {
    if (row.length < MIN_CHAPTERS || row.length > MAX_CHAPTERS) continue;
    const announced = clues.counts.has(row.length);
    return chapterList(row, announced ? `${why}, and as many are announced` : why, announced ? trust + 0.2 : trust);
  }
  return null;
}

const LEAD: LeadIn = {
  type: 'priority',
  rank: 3,
  noun: 'chapters',
  count: null,
  bare: true,
  open: false,
  tail: '',
  weight: 0,
};

function chapterList(row: readonly ContentsEntry[], why: string, trust: number): StrandList {
  const strands = row.map((entry) => named(LEAD, entry.title, entry.marker, 0));
  return {
    ...listOf(LEAD, 0, strands, trust),
    support: `It is one of a row of chapters between those that any plan has; ${why}`,
    doubts: ['nothing calls it a priority'],
  };
}

/** Entries numbered from 1 among others that have no numbers. */
function numberedRow(
  entries: readonly ContentsEntry[],
  own: (entry: ContentsEntry) => boolean,
): readonly ContentsEntry[] {
  const start = entries.findIndex((entry) => entry.marker === '1');
  const below = start < 0 ? [] : entries.slice(start);
  const end = below.findIndex((entry, order) => entry.marker !== String(order + 1));
  const row = end < 0 ? below : below.slice(0, end);
  const others = entries.length - row.length;
  const onlyThese = entries.filter((entry) => entry.marker !== null).length === row.length;
  return others >= 2 && onlyThese && row.every(own) ? row : [];
}

function longestRow(
  entries: readonly ContentsEntry[],
  isPart: (entry: ContentsEntry) => boolean,
): readonly ContentsEntry[] {
  let best: readonly ContentsEntry[] = [];
  let row: ContentsEntry[] = [];
  for (const entry of entries) {
    const again = row.some((other) => nameKey(other.title) === nameKey(entry.title));
    row = isPart(entry) ? [...(again ? [] : row), entry] : [];
    if (row.length >= best.length) best = row;
  }
  return best;
}

function rowAfterPlan(
  entries: readonly ContentsEntry[],
  own: (entry: ContentsEntry) => boolean,
): readonly ContentsEntry[] {
  const opening = entries.findIndex((entry) => OPENS_PARTS.test(entry.title) && entry.title.length <= MAX_TITLE);
  const below = opening < 0 ? [] : entries.slice(opening + 1);
  const end = below.findIndex((entry) => !own(entry));
  const row = end < 0 ? [] : below.slice(0, end);
  return row.some((entry) => SPEAKS_OF_PLAN.test(entry.title)) ? [] : row;
}

/** Its name stands in the list a second time, or nearly so. */
function standsTwice(entry: ContentsEntry, entries: readonly ContentsEntry[]): boolean {
  const key = nameKey(entry.title);
  const same = entries.filter((other) => nameKey(other.title) === key).length > 1;
  const ends = endsOf(key);
  const alike = ends !== '' && entries.some((other) => other !== entry && endsOf(nameKey(other.title)) === ends);
  return same || alike;
}

/** First and last word of a name of three words or more: "listening, responding and …accountable". */
function endsOf(key: string): string {
  const words = key.split(' ');
  return words.length < 3 ? '' : `${words[0] ?? ''} ${words.at(-1) ?? ''}`;
}

function isDeed(title: string): boolean {
  return (DEED.test(title) && !NO_DEED.test(title)) || COMMAND.test(title);
}

/** True when all that the slogan says is said by the title: "Creating a safer, better Exampleshire". */
function says(entry: ContentsEntry, slogan: ReadonlySet<string>): boolean {
  const words = wordsOf(entry.title);
  return [...slogan].every((word) => words.has(word));
}

function wordsOf(text: string): ReadonlySet<string> {
  const words = nameKey(text).split(' ');
  return new Set(words.filter((word) => word.length > 3));
}

/** Headings in a row with nothing beneath, chapters of any plan among them: a list of contents without pages. */
export function bareContents(blocks: readonly Block[]): readonly ContentsEntry[] {
  let row: Block[] = [];
  for (const block of blocks.slice(0, MAX_ENTRIES)) {
    if (block.kind === 'heading') row.push(block);
    else if (isContents(row)) break;
    else row = [];
  }
  return isContents(row) ? row.map(({ marker, text }) => ({ marker, title: text, printedPage: null })) : [];
}

function isContents(row: readonly Block[]): boolean {
  return row.length >= MIN_BARE_HEADINGS && row.filter((block) => isUsualChapter(block.text)).length >= 2;
}
