/** Counts out the numbers of lists and headings as word processors print them. */

/** How one level of a list is numbered. */
export interface ListLevel {
  readonly format: NumberFormat;
  /** First number. */
  readonly start: number;
  /** The printed mark with places for the numbers of the levels: "%1.%2", "(%3)", "Priority %1:". Empty prints nothing. */
  readonly pattern: string;
}

export type NumberFormat = 'bullet' | 'none' | 'decimal' | 'lowerLetter' | 'upperLetter' | 'lowerRoman' | 'upperRoman';

/** The mark of an item: null for a bullet; words ("Priority 1:") belong to the text, a bare number does not. */
export interface CountedMark {
  readonly marker: string | null;
  /** What has to stand before the text because it is more than a number; empty for most. */
  readonly words: string;
}

const NO_MARK: CountedMark = { marker: null, words: '' };
const PLAIN_MARK = /^\(?((?:\d{1,4}|[a-z]{1,5})(?:\.(?:\d{1,4}|[a-z]))*)[.):\]]{0,2}$/i;
const MOST_LEVELS = 10;

/** The running numbers of one list. */
export class ListCounter {
  readonly #counts: number[] = [];

  /** Counts one item at a level (0 = outermost) and gives its mark. */
  next(level: number, levels: readonly (ListLevel | undefined)[]): CountedMark {
    const at = Math.max(0, Math.min(level, MOST_LEVELS - 1));
    const own = levels[at];
    this.#counts[at] = (this.#counts[at] ?? (own?.start ?? 1) - 1) + 1;
    this.#counts.length = at + 1;
    if (!own || own.format === 'bullet' || own.format === 'none' || own.pattern === '') return NO_MARK;
    const printed = own.pattern
      .replace(/%(\d)/g, (_, digit: string) => this.#numberAt(Number(digit) - 1, levels))
      .trim();
    return markOfPrinted(printed);
  }

  /** The next item at a level gets this number. */
  restart(level: number, number: number): void {
    this.#counts.length = Math.min(this.#counts.length, level + 1);
    this.#counts[level] = number - 1;
  }

  #numberAt(level: number, levels: readonly (ListLevel | undefined)[]): string {
    const known = levels[level];
    return printedNumber(this.#counts[level] ?? known?.start ?? 1, known?.format ?? 'decimal');
  }
}

/** What a printed mark is: a number or letter, or words. */
export function markOfPrinted(printed: string): CountedMark {
  const plain = PLAIN_MARK.exec(printed);
  return plain?.[1] ? { marker: plain[1], words: '' } : { marker: null, words: printed };
}

/** A number as a format prints it: 3 is "3", "c", "C", "iii" or "III". */
export function printedNumber(value: number, format: NumberFormat): string {
  switch (format) {
    case 'lowerLetter':
      return letters(value);
    case 'upperLetter':
      return letters(value).toUpperCase();
    case 'lowerRoman':
      return roman(value);
    case 'upperRoman':
      return roman(value).toUpperCase();
    case 'bullet':
    case 'none':
      return '';
    case 'decimal':
      return String(value);
  }
}

/** Word goes on after z with aa, bb, cc. */
function letters(value: number): string {
  if (value < 1 || value > 26 * 5) return String(value);
  const letter = String.fromCharCode(97 + ((value - 1) % 26));
  return letter.repeat(Math.ceil(value / 26));
}

const ROMAN: readonly (readonly [number, string])[] = [
  [1000, 'm'],
  [900, 'cm'],
  [500, 'd'],
  [400, 'cd'],
  [100, 'c'],
  [90, 'xc'],
  [50, 'l'],
  [40, 'xl'],
  [10, 'x'],
  [9, 'ix'],
  [5, 'v'],
  [4, 'iv'],
  [1, 'i'],
];

function roman(value: number): string {
  if (value < 1 || value > 3999) return String(value);
  let rest = value;
  let printed = '';
  for (const [worth, sign] of ROMAN) {
    while (rest >= worth) {
      printed += sign;
      rest -= worth;
    }
  }
  return printed;
}
