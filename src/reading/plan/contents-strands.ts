import type { ContentsEntry } from './contents-list';
import { type LeadIn, leadInOf } from './lead-in';
import { isGeneralChapter, type StrandList } from './strand';
import { listOf, named } from './strand-list';
import { numberedStrand } from './strand-words';
import { nameKey } from './vocabulary';

const MAX_STRANDS = 12;
const MIN_CHAPTERS = 3;
const MAX_CHAPTERS = 8;
/** Words in -ing that begin chapters of every plan, and are no deed. */
const NO_DEED =
  /^(?:funding|policing|commissioning|monitoring|measuring|understanding|introducing|setting|planning|listening|consulting|engaging|reporting|financing|resourcing|holding|getting|finding|looking|contacting|wellbeing|training|being|according|during|nothing|something|working together$|delivering (?:the|this|my|our) (?:plan|priorities)|developing (?:the|this|my|our) plan)/i;
const DEED = /^(?:\p{L}+ly\s+)?\p{L}{3,}ing\b/iu;
/** Plain commands that name what a commissioner sets out to do. */
const COMMAND =
  /^(?:prevent|protect|support|tackl|reduc|fight|cut|keep|build|improv|strengthen|deliver|ensur|increas|invest|mak|bring|put|empower|enhanc|safeguard|combat|creat|disrupt|driv|restor|secur|respond|rebuild|target|provid|promot|serv|help|champion|divert|transform)e?\s/i;

/** Strands that the contents list shows under a word for them: "Aims" and, beneath, numbered entries from 1. */
export function contentsStrands(contents: readonly ContentsEntry[]): readonly StrandList[] {
  const lists: StrandList[] = [];
  for (const [index, heading] of contents.entries()) {
    const lead = leadInOf(heading.title);
    if (lead?.bare !== true) continue;
    const below = contents.slice(index + 1);
    const marker = heading.marker;
    const numbered =
      marker === null ? numberedFromOne(below) : below.filter((entry) => entry.marker?.startsWith(`${marker}.`));
    const children = numbered.length > 1 ? numbered : marker === null ? untilGeneralChapter(below) : [];
    if (children.length < 2 || children.length > MAX_STRANDS) continue;
    const sure = numbered.length > 1 || heading.title.endsWith(':');
    if (!sure && (children.length < MIN_CHAPTERS || children.some((entry) => numberedStrand(entry.title)))) continue;
    lists.push(contentsList(lead, children, sure ? 0.7 : 0.55, heading.title.replace(/:$/, '')));
  }
  return lists;
}

function contentsList(lead: LeadIn, entries: readonly ContentsEntry[], trust: number, title: string): StrandList {
  const strands = entries.map((entry) => named(lead, entry.title, entry.marker, 0));
  const list = listOf(lead, 0, strands, trust);
  const doubts = ['it was found in the contents list only'];
  if (trust < 0.6) doubts.push('where the row ends was told by the chapters that any plan has');
  return { ...list, support: `The contents list has it under "${title}"`, doubts };
}

function numberedFromOne(entries: readonly ContentsEntry[]): readonly ContentsEntry[] {
  const end = entries.findIndex((entry, order) => entry.marker !== String(order + 1));
  return end < 0 ? entries : entries.slice(0, end);
}

function untilGeneralChapter(entries: readonly ContentsEntry[]): readonly ContentsEntry[] {
  const end = entries.findIndex((entry) => isGeneralChapter(entry.title));
  return end < 0 ? [] : entries.slice(0, end);
}

/**
 * Chapters that no word calls priorities: a row of three to eight in the contents list, each named by a deed ("Putting …",
 * "Protect …"), between the chapters that any plan has. The one named as the plan itself introduces the row.
 */
export function chapterStrands(contents: readonly ContentsEntry[], titles: readonly string[]): StrandList | null {
  const slogans = titles.map(wordsOf).filter((words) => words.size > 0);
  let best: readonly ContentsEntry[] = [];
  let row: ContentsEntry[] = [];
  for (const entry of contents) {
    const isChapter = isDeed(entry.title) && !slogans.some((slogan) => saysAgain(entry.title, slogan));
    if (isChapter) row.push(entry);
    if (row.length > best.length) best = row;
    if (!isChapter) row = [];
  }
  if (best.length < MIN_CHAPTERS || best.length > MAX_CHAPTERS) return null;
  const lead: LeadIn = {
    type: 'priority',
    rank: 3,
    noun: 'chapters',
    count: null,
    bare: true,
    open: false,
    tail: '',
    weight: 0,
  };
  return {
    ...listOf(
      lead,
      0,
      best.map((entry) => named(lead, entry.title, entry.marker, 0)),
      0.45,
    ),
    support: 'It is one of a row of chapters named by what is to be done, between those that any plan has',
    doubts: ['nothing calls it a priority'],
  };
}

function isDeed(title: string): boolean {
  if (isGeneralChapter(title) || title.length > 110) return false;
  return (DEED.test(title) && !NO_DEED.test(title)) || COMMAND.test(title);
}

/** True when all that the slogan says is said by the title: "Creating a safer, better Exampleshire". */
function saysAgain(title: string, slogan: ReadonlySet<string>): boolean {
  const words = wordsOf(title);
  return slogan.size >= 3 && [...slogan].every((word) => words.has(word));
}

function wordsOf(text: string): ReadonlySet<string> {
  return new Set(
    nameKey(text)
      .split(' ')
      .filter((word) => word.length > 3),
  );
}
