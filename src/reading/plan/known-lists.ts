import type { ElementType } from '@/domain/plan';
import type { Block } from '../blocks/block';
import { elementOf } from './element-tree';
import type { ReadElement } from './plan-reading';
import { itemText } from './vocabulary';

interface KnownList {
  readonly type: ElementType;
  readonly reason: string;
  matches(context: ListContext): boolean;
}

interface ListContext {
  readonly heading: string;
  /** The paragraph right before the list; empty when there is none. */
  readonly lead: string;
  readonly items: readonly Block[];
}

/**
 * Lists that plans carry over from elsewhere: the government's National Crime and Policing Measures, the threats of the
 * Strategic Policing Requirement (Police Act 1996, s.37A), and questions by which a commissioner will judge the plan.
 */
const KNOWN_LISTS: readonly KnownList[] = [
  {
    type: 'keyQuestion',
    reason: 'It is one of the questions by which the plan will be judged.',
    matches: ({ lead, items }) =>
      /\bquestions?\b/i.test(lead) && items.filter((item) => item.text.endsWith('?')).length >= items.length * 0.8,
  },
  {
    type: 'threat',
    reason: 'It is in the list of threats of the Strategic Policing Requirement.',
    matches: ({ heading, lead }) =>
      /strategic policing requirement|\bSPR\b/i.test(`${heading} ${lead}`) && /\bthreats?\b/i.test(lead),
  },
  {
    type: 'nationalMeasure',
    reason: 'It is in the list of national measures.',
    matches: ({ heading, lead }) =>
      /national (?:crime and policing|policing|crime) (?:measures|outcomes|priorities)/i.test(`${heading} ${lead}`),
  },
];

/** Proposes elements for such lists; `taken` says which blocks are part of something else already. */
export function readKnownLists(
  blocks: readonly Block[],
  taken: (index: number) => boolean,
): readonly { readonly at: number; readonly element: ReadElement }[] {
  const found: { at: number; element: ReadElement }[] = [];
  let heading = '';
  let index = 0;
  while (index < blocks.length) {
    const block = blocks[index];
    if (block?.kind === 'heading') heading = block.text;
    if (block?.kind !== 'item' || taken(index)) {
      index += 1;
      continue;
    }
    const end = endOfList(blocks, index);
    const before = blocks[index - 1];
    const context = {
      heading,
      lead: before?.kind === 'item' ? '' : (before?.text ?? ''),
      items: blocks.slice(index, end),
    };
    const known = context.items.length < 2 ? undefined : KNOWN_LISTS.find((list) => list.matches(context));
    if (known) {
      for (let at = index; at < end; at += 1) {
        const item = blocks[at];
        if (!item) continue;
        const detail = { text: itemText(item.text), confidence: 0.9, reason: known.reason };
        found.push({ at, element: elementOf(known.type, item, detail) });
      }
    }
    index = end;
  }
  return found;
}

function endOfList(blocks: readonly Block[], start: number): number {
  let end = start;
  while (blocks[end]?.kind === 'item') end += 1;
  return end;
}
