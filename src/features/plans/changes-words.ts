/** Changes from one text of a plan to the next in words, and in an order in which they can be checked. Pure. */

import { type WordRun } from '../../domain/compare/comparison';
import { passagesOf } from '../../domain/compare/passages';
import { wordRuns } from '../../domain/compare/word-runs';
import { ELEMENT_TYPE_LABELS, elementName, type PlanElement } from '../../domain/plan';
import type { PlanChangeKind } from '../../domain/plan-change';
import { inTextOrder } from '../../domain/plan-edit';
import { isDoubtfulChange } from '../../domain/plan-match';
import type { ListedPlanChange, VersionChanges } from '../../hooks/use-plan-changes';
import { formatNumber } from '../../ui/format/numbers';
import { listWords } from '../../ui/format/plural';
import type { IconName } from '../../ui/icon-names';

export const CHANGE_LABELS: Readonly<Record<PlanChangeKind, string>> = {
  added: 'Added',
  dropped: 'Dropped',
  moved: 'Moved',
  reworded: 'Re-worded',
  retyped: 'Another kind',
  renumbered: 'Renumbered',
};

export const CHANGE_ICONS: Readonly<Record<PlanChangeKind, IconName>> = {
  added: 'add',
  dropped: 'remove',
  moved: 'arrow-up',
  reworded: 'edit',
  retyped: 'tag',
  renumbered: 'sort',
};

export type ChangeFilter = PlanChangeKind | 'all' | 'open';

const KIND_ORDER: readonly PlanChangeKind[] = ['reworded', 'moved', 'retyped', 'renumbered', 'added', 'dropped'];

/** Where each part stands in its text, counted from 0. */
export function placesOf(texts: readonly (readonly PlanElement[])[]): ReadonlyMap<string, number> {
  return new Map(texts.flatMap((text) => inTextOrder(text).map(({ id }, place) => [id, place] as const)));
}

/** The doubtful first, then by kind, each in the order of the text. */
export function listedChanges(
  changes: readonly ListedPlanChange[],
  filter: ChangeFilter,
  places: ReadonlyMap<string, number>,
): readonly ListedPlanChange[] {
  const rank = ({ change }: ListedPlanChange) =>
    (isDoubtfulChange(change) ? 0 : 10) + KIND_ORDER.indexOf(change.kinds[0] ?? 'dropped');
  const place = ({ after, before }: ListedPlanChange) => places.get((after ?? before)?.id ?? '') ?? 0;
  return changes
    .filter((listed) => isShown(listed, filter))
    .sort((a, b) => rank(a) - rank(b) || place(a) - place(b) || (a.id < b.id ? -1 : 1));
}

export function isShown({ change }: ListedPlanChange, filter: ChangeFilter): boolean {
  if (filter === 'all') return true;
  return filter === 'open' ? change.state === 'proposed' : change.kinds.includes(filter);
}

/** What differs, word by word; both texts as they are where the words are the same. */
export function changedWords(before: PlanElement, after: PlanElement): readonly WordRun[] {
  const passages = ({ text }: PlanElement) =>
    passagesOf([{ kind: 'paragraph', text, page: null, part: null, strand: null, path: [] }]);
  return wordRuns(passages(before), passages(after), false);
}

/** "under “Safer streets”, before under “Help for victims”"; what else changed besides the words. */
export function changeFacts({ change, before, after, beforeUnder, afterUnder }: ListedPlanChange): readonly string[] {
  const facts: string[] = [];
  if (before && after && change.kinds.includes('moved')) {
    facts.push(
      beforeUnder === afterUnder
        ? 'At another place among its neighbours'
        : `Now under ${quotedOrPlan(afterUnder)}, before under ${quotedOrPlan(beforeUnder)}`,
    );
  }
  if (before && after && change.kinds.includes('retyped')) {
    facts.push(`${ELEMENT_TYPE_LABELS[before.type]} before`);
  }
  if (before && after && change.kinds.includes('renumbered')) facts.push(`Number ${before.number} before`);
  return facts;
}

function quotedOrPlan(words: string): string {
  return words === '' ? 'the plan itself' : `“${words}”`;
}

/** How a change is read out. */
export function changeText(listed: ListedPlanChange): string {
  const { change, before, after } = listed;
  const kinds = change.kinds.map((kind) => CHANGE_LABELS[kind]).join(', ');
  const part = after ?? before;
  const was = before && after && change.kinds.includes('reworded') ? ` Before: ${before.text}` : '';
  const mark = change.state === 'confirmed' ? 'Confirmed. ' : isDoubtfulChange(change) ? 'To check. ' : '';
  return `${mark}${kinds}: ${part ? `${elementName(part)}, ${part.text}` : ''}${was}`;
}

/** "48 the same, 3 re-worded, 1 added and 2 dropped". */
export function changeCounts({ same, changes }: VersionChanges): string {
  const counts = new Map<PlanChangeKind, number>();
  for (const { change } of changes) {
    const [kind] = change.kinds;
    if (kind !== undefined) counts.set(kind, (counts.get(kind) ?? 0) + 1);
  }
  const words = KIND_ORDER.flatMap((kind) => {
    const count = counts.get(kind);
    return count === undefined ? [] : [`${formatNumber(count)} ${KIND_WORDS[kind]}`];
  });
  return listWords([`${formatNumber(same)} the same`, ...words]);
}

const KIND_WORDS: Readonly<Record<PlanChangeKind, string>> = {
  added: 'added',
  dropped: 'dropped',
  moved: 'moved',
  reworded: 're-worded',
  retyped: 'of another kind',
  renumbered: 'renumbered',
};
