/** Brings what was asked for into view and lights it: a page, a passage by its words, or a highlight. */
import { useCallback, useEffect, useRef, useState } from 'react';
import { ANNOTATION_KIND_LABELS, type Annotation, isPinned } from '@/domain/annotation';
import type { AnnotationId } from '@/domain/ids';
import type { ReadingPlace } from '@/domain/reading';
import type { ReadTexts } from '@/hooks/use-paper-file';
import { findPassage } from '@/pdf/passage-search';
import type { LitSpan } from './marks-context';
import type { PaperTarget } from './paper-target';

export interface TargetState {
  readonly litSpans: readonly LitSpan[];
  readonly litAnnotation: AnnotationId | null;
  readonly focused: AnnotationId | null;
  /** Whether what is focused takes the focus, or is only brought into view. */
  readonly takesFocus: boolean;
  /** One sentence when something could not be found. */
  readonly notice: string | null;
  /** Counts what was shown. */
  readonly serial: number;
  /** For screen readers, when something was. */
  readonly announcement: string;
}

const NOTHING: TargetState = {
  litSpans: [],
  litAnnotation: null,
  focused: null,
  takesFocus: true,
  notice: null,
  serial: 0,
  announcement: '',
};

export interface TargetOptions {
  readonly target: PaperTarget | null;
  readonly targetKey: string;
  /** Undefined while they are read. */
  readonly annotations: readonly Annotation[] | undefined;
  readonly pageCount: number;
  readonly readTexts: ReadTexts;
  readonly goToPage: (page: number) => void;
  readonly goToPlace: (place: ReadingPlace) => void;
  readonly nameOfPage: (page: number) => string;
}

export interface TargetControls extends TargetState {
  readonly onFocused: () => void;
  readonly dismissNotice: () => void;
}

export function useTarget(options: TargetOptions): TargetControls {
  const { targetKey, annotations } = options;
  const [state, setState] = useState(NOTHING);
  const latest = useRef(options);
  useEffect(() => {
    latest.current = options;
  });
  const isReady = annotations !== undefined;
  useEffect(() => {
    if (!isReady || latest.current.target === null) return undefined;
    const ending = new AbortController();
    const show = async () => {
      const next = await resolveTarget(latest.current, ending.signal);
      if (!ending.signal.aborted) setState((before) => ({ ...next, serial: before.serial + 1 }));
    };
    // A search that was overtaken by another has nothing to say.
    void show().catch(() => undefined);
    return () => ending.abort();
    // The key alone says that something is to be shown anew.
    // oxlint-disable-next-line react/exhaustive-effect-dependencies
  }, [targetKey, isReady]);
  const onFocused = useCallback(
    () => setState((current) => (current.focused === null ? current : { ...current, focused: null })),
    [],
  );
  const dismissNotice = useCallback(() => setState((current) => ({ ...current, notice: null })), []);
  return { ...state, onFocused, dismissNotice };
}

async function resolveTarget(options: TargetOptions, signal: AbortSignal): Promise<TargetState> {
  const { target, goToPage, nameOfPage } = options;
  if (target === null) return NOTHING;
  if ('annotationId' in target) {
    const annotation = options.annotations?.find((each) => each.id === target.annotationId);
    if (!annotation) return { ...NOTHING, notice: 'This mark has been deleted.' };
    goToPage(annotation.page);
    const words = isPinned(annotation) ? annotation.comment : annotation.quote.exact;
    const announcement = `${ANNOTATION_KIND_LABELS[annotation.kind]} on ${nameOfPage(annotation.page)}: ${words.slice(0, 200)}`;
    const takesFocus = target.isQuiet !== true;
    const lit = { ...NOTHING, litAnnotation: annotation.id, focused: annotation.id, takesFocus, announcement };
    if (hasShape(annotation) || isPinned(annotation)) return lit;
    const { litSpans, notice } = await findWords(options, annotation.quote, annotation.page, signal);
    return { ...lit, litSpans, notice };
  }
  if ('fraction' in target) {
    options.goToPlace(target);
    return NOTHING;
  }
  const { page, quote, prefix = '', suffix = '' } = target;
  if (page !== null) goToPage(page);
  return quote === undefined || quote === ''
    ? NOTHING
    : await findWords(options, { exact: quote, prefix, suffix }, page, signal);
}

function hasShape(annotation: Annotation): boolean {
  return annotation.parts.some((part) => part.quads.length > 0);
}

async function findWords(
  { readTexts, pageCount, goToPage, nameOfPage }: TargetOptions,
  quote: { readonly exact: string; readonly prefix?: string; readonly suffix?: string },
  lastSeen: number | null,
  signal: AbortSignal,
): Promise<TargetState> {
  const page = lastSeen ?? 1;
  const found = await findPassage({ quote, page, isPageKnown: lastSeen !== null, pageCount, readTexts, signal });
  if (!found) {
    const where = lastSeen === null ? '' : ` It was last on ${nameOfPage(page)}.`;
    return { ...NOTHING, notice: `The passage was not found in this paper.${where}` };
  }
  const litSpans = await Promise.all(
    found.parts.map(async (part): Promise<LitSpan> => {
      const [pageText] = await readTexts(part.page, part.page);
      return { page: part.page, span: { start: part.start, end: part.end }, pageText: pageText ?? '' };
    }),
  );
  const first = found.parts[0]?.page ?? page;
  if (first !== page) goToPage(first);
  const changed = found.isExact ? null : 'The words here differ a little from the ones looked for.';
  return { ...NOTHING, litSpans, notice: changed, announcement: `Passage found on ${nameOfPage(first)}.` };
}
