/** What can be done from a cell of the coverage grid. */
import type { CoverageGrid } from '../../domain/coverage';
import type { ShownCoverageRow } from '../../domain/coverage-view';
import type { PlanVersionId } from '../../domain/ids';
import type { Meeting } from '../../domain/meeting';
import { NO_MEETING } from '../../domain/question-rows';
import { useServices } from '../../hooks/services-context';
import { useAction } from '../../hooks/use-action';
import { createQuestion } from '../../services/questions';
import { goTo, replaceLocation } from '../../state/navigation-store';
import type { MenuEntry } from '../../ui/menu-entries';
import { LEADING } from './coverage-window';

export interface CoverageActions {
  /** Goes to the questions of a cell; of the part at all meetings from a column that is no meeting's. */
  readonly open: (row: ShownCoverageRow, column: number) => void;
  readonly menuFor: (row: ShownCoverageRow, column: number) => readonly MenuEntry[];
}

export function useCoverageActions(versionId: PlanVersionId, grid: CoverageGrid): CoverageActions {
  const { context } = useServices();
  const run = useAction();
  const meetingAt = (column: number): Meeting | null | undefined =>
    column < LEADING ? undefined : grid.columns[column - LEADING];
  const leaveFrom = ({ row }: ShownCoverageRow) =>
    replaceLocation({ place: 'plans', version: versionId, element: row.part.element.id, tab: 'coverage' });
  const open = (shown: ShownCoverageRow, column: number) => {
    const meeting = meetingAt(column);
    leaveFrom(shown);
    goTo({
      place: 'questions',
      element: shown.row.part.element.id,
      ...(meeting !== undefined && { meeting: meeting?.id ?? NO_MEETING }),
    });
  };
  const ask = async (shown: ShownCoverageRow, column: number) => {
    const meetingId = meetingAt(column)?.id ?? null;
    const elementIds = [shown.row.part.element.id];
    const question = await run(() =>
      createQuestion(context, { wording: '', meetingId, itemId: null, parentId: null, elementIds }),
    );
    if (!question) return;
    leaveFrom(shown);
    goTo({ place: 'questions', question: question.id });
  };
  const menuFor = (shown: ShownCoverageRow, column: number): readonly MenuEntry[] => {
    const { element } = shown.row.part;
    const meeting = meetingAt(column);
    return [
      {
        id: 'open',
        label: 'Show the questions',
        icon: 'question',
        shortcut: 'Enter',
        onAction: () => open(shown, column),
      },
      { id: 'ask', label: 'Ask a question about this part', icon: 'add', onAction: () => void ask(shown, column) },
      { kind: 'separator' },
      {
        id: 'part',
        label: 'Show this part in the tree',
        icon: 'plan-part',
        onAction: () => goTo({ place: 'plans', version: versionId, element: element.id }),
      },
      ...(meeting
        ? [
            {
              id: 'meeting',
              label: 'Open the meeting',
              icon: 'meeting',
              onAction: () => goTo({ place: 'meetings', meeting: meeting.id }),
            } as const,
          ]
        : []),
    ];
  };
  return { open, menuFor };
}
