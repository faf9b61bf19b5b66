import type { Block } from '../blocks/block';
import { mayAnnounce, NO_LEAD } from './lead-in';
import { isDeed, isMatter, isTitle } from './sentence-parts';
import { isStatute } from './statute-list';
import { isLink, isUsualChapter, type StrandList } from './strand';
import { type Item, listOf, named } from './strand-list';
import { namesOf } from './strand-names';
import { numberOf } from './strand-words';

const MIN_ROW = 3;
const MAX_ROW = 10;
const MAX_WORDS = 16;
const SHORT = 12;
const LEAD_END = 320;
/** A row counts from so much evidence on. */
const ENOUGH = 0.6;
const PRIORITIES =
  /\b(?:priorit(?:y|ies)|aims?|objectives?|goals?|pledges?|ambitions?|missions?|foundations?|themes?|pillars?|commitments?)\b/i;
const OWN = /\b(?:plan|strategy|blueprint|my|our|i|we|(?:pc|pfc|commissioner|mayor)['’]?s?|commissioner)\b/i;
/** Words before lists that are somebody else's, or of something else. */
const NOT_OWN =
  /\b(?:residents?|respondents?|survey|surveyed|consult\w*|you (?:told|said|think|want)|responsib\w+|duties|duty|role|legal|government|national|partners?|panel (?:noted|asked|heard|agreed|raised|was)|members?|attend\w*|apolog\w+|last|previous|former|example|such as|including|must|should|shall|regard|event|meeting|contact|funding|grants?|applicants?|achiev\w+|delivered|progress|values?|behaviours?|principles?|since|statutory|inspect\w*|threats?|measures?|indicators?|success)\b/i;
/** A clause with a verb of its own is no name. */
const CLAUSE = /(?<!\bto )\b(?:is|are|was|were|will|would|has|have|had|can|could|should|must|may)\b/i;

/**
 * The likeliest row of names where no wording that the reader knows announces one: three to ten entries of one list, alike
 * in shape. What speaks for a row is added up; what shows that it is somebody else's or of something else rules it out.
 */
export function evidentList(blocks: readonly Block[], counts: ReadonlySet<number>): StrandList | null {
  let best: StrandList | null = null;
  for (let at = 0; at < blocks.length; at += 1) {
    const row = rowAt(blocks, at);
    if (row.length === 0) continue;
    if (row.length >= MIN_ROW && row.length <= MAX_ROW) {
      const found = judged(blocks, row, counts);
      if (found && found.score > (best?.score ?? 0)) best = found;
    }
    at += row.length - 1;
  }
  return best;
}

/** The entries of the list that begins here: alike marked and indented. */
function rowAt(blocks: readonly Block[], start: number): readonly Item[] {
  const first = blocks[start];
  if (first?.kind !== 'item') return [];
  const row: Item[] = [];
  for (let at = start; at < blocks.length; at += 1) {
    const block = blocks[at];
    if (block?.kind !== 'item' || block.indent !== first.indent) break;
    if ((block.marker === null) !== (first.marker === null)) break;
    row.push({ block, at });
  }
  return row;
}

function judged(blocks: readonly Block[], row: readonly Item[], counts: ReadonlySet<number>): StrandList | null {
  const at = row[0]?.at ?? 0;
  const lead = (blocks[at - 1]?.text ?? '').slice(-LEAD_END);
  const before = blocks[at - 2]?.kind === 'paragraph' ? (blocks[at - 2]?.text ?? '').slice(-LEAD_END) : '';
  const heading = headingAbove(blocks, at - 1);
  const names = namesOf(row.map(({ block }) => block.text));
  const said = `${heading}. ${lead}`;
  if (lead === '' || NOT_OWN.test(said) || isStatute(names) || !names.every(isName)) return null;
  const evidence = evidenceOf(names, lead, `${heading} ${before}`) + (counts.has(names.length) ? 0.2 : 0);
  if (evidence < ENOUGH) return null;
  const strands = row.map((item, order) => named(NO_LEAD, names[order] ?? '', item.block.marker, item.at));
  return {
    ...listOf(NO_LEAD, at - 1, strands, Math.min(0.5, evidence - 0.25)),
    support: 'It is in a list whose entries are alike in shape, near words that speak of the plan’s priorities',
    doubts: ['no words announce the list as the plan’s priorities'],
  };
}

function headingAbove(blocks: readonly Block[], from: number): string {
  for (let at = from; at >= Math.max(0, from - 4); at -= 1) {
    if (blocks[at]?.kind === 'heading') return blocks[at]?.text ?? '';
  }
  return '';
}

function evidenceOf(names: readonly string[], lead: string, heading: string): number {
  const spoken = mayAnnounce(lead) || PRIORITIES.test(lead);
  if (!spoken && !PRIORITIES.test(heading)) return 0;
  const told = [...lead.matchAll(/\b(?:[2-9]|1[0-2]|[a-z]{3,6})\b/gi)].some(
    (word) => numberOf(word[0]) === names.length,
  );
  const alike = [isDeed, isTitle, isCommand].some((form) => names.every(form));
  const matters = names.filter(isMatter).length >= names.length * 0.6;
  const parts: readonly (readonly [boolean, number])[] = [
    [PRIORITIES.test(lead), 0.25],
    [PRIORITIES.test(heading), 0.2],
    [OWN.test(lead), 0.1],
    [told, 0.25],
    [alike, 0.15],
    [matters, 0.15],
    [names.every((name) => name.split(' ').length <= SHORT), 0.1],
    [/:\s*[-–]?$/.test(lead), 0.1],
  ];
  return parts.reduce((sum, [speaks, weight]) => sum + (speaks ? weight : 0), 0);
}

function isCommand(name: string): boolean {
  return /^(?:to )?(?:\p{L}+ly )?\p{L}{3,}\s/iu.test(name) && COMMAND.test(name.replace(/^to /i, ''));
}

const COMMAND =
  /^(?:prevent|protect|support|tackl|reduc|fight|cut|keep|build|improv|strengthen|deliver|ensur|increas|mak|bring|put|empower|enhanc|safeguard|combat|creat|disrupt|driv|restor|secur|respond|rebuild|target|provid|promot|serv|help|champion|divert|transform|listen)e?\s/i;

function isName(name: string): boolean {
  const words = name.split(' ').length;
  if (name.length < 3 || words > MAX_WORDS || /[.!?]\s/.test(name) || /[?:]$/.test(name)) return false;
  return (
    !CLAUSE.test(name) && !isLink(name) && !isUsualChapter(name) && !/\d{3,}|[£@]/.test(name) && !name.startsWith('[')
  );
}
