/** What went otherwise than asked in the last import, for the dialog that lists it. */
import { create } from 'zustand';

export interface ImportReport {
  /** One sentence for each file that could not be imported. */
  readonly problems: readonly string[];
  /** One sentence for each file that was here already. */
  readonly known: readonly string[];
}

export const useImportReport = create<{ readonly report: ImportReport | null }>(() => ({ report: null }));

export function showImportReport(report: ImportReport | null): void {
  useImportReport.setState({ report });
}
