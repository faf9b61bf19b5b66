/** One paper, whatever it is: its pages, or its text; or a plain sentence when its bytes are not what they should be. */
import { usePaperFile } from '@/hooks/use-paper-file';
import { cx } from '@/ui/cx';
import { ErrorPane } from '@/ui/error-pane';
import { Skeleton } from '@/ui/skeleton';
import s from './paper-view.module.css';
import type { PaperViewProps } from './paper-view-props';
import { PdfView } from './pdf-view';
import { TextView } from './text-view';

export type { PaperTarget } from './paper-target';
export type { PaperViewProps } from './paper-view-props';

/** Fills its container. */
export function PaperView(props: PaperViewProps) {
  const { paper } = props;
  const stored = usePaperFile(paper.fileId);
  if (stored === undefined) {
    return (
      <div className={cx(s['waiting'])}>
        <Skeleton label="Opening the paper" lines={6} />
      </div>
    );
  }
  const { file, layout } = stored;
  if (!file || !layout || layout.pages.length === 0) {
    return (
      <div className={cx(s['failed'])}>
        <ErrorPane title={`The stored copy of “${paper.title}” is missing.`}>
          Import the paper again from the file that you were sent; its highlights and questions are kept.
        </ErrorPane>
      </div>
    );
  }
  return file.mediaType === 'application/pdf' ? (
    <PdfView key={file.id} {...props} file={file} layout={layout} />
  ) : (
    <TextView key={file.id} {...props} shape={layout.shape} />
  );
}
