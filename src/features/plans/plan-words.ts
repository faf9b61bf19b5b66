/** How plans, their parts and promises are called on the screen. Pure. */
import type { Commitment } from '../../domain/commitment';
import {
  ELEMENT_TYPE_LABELS,
  ELEMENT_TYPES,
  type ElementType,
  type Plan,
  type PlanElement,
  type PlanRemit,
  type PlanStatus,
  type PlanVersion,
} from '../../domain/plan';
import { confidenceWords, countByType, isDoubtful } from '../../domain/plan-review';
import { formatNumber } from '../../ui/format/numbers';
import { countOf, listWords } from '../../ui/format/plural';
import type { IconName } from '../../ui/icon-names';

export const STATUS_LABELS: Readonly<Record<PlanStatus, string>> = {
  draft: 'Draft',
  published: 'Published',
  variation: 'Variation',
  unknown: 'Status not known',
};

export const REMIT_LABELS: Readonly<Record<PlanRemit, string>> = {
  police: 'Police and crime',
  fire: 'Fire and rescue',
  policeAndFire: 'Police, fire and crime',
};

export const FORM_LABELS: Readonly<Record<Commitment['form'], string>> = {
  will: '“I will”',
  committed: '“Committed”',
  want: '“I want”',
  oral: 'At a meeting',
  written: 'In writing',
};

/** The forms a promise of a plan can have. */
export const PLAN_FORMS = ['will', 'committed', 'want'] as const;

export const TYPE_ICONS: Readonly<Record<ElementType, IconName>> = {
  vision: 'show',
  priority: 'priority',
  theme: 'theme',
  principle: 'vote',
  pillar: 'board',
  enabler: 'adjust',
  value: 'star',
  outcome: 'action',
  objective: 'state-part',
  focusArea: 'plan-part',
  successMeasure: 'measure',
  keyQuestion: 'inquiry',
  nationalMeasure: 'chart',
  threat: 'danger',
  revision: 'edit',
  section: 'text',
  other: 'tag',
};

export const TYPE_OPTIONS = ELEMENT_TYPES.map((id) => ({ id, label: ELEMENT_TYPE_LABELS[id], icon: TYPE_ICONS[id] }));

const PLURALS: Partial<Readonly<Record<ElementType, string>>> = {
  priority: 'priorities',
  other: 'other parts',
};

/** "5 priorities", "1 focus area". */
export function typeCount(type: ElementType, count: number): string {
  const one = ELEMENT_TYPE_LABELS[type].toLowerCase();
  return countOf(count, one, PLURALS[type] ?? `${one}s`);
}

const IN_SUMMARY = 3;
const MAIN_TYPES: readonly ElementType[] = ['priority', 'focusArea', 'successMeasure', 'outcome', 'objective'];

/** "5 priorities, 15 focus areas, 51 success measures and 106 promises": what was found, the main things first. */
export function foundWords(elements: readonly Pick<PlanElement, 'type'>[], promises: number): string {
  const counts = countByType(elements);
  const rank = (type: ElementType) => (MAIN_TYPES.includes(type) ? MAIN_TYPES.indexOf(type) : MAIN_TYPES.length);
  const words = [...counts]
    .sort((a, b) => rank(a[0]) - rank(b[0]))
    .slice(0, IN_SUMMARY)
    .map(([type, count]) => typeCount(type, count));
  return listWords(promises === 0 ? words : [...words, countOf(promises, 'promise')]);
}

/** "2021 to 2025"; empty when the plan gives no period. */
export function periodWords({ periodFrom, periodTo }: Pick<Plan, 'periodFrom' | 'periodTo'>): string {
  if (periodFrom === null) return periodTo === null ? '' : `to ${periodTo}`;
  return periodTo === null ? `from ${periodFrom}` : `${periodFrom} to ${periodTo}`;
}

/** The period and the printed label of a version in one line; what the plan is about, unless that is the usual. */
export function versionLine(plan: Plan, version: PlanVersion): string {
  const remit = plan.remit === 'police' ? '' : REMIT_LABELS[plan.remit];
  return [periodWords(plan), remit, version.label].filter((words) => words !== '').join(' · ');
}

type Guess = Pick<PlanElement, 'reason' | 'confidence'>;

function isByHand({ reason, confidence }: Guess): boolean {
  return confidence === 1 && reason.endsWith('by hand');
}

/** "Sure", "Fairly sure", "Not sure: check it"; of what a person set or checked, that. */
export function sureWords(part: Guess): string {
  if (isByHand(part)) return part.reason;
  return isDoubtful(part) ? 'Not sure: check it' : capital(confidenceWords(part.confidence));
}

/** How the reader came to it: "It follows words that announce an outcome." Empty of what a person set. */
export function whyWords(part: Guess): string {
  return isByHand(part) ? '' : capital(part.reason);
}

/** "Check: it is in the list of national measures": both in one line, for the mark in a row. */
export function markWords(part: Guess): string {
  const word = isDoubtful(part) ? 'Check' : capital(confidenceWords(part.confidence));
  if (isByHand(part)) return part.reason;
  const why = part.reason.replace(/\.$/, '').replace(/^[A-Z](?=[a-z ])/, (letter) => letter.toLowerCase());
  return why === '' ? word : `${word}: ${why}`;
}

function capital(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1);
}

/** "1,100 police officers", "£1,400,000", "12%": the figure of a target; empty without one. */
export function amountWords(target: Pick<NonNullable<Commitment['target']>, 'value' | 'unit'> | null): string {
  if (target === null) return '';
  const { value, unit } = target;
  const figure = /^\d+(\.\d+)?$/.test(value) ? formatNumber(Number(value)) : value;
  const amount = unit === '£' ? `£${figure}` : unit === '%' ? `${figure}%` : `${figure} ${unit}`;
  return (figure === '' ? unit : amount).trim();
}

/** "1,100 police officers by the end of 2022"; empty without a target. */
export function targetWords(target: Commitment['target']): string {
  const by = target?.by ?? '';
  const isWhole =
    by === '' || /^(?:by|before|until|within|in|over|during|next|every|each|once|twice|\w+ly)\b/i.test(by);
  return `${amountWords(target)} ${isWhole ? by : `by ${by}`}`.trim();
}

/** A first draft of a question about a promise. `planName` is the panel's word for the plan. */
export function askAbout(promise: Pick<Commitment, 'form'>, text: string, planName: string): string {
  const said = promise.form === 'want' ? 'you said' : 'you promised';
  return `In the ${planName} ${said}: “${text.trim().replace(/[.;,]$/, '')}”. What has been done?`;
}

/** What stands for a part without words. */
export function partText(element: Pick<PlanElement, 'text'>): string {
  return element.text.trim() === '' ? 'No words yet' : element.text;
}

/** A part named in a sentence: “Speed”, cut when it is long. */
export function quoted(element: Pick<PlanElement, 'text'>): string {
  const text = partText(element);
  return `“${text.length > 48 ? `${text.slice(0, 46).trimEnd()}…` : text}”`;
}
