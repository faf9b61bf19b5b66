/**
 * What became of each theme over plans that follow each other: a row for each, a cell for each plan. Decisions of a
 * person go before proposals; where there is neither, the part was not found in the later plan.
 */
import type { PlanElementId } from '../ids';
import type { Succession } from '../succession';
import { type DecisionsOf, indexDecisions } from './decisions';
import { isMainPart, type StandingPart, type StandingPlan } from './standing-plan';
import { type Candidate, type CandidatesOf, candidateSteps, LIKELY_FROM } from './successor-proposals';

/** A part in a cell, and how it came there. */
export interface ThemeEntry {
  readonly part: StandingPart;
  /** `start`: the theme begins with it. */
  readonly link: 'start' | 'confirmed' | 'proposed';
  /** The part of the plan before that it follows; null where the theme starts. */
  readonly from: StandingPart | null;
  /** What was proposed, when this was among it. */
  readonly candidate: Candidate | null;
}

/** A part of the plan before that nothing in this plan follows. */
export interface ThemeEnd {
  readonly from: StandingPart;
  /** True once a person has recorded it. */
  readonly isRecorded: boolean;
}

export interface ThemeCell {
  readonly entries: readonly ThemeEntry[];
  readonly ends: readonly ThemeEnd[];
}

export interface Theme {
  readonly id: string;
  /** The plan that it starts in, as its place in the line. */
  readonly start: number;
  readonly part: StandingPart;
  /** One for each plan of the line; empty before the start and after all have ended. */
  readonly cells: readonly ThemeCell[];
  /** The first step is a guess, or nothing was found: such themes stand last. */
  readonly isDoubtful: boolean;
  /** Steps that nobody has decided yet. */
  readonly openCount: number;
}

export interface ThemesInput {
  /** The earliest first. */
  readonly plans: readonly StandingPlan[];
  readonly successions: readonly Succession[];
  /** What is proposed from the plan before, for each plan; see `proposalSteps`. */
  readonly proposals: readonly (CandidatesOf | null)[];
  /** Parts that questions are tied to; these are followed, too, whatever their kind. */
  readonly tested: ReadonlySet<PlanElementId>;
  /** Parts that somebody wants to see followed, whatever their kind. */
  readonly isWanted: (part: StandingPart) => boolean;
}

/** What is proposed between the plans of a line, worked out in slices; null for the first. Kept while decisions change. */
export function* proposalSteps(plans: readonly StandingPlan[]): Generator<void, readonly (CandidatesOf | null)[]> {
  const proposals: (CandidatesOf | null)[] = [];
  for (const [at, to] of plans.entries()) {
    const from = plans[at - 1];
    proposals.push(from ? yield* candidateSteps(from, to) : null);
  }
  return proposals;
}

const NOTHING: ThemeCell = { entries: [], ends: [] };

/** The themes of a line of plans: by the plan they start in, the doubtful ones last, else in the order of the plan. */
export function followedThemes(input: ThemesInput): readonly Theme[] {
  const { plans } = input;
  const walk = createWalk(input);
  const reached = plans.map(() => new Set<string>());
  return plans.flatMap((plan, start) => {
    const own = plan.parts
      .filter((part) => !reached[start]?.has(part.key) && startsTheme(part, plan, input))
      .map((part) => walk(part, start));
    for (const { cells } of own) {
      cells.forEach(({ entries }, at) => {
        for (const { part } of entries) reached[at]?.add(part.key);
      });
    }
    return [...own.filter((theme) => !theme.isDoubtful), ...own.filter((theme) => theme.isDoubtful)];
  });
}

function startsTheme(part: StandingPart, plan: StandingPlan, { successions, tested, isWanted }: ThemesInput): boolean {
  if (isMainPart(part) && !plan.dropped.has(part.key)) return true;
  if (isWanted(part) || part.elementIds.some((id) => tested.has(id))) return true;
  return successions.some(
    ({ fromPlanId, fromKey, verdict }) => verdict === 'follows' && fromPlanId === plan.plan.id && fromKey === part.key,
  );
}

/** Follows one part to the end of the line. */
function createWalk({ plans, successions, proposals }: ThemesInput): (part: StandingPart, start: number) => Theme {
  const decisions = indexDecisions(successions);
  const steps = plans.map((to, at): Step | null => {
    const [from, candidates] = [plans[at - 1], proposals[at]];
    return from && candidates ? { from, to, candidates, decisions } : null;
  });
  return (part, start) => {
    const cells: ThemeCell[] = plans.map(() => NOTHING);
    cells[start] = { entries: [{ part, link: 'start', from: null, candidate: null }], ends: [] };
    for (let at = start + 1; at < plans.length; at += 1) {
      const [step, before] = [steps[at], cells[at - 1]];
      if (step && before) cells[at] = nextCell(before, step);
    }
    const first = steps[start + 1]?.candidates(part.key)[0];
    return {
      id: `${plans[start]?.plan.id ?? ''}|${part.key}`,
      start,
      part,
      cells,
      isDoubtful: start + 1 < plans.length && (first?.likeness ?? 0) < LIKELY_FROM,
      openCount: cells.reduce((sum, cell) => sum + openIn(cell), 0),
    };
  };
}

function openIn({ entries, ends }: ThemeCell): number {
  return entries.filter((one) => one.link === 'proposed').length + ends.filter((one) => !one.isRecorded).length;
}

interface Step {
  readonly from: StandingPlan;
  readonly to: StandingPlan;
  readonly candidates: CandidatesOf;
  readonly decisions: DecisionsOf;
}

function nextCell(before: ThemeCell, step: Step): ThemeCell {
  const entries: ThemeEntry[] = [];
  const ends: ThemeEnd[] = [];
  for (const { part } of before.entries) {
    const next = successorsOf(part, step);
    if (next.length === 0) ends.push({ from: part, isRecorded: isRecorded(part, step) });
    for (const entry of next) {
      if (!entries.some((one) => one.part === entry.part)) entries.push(entry);
    }
  }
  return { entries, ends };
}

function isRecorded(part: StandingPart, { from, to, decisions }: Step): boolean {
  return decisions(from.plan.id, part.key, to.plan.id).isNone;
}

/** What was decided, else the likeliest proposal that was not rejected. */
function successorsOf(part: StandingPart, { from, to, candidates, decisions }: Step): readonly ThemeEntry[] {
  const { confirmed, rejected, isNone } = decisions(from.plan.id, part.key, to.plan.id);
  if (isNone) return [];
  const offered = candidates(part.key);
  const decided = confirmed.flatMap((key): ThemeEntry[] => {
    const next = to.byKey.get(key);
    const candidate = offered.find((one) => one.part.key === key) ?? null;
    return next ? [{ part: next, link: 'confirmed', from: part, candidate }] : [];
  });
  if (decided.length > 0) return decided;
  const best = offered.find((one) => !rejected.has(one.part.key));
  // Looked up: what is offered may stem from an earlier state of the plan.
  const next = best && to.byKey.get(best.part.key);
  return best && next ? [{ part: next, link: 'proposed', from: part, candidate: best }] : [];
}

/** A step of a theme: from a part of one plan to the next plan. */
export interface ThemeStep {
  /** The later plan's place in the line. */
  readonly column: number;
  readonly from: StandingPart;
  /** Null when nothing follows. */
  readonly entry: ThemeEntry | null;
  /** False while nobody has decided it. */
  readonly isDecided: boolean;
}

/** All steps of a theme, the earliest first. */
export function stepsOf({ cells }: Theme): readonly ThemeStep[] {
  return cells.flatMap(({ entries, ends }, column) => [
    ...entries.flatMap((entry): readonly ThemeStep[] =>
      entry.from ? [{ column, from: entry.from, entry, isDecided: entry.link === 'confirmed' }] : [],
    ),
    ...ends.map(({ from, isRecorded }): ThemeStep => ({ column, from, entry: null, isDecided: isRecorded })),
  ]);
}

/** The first step that nobody has decided yet, else the last one; null when there is none. */
export function stepAtHand(theme: Theme): ThemeStep | null {
  const steps = stepsOf(theme);
  return steps.find((step) => !step.isDecided) ?? steps.at(-1) ?? null;
}

/** The theme in which a part is followed; undefined when it is not. */
export function themeOfPart(themes: readonly Theme[], id: PlanElementId): Theme | undefined {
  return themes.find(({ cells }) =>
    cells.some(({ entries }) => entries.some(({ part }) => part.elementIds.includes(id))),
  );
}
