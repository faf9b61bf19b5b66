/** A comparison of two texts, made in the background and anew whenever they or the options change. */
import { useEffect, useRef, useState } from 'react';
import type { Comparable } from '../domain/compare/comparable';
import type { Comparison } from '../domain/compare/comparison';
import { AppError, sentenceFor } from '../domain/errors';
import { type ComparedText, compareRead, readText } from '../services/compare';
import type { Progress, ServiceContext } from '../services/ports';
import { useServices } from './services-context';

export type { ComparedText } from '../services/compare';

export interface ComparisonState {
  /** The last that was made, which stays while another is made of the same texts; null before the first. */
  readonly comparison: Comparison | null;
  readonly isWorking: boolean;
  readonly progress: Progress | null;
  /** A sentence when it could not be made. */
  readonly problem: string | null;
  /** The two texts as they were compared; null before. */
  readonly pair: Pair | null;
}

interface Made {
  readonly pair: Pair | null;
  readonly texts: string;
  readonly typography: boolean;
  readonly comparison: Comparison | null;
  readonly problem: string | null;
}

/** Null for a text that is not chosen yet. */
export function useComparison(
  before: ComparedText | null,
  after: ComparedText | null,
  typography: boolean,
): ComparisonState {
  const { context, log } = useServices();
  // Made anew at each rendering, texts are told apart by what they say.
  const texts = before && after ? JSON.stringify([before, after]) : null;
  const read = useRef<{ readonly texts: string; readonly pair: Pair } | null>(null);
  const [made, setMade] = useState<Made | null>(null);
  const [progress, setProgress] = useState<Progress | null>(null);
  useEffect(() => {
    if (texts === null) return undefined;
    const { signal, abort } = abortable();
    const work = { signal, onProgress: setProgress };
    const run = async () => {
      try {
        const pair = read.current?.texts === texts ? read.current.pair : await readPair(context, texts, work);
        read.current = { texts, pair };
        const comparison = await compareRead(context, { ...pair, typography }, work);
        if (!signal.aborted) setMade({ texts, typography, comparison, problem: null, pair });
      } catch (error) {
        if (signal.aborted) return;
        if (!(error instanceof AppError)) log('compare', error);
        setMade({ texts, typography, comparison: null, problem: sentenceFor(error), pair: null });
      }
    };
    void run();
    return abort;
  }, [context, log, texts, typography]);
  const ofTheseTexts = made?.texts === texts ? made : null;
  const isWorking = texts !== null && ofTheseTexts?.typography !== typography;
  return {
    comparison: ofTheseTexts?.comparison ?? null,
    isWorking,
    progress: isWorking ? progress : null,
    problem: isWorking ? null : (ofTheseTexts?.problem ?? null),
    pair: ofTheseTexts?.pair ?? null,
  };
}

function abortable(): { readonly signal: AbortSignal; readonly abort: () => void } {
  const controller = new AbortController();
  return { signal: controller.signal, abort: () => controller.abort() };
}

interface Pair {
  readonly before: Comparable;
  readonly after: Comparable;
}

async function readPair(context: ServiceContext, texts: string, work: Parameters<typeof readText>[2]): Promise<Pair> {
  const [before, after] = JSON.parse(texts) as readonly [ComparedText, ComparedText];
  return { before: await readText(context, before, work), after: await readText(context, after, work) };
}
