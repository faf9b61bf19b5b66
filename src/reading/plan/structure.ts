import type { Block } from '../blocks/block';
import { elementOf, elementOfStrand, type OpenElement } from './element-tree';
import { PATH_SEPARATOR, type ReadElement } from './plan-reading';
import { isDeed } from './sentence-parts';
import { isGeneralChapter, type Strand } from './strand';
import { itemText, type Label, labelOf, withoutEmphasis } from './vocabulary';

export interface Structure {
  /** Elements that stand under a strand or a label, with the index of the block each top one begins at. */
  readonly roots: readonly { readonly at: number; readonly element: ReadElement }[];
  /** For each block, the path of the strand and focus area it stands under, or null. */
  readonly paths: readonly (string | null)[];
  /** Blocks that became elements or labels and must not be read as another list. */
  readonly used: ReadonlySet<number>;
}

/**
 * Walks the blocks once and hangs outcomes, focus areas and measures under the strand whose section they stand in.
 * `endings` are blocks that announce another list of parts: in plain text, which does not rank headings, they end a section.
 */
export function readStructure(
  blocks: readonly Block[],
  strands: readonly Strand[],
  endings: ReadonlySet<number>,
): Structure {
  const walk = new Walk(blocks, strands, endings);
  blocks.forEach((block, index) => {
    walk.visit(block, index);
  });
  return walk.result();
}

const MAX_FOCUS = 120;
/** Words that announce what is to be done for a strand: "I will support them by:". */
const ANNOUNCES =
  /\b(?:by|will|to|means|includes?|following|actions?|this|on|commitments?|objectives?|aims?|deliver)\s*:\s*[-–]?$/i;
/** The office-holder's own promises are read as promises, not as parts. */
const PROMISES = /\b(?:I|(?:commissioner|pcc|pfcc|mayor),?)\b[^.]{0,40}\b(?:will|shall)\s*:\s*[-–]?$/i;
const BELOW = 'It is in a list in the section of what it stands under. Doubtful: no heading says what the list is of.';

class Walk {
  readonly #blocks: readonly Block[];
  readonly #endings: ReadonlySet<number>;
  /** True when the document ranks its headings, as a PDF does and plain text cannot. */
  readonly #ranked: boolean;
  readonly #roots: { at: number; element: OpenElement }[] = [];
  readonly #openings = new Map<number, OpenElement>();
  readonly #fragment: boolean;
  readonly #paths: (string | null)[] = [];
  readonly #used = new Set<number>();
  #strand: OpenElement | null = null;
  #strandLevel = 0;
  #strandMarker: string | null = null;
  #focus: OpenElement | null = null;
  #label: Label['type'] | null = null;
  #labelLevel = 0;
  #taken = 0;
  /** A strand that is named in a list, while the list's entries beneath it last. */
  #listed: { readonly element: OpenElement; readonly indent: number } | null = null;
  readonly #listedAt = new Map<number, OpenElement>();
  /** True right under a strand's heading and after words that announce what is to be done for it. */
  #leads = false;

  constructor(blocks: readonly Block[], strands: readonly Strand[], endings: ReadonlySet<number>) {
    this.#blocks = blocks;
    this.#endings = endings;
    this.#ranked = blocks.some((block) => block.kind === 'heading' && block.level > 1);
    // A single page of a plan has labels but no strand heading; its parts then stand at the top.
    this.#fragment = strands.length === 0;
    let at = 0;
    for (const strand of strands) {
      const element = elementOfStrand(strand, blocks);
      // Strands keep the order in which they are listed, even where their sections stand otherwise.
      at = Math.max(at, strand.namedAt);
      this.#roots.push({ at, element });
      if (strand.opensAt !== null) this.#openings.set(strand.opensAt, element);
      else {
        this.#used.add(strand.namedAt);
        if (blocks[strand.namedAt]?.kind === 'item') this.#listedAt.set(strand.namedAt, element);
      }
    }
  }

  result(): Structure {
    return { roots: this.#roots, paths: this.#paths, used: this.#used };
  }

  visit(block: Block, index: number): void {
    const opening = this.#openings.get(index);
    if (!this.#ranked && this.#endings.has(index)) this.#close();
    const label = opening ? null : labelOf(block.text);
    if (opening) this.#open(opening, block, index);
    else if (label && this.#labelApplies(label, block)) this.#startLabel(label, block, index);
    else if (this.#label === null || !this.#takeForLabel(block, index)) {
      if (!this.#takeBelow(block, index)) this.#passBy(block);
    }
    this.#paths.push(this.#path());
  }

  /** Takes an entry of a list that says what a strand consists of, though no label announces it. */
  #takeBelow(block: Block, index: number): boolean {
    const listed = this.#listedAt.get(index);
    if (listed) this.#listed = { element: listed, indent: block.indent };
    else if (block.kind !== 'item' || block.indent <= (this.#listed?.indent ?? 0)) this.#listed = null;
    else if (this.#listed) return this.#addBelow(this.#listed.element, block, index, 0.7);
    if (block.kind !== 'item') {
      const end = block.text.slice(-160);
      this.#leads = block.kind === 'paragraph' && ANNOUNCES.test(end) && !PROMISES.test(end);
      return false;
    }
    if (!this.#leads || this.#strand === null || this.#focus !== null || listed) return false;
    return this.#addBelow(this.#strand, block, index, 0.65);
  }

  #addBelow(parent: OpenElement, block: Block, index: number, confidence: number): boolean {
    const detail = { text: itemText(block.text), confidence, reason: BELOW };
    parent.children.push(elementOf('objective', block, detail));
    this.#used.add(index);
    return true;
  }

  #path(): string | null {
    const parts = [this.#strand, this.#focus].filter((element) => element !== null).map((element) => element.text);
    return parts.length === 0 ? null : parts.join(PATH_SEPARATOR);
  }

  #open(element: OpenElement, block: Block, index: number): void {
    this.#strand = element;
    this.#strandLevel = block.level;
    this.#strandMarker = block.marker;
    this.#focus = null;
    // "Reduce crime by:" and its bullets: the list says what the strand consists of.
    this.#label = /:\s*-?$/.test(block.text) ? 'objective' : null;
    this.#labelLevel = block.level;
    this.#taken = 0;
    this.#leads = true;
    this.#used.add(index);
  }

  #labelApplies(label: Label, block: Block): boolean {
    if (block.kind === 'item') return false;
    if (label.type === 'vision') return this.#strand === null;
    return this.#strand !== null || this.#fragment;
  }

  #startLabel(label: Label, block: Block, index: number): void {
    this.#used.add(index);
    this.#taken = 0;
    if (label.type === 'focusArea' || label.type === 'successMeasure') this.#focus = null;
    if (label.text === '') {
      this.#label = label.type;
      this.#labelLevel = block.level;
      return;
    }
    this.#label = null;
    this.#add(label.type, block, index, label.text, 0.95);
  }

  /** Takes a block as what the open label announces. False when the block is something else. */
  #takeForLabel(block: Block, index: number): boolean {
    const label = this.#label;
    if (label === null) return false;
    if (block.kind === 'item') return this.#takeItem(label, block, index);
    if (label === 'focusArea') return this.#takeFocus(block, index);
    if (block.kind === 'paragraph' && this.#taken === 0 && (label === 'outcome' || label === 'vision')) {
      this.#label = null;
      this.#add(label, block, index, withoutEmphasis(block.text), 0.9);
      return true;
    }
    // A measure list may have a line of introduction; anything else ends the list.
    if (block.kind === 'paragraph' && this.#taken === 0 && block.text.endsWith(':')) return true;
    if (label === 'objective' && this.#hasLostMark(block)) return this.#takeItem(label, block, index);
    if (label === 'objective' && this.#strayWithin(block, index)) return true;
    if (this.#taken > 0 || block.kind === 'heading') this.#endLabel(label, block);
    return false;
  }

  /** A converter may tear the end of a bullet off as a line of its own; the list goes on after it. */
  #strayWithin(block: Block, index: number): boolean {
    const next = this.#blocks[index + 1];
    // "four areas of policing:-" has them on a line of its own.
    const open =
      /:\s*[-–]?$/.test(this.#strand?.children.at(-1)?.text ?? '') && next !== undefined && this.#hasLostMark(next);
    return this.#taken > 0 && block.marker === null && !block.text.endsWith(':') && (open || next?.kind === 'item');
  }

  /** After items named by deeds, a short piece that names one, too, is an item without its mark. */
  #hasLostMark(block: Block): boolean {
    const last = this.#strand?.children.at(-1)?.text ?? '';
    return this.#taken > 0 && block.marker === null && block.text.length <= 200 && isDeed(last) && isDeed(block.text);
  }

  #takeItem(label: Label['type'], block: Block, index: number): boolean {
    if (label === 'focusArea' && (this.#focus !== null || block.text.length > MAX_FOCUS)) return false;
    if (label === 'vision') return false;
    this.#taken += 1;
    this.#add(label, block, index, itemText(block.text), 0.95);
    return true;
  }

  #takeFocus(block: Block, index: number): boolean {
    if (block.kind !== 'heading' || (this.#ranked && this.#strand && block.level <= this.#strandLevel)) return false;
    const ranked = block.level !== this.#labelLevel || this.#labelLevel === 1;
    // "As Commissioner I will:" looks like a heading in plain text.
    if (PROMISES.test(block.text)) return false;
    if (!ranked || (this.#labelLevel > 1 && block.level < this.#labelLevel) || isGeneralChapter(block.text))
      return false;
    this.#taken += 1;
    this.#focus = this.#add('focusArea', block, index, withoutEmphasis(block.text).replace(/:$/, ''), 0.9);
    return true;
  }

  #endLabel(label: Label['type'], block: Block): void {
    this.#label = null;
    // Plain text does not rank headings: the one after a strand's measures begins another chapter.
    if (label === 'successMeasure' && block.kind === 'heading' && block.level === 1) this.#close();
  }

  #passBy(block: Block): void {
    if (block.kind !== 'heading' || this.#strand === null) return;
    const ranked = this.#strandLevel > 0 && this.#ranked;
    const leaves = ranked
      ? block.level <= this.#strandLevel
      : isGeneralChapter(block.text) || this.#leavesNumbering(block);
    if (leaves) this.#close();
  }

  /** "2.0" after "1.5" is another chapter. */
  #leavesNumbering(block: Block): boolean {
    const here = this.#strandMarker?.split('.')[0];
    return here !== undefined && block.marker !== null && block.marker.split('.')[0] !== here;
  }

  #close(): void {
    this.#strand = null;
    this.#focus = null;
    this.#label = null;
  }

  #add(type: Label['type'], block: Block, index: number, text: string, confidence: number): OpenElement {
    const element = elementOf(type, block, { text, confidence, reason: REASONS[type] });
    this.#used.add(index);
    if (this.#strand && type !== 'vision') this.#strand.children.push(element);
    else this.#roots.push({ at: index, element });
    return element;
  }
}

const REASONS: Readonly<Record<Label['type'], string>> = {
  outcome: 'It follows words that announce an outcome.',
  focusArea: 'It stands under the heading of the focus areas.',
  successMeasure: 'It is in the list of what success will look like.',
  vision: 'It follows the word "vision".',
  objective: 'It is in the list under its heading.',
  keyQuestion: 'It follows the words "key question".',
};
