/** How plans in time, their themes and what became of them are told. Pure. */
import { stepsOf, type Theme, type ThemeStep } from '../../domain/lineage/followed-themes';
import { planYears } from '../../domain/lineage/plan-line';
import { mainPartOf, type StandingPart } from '../../domain/lineage/standing-plan';
import { LIKELY_FROM } from '../../domain/lineage/successor-proposals';
import { elementName, type Plan } from '../../domain/plan';
import { partText } from './plan-words';

/** "plan for 2021 to 2025", or its title where it gives no years: for the middle of a sentence. */
export function planInWords(plan: Plan): string {
  return plan.periodFrom === null ? `“${plan.title}”` : `plan for ${planYears(plan)}`;
}

/** "Priority 1", "Success measure of Priority 1": what a part is and where it stands. */
export function placeWords(part: StandingPart): string {
  const main = mainPartOf(part);
  const name = elementName(part.element);
  return main === part ? name : `${name} of ${elementName(main.element)}`;
}

const MOST_WORDS = 160;

/** A part's words, cut at a word when they are long. */
export function cutText(part: Pick<StandingPart, 'element'>, most = MOST_WORDS): string {
  const text = partText(part.element).trim();
  if (text.length <= most) return text;
  return `${text.slice(0, most).replace(/\s+\S*$/, '')}…`;
}

/** A first draft of a question about a part that a later plan does not name. */
export function notNamedQuestion(from: StandingPart, before: Plan, later: Plan): string {
  const text = cutText(from).replace(/[.;,]$/, '');
  return `“${text}” (${planInWords(before)}) is not named in the ${planInWords(later)}: what has become of it?`;
}

/** A first draft of a question about a part that a later plan words anew. */
export function successorQuestion(from: StandingPart, to: StandingPart, before: Plan, later: Plan): string {
  const [old, now] = [cutText(from), cutText(to)].map((text) => text.replace(/[.;,]$/, ''));
  return `The ${planInWords(before)} said “${old}”; the ${planInWords(later)} says “${now}”. What has changed, and why?`;
}

/** What the table says under a part: how its link stands. */
export function linkWords({ entry, isDecided }: ThemeStep): string {
  if (entry === null) return isDecided ? 'Not named' : 'Nothing found';
  if (isDecided) return 'Follows';
  return (entry.candidate?.likeness ?? 0) >= LIKELY_FROM ? 'Likely' : 'Perhaps';
}

/** A row in words, for screen readers and for typing a name. */
export function themeWords(theme: Theme, plans: readonly Plan[]): string {
  const steps = stepsOf(theme).map((step) => {
    const plan = plans[step.column];
    const what = step.entry === null ? '' : `: ${cutText(step.entry.part, 60)}`;
    return `${plan ? planYears(plan) : ''}: ${linkWords(step)}${what}`;
  });
  return [cutText(theme.part), ...steps].join('. ');
}
