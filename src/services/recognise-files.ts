/** Tells what files are by what they hold: a plan, a front sheet, a backup, or a paper; and whose they are. */
import { sentenceFor } from '../domain/errors';
import { panelOfPlan } from '../domain/panels';
import type { AgendaReading } from '../reading/agenda/agenda-reading';
import type { PlanReading } from '../reading/plan/plan-reading';
import { guessKind } from './import-paper';
import type { DocumentReader, IncomingFile, LongWork, PaperContents, ServiceContext } from './ports';

export type ArrivalKind = 'plan' | 'agenda' | 'paper' | 'backup';

/**
 * A file that was read once to know what it is. Its bytes and what was found are kept, and not read a second time. A
 * backup is known by its name and left unread: restoring reads it, as a stream.
 */
export interface Arrival {
  readonly file: IncomingFile;
  readonly blob: Blob | null;
  readonly kind: ArrivalKind;
  readonly contents: PaperContents | null;
  readonly agenda: AgendaReading | null;
  readonly plan: PlanReading | null;
}

export interface Arrivals {
  readonly arrivals: readonly Arrival[];
  /** One sentence for each file that could not be read. */
  readonly problems: readonly string[];
}

/** Reads each file. One that can't be read does not stop the others. @throws when cancelled. */
export async function recogniseFiles(
  { reader }: Pick<ServiceContext, 'reader'>,
  files: readonly IncomingFile[],
  work: LongWork,
): Promise<Arrivals> {
  const arrivals: Arrival[] = [];
  const problems: string[] = [];
  for (const [index, file] of files.entries()) {
    work.onProgress({ step: file.name, done: index, total: files.length });
    try {
      arrivals.push(await recognise(reader, file, { signal: work.signal, onProgress: () => undefined }));
    } catch (error) {
      work.signal.throwIfAborted();
      problems.push(sentenceFor(error));
    }
  }
  return { arrivals, problems };
}

async function recognise(reader: DocumentReader, file: IncomingFile, work: LongWork): Promise<Arrival> {
  if (/\.zip$/i.test(file.name)) return { file, blob: null, kind: 'backup', contents: null, agenda: null, plan: null };
  const blob = await file.receive(work);
  const kept = { ...file, size: blob.size, receive: () => Promise.resolve(blob) };
  const found = { file: kept, blob, contents: null, agenda: null, plan: null };
  const contents = await reader.readPaper(blob, file.name, work);
  if (mayBeFrontSheet(file.name, contents)) {
    const agenda = await reader.readAgenda(blob, file.name, work).catch(() => null);
    work.signal.throwIfAborted();
    if (agenda && agenda.items.length >= FEWEST_ITEMS) return { ...found, kind: 'agenda', contents, agenda };
  }
  if (mayBePlan(file.name, contents)) {
    const plan = await reader.readPlan(blob, file.name, work).catch(() => null);
    work.signal.throwIfAborted();
    if (plan && strandsOf(plan) >= FEWEST_STRANDS) return { ...found, kind: 'plan', contents, plan };
  }
  return { ...found, kind: 'paper', contents };
}

const FEWEST_ITEMS = 3;
const FEWEST_STRANDS = 2;
/** A front sheet has few pages; what has more is read as one only when its name says so. */
const MOST_FRONT_SHEET_PAGES = 12;
/** Letters to a page at the most: what has no pages of its own is one page of any length. */
const PAGE = 4_000;
const REPORT = /\breport (?:of|by|to)\b|\bpurpose of (?:this |the )?report\b|\brecommendations?\b/i;

function mayBeFrontSheet(name: string, { pages, texts }: PaperContents): boolean {
  if (guessKind(name) === 'agenda') return true;
  const first = firstPage(texts);
  const isShort = pages.length <= MOST_FRONT_SHEET_PAGES && (texts[0] ?? '').length <= MOST_FRONT_SHEET_PAGES * PAGE;
  return isShort && /\bagenda\b/i.test(first) && !REPORT.test(first);
}

function mayBePlan(name: string, { texts }: PaperContents): boolean {
  const first = firstPage(texts);
  if (REPORT.test(first)) return false;
  const opening = `${first} ${texts[1] ?? ''}`;
  return guessKind(name) === 'plan' || /\bpolice(?:, fire)? (?:and|&) crime plan\b/i.test(opening);
}

function firstPage(texts: readonly string[]): string {
  return (texts[0] ?? '').slice(0, PAGE);
}

/** Priorities, themes and the like: what a plan is made of. */
function strandsOf({ elements }: PlanReading): number {
  return elements.filter(({ type }) => ['priority', 'theme', 'principle', 'pillar', 'objective'].includes(type)).length;
}

/** The panel's name as the front sheet gives it, or as the plan's title suggests; null when neither does. */
export function panelNameIn(arrivals: readonly Arrival[]): string | null {
  const named = arrivals.map(({ agenda }) => agenda?.body?.replace(/\s*\([^)]*\)$/, '') ?? '');
  const panel = named.find((body) => /\bpanel$/i.test(body));
  if (panel !== undefined) return panel;
  const titles = arrivals.flatMap(({ plan }) => plan?.title ?? []);
  return titles.map(panelOfPlan).find((body) => body !== null) ?? named.find((body) => body !== '') ?? null;
}

/** A reader that gives again what was found, and reads what is new. */
export function rememberingReader(reader: DocumentReader, arrivals: readonly Arrival[]): DocumentReader {
  const known = new Map<Blob | null, Arrival>(arrivals.map((arrival) => [arrival.blob, arrival]));
  return {
    readPaper: async (blob, name, work) => known.get(blob)?.contents ?? reader.readPaper(blob, name, work),
    readPlan: async (blob, name, work) => known.get(blob)?.plan ?? reader.readPlan(blob, name, work),
    readAgenda: async (blob, name, work) => known.get(blob)?.agenda ?? reader.readAgenda(blob, name, work),
    readComparable: (blob, name, work) => reader.readComparable(blob, name, work),
    readTable: (blob, name, work) => reader.readTable(blob, name, work),
    placeSpans: (blob, name, spans, work) => reader.placeSpans(blob, name, spans, work),
    compare: (pair, work) => reader.compare(pair, work),
  };
}
