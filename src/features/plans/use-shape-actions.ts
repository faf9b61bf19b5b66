/** Moving, merging and splitting the parts of a version, and what is said of it. */
import { useMemo, useState } from 'react';
import { isRefusal, type Refusal } from '../../domain/plan-edit';
import type { Joint } from '../../domain/plan-merge';
import { type Drop, type Move, moveTo, type OutlineStep } from '../../domain/plan-move';
import { useServices } from '../../hooks/services-context';
import { useAction } from '../../hooks/use-action';
import { mergeElements, placeElements, splitElement, stepElements } from '../../services/plan-structure';
import { countOf } from '../../ui/format/plural';
import { type Outline, type PartNode, siblingsOf } from './plan-outline';
import { quoted } from './plan-words';

/** A question to the user before something is done. */
export type Asking =
  | { readonly kind: 'merge'; readonly nodes: readonly PartNode[] }
  | { readonly kind: 'split'; readonly node: PartNode }
  | { readonly kind: 'move'; readonly nodes: readonly PartNode[] };

export interface ShapeActions {
  /** What is being asked now, in a dialog. */
  readonly asking: Asking | null;
  readonly open: (asking: Asking | null) => void;
  /** Asks how to merge with the sibling before or after; says so where there is none. */
  readonly askMergeWith: (node: PartNode, by: -1 | 1) => void;
  readonly step: (nodes: readonly PartNode[], step: OutlineStep) => void;
  readonly drop: (nodes: readonly PartNode[], drop: Drop) => void;
  /** Why the parts can't be dropped there; null when they can. */
  readonly refusalOf: (nodes: readonly PartNode[], drop: Drop) => string | null;
  /** Tells why something was not done. */
  readonly refuse: (refusal: string) => void;
  readonly merge: (nodes: readonly PartNode[], joint: Joint) => void;
  readonly split: (node: PartNode, at: number) => void;
}

export interface ShapeActionOptions {
  readonly outline: Outline;
  /** Selects parts and puts the focus there once they can be seen. */
  readonly onFocus: (ids: readonly string[]) => void;
  /** Says a sentence to those who can't see what happened. */
  readonly say: (sentence: string) => void;
}

const idsOf = (nodes: readonly PartNode[]) => nodes.map(({ element }) => element.id);

export function useShapeActions({ outline, onFocus, say }: ShapeActionOptions): ShapeActions {
  const { context, notify } = useServices();
  const run = useAction();
  const [asking, setAsking] = useState<Asking | null>(null);
  return useMemo(() => {
    const refuse = (refusal: string) => notify({ message: refusal, tone: 'warning' });
    const told = (nodes: readonly PartNode[], answer: Move | Refusal | undefined): boolean => {
      if (answer === undefined) return false;
      say(isRefusal(answer) ? answer.refusal : movedSentence(outline, nodes, answer));
      return !isRefusal(answer);
    };
    return {
      asking,
      refuse,
      open: setAsking,
      askMergeWith: (node, by) => {
        const siblings = siblingsOf(outline, node);
        const other = siblings[siblings.findIndex(({ id }) => id === node.id) + by];
        if (other) setAsking({ kind: 'merge', nodes: by === -1 ? [other, node] : [node, other] });
        else refuse(`There is no part ${by === -1 ? 'before' : 'after'} it here to merge with.`);
      },
      step: async (nodes, step) => void told(nodes, await run(() => stepElements(context, idsOf(nodes), step))),
      drop: async (nodes, drop) => {
        const move = await run(() => placeElements(context, idsOf(nodes), drop));
        if (told(nodes, move)) onFocus(idsOf(nodes));
        else if (move !== undefined && isRefusal(move)) refuse(move.refusal);
      },
      refusalOf: (nodes, drop) => {
        const elements = outline.inOrder.map(({ element }) => element);
        const move = moveTo(elements, idsOf(nodes), drop);
        return isRefusal(move) ? move.refusal : null;
      },
      merge: async (nodes, joint) => {
        setAsking(null);
        const id = await run(() => mergeElements(context, idsOf(nodes), joint));
        if (id === undefined) return;
        say(`${countOf(nodes.length, 'part')} merged into one.`);
        onFocus([id]);
      },
      split: async (node, at) => {
        setAsking(null);
        const second = await run(() => splitElement(context, node.element.id, at));
        if (second === undefined) return;
        say('Part split into two.');
        onFocus([second]);
      },
    };
  }, [asking, context, notify, run, outline, onFocus, say]);
}

/** “Speed” moved under “Quiet nights”, 2 of 3. */
function movedSentence(outline: Outline, nodes: readonly PartNode[], { parentId, place, siblings }: Move): string {
  const [first] = nodes;
  const what = nodes.length === 1 && first ? quoted(first.element) : countOf(nodes.length, 'part');
  const parent = parentId === null ? undefined : outline.byId.get(parentId);
  return `${what} moved ${parent ? `under ${quoted(parent.element)}` : 'at the top level'}, ${place} of ${siblings}.`;
}
