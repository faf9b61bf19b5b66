import type { BodyLine } from './block';

/** The measures of a document's running text, from which headings, indents and full pages stand out. */
export interface Layout {
  /** Font size that carries most characters, points. */
  readonly bodySize: number;
  /** Usual distance of two baselines of one paragraph, in font sizes. */
  readonly pitch: number;
  /** Baseline of the lowest lines of the running text, points from the top. */
  readonly bottom: number;
  /** Left edge of the running text on a page, points; of the column in which `x` lies where there are several. */
  leftOf(page: number | null, x: number): number;
  /** Right edge to which lines run that begin near `x` on a page, points. */
  rightOf(page: number | null, x: number): number;
}

/** Lines are taken to begin at the same edge when they begin in the same or the next strip of this width. */
const STRIP = 40;
/** A page with fewer lines of running text has no edges of its own. */
const MIN_LINES = 5;
/** An edge at which so small a share of the text begins is no column's. */
const MIN_COLUMN = 0.1;

export function measureLayout(lines: readonly BodyLine[]): Layout {
  const bodySize = heaviest(lines, (line) => Math.round(line.fontSize * 2) / 2, 11);
  const body = lines.filter((line) => Math.abs(line.fontSize - bodySize) <= 0.5);
  const lefts = new Map<number | null, BodyLine[]>();
  const rights = new Map<string, number>();
  const overallRights = new Map<string, number>();
  const columns = columnEdges(body);
  for (const line of body) {
    const onPage = lefts.get(line.page);
    if (onPage) onPage.push(line);
    else lefts.set(line.page, [line]);
    const key = stripKey(line.page, Math.floor(line.x / STRIP));
    rights.set(key, Math.max(rights.get(key) ?? 0, line.right));
    const anywhere = stripKey(null, Math.floor(line.x / STRIP));
    overallRights.set(anywhere, Math.max(overallRights.get(anywhere) ?? 0, line.right));
  }
  const leftEdges = new Map<number | null, number>();
  const overallLeft = heaviest(body, (line) => Math.round(line.x), 0);
  return {
    bodySize,
    pitch: usualPitch(body),
    bottom: usualBottom(body),
    leftOf: (page, x) => {
      if (columns.length > 1) return columns.findLast((edge) => edge <= x + 2) ?? columns[0] ?? overallLeft;
      const known = leftEdges.get(page);
      if (known !== undefined) return known;
      const onPage = lefts.get(page) ?? [];
      const here = heaviest(onPage, (line) => Math.round(line.x), overallLeft);
      // A page of nothing but an indented list has no text of its own to measure the indent by.
      const edge = onPage.length < MIN_LINES ? overallLeft : Math.min(overallLeft, here);
      leftEdges.set(page, edge);
      return edge;
    },
    rightOf: (page, x) => {
      const strip = Math.floor(x / STRIP);
      // A page of a few short lines, such as a title page, does not show how far lines may run.
      const from = (lefts.get(page)?.length ?? 0) < MIN_LINES ? overallRights : rights;
      return Math.max(
        ...[-1, 0, 1].map((step) => from.get(stripKey(from === rights ? page : null, strip + step)) ?? 0),
      );
    },
  };
}

/**
 * Left edges of the columns of the document. Lines of a column end before the next begins, while lines of the running
 * text reach far beyond the indent of a list.
 */
function columnEdges(body: readonly BodyLine[]): readonly number[] {
  const weights = new Map<number, number>();
  let whole = 0;
  for (const line of body) {
    weights.set(Math.round(line.x), (weights.get(Math.round(line.x)) ?? 0) + line.text.length);
    whole += line.text.length;
  }
  const candidates = [...weights].filter(([, weight]) => weight > whole * MIN_COLUMN).map(([x]) => x);
  const edges: number[] = [];
  for (const x of candidates.sort((a, b) => a - b)) {
    const before = edges.at(-1);
    const lines = before === undefined ? [] : body.filter((line) => line.x >= before - 2 && line.x < x - 2);
    const ended = lines.filter((line) => line.right <= x).length;
    if (before === undefined || (lines.length > 0 && ended > lines.length * 0.85)) edges.push(x);
  }
  return edges;
}

function stripKey(page: number | null, strip: number): string {
  return `${String(page)}:${strip}`;
}

/** The value that most characters share. */
function heaviest(lines: readonly BodyLine[], valueOf: (line: BodyLine) => number, otherwise: number): number {
  const weights = new Map<number, number>();
  for (const line of lines) {
    const value = valueOf(line);
    weights.set(value, (weights.get(value) ?? 0) + line.text.length);
  }
  let best = otherwise;
  let most = 0;
  for (const [value, weight] of weights) {
    if (weight > most) [best, most] = [value, weight];
  }
  return best;
}

function usualPitch(body: readonly BodyLine[]): number {
  const steps: number[] = [];
  for (let index = 1; index < body.length; index += 1) {
    const above = body[index - 1];
    const below = body[index];
    if (!above || !below || above.page !== below.page) continue;
    const step = (below.y - above.y) / Math.max(below.fontSize, 1);
    if (step > 0.8 && step < 2.5) steps.push(step);
  }
  steps.sort((a, b) => a - b);
  // The first quartile: gaps between paragraphs must not pass for the distance of lines.
  return steps[Math.floor(steps.length / 4)] ?? 1.3;
}

function usualBottom(body: readonly BodyLine[]): number {
  const lowest = new Map<number | null, number>();
  for (const line of body) lowest.set(line.page, Math.max(lowest.get(line.page) ?? 0, line.y));
  const all = [...lowest.values()].sort((a, b) => a - b);
  return all[Math.floor(all.length * 0.9)] ?? 0;
}
