/** What the name, the title and the opening words of a paper tell about its place in an agenda. */
import { findDates } from './agenda-times';

export interface PaperToMatch {
  readonly id: string;
  readonly fileName: string;
  /** The file's own title property; templates often leave a useless one. */
  readonly title: string | null;
  readonly pageCount: number;
  /** Text of the first page or two. */
  readonly openingText: string;
}

export interface AppendixKey {
  readonly kind: 'appendix' | 'annex' | 'schedule' | 'enclosure';
  /** "A", "12", "3b". */
  readonly key: string;
}

export interface PaperClues {
  readonly paper: PaperToMatch;
  /** Words with the weight of the strongest place they stand in. */
  readonly words: ReadonlyMap<string, number>;
  readonly appendix: AppendixKey | null;
  /** Minutes of a meeting, with its ISO date when printed. */
  readonly minutes: { readonly date: string | null } | null;
  readonly supplement: boolean;
  readonly frontSheet: boolean;
  readonly exempt: boolean;
  /** The agenda item it names, "6" or "2(1)". */
  readonly item: string | null;
  /** A number its file name starts with: an item's, or just a serial number. */
  readonly leading: number | null;
  /** How much it looks like the report that leads the others in. */
  readonly covering: number;
}

const NAME_WEIGHT = 3;
const TITLE_WEIGHT = 1.5;
const OPENING_WEIGHT = 1;
/** A report says within so many characters what it is about. */
const OPENING = 700;

const COMMON = new Set(
  'a an and any are as at be by for from held if in is its it of on or other so that the this to was were will with report reports paper papers document documents final draft copy version appendix appendices annex item items agenda meeting meetings approve approved correct record order including include consider note receive pdf'.split(
    ' ',
  ),
);

/** The telling words of a text: lower case, plurals and possessives cut, "2025/26" written as "2025-26". */
export function tellingWords(text: string): string[] {
  const normal = text
    .toLowerCase()
    .replace(/['’]s\b/g, '')
    .replace(/\b((?:19|20)\d\d)\s*[/–-]\s*(\d\d)\b/g, '$1-$2')
    .replace(/_/g, ' ');
  const words = normal.match(/\d{4}-\d{2}|[\p{L}\p{N}]+/gu) ?? [];
  return words.map(singular).filter((word) => (word.length > 1 || /\d/.test(word)) && !COMMON.has(word));
}

function singular(word: string): string {
  if (word.length > 4 && word.endsWith('ies')) return `${word.slice(0, -3)}y`;
  return word.length > 3 && /[^su]s$/.test(word) ? word.slice(0, -1) : word;
}

export function stemOf(fileName: string): string {
  return fileName
    .replace(/\.[a-z0-9]{2,4}$/i, '')
    .replace(/\s+/g, ' ')
    .trim();
}

export function cluesOf(paper: PaperToMatch): PaperClues {
  const stem = stemOf(paper.fileName).replaceAll('_', ' ');
  const opening = paper.openingText.slice(0, OPENING).replace(/\s+/g, ' ').trim();
  const named = `${stem} ${paper.title ?? ''}`;
  const words = new Map<string, number>();
  weigh(words, opening, OPENING_WEIGHT);
  weigh(words, paper.title ?? '', TITLE_WEIGHT);
  weigh(words, stem, NAME_WEIGHT);
  return {
    paper,
    words,
    appendix: appendixOf(stem) ?? appendixOf(/^.{0,60}/.exec(opening)?.[0] ?? '', true),
    minutes: minutesOf(stem, opening),
    supplement:
      /\b(?:amendments?|addend(?:um|a)|supplement(?:ary|al)?s?|late (?:papers?|items?|reports?)|tabled|errat(?:um|a)|update sheet)\b/i.test(
        named,
      ) || /\bamendment(?:s)? (?:to|form|name|number)\b/i.test(opening.slice(0, 260)),
    frontSheet: /\bfront\s?-?sheet\b|^agenda\b(?!\s*item)|\bagenda$/i.test(stem),
    exempt:
      /\b(?:exempt|confidential|restricted|part (?:2|ii|b)|pink)\b/i.test(stem) ||
      /^\W*(?:exempt|confidential|not for publication|restricted)\b/i.test(opening),
    item: itemNamed(stem) ?? itemNamed(opening.slice(0, 300)),
    leading: leadingNumber(stem),
    covering: coveringOf(stem, opening),
  };
}

function weigh(words: Map<string, number>, text: string, weight: number): void {
  for (const word of tellingWords(text)) words.set(word, Math.max(words.get(word) ?? 0, weight));
}

function appendixOf(text: string, opensWith = false): AppendixKey | null {
  const match =
    /\b(appendix|app|annex|annexe|schedule|enclosure|enc)\.?\s*(?:no\.?\s*)?([a-z]{1,2}|\d{1,2}[a-z]?)\b(?!['’])/i.exec(
      text,
    );
  if (!match || (opensWith && match.index > 3)) return null;
  const word = (match[1] ?? '').toLowerCase();
  const kind = word.startsWith('app')
    ? 'appendix'
    : word.startsWith('ann')
      ? 'annex'
      : word.startsWith('enc')
        ? 'enclosure'
        : 'schedule';
  const key = (match[2] ?? '').toUpperCase();
  return /^(?:TO|OF|IN|ON|AT|BY|AS|IS|OR)$/.test(key) ? null : { kind, key };
}

function minutesOf(stem: string, opening: string): PaperClues['minutes'] {
  const named = /\bminutes\b/i.test(stem);
  const opens = /\bminutes of (?:a|the|an) (?:[\w-]+ ){0,3}meeting\b|^\W*(?:draft |public |exempt )?minutes\b/i.test(
    opening.slice(0, 260),
  );
  if (!named && !opens) return null;
  const date = findDates(stem)[0] ?? findDates(opening)[0];
  return { date: date?.iso ?? null };
}

function itemNamed(text: string): string | null {
  const match = /\b(?:agenda )?item\s*(?:no\.?\s*|number\s*)?(\d{1,3}(?:\(\w{1,3}\)|\.\d{1,2}|[a-z](?![a-z]))?)/i.exec(
    text,
  );
  return match?.[1] ?? null;
}

function leadingNumber(stem: string): number | null {
  const match = /^0?(\d{1,2})\s*[.)_ -]\s*(?=\D)/.exec(stem);
  return match && findDates(stem)[0]?.index !== 0 ? Number(match[1]) : null;
}

function coveringOf(stem: string, opening: string): number {
  let score = /\bcover(?:ing)?\b/i.test(stem) ? 3 : 0;
  if (/^\W*(?:from|to|report (?:of|to|by))\b|\bsubject\s*:|\breport (?:of|by) the\b/i.test(opening.slice(0, 200)))
    score += 1;
  if (/\brecommend(?:ation|ed|s)/i.test(opening)) score += 0.5;
  return score;
}
