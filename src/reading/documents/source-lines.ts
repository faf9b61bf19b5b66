import { plainCharacters } from '../plain-characters';
import type { CellPlace, LineTag, SourceDocument, SourceKind, SourceLine } from '../source-document';
import { UnreadableDocument } from './unreadable';

/** How a reader of a format can be watched and stopped, as in `ReadSourceOptions` for PDF. */
export interface ReadOptions {
  /** Called now and then with the steps done and those there are. */
  onProgress?(done: number, total: number): void;
  readonly signal?: AbortSignal;
}

/** A piece of a paragraph between two line breaks. */
export interface Segment {
  text: string;
  /** Characters in bold print. */
  bold: number;
  italic: number;
}

export interface LineStyle {
  readonly kind: LineTag['kind'];
  readonly level?: number;
  readonly marker?: string | null;
  readonly cell?: CellPlace | undefined;
  /** Points; 0 when not known. */
  readonly fontSize?: number;
}

/** Documents with more lines are a mistake, or made to do harm. */
const MOST_LINES = 500_000;

/** Collects the lines of a document whose paragraphs say what they are. */
export class SourceLines {
  readonly #lines: SourceLine[] = [];
  #block = 0;

  /** Adds a paragraph. What follows a line break becomes a block of its own where it looks like one. */
  add(segments: readonly Segment[], style: LineStyle): void {
    const printed = segments.map(tidy).filter((segment) => segment.text !== '');
    let before: Segment | null = null;
    for (const segment of printed) {
      const apart = before !== null && style.kind !== 'heading' && partsAt(before, segment);
      if (!before || apart) this.#block += 1;
      // The mark belongs to the first piece only; what is parted from it is text below it.
      this.#push(segment, apart ? { ...style, kind: 'paragraph', level: 0 } : style, apart);
      before = segment;
    }
  }

  /** Adds a further paragraph to the block of the last one. */
  extend(segments: readonly Segment[], style: LineStyle): void {
    for (const segment of segments.map(tidy)) if (segment.text !== '') this.#push(segment, style, false);
  }

  get count(): number {
    return this.#lines.length;
  }

  document(kind: SourceKind, declaredTitle: string | null): SourceDocument {
    return { kind, declaredTitle, pages: [{ number: 1, width: 0, height: 0, lines: this.#lines }], outline: [] };
  }

  #push({ text, bold, italic }: Segment, style: LineStyle, apart: boolean): void {
    if (this.#lines.length >= MOST_LINES)
      throw new UnreadableDocument('has far more paragraphs than any plan or agenda');
    const { kind, level = 0, marker, cell, fontSize = 0 } = style;
    const tag: LineTag = {
      kind,
      level,
      block: this.#block,
      ...(marker === undefined || apart ? {} : { marker }),
      ...(cell ? { cell } : {}),
    };
    const most = text.length * 0.8;
    this.#lines.push({ text, x: 0, y: 0, right: 0, fontSize, bold: bold > most, italic: italic > most, tag });
  }
}

function tidy(segment: Segment): Segment {
  const text = plainCharacters(segment.text).replaceAll('\u00ad', '').replace(/ {2,}/g, ' ').trim();
  // Blanks at the ends were counted, too, so the share of bold print may be a little too large.
  return { ...segment, text };
}

const MARK = /^(?:[•‣●○■□▪▫◦➢►✓✔\ue000-\uf8ff]\s*|[-–—*·o]\s+|\(?(?:\d{1,2}|[a-z])[.)]\s+)\S/i;

/** A line break is as good as a paragraph's end before a list mark, after a label, and where bold print begins or ends. */
function partsAt(before: Segment, after: Segment): boolean {
  if (MARK.test(after.text) || /[:?]$/.test(before.text)) return true;
  const wasBold = before.bold > before.text.length * 0.8;
  const isBold = after.bold > after.text.length * 0.8;
  return wasBold !== isBold || (/[.!]["'’”)]*$/.test(before.text) && /^\p{Lu}/u.test(after.text));
}

/** An empty piece, to be filled. */
export function emptySegment(): Segment {
  return { text: '', bold: 0, italic: 0 };
}

/**
 * Makes a piece a line of a table of contents: a tab before the page number is what the dots are printed by, and its print says nothing
 * of headings.
 */
export function asContents(segment: Segment): void {
  segment.text = segment.text.replace(/\t+(?=\s*\d+\s*$)/, ' … ');
  segment.bold = 0;
}
