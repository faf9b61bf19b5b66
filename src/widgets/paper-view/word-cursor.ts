/** Moving by words and lines through the text of a page, for selecting without a mouse. Pure. */
import type { Span } from '@/pdf/text-alignment';

/** The words of a page in order, each with its line. */
export interface PageWords {
  readonly words: readonly (Span & { readonly line: number; readonly column: number })[];
}

/** @param text line ends as line feeds. */
export function pageWords(text: string): PageWords {
  const words: { start: number; end: number; line: number; column: number }[] = [];
  let line = 0;
  let lineStart = 0;
  for (const match of text.matchAll(/\n|[^\s]+/g)) {
    if (match[0] === '\n') {
      // Empty lines don't count: going down always reaches words.
      if (words.at(-1)?.line === line) line += 1;
      lineStart = match.index + 1;
      continue;
    }
    words.push({ start: match.index, end: match.index + match[0].length, line, column: match.index - lineStart });
  }
  return { words };
}

export type WordMove = 'next' | 'previous' | 'down' | 'up' | 'lineStart' | 'lineEnd';

/** What the arrow keys and Home and End mean. */
export function moveForKey(key: string): WordMove | null {
  const moves: Readonly<Record<string, WordMove>> = {
    ArrowRight: 'next',
    ArrowLeft: 'previous',
    ArrowDown: 'down',
    ArrowUp: 'up',
    Home: 'lineStart',
    End: 'lineEnd',
  };
  return Object.hasOwn(moves, key) ? (moves[key] ?? null) : null;
}

/** The index of the word a move leads to; null when it leads off the page. */
export function movedWord({ words }: PageWords, from: number, move: WordMove): number | null {
  const here = words[from];
  if (!here) return null;
  if (move === 'next') return from + 1 < words.length ? from + 1 : null;
  if (move === 'previous') return from > 0 ? from - 1 : null;
  if (move === 'lineStart') return words.findIndex((word) => word.line === here.line);
  if (move === 'lineEnd') return words.findLastIndex((word) => word.line === here.line);
  return nearestInLine(words, here.line + (move === 'down' ? 1 : -1), here.column);
}

function nearestInLine(words: PageWords['words'], line: number, column: number): number | null {
  let best: number | null = null;
  words.forEach((word, index) => {
    if (word.line !== line) return;
    const current = best === null ? undefined : words[best];
    if (!current || Math.abs(word.column - column) < Math.abs(current.column - column)) best = index;
  });
  return best;
}
