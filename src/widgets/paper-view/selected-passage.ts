/** Makes an annotation-to-be of what is selected in the pages of a paper. */
import type { AnnotationColour, AnnotationPart } from '@/domain/annotation';
import type { PaperId } from '@/domain/ids';
import type { ReadTexts } from '@/hooks/use-paper-file';
import { type Box, type PageGeometry, quadOfBox, shownSize } from '@/pdf/coordinates';
import { type SelectedPart, selectorsFor } from '@/pdf/selectors';
import { wholeWords } from '@/pdf/whole-words';
import type { NewAnnotation } from '@/services/annotations';
import { boxesOfSpan, pageElementOf, pageNumberOf, readLayer, spanInLayer, textLayerIn } from './text-layer';

/** More pages than this aren't a passage. */
const MOST_PAGES = 20;

/** A selected part of one page, taken from the screen at once, before anything moves. */
export interface SelectedPagePart extends Omit<SelectedPart, 'pageText'> {
  readonly boxes: readonly Box[];
  readonly geometry: PageGeometry;
}

/** What is selected inside `root`, page by page; empty when nothing is. */
export function readSelection(
  root: HTMLElement,
  geometryOfPage: (page: number) => PageGeometry | null,
): readonly SelectedPagePart[] {
  const selection = document.getSelection();
  if (!selection || selection.isCollapsed || selection.rangeCount === 0) return [];
  const range = selection.getRangeAt(0);
  if (!root.contains(range.startContainer) && !root.contains(range.endContainer)) return [];
  const first = pageElementOf(range.startContainer);
  const pages = [...root.querySelectorAll<HTMLElement>('[data-paper-page]')].filter((page) =>
    range.intersectsNode(page),
  );
  if (first === null && pages.length === 0) return [];
  return pages.slice(0, MOST_PAGES).flatMap((page): SelectedPagePart[] => {
    const number = pageNumberOf(page);
    const geometry = geometryOfPage(number);
    const layerElement = textLayerIn(page);
    if (!geometry || !layerElement) return [];
    const layer = readLayer(layerElement);
    const selected = spanInLayer(layer, range);
    if (!selected || layer.text.slice(selected.start, selected.end).trim() === '') return [];
    const span = wholeWords(layer.text, selected);
    const boxes = boxesOfSpan(layer, span, layerElement, shownSize(geometry).width);
    return boxes.length === 0 ? [] : [{ page: number, layerText: layer.text, span, boxes, geometry }];
  });
}

export interface PassageOptions {
  readonly paperId: PaperId;
  readonly colour: AnnotationColour;
  readonly readTexts: ReadTexts;
}

/** Adds quote and position from the stored texts; null when only spaces are selected. */
export async function passageOf(
  parts: readonly SelectedPagePart[],
  { paperId, colour, readTexts }: PassageOptions,
): Promise<NewAnnotation | null> {
  const first = parts[0];
  const last = parts.at(-1);
  if (!first || !last) return null;
  const texts = await readTexts(first.page, last.page);
  const selectors = selectorsFor(parts.map((part) => ({ ...part, pageText: texts[part.page - first.page] ?? null })));
  if (!selectors) return null;
  const { quote, position } = selectors;
  return {
    paperId,
    page: first.page,
    kind: 'highlight',
    colour,
    quote,
    position,
    parts: parts.map(
      ({ page, boxes, geometry }): AnnotationPart => ({
        page,
        quads: boxes.map((box) => quadOfBox(geometry, box)),
      }),
    ),
    comment: '',
  };
}
