/** Says for each item which part of the meeting it belongs to, and by which paragraphs it is exempt. */
import type { AgendaRow } from './agenda-rows';
import { partOpenedBy } from './agenda-vocabulary';
import { type Exclusion, exclusionIn, exemptParagraphsIn } from './exempt-resolutions';
import type { ItemBlock } from './item-blocks';

export interface ItemPartReading {
  readonly part: 1 | 2;
  readonly exemptParagraphs: readonly number[];
}

/** What is in force while the items are walked through in order. */
interface Standing {
  readonly part: 1 | 2;
  readonly paragraphs: readonly number[];
  /** A resolution about "the following item" only. */
  readonly next: readonly number[] | null;
}

/** Business that is always taken in public: items like these cannot lie behind an exclusion. */
const ALWAYS_PUBLIC = /\bapolog|\bdeclarations? of\b|\bpublic (?:questions?|participation|speaking)\b|\bpetitions?\b/i;
const NOT_PUBLISHED =
  /\bnot for publication\b|\bexempt (?:by virtue|under|from (?:publication|disclosure))|\bcontains exempt\b/i;

/** Parts and paragraphs, one per block. Headings win over resolutions, an item's own marks over both. */
export function partsOf(blocks: readonly ItemBlock[], rows: readonly AgendaRow[]): ItemPartReading[] {
  const passages = blocks.map((block, index) => passageBefore(block, blocks[index - 1], rows));
  const named = new Map<string, readonly number[]>();
  let standing: Standing = { part: 1, paragraphs: [], next: null };
  const readings = blocks.map((block, index): ItemPartReading => {
    standing = underHeading(standing, passages[index] ?? { part: null, text: '' });
    const exclusion = exclusionIn(block.title, block.text);
    if (!exclusion) {
      const reading = ownPart(block, standing);
      standing = { ...standing, next: null };
      return reading;
    }
    for (const item of exclusion.items) named.set(item, exclusion.paragraphs);
    const { part } = standing;
    const headed = passages.slice(index + 1).some((passage) => passage.part === 2);
    const publicLater = blocks.slice(index + 1).some((later) => ALWAYS_PUBLIC.test(later.title));
    standing = afterExclusion(standing, exclusion, headed || publicLater);
    return { part, exemptParagraphs: [] };
  });
  return readings.map((reading, index) => {
    const paragraphs = named.get(blocks[index]?.number ?? '');
    if (!paragraphs) return reading;
    return { part: 2, exemptParagraphs: reading.exemptParagraphs.length > 0 ? reading.exemptParagraphs : paragraphs };
  });
}

interface Passage {
  readonly part: 1 | 2 | null;
  readonly text: string;
}

/** Part headings and resolutions printed between one item and the next. */
function passageBefore(block: ItemBlock, before: ItemBlock | undefined, rows: readonly AgendaRow[]): Passage {
  const between = rows.slice(before?.to ?? 0, block.from);
  const part = between.map((row) => partOpenedBy(row.text)).findLast((opened) => opened !== null) ?? null;
  return { part, text: part === null ? '' : between.map((row) => row.text).join(' ') };
}

function underHeading(standing: Standing, passage: Passage): Standing {
  if (passage.part === null) return standing;
  if (passage.part === 1) return { part: 1, paragraphs: [], next: null };
  const stated = exemptParagraphsIn(passage.text);
  return { part: 2, paragraphs: stated.length > 0 ? stated : standing.paragraphs, next: null };
}

/** `held`: the part is opened later by a heading, or public business follows, so the resolution itself changes no part. */
function afterExclusion(standing: Standing, exclusion: Exclusion, held: boolean): Standing {
  const paragraphs = exclusion.paragraphs.length > 0 ? exclusion.paragraphs : standing.paragraphs;
  if (exclusion.covers === 'following') return { part: held ? standing.part : 2, paragraphs, next: null };
  if (exclusion.covers === 'none') return exclusion.items.length > 0 ? standing : { ...standing, paragraphs };
  return { ...standing, next: paragraphs, paragraphs: standing.part === 2 ? paragraphs : standing.paragraphs };
}

function ownPart(block: ItemBlock, standing: Standing): ItemPartReading {
  const text = `${block.title} ${block.marks.removed} ${block.text}`;
  const own = exemptParagraphsIn(block.marks.exempt || NOT_PUBLISHED.test(text) || standing.part === 2 ? text : '');
  const given = (fallback: readonly number[]): readonly number[] => (own.length > 0 ? own : fallback);
  if (standing.next) return { part: 2, exemptParagraphs: given(standing.next) };
  if (standing.part === 2 || block.marks.exempt) return { part: 2, exemptParagraphs: given(standing.paragraphs) };
  if (own.length === 0) return { part: 1, exemptParagraphs: [] };
  return { part: /\bappendi(?:x|ces)\b/i.test(text) ? 1 : 2, exemptParagraphs: own };
}
