/** Everything that can be found by name, for the box that finds anything. */
import { useDeferredValue, useMemo } from 'react';
import { COMMANDS } from '../commands/command-list';
import { effectiveKeys } from '../commands/shortcuts';
import { byMeetingDate } from '../domain/meeting';
import { PAPER_KIND_LABELS } from '../domain/paper';
import { elementName } from '../domain/plan';
import type { PlanPart } from '../domain/plan-parts';
import { QUESTION_STATE_LABELS } from '../domain/question';
import type { Findable } from '../domain/quick-match';
import type { Location } from '../state/location';
import { usePreferences } from '../state/preferences-store';
import { useServices } from './services-context';
import { useFollowed } from './use-followed';
import { useAll } from './use-live';
import { usePlanParts } from './use-plan-parts';

export type QuickKind = 'place' | 'meeting' | 'paper' | 'part' | 'question' | 'command';

export interface QuickThing extends Findable {
  /** Unique among all things; a command's is its own. */
  readonly id: string;
  readonly kind: QuickKind;
  readonly detail: string;
  readonly keys: string | null;
  /** Where it is; null for a command. */
  readonly location: Location | null;
}

/** Commands that can't be run from here are left out; places come from the commands that go there. */
export function useQuickThings(): readonly QuickThing[] {
  const commands = useCommandThings();
  const papers = useAll('papers');
  const meetings = useAll('meetings');
  const parts = usePlanParts();
  // The box is there first; ten thousand questions come a moment later.
  const questions = useDeferredValue(useFollowed('questions'), undefined);
  return useMemo(
    () => [
      ...commands,
      ...coverageThing(parts?.list ?? []),
      ...[...(meetings ?? [])]
        .sort(byMeetingDate)
        .reverse()
        .map(
          (meeting): QuickThing => ({
            ...thing('meeting', meeting.id, `${meeting.body}, ${ukDate(meeting.date)}`),
            detail: meeting.venue,
            location: { place: 'meetings', meeting: meeting.id },
          }),
        ),
      ...(papers ?? []).map(
        (paper): QuickThing => ({
          ...thing('paper', paper.id, paper.title),
          extra: paper.fileName,
          detail: withExempt(paper, PAPER_KIND_LABELS[paper.kind]),
          location: { place: 'reader', paper: paper.id },
        }),
      ),
      ...(parts?.list ?? []).map(
        ({ element, versionId, planLabel }): QuickThing => ({
          ...thing('part', element.id, element.text),
          extra: elementName(element),
          detail: [elementName(element), planLabel].filter((word) => word !== '').join(' · '),
          location: { place: 'plans', version: versionId, element: element.id },
        }),
      ),
      ...[...(questions?.values() ?? [])]
        .filter((question) => question.wording.trim() !== '')
        .map(
          (question): QuickThing => ({
            ...thing('question', question.id, question.wording),
            detail: withExempt(question, QUESTION_STATE_LABELS[question.state]),
            location: { place: 'questions', question: question.id },
          }),
        ),
    ],
    [commands, papers, meetings, parts, questions],
  );
}

/** What is exempt says so wherever its words are shown. */
function withExempt({ compartment }: { readonly compartment: 'open' | 'exempt' }, detail: string): string {
  return compartment === 'exempt' ? `Exempt · ${detail}` : detail;
}

/** The coverage of the plan accepted last. */
function coverageThing([part]: readonly PlanPart[]): readonly QuickThing[] {
  if (!part) return [];
  const location = { place: 'plans', version: part.versionId, tab: 'coverage' } as const;
  return [{ ...thing('place', 'coverage', 'Coverage'), detail: part.planLabel, location }];
}

function useCommandThings(): readonly QuickThing[] {
  const { handlers } = useServices();
  const overrides = usePreferences((state) => state.keys);
  const singleKeys = usePreferences((state) => state.singleKeys);
  return useMemo(() => {
    const keyMap = effectiveKeys(overrides, singleKeys);
    return COMMANDS.filter((command) => command.id !== 'go.quickBox' && handlers.canRun(command.id)).map(
      (command): QuickThing => ({
        ...thing(PLACES.has(command.id) ? 'place' : 'command', command.id, command.title),
        keys: keyMap.get(command.id) ?? null,
      }),
    );
  }, [handlers, overrides, singleKeys]);
}

const PLACES: ReadonlySet<string> = new Set([
  'go.home',
  'go.plans',
  'go.meetings',
  'go.papers',
  'go.questions',
  'go.tracker',
  'go.settings',
]);

function thing(kind: QuickKind, id: string, text: string): QuickThing {
  return { id, kind, text, detail: '', keys: null, location: null };
}

/** `13 February 2025`: typed as people say it, "13 feb". */
function ukDate(iso: string): string {
  return new Date(`${iso}T12:00:00Z`).toLocaleDateString('en-GB', {
    day: 'numeric',
    month: 'long',
    year: 'numeric',
    timeZone: 'UTC',
  });
}
