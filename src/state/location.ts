/** Every place in the app has an address, so that back, forward, links and "open where I left" work everywhere. */
import { z } from 'zod';
import { textAt } from '../domain/compare/kept-text';
import {
  agendaItemId,
  annotationId,
  meetingId,
  paperId,
  planElementId,
  planVersionId,
  questionId,
} from '../domain/ids';

export const PLAN_TABS = ['tree', 'promises', 'changes', 'coverage', 'compare', 'overTime'] as const;
export const MEETING_TABS = ['agenda', 'pack', 'questions'] as const;
export const SETTINGS_SECTIONS = [
  'panel',
  'members',
  'appearance',
  'keys',
  'backup',
  'bin',
  'history',
  'data',
  'about',
] as const;
export const TRACKER_VIEWS = ['all', 'overdue', 'answers', 'inadequate', 'promises'] as const;

/** A text that is kept here: "version:…" or "paper:…". */
const keptText = z
  .string()
  .max(420)
  .refine((address) => textAt(address) !== null);
/** Id of a passage of a comparison. */
const comparedPassage = z.string().regex(/^c\d{1,7}$/);
const page = z.coerce.number().int().min(1);

/** The fields of each place; optional ones are left out when absent. */
const PLACES = {
  home: z.object({}),
  plans: z.object({
    version: planVersionId.optional(),
    element: planElementId.optional(),
    tab: z.enum(PLAN_TABS).optional(),
    /** What the version is compared with, and the change one is at. */
    with: keptText.optional(),
    change: comparedPassage.optional(),
  }),
  compare: z.object({
    before: keptText.optional(),
    after: keptText.optional(),
    change: comparedPassage.optional(),
  }),
  meetings: z.object({
    meeting: meetingId.optional(),
    item: agendaItemId.optional(),
    tab: z.enum(MEETING_TABS).optional(),
  }),
  papers: z.object({ paper: paperId.optional() }),
  /** A paper open for reading, at a page of the file or at an annotation. */
  reader: z.object({
    paper: paperId,
    page: page.optional(),
    /** `page` was reached by reading on, not asked for: one comes back to the very place on it. */
    reached: z.literal('reading').optional(),
    annotation: annotationId.optional(),
    /** Where on the page one was when one left: the share of it above the pane. Only in what is gone back to. */
    fraction: z.coerce.number().min(0).max(1).optional(),
    /** The question shown beside the page. */
    question: questionId.optional(),
    /** The meeting whose pack pages are shown. */
    meeting: meetingId.optional(),
    /** A passage to light that is not an annotation (a part of the plan). */
    quote: z.string().max(400).optional(),
  }),
  questions: z.object({
    question: questionId.optional(),
    /** Only questions that test this part of a plan, or a part of it. */
    element: planElementId.optional(),
    /** Only questions of this meeting; `NO_MEETING` for those without one. */
    meeting: meetingId.optional(),
  }),
  tracker: z.object({ view: z.enum(TRACKER_VIEWS).optional() }),
  settings: z.object({ section: z.enum(SETTINGS_SECTIONS).optional() }),
  gallery: z.object({}),
} as const;

export type Place = keyof typeof PLACES;

/** zod gives an object without fields the type of one that may hold none, which `place` would break. */
type FieldsOf<P extends Place> = [keyof (typeof PLACES)[P]['shape']] extends [never]
  ? object
  : Readonly<z.infer<(typeof PLACES)[P]>>;

/** Where the window is. */
export type Location = { [P in Place]: { readonly place: P } & FieldsOf<P> }[Place];
export type LocationOf<P extends Place> = Extract<Location, { place: P }>;

export const HOME: Location = { place: 'home' };

/** The address of a location: `/reader?paper=…&page=27`. */
export function formatLocation(location: Location): string {
  const query = new URLSearchParams();
  for (const [name, value] of Object.entries(location)) {
    if (name !== 'place' && value !== undefined) query.set(name, String(value));
  }
  const text = query.toString();
  return text === '' ? `/${location.place}` : `/${location.place}?${text}`;
}

function isPlace(name: string): name is Place {
  return Object.hasOwn(PLACES, name);
}

/** Reads an address; anything that isn't one leads home. */
export function parseLocation(address: string): Location {
  const [path = '', query = ''] = address.split('?', 2);
  const place = path.replace(/^\//, '');
  if (!isPlace(place)) return HOME;
  const fields = PLACES[place].safeParse(Object.fromEntries(new URLSearchParams(query)));
  return fields.success ? ({ place, ...fields.data } as Location) : HOME;
}

/** Equal locations have equal addresses. */
export function isSameLocation(a: Location, b: Location): boolean {
  return formatLocation(a) === formatLocation(b);
}
