/** What can be done with a question and what hangs on it, and the commands that do it. */
import { type FocusEvent, useRef, useState } from 'react';
import { asId, type ResponseId } from '@/domain/ids';
import { canBeAnswered, nextStates, type QuestionState } from '@/domain/question';
import type { QuestionChain } from '@/domain/question-chain';
import { useServices } from '@/hooks/services-context';
import { type RunAction, useAction } from '@/hooks/use-action';
import { useCommand } from '@/hooks/use-command';
import { useToday } from '@/hooks/use-terms';
import { createQuestion, moveQuestion } from '@/services/questions';
import { catchPromise, recordResponse } from '@/services/responses';

export interface CardActions {
  readonly run: RunAction;
  /** The states it may go to now: what has no words yet can't have been asked. */
  readonly moves: readonly QuestionState[];
  readonly move: (state: QuestionState) => void;
  readonly recordAnswer: () => void;
  /** Catches a promise: the words selected in an answer, or none yet. */
  readonly recordPromise: (responseId?: ResponseId) => void;
  readonly addFollowUp: () => void;
  /** The row just made, which takes the focus. */
  readonly fresh: string | null;
  /** A row that is deleted must not take the focus when undo brings it back. */
  readonly forgetFresh: () => void;
  /** To be told of focus in the card, so that a selection in an answer is known when a button is pressed. */
  readonly onFocus: (event: FocusEvent) => void;
}

/** Also registers the commands of a question for as long as its card is shown. */
export function useCardActions(chain: QuestionChain): CardActions {
  const { context } = useServices();
  const run = useAction();
  const today = useToday();
  const [fresh, setFresh] = useState<string | null>(null);
  const selection = useAnswerSelection();
  const { question, responses } = chain;

  const move = (state: QuestionState) => void run(() => moveQuestion(context, question.id, state));
  const recordAnswer = () => {
    const date = question.askedOn ?? (chain.meeting && chain.meeting.date <= today ? chain.meeting.date : today);
    const isFirstOral = question.type === 'oral' && responses.length === 0;
    const fields = isFirstOral ? ({ mode: 'oral', date } as const) : ({ mode: 'written', date: today } as const);
    void run(async () => {
      const response = await recordResponse(context, question.id, { ...fields, text: '', paperId: null, page: null });
      setFresh(response.id);
    });
  };
  const recordPromise = (from?: ResponseId) => {
    const picked = selection.read();
    const responseId = from ?? picked?.responseId ?? responses.at(-1)?.id ?? null;
    const text = picked?.responseId === responseId ? picked.text : '';
    void run(async () => {
      const wanted = { questionId: question.id, responseId, text, who: '', dueDate: null };
      setFresh((await catchPromise(context, wanted)).id);
    });
  };
  const addFollowUp = () => {
    const { meetingId, itemId, id: parentId } = question;
    const wanted = { wording: '', meetingId, itemId, parentId, elementIds: chain.elementIds };
    void run(async () => setFresh((await createQuestion(context, wanted)).id));
  };

  const hasWords = question.wording.trim() !== '';
  const next = nextStates(question.state).filter((state) => hasWords || !NEEDS_WORDS.has(state));
  useCommand('question.asked', () => move('asked'), next.includes('asked'));
  useCommand('question.notReached', () => move('notReached'), next.includes('notReached'));
  useCommand('question.answer', recordAnswer, canBeAnswered(question.state));
  useCommand('question.promise', () => recordPromise());
  useCommand('question.followUp', addFollowUp);
  return {
    run,
    moves: next,
    move,
    recordAnswer,
    recordPromise,
    addFollowUp,
    fresh,
    forgetFresh: () => setFresh(null),
    onFocus: selection.onFocus,
  };
}

const NEEDS_WORDS: ReadonlySet<QuestionState> = new Set(['submitted', 'asked', 'notReached']);

interface Picked {
  readonly responseId: ResponseId;
  readonly text: string;
}

/** Remembers the answer's box that last had the focus: pressing a button takes the focus but not the selection. */
function useAnswerSelection() {
  const last = useRef<{ area: HTMLTextAreaElement; responseId: ResponseId } | null>(null);
  return {
    onFocus: ({ target }: FocusEvent) => {
      const responseId = target.closest<HTMLElement>('[data-answer]')?.dataset['answer'];
      if (target instanceof HTMLTextAreaElement && responseId !== undefined) {
        last.current = { area: target, responseId: asId<ResponseId>(responseId) };
      }
    },
    read: (): Picked | null => {
      const box = last.current;
      if (!box?.area.isConnected) return null;
      const { value, selectionStart, selectionEnd } = box.area;
      return { responseId: box.responseId, text: value.slice(selectionStart, selectionEnd).trim() };
    },
  };
}
