/** What can be done to the parts of a version: one function for button, key and menu alike. */
import { useMemo, useState } from 'react';
import type { PlanElementId } from '../../domain/ids';
import type { ElementType, SourcePassage } from '../../domain/plan';
import { useServices } from '../../hooks/services-context';
import { useAction } from '../../hooks/use-action';
import { acceptPart, addElement, confirmElements, removeElements, retypeElements } from '../../services/plan-parts';
import { createQuestion } from '../../services/questions';
import { goTo } from '../../state/navigation-store';
import { countOf } from '../../ui/format/plural';
import { likelyType, neighbourOf, type Outline, type PartNode, siblingsOf } from './plan-outline';
import { quoted } from './plan-words';
import { type ShapeActionOptions, type ShapeActions, useShapeActions } from './use-shape-actions';

export interface PartActions extends ShapeActions {
  /** The part whose words are being changed in the tree. */
  readonly renaming: string | null;
  /** Adds a part after the given one or under it; without one, at the end of the top level. */
  readonly add: (place: 'after' | 'inside', node: PartNode | null) => void;
  readonly rename: (node: PartNode) => void;
  /** Ends renaming; a part that was added and got no words is taken away again. */
  readonly endRename: (node: PartNode, text: string) => void;
  readonly retype: (nodes: readonly PartNode[], type: ElementType) => void;
  /** Says that parts are right as they stand. */
  readonly confirm: (nodes: readonly PartNode[]) => void;
  /** Accepts a part with everything under it. Resolves with false when that failed. */
  readonly accept: (node: PartNode) => Promise<boolean>;
  readonly remove: (nodes: readonly PartNode[]) => void;
  readonly ask: (node: PartNode) => void;
}

export interface PartActionOptions extends ShapeActionOptions {
  readonly versionId: Parameters<typeof addElement>[1]['versionId'];
  readonly outline: Outline;
  readonly onSelect: (id: PlanElementId | null) => void;
  /** The passage selected in the source: a new part takes its words and page from it. */
  readonly passage: SourcePassage | null;
}

const idsOf = (nodes: readonly PartNode[]) => nodes.map(({ element }) => element.id);

export function usePartActions(options: PartActionOptions): PartActions {
  const { versionId, outline, onSelect, passage, say } = options;
  const { context } = useServices();
  const run = useAction();
  const shape = useShapeActions(options);
  const [renaming, setRenaming] = useState<{ id: string; isNew: boolean } | null>(null);
  return useMemo(() => {
    const remove = async (nodes: readonly PartNode[], told: { done?: string; undo?: boolean }) => {
      const last = nodes.at(-1);
      const next = last === undefined ? null : neighbourOf(outline, last, new Set(nodes.map(({ id }) => id)));
      const isGone = await run(async () => (await removeElements(context, idsOf(nodes)), true), told);
      if (isGone) onSelect(next === null ? null : (outline.byId.get(next)?.element.id ?? null));
    };
    return {
      ...shape,
      renaming: renaming?.id ?? null,
      add: async (place, node) => {
        const parent = place === 'inside' ? node : (node?.parentId && outline.byId.get(node.parentId)) || null;
        const siblings = place === 'inside' ? (node?.children ?? []) : node ? siblingsOf(outline, node) : outline.roots;
        const added = await run(() =>
          addElement(context, {
            versionId,
            parentId: parent?.element.id ?? null,
            afterId: place === 'after' ? (node?.element.id ?? null) : null,
            type: place === 'after' && node ? node.element.type : likelyType(siblings, parent),
            text: passage?.quote ?? '',
            source: passage,
          }),
        );
        if (!added) return;
        onSelect(added.id);
        setRenaming({ id: added.id, isNew: true });
      },
      rename: (node) => setRenaming({ id: node.id, isNew: false }),
      endRename: (node, text) => {
        setRenaming(null);
        if (renaming?.id === node.id && renaming.isNew && text.trim() === '') void remove([node], {});
      },
      retype: (nodes, type) => void run(() => retypeElements(context, idsOf(nodes), type)),
      confirm: async (nodes) => {
        const isDone = await run(async () => (await confirmElements(context, idsOf(nodes)), true));
        if (isDone) say(nodes.length === 1 ? 'Marked as right.' : `${countOf(nodes.length, 'part')} marked as right.`);
      },
      accept: async (node) => {
        const isDone = await run(async () => (await acceptPart(context, node.element.id), true));
        if (isDone) say(`${quoted(node.element)} accepted with everything under it.`);
        return isDone === true;
      },
      remove: (nodes) => void remove(nodes, { done: deletedSentence(nodes), undo: true }),
      ask: async (node) => {
        const wanted = { wording: '', meetingId: null, itemId: null, parentId: null, elementIds: [node.element.id] };
        const question = await run(() => createQuestion(context, wanted));
        if (question) goTo({ place: 'questions', question: question.id });
      },
    };
  }, [context, run, shape, outline, onSelect, passage, versionId, renaming, say]);
}

function deletedSentence(nodes: readonly PartNode[]): string {
  const what = nodes.length === 1 ? 'Part' : countOf(nodes.length, 'part');
  return nodes.every((node) => node.children.length === 0) ? `${what} deleted.` : `${what} deleted with those below.`;
}
