/** What the words of a plan say of its subject: how much each counts when parts of two plans are compared. */
import { plainWeight, stemOf, wordsOf } from '../similarity';

/** Words that any plan uses of anything it sets out to do; they tell nothing of what a part is about. */
const PLAN_WORDS = stems(
  'achieve across action active address against aim already also approach appropriate area available become begin best better bring build ' +
    'change clear coming commit commitment commissioner concern continue co create deal decrease deliver delivery demonstrable develop ' +
    'direction draft effective effectively efficient encourage end enough ensure establish every experience fewer first focus force fund further future ' +
    'get give given go good great have help high highly identify important improve improvement include including increase ' +
    'increased information initiative innovative intend issue keep key know level life local locally look low main maintain make manage ' +
    'meet monitor more most move much must national nationally need new next number offer one opportunity order other ' +
    'outcome part particular particularly per perhaps place plan positive possible principle priority proactive problem progress promote proportion provide ' +
    'put quality rate ready receive recent reduce reduced reduction regional relevant remain report require resource respond response result review ' +
    'right rise say second secondly see seek set share show significant significantly some specific standard state strategic strategy strengthen strong stronger subject success ' +
    'such support sustain system tackle take target team term theme third thirdly time together toward understand use value various view want way ' +
    'well wide work working year',
);

/** What nearly every plan is about somewhere; such a word alone makes no two parts the same. */
const BROAD_WORDS = stems(
  'agency communities community confidence crime criminal engage engagement harm justice offence offender officer partner partnership people police policing prevent ' +
    'prevention protect public safe safer safety serious service victim vulnerable warrant county constable chief',
);

function stems(words: string): ReadonlySet<string> {
  return new Set(wordsOf(words).map(stemOf));
}

const PLAN_WEIGHT = 0.15;
const BROAD_WEIGHT = 0.45;
/** A word that stands only once in both plans together can hardly be what a part is about. */
const ONCE_WEIGHT = 0.5;

/** What a text is about: how much each of its words counts. Little words are not in it. */
export interface Subject {
  /** Equal for texts that differ in typography at most. */
  readonly key: string;
  readonly weights: ReadonlyMap<string, number>;
  readonly total: number;
  /** The words as they are written, by stem, for saying what is shared. */
  readonly written: ReadonlyMap<string, string>;
  readonly wordCount: number;
}

export type SubjectOf = (text: string) => Subject;

/**
 * A reader of subjects for texts that are to be compared with each other. It knows which words recur in them, and
 * takes "cybercrime" and "cyber crime" for the same when both occur.
 * @param texts all texts of both plans.
 */
export function subjectReader(texts: readonly string[]): SubjectOf {
  const counts = new Map<string, number>();
  const pairs = new Map<string, readonly [string, string]>();
  for (const text of texts) {
    const words = wordsOf(text);
    words.forEach((word, index) => {
      const stem = stemOf(word);
      counts.set(stem, (counts.get(stem) ?? 0) + 1);
      const next = words[index + 1];
      if (next !== undefined && word.length > 1 && next.length > 3) pairs.set(word + next, [word, next]);
    });
  }
  const split = (word: string) => pairs.get(word) ?? [word];
  const weightOf = (stem: string): number => {
    if (PLAN_WORDS.has(stem) || /^\d/.test(stem)) return PLAN_WEIGHT;
    if (BROAD_WORDS.has(stem)) return BROAD_WEIGHT;
    return (counts.get(stem) ?? 0) > 1 ? 1 : ONCE_WEIGHT;
  };
  return (text) => readSubject(wordsOf(text).flatMap(split), weightOf);
}

function readSubject(words: readonly string[], weightOf: (stem: string) => number): Subject {
  const times = new Map<string, number>();
  const written = new Map<string, string>();
  for (const word of words) {
    if (isLittle(word)) continue;
    const stem = stemOf(word);
    times.set(stem, (times.get(stem) ?? 0) + 1);
    if (!written.has(stem)) written.set(stem, word);
  }
  const weights = new Map<string, number>();
  let total = 0;
  for (const [stem, count] of times) {
    // Said twice it is more of a subject, but not twice as much.
    const weight = weightOf(stem) * Math.sqrt(count);
    weights.set(stem, weight);
    total += weight;
  }
  return { key: words.join(''), weights, total, written, wordCount: words.length };
}

function isLittle(word: string): boolean {
  return word.length < 3 || plainWeight(word) < 1;
}

/** Broad words weigh less, even where they are said several times. */
const SUBJECT_WEIGHT = 0.9;

/** Words of a part that a plan has, and those that it does not have. */
export interface NamedWords {
  readonly named: readonly string[];
  readonly missing: readonly string[];
}

/**
 * Whether the words that a part is about occur anywhere in a plan: what "not named" rests on.
 * @param subject of the part. @param texts the whole text of the later plan.
 */
export function wordsNamedIn(subject: Subject, texts: readonly string[]): NamedWords {
  const there = new Set<string>();
  const joined = new Set<string>();
  for (const text of texts) {
    for (const word of wordsOf(text)) {
      there.add(stemOf(word));
      joined.add(word);
    }
  }
  const isThere = (stem: string, word: string) =>
    there.has(stem) || (word.length > 3 && [...joined].some((one) => one.startsWith(word)));
  const words = [...subject.written].filter(([stem]) => (subject.weights.get(stem) ?? 0) > SUBJECT_WEIGHT);
  return {
    named: words.flatMap(([stem, word]) => (isThere(stem, word) ? [word] : [])),
    missing: words.flatMap(([stem, word]) => (isThere(stem, word) ? [] : [word])),
  };
}
