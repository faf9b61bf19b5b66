/**
 * A long text in pieces, as a paper has pages: a passage is looked for in one after another, and the window takes what
 * was pressed in between.
 */
import type { ReadTexts } from '@/hooks/use-paper-file';
import type { Span } from '@/pdf/text-alignment';

/** A passage that has changed is looked for in this many pieces and no farther (`NEAR_PAGES` of the search). */
const MOST_CHUNKS = 9;
/** Letters; searched in some ten milliseconds. */
const CHUNK = 20_000;

export interface TextChunks {
  readonly count: number;
  /** Each piece in a task of its own. */
  readonly readTexts: ReadTexts;
  /** The span of the whole text that spans of pieces stand for; null for none. */
  readonly spanOf: (parts: readonly { readonly page: number; readonly span: Span }[]) => Span | null;
}

export function textChunks(text: string): TextChunks {
  const starts = chunkStarts(text);
  const startOf = (page: number) => starts[page - 1] ?? text.length;
  return {
    count: starts.length,
    readTexts: async (from, to) => {
      await new Promise((done) => setTimeout(done, 0));
      return Array.from({ length: Math.max(0, to - from + 1) }, (_, index) => {
        const page = from + index;
        return page < 1 || page > starts.length ? null : text.slice(startOf(page), startOf(page + 1));
      });
    },
    spanOf: (parts) => {
      const first = parts[0];
      const last = parts.at(-1);
      if (!first || !last) return null;
      return { start: startOf(first.page) + first.span.start, end: startOf(last.page) + last.span.end };
    },
  };
}

/** At ends of lines, so that hardly any passage stands on both sides. */
function chunkStarts(text: string): readonly number[] {
  const size = Math.max(CHUNK, Math.ceil(text.length / MOST_CHUNKS));
  const starts = [0];
  for (let at = size; at < text.length; at += size) {
    const end = text.indexOf('\n', at);
    if (end === -1 || end + 1 >= text.length) break;
    starts.push(end + 1);
    at = end + 1;
  }
  return starts;
}
