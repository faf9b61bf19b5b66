/** Who may hear an item: exclusion resolutions and the paragraphs of Schedule 12A, Local Government Act 1972. */

export interface Exclusion {
  /** Paragraph numbers of Schedule 12A, ascending. */
  readonly paragraphs: readonly number[];
  /** Items it names ("items 9 and 10"); empty when it names none. */
  readonly items: readonly string[];
  /** What else it covers: all that follow, the next one only, or nothing (a standing notice). */
  readonly covers: 'following' | 'next' | 'none';
}

const LIST = '(\\d{1,2}(?:\\s*(?:,|and|&|or|to|[-–—]|,\\s*and|\\/)\\s*\\d{1,2})*)';
const PARAGRAPHS = new RegExp(`\\bpara(?:graph)?s?\\.?(?:\\(s\\))?\\s*(?:numbers?|nos?\\.?)?\\s*${LIST}`, 'gi');
const CATEGORIES = new RegExp(`\\bcategor(?:y|ies)\\s+(?:numbers?\\s+)?${LIST}`, 'gi');
const NAMED_ITEMS = new RegExp(`\\b(?:agenda\\s+)?items?(?:\\(s\\))?\\s+(?:numbers?\\s*|nos?\\.?\\s*)?${LIST}`, 'gi');
/** Schedule 12A has paragraphs 1 to 7 in England and 12 to 18 in Wales. */
const LAST_PARAGRAPH = 18;

/** The paragraphs of Schedule 12A that a text gives. */
export function exemptParagraphsIn(text: string): number[] {
  const paragraphs = [...text.matchAll(PARAGRAPHS), ...text.matchAll(CATEGORIES)]
    .flatMap((match) => numbersIn(match[1] ?? ''))
    .filter((value) => value >= 1 && value <= LAST_PARAGRAPH);
  return [...new Set(paragraphs)].sort((a, b) => a - b);
}

/** Reads "1, 2 and 3" and "1 to 3". */
function numbersIn(list: string): number[] {
  const numbers: number[] = [];
  const pattern = /(\d{1,2})(?:\s*(?:to|[-–—])\s*(\d{1,2}))?/g;
  for (const match of list.matchAll(pattern)) {
    const from = Number(match[1]);
    const to = match[2] === undefined ? from : Number(match[2]);
    for (let value = from; value <= Math.min(to, from + 30); value += 1) numbers.push(value);
  }
  return numbers;
}

/** What an exclusion resolution covers, or null when the text is none. `title` and `text` are the item's own. */
export function exclusionIn(title: string, text: string): Exclusion | null {
  const whole = `${title} ${text}`;
  const about =
    /\bexclu(?:sion|de|ded|ding)\b.{0,60}\b(?:public|press)\b|\b(?:public|press)\b.{0,80}\bexcluded?\b|\bexempt information\b.*\bschedule 12/i;
  if (
    !about.test(whole) ||
    !(about.test(title) || /\bschedule\s*12|\b100\s?\(?a\)?/i.test(text) || /\bexempt\b/i.test(title))
  ) {
    return null;
  }
  const paragraphs = exemptParagraphsIn(whole);
  const items = /\bexempt appendi/i.test(whole) ? [] : namedItems(text);
  return { paragraphs, items, covers: items.length > 0 ? 'none' : coverOf(title, text) };
}

function namedItems(text: string): string[] {
  return [...text.matchAll(NAMED_ITEMS)].flatMap((match) => numbersIn(match[1] ?? '')).map(String);
}

function coverOf(title: string, text: string): Exclusion['covers'] {
  const whole = `${title} ${text}`;
  const standing =
    /\b(?:there (?:are|were|is)|were) no\b|\bno (?:such |exempt )?items\b|\bto identify\b|\bif any\b|\bwhether (?:any|there)\b|\bany items? (?:(?:of business )?moved|which|that|where|on the agenda)\b/i;
  if (standing.test(whole)) return 'none';
  if (/\bfollowing (?:agenda )?item\b(?!\(s\)|\/s|s)/i.test(whole)) return 'next';
  const all =
    /\b(?:following|remaining|remainder|rest of|subsequent)\b.{0,30}\b(?:items|item\(s\)|items?\/s|business|agenda|meeting|reports)\b|\bpart (?:2|ii|b) of (?:the|this) agenda\b|\bitems? (?:in|on|under) part (?:2|ii|b)\b/i;
  if (all.test(whole)) return 'following';
  if (/\bschedule\s*12/i.test(whole) && exemptParagraphsIn(whole).length > 0) return 'following';
  return text.trim() === '' && /\bexclusion\b/i.test(title) ? 'following' : 'none';
}
