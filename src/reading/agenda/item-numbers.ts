/** How an agenda row is numbered. */
import type { AgendaRow } from './agenda-rows';

export type NumberScheme = 'decimal' | 'bracket' | 'slash' | 'letter' | 'roman' | 'compound';

export interface ItemNumber {
  readonly scheme: NumberScheme;
  /** Place in its list: 3 for "3.", "(3)", "(c)", "iii" and "4.3"; 39 for "39/20". */
  readonly value: number;
  /** As printed, without the closing full stop: "3", "(3)", "39/20", "4.1", "2(1)", "8A". */
  readonly label: string;
  /** For compound numbers the number of the item above: "4" of "4.1". */
  readonly parent: string | null;
  /** A full stop or bracket was printed: the number cannot be the start of a sentence. */
  readonly marked: boolean;
  /** The row's text after the number. */
  readonly rest: string;
}

const MONTH_NEXT =
  /^(?:st|nd|rd|th)?\s*(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\b/i;
const ROMAN = ['i', 'ii', 'iii', 'iv', 'v', 'vi', 'vii', 'viii', 'ix', 'x', 'xi', 'xii'];

/** The number a row starts with, or null. Dates, times of day and quantities are no numbers. */
export function itemNumberOf(row: AgendaRow): ItemNumber | null {
  const text = row.text.replace(/^(?:agenda\s+)?item\s+(?:no\.?\s*)?(?=\d)/i, '');
  const stated = text !== row.text;
  return compound(text) ?? slash(text) ?? decimal(text, stated) ?? bracketed(text) ?? lettered(text);
}

function compound(text: string): ItemNumber | null {
  const dotted = /^(\d{1,3})\.(\d{1,2})(?:\.(?=\s|$)|[):]?)(?:\s+(.*)|$)/.exec(text);
  if (dotted) {
    const [, parent = '', child = '', rest = ''] = dotted;
    if (/^\d{2}$/.test(child) && Number(child) < 60 && Number(parent) < 24 && child.endsWith('0')) return null;
    if (child.startsWith('0') || /^(?:[ap]\.?m\b|noon|hrs|hours|million|%)/i.test(rest)) return null;
    return make('compound', Number(child), `${parent}.${child}`, rest, true, parent);
  }
  const nested = /^(\d{1,3})\s?\((\d{1,2}|[a-z]{1,4})\)[.:]?(?:\s+(.*)|$)/.exec(text);
  if (nested) {
    const [, parent = '', child = '', rest = ''] = nested;
    return make('compound', valueOf(child), `${parent}(${child})`, rest, true, parent);
  }
  const suffixed = /^(\d{1,3})([a-zA-Z])(?:[.):]\s*|\s+)(?=\S)(.*)$/.exec(text);
  if (!suffixed) return null;
  const [, parent = '', child = '', rest = ''] = suffixed;
  return make('compound', valueOf(child.toLowerCase()), `${parent}${child}`, rest, true, parent);
}

function slash(text: string): ItemNumber | null {
  const match = /^(\d{1,4})\/(\d{2}(?:\d{2})?)(?!\/|\d)[.:)]?(?:\s+(.*)|$)/.exec(text);
  if (!match) return null;
  const [, value = '', year = '', rest = ''] = match;
  if (Number(value) >= 1900 && (Number(value) + 1) % 100 === Number(year) % 100) return null;
  return make('slash', Number(value), `${value}/${year}`, rest, true);
}

function decimal(text: string, stated: boolean): ItemNumber | null {
  const match = /^(\d{1,3})(\s?[.):](?!\d)|\s?[-–—](?=\s\D))?(?:\s*)(.*)$/.exec(text);
  if (!match) return null;
  const [whole, digits = '', mark = '', rest = ''] = match;
  const marked = mark !== '' || stated;
  if (Number(digits) === 0) return null;
  if (rest !== '' && !marked && !/^\d{1,3}\s/.test(whole)) return null;
  if (!marked && (MONTH_NEXT.test(rest) || /^(?:[a-z/–-]|[AP]\.?M\b|\d(?!\d{3}\b))/.test(rest))) return null;
  if (mark !== '' && /^\d{2}\s*[ap]\.?m/i.test(rest)) return null;
  return make('decimal', Number(digits), digits, rest, marked);
}

function bracketed(text: string): ItemNumber | null {
  const match = /^\((\d{1,2})\)[.:]?(?:\s+(.*)|$)/.exec(text);
  return match ? make('bracket', Number(match[1]), `(${match[1] ?? ''})`, match[2] ?? '', true) : null;
}

function lettered(text: string): ItemNumber | null {
  const match = /^(?:\(([a-z]{1,4})\)|([a-zA-Z])[.)]|((?:i{1,3}|iv|vi{0,3}|ix|x)[.)]))(?:\s+(.*)|$)/.exec(text);
  if (!match) return null;
  const mark = (match[1] ?? match[2] ?? match[3]?.slice(0, -1) ?? '').toLowerCase();
  const roman = ROMAN.includes(mark) && (mark.length > 1 || mark === 'i');
  if (!roman && mark.length > 1) return null;
  const printed = match[1] === undefined ? (match[2] ?? mark) : `(${mark})`;
  return make(roman ? 'roman' : 'letter', valueOf(mark), printed, match[4] ?? '', true);
}

function valueOf(mark: string): number {
  if (/^\d+$/.test(mark)) return Number(mark);
  const roman = ROMAN.indexOf(mark);
  return roman >= 0 && (mark.length > 1 || mark === 'i') ? roman + 1 : mark.charCodeAt(0) - 96;
}

function make(
  scheme: NumberScheme,
  value: number,
  label: string,
  rest: string,
  marked: boolean,
  parent: string | null = null,
): ItemNumber {
  return { scheme, value, label, rest: rest.trim(), marked, parent };
}
