/** What stands in a briefing, in its order, before anything is said about how it looks. */
import type { Compartment } from '../domain/entity';
import type { MeetingId } from '../domain/ids';
import type { Terms } from '../domain/profile';

/** What the reader of a briefing wants in it. */
export interface BriefingChoice {
  /** Items taken in private and what hangs on them: the briefing is then marked and must not be published. */
  readonly withExempt: boolean;
  /** The private notes of questions, for one's own copy. */
  readonly withNotes: boolean;
  readonly withPapers: boolean;
  readonly withPlan: boolean;
  readonly withEvidence: boolean;
  readonly withEarlier: boolean;
  readonly withAppendix: boolean;
}

/** Everything that is open; nothing exempt, nothing private. */
export const USUAL_CHOICE: BriefingChoice = {
  withExempt: false,
  withNotes: false,
  withPapers: true,
  withPlan: true,
  withEvidence: true,
  withEarlier: true,
  withAppendix: true,
};

export interface BriefingInput {
  readonly meetingId: MeetingId;
  readonly choice: BriefingChoice;
  /** The words in force on the day of the meeting. */
  readonly terms: Terms;
  /** ISO date of today, local. */
  readonly today: string;
}

export interface Fact {
  readonly label: string;
  readonly value: string;
}

export interface RunningItem {
  readonly number: string;
  readonly title: string;
  readonly purpose: string;
  /** "27–36", empty without pages. */
  readonly pages: string;
  /** Those who ask, each once, in the order of the questions. */
  readonly askers: readonly string[];
  readonly questions: number;
  readonly compartment: Compartment;
}

export interface BriefingPaper {
  readonly title: string;
  readonly kind: string;
  /** Pages of the pack, "27–36"; empty while it has no place there. */
  readonly packPages: string;
  readonly pageCount: number;
}

export interface PlanPromise {
  readonly text: string;
  /** "By March 2024", "To be kept by 1 Sep 2025"; empty without a date or target. */
  readonly when: string;
  readonly state: string;
}

export interface BriefingPart {
  /** "Success measure 2.3". */
  readonly name: string;
  /** "Priority 2: Cut crime"; empty for a part outside the priorities and for a priority itself. */
  readonly priority: string;
  readonly text: string;
  /** "Safer Exampleshire 2021–25, p. 14". */
  readonly source: string;
  readonly promises: readonly PlanPromise[];
  /** "Latest 82.5% in Q2 2025/26, better than …"; empty without any. */
  readonly figure: string;
}

export interface BriefingAnswer {
  readonly date: string;
  readonly text: string;
  /** "In part: gave no figures"; empty until it was judged. */
  readonly verdict: string;
  readonly reference: string;
}

export interface BriefingEvidence {
  readonly quote: string;
  /** What the reader wrote beside the mark; empty unless private notes were asked for. */
  readonly comment: string;
  readonly reference: string;
}

/** A question put after another one, at the same item. */
export interface FollowUp {
  readonly wording: string;
  readonly asker: string;
  readonly evidence: readonly BriefingEvidence[];
  readonly answers: readonly BriefingAnswer[];
}

export interface BriefingQuestion {
  /** Place in the whole briefing, from 1. */
  readonly number: number;
  readonly wording: string;
  readonly asker: string;
  readonly state: string;
  readonly parts: readonly string[];
  readonly evidence: readonly BriefingEvidence[];
  readonly followUps: readonly FollowUp[];
  /** The question of an earlier meeting that it follows up; empty without one. */
  readonly follows: string;
  readonly answers: readonly BriefingAnswer[];
  /** Empty unless private notes were asked for. */
  readonly note: string;
  readonly compartment: Compartment;
}

export interface EarlierQuestion {
  /** ISO date of the meeting, or when it was asked. */
  readonly date: string;
  readonly parts: readonly string[];
  readonly wording: string;
  readonly asker: string;
  readonly state: string;
  readonly answers: readonly BriefingAnswer[];
  readonly promises: readonly PlanPromise[];
}

export interface BriefingItem {
  /** Null for questions that belong to no item. */
  readonly number: string | null;
  readonly title: string;
  /** "Exempt: paragraph 3 of Schedule 12A"; empty for an open item. */
  readonly exempt: string;
  readonly facts: readonly string[];
  readonly papers: readonly BriefingPaper[];
  readonly parts: readonly BriefingPart[];
  readonly questions: readonly BriefingQuestion[];
  readonly earlier: readonly EarlierQuestion[];
  /** How many earlier questions there are beyond those shown. */
  readonly furtherEarlier: number;
}

export interface OwedLine {
  readonly text: string;
  readonly who: string;
  readonly since: string;
  readonly due: string;
  readonly state: string;
  readonly isLate: boolean;
}

export interface BriefingModel {
  readonly title: string;
  readonly bodyName: string;
  readonly subtitle: string;
  /** "EXEMPT – NOT FOR PUBLICATION" and why; empty for a public briefing. */
  readonly mark: string;
  readonly markReason: string;
  readonly hasNotes: boolean;
  readonly facts: readonly Fact[];
  readonly running: readonly RunningItem[];
  /** What was left out, in a sentence; empty when nothing was. */
  readonly leftOut: string;
  readonly items: readonly BriefingItem[];
  readonly choice: BriefingChoice;
  readonly answers: readonly OwedLine[];
  readonly promises: readonly OwedLine[];
  readonly furtherOwed: number;
  readonly madeOn: string;
}

/** What a briefing holds, for showing before it is saved. */
export interface BriefingCounts {
  readonly items: number;
  readonly questions: number;
  readonly evidence: number;
  readonly earlier: number;
  readonly owed: number;
  /** Items and questions of the meeting that are exempt and not in it. */
  readonly leftOutItems: number;
  readonly leftOutQuestions: number;
  readonly notes: number;
}
