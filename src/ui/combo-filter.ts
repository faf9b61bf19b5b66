// Which options a few typed letters leave. Pure.

import type { IconName } from './icon-names';

export interface ComboOption {
  readonly id: string;
  readonly label: string;
  /** Options with the same section stand together under it, in the order first met. */
  readonly section?: string | undefined;
  /** Stands under or after the label, and is searched too. */
  readonly detail?: string | undefined;
  /** Searched, never shown: numbers, old names. */
  readonly keywords?: string | undefined;
  readonly icon?: IconName | undefined;
}

export interface ComboSection {
  readonly id: string;
  /** Empty for options without a section. */
  readonly title: string;
  readonly options: readonly ComboOption[];
}

export interface ComboMatches {
  readonly sections: readonly ComboSection[];
  readonly shown: number;
  readonly total: number;
}

/**
 * The options in which every typed word begins a word, best first: labels that begin with the text, labels that
 * have the words, then those that have them only beside the label; each in their own order. At most `limit` come back; `total` says how many there are. Accents and case make no difference.
 */
export function filterOptions(options: readonly ComboOption[], typed: string, limit: number): ComboMatches {
  const text = plain(typed);
  const words = text.split(' ').filter(Boolean);
  const found = options.filter((option) => words.every((word) => beginsAWord(haystack(option), word)));
  const rank = (option: ComboOption): number => {
    if (words.length === 0) return 0;
    if (plain(option.label).startsWith(text)) return 0;
    return words.every((word) => beginsAWord(` ${plain(option.label)}`, word)) ? 1 : 2;
  };
  const ranked = found.map((option) => ({ option, rank: rank(option) })).sort((a, b) => a.rank - b.rank);
  const ordered = ranked.slice(0, limit).map(({ option }) => option);
  return { sections: inSections(ordered), shown: ordered.length, total: found.length };
}

function inSections(options: readonly ComboOption[]): readonly ComboSection[] {
  const byTitle = new Map<string, ComboOption[]>();
  for (const option of options) {
    const title = option.section ?? '';
    const section = byTitle.get(title);
    if (section) section.push(option);
    else byTitle.set(title, [option]);
  }
  return [...byTitle].map(([title, members]) => ({ id: `section ${title}`, title, options: members }));
}

function haystack({ label, detail = '', keywords = '' }: ComboOption): string {
  return ` ${plain(`${label} ${detail} ${keywords}`)}`;
}

function beginsAWord(text: string, word: string): boolean {
  return text.includes(` ${word}`);
}

function plain(text: string): string {
  return text
    .normalize('NFD')
    .replaceAll(/\p{M}/gu, '')
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}.]+/gu, ' ')
    .trim();
}
