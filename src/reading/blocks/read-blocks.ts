import type { SourceKind } from '../source-document';
import type { Block, BodyLine } from './block';
import { markedBlocks } from './marked-blocks';
import { isKnownWord, mendLines, wordsOf } from './mend-lines';
import { pdfBlocks } from './pdf-blocks';
import { textBlocks } from './text-blocks';
import { unfoldColumns } from './text-columns';
import { withUnderlines } from './text-headings';
import { withUnmarkedLists } from './unmarked-lists';

/** "evidence- based": a hyphen that stood at a line's end, in "pre- and post-sentence" it does not. */
const TORN_WORD = /(?<before>\p{L}{2,})- (?!(?:and|or|to|nor|through|versus|as|but)\b)(?=(?<after>\p{Ll}{2,}))/gu;

/**
 * Turns body lines into blocks, as `printedBlocks` does, and closes up words that a converter has torn. Headings of plain text
 * are all of one rank: the structure of a plan is read from its words there.
 */
export function readBlocks(kind: SourceKind, lines: readonly BodyLine[]): readonly Block[] {
  const printed = printedBlocks(kind, lines);
  const blocks = kind === 'text' ? printed.map((block) => (block.level > 1 ? { ...block, level: 1 } : block)) : printed;
  if (!blocks.some(({ text }) => text.includes('- '))) return blocks;
  const words = wordsOf(lines.map(({ text }) => text));
  return blocks.map((block) => (block.text.includes('- ') ? { ...block, text: closedUp(block.text, words) } : block));
}

function closedUp(text: string, words: ReadonlySet<string>): string {
  return text.replace(TORN_WORD, (_, before: string, after: string) =>
    isKnownWord({ before: before.toLowerCase(), after }, words) ? before : `${before}-`,
  );
}

/**
 * Turns body lines into blocks: by layout and tags for a PDF, by blank lines and wording for plain text, by tags alone for what
 * has paragraphs of its own.
 */
export function printedBlocks(kind: SourceKind, lines: readonly BodyLine[]): readonly Block[] {
  return withUnmarkedLists(blocksOf(kind, lines));
}

function blocksOf(kind: SourceKind, lines: readonly BodyLine[]): readonly Block[] {
  switch (kind) {
    case 'pdf':
      return pdfBlocks(mendLines(lines));
    case 'text':
      return textBlocks(mendLines(withUnderlines(unfoldColumns(lines))));
    case 'docx':
    case 'odt':
    case 'html':
      return markedBlocks(lines);
  }
}
