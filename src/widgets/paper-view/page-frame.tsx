/** One page: its place, a placeholder while it isn't drawn, and what lies on it. */
import type { PDFDocumentProxy, PDFPageProxy } from 'pdfjs-dist';
import { memo, type RefObject, useCallback, useEffect, useLayoutEffect, useRef } from 'react';
import { Page } from 'react-pdf';
import 'react-pdf/dist/Page/TextLayer.css';
import { geometryOf, type PageGeometry } from '@/pdf/coordinates';
import { cx } from '@/ui/cx';
import { canvasRatio } from './page-layout';
import { PageMarks } from './page-marks';
import s from './pages.module.css';

export interface PageFrameProps {
  /** 1-based. */
  readonly number: number;
  /** Spoken: "p. 27 of pack · 3 of report". */
  readonly label: string;
  /** CSS pixels. */
  readonly top: number;
  readonly width: number;
  readonly height: number;
  /** Pixels per point that it is drawn at; while zooming this is the zoom before. */
  readonly drawnScale: number;
  /** Pixels per point that it is shown at. */
  readonly scale: number;
  readonly pdf: PDFDocumentProxy | null;
  readonly isDrawn: boolean;
  readonly onGeometry: (page: number, geometry: PageGeometry) => void;
  /** Told with true when the words of the page are there, with false when they go. Stable. */
  readonly onWords: (page: number, areThere: boolean) => void;
}

export const PageFrame = memo(function PageFrame(props: PageFrameProps) {
  const { number, label, top, width, height, pdf, isDrawn, drawnScale } = props;
  return (
    <div
      className={cx(s['page'])}
      data-paper-page={number}
      role="group"
      aria-label={label}
      style={{ insetBlockStart: top, inlineSize: width, blockSize: height }}
    >
      {pdf && isDrawn ? (
        // A new scale is a new canvas; the old one has to be given back, which the clean-up of the whole does.
        <DrawnPage key={drawnScale} {...props} pdf={pdf} />
      ) : (
        <span className={cx(s['placeholder'])} aria-hidden>
          {number}
        </span>
      )}
    </div>
  );
});

function DrawnPage(props: PageFrameProps & { readonly pdf: PDFDocumentProxy }) {
  const { number, width, height, pdf, scale, drawnScale, onGeometry, onWords } = props;
  const wrapper = useRef<HTMLDivElement>(null);
  useCanvasesGivenBack(wrapper);
  useEffect(() => {
    return () => {
      onWords(number, false);
      // After react-pdf has cancelled its drawing; a page that is being drawn elsewhere refuses and stays.
      setTimeout(
        () =>
          void pdf.getPage(number).then(
            (page) => page.cleanup(),
            () => undefined,
          ),
        0,
      );
    };
  }, [pdf, number, onWords]);
  const handleLoad = useCallback((page: PDFPageProxy) => onGeometry(number, geometryOf(page)), [number, onGeometry]);
  const handleWords = useCallback(() => onWords(number, true), [number, onWords]);
  const ratio = scale / drawnScale;
  const style =
    ratio === 1 ? undefined : { transform: `scale(${ratio})`, inlineSize: width / ratio, blockSize: height / ratio };
  return (
    <div ref={wrapper} className={cx(s['drawn'])} style={style}>
      <Page
        pdf={pdf}
        pageNumber={number}
        scale={drawnScale}
        devicePixelRatio={canvasRatio(width, height, window.devicePixelRatio)}
        suspense={false}
        renderAnnotationLayer={false}
        loading={null}
        error={`Page ${number} can’t be shown.`}
        onLoadSuccess={handleLoad}
        onRenderTextLayerSuccess={handleWords}
      >
        {({ page }) => <PageMarks number={number} geometry={geometryOf(page)} scale={drawnScale} />}
      </Page>
    </div>
  );
}

/** react-pdf frees its canvases after React has let go of them, too late: their memory would wait for a collection. */
function useCanvasesGivenBack(wrapper: RefObject<HTMLDivElement | null>): void {
  useLayoutEffect(() => {
    const element = wrapper.current;
    return () => {
      for (const canvas of element?.querySelectorAll('canvas') ?? []) {
        canvas.width = 0;
        canvas.height = 0;
      }
    };
  }, [wrapper]);
}
