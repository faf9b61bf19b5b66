/** The dialogs about figures, above every place. */
import { useCommand } from '@/hooks/use-command';
import { useImportFigures } from '@/hooks/use-import-figures';
import { askForFigures, useFigureRequest } from '@/state/figure-requests-store';
import { ImportFiguresDialog } from './import-figures-dialog';
import { ChangeFigureDialog, RecordFigureDialog } from './record-figure-dialog';

const close = () => askForFigures(null);

export function FigureDialogs() {
  const request = useFigureRequest((state) => state.request);
  if (request === null) return null;
  if (request.kind === 'record') return <RecordFigureDialog request={request} onClose={close} />;
  if (request.kind === 'change') return <ChangeFigureDialog request={request} onClose={close} />;
  return <ImportFiguresDialog request={request} onClose={close} />;
}

/** The commands about figures that work in every place. */
export function FigureCommands() {
  const importer = useImportFigures();
  useCommand('file.importFigures', () => void importer.choose(null));
  useCommand('figure.record', () =>
    askForFigures({ kind: 'record', part: null, paperId: null, page: null, quote: '' }),
  );
  return null;
}
