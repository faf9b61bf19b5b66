/** A comparison as a file: DOCX or PDF. */
import { useState } from 'react';
import type { ChangeKind, Comparison } from '../domain/compare/comparison';
import type { ComparisonRequest } from '../output/paper-desk';
import { useServices } from './services-context';
import type { ComparableText } from './use-compared-texts';
import { useLongWork } from './use-long-work';
import { openDesk } from './use-paper-desk';
import { useTerms, useToday } from './use-terms';

export type ComparisonFormat = ComparisonRequest['format'];

export interface ComparisonToExport {
  readonly comparison: Comparison;
  readonly before: ComparableText;
  readonly after: ComparableText;
  readonly hidden: ReadonlySet<ChangeKind>;
}

export interface ComparisonExport {
  /** Makes the file, asks where to, and writes it. */
  readonly save: (format: ComparisonFormat) => void;
  /** True when one of the texts may not be published: nothing was made, and one is to be asked. */
  readonly isAsking: boolean;
  /** Makes it all the same, marked on every page. */
  readonly confirm: () => void;
  readonly cancel: () => void;
}

const DOCX = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';

/** @param wanted what is saved; null while there is nothing. */
export function useComparisonExport(wanted: ComparisonToExport | null): ComparisonExport {
  const services = useServices();
  const start = useLongWork();
  const { bodyName } = useTerms();
  const today = useToday();
  const [asking, setAsking] = useState<ComparisonFormat | null>(null);
  const make = async (format: ComparisonFormat, withExempt: boolean): Promise<void> => {
    if (wanted === null) return;
    await start('Saving the comparison', async ({ signal }) => {
      const desk = await openDesk(services);
      signal.addEventListener('abort', desk.close, { once: true });
      try {
        const { comparison, before, after, hidden } = wanted;
        const names = { before: named(before, comparison.beforeName), after: named(after, comparison.afterName) };
        const made = await desk.comparison({
          ...names,
          comparison,
          hidden: [...hidden],
          bodyName,
          today,
          withExempt,
          format,
        });
        if (made === null) return setAsking(format);
        const content =
          made.kind === 'pdf' ? await services.printToPdf(made.document) : new Blob([made.bytes], { type: DOCX });
        const suggestedName = `${withExempt ? 'EXEMPT ' : ''}Comparison ${today}.${format}`;
        const saved = await services.saveFile({ suggestedName, kind: format, content, signal });
        if (saved) services.notify({ message: `Comparison saved as “${saved.name}”.`, tone: 'success' });
      } finally {
        desk.close();
      }
    });
  };
  return {
    save: (format) => void make(format, false),
    isAsking: asking !== null,
    confirm: () => {
      setAsking(null);
      if (asking !== null) void make(asking, true);
    },
    cancel: () => setAsking(null),
  };
}

/** Its title, with the name that the text gives itself where that says more. */
function named({ text, title }: ComparableText, own: string) {
  return { text, name: title.includes(own) ? title : `${title} · ${own}` };
}
