import { type Block, pageAt } from '../blocks/block';
import type { ReadCommitment } from './plan-reading';
import { isOurs, type ListLead, listLead, type PromiseForm, promiseIn } from './promise-forms';
import { sentencesOf } from './sentences';
import { findTargets } from './target';
import { itemText } from './vocabulary';

/** Sections in which somebody else says "I". */
const OTHER_SPEAKER =
  /\b(?:message|foreword|welcome|statement|introduction|words?|comment|view|letter)\b.{0,30}\b(?:from|by)\b.{0,40}\b(?:chief constable|chair|chief executive|minister|secretary|bishop|leader)|\b(?:chief constable|chair|chief executive|minister|home secretary)(?:['’]s)? (?:foreword|message|statement|introduction|welcome)/i;
const MAX_SENTENCE = 4000;
/** So many sentences in which "we will" make it the voice of a plan that promises in no other. */
const OUR_VOICE = 3;

/** Words of a block that may promise: a sentence, or a bullet under words that do. */
interface Candidate {
  readonly block: Block;
  readonly index: number;
  readonly at: number;
  readonly text: string;
  readonly passage: string;
  /** Null for "we will", which promises only in a plan that speaks so of the office. */
  readonly promise: PromiseForm | null;
}

/**
 * The office-holder's promises, in reading order. `pathOf` tells under which elements a block stands. A page or paragraph
 * break may cut a sentence: where its first half promises, `text` ends there; where its second does, `text` has both. `passage` always has.
 */
export function readCommitments(
  blocks: readonly Block[],
  pathOf: (index: number) => string | null,
): readonly ReadCommitment[] {
  const candidates = candidatesIn(blocks);
  const ours = candidates.filter(({ promise }) => promise === null).length;
  const speaksAsWe = ours >= OUR_VOICE && ours === candidates.length;
  return candidates.flatMap((candidate) => {
    const promise = candidate.promise ?? (speaksAsWe ? { form: 'will' as const, who: 'we' } : null);
    return promise ? [commitmentOf(candidate, promise, pathOf(candidate.index))] : [];
  });
}

function candidatesIn(blocks: readonly Block[]): readonly Candidate[] {
  const found: Candidate[] = [];
  let otherSpeaker = false;
  let lead: Lead | null = null;
  blocks.forEach((block, index) => {
    if (block.kind === 'heading') {
      otherSpeaker = OTHER_SPEAKER.test(block.text);
      lead = otherSpeaker ? null : leadOf(block.text);
      return;
    }
    if (otherSpeaker) return;
    if (block.kind === 'item' && lead !== null && fits(lead, block.text)) {
      const text = itemText(block.text);
      found.push({ block, index, at: 0, text, passage: block.text, promise: lead.promise });
      return;
    }
    const next = blocks[index + 1];
    lead = leadOf(block.text);
    if (lead?.needsTo === true && !(next?.kind === 'item' && fits(lead, next.text))) lead = null;
    const sentences = sentencesIn(block, next, lead !== null);
    for (const sentence of sentences)
      found.push({ block, index, ...sentence, ...begunBefore(sentence, blocks[index - 1]) });
  });
  return found;
}

interface Lead extends Pick<ListLead, 'needsTo'> {
  readonly promise: PromiseForm | null;
}

/** How the bullets that follow a text promise ("As Commissioner, I will:"), or null. */
function leadOf(text: string): Lead | null {
  const last = sentencesOf(text.slice(-400)).at(-1)?.text ?? '';
  const lead = listLead(last);
  if (lead) return { needsTo: lead.needsTo, promise: { form: lead.form, who: lead.who } };
  return /\bwe will(?: also| continue to| work to)?\s*:\s*-?$/i.test(last) ? { needsTo: false, promise: null } : null;
}

function fits({ needsTo }: Lead, item: string): boolean {
  return !needsTo || /^to\s+[a-z]/i.test(item);
}

function sentencesIn(
  block: Block,
  next: Block | undefined,
  leadsList: boolean,
): readonly Omit<Candidate, 'block' | 'index'>[] {
  const sentences = sentencesOf(block.text);
  return sentences.flatMap(({ text, at }, order) => {
    const last = order === sentences.length - 1;
    if ((last && leadsList) || text.length > MAX_SENTENCE) return [];
    const promise = promiseIn(text);
    if (!promise && !isOurs(text)) return [];
    const goesOn = last && block.continues && next !== undefined;
    const tail = goesOn ? ` ${sentencesOf(next.text.slice(0, MAX_SENTENCE))[0]?.text ?? ''}` : '';
    return [{ at, text, passage: text + tail, promise }];
  });
}

/** The whole of a sentence that begins in the block before: only its end, which promises, stands here. */
function begunBefore(
  { at, passage }: { at: number; passage: string },
  before: Block | undefined,
): { text?: string; passage?: string } {
  if (at > 0 || before?.continues !== true || before.kind === 'heading') return {};
  const begun = sentencesOf(before.text.slice(-MAX_SENTENCE)).at(-1)?.text ?? '';
  const whole = `${begun} ${passage}`.trim();
  // A text that began in the middle of a sentence could not be read by itself.
  return { text: whole, passage: whole };
}

function commitmentOf(
  { block, at, text, passage }: Candidate,
  { form, who }: PromiseForm,
  element: string | null,
): ReadCommitment {
  const [target, ...further] = findTargets(passage);
  return {
    text,
    form,
    page: pageAt(block, at),
    element,
    who,
    ...(target && { target }),
    ...(further.length > 0 && { furtherTargets: further }),
    passage,
  };
}
