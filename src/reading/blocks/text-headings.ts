import { numberedStrand } from '../plan/strand-words';
import type { Block, BodyLine } from './block';
import { couldBeHeading } from './heading-shape';
import { isDecimalMarker } from './markers';

const DEEPEST = 6;
/** So many headings in capitals, and so many others below them, show that capitals rank. */
const MIN_CAPITALS = 2;
const UNDERLINE = /^(?:={3,}|-{3,}|_{3,}|~{3,}|\*{3,}|—{3,})$/;

/** Takes the lines that underline the one above them out of plain text, and notes the rank they give it. */
export function withUnderlines(lines: readonly BodyLine[]): readonly BodyLine[] {
  if (!lines.some(({ text }) => UNDERLINE.test(text))) return lines;
  const kept: BodyLine[] = [];
  for (const line of lines) {
    const above = kept.at(-1);
    const isRule = UNDERLINE.test(line.text);
    if (isRule && above && !above.underline && couldBeHeading(above.text) && isAsLong(line.text, above.text)) {
      kept[kept.length - 1] = { ...above, underline: line.text.startsWith('=') ? 1 : 2 };
    } else kept.push(line);
  }
  return kept;
}

/** A rule across the page is no underline. */
function isAsLong(rule: string, text: string): boolean {
  return rule.length <= text.length * 1.5 + 3;
}

/**
 * Ranks the headings of plain text where numbers ("2", "2.1"), underlines, capitals or a place between "Priority 1" and "Priority 2"
 * tell; all others stay at 1. A numbered line with numbered headings below it is a heading, too.
 */
export function rankedHeadings(blocks: readonly Block[]): readonly Block[] {
  const found = withChapters(blocks);
  const capitals = capitalsRank(found);
  const below = headingsBelow(found);
  const underlines = Math.max(...new Set(found.map(({ kind, level }) => (kind === 'heading' ? level : 1))));
  return found.map((block) => {
    if (block.kind !== 'heading') return block;
    const parts = numberParts(block);
    const small = capitals && !isCapitals(block.text) ? 1 : 0;
    const own = block.level > 1 || underlines > 1 ? block.level : below.has(block) ? 2 : 1;
    return { ...block, level: Math.min(DEEPEST, parts > 0 ? parts : own + small) };
  });
}

/** "2" has one part, "2.1" two; "2.0" begins a chapter. None for a heading without a number. */
function numberParts({ marker }: Block): number {
  return marker !== null && /^\d/.test(marker) ? marker.replace(/(?:\.0+)+$/, '').split('.').length : 0;
}

/** "2. Calm homes" looks like an item; "2.1 …" as the next heading below it tells what it is. */
function withChapters(blocks: readonly Block[]): readonly Block[] {
  let next: string | null = null;
  const chapters = new Set<Block>();
  for (const block of blocks.toReversed()) {
    if (block.kind === 'heading' && isDecimalMarker(block.marker)) next = block.marker;
    if (block.kind !== 'item' || block.marker === null || !/^\d+$/.test(block.marker)) continue;
    if (next?.split('.')[0] === block.marker && couldBeHeading(block.text)) chapters.add(block);
    next = null;
  }
  if (chapters.size === 0) return blocks;
  return blocks.map((block) => (chapters.has(block) ? { ...block, kind: 'heading', level: 1 } : block));
}

function capitalsRank(blocks: readonly Block[]): boolean {
  const headings = blocks.filter((block) => block.kind === 'heading' && numberParts(block) === 0);
  const capitals = headings.filter(({ text }) => isCapitals(text)).length;
  const first = headings.findIndex(({ text }) => isCapitals(text));
  const after = headings.slice(first + 1).filter(({ text }) => !isCapitals(text)).length;
  return capitals >= MIN_CAPITALS && after >= capitals && first <= 2;
}

/** Capitals of one short word may be an abbreviation. */
function isCapitals(text: string): boolean {
  return text === text.toUpperCase() && (text.match(/\p{Lu}/gu)?.length ?? 0) > 4;
}

/**
 * Headings between "Priority 1 …" and "Priority 2 …" belong below the first; so do those in the same words below the last, where
 * nothing else tells of the others whether they do.
 */
function headingsBelow(blocks: readonly Block[]): ReadonlySet<Block> {
  const below = new Set<Block>();
  const names = new Set<string>();
  let open: { readonly noun: string; readonly number: number; readonly headings: Block[] } | null = null;
  for (const block of blocks) {
    if (block.kind !== 'heading') continue;
    const strand = numberedStrand(block.text);
    if (!strand) {
      open?.headings.push(block);
      if (open && names.has(nameOf(block))) below.add(block);
      continue;
    }
    const noun = strand.noun.toLowerCase();
    for (const one of open?.noun === noun && open.number + 1 === strand.number ? open.headings : []) {
      below.add(one);
      names.add(nameOf(one));
    }
    open = { noun, number: strand.number, headings: [] };
  }
  return below;
}

function nameOf({ text }: Block): string {
  return text.toLowerCase().replace(/[:*\s]+/g, '');
}
