/** The commands by which what is owed leaves the app: a letter, a spreadsheet, CSV. They work everywhere. */
import { useState } from 'react';
import { useCommand } from '@/hooks/use-command';
import { useTrackerExport } from '@/hooks/use-tracker-export';
import { LetterDialog } from './letter-dialog';

export function ExportCommands() {
  const [isWriting, setWriting] = useState(false);
  const exportTracker = useTrackerExport();
  useCommand('file.draftLetter', () => setWriting(true));
  useCommand('file.exportTrackerXlsx', () => void exportTracker('xlsx'));
  useCommand('file.exportTrackerCsv', () => void exportTracker('csv'));
  return isWriting && <LetterDialog onClose={() => setWriting(false)} />;
}
