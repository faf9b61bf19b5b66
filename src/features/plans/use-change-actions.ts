/** What can be done about changes, one or several: confirmed, kept apart, joined with another part. */
import type { KeyboardEvent } from 'react';
import type { PlanElementId, PlanVersionId } from '../../domain/ids';
import { useServices } from '../../hooks/services-context';
import { useAction } from '../../hooks/use-action';
import type { ListedPlanChange } from '../../hooks/use-plan-changes';
import { confirmChanges, joinParts, keepApart } from '../../services/plan-changes';
import { countOf } from '../../ui/format/plural';
import type { MenuEntry } from '../../ui/menu-entries';

export interface ChangeActions {
  readonly confirm: (listed: readonly ListedPlanChange[]) => void;
  readonly keepApart: (listed: readonly ListedPlanChange[]) => void;
  /** Asks which part it is. */
  readonly askJoin: (listed: ListedPlanChange) => void;
  readonly join: (before: PlanElementId, after: PlanElementId) => void;
}

export const CHANGE_KEYS = { confirm: 'C', apart: 'A', join: 'J' } as const;

export function useChangeActions(
  versionId: PlanVersionId,
  onAskJoin: (listed: ListedPlanChange) => void,
): ChangeActions {
  const { context } = useServices();
  const run = useAction();
  return {
    confirm: (listed) => {
      const ids = listed.filter(({ change }) => change.state === 'proposed').map(({ change }) => change.id);
      if (ids.length > 0) void run(() => confirmChanges(context, ids));
    },
    keepApart: (listed) => {
      const ids = listed.filter(isPair).map(({ change }) => change.id);
      if (ids.length === 0) return;
      const done = ids.length === 1 ? 'They are two parts now.' : `${countOf(ids.length, 'pair')} kept apart.`;
      void run(() => keepApart(context, ids), { done, undo: true });
    },
    askJoin: onAskJoin,
    join: (before, after) => {
      const work = () => joinParts(context, versionId, before, after);
      void run(work, { done: 'They are one part now.', undo: true });
    },
  };
}

export function isPair({ change }: ListedPlanChange): boolean {
  return change.beforeId !== null && change.afterId !== null;
}

export function changeMenu(
  listed: readonly ListedPlanChange[],
  actions: ChangeActions,
  onShow: (listed: ListedPlanChange) => void,
): readonly MenuEntry[] {
  const [first] = listed;
  if (first === undefined) return [];
  return [
    {
      id: 'show',
      label: 'Show in the source',
      icon: 'evidence',
      shortcut: 'Enter',
      isDisabled: listed.length > 1 || !first.after?.source,
      onAction: () => onShow(first),
    },
    {
      id: 'confirm',
      label: 'Confirm',
      icon: 'check',
      shortcut: CHANGE_KEYS.confirm,
      isDisabled: listed.every(({ change }) => change.state === 'confirmed'),
      onAction: () => actions.confirm(listed),
    },
    {
      id: 'apart',
      label: 'Not the same part',
      icon: 'unlink',
      shortcut: CHANGE_KEYS.apart,
      isDisabled: !listed.some(isPair),
      onAction: () => actions.keepApart(listed),
    },
    {
      id: 'join',
      label: 'Join with…',
      icon: 'link',
      shortcut: CHANGE_KEYS.join,
      isDisabled: listed.length > 1,
      onAction: () => actions.askJoin(first),
    },
  ];
}

/** Single letters; the list has no other use for them. */
export function pressOnChanges(
  event: KeyboardEvent,
  listed: readonly ListedPlanChange[],
  actions: ChangeActions,
): boolean {
  if (event.ctrlKey || event.metaKey || event.altKey) return false;
  const [first] = listed;
  const key = event.key.toUpperCase();
  if (first === undefined) return false;
  if (key === CHANGE_KEYS.confirm) actions.confirm(listed);
  else if (key === CHANGE_KEYS.apart) actions.keepApart(listed);
  else if (key === CHANGE_KEYS.join) actions.askJoin(first);
  else return false;
  return true;
}
