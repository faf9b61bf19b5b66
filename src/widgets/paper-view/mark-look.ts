/** How the marks of one page lie beside each other. Pure; page space, points. */
import type { Annotation } from '@/domain/annotation';
import type { AnnotationId } from '@/domain/ids';
import { type Box, boxOfQuad, type PageGeometry } from '@/pdf/coordinates';

/** Boxes of an annotation on one page. */
export function boxesOf(annotation: Annotation, page: number, geometry: PageGeometry): readonly Box[] {
  return annotation.parts
    .filter((part) => part.page === page)
    .flatMap((part) => part.quads.map((quad) => boxOfQuad(geometry, quad)));
}

/** The smallest box around all of them; null for none. */
export function extentOf(boxes: readonly Box[]): Box | null {
  if (boxes.length === 0) return null;
  const left = Math.min(...boxes.map((box) => box.left));
  const top = Math.min(...boxes.map((box) => box.top));
  return {
    left,
    top,
    width: Math.max(...boxes.map((box) => box.left + box.width)) - left,
    height: Math.max(...boxes.map((box) => box.top + box.height)) - top,
  };
}

export interface MarkBadge {
  readonly top: number;
  /** How many stand beside it already, nearer to the edge. */
  readonly column: number;
}

/**
 * Where the picture of each mark that begins on the page stands in its margin.
 * @param height of a picture, in points: nearer to each other they would cover each other.
 */
export function badgesOf(
  annotations: readonly Annotation[],
  page: number,
  geometry: PageGeometry,
  height: number,
): ReadonlyMap<AnnotationId, MarkBadge> {
  const badges = new Map<AnnotationId, MarkBadge>();
  for (const annotation of annotations) {
    const first = annotation.parts[0]?.page === page ? boxesOf(annotation, page, geometry)[0] : undefined;
    if (!first) continue;
    const taken = new Set<number>();
    for (const badge of badges.values()) if (Math.abs(badge.top - first.top) < height) taken.add(badge.column);
    let column = 0;
    while (taken.has(column)) column += 1;
    badges.set(annotation.id, { top: first.top, column });
  }
  return badges;
}
