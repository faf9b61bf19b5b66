/** The highlights and the lit passage of one page, drawn from PDF points at every zoom. */
import { type CSSProperties, type KeyboardEvent, useContext, useEffect, useRef, useState } from 'react';
import { ANNOTATION_COLOUR_LABELS, type Annotation } from '@/domain/annotation';
import { type Box, boxOfQuad, type PageGeometry, shownSize } from '@/pdf/coordinates';
import { carrySpan, inkIndex } from '@/pdf/text-alignment';
import { cx } from '@/ui/cx';
import { type LitSpan, MarksContext, markName } from './marks-context';
import s from './pages.module.css';
import { boxesOfSpan, readLayer, textLayerIn } from './text-layer';

export interface PageMarksProps {
  /** 1-based. */
  readonly number: number;
  readonly geometry: PageGeometry;
}

export function PageMarks({ number, geometry }: PageMarksProps) {
  const { byPage, litSpans } = useContext(MarksContext);
  const annotations = byPage.get(number) ?? [];
  const lit = litSpans.find((span) => span.page === number);
  return (
    <>
      {annotations.map((annotation) => (
        <Mark key={annotation.id} annotation={annotation} number={number} geometry={geometry} />
      ))}
      {lit && <LitPassage lit={lit} geometry={geometry} />}
    </>
  );
}

interface MarkProps extends PageMarksProps {
  readonly annotation: Annotation;
}

/** Clicks are found by position, because the words that can be selected lie over it; focus and keys come here. */
function Mark({ annotation, number, geometry }: MarkProps) {
  const { litAnnotation, focused, onFocused, onOpen, onDelete, onLitPlaced } = useContext(MarksContext);
  const ref = useRef<HTMLDivElement>(null);
  const isLit = litAnnotation === annotation.id;
  const isFirstPart = annotation.parts[0]?.page === number;
  const boxes = boxesOf(annotation, number, geometry);
  const first = boxes[0];
  const last = boxes.at(-1);
  const wantsFocus = focused === annotation.id && isFirstPart;
  const firstTop = first?.top ?? null;
  useEffect(() => {
    if (!wantsFocus || firstTop === null) return;
    onLitPlaced(number, { left: 0, top: firstTop, width: 0, height: 0 });
    ref.current?.focus({ preventScroll: true });
    onFocused();
  }, [ref, wantsFocus, firstTop, number, onLitPlaced, onFocused]);
  const handleKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Enter' && event.key !== ' ' && event.key !== 'Delete') return;
    event.preventDefault();
    if (event.key === 'Delete') onDelete?.(annotation.id);
    else onOpen?.(annotation.id);
  };
  const name = markName(annotation, ANNOTATION_COLOUR_LABELS[annotation.colour]);
  return (
    // It has the role of a button where it can be opened.
    // oxlint-disable-next-line jsx-a11y/no-static-element-interactions
    <div
      ref={ref}
      className={cx(s['mark'], s[annotation.colour], isLit && s['isLit'])}
      data-annotation={annotation.id}
      aria-label={isFirstPart ? name : `${name}, continued`}
      onKeyDown={handleKeyDown}
      {...(onOpen ? { role: 'button', tabIndex: 0 } : { role: 'img' })}
    >
      {boxes.map((box) => (
        <span key={`${box.left} ${box.top}`} style={placeOf(box, geometry)} />
      ))}
      {last && <i data-anchor="" style={placeOf({ ...last, width: 0 }, geometry)} />}
    </div>
  );
}

function LitPassage({ lit, geometry }: { readonly lit: LitSpan; readonly geometry: PageGeometry }) {
  const { pagesWithWords, onLitPlaced } = useContext(MarksContext);
  const ref = useRef<HTMLDivElement>(null);
  const [boxes, setBoxes] = useState<readonly Box[]>([]);
  const hasWords = pagesWithWords.has(lit.page);
  const pageWidth = shownSize(geometry).width;
  useEffect(() => {
    const page = ref.current?.closest('[data-paper-page]');
    const element = page ? textLayerIn(page) : null;
    if (!hasWords || !element) return;
    const layer = readLayer(element);
    const span = carrySpan(inkIndex(lit.pageText), inkIndex(layer.text), lit.span);
    const found = span ? boxesOfSpan(layer, span, element, pageWidth) : [];
    setBoxes(found);
    if (found[0]) onLitPlaced(lit.page, found[0]);
  }, [lit, hasWords, pageWidth, onLitPlaced]);
  return (
    <div ref={ref} className={cx(s['lit'])} aria-hidden>
      {boxes.map((box) => (
        <span key={`${box.left} ${box.top}`} style={placeOf(box, geometry)} />
      ))}
    </div>
  );
}

/** Boxes of an annotation on one page, in page space. */
export function boxesOf(annotation: Annotation, page: number, geometry: PageGeometry): readonly Box[] {
  return annotation.parts
    .filter((part) => part.page === page)
    .flatMap((part) => part.quads.map((quad) => boxOfQuad(geometry, quad)));
}

/** As shares of the page, so that zooming moves nothing. */
function placeOf(box: Box, geometry: PageGeometry): CSSProperties {
  const { width, height } = shownSize(geometry);
  const share = (part: number, whole: number) => `${(100 * part) / whole}%`;
  return {
    left: share(box.left, width),
    top: share(box.top, height),
    width: share(box.width, width),
    height: share(box.height, height),
  };
}
