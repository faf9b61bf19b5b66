/** The briefing of a meeting: what it would hold, and saving it as a PDF. */
import type { Meeting } from '../domain/meeting';
import type { BriefingChoice, BriefingCounts } from '../output/briefing-model';
import { useServices } from './services-context';
import { useAction } from './use-action';
import { useAsked, usePaperDesk } from './use-paper-desk';
import { useTerms, useToday } from './use-terms';

export interface BriefingWork {
  /** What it would hold; undefined while it is being counted, null when the meeting can't be in a public paper. */
  readonly counts: BriefingCounts | null | undefined;
  readonly problem: string | null;
  /** Asks where to and writes it; false when the user thought better of it or it failed, which they were told. */
  readonly save: () => Promise<boolean>;
}

/** @param meeting whose briefing it is; `choice` is what goes in. */
export function useBriefing(meeting: Meeting, choice: BriefingChoice): BriefingWork {
  const { printToPdf, saveFile, notify } = useServices();
  const run = useAction();
  const terms = useTerms(meeting.date);
  const today = useToday();
  const { desk, problem } = usePaperDesk();
  const input = { meetingId: meeting.id, choice, terms, today };
  const briefing = useAsked(desk, 'briefing', input);
  const save = async (): Promise<boolean> => {
    const made = await run(async () => {
      // Asked anew: what was last ticked must be what is printed.
      const paper = desk && (await desk.briefing(input));
      if (!paper) return null;
      const content = await printToPdf(paper.document);
      return saveFile({ suggestedName: briefingName(meeting, choice), kind: 'pdf', content });
    });
    if (made) notify({ message: `Briefing saved as “${made.name}”.`, tone: 'success' });
    return Boolean(made);
  };
  return { counts: briefing && briefing.counts, problem, save };
}

/** The name says it as well: a marked paper must not pass for a public one in a folder. */
function briefingName({ date, body }: Meeting, { withExempt, withNotes }: BriefingChoice): string {
  const words = [withExempt ? 'EXEMPT' : '', 'Briefing', date, body, withNotes ? '(own copy)' : ''];
  return `${words.filter((word) => word !== '').join(' ')}.pdf`;
}
