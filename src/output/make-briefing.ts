/** Makes the model of a briefing from the records of the workspace. */
import { type AgendaItem, ITEM_STATUS_LABELS, MEETING_TYPE_LABELS, type Meeting } from '../domain/meeting';
import { byOrder } from '../domain/order';
import { PAPER_KIND_LABELS } from '../domain/paper';
import type { PlanPart } from '../domain/plan-parts';
import { publicRecords, type Records } from '../domain/publication';
import type { Question } from '../domain/question';
import { trackerRows } from '../domain/tracker';
import type {
  BriefingCounts,
  BriefingInput,
  BriefingItem,
  BriefingModel,
  BriefingPaper,
  RunningItem,
} from './briefing-model';
import { briefingPart, countWords, exemptText, owedLine, rangeText, timesText } from './briefing-parts';
import { briefingQuestions, earlierQuestions } from './briefing-questions';
import { type PageReferences, pageReferences } from './page-references';
import { indexRecords, type RecordIndex } from './record-index';
import { fullDate, longDate } from './uk-dates';

/** Further rows of the appendix are counted and not printed. */
const MOST_OWED = 100;

export const EXEMPT_MARK = 'EXEMPT – NOT FOR PUBLICATION';

export interface Making {
  readonly index: RecordIndex;
  readonly pages: PageReferences;
  readonly input: BriefingInput;
  readonly meeting: Meeting;
  /** Gives the questions of the briefing their numbers, one after another. */
  readonly nextNumber: () => number;
}

export interface Briefing {
  readonly model: BriefingModel;
  readonly counts: BriefingCounts;
}

/** Null when there is no such meeting, or it is exempt and exempt matter was not asked for. */
export function makeBriefing(all: Records, input: BriefingInput): Briefing | null {
  const records = input.choice.withExempt ? all : publicRecords(all);
  const index = indexRecords(records);
  const meeting = index.meetings.get(input.meetingId);
  if (!meeting) return null;
  let number = 0;
  const making: Making = { index, pages: pageReferences(all), input, meeting, nextNumber: () => (number += 1) };
  const ofMeeting = (row: { readonly meetingId: string | null }) => row.meetingId === meeting.id;
  const items = records.items.filter(ofMeeting).sort(byOrder);
  const isToBePut = (one: Question) => ofMeeting(one) && one.state !== 'withdrawn';
  const questions = records.questions.filter(isToBePut).sort(byOrder);
  const sections = items.map((item) => itemSection(making, item, questions));
  const known = new Set<string>(items.map((item) => item.id));
  const unplaced = questions.filter((one) => one.itemId === null || !known.has(one.itemId));
  if (unplaced.length > 0) sections.push(unplacedSection(making, unplaced));
  const owed = input.choice.withAppendix ? trackerRows({ ...records, today: input.today }) : [];
  const shown = owed.slice(0, MOST_OWED);
  const { holderShort } = input.terms;
  const counts: BriefingCounts = {
    items: items.length,
    questions: questions.length,
    evidence: sum(sections, (section) => sum(section.questions, evidenceCount)),
    earlier: sum(sections, (section) => section.earlier.length),
    owed: shown.length,
    leftOutItems: all.items.filter(ofMeeting).length - items.length,
    leftOutQuestions: all.questions.filter(isToBePut).length - questions.length,
    notes: questions.filter((one) => one.privateNote.trim() !== '').length,
  };
  const owedLines = (isPromise: boolean) =>
    shown.filter((row) => (row.kind === 'promise') === isPromise).map((row) => owedLine(row, holderShort));
  const model: BriefingModel = {
    ...heading(making),
    ...markOf(making, items),
    running: items.map((item) => runningItem(making, item, questions)),
    leftOut: leftOutWords(counts),
    items: sections,
    choice: input.choice,
    answers: owedLines(false),
    promises: owedLines(true),
    furtherOwed: owed.length - shown.length,
    madeOn: longDate(input.today),
  };
  return { model, counts };
}

function heading({
  meeting,
  input,
}: Making): Pick<BriefingModel, 'title' | 'bodyName' | 'subtitle' | 'facts' | 'hasNotes'> {
  const bodyName = meeting.body.trim() === '' ? input.terms.bodyName : meeting.body;
  return {
    title: `Briefing: ${bodyName}, ${longDate(meeting.date)}`,
    bodyName,
    subtitle: `${MEETING_TYPE_LABELS[meeting.type]}, ${longDate(meeting.date)}`,
    hasNotes: input.choice.withNotes,
    facts: [
      { label: 'Date', value: fullDate(meeting.date) },
      { label: 'Time', value: timesText(meeting.time, meeting.endsBy) },
      { label: 'Place', value: meeting.venue },
      { label: 'Meeting', value: MEETING_TYPE_LABELS[meeting.type] },
      { label: 'Agenda published', value: meeting.publishedOn === null ? '' : longDate(meeting.publishedOn) },
      { label: 'Before the panel', value: `The ${input.terms.holderTitle}` },
    ].filter((fact) => fact.value.trim() !== ''),
  };
}

function markOf({ input }: Making, items: readonly AgendaItem[]): Pick<BriefingModel, 'mark' | 'markReason'> {
  if (!input.choice.withExempt) return { mark: '', markReason: '' };
  const paragraphs = new Set(items.filter(isPrivate).flatMap((item) => item.exemptParagraphs));
  return { mark: EXEMPT_MARK, markReason: exemptText([...paragraphs]) };
}

function isPrivate(item: AgendaItem): boolean {
  return item.part === 2 || item.compartment === 'exempt';
}

function leftOutWords({ leftOutItems, leftOutQuestions }: BriefingCounts): string {
  const what = [
    ...(leftOutItems > 0 ? [countWords(leftOutItems, 'item')] : []),
    ...(leftOutQuestions > 0 ? [countWords(leftOutQuestions, 'question')] : []),
  ];
  if (what.length === 0) return '';
  const verb = leftOutItems + leftOutQuestions === 1 ? 'is' : 'are';
  return `${what.join(' and ')} of this meeting ${verb} exempt and not in this briefing.`;
}

function runningItem({ index, meeting, pages }: Making, item: AgendaItem, all: readonly Question[]): RunningItem {
  const questions = all.filter((one) => one.itemId === item.id);
  const askers = questions.flatMap((one) => index.members.get(one.askerId ?? '')?.name ?? []);
  return {
    number: item.number,
    title: item.title,
    purpose: item.purpose,
    pages: rangeText(item.statedPages ?? spanOf(index, pages, item, meeting)),
    askers: [...new Set(askers)],
    questions: questions.length,
    compartment: isPrivate(item) ? 'exempt' : 'open',
  };
}

function spanOf(index: RecordIndex, pages: PageReferences, item: AgendaItem, meeting: Meeting) {
  const ranges = index.records.places
    .filter((place) => place.itemId === item.id && place.placement === 'pack')
    .flatMap((place) => pages.packPages(meeting.id, place.paperId) ?? []);
  if (ranges.length === 0) return null;
  return { from: Math.min(...ranges.map((one) => one.from)), to: Math.max(...ranges.map((one) => one.to)) };
}

function itemSection(making: Making, item: AgendaItem, all: readonly Question[]): BriefingItem {
  const { index, meeting, pages, input } = making;
  const questions = all.filter((one) => one.itemId === item.id);
  const places = index.records.places.filter((place) => place.itemId === item.id).sort(byOrder);
  const papers = places.flatMap((place): BriefingPaper[] => {
    const paper = index.papers.get(place.paperId);
    if (!paper) return [];
    const packPages = rangeText(pages.packPages(meeting.id, paper.id));
    return [{ title: paper.title, kind: PAPER_KIND_LABELS[paper.kind], packPages, pageCount: paper.pageCount }];
  });
  const status = papers.length === 0 ? ITEM_STATUS_LABELS[item.status] : '';
  return {
    number: item.number,
    title: item.title,
    exempt: isPrivate(item) ? exemptText(item.exemptParagraphs) : '',
    facts: [item.purpose, status].filter((fact) => fact.trim() !== ''),
    papers: input.choice.withPapers ? papers : [],
    ...aboutQuestions(making, questions),
  };
}

function unplacedSection(making: Making, questions: readonly Question[]): BriefingItem {
  const title = 'Questions that belong to no agenda item';
  return { number: null, title, exempt: '', facts: [], papers: [], ...aboutQuestions(making, questions) };
}

type AboutQuestions = Pick<BriefingItem, 'parts' | 'questions' | 'earlier' | 'furtherEarlier'>;

function aboutQuestions(making: Making, questions: readonly Question[]): AboutQuestions {
  const { index, input } = making;
  const parts = partsTested(index, questions);
  return {
    parts: input.choice.withPlan ? parts.map((part) => briefingPart(index, part)) : [],
    questions: briefingQuestions(making, questions),
    ...(input.choice.withEarlier ? earlierQuestions(making, parts) : { earlier: [], furtherEarlier: 0 }),
  };
}

/** The parts that the questions test, each once, in the order of the plan. */
function partsTested(index: RecordIndex, questions: readonly Question[]): readonly PlanPart[] {
  const tested = new Set(questions.flatMap((one) => index.partsOf(one.id)));
  return [...new Set(index.parts.values())].filter((part) => tested.has(part));
}

function sum<T>(rows: readonly T[], of: (row: T) => number): number {
  return rows.reduce((total, row) => total + of(row), 0);
}

function evidenceCount({ evidence, followUps }: BriefingItem['questions'][number]): number {
  return evidence.length + sum(followUps, (one) => one.evidence.length);
}
