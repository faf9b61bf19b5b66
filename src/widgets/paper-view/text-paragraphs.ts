/** Cuts a plain text into blocks and the pieces of them that carry a mark. Pure. */
import { type Annotation, isPinned } from '@/domain/annotation';
import { normalText } from '@/pdf/normal-text';
import { matchExactly, prepareQuote } from '@/pdf/quote-match';
import type { Span } from '@/pdf/text-alignment';

/** A run of the text with one look. */
export interface TextPiece {
  readonly text: string;
  readonly start: number;
  readonly annotation: Annotation | null;
  /** True for the first piece of its annotation, which stands for the whole. */
  readonly isFirst: boolean;
  readonly isLit: boolean;
  /** Notes pinned just before it. */
  readonly notes: readonly Annotation[];
}

export interface TextBlock {
  readonly start: number;
  readonly pieces: readonly TextPiece[];
}

export interface PlacedAnnotation {
  readonly annotation: Annotation;
  readonly span: Span;
}

/** Where the annotations of a text stand: by position when the words there are the quoted ones, else by quote. */
export function placeAnnotations(text: string, annotations: readonly Annotation[]): readonly PlacedAnnotation[] {
  let normal: ReturnType<typeof normalText> | null = null;
  return annotations.flatMap((annotation): PlacedAnnotation[] => {
    const { position, quote } = annotation;
    if (isPinned(annotation)) {
      const at = Math.min(position?.start ?? 0, Math.max(0, text.length - 1));
      return [{ annotation, span: { start: at, end: at } }];
    }
    if (position && isSame(text.slice(position.start, position.end), quote.exact))
      return [{ annotation, span: position }];
    normal ??= normalText(text);
    const match = matchExactly(normal, prepareQuote(quote));
    return match ? [{ annotation, span: { start: match.start, end: match.end } }] : [];
  });
}

function isSame(a: string, b: string): boolean {
  return a.replaceAll(/\s+/g, '') === b.replaceAll(/\s+/g, '');
}

/** Lines to a block; the browser lays out only the blocks in sight. */
const BLOCK_LINES = 40;

/** The whole text, in order, nothing left out. */
export function textBlocks(text: string, placed: readonly PlacedAnnotation[], lit: Span | null): readonly TextBlock[] {
  const cut = pieceCutter(text, placed, lit);
  return blockSpans(text).map((block) => ({ start: block.start, pieces: cut(block) }));
}

/**
 * Cuts stretches of the text into pieces of one look. To be called for one stretch after another, in their order, since
 * the first piece of a mark stands for the whole.
 * @param begun the marks that have had their first piece; it grows.
 */
export function pieceCutter(
  text: string,
  placed: readonly PlacedAnnotation[],
  lit: Span | null,
  begun = new Set<string>(),
): (stretch: Span) => readonly TextPiece[] {
  const pinned = placed.filter(({ annotation }) => isPinned(annotation));
  const marked = placed.filter(({ annotation }) => !isPinned(annotation));
  return (stretch) => {
    // Only what touches it is looked at again for each of its pieces: a long text may have thousands of marks.
    const touches = ({ span }: { readonly span: Span }) => span.end >= stretch.start && span.start <= stretch.end;
    const here = marked.filter(touches);
    const notes = pinned.filter(touches);
    const edges = [...here, ...notes, ...(lit ? [{ span: lit }] : [])].flatMap(({ span }) => [span.start, span.end]);
    const inside = edges.filter((at) => at >= stretch.start && at <= stretch.end);
    const cuts = [...new Set([stretch.start, ...inside, stretch.end])].sort((one, other) => one - other);
    return cuts.slice(0, -1).map((start, index): TextPiece => {
      const end = cuts[index + 1] ?? stretch.end;
      const over = here.findLast(({ span }) => span.start <= start && span.end >= end)?.annotation ?? null;
      const isFirst = over !== null && !begun.has(over.id);
      if (over) begun.add(over.id);
      return {
        text: text.slice(start, end),
        start,
        annotation: over,
        isFirst,
        isLit: lit !== null && lit.start <= start && lit.end >= end,
        notes: notes.filter(({ span }) => span.start === start).map(({ annotation }) => annotation),
      };
    });
  };
}

function blockSpans(text: string): readonly Span[] {
  const blocks: Span[] = [];
  let start = 0;
  let lines = 0;
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) {
    lines += 1;
    if (lines < BLOCK_LINES) continue;
    blocks.push({ start, end: at + 1 });
    start = at + 1;
    lines = 0;
  }
  if (start < text.length || blocks.length === 0) blocks.push({ start, end: text.length });
  return blocks;
}
