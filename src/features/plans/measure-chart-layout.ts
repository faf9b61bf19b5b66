/** Where everything of a chart stands. In rem, from its upper left corner. Pure. */
import type { MeasureReading } from '../../domain/measure';

/** Of the words in a chart. */
export const TEXT_REM = 0.75;

/** A letter of that size is about so wide. */
const LETTER = 0.5;
/** More points than this are a line without dots, and drawn by every so many. */
const MOST_DOTS = 40;
const MOST_POINTS = 400;

export interface ChartInput {
  /** The earliest first; at least one. */
  readonly readings: readonly Pick<MeasureReading, 'value' | 'periodEnd'>[];
  readonly target: number | null;
  /** The words at the scale. */
  readonly tickWords: (value: number) => string;
  readonly width: number;
  readonly height: number;
}

interface Point {
  readonly x: number;
  readonly y: number;
}

export interface Chart {
  readonly left: number;
  readonly right: number;
  readonly ticks: readonly { readonly y: number; readonly value: number }[];
  readonly target: number | null;
  readonly points: readonly Point[];
  readonly dots: readonly Point[];
  /** `isHigh`: its words have no room above it. */
  readonly last: Point & { readonly isHigh: boolean };
}

const TOP = 0.9;
const BOTTOM = 1.5;

/** Time runs evenly from left to right; the scale begins at round numbers around what there is, not at nothing. */
export function chartOf({ readings, target, tickWords, width, height }: ChartInput): Chart {
  const values = [...readings.map(({ value }) => value), ...(target === null ? [] : [target])];
  const ticks = roundTicks(
    values.reduce((a, b) => Math.min(a, b)),
    values.reduce((a, b) => Math.max(a, b)),
  );
  const [low = 0] = ticks;
  const high = ticks.at(-1) ?? 1;
  const left = 0.6 + LETTER * Math.max(...ticks.map((value) => tickWords(value).length));
  const right = width - 0.4;
  const days = readings.map(({ periodEnd }) => Date.parse(`${periodEnd}T00:00:00Z`));
  const [first = 0] = days;
  const span = (days.at(-1) ?? first) - first;
  const yOf = (value: number) => TOP + ((high - value) / (high - low || 1)) * (height - TOP - BOTTOM);
  const all = readings.map(({ value }, index): Point => {
    const share = span === 0 ? 1 : ((days[index] ?? first) - first) / span;
    return { x: left + 0.3 + share * (right - left - 0.6), y: yOf(value) };
  });
  const last = all.at(-1) ?? { x: right, y: yOf(low) };
  return {
    left,
    right,
    ticks: ticks.map((value) => ({ value, y: yOf(value) })),
    target: target === null ? null : yOf(target),
    points: sampled(all),
    dots: all.length > MOST_DOTS ? [] : all.slice(0, -1),
    last: { ...last, isHigh: last.y < TOP + 0.8 },
  };
}

/** Every so many, the last always with them. */
function sampled<T>(all: readonly T[]): readonly T[] {
  const step = Math.ceil(all.length / MOST_POINTS);
  return step <= 1 ? all : all.filter((_, index) => index % step === 0 || index === all.length - 1);
}

/** Three or four round numbers that hold all values between them. */
function roundTicks(least: number, most: number): readonly number[] {
  const range = most - least || Math.abs(most) || 1;
  const rough = range / 2;
  const power = 10 ** Math.floor(Math.log10(rough));
  const step = ([1, 2, 2.5, 5, 10].find((one) => one * power >= rough) ?? 10) * power;
  const start = Math.floor(least / step) * step;
  const ticks = [start];
  while ((ticks.at(-1) ?? 0) < most) ticks.push(Number((start + ticks.length * step).toPrecision(12)));
  return ticks.length === 1 ? [start, start + step] : ticks;
}
