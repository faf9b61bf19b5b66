/** A paper that is a PDF: opens it, says plainly when that can't be done, else shows its pages. */
import { sentenceFor } from '@/domain/errors';
import type { FileRecord, PaperLayout } from '@/domain/paper';
import { cx } from '@/ui/cx';
import { ErrorPane } from '@/ui/error-pane';
import s from './paper-view.module.css';
import type { PaperViewProps } from './paper-view-props';
import { PdfReader } from './pdf-reader';
import { useOpenDocument } from './use-open-document';

export interface PdfViewProps extends PaperViewProps {
  readonly file: FileRecord;
  readonly layout: PaperLayout;
}

export function PdfView(props: PdfViewProps) {
  const { paper, file } = props;
  const { pdf, failure, problem, retry } = useOpenDocument(file, paper.title);
  if (failure === null) return <PdfReader {...props} pdf={pdf} problem={problem} />;
  return (
    <div className={cx(s['failed'])}>
      <ErrorPane title={`“${paper.title}” can’t be shown.`} onRetry={retry}>
        {sentenceFor(failure)}
      </ErrorPane>
    </div>
  );
}
