/** The pages of an open PDF, one below the other; only those near the eye are in the DOM. */
import type { PDFDocumentProxy } from 'pdfjs-dist';
import { type ReactNode, type RefObject, useEffect, useState } from 'react';
import type { PageGeometry } from '@/pdf/coordinates';
import { cx } from '@/ui/cx';
import { PageFrame } from './page-frame';
import type { PageLayout } from './page-layout';
import s from './pages.module.css';
import type { PageWindow } from './use-page-window';

/** While zooming goes on, pages are stretched; they are drawn anew when it has stopped this long. Milliseconds. */
const ZOOM_REST_MS = 180;

export interface PdfPagesProps {
  readonly pdf: PDFDocumentProxy | null;
  readonly layout: PageLayout;
  readonly pages: PageWindow;
  readonly nameOfPage: (page: number) => string;
  readonly contentRef: RefObject<HTMLDivElement | null>;
  readonly onGeometry: (page: number, geometry: PageGeometry) => void;
  readonly onWords: (page: number, areThere: boolean) => void;
  /** Floats over the pages: the bar at a selection. */
  readonly children?: ReactNode;
}

export function PdfPages(props: PdfPagesProps) {
  const { pdf, layout, pages, nameOfPage, contentRef, onGeometry, onWords, children } = props;
  const drawn = useRested(layout, pdf !== null);
  return (
    <div
      ref={contentRef}
      className={cx(s['content'])}
      style={{ blockSize: layout.totalHeight, inlineSize: layout.totalWidth }}
    >
      {pages.indexes.map((index) => (
        <PageFrame
          key={index}
          number={index + 1}
          label={nameOfPage(index + 1)}
          top={layout.tops[index] ?? 0}
          width={layout.widths[index] ?? 0}
          height={layout.heights[index] ?? 0}
          scale={layout.scales[index] ?? 1}
          drawnScale={drawn.scales[index] ?? 1}
          pdf={pdf}
          isDrawn={pages.drawn.has(index)}
          onGeometry={onGeometry}
          onWords={onWords}
        />
      ))}
      {children}
    </div>
  );
}

/** The layout as it was when zooming last stood still; before anything is drawn, as it is now. */
function useRested(layout: PageLayout, isShown: boolean): PageLayout {
  const [rested, setRested] = useState(layout);
  if (!isShown && rested !== layout) setRested(layout);
  useEffect(() => {
    if (!isShown) return undefined;
    const timer = setTimeout(() => setRested(layout), ZOOM_REST_MS);
    return () => clearTimeout(timer);
  }, [layout, isShown]);
  return rested;
}
