// What the journeys import: the project's own examples, and a real plan and a real pack where they are at hand.
import { copyFileSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { type BadFile, longOddName, makeBadFiles } from '../../tools/lib/fixtures/bad-files.mjs';
import { type ExampleFiles, makeExampleFiles } from '../../tools/lib/fixtures/example-files.mjs';
import { MEETING_TRUTH, PAPERS, PASSAGES } from '../../tools/lib/fixtures/example-meeting.mjs';
import { PLAN_TRUTH } from '../../tools/lib/fixtures/example-plan.mjs';

/** Where real plans and packs lie beside the project; never part of it. */
const REAL = resolve(import.meta.dirname, '../../../shared/data');
const REAL_MEETING = join(REAL, 'meetings/kent-county-council-2025-02-13');
const REAL_PLAN = join(REAL, 'plans/warwickshire-2021-25-draft-v1.5.pdf');

export interface PlanDocument {
  readonly path: string;
  readonly priorities: number;
  readonly focusAreas: number;
  readonly successMeasures: number;
  /** Success measures under each priority, in order. */
  readonly measuresByPriority: readonly number[];
  /** Words typed to find a part, and the part they find. */
  readonly part: { readonly typed: string; readonly text: string };
}

export interface MeetingDocuments {
  readonly frontSheet: string;
  readonly papers: readonly string[];
  readonly body: string;
  /** As the header shows it. */
  readonly date: RegExp;
  readonly time: string;
  /** Number, words of the title, and the printed pages ("1–26"). */
  readonly items: readonly { readonly number: string; readonly title: string; readonly pages: string | null }[];
  /** The paper that is read, the item it must be put under, and its first page in the pack. */
  readonly read: { readonly title: string; readonly item: string; readonly packPage: number; readonly page: number };
  /** The last page of the pack. */
  readonly lastPage: number;
  /** Two passages on the page that is read; null: any two lines of it. */
  readonly passages: readonly [string, string] | null;
}

export interface Documents {
  readonly plan: PlanDocument;
  readonly meeting: MeetingDocuments;
}

/** The project's own examples, written into a temporary folder. */
export interface Examples {
  readonly files: ExampleFiles;
  readonly bad: readonly BadFile[];
  /** The bytes of the first paper under a name of 255 odd bytes. */
  readonly oddlyNamed: string;
  readonly remove: () => void;
}

export async function makeExamples(): Promise<Examples> {
  const folder = mkdtempSync(join(tmpdir(), 'panel-scrutiny-examples-'));
  const files = await makeExampleFiles(folder);
  const bad = await makeBadFiles(join(folder, 'bad'), readFileSync(files.planPdf));
  const oddlyNamed = join(folder, longOddName());
  copyFileSync(files.papers[0] ?? '', oddlyNamed);
  return { files, bad, oddlyNamed, remove: () => rmSync(folder, { recursive: true, force: true }) };
}

export function exampleDocuments({ files }: Examples): Documents {
  const [read] = PAPERS.filter((paper) => paper.item === '4');
  if (!read) throw new Error('The example meeting has lost its fourth item');
  return {
    plan: {
      path: files.planPdf,
      priorities: PLAN_TRUTH.priorities.length,
      focusAreas: PLAN_TRUTH.focusAreas.length,
      successMeasures: PLAN_TRUTH.successMeasures,
      measuresByPriority: [3, 2, 3],
      part: { typed: 'nine victims', text: 'Nine victims in ten hear from the force within two days.' },
    },
    meeting: {
      frontSheet: files.frontSheet,
      papers: files.papers,
      body: MEETING_TRUTH.body,
      date: /13 November 2025/,
      time: MEETING_TRUTH.time,
      items: MEETING_TRUTH.items.map(({ number, title, pages }) => ({
        number,
        title,
        pages: pages?.replace('-', '–') ?? null,
      })),
      read: { title: read.fileName.replace(/\.pdf$/, ''), item: '4', packPage: 7, page: 2 },
      lastPage: 32,
      passages: [PASSAGES.calls, PASSAGES.patrols],
    },
  };
}

/** Whether real documents are at hand. */
export const hasRealDocuments = existsSync(REAL_PLAN) && existsSync(REAL_MEETING);

/** A real plan and a real pack. Call it only when they are there. */
export function realDocuments(): Documents {
  const frontSheet = readdirSync(REAL_MEETING).find((name) => /frontsheet/i.test(name)) ?? '';
  const papers = readdirSync(REAL_MEETING)
    .filter((name) => name.endsWith('.pdf') && name !== frontSheet)
    .sort();
  return {
    plan: {
      path: REAL_PLAN,
      priorities: 5,
      focusAreas: 15,
      successMeasures: 51,
      measuresByPriority: [9, 12, 12, 9, 9],
      part: { typed: 'reoffending throughout', text: 'Reduced reoffending throughout Warwickshire.' },
    },
    meeting: {
      frontSheet: join(REAL_MEETING, frontSheet),
      papers: papers.map((name) => join(REAL_MEETING, name)),
      body: 'County Council (Budget)',
      date: /13 February 2025/,
      time: '09:30',
      items: [
        { number: '3', title: 'Minutes of the meetings held on 19 December 2024', pages: '1–26' },
        { number: '5', title: 'Section 25 Report', pages: '27–36' },
        { number: '6', title: 'Capital Programme 2025-35', pages: '37–250' },
      ],
      read: { title: 'section 25 statement - FINAL', item: '5', packPage: 27, page: 2 },
      // 250 as printed, then the amendments that came later, in their order.
      lastPage: 270,
      passages: null,
    },
  };
}
