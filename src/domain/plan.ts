/** A plan, its versions, and the tree of its parts. */
import { z } from 'zod';
import { baseFields, isoDate, orderKey, words } from './entity';
import { paperId, planElementId, planId, planVersionId } from './ids';
import { byOrder } from './order';

/** What a plan is about: an office-holder for police and fire has a plan for each, or one for both. */
export const planRemit = z.enum(['police', 'fire', 'policeAndFire']);
export type PlanRemit = z.infer<typeof planRemit>;

export const planSchema = z.object({
  id: planId,
  ...baseFields,
  title: words,
  /** Years or dates as the plan gives them, "2021" and "2025"; null when it does not say. */
  periodFrom: z.string().max(20).nullable(),
  periodTo: z.string().max(20).nullable(),
  remit: planRemit,
  /** The plan that this one follows; null for the first, and while nobody has said. */
  previousPlanId: planId.nullable(),
});
export type Plan = z.infer<typeof planSchema>;

export const planStatus = z.enum(['draft', 'published', 'variation', 'unknown']);
export type PlanStatus = z.infer<typeof planStatus>;

export const planVersionSchema = z.object({
  id: planVersionId,
  ...baseFields,
  planId,
  paperId,
  status: planStatus,
  /** "Draft: Version 1.5", as printed; empty when none is. */
  label: words,
  /** A version is reviewed part by part before it counts; until then it is a proposal. */
  reviewState: z.enum(['inReview', 'accepted']),
  acceptedOn: isoDate.nullable(),
  /** `part`: the document holds only some of the plan, such as the page of one priority. */
  scope: z.enum(['whole', 'part']),
  /** The text of the plan that this one was matched with; null for the first. */
  previousVersionId: planVersionId.nullable(),
});
export type PlanVersion = z.infer<typeof planVersionSchema>;

export const ELEMENT_TYPES = [
  'vision',
  'priority',
  'theme',
  'principle',
  'pillar',
  'enabler',
  'value',
  'outcome',
  'objective',
  'focusArea',
  'successMeasure',
  'keyQuestion',
  'nationalMeasure',
  'threat',
  'revision',
  'section',
  'other',
] as const;
export const elementType = z.enum(ELEMENT_TYPES);
export type ElementType = z.infer<typeof elementType>;

export const ELEMENT_TYPE_LABELS: Readonly<Record<ElementType, string>> = {
  vision: 'Vision',
  priority: 'Priority',
  theme: 'Theme',
  principle: 'Principle',
  pillar: 'Pillar',
  enabler: 'Enabler',
  value: 'Value',
  outcome: 'Outcome',
  objective: 'Objective',
  focusArea: 'Focus area',
  successMeasure: 'Success measure',
  keyQuestion: 'Key question',
  nationalMeasure: 'National measure',
  threat: 'Threat',
  revision: 'Proposed revision',
  section: 'Section',
  other: 'Other part',
};

/** Where in the source a thing stands: the page of the file (1-based; null in plain text) and the words there. */
export const sourcePassage = z.object({
  page: z.number().int().min(1).nullable(),
  quote: words,
  /** What stands just before and after, where the words alone do not tell the place. */
  before: words.optional(),
  after: words.optional(),
});
export type SourcePassage = z.infer<typeof sourcePassage>;

export const planElementSchema = z.object({
  id: planElementId,
  ...baseFields,
  versionId: planVersionId,
  parentId: planElementId.nullable(),
  type: elementType,
  /** As printed: "1", "2.3", "P4"; empty when unnumbered. */
  number: z.string().max(40),
  text: words,
  order: orderKey,
  source: sourcePassage.nullable(),
  /** 0..1, how sure the reader was; 1 for what a person wrote or accepted. */
  confidence: z.number().min(0).max(1),
  /** Why the reader thinks so, in words. */
  reason: words,
  /** Joins the same part across versions of its plan. */
  stableKey: z.string().min(1).max(200),
});
export type PlanElement = z.infer<typeof planElementSchema>;

/** A part of the plan with its children in order. */
export interface ElementNode {
  readonly element: PlanElement;
  readonly children: readonly ElementNode[];
}

/**
 * Builds the tree of a version. Parts whose parent is missing, or that form a ring, come to the top with what hangs on
 * them, and never vanish.
 */
export function elementTree(elements: readonly PlanElement[]): readonly ElementNode[] {
  const byId = new Map<string, PlanElement>(elements.map((element) => [element.id, element]));
  const children = new Map<string | null, PlanElement[]>();
  for (const element of [...elements].sort(byOrder)) {
    const parent = hangsOnParent(element, byId) ? element.parentId : null;
    const group = children.get(parent);
    if (group) group.push(element);
    else children.set(parent, [element]);
  }
  const build = (parent: string | null): readonly ElementNode[] =>
    (children.get(parent) ?? []).map((element) => ({ element, children: build(element.id) }));
  return build(null);
}

/** True when the parent is there and following the parents does not come back to the part itself. */
function hangsOnParent(element: PlanElement, byId: ReadonlyMap<string, PlanElement>): boolean {
  const seen = new Set<string>();
  let parentId = element.parentId;
  let parent = parentId === null ? undefined : byId.get(parentId);
  const isThere = parent !== undefined;
  while (parentId !== null && parent !== undefined && !seen.has(parentId)) {
    if (parentId === element.id) return false;
    seen.add(parentId);
    parentId = parent.parentId;
    parent = parentId === null ? undefined : byId.get(parentId);
  }
  return isThere;
}

/** "Priority 2", "Focus area", "Success measure 2.3": how a part is called beside its text. */
export function elementName(element: Pick<PlanElement, 'type' | 'number'>): string {
  const label = ELEMENT_TYPE_LABELS[element.type];
  return element.number === '' ? label : `${label} ${element.number}`;
}
