import type { LineTag } from '../source-document';
import type { Block, BodyLine } from './block';
import { couldBeHeading } from './heading-shape';
import { endsSentence, joinLines, startsMidSentence } from './join-lines';
import { isDecimalMarker, splitMarker } from './markers';

const PLAIN: LineTag = { kind: 'paragraph', level: 0, block: -1 };
/** Print so much larger than the running text is a heading's. */
const LARGER = 1.15;
const DEEPEST = 6;

/**
 * Blocks of a document whose lines are paragraphs and say what they are (DOCX, ODT, HTML). Authors who make a heading by bold or
 * large print instead of a style, or a list by typing its marks, are understood, too.
 */
export function markedBlocks(lines: readonly BodyLine[]): readonly Block[] {
  const groups = groupsOf(lines);
  const bodySize = usualSize(lines);
  const ranks = ranksOf(groups, bodySize);
  let above = 0;
  const blocks = groups.map((group) => {
    const block = blockOf(group, (line) => {
      const rank = ranks.get(printOf(line));
      return rank === undefined ? null : Math.min(DEEPEST, above + rank);
    });
    if (group.tag.kind === 'heading') above = group.tag.level;
    return block;
  });
  return blocks.map((block, index) => ({ ...block, continues: isCutOff(block, blocks[index + 1]) }));
}

interface Group {
  readonly tag: LineTag;
  readonly first: BodyLine;
  readonly lines: BodyLine[];
}

function groupsOf(lines: readonly BodyLine[]): readonly Group[] {
  const groups: Group[] = [];
  for (const line of lines) {
    if (line.text === '') continue;
    const tag = line.tag ?? PLAIN;
    const last = groups.at(-1);
    if (last && tag.block >= 0 && last.tag.block === tag.block) last.lines.push(line);
    else groups.push({ tag, first: line, lines: [line] });
  }
  return groups;
}

function usualSize(lines: readonly BodyLine[]): number {
  const weights = new Map<number, number>();
  for (const { fontSize, text } of lines) weights.set(fontSize, (weights.get(fontSize) ?? 0) + text.length);
  return [...weights].reduce((best, entry) => (entry[1] > best[1] ? entry : best), [0, 0])[0];
}

function printOf(line: BodyLine): number {
  return Math.round(line.fontSize * 2) + (line.bold ? 0.5 : 0);
}

/** The ways of printing that mark headings which no style does, and their order below the headings that have one. */
function ranksOf(groups: readonly Group[], bodySize: number): ReadonlyMap<number, number> {
  const prints = new Set<number>();
  for (const { tag, first, lines } of groups) {
    if (tag.kind !== 'paragraph' || tag.cell || lines.length > 2) continue;
    const stands = first.bold && lines.every((line) => line.bold);
    const larger = bodySize > 0 && first.fontSize > bodySize * LARGER;
    if ((stands || larger) && couldBeHeading(joinLines(lines.map((line) => line.text)))) prints.add(printOf(first));
  }
  return new Map([...prints].sort((a, b) => b - a).map((print, order) => [print, order + 1]));
}

function blockOf(group: Group, guessedLevel: (line: BodyLine) => number | null): Block {
  const { tag, first, lines } = group;
  const typed = tag.marker === undefined || tag.kind !== 'paragraph' ? splitMarker(first.text) : null;
  // "1. 2020 was …" under a counted number is text; a bullet typed behind a counted bullet is not.
  const mark = tag.marker === undefined || (tag.marker === null && typed?.marker === null) ? typed : null;
  const marker = tag.marker ?? mark?.marker ?? null;
  const text = joinLines([mark?.text ?? first.text, ...lines.slice(1).map((line) => line.text)]);
  const kind = kindOf(group, mark !== null, marker, text, guessedLevel(first) !== null);
  const level = tag.kind === kind ? tag.level : kind === 'heading' ? (guessedLevel(first) ?? 1) : 0;
  return {
    kind,
    level: kind === 'item' ? Math.max(1, level) : level,
    marker,
    text,
    page: null,
    indent: kind === 'item' ? Math.max(1, level) : 0,
    pageBreaks: [],
    continues: false,
    ...(tag.cell ? { cell: tag.cell } : {}),
  };
}

function kindOf(group: Group, typed: boolean, marker: string | null, text: string, stands: boolean): Block['kind'] {
  const { kind, cell } = group.tag;
  if (kind === 'heading' || kind === 'item') return kind;
  const numbered = typed && marker !== null;
  if (stands && !cell && group.lines.length <= 2 && couldBeHeading(text) && (!typed || numbered)) return 'heading';
  return typed && !isDecimalMarker(marker) ? 'item' : 'paragraph';
}

/** A paragraph break in the middle of a sentence, as converters leave where a page ended. */
function isCutOff(block: Block, next: Block | undefined): boolean {
  if (!next || block.kind !== 'paragraph' || next.kind !== 'paragraph' || next.marker !== null) return false;
  return !block.cell && !next.cell && !endsSentence(block.text) && startsMidSentence(next.text);
}
