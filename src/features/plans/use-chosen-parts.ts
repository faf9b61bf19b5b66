/** The parts chosen together in the tree, and the way to put selection and focus on some of them. */
import { useCallback, useEffect, useMemo, useState } from 'react';
import type { PlanElementId } from '../../domain/ids';
import { isDoubtful } from '../../domain/plan-review';
import { ancestorsOf, type Outline, type PartNode } from './plan-outline';

/** Where parts are listed. */
export type PartsPlace = 'tree' | 'doubts';

export interface ChosenParts {
  /** All chosen parts in the order of the text, the selected one among them. */
  readonly chosen: readonly PartNode[];
  /** Chosen by click or key, in the tree or in the list of doubtful parts. */
  readonly choose: (ids: ReadonlySet<string>, where: PartsPlace) => void;
  /** The part to bring into sight there: the selected one, unless it was chosen there and so can be seen. */
  readonly revealIn: (where: PartsPlace) => string | null;
  /** Chooses parts and takes the focus to the first of them (not those under another), as soon as all are there; to the tree, or to where it was. */
  readonly focusParts: (ids: readonly string[], place?: 'tree') => void;
  /** Changes whenever the focus is to go to the revealed part. */
  readonly focusKey: number;
  /** The focus is to go to the list of doubtful parts, not to the tree. */
  readonly isInDoubts: boolean;
}

/** @param selected the part in the address. */
export function useChosenParts(
  outline: Outline,
  selected: PlanElementId | null,
  selectPart: (id: PlanElementId | null) => void,
): ChosenParts {
  const [besides, setBesides] = useState<ReadonlySet<string>>(new Set());
  const [bySight, setBySight] = useState<{ readonly id: string | null; readonly where: PartsPlace } | null>(null);
  const [wanted, setWanted] = useState<{ ids: readonly string[]; isInDoubts: boolean } | null>(null);
  const [isInDoubts, setInDoubts] = useState(false);
  const [focusKey, setFocusKey] = useState(0);
  const chosen = useMemo(() => {
    // Chosen elsewhere since: what was chosen with another part is no longer.
    const ids =
      selected !== null && besides.has(selected) ? besides : new Set<string>(selected === null ? [] : [selected]);
    return outline.inOrder.filter(({ id }) => ids.has(id));
  }, [outline, selected, besides]);
  const choose = useCallback(
    (ids: ReadonlySet<string>, where: PartsPlace) => {
      const first = selected !== null && ids.has(selected) ? selected : ([...ids].at(-1) ?? null);
      setBesides(ids);
      setBySight({ id: first, where });
      selectPart(first === null ? null : (outline.byId.get(first)?.element.id ?? null));
    },
    [outline, selected, selectPart],
  );
  const arrival = useMemo(() => arrivalOf(outline, wanted?.ids ?? []), [outline, wanted]);
  const first = arrival?.first.element ?? null;
  // The address follows first; then selection and focus change in one go.
  useEffect(() => {
    if (first !== null && first.id !== selected) selectPart(first.id);
  }, [first, selected, selectPart]);
  if (arrival !== null && wanted !== null && arrival.first.id === selected) {
    setWanted(null);
    setBesides(arrival.ids);
    setBySight(null);
    setInDoubts(wanted.isInDoubts && isDoubtful(arrival.first.element));
    setFocusKey((key) => key + 1);
  }
  const focusParts = useCallback((ids: readonly string[], place?: 'tree') => {
    const wasInDoubts = document.activeElement?.closest('[data-doubts]') != null;
    setWanted(ids.length === 0 ? null : { ids, isInDoubts: place !== 'tree' && wasInDoubts });
  }, []);
  const revealIn = (where: PartsPlace) => (bySight?.where === where && bySight.id === selected ? null : selected);
  return { chosen, choose, revealIn, focusParts, focusKey, isInDoubts };
}

/** The wanted parts, without those that go along with another, once all are there. */
function arrivalOf(outline: Outline, wanted: readonly string[]) {
  if (!wanted.every((id) => outline.byId.has(id))) return null;
  const isAlongWithAnother = (id: string) => ancestorsOf(outline, id).some((above) => wanted.includes(above));
  const ids: ReadonlySet<string> = new Set(wanted.filter((id) => !isAlongWithAnother(id)));
  const first = outline.inOrder.find(({ id }) => ids.has(id));
  return first ? { ids, first } : null;
}
