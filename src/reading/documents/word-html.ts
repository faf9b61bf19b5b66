/** What Word writes into the web pages it saves, and puts on the clipboard, where HTML would have lists and notes. */
import { attribute, descendants, type HtmlElement, textOf } from './html-tree';
import { type CountedMark, markOfPrinted } from './list-counter';
import type { LineStyle } from './source-lines';

/** A mark with the depth of its list. */
export interface WordMark extends CountedMark {
  /** 1 = outermost. */
  readonly level: number;
}

/** Letters that are bullets in the fonts of symbols that Word sets them in. */
const SYMBOL = /^(?:[^\p{L}\p{N}]|[oqvnlØüÞà§])$/u;
const PARTS = /mso-element:\s*(?:footnote|endnote|comment|header|footer)/i;
const NOTE_CLASS = /\bMso(?:Footnote|Endnote|Comment)Reference\b/;

/** The list mark of a paragraph or heading, as Word counted it out; null when it is in no list. */
export function wordMarkOf(paragraph: HtmlElement): WordMark | null {
  const level = /mso-list:\s*(?!ignore|none|skip)\S+\s+level(\d)/i.exec(attribute(paragraph, 'style'))?.[1];
  if (level === undefined) return null;
  const printed = descendants(paragraph).find(isMarkPrint);
  return { level: Number(level), ...(printed ? countedMark(printed) : { marker: null, words: '' }) };
}

/** True for the printed mark of a list paragraph, which its style tells; a mark of words ("Priority 1:") is text. */
export function isWordMark(element: HtmlElement): boolean {
  return isMarkPrint(element) && countedMark(element).words === '';
}

/** True for the notes, comments and running lines that Word keeps in a page, and the marks that lead to them. */
export function isWordPart(element: HtmlElement): boolean {
  const style = attribute(element, 'style');
  return (
    PARTS.test(style) || /mso-(?:footnote|endnote)-id/i.test(style) || NOTE_CLASS.test(attribute(element, 'class'))
  );
}

/**
 * How a paragraph of Word is to be read: its title, and the paragraphs of a list. Null for any other; a page that Word has saved
 * "filtered" has the marks of lists in the text, and their depth in the indent only.
 */
export function wordStyleOf(paragraph: HtmlElement): LineStyle | null {
  const name = attribute(paragraph, 'class');
  if (name.startsWith('MsoTitle')) return { kind: 'heading', level: 1 };
  const mark = wordMarkOf(paragraph);
  if (mark) {
    if (mark.words !== '') return { kind: 'paragraph' };
    // "2.3" numbers a paragraph of a report, "3" an item of a list.
    return mark.marker?.includes('.')
      ? { kind: 'paragraph', marker: mark.marker }
      : { kind: 'item', level: mark.level, marker: mark.marker };
  }
  const isListed = name.startsWith('MsoListParagraph') && /^\s*(?:[·•§o–-]|\(?\w{1,3}[.)])\s/u.test(textOf(paragraph));
  return isListed ? { kind: 'item', level: levelOfIndent(attribute(paragraph, 'style')) } : null;
}

function isMarkPrint(element: HtmlElement): boolean {
  return /mso-list:\s*ignore/i.test(attribute(element, 'style'));
}

function countedMark(print: HtmlElement): CountedMark {
  const printed = textOf(print).replace(/\s+/g, ' ').trim();
  return SYMBOL.test(printed) || printed === '' ? { marker: null, words: '' } : markOfPrinted(printed);
}

/** Word indents each level by half an inch. */
function levelOfIndent(style: string): number {
  const [, size, unit = 'pt'] = /margin-left:\s*([\d.]+)(pt|in|cm|mm|px)/i.exec(style) ?? [];
  const points = { pt: 1, in: 72, cm: 28.35, mm: 2.835, px: 0.75 }[unit.toLowerCase()] ?? 1;
  return Math.max(1, Math.min(9, Math.round((Number(size ?? 36) * points) / 36)));
}
