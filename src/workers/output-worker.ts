/** The worker that makes papers to go out, from records that the page sends it piece by piece. */
import type { Records } from '../domain/publication';
import { briefingDocument } from '../output/briefing-html';
import type { BriefingInput } from '../output/briefing-model';
import { comparisonDocument } from '../output/comparison-html';
import { comparisonModel } from '../output/comparison-model';
import { letterModel } from '../output/letter-model';
import { makeBriefing } from '../output/make-briefing';
import { type OwedInput, owedRows } from '../output/owed-rows';
import type {
  ComparisonPaper,
  ComparisonRequest,
  LetterRequest,
  RecordChunk,
  TrackerInput,
  TrackerPaper,
} from '../output/paper-desk';
import { serve } from '../platform/rpc';

const held: { readonly [T in keyof Records]: unknown[] } = {
  meetings: [],
  items: [],
  places: [],
  papers: [],
  annotations: [],
  questions: [],
  links: [],
  responses: [],
  commitments: [],
  plans: [],
  versions: [],
  elements: [],
  measures: [],
  figures: [],
  members: [],
};

/** The page has read the rows from its own database, so they are what they say they are. */
const records = held as unknown as Records;

async function tracker({ format, ...input }: TrackerInput): Promise<TrackerPaper> {
  const { rows, leftOut } = owedRows(records, input);
  // Loaded when asked for: whoever wants CSV needs no spreadsheet writer.
  const bytes =
    format === 'csv'
      ? (await import('../output/tracker-csv')).trackerCsv(rows)
      : await (await import('../output/tracker-sheet')).trackerSheet(rows);
  return { bytes, rows: rows.length, leftOut };
}

async function letter({ letter: wanted, ...input }: LetterRequest): Promise<Uint8Array<ArrayBuffer>> {
  const model = letterModel(owedRows(records, input).rows, wanted);
  return (await import('../output/letter')).letterDocument(model);
}

async function comparison({ format, ...input }: ComparisonRequest): Promise<ComparisonPaper | null> {
  const model = comparisonModel(records, input);
  if (model === null) return null;
  if (format === 'pdf') return { kind: 'pdf', document: comparisonDocument(model) };
  return { kind: 'docx', bytes: await (await import('../output/comparison-docx')).comparisonDocx(model) };
}

serve(
  {
    postMessage: (message) => self.postMessage(message),
    addEventListener: (type, listener) => self.addEventListener(type, listener),
  },
  {
    add: async ({ table, rows }: RecordChunk) => void held[table].push(...rows),
    briefing: async (input: BriefingInput) => {
      const made = makeBriefing(records, input);
      return made && { document: briefingDocument(made.model), counts: made.counts };
    },
    owed: async (input: OwedInput) => owedRows(records, input),
    letter,
    tracker,
    comparison,
  },
  (error) =>
    queueMicrotask(() => {
      throw error;
    }),
);
