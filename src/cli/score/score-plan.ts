import type { PlanReading, ReadElement } from '@/reading/plan/plan-reading';
import { inOrder, isSameName, type Match, matchNames } from './match-names';
import type { PlanTruth } from './plan-truth';

/** Counts from which precision and recall come; counts of several plans are added before dividing. */
export interface Tally {
  readonly wanted: number;
  readonly found: number;
  readonly right: number;
  /** How many of the right ones also stand in the right order. */
  readonly ordered: number;
}

export interface Score extends Tally {
  /** Share of what was proposed that is right; 1 when nothing was proposed. */
  readonly precision: number;
  /** Share of what was wanted that was proposed; 1 when nothing was wanted. */
  readonly recall: number;
}

export interface PlanScore {
  readonly name: string;
  readonly toldIn: PlanTruth['toldIn'];
  readonly isNegative: boolean;
  readonly priorities: Score;
  /** Focus areas and commitments; null when the answers have none. Answers seldom name all, which costs precision. */
  readonly parts: Score | null;
  readonly missed: readonly string[];
  readonly invented: readonly string[];
  /** Traps that were proposed as priorities. */
  readonly trapped: readonly string[];
  readonly missedParts: readonly string[];
}

export interface SetScore {
  readonly plans: number;
  readonly priorities: Score;
  readonly parts: Score;
}

export interface ScoreReport {
  readonly plans: readonly PlanScore[];
  readonly headings: SetScore;
  readonly prose: SetScore;
  readonly overall: SetScore;
  /** Traps proposed as priorities, over all plans. */
  readonly trapped: number;
  /** Plans without priorities for which some were proposed. */
  readonly falseAlarms: readonly string[];
}

/** What a plan may be built of where it has no priorities. */
const STAND_INS = ['theme', 'pillar', 'objective'] as const;

/** Holds what was read of a plan against what it is known to say. */
export function scorePlan(name: string, reading: PlanReading, truth: PlanTruth): PlanScore {
  const found = topElements(reading.elements).map((element) => element.text);
  const matches = matchNames(truth.priorities, found);
  const parts = partGroups(reading, truth, matches);
  return {
    name,
    toldIn: truth.toldIn,
    isNegative: truth.isNegative,
    priorities: tallied(truth.priorities, found, matches),
    parts:
      parts.length === 0 ? null : scoreOf(sum(parts.map((part) => tallied(part.wanted, part.found, part.matches)))),
    missed: missedOf(truth.priorities, matches),
    invented: found.filter((_, at) => matches.every((match) => match.found !== at)),
    trapped: truth.traps.filter((trap) => found.some((text) => isSameName(trap, text))),
    missedParts: parts.flatMap((part) => missedOf(part.wanted, part.matches)),
  };
}

interface PartGroup {
  readonly wanted: readonly string[];
  readonly found: readonly string[];
  readonly matches: readonly Match[];
}

/** What the answers give in detail: the focus areas of some priorities, and the promises. */
function partGroups(reading: PlanReading, truth: PlanTruth, matches: readonly Match[]): readonly PartGroup[] {
  const top = topElements(reading.elements);
  const groups = truth.focusAreas.map((wanted, at) => {
    const place = matches.find((match) => match.wanted === at)?.found;
    return { wanted, found: place === undefined ? [] : partTexts(top[place]?.children ?? []) };
  });
  groups.push({ wanted: truth.commitments, found: reading.commitments.map((commitment) => commitment.text) });
  return groups
    .filter((group) => group.wanted.length > 0)
    .map((group) => ({ ...group, matches: matchNames(group.wanted, group.found) }));
}

function partTexts(elements: readonly ReadElement[]): readonly string[] {
  return elements.flatMap(({ type, text, children }) => [
    ...(type === 'focusArea' || type === 'objective' ? [text] : []),
    ...partTexts(children),
  ]);
}

function missedOf(wanted: readonly string[], matches: readonly Match[]): readonly string[] {
  return wanted.filter((_, at) => matches.every((match) => match.wanted !== at));
}

function tallied(wanted: readonly string[], found: readonly string[], matches: readonly Match[]): Score {
  return scoreOf({
    wanted: wanted.length,
    found: found.length,
    right: matches.length,
    ordered: inOrder(matches),
  });
}

/** The plans' scores and their sums. */
export function scoreReport(plans: readonly PlanScore[]): ScoreReport {
  const set = (chosen: readonly PlanScore[]): SetScore => ({
    plans: chosen.length,
    priorities: scoreOf(sum(chosen.map((plan) => plan.priorities))),
    parts: scoreOf(sum(chosen.flatMap((plan) => plan.parts ?? []))),
  });
  return {
    plans,
    headings: set(plans.filter((plan) => plan.toldIn === 'headings')),
    prose: set(plans.filter((plan) => plan.toldIn === 'prose')),
    overall: set(plans),
    trapped: plans.reduce((count, plan) => count + plan.trapped.length, 0),
    falseAlarms: plans.filter((plan) => plan.isNegative && plan.priorities.found > 0).map((plan) => plan.name),
  };
}

/** The priorities at the top of the tree; where there are none, the themes, pillars or objectives the plan is built of. */
function topElements(elements: readonly ReadElement[]): readonly ReadElement[] {
  for (const type of ['priority', ...STAND_INS] as const) {
    const found = elements.filter((element) => element.type === type);
    if (found.length > 0) return found;
  }
  return [];
}

function sum(tallies: readonly Tally[]): Tally {
  const total = { wanted: 0, found: 0, right: 0, ordered: 0 };
  for (const tally of tallies) {
    total.wanted += tally.wanted;
    total.found += tally.found;
    total.right += tally.right;
    total.ordered += tally.ordered;
  }
  return total;
}

function scoreOf({ wanted, found, right, ordered }: Tally): Score {
  const share = (of: number): number => (of === 0 ? 1 : right / of);
  return { wanted, found, right, ordered, precision: share(found), recall: share(wanted) };
}
