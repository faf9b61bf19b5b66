/** A small picture of one page. Its canvas is given back as soon as it leaves the panel. */
import type { PDFDocumentProxy, RenderTask } from 'pdfjs-dist';
import { useEffect, useLayoutEffect, useRef } from 'react';
import { cx } from '@/ui/cx';
import { createDrawQueue } from './thumbnail-queue';
import s from './thumbnails.module.css';
import { whenQuiet } from './when-quiet';

export interface ThumbnailProps {
  /** Null while it opens. */
  readonly pdf: PDFDocumentProxy | null;
  /** 1-based. */
  readonly page: number;
  /** CSS pixels. */
  readonly width: number;
  readonly height: number;
}

/** A page that is only scrolled past is not drawn. Milliseconds. */
const STAY_MS = 160;
/** More pixels than this can't be seen in a picture so small. */
const MOST_RATIO = 1.5;

const queue = createDrawQueue(whenQuiet);

export function Thumbnail({ pdf, page, width, height }: ThumbnailProps) {
  const ref = useRef<HTMLCanvasElement>(null);
  useLayoutEffect(() => {
    const canvas = ref.current;
    return () => {
      if (!canvas) return;
      canvas.width = 0;
      canvas.height = 0;
    };
  }, []);
  useEffect(() => {
    if (!pdf) return undefined;
    let task: RenderTask | null = null;
    let isWanted = true;
    let takeBack = () => undefined as void;
    const draw = async (): Promise<void> => {
      const canvas = ref.current;
      if (!isWanted || !canvas) return;
      // A page that can't be drawn stays a blank sheet; the reader says what is wrong with it.
      task = await begin(pdf, page, canvas, width).catch(() => null);
      if (!isWanted) task?.cancel();
      await task?.promise.catch(() => undefined);
    };
    const timer = setTimeout(() => {
      takeBack = queue.add({ draw });
    }, STAY_MS);
    return () => {
      isWanted = false;
      clearTimeout(timer);
      takeBack();
      task?.cancel();
    };
  }, [pdf, page, width]);
  return (
    <span className={cx(s['sheet'])} style={{ inlineSize: width, blockSize: height }}>
      <canvas ref={ref} className={cx(s['picture'])} width={0} height={0} aria-hidden />
    </span>
  );
}

async function begin(
  pdf: PDFDocumentProxy,
  number: number,
  canvas: HTMLCanvasElement,
  width: number,
): Promise<RenderTask> {
  const page = await pdf.getPage(number);
  const ratio = Math.min(window.devicePixelRatio, MOST_RATIO);
  const points = page.getViewport({ scale: 1 }).width;
  const viewport = page.getViewport({ scale: (width * ratio) / points });
  canvas.width = Math.round(viewport.width);
  canvas.height = Math.round(viewport.height);
  const task = page.render({ canvas, viewport });
  // pdf.js draws in short pieces; each of them waits until nobody scrolls or types.
  task.onContinue = (draw: () => void) => whenQuiet(draw);
  return task;
}
