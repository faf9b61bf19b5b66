/** The pages of an open PDF, one below the other; only those near the eye are in the DOM. */
import type { PDFDocumentProxy } from 'pdfjs-dist';
import { type ReactNode, type RefObject, useEffect, useRef, useState } from 'react';
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
  const drawn = useRested(layout);
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

/** The layout as it was when zooming last stood still. */
function useRested(layout: PageLayout): PageLayout {
  const [rested, setRested] = useState(layout);
  const first = useRef(true);
  useEffect(() => {
    const timer = setTimeout(() => setRested(layout), first.current ? 0 : ZOOM_REST_MS);
    first.current = false;
    return () => clearTimeout(timer);
  }, [layout]);
  return rested;
}
