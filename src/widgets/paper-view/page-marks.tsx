/** The marks and the lit passage of one page, drawn from PDF points at every zoom. */
import { type CSSProperties, type KeyboardEvent, useContext, useEffect, useMemo, useRef, useState } from 'react';
import { type Annotation, isPinned } from '@/domain/annotation';
import { type Box, type PageGeometry, shownSize } from '@/pdf/coordinates';
import { carrySpan, inkIndex } from '@/pdf/text-alignment';
import { cx } from '@/ui/cx';
import { HIGHLIGHTS } from '@/ui/highlight-key';
import { Icon } from '@/ui/icon';
import { useRem } from '@/ui/use-rem';
import { badgesOf, boxesOf, extentOf, type MarkBadge } from './mark-look';
import s from './marks.module.css';
import { type LitSpan, MarksContext, markName } from './marks-context';
import { boxesOfSpan, readLayer, textLayerIn } from './text-layer';

export interface PageMarksProps {
  /** 1-based. */
  readonly number: number;
  readonly geometry: PageGeometry;
  /** Pixels per point that the page is drawn at. */
  readonly scale: number;
}

const NONE: readonly never[] = [];

/** Height of a picture in the margin. Rem. */
const BADGE = 1.1875;

export function PageMarks({ number, geometry, scale }: PageMarksProps) {
  const { byPage, litSpans } = useContext(MarksContext);
  const annotations = byPage.get(number) ?? NONE;
  const height = (BADGE * useRem()) / scale;
  const badges = useMemo(
    () => badgesOf(annotations, number, geometry, height),
    [annotations, number, geometry, height],
  );
  const lit = litSpans.find((span) => span.page === number);
  return (
    <>
      <Fills annotations={annotations} number={number} geometry={geometry} />
      {annotations.map((annotation) => (
        <Mark
          key={annotation.id}
          annotation={annotation}
          number={number}
          geometry={geometry}
          badge={badges.get(annotation.id)}
        />
      ))}
      {lit && <LitPassage lit={lit} geometry={geometry} />}
    </>
  );
}

function Fills({
  annotations,
  number,
  geometry,
}: Omit<PageMarksProps, 'scale'> & { readonly annotations: readonly Annotation[] }) {
  const filled = annotations.filter(({ kind }) => kind === 'highlight');
  if (filled.length === 0) return null;
  return (
    <div className={cx(s['fills'])} aria-hidden>
      {filled.flatMap((annotation) =>
        boxesOf(annotation, number, geometry).map((box) => (
          <span
            key={`${annotation.id} ${box.left} ${box.top}`}
            className={cx(s[annotation.colour])}
            style={placeOf(box, geometry)}
          />
        )),
      )}
    </div>
  );
}

interface MarkProps extends Omit<PageMarksProps, 'scale'> {
  readonly annotation: Annotation;
  readonly badge: MarkBadge | undefined;
}

/** Clicks are found by position, because the words that can be selected lie over it; focus and keys come here. */
function Mark({ annotation, number, geometry, badge }: MarkProps) {
  const { litAnnotation, focused, onFocused, takesFocus, onOpen, onDelete, onLitPlaced } = useContext(MarksContext);
  const ref = useRef<HTMLDivElement>(null);
  const isLit = litAnnotation === annotation.id;
  const isFirstPart = annotation.parts[0]?.page === number;
  const boxes = boxesOf(annotation, number, geometry);
  const extent = extentOf(boxes);
  const wantsFocus = focused === annotation.id && isFirstPart;
  const firstTop = boxes[0]?.top ?? null;
  useEffect(() => {
    if (!wantsFocus || firstTop === null) return;
    onLitPlaced(number, { left: 0, top: firstTop, width: 0, height: 0 });
    if (takesFocus) ref.current?.focus({ preventScroll: true });
    onFocused();
  }, [ref, wantsFocus, takesFocus, firstTop, number, onLitPlaced, onFocused]);
  const handleKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Enter' && event.key !== ' ' && event.key !== 'Delete') return;
    event.preventDefault();
    if (event.key === 'Delete') onDelete?.(annotation.id);
    else onOpen?.(annotation.id);
  };
  const name = markName(annotation);
  return (
    // It has the role of a button where it can be opened.
    // oxlint-disable-next-line jsx-a11y/no-static-element-interactions
    <div
      ref={ref}
      className={cx(s['mark'], s[annotation.kind], s[annotation.colour], isLit && s['isLit'])}
      data-annotation={annotation.id}
      aria-label={isFirstPart ? name : `${name}, continued`}
      onKeyDown={handleKeyDown}
      {...(onOpen ? { role: 'button', tabIndex: 0 } : { role: 'img' })}
    >
      {!isPinned(annotation) &&
        boxes.map((box) => <span key={`${box.left} ${box.top}`} style={placeOf(box, geometry)} />)}
      {badge && <Badge annotation={annotation} badge={badge} box={boxes[0]} geometry={geometry} />}
      {/* Whatever opens beside it leaves all of its lines free. */}
      {extent && <i data-anchor="" style={placeOf({ ...extent, width: 1 }, geometry)} />}
    </div>
  );
}

interface BadgeProps {
  readonly annotation: Annotation;
  readonly badge: MarkBadge;
  readonly box: Box | undefined;
  readonly geometry: PageGeometry;
}

function Badge({ annotation, badge, box, geometry }: BadgeProps) {
  const isAtPlace = isPinned(annotation) && box !== undefined;
  const { top, left } = placeOf(isAtPlace ? box : { left: 0, top: badge.top, width: 0, height: 0 }, geometry);
  const inMargin = `calc(0.125rem + ${badge.column} * 1.375rem)`;
  return (
    <b className={cx(s['badge'], isAtPlace && s['pinned'])} style={{ top, left: isAtPlace ? left : inMargin }}>
      {isAtPlace && <Icon name="note" size={0.9375} />}
      <Icon name={HIGHLIGHTS[annotation.colour].icon} size={0.8125} />
      {!isAtPlace && annotation.comment.trim() !== '' && <Icon name="comment" size={0.8125} />}
    </b>
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
