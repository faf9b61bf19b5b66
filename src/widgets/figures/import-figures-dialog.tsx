/** Asks what the columns of a table are and which parts of the plan its figures are of, then brings them in. */
import { useServices } from '@/hooks/services-context';
import { useLongWork } from '@/hooks/use-long-work';
import { importMeasureReadings } from '@/services/measures';
import type { ImportRequest } from '@/state/figure-requests-store';
import { ComboBox } from '@/ui/combo-box';
import { Dialog } from '@/ui/dialog';
import { countOf, listWords } from '@/ui/format/plural';
import { Select } from '@/ui/select';
import s from './figures.module.css';
import { ImportColumns } from './import-columns';
import { ImportMeasures } from './import-measures';
import { ImportProblems } from './import-problems';
import { useFigureImport } from './use-figure-import';
import { type MeasureParts, useMeasureParts } from './use-measure-parts';

interface ImportFiguresDialogProps {
  readonly request: ImportRequest;
  readonly onClose: () => void;
}

export function ImportFiguresDialog(props: ImportFiguresDialogProps) {
  const parts = useMeasureParts();
  return parts ? <ImportFigures {...props} parts={parts} /> : null;
}

function ImportFigures({ request, onClose, parts }: ImportFiguresDialogProps & { readonly parts: MeasureParts }) {
  const { context, history, notify } = useServices();
  const startWork = useLongWork();
  const figures = useFigureImport(request, parts);
  const { sheet, setSheet, table, uses, setUse, found, problems, names, measures, imported } = figures;
  const isNamed = uses.includes('measure');
  const submit = async () => {
    figures.remember();
    onClose();
    // Thousands of figures take seconds to be written; the window is free meanwhile.
    const label = `Figures: ${request.fileName}`;
    const outcome = await startWork(label, () => importMeasureReadings(context, imported));
    if (!outcome) return;
    const made = outcome.added + outcome.changed > 0 ? history.newest() : null;
    const undo = made && { label: 'Undo', onAction: () => void history.undoOnly(made).catch(() => undefined) };
    notify({ message: outcomeWords(outcome), ...(undo && { action: undo }) });
  };
  return (
    <Dialog
      isOpen
      size="lg"
      onClose={onClose}
      title={`Figures from “${request.fileName}”`}
      submitLabel={imported.length === 0 ? 'Import' : `Import ${countOf(imported.length, 'figure')}`}
      isSubmitDisabled={imported.length === 0}
      onSubmit={() => void submit()}
    >
      <div className={s['form']}>
        {request.sheets.length > 1 && (
          <Select
            label="Sheet"
            value={String(sheet)}
            options={request.sheets.map(({ name }, index) => ({ id: String(index), label: name }))}
            onChange={(id) => setSheet(Number(id))}
          />
        )}
        <ImportColumns table={table} uses={uses} onUse={setUse} />
        {isNamed ? (
          <ImportMeasures names={names} measures={measures} options={parts.options} />
        ) : (
          <ComboBox
            label="These figures are of"
            options={parts.options}
            value={figures.only}
            onChange={figures.setOnly}
            placeholder="Type a word or a number of a part of the plan"
          />
        )}
        <p className={s['told']} role="status">
          {toldWords(found, imported.length, uses)}
        </p>
        <ImportProblems problems={problems} />
      </div>
    </Dialog>
  );
}

function toldWords(found: number | null, taken: number, uses: readonly string[]): string {
  if (found === null) return 'Reading the table…';
  if (!uses.includes('figures') && !(uses.includes('period') && uses.includes('value'))) {
    return 'Say which column has the period and which the figure; or mark columns whose heading is their period.';
  }
  if (found === 0) return 'No row has both a period and a figure.';
  if (taken === found) return `${countOf(found, 'figure')} will be imported.`;
  const left = `${countOf(found - taken, 'figure')} left out, of no part of the plan`;
  return taken === 0
    ? `Say what the figures are of: ${left}.`
    : `${countOf(taken, 'figure')} will be imported; ${left}.`;
}

interface Outcome {
  readonly added: number;
  readonly changed: number;
  readonly known: number;
}

function outcomeWords({ added, changed, known }: Outcome): string {
  const told = [
    ...(added > 0 || changed + known === 0 ? [`${countOf(added, 'figure')} added`] : []),
    ...(changed > 0 ? [`${countOf(changed, 'figure')} changed`] : []),
    ...(known > 0 ? [`${countOf(known, 'figure')} here already`] : []),
  ];
  const words = listWords(told);
  return `${words.charAt(0).toUpperCase()}${words.slice(1)}.`;
}
