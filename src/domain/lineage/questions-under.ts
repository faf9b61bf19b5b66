/** The questions asked about a part of a plan in any of its texts, or about what stands under it. Pure. */
import { asId, type PlanElementId, type QuestionId } from '../ids';
import type { Link } from '../link';
import type { StandingPart } from './standing-plan';

export type QuestionsByElement = ReadonlyMap<PlanElementId, readonly QuestionId[]>;

/** Questions by the part of a text that they are tied to. */
export function questionsByElement(links: Iterable<Link>): QuestionsByElement {
  const byElement = new Map<PlanElementId, QuestionId[]>();
  for (const { kind, fromId, toId } of links) {
    if (kind !== 'tests') continue;
    const [element, question] = [asId<PlanElementId>(toId), asId<QuestionId>(fromId)];
    const group = byElement.get(element);
    if (group) group.push(question);
    else byElement.set(element, [question]);
  }
  return byElement;
}

/** Each question once. */
export function questionsUnder(part: StandingPart, byElement: QuestionsByElement): ReadonlySet<QuestionId> {
  const found = new Set<QuestionId>();
  const take = ({ elementIds, children }: StandingPart) => {
    for (const id of elementIds) for (const question of byElement.get(id) ?? []) found.add(question);
    children.forEach(take);
  };
  take(part);
  return found;
}
