import type { Block, BodyLine } from './block';
import { couldBeHeading } from './heading-shape';
import { endsSentence, joinLines, startsMidSentence } from './join-lines';
import { leadInOf } from './lead-in';
import { isDecimalMarker, splitMarker } from './markers';
import { labelOf, numberedStrand } from './vocabulary';

/** A text file whose lines are mostly shorter than this was wrapped by hand or by a converter. */
const WRAPPED_WIDTH = 110;

interface Group {
  readonly marker: string | null;
  readonly isItem: boolean;
  readonly indent: number;
  readonly lines: string[];
  readonly page: number | null;
}

/** Blocks of a plain text file. A blank line parts blocks; within a run of lines, wording and indentation decide. */
export function textBlocks(lines: readonly BodyLine[]): readonly Block[] {
  const width = usualWidth(lines);
  const groups: Group[] = [];
  let current: Group | null = null;
  for (const line of lines) {
    if (line.text === '') current = null;
    else if (current && continuesGroup(current, line, width)) current.lines.push(line.text);
    else {
      current = startGroup(line);
      groups.push(current);
    }
  }
  const blocks = groups.map(blockOf);
  return blocks.map((block, index) => ({ ...block, continues: cutOff(block, blocks[index + 1]) }));
}

/** The length that nine lines in ten do not exceed. */
function usualWidth(lines: readonly BodyLine[]): number {
  const lengths = lines.filter((line) => line.text !== '').map((line) => line.text.length);
  lengths.sort((a, b) => a - b);
  return lengths[Math.floor(lengths.length * 0.9)] ?? 0;
}

function startGroup(line: BodyLine): Group {
  const marked = splitMarker(line.text);
  return {
    marker: marked?.marker ?? null,
    isItem: marked !== null,
    indent: line.x,
    lines: [marked?.text ?? line.text],
    page: line.page,
  };
}

function continuesGroup(group: Group, line: BodyLine, documentWidth: number): boolean {
  const last = group.lines.at(-1) ?? '';
  // A line cut out of a column knows how wide the column is.
  const width = line.right > 0 ? line.right : documentWidth;
  if (splitMarker(line.text) || standsAlone(line.text) || labelOf(last) !== null) return false;
  if (group.isItem && line.x > group.indent) return true;
  if (last.length <= WRAPPED_WIDTH && !endsSentence(last) && startsMidSentence(line.text)) return true;
  if (!group.isItem && completesLeadIn(last, line.text)) return true;
  return width <= WRAPPED_WIDTH && last.length >= width * (endsSentence(last) ? 0.85 : 0.7);
}

/** A label or a numbered heading is never part of the text around it. */
function standsAlone(text: string): boolean {
  return text.length <= 160 && (labelOf(text) !== null || numberedStrand(text) !== null);
}

/** True when two lines announce a list only together: "My priorities for the force" and "to deliver are:". */
function completesLeadIn(last: string, text: string): boolean {
  if (!text.endsWith(':') || endsSentence(last) || text.length + last.length > 200) return false;
  return leadInOf(text) === null && leadInOf(`${last} ${text}`) !== null;
}

function blockOf(group: Group): Block {
  const text = joinLines(group.lines);
  const section = isDecimalMarker(group.marker);
  // "I will use these questions:" introduces a list; a heading with a colon is short ("Focus areas:") or numbered.
  const introduces = text.endsWith(':') && !section && text.split(' ').length > 4;
  const heading = (!group.isItem || section) && !introduces && couldBeHeading(text);
  return {
    kind: heading ? 'heading' : group.isItem && !section ? 'item' : 'paragraph',
    level: 1,
    marker: group.marker,
    text,
    page: group.page,
    indent: group.indent,
    pageBreaks: [],
    continues: false,
  };
}

/** True when a blank line stands in the middle of a sentence, as where a page of the original ended. */
function cutOff(block: Block, next: Block | undefined): boolean {
  if (!next || endsSentence(block.text) || !startsMidSentence(next.text) || next.marker !== null) return false;
  return block.kind === 'paragraph' && next.kind === 'paragraph';
}
