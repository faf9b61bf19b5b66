/** The shape of the example's questions: what is said of each, in words; the ids come when it is made. */

import type { CommitmentState } from '../domain/commitment';
import type { QuestionState, QuestionType } from '../domain/question';
import type { Adequacy, ResponseMode } from '../domain/response';
import type { EXAMPLE_MEMBERS, ExampleMeeting } from './example-papers';

export interface ExamplePromise {
  readonly text: string;
  /** Empty for the office-holder. */
  readonly who: string;
  /** Days from today. */
  readonly dueDay: number | null;
  readonly state: CommitmentState;
}

export interface ExampleAnswer {
  readonly mode: ResponseMode;
  /** Days from today. */
  readonly day: number;
  readonly text: string;
  /** Where it stands, when it came on paper. */
  readonly source?: { readonly paper: string; readonly page: number };
  readonly adequacy: Adequacy | null;
  readonly reason: string;
  readonly promises?: readonly ExamplePromise[];
}

export interface ExampleQuestion {
  readonly key: string;
  readonly wording: string;
  readonly state: QuestionState;
  readonly type?: QuestionType;
  readonly asker?: (typeof EXAMPLE_MEMBERS)[number]['name'];
  readonly meeting: ExampleMeeting | null;
  /** Number of the agenda item. */
  readonly item?: string;
  /** Parts of the plan: "5" is a priority, "5.1" its first success measure. */
  readonly parts: readonly string[];
  /** Names of passages in `resources/example/passages.json`. */
  readonly evidence: readonly string[];
  /** The question it follows up. */
  readonly parent?: string;
  /** When the panel wants the answer by: days from today. */
  readonly dueDay?: number;
  readonly answers?: readonly ExampleAnswer[];
  readonly privateNote?: string;
  /** Carried over from the other meeting, where it was not reached. */
  readonly isCarried?: boolean;
}
