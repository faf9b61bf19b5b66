import { describe, expect, it } from 'vitest';
import {
  canBeAnswered,
  canCarry,
  canMove,
  isBeforeAsking,
  moveLabel,
  nextStates,
  QUESTION_STATES,
  type QuestionState,
} from '@/domain/question';

// Every legal move, written out a second time on purpose: a move added by mistake must fail here.
const LEGAL: Readonly<Record<QuestionState, readonly QuestionState[]>> = {
  idea: ['drafted', 'allocated', 'asked', 'withdrawn'],
  drafted: ['idea', 'allocated', 'submitted', 'asked', 'notReached', 'withdrawn'],
  allocated: ['drafted', 'submitted', 'asked', 'notReached', 'withdrawn'],
  submitted: ['allocated', 'asked', 'notReached', 'withdrawn'],
  asked: ['answered', 'allocated'],
  notReached: ['allocated', 'asked', 'withdrawn'],
  withdrawn: ['drafted'],
  answered: ['closed', 'asked'],
  closed: ['answered'],
};

const PAIRS = QUESTION_STATES.flatMap((from) => QUESTION_STATES.map((to) => ({ from, to })));

describe('states of a question', () => {
  it.each(PAIRS)('$from to $to', ({ from, to }) => {
    const isLegal = from === to || LEGAL[from].includes(to);
    expect(canMove(from, to)).toBe(isLegal);
    expect(nextStates(from).includes(to)).toBe(isLegal && from !== to);
  });

  it('can reach every state from an idea, and leave every state again', () => {
    const reached = new Set<QuestionState>(['idea']);
    for (const state of reached) for (const next of nextStates(state)) reached.add(next);
    expect([...reached].sort()).toEqual([...QUESTION_STATES].sort());
    expect(QUESTION_STATES.filter((state) => nextStates(state).length === 0)).toEqual([]);
  });

  it('never goes from a question that was not asked to an answer', () => {
    const before = QUESTION_STATES.filter((state) => isBeforeAsking(state) || state === 'notReached');
    for (const state of before) expect(nextStates(state)).not.toContain('answered');
  });

  it('names every legal move, and says what a move back takes back', () => {
    for (const { from, to } of PAIRS.filter((pair) => LEGAL[pair.from].includes(pair.to))) {
      expect(moveLabel(from, to)).not.toBe('');
    }
    expect(moveLabel('drafted', 'asked')).toBe('Mark as asked');
    expect(moveLabel('closed', 'answered')).toBe('Re-open');
    expect(moveLabel('asked', 'answered')).toBe('Mark as answered');
    expect(moveLabel('asked', 'allocated')).not.toBe(moveLabel('drafted', 'allocated'));
  });

  it('lets a question be carried while it waits or was not reached, and answered unless withdrawn', () => {
    expect(QUESTION_STATES.filter(canCarry)).toEqual(['idea', 'drafted', 'allocated', 'submitted', 'notReached']);
    expect(QUESTION_STATES.filter((state) => !canBeAnswered(state))).toEqual(['withdrawn']);
  });
});
