/**
 * Cutting "A, B and C of D, and E" into as many parts as are announced. Every comma and every "and" may part two names or
 * stand within one; of all ways to choose among them, the one whose parts look most like names of one list is taken.
 */

const BREAK = /,?\s+(?:and|&|as well as|along with)\s+|,\s+/gi;
const MAX_BREAKS = 11;
/** A part of these words is the rest of another. */
const RAGGED_START =
  /^(?:for|of|with|within|by|in|on|or|but|from|at|across|including|particularly|especially|such|which|that|who|so|then)\b/i;
const RAGGED_END = /\b(?:for|to|of|with|by|in|on|the|a|an|our|and|or|at|from|their|its|your|between|against)$/i;
/** "Delivering a fair", of "a fair, transparent system". */
const LONE_ADJECTIVE = /(?:^|\s)(?:a|an|more)\s+\p{Ll}+(?:,\s+\p{Ll}+)*$/u;
/** The worst way that still counts, for each part. */
const WORST = -0.5;

interface Break {
  readonly from: number;
  readonly to: number;
  readonly isAnd: boolean;
  readonly hasComma: boolean;
}

/**
 * The likeliest way to cut a list into `count` parts, or null where none looks right. `clean` tidies a part, and `isDeed`
 * tells parts that begin with what is done from those that name a thing.
 */
export function fittingCut(
  body: string,
  count: number,
  { clean, isDeed }: { readonly clean: (part: string) => string; readonly isDeed: (part: string) => boolean },
): readonly string[] | null {
  const breaks = [...body.matchAll(BREAK)].map((match) => ({
    from: match.index,
    to: match.index + match[0].length,
    isAnd: /\p{L}/u.test(match[0]),
    hasComma: match[0].startsWith(','),
  }));
  if (count < 2 || breaks.length < count - 1 || breaks.length > MAX_BREAKS) return null;
  let best: readonly string[] | null = null;
  let most = WORST * count;
  for (const chosen of choices(breaks, count - 1)) {
    const parts = partsOf(body, breaks, chosen).map(clean);
    const hidden = parts.some((part) => deedsWithin(part, { clean, isDeed }));
    const worth = worthOf(parts, isDeed) + costOf(breaks, chosen) - (hidden ? 1 : 0);
    if (worth > most) [best, most] = [parts, worth];
  }
  return best;
}

/** Every way to choose `count` breaks in rising order; only the last may be an "and" without a comma. */
function* choices(breaks: readonly Break[], count: number, from = 0): Generator<readonly number[]> {
  for (let first = from; first <= breaks.length - count; first += 1) {
    if (count === 1) yield [first];
    else if (breaks[first]?.hasComma) {
      for (const rest of choices(breaks, count - 1, first + 1)) yield [first, ...rest];
    }
  }
}

function partsOf(body: string, breaks: readonly Break[], chosen: readonly number[]): readonly string[] {
  const starts = [0, ...chosen.map((at) => breaks[at]?.to ?? 0)];
  return starts.map((start, order) => body.slice(start, breaks[chosen[order] ?? -1]?.from ?? body.length));
}

/** "safeguarding" alone is a thing; "safeguarding children" is done. */
const WITH_OBJECT = /^\S+\s+(?!(?:with|of|for|in|and)\b)/i;

/** "helping victims and making roads calm" is two names: a deed begins after a break within the part. */
function deedsWithin(
  part: string,
  { clean, isDeed }: { readonly clean: (part: string) => string; readonly isDeed: (part: string) => boolean },
): boolean {
  return part
    .split(BREAK)
    .slice(1)
    .some((rest) => isDeed(clean(rest)) && WITH_OBJECT.test(clean(rest)));
}

/** A list ends with "and", and its other names are parted by commas; so a comma left within a name is unlikely. */
function costOf(breaks: readonly Break[], chosen: readonly number[]): number {
  const last = chosen.at(-1);
  return breaks.reduce((sum, one, at) => {
    const isChosen = chosen.includes(at);
    if (at === last) return sum + (one.isAnd ? (one.hasComma ? 0.6 : 0) : -1.5);
    if (isChosen) return sum;
    return sum - (one.hasComma ? 0.7 : 0.1);
  }, 0);
}

function worthOf(parts: readonly string[], isDeed: (part: string) => boolean): number {
  const deeds = parts.filter(isDeed).length;
  // One deed among things may be a thing, too; one thing among deeds is more likely the rest of one.
  const odd = deeds * 2 > parts.length ? (parts.length - deeds) * 0.7 : deeds * 0.2;
  const lengths = parts.map((part) => part.split(' ').length);
  const mean = lengths.reduce((sum, length) => sum + length, 0) / lengths.length;
  const ragged = parts.filter((part) => RAGGED_START.test(part) || RAGGED_END.test(part) || part.length < 3).length;
  const lone = parts.slice(0, -1).filter((part) => LONE_ADJECTIVE.test(part)).length;
  return -odd * 1.2 - ragged * 3 - lone * 1.5 - (Math.max(...lengths) - mean) / 16;
}
