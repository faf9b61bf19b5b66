/** What can be done with one or several questions of the list. */
import { asId, type QuestionId } from '@/domain/ids';
import { moveLabel, nextStates, type QuestionState } from '@/domain/question';
import type { QuestionRow } from '@/domain/question-rows';
import { useServices } from '@/hooks/services-context';
import { useAction } from '@/hooks/use-action';
import { moveQuestions, removeQuestions } from '@/services/questions';
import { countOf } from '@/ui/format/plural';
import type { MenuEntry } from '@/ui/menu';
import { QUESTION_LOOKS } from '@/widgets/question-card/state-look';

export interface QuestionsActions {
  readonly move: (ids: readonly string[], state: QuestionState) => void;
  readonly remove: (ids: readonly string[]) => void;
  readonly menuFor: (ids: readonly string[]) => readonly MenuEntry[];
  /** The states that all of them may go to. */
  readonly movesFor: (ids: readonly string[]) => readonly QuestionState[];
}

export function useQuestionsActions(rows: readonly QuestionRow[]): QuestionsActions {
  const { context } = useServices();
  const run = useAction();
  const move = (ids: readonly string[], state: QuestionState) =>
    void run(() => moveQuestions(context, ids.map(asId<QuestionId>), state));
  const remove = (ids: readonly string[]) =>
    void run(() => removeQuestions(context, ids.map(asId<QuestionId>)), {
      done: ids.length === 1 ? 'Question deleted.' : `${countOf(ids.length, 'question')} deleted.`,
      undo: true,
    });
  const statesOf = (ids: readonly string[]) => {
    const wanted = new Set(ids);
    return rows.filter((row) => wanted.has(row.id)).map((row) => row.question.state);
  };
  const movesFor = (ids: readonly string[]) => sharedMoves(statesOf(ids));
  const menuFor = (ids: readonly string[]): readonly MenuEntry[] => {
    const [first = 'idea'] = statesOf(ids);
    const moves = movesFor(ids).map((state) => ({
      id: state,
      label: moveLabel(first, state),
      icon: QUESTION_LOOKS[state].icon,
      onAction: () => move(ids, state),
    }));
    const title = ids.length === 1 ? 'Delete question' : `Delete ${countOf(ids.length, 'question')}`;
    return [
      { kind: 'heading', label: 'State' },
      ...moves,
      { kind: 'separator' },
      { id: 'delete', label: title, icon: 'bin', shortcut: 'Delete', isDanger: true, onAction: () => remove(ids) },
    ];
  };
  return { move, remove, menuFor, movesFor };
}

function sharedMoves(states: readonly QuestionState[]): readonly QuestionState[] {
  const [first, ...rest] = new Set(states);
  if (first === undefined) return [];
  return nextStates(first).filter((state) => rest.every((other) => nextStates(other).includes(state)));
}
