/** Lists the files of an import that were refused, or that were here already. */
import { showImportReport, useImportReport } from '../../state/import-report-store';
import { Button } from '../../ui/button';
import { Dialog } from '../../ui/dialog';
import { countOf } from '../../ui/format/plural';
import s from '../app.module.css';

export function ImportReportDialog() {
  const report = useImportReport((state) => state.report);
  if (report === null) return null;
  const close = (): void => showImportReport(null);
  return (
    <Dialog
      isOpen
      onClose={close}
      title="About this import"
      actions={
        <Button variant="primary" autoFocus onPress={close}>
          Close
        </Button>
      }
    >
      <div className={s['form']}>
        <Sentences title={`${countOf(report.problems.length, 'file')} not imported`} lines={report.problems} />
        <Sentences title={`${countOf(report.known.length, 'file')} here already`} lines={report.known} />
      </div>
    </Dialog>
  );
}

function Sentences({ title, lines }: { readonly title: string; readonly lines: readonly string[] }) {
  if (lines.length === 0) return null;
  return (
    <section aria-label={title}>
      <h3>{title}</h3>
      <ul className={s['sentences']}>
        {lines.map((line, index) => (
          // oxlint-disable-next-line react/no-array-index-key -- two files may have the same name, and the list never changes
          <li key={index}>{line}</li>
        ))}
      </ul>
    </section>
  );
}
