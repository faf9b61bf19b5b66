/** What can be done to the parts of a version: one function for button, key and menu alike. */
import { useMemo, useState } from 'react';
import type { PlanElementId } from '../../domain/ids';
import type { ElementType, SourcePassage } from '../../domain/plan';
import { useServices } from '../../hooks/services-context';
import { useAction } from '../../hooks/use-action';
import {
  addElement,
  confirmElement,
  moveElement,
  removeElement,
  shiftElement,
  updateElement,
} from '../../services/plan-parts';
import { createQuestion } from '../../services/questions';
import { goTo } from '../../state/navigation-store';
import { likelyType, neighbourOf, type Outline, type PartNode, siblingsOf } from './plan-outline';

export interface PartActions {
  /** The part whose words are being changed in the tree. */
  readonly renaming: string | null;
  /** Adds a part after the given one or under it; without one, at the end of the top level. */
  readonly add: (place: 'after' | 'inside', node: PartNode | null) => void;
  readonly rename: (node: PartNode) => void;
  /** Ends renaming; a part that was added and got no words is taken away again. */
  readonly endRename: (node: PartNode, text: string) => void;
  readonly retype: (node: PartNode, type: ElementType) => void;
  readonly move: (node: PartNode, by: -1 | 1) => void;
  readonly shift: (node: PartNode, where: 'in' | 'out') => void;
  readonly confirm: (node: PartNode) => void;
  readonly remove: (node: PartNode) => void;
  readonly ask: (node: PartNode) => void;
}

export interface PartActionOptions {
  readonly versionId: Parameters<typeof addElement>[1]['versionId'];
  readonly outline: Outline;
  readonly onSelect: (id: PlanElementId | null) => void;
  /** The passage selected in the source: a new part takes its words and page from it. */
  readonly passage: SourcePassage | null;
}

export function usePartActions({ versionId, outline, onSelect, passage }: PartActionOptions): PartActions {
  const { context } = useServices();
  const run = useAction();
  const [renaming, setRenaming] = useState<{ id: string; isNew: boolean } | null>(null);
  return useMemo(() => {
    const remove = async (node: PartNode, options: { done?: string; undo?: boolean }) => {
      const next = neighbourOf(outline, node);
      const isGone = await run(async () => (await removeElement(context, node.element.id), true), options);
      if (isGone) onSelect(next === null ? null : (outline.byId.get(next)?.element.id ?? null));
    };
    return {
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
        if (renaming?.id === node.id && renaming.isNew && text.trim() === '') void remove(node, {});
      },
      retype: (node, type) => void run(() => updateElement(context, node.element.id, { type })),
      move: (node, by) => void run(() => moveElement(context, node.element.id, by)),
      shift: (node, where) => void run(() => shiftElement(context, node.element.id, where)),
      confirm: (node) => void run(() => confirmElement(context, node.element.id)),
      remove: (node) => void remove(node, { done: deletedSentence(node), undo: true }),
      ask: async (node) => {
        const wanted = { wording: '', meetingId: null, itemId: null, parentId: null, elementIds: [node.element.id] };
        const question = await run(() => createQuestion(context, wanted));
        if (question) goTo({ place: 'questions', question: question.id });
      },
    };
  }, [context, run, outline, onSelect, passage, versionId, renaming]);
}

function deletedSentence(node: PartNode): string {
  return node.children.length === 0 ? 'Part deleted.' : 'Part deleted with the parts under it.';
}
