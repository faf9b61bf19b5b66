import type { Block } from '../blocks/block';
import type { SourceDocument } from '../source-document';
import type { ReadElement } from './plan-reading';

/** What stands beside a passage, at the most. Characters; enough to tell one place from another. */
const CONTEXT = 60;

/**
 * Gives each part whose words stand in a document without pages more than once (in its contents list as well, say) what
 * stands before and after them where it was read: without a page nothing else tells one place from another.
 */
export function withSurroundings(
  elements: readonly ReadElement[],
  blocks: readonly Block[],
  document: SourceDocument,
): ReadElement[] {
  if (document.kind === 'pdf') return [...elements];
  const whole = document.pages.map((page) => page.lines.map((line) => keyOf(line.text)).join('')).join('');
  const places = new Map<string, number[]>();
  blocks.forEach((block, index) => {
    const known = places.get(block.text);
    // Copying the row for each block would take hours over a list of one entry a hundred thousand times.
    if (known) known.push(index);
    else places.set(block.text, [index]);
  });
  let last = -1;
  const walk = (element: ReadElement): ReadElement => {
    const found = places.get(element.passage) ?? [];
    // Parts come in the order of the document; one that does not takes its first place.
    const at = found.find((index) => index > last) ?? found[0];
    if (at !== undefined) last = at;
    const surroundings = at !== undefined && isTwice(whole, keyOf(element.passage)) ? around(blocks, at) : {};
    return { ...element, ...surroundings, children: element.children.map(walk) };
  };
  return elements.map(walk);
}

function around(blocks: readonly Block[], at: number): Pick<ReadElement, 'before' | 'after'> {
  return {
    before: (blocks[at - 1]?.text ?? '').slice(-CONTEXT),
    after: (blocks[at + 1]?.text ?? '').slice(0, CONTEXT),
  };
}

function isTwice(whole: string, words: string): boolean {
  const first = whole.indexOf(words);
  return words !== '' && first >= 0 && whole.includes(words, first + 1);
}

/** Letters and digits alone, so that lines broken otherwise are the same. */
function keyOf(text: string): string {
  return text.toLowerCase().replaceAll(/[^\p{L}\p{N}]+/gu, '');
}
