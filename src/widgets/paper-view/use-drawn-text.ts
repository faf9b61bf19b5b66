/** A text as it is drawn, with its marks: plain in blocks of lines, or by its shape in sections. */
import { useEffect, useMemo, useState } from 'react';
import type { Annotation } from '@/domain/annotation';
import type { ShapedBlock } from '@/domain/text-shape';
import type { Span } from '@/pdf/text-alignment';
import { type SectionPieces, sectionPieces } from './shaped-marks';
import { type ShapedSection, shapedSections } from './shaped-sections';
import { placeAnnotations, type TextBlock, textBlocks } from './text-paragraphs';

export interface DrawnSection {
  readonly section: ShapedSection;
  readonly pieces: SectionPieces;
}

export interface DrawnText {
  /** Of a text without a shape. */
  readonly blocks: readonly TextBlock[];
  /** Of a text with one. */
  readonly sections: readonly DrawnSection[];
  /** False while words are still to come. */
  readonly isWhole: boolean;
}

const NONE: readonly never[] = [];

/** The sections of a text, and how many of them have been put in. */
export interface TextSections {
  readonly all: readonly ShapedSection[];
  readonly count: number;
  /** True when every word is there. */
  readonly isWhole: boolean;
}

/** @param text empty while it is read. @param shape absent for plain text, which is put in whole. */
export function useTextSections(text: string, shape: readonly ShapedBlock[] | undefined): TextSections {
  const all = useMemo(() => (shape === undefined || text === '' ? NONE : shapedSections(text, shape)), [text, shape]);
  const count = useCountUp(all.length);
  const isWhole = text !== '' && count >= all.length;
  return useMemo(() => ({ all, count, isWhole }), [all, count, isWhole]);
}

export interface DrawnTextOptions {
  readonly text: string;
  readonly sections: TextSections;
  readonly isPlain: boolean;
  readonly annotations: readonly Annotation[] | undefined;
  readonly lit: Span | null;
}

/** A new object whenever something else is drawn. */
export function useDrawnText({ text, sections, isPlain, annotations = NONE, lit }: DrawnTextOptions): DrawnText {
  const { all, count, isWhole } = sections;
  const placed = useMemo(() => placeAnnotations(text, annotations), [text, annotations]);
  const blocks = useMemo(() => (isPlain ? textBlocks(text, placed, lit) : NONE), [isPlain, text, placed, lit]);
  const pieces = useMemo(() => sectionPieces(text, all, placed, lit), [text, all, placed, lit]);
  return useMemo(
    () => ({
      blocks,
      sections: all.slice(0, count).map((section, at) => ({ section, pieces: pieces[at] ?? null })),
      isWhole,
    }),
    [blocks, all, pieces, count, isWhole],
  );
}

/** Sections put in at once: about as many as fill a tall window. */
const AT_FIRST = 4;
/** Sections put in at a time afterwards; between two the window takes what was pressed. */
const AT_A_TIME = 3;

/** Counts up to `total` in steps, so that a document of hundreds of pages is not put in at one stroke. */
function useCountUp(total: number): number {
  const [count, setCount] = useState(AT_FIRST);
  useEffect(() => {
    if (count >= total) return undefined;
    const timer = setTimeout(() => setCount((now) => now + AT_A_TIME), 0);
    return () => clearTimeout(timer);
  }, [count, total]);
  return count;
}
