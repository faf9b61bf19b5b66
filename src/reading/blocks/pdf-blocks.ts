import { isOwnCell, withAlignedTables } from './aligned-tables';
import type { Block, BodyLine, PageBreak } from './block';
import { type HeadingEvidence, levelsByPrint, levelsByTags } from './heading-levels';
import { couldBeHeading } from './heading-shape';
import { endsItem, endsSentence, joinLines, startsMidSentence } from './join-lines';
import { type Layout, measureLayout } from './layout';
import { isDecimalMarker, splitMarker } from './markers';
import { withTaggedCells } from './tagged-cells';

/** So many paragraphs with an indented first line show that the document sets them so. */
const MIN_INDENTED = 8;
/** Print so much larger than the running text is a heading's. */
const LARGER = 1.07;

interface Draft {
  kind: Block['kind'];
  level: number;
  readonly marker: string | null;
  readonly indent: number;
  readonly lines: BodyLine[];
  /** Texts of the lines, the first without its list mark. */
  readonly texts: string[];
}

/**
 * Blocks of a PDF: by its structure tags where it has them, else by fonts, gaps, indents and how far lines run. Its outline tells of
 * headings that neither does.
 */
export function pdfBlocks(lines: readonly BodyLine[]): readonly Block[] {
  const layout = measureLayout(lines);
  const tagged = lines.some((line) => line.tag?.kind === 'heading');
  const drafts: Draft[] = [];
  for (const line of withAlignedTables(withTaggedCells(lines))) {
    const last = drafts.at(-1);
    if (last && continuesDraft(last, line, layout)) {
      last.lines.push(line);
      last.texts.push(line.text);
    } else drafts.push(startDraft(line));
  }
  const firstIndent = firstLineIndent(drafts, layout);
  for (const draft of drafts) classify(draft, layout, tagged, firstIndent);
  rankHeadings(drafts, tagged);
  return finish(joinOverPages(drafts, layout), layout);
}

function startDraft(line: BodyLine): Draft {
  const marked = line.tag?.kind === 'heading' ? null : splitMarker(line.text);
  return {
    kind: 'paragraph',
    level: 0,
    marker: marked?.marker ?? null,
    indent: line.x,
    lines: [line],
    texts: [marked?.text ?? line.text],
  };
}

function continuesDraft(draft: Draft, line: BodyLine, layout: Layout): boolean {
  const last = draft.lines.at(-1);
  if (!last || last.page !== line.page) return false;
  if (last.tag && line.tag && (!outlineParts(last, line, layout) || last.tag.kind === 'heading')) {
    return last.tag.block === line.tag.block;
  }
  if (outlineParts(last, line, layout)) return false;
  if (last.outline && last.outline.entry === line.outline?.entry) return true;
  if (Math.abs(last.fontSize - line.fontSize) > 0.6 || last.bold !== line.bold) return false;
  const step = (line.y - last.y) / Math.max(line.fontSize, 1);
  const spacing = Math.abs(line.fontSize - layout.bodySize) <= 0.5 ? 1.15 : 1.3;
  if (step <= 0.2 || step > layout.pitch * spacing || splitMarker(line.text)) return false;
  const indented = draft.marker === null && isIndented(line, layout);
  if (!fitsAfter(last, line, layout)) return !(indented && endsItem(last.text));
  if (indented) return false;
  // The next word would have fitted in the line above, so the line was ended on purpose.
  return startsMidSentence(line.text) && !endsItem(last.text);
}

/** True where the outline says that a heading begins or that one in the print of the text has ended. */
function outlineParts(last: BodyLine, line: BodyLine, layout: Layout): boolean {
  if (line.outline) return line.outline.entry !== last.outline?.entry;
  return last.outline !== undefined && last.fontSize <= layout.bodySize * LARGER;
}

/** True when the first word of a line would have found room at the end of the line before. */
function fitsAfter(last: BodyLine, line: BodyLine, layout: Layout): boolean {
  const word = /^\S+/.exec(line.text)?.[0] ?? '';
  const perCharacter = (line.right - line.x) / Math.max(line.text.length, 1);
  return last.right + (word.length + 1) * perCharacter < layout.rightOf(last.page, last.x) - line.fontSize * 0.5;
}

function classify(draft: Draft, layout: Layout, tagged: boolean, firstIndent: number | null): void {
  const [first] = draft.lines;
  if (!first) return;
  const text = joinLines(draft.texts);
  if (first.tag?.kind === 'heading' || (first.outline && !first.tag?.cell)) draft.kind = 'heading';
  else if (!tagged && looksLikeHeading(draft, first, text, layout)) draft.kind = 'heading';
  else if (isItem(draft, first, layout, firstIndent)) {
    draft.kind = 'item';
    draft.level = first.tag?.kind === 'item' ? first.tag.level : 0;
  }
}

function looksLikeHeading(draft: Draft, first: BodyLine, text: string, layout: Layout): boolean {
  if (draft.lines.length > 4 || !couldBeHeading(text)) return false;
  if (first.fontSize > layout.bodySize * LARGER) return !isOwnCell(first);
  return (
    first.bold &&
    !first.tag?.cell &&
    draft.lines.every((line) => line.bold) &&
    (draft.marker === null || isDecimalMarker(draft.marker))
  );
}

function isItem(draft: Draft, first: BodyLine, layout: Layout, firstIndent: number | null): boolean {
  if (first.tag) return first.tag.kind === 'item' || (draft.texts[0] !== first.text && !isDecimalMarker(draft.marker));
  if (draft.texts[0] !== first.text) return !isDecimalMarker(draft.marker);
  if (hasFirstLineIndent(draft)) return false;
  const indent = Math.round(first.x - layout.leftOf(first.page, first.x));
  if (draft.lines.length === 1 && firstIndent !== null && Math.abs(indent - firstIndent) <= 1) return false;
  return isIndented(first, layout);
}

/** Where paragraphs begin with an indent, as in books, a paragraph of one line looks like an item: the usual indent. */
function firstLineIndent(drafts: readonly Draft[], layout: Layout): number | null {
  const indents = new Map<number, number>();
  for (const draft of drafts) {
    const [first] = draft.lines;
    if (!first || !hasFirstLineIndent(draft)) continue;
    const indent = Math.round(first.x - layout.leftOf(first.page, first.x));
    indents.set(indent, (indents.get(indent) ?? 0) + 1);
  }
  const [usual] = [...indents].sort((a, b) => b[1] - a[1]);
  return usual && usual[1] >= MIN_INDENTED ? usual[0] : null;
}

function hasFirstLineIndent(draft: Draft): boolean {
  const [first, second] = draft.lines;
  return (
    first !== undefined && second !== undefined && first.page === second.page && second.x < first.x - first.fontSize / 2
  );
}

/** Bullets drawn as pictures, or in a font that carries no text, leave only the indent to tell an item by. */
function isIndented(line: BodyLine, layout: Layout): boolean {
  const indent = line.x - layout.leftOf(line.page, line.x);
  return indent > line.fontSize && indent < line.fontSize * 8;
}

function rankHeadings(drafts: readonly Draft[], tagged: boolean): void {
  const headings = drafts.filter((draft) => draft.kind === 'heading');
  const evidence = headings.map(evidenceOf);
  const levels = tagged ? levelsByTags(evidence) : levelsByPrint(evidence);
  headings.forEach((heading, order) => {
    heading.level = levels[order] ?? 1;
  });
}

function evidenceOf({ lines: [first] }: Draft): HeadingEvidence {
  return {
    style: Math.round((first?.fontSize ?? 0) * 2) + (first?.bold ? 0.5 : 0),
    depth: first?.outline?.depth ?? null,
    tagged: first?.tag?.kind === 'heading' ? first.tag.level : null,
  };
}

/** Joins what a page or column end has cut in two. */
function joinOverPages(drafts: readonly Draft[], layout: Layout): readonly Draft[] {
  const joined: Draft[] = [];
  for (const draft of drafts) {
    const last = joined.at(-1);
    if (last && goesOnWith(last, draft, layout)) {
      for (const line of draft.lines) last.lines.push(line);
      for (const text of draft.texts) last.texts.push(text);
    } else joined.push(draft);
  }
  return joined;
}

function goesOnWith(before: Draft, after: Draft, layout: Layout): boolean {
  const last = before.lines.at(-1);
  const first = after.lines[0];
  if (!last || !first || before.kind === 'heading' || after.kind === 'heading' || after.marker !== null) return false;
  if (last.tag?.cell || first.tag?.cell) return false;
  const flows = last.page === first.page ? first.y < last.y : (first.page ?? 0) === (last.page ?? 0) + 1;
  if (!flows || endsSentence(last.text) || first.text !== after.texts[0]) return false;
  if (Math.abs(last.fontSize - first.fontSize) > 0.6 || last.bold !== first.bold) return false;
  // A paragraph goes over only when no more of it fitted: the page is full, or one line had to be kept back so that the
  // next page does not begin with a paragraph's lone last line.
  const room = layout.bottom - last.y;
  const onePitch = layout.pitch * layout.bodySize;
  const full =
    last.page === first.page || room < onePitch * 0.98 || (room < onePitch * 1.98 && after.lines.length <= 2);
  return full && (startsMidSentence(first.text) || !fitsAfter(last, first, layout));
}

function finish(drafts: readonly Draft[], layout: Layout): readonly Block[] {
  const blocks = drafts.map((draft) => blockOf(draft));
  return blocks.map((block, index) => {
    const next = blocks[index + 1];
    const indentGap = next ? Math.abs(next.indent - block.indent) : 0;
    const continues =
      next?.kind === block.kind &&
      block.kind !== 'heading' &&
      next.marker === null &&
      !block.cell &&
      !next.cell &&
      indentGap < layout.bodySize &&
      !endsSentence(block.text) &&
      startsMidSentence(next.text);
    return { ...block, continues };
  });
}

function blockOf(draft: Draft): Block {
  const pageBreaks: PageBreak[] = [];
  const [first] = draft.lines;
  draft.lines.forEach((line, index) => {
    const page = pageBreaks.at(-1)?.page ?? first?.page ?? null;
    if (line.page === page) return;
    const before = joinLines(draft.texts.slice(0, index));
    const whole = joinLines(draft.texts.slice(0, index + 1));
    pageBreaks.push({ at: Math.max(0, whole.length - line.text.length, before.length), page: line.page });
  });
  return {
    kind: draft.kind,
    level: draft.level,
    marker: draft.marker,
    text: joinLines(draft.texts),
    page: first?.page ?? null,
    indent: draft.indent,
    pageBreaks,
    continues: false,
    ...(first?.tag?.cell ? { cell: first.tag.cell } : {}),
  };
}
