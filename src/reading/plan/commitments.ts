import { type Block, pageAt } from '../blocks/block';
import type { CommitmentForm, ReadCommitment } from './plan-reading';
import { sentencesOf } from './sentences';
import { findTarget } from './target';
import { isOpenPromise, itemText } from './vocabulary';

const ADVERBS =
  '(?:(?:also|now|therefore|then|always|still|further|personally|fully|firmly|strongly|continually|absolutely|totally|wholly|truly|really|too|,? ?as (?:your |the )?(?:police and crime )?commissioner,?)\\s+){0,2}';
/** In law the plan is the office-holder's own, so its "I" promises; other plans speak of the office in the third person. */
const OFFICE =
  '(?:the|your) (?:(?:police(?:,? fire)?(?: and|,) crime|deputy police and crime) commissioner|commissioner|pcc|pfcc|mayor|deputy mayor)';
const FORMS: readonly (readonly [CommitmentForm, RegExp])[] = [
  ['will', new RegExp(`\\bI(?:[’']ll\\b|,?\\s+${ADVERBS}(?:will|shall)\\b)`)],
  ['will', new RegExp(`^(?:[^,.;:]{0,80},\\s+)?${OFFICE}\\s+${ADVERBS}(?:will|shall)\\b`, 'i')],
  ['committed', new RegExp(`\\bI(?:[’']m|\\s+am)\\s+${ADVERBS}committed\\s+to\\b`)],
  ['committed', new RegExp(`\\bI\\s+${ADVERBS}(?:commit|pledge|promise|undertake)\\s+(?:myself\\s+)?to\\b`)],
  ['committed', new RegExp(`^(?:[^,.;:]{0,80},\\s+)?${OFFICE}\\s+is\\s+${ADVERBS}committed\\s+to\\b`, 'i')],
  ['want', new RegExp(`\\bI\\s+${ADVERBS}want\\b`)],
  ['want', new RegExp(`^(?:[^,.;:]{0,80},\\s+)?${OFFICE}\\s+${ADVERBS}wants\\s+to\\b`, 'i')],
];
/** Sections in which somebody else says "I". */
const OTHER_SPEAKER =
  /\b(?:message|foreword|welcome|statement|introduction|words?|comment|view|letter)\b.{0,30}\b(?:from|by)\b.{0,40}\b(?:chief constable|chair|chief executive|minister|secretary|bishop|leader)|\b(?:chief constable|chair|chief executive|minister|home secretary)(?:['’]s)? (?:foreword|message|statement|introduction|welcome)/i;
const MAX_SENTENCE = 4000;

/**
 * The office-holder's promises, in reading order. `pathOf` tells under which elements a block stands. A page or paragraph
 * break may cut a sentence: `text` ends there, `passage` has the words that follow.
 */
export function readCommitments(
  blocks: readonly Block[],
  pathOf: (index: number) => string | null,
): readonly ReadCommitment[] {
  const commitments: ReadCommitment[] = [];
  let otherSpeaker = false;
  let listForm: CommitmentForm | null = null;
  blocks.forEach((block, index) => {
    if (block.kind === 'heading') {
      otherSpeaker = OTHER_SPEAKER.test(block.text);
      listForm = otherSpeaker ? null : openLead(block.text);
      return;
    }
    if (otherSpeaker) return;
    if (block.kind === 'item' && listForm !== null) {
      commitments.push(commitmentOf(block, 0, itemText(block.text), listForm, pathOf(index), block.text));
      return;
    }
    listForm = openLead(block.text);
    for (const found of inBlock(block, blocks[index + 1], pathOf(index), listForm !== null)) commitments.push(found);
  });
  return commitments;
}

/** The form of the bullets that follow a text such as "As Commissioner, I will:", or null. */
function openLead(text: string): CommitmentForm | null {
  const end = text.slice(-400);
  if (!isOpenPromise(end)) return null;
  const last = sentencesOf(end).at(-1)?.text ?? '';
  return formOf(last);
}

function inBlock(block: Block, next: Block | undefined, path: string | null, leadsList: boolean): ReadCommitment[] {
  const found: ReadCommitment[] = [];
  const sentences = sentencesOf(block.text);
  sentences.forEach((sentence, order) => {
    const last = order === sentences.length - 1;
    if ((last && leadsList) || sentence.text.length > MAX_SENTENCE) return;
    const form = formOf(sentence.text);
    if (!form) return;
    const tail =
      last && block.continues && next ? ` ${sentencesOf(next.text.slice(0, MAX_SENTENCE))[0]?.text ?? ''}` : '';
    found.push(commitmentOf(block, sentence.at, sentence.text, form, path, sentence.text + tail));
  });
  return found;
}

function formOf(sentence: string): CommitmentForm | null {
  const own = withoutQuotations(sentence);
  return FORMS.find(([, pattern]) => pattern.test(own))?.[0] ?? null;
}

/** Leaves out what is quoted in double quotation marks: somebody else's words. */
function withoutQuotations(sentence: string): string {
  return sentence.replace(/[“"][^“”"]{0,2000}[”"]/g, ' ');
}

function commitmentOf(
  block: Block,
  at: number,
  text: string,
  form: CommitmentForm,
  element: string | null,
  passage: string,
): ReadCommitment {
  const target = findTarget(passage);
  return { text, form, page: pageAt(block, at), element, ...(target ? { target } : {}), passage };
}
