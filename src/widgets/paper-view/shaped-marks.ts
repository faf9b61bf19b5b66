/** Which marks lie in which section of a shaped text. Pure. */
import { isPinned } from '@/domain/annotation';
import type { Span } from '@/pdf/text-alignment';
import { type Leaf, leavesOf, type ShapedSection } from './shaped-sections';
import { type PlacedAnnotation, pieceCutter, type TextPiece } from './text-paragraphs';

/** The pieces of each stretch of one section; null for a section without a mark. */
export type SectionPieces = ReadonlyMap<Leaf, readonly TextPiece[]> | null;

/** For each section its pieces. A section without marks gets the same null every time, and need not be drawn again. */
export function sectionPieces(
  text: string,
  sections: readonly ShapedSection[],
  placed: readonly PlacedAnnotation[],
  lit: Span | null,
): readonly SectionPieces[] {
  const leaves = sections.map(({ groups }) => groups.flatMap(leavesOf));
  const pinnable = leaves.flat().filter(({ start, end }) => end > start);
  const moved = placed.map((one) => (isPinned(one.annotation) ? onWords(one, pinnable) : one));
  const begun = new Set<string>();
  return sections.map(({ start, end }, index) => {
    const here = moved.filter(({ span }) => span.start < end && span.end >= start);
    if (here.length === 0 && !(lit && lit.start < end && lit.end >= start)) return null;
    const cut = pieceCutter(text, here, lit, begun);
    return new Map((leaves[index] ?? []).map((leaf) => [leaf, cut(leaf)]));
  });
}

/** A note pinned between two stretches stands before the next, or before the last letter of all. */
function onWords(placed: PlacedAnnotation, leaves: readonly Leaf[]): PlacedAnnotation {
  const { start } = placed.span;
  const leaf = leaves.find(({ end }) => end > start);
  const last = leaves.at(-1);
  const at = leaf ? Math.max(start, leaf.start) : last ? last.end - 1 : start;
  return at === start ? placed : { ...placed, span: { start: at, end: at } };
}
