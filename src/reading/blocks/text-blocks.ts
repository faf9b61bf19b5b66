import { leadInOf } from '../plan/lead-in';
import { numberedStrand } from '../plan/strand-words';
import { isOpenPromise, labelOf } from '../plan/vocabulary';
import type { Block, BodyLine } from './block';
import { couldBeHeading } from './heading-shape';
import { endsItem, endsSentence, joinLines, startsMidSentence } from './join-lines';
import { isDecimalMarker, splitMarker } from './markers';
import { placedLines, type TextMeasure, textMeasure, wasFull } from './text-measure';

/** A text file whose lines are mostly shorter than this was wrapped by hand or by a converter. */
const WRAPPED_WIDTH = 110;
/** Lines indented further than this, in characters, are centred or stand in a column of their own. */
const MAX_INDENT = 16;

/** How a line stands in a list whose bullets the file has lost: indented, flush with the text, or in no such list. */
type Unmarked = 'indented' | 'flush' | null;

interface Group {
  readonly marker: string | null;
  readonly isItem: boolean;
  readonly indent: number;
  readonly lines: string[];
  readonly page: number | null;
  readonly unmarked: Unmarked;
  readonly underline: 1 | 2 | null;
}

/** Blocks of a plain text file. A blank line parts blocks; within a run of lines, wording and indentation decide. */
export function textBlocks(lines: readonly BodyLine[]): readonly Block[] {
  const measure = textMeasure(lines);
  const groups: Group[] = [];
  let current: Group | null = null;
  for (const { line, startsPage, alone, next } of placedLines(lines)) {
    if (line.text === '') {
      current = null;
      continue;
    }
    const before = groups.at(-1);
    const joined: Group | undefined = startsPage ? before : (current ?? undefined);
    const goesOn = startsPage ? goesOverPage : continuesGroup;
    if (joined && goesOn(joined, line, measure) && !isTightHeading(joined, line, next, measure)) {
      joined.lines.push(line.text);
      current = joined;
    } else {
      current = startGroup(line, before, { adjoins: current !== null || startsPage, alone }, measure);
      groups.push(current);
    }
  }
  const blocks = groups.map(blockOf);
  return blocks.map((block, index) => ({ ...block, continues: cutOff(block, blocks[index + 1]) }));
}

interface Place {
  /** No blank line stands between the line and the one before. */
  readonly adjoins: boolean;
  /** The line begins a page that has nothing but one run of lines, so that its indentation cannot be seen. */
  readonly alone: boolean;
}

function startGroup(line: BodyLine, before: Group | undefined, place: Place, measure: TextMeasure): Group {
  const marked = splitMarker(line.text);
  return {
    marker: marked?.marker ?? null,
    isItem: marked !== null,
    indent: line.x,
    lines: [marked?.text ?? line.text],
    page: line.page,
    underline: line.underline ?? null,
    unmarked: marked || !before || measure.width > WRAPPED_WIDTH ? null : unmarkedAfter(before, line, place, measure),
  };
}

/** A list without bullets begins after words that announce it ("I will:") and goes on as it began. */
function unmarkedAfter(before: Group, line: BodyLine, place: Place, measure: TextMeasure): Unmarked {
  const last = before.lines.at(-1) ?? '';
  if (standsAlone(line.text)) return null;
  const opens = !before.isItem && before.unmarked === null && last.endsWith(':');
  if (!opens && before.unmarked === null) return null;
  const label = opens ? labelOf(last) : null;
  if (label && label.type !== 'successMeasure') return null;
  const indent = line.x - measure.left;
  if (indent > 2 && indent <= MAX_INDENT && line.x >= before.indent - 1) return 'indented';
  if (place.alone && (before.unmarked === 'indented' || label)) return 'indented';
  if ((!place.adjoins && !opens) || line.x !== before.indent) return null;
  if (before.unmarked === 'indented') return 'indented';
  if (opens) return label || (isOpenPromise(last) && startsMidSentence(line.text)) ? 'flush' : null;
  const ended = startsMidSentence(before.lines[0] ?? '')
    ? !startsMidSentence(line.text)
    : couldBeHeading(line.text) && !wasFull(line.text, '', measure, 0);
  return before.unmarked === 'flush' && !ended ? 'flush' : null;
}

function continuesGroup(group: Group, line: BodyLine, measure: TextMeasure): boolean {
  const last = group.lines.at(-1) ?? '';
  // A line cut out of a column knows how wide the column is.
  const width = line.right > 0 ? line.right : measure.width;
  if (splitMarker(line.text) || standsAlone(line.text) || labelOf(last)?.text === '') return false;
  if (group.underline !== null || line.underline !== undefined) return false;
  if (endsNumberedHeading(last, line.text)) return false;
  if (beginsAnew(group, line)) return false;
  if (group.isItem && line.x > group.indent) return true;
  if (group.unmarked) return continuesUnmarked(group, line, measure);
  if (last.endsWith(':') && !group.isItem) return false;
  if (last.length <= WRAPPED_WIDTH && !endsSentence(last) && startsMidSentence(line.text)) return true;
  if (!group.isItem && completesLeadIn(last, line.text)) return true;
  return width <= WRAPPED_WIDTH && last.length >= width * (endsSentence(last) ? 0.85 : 0.7);
}

function continuesUnmarked(group: Group, line: BodyLine, measure: TextMeasure): boolean {
  const last = group.lines.at(-1) ?? '';
  if (Math.abs(line.x - group.indent) > 2 || endsItem(last)) return false;
  const midSentence = startsMidSentence(line.text) && !startsMidSentence(group.lines[0] ?? '');
  return midSentence || wasFull(last, line.text, measure, group.indent - measure.left);
}

/** A page of the printed original ended in the middle of a paragraph. */
function goesOverPage(group: Group, line: BodyLine, measure: TextMeasure): boolean {
  const last = group.lines.at(-1) ?? '';
  if (endsSentence(last) || splitMarker(line.text) || standsAlone(line.text) || labelOf(last)) return false;
  return last.length >= measure.width * (startsMidSentence(line.text) ? 0.6 : 0.85);
}

/** A short line without a full stop between two sentences is a heading, though no blank line parts it from them. */
function isTightHeading(group: Group, line: BodyLine, next: BodyLine | undefined, measure: TextMeasure): boolean {
  if (measure.width > WRAPPED_WIDTH || group.isItem || group.unmarked || !next || next.text === '') return false;
  const between = endsSentence(group.lines.at(-1) ?? '') && !startsMidSentence(next.text);
  return between && couldBeHeading(line.text) && !wasFull(line.text, next.text, measure, 0);
}

/** Words with which sentences begin and, with a capital, hardly go on. */
const STARTER =
  /^["“‘']?(?:The|This|These|Those|In|To|We|My|It|As|For|By|With|There|He|She|They|His|Her|All|Each|At|If|When|More|You|Your|Download|Read|Click)\s/;

/** A line that plainly begins a sentence is not the rest of an item, nor, ending in a colon, of the short line above it. */
function beginsAnew(group: Group, line: BodyLine): boolean {
  if (!STARTER.test(line.text)) return false;
  if (group.isItem) return line.x <= group.indent;
  const last = group.lines.at(-1) ?? '';
  return group.lines.length === 1 && line.text.endsWith(':') && couldBeHeading(last) && !/[,&–-]$/.test(last);
}

/** "Priority 1: Calm roads" ends where a line with a capital follows that cannot be the rest of the name. */
function endsNumberedHeading(last: string, text: string): boolean {
  if (last.length > WRAPPED_WIDTH || !numberedStrand(last)?.name || !/^[\p{Lu}\d"“‘[]/u.test(text)) return false;
  const shouts = last === last.toUpperCase();
  if (shouts ? text === text.toUpperCase() : /^\p{Lu}\S*(?: \p{Lu}\S*)*$/u.test(text)) return false;
  return !/(?:\b(?:and|or|of|the|to|for|in|on|with|by|from|our|your|a)|[,&–-])$/i.test(last);
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
  const isItem = (group.isItem && !section) || group.unmarked === 'indented';
  // "I will use these questions:" introduces a list; a heading with a colon is short ("Focus areas:") or numbered.
  const introduces = text.endsWith(':') && !section && text.split(' ').length > 4;
  const titled = !isItem && group.unmarked === null && !introduces && couldBeHeading(text);
  const heading = titled || group.underline !== null;
  return {
    kind: heading ? 'heading' : isItem ? 'item' : 'paragraph',
    level: group.underline ?? 1,
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
