/** What is owed, for a letter; and saving the letter. */
import type { LetterInput } from '../output/letter-model';
import type { OwedRows } from '../output/owed-rows';
import { useServices } from './services-context';
import { useAction } from './use-action';
import { useAll } from './use-live';
import { useAsked, usePaperDesk } from './use-paper-desk';
import { useTerms, useToday } from './use-terms';

export interface LetterWork {
  /** Undefined while the rows are read. Exempt ones are counted and not among them. */
  readonly owed: OwedRows | undefined;
  readonly problem: string | null;
  /** Asks where to and writes it; false when the user thought better of it or it failed, which they were told. */
  readonly save: (letter: Omit<LetterInput, 'terms' | 'date'>) => Promise<boolean>;
}

const DOCX = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';

export function useLetter(): LetterWork {
  const { saveFile, notify } = useServices();
  const run = useAction();
  const terms = useTerms();
  const today = useToday();
  const profiles = useAll('profiles');
  const { desk, problem } = usePaperDesk();
  const input = { profiles: profiles ?? [], today };
  const isReady = profiles !== undefined;
  const owed = useAsked(isReady ? desk : null, 'owed', input);
  const save: LetterWork['save'] = async (letter) => {
    const made = await run(async () => {
      if (!desk) return null;
      const bytes = await desk.letter({ ...input, letter: { ...letter, terms, date: today } });
      const suggestedName = `Letter ${today} to the ${terms.holderTitle}.docx`;
      return saveFile({ suggestedName, kind: 'docx', content: new Blob([bytes], { type: DOCX }) });
    });
    if (made)
      notify({ message: `Letter saved as “${made.name}”. Open it to read it through and sign it.`, tone: 'success' });
    return Boolean(made);
  };
  return { owed, problem, save };
}
