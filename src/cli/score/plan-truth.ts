import { z } from 'zod';

/** Where the text of a collected plan begins; the lines before say where it came from. */
const TEXT_BEGINS = /^# --- text starts below this line ---[ \t]*\r?\n?/m;
const KIND = /^# KIND:[ \t]*(.*)$/m;

/** Words that name a source in which a plan's priorities are told in sentences. */
const PROSE =
  /\b(?:news|press release|media release|foreword|blog|speech|interview|statement|letter|article|minutes|prose)\b/i;
/** Words that name a source in which they stand as headings or lists, whatever else is named beside them. */
const STRUCTURED =
  /\b(?:plan text|plan|official|page|contents|headings?|lists?|cover|summary|introduction|survey|leaflet|slides?)\b/i;
/** A plan of which no more is there than what stands before its parts. */
const FRONT_ONLY = /^[^(]*\((?:front matter|foreword|foreword only|letter|message)\)\s*$/i;

const name = z.union([
  z.string(),
  z.looseObject({ name: z.string() }),
  z.looseObject({ title: z.string() }).transform(({ title, ...rest }) => ({ ...rest, name: title })),
]);
const names = z.array(name).catch([]);
const text = z.string().catch('');

const answers = z.looseObject({
  priorities: names.optional(),
  priority_count: z.number().int().min(0).nullish().catch(null),
  not_priorities: names.optional(),
  commitments: names.optional(),
  focus_areas: names.optional(),
  told_in: text.optional(),
  kind: text.optional(),
  source: z.looseObject({ kind: text.optional() }).optional().catch(undefined),
});

/** What a plan is known to say, from the answers beside it. */
export interface PlanTruth {
  /** How the text tells its priorities. */
  readonly toldIn: 'headings' | 'prose';
  readonly priorities: readonly string[];
  /** True when the plan is known to name no priorities. */
  readonly isNegative: boolean;
  readonly traps: readonly string[];
  /** For each priority, the focus areas that the answers give; usually none. */
  readonly focusAreas: readonly (readonly string[])[];
  /** Promises, and parts that the answers hang on no priority. */
  readonly commitments: readonly string[];
}

/** A collected plan, its text apart from the notes above it. */
export interface CollectedText {
  readonly text: string;
  /** What the notes call it ("official web page"); empty when they don't say. */
  readonly kind: string;
}

/** Parts the notes of a collected text from the text itself; a file without notes is all text. */
export function collectedText(file: string): CollectedText {
  const begins = TEXT_BEGINS.exec(file);
  if (!begins) return { text: file, kind: '' };
  const notes = file.slice(0, begins.index);
  return { text: file.slice(begins.index + begins[0].length), kind: KIND.exec(notes)?.[1]?.trim() ?? '' };
}

/**
 * Reads the answers of one plan. Fields that are missing or of an unknown form count as saying nothing. Throws a
 * `ZodError` only when the answers are no JSON object.
 */
export function planTruth(json: unknown, kind: string): PlanTruth {
  const truth = answers.parse(json);
  const priorities = (truth.priorities ?? []).map(nameOf);
  return {
    toldIn: toldIn(truth.told_in ?? '', kind === '' ? (truth.kind ?? truth.source?.kind ?? '') : kind),
    priorities,
    isNegative: priorities.length === 0 && (truth.priority_count ?? 0) === 0,
    traps: (truth.not_priorities ?? []).map(nameOf),
    focusAreas: (truth.priorities ?? []).map((priority) =>
      typeof priority === 'string' ? [] : [...partsIn(priority, 'focus_areas'), ...partsIn(priority, 'commitments')],
    ),
    commitments: [...(truth.focus_areas ?? []), ...(truth.commitments ?? [])].map(nameOf),
  };
}

/** A kind such as "plan text (front matter) + news" is prose when none of its parts can hold headings or lists. */
function toldIn(said: string, kind: string): PlanTruth['toldIn'] {
  if (said !== '') return PROSE.test(said) ? 'prose' : 'headings';
  const parts = kind.split('+');
  const structured = parts.some(
    (part) => !FRONT_ONLY.test(part) && STRUCTURED.test(withoutAside(part)) && !PROSE.test(withoutAside(part)),
  );
  return !structured && PROSE.test(kind) ? 'prose' : 'headings';
}

/** "news (draft plan)" is news. */
function withoutAside(part: string): string {
  return part.replace(/\([^)]*\)/g, '');
}

function nameOf(entry: z.infer<typeof name>): string {
  return typeof entry === 'string' ? entry : entry.name;
}

function partsIn(priority: Readonly<Record<string, unknown>>, field: string): readonly string[] {
  return names.parse(priority[field] ?? []).map(nameOf);
}
