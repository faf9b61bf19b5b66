import type { Block } from '../blocks/block';
import { type LeadIn, leadInSentence, mayAnnounce } from './lead-in';
import { sentencesOf } from './sentences';
import { hasBody, isLink, isUsualChapter, type StrandList } from './strand';
import { type Item, listOf, named } from './strand-list';
import { subjectName } from './strand-names';

/** A sentence that says how many parts the plan has. */
export interface Announcement {
  readonly lead: LeadIn;
  readonly count: number;
  readonly at: number;
}

const MAX_TEXT = 4000;
const MAX_COUNT = 10;
/** A heading that stands so often is a label within sections. */
const LABEL_TIMES = 3;

/** The sentences that say how many parts the plan has ("underpinned by four priorities"), in reading order. */
export function announcements(blocks: readonly Block[]): readonly Announcement[] {
  return blocks.flatMap((block, at) => {
    if (block.text.length > MAX_TEXT || !mayAnnounce(block.text)) return [];
    return sentencesOf(block.text).flatMap(({ text }) => {
      const lead = leadInSentence(text);
      const fits = lead && lead.count !== null && lead.count >= 2 && lead.count <= MAX_COUNT && lead.weight >= 0;
      return fits && lead.rank < 3 ? [{ lead, count: lead.count ?? 0, at }] : [];
    });
  });
}

/** Headings that stand again and again ("Why this matters"): labels within sections, not names of them. */
export function repeatedHeadings(blocks: readonly Block[]): ReadonlySet<string> {
  const known = labelsOf.get(blocks);
  if (known) return known;
  const labels = labelsAmong(blocks);
  labelsOf.set(blocks, labels);
  return labels;
}

/** Asked once for every list of a document; counting anew each time would make long documents slow. */
const labelsOf = new WeakMap<readonly Block[], ReadonlySet<string>>();

function labelsAmong(blocks: readonly Block[]): ReadonlySet<string> {
  const times = new Map<string, number>();
  for (const block of blocks) {
    if (block.kind === 'heading') times.set(block.text, (times.get(block.text) ?? 0) + 1);
  }
  return new Set([...times].filter(([, count]) => count >= LABEL_TIMES).map(([text]) => text));
}

/**
 * Headings in a row, as many as a sentence somewhere before them says the plan has priorities; or fewer, where the text
 * ends with them. Nothing but their number and place tells that they are meant.
 */
export function mentionedStrands(blocks: readonly Block[], said: readonly Announcement[]): readonly StrandList[] {
  const labels = repeatedHeadings(blocks);
  const lists: StrandList[] = [];
  for (const announcement of said.slice(0, MAX_COUNT)) {
    const list = subjectsAfter(blocks, announcement) ?? rowAfter(blocks, announcement, labels);
    if (list) lists.push(list);
  }
  return lists;
}

/** "… four themes." and four paragraphs, each beginning with a name: "Safer Homes is about …". */
function subjectsAfter(blocks: readonly Block[], said: Announcement): StrandList | null {
  const row = blocks.slice(said.at + 1, said.at + 1 + said.count);
  const names = row.map((block) => subjectName(block.text));
  if (names.length < said.count || names.some((name) => name === null)) return null;
  const strands = names.map((name, order) => named(said.lead, name ?? '', null, said.at + 1 + order));
  return listOf({ ...said.lead, weight: 0 }, said.at, strands, 0.65, {
    support: `It begins one of the ${said.count} paragraphs that follow the mention of as many`,
  });
}

function rowAfter(blocks: readonly Block[], said: Announcement, labels: ReadonlySet<string>): StrandList | null {
  let row: Item[] = [];
  for (let at = said.at + 1; at <= blocks.length; at += 1) {
    const block = blocks[at];
    if (block && block.kind !== 'heading') continue;
    if (block && labels.has(block.text)) continue;
    const goesOn =
      block && hasBody(blocks, at) && !isUsualChapter(block.text) && !isLink(block.text) && !/[:?]$/.test(block.text);
    if (goesOn && row.length < said.count) row.push({ block, at });
    else if (goesOn) return null;
    else {
      if (row.length === said.count) break;
      if (!block && row.length >= 3 && row.length < said.count) break;
      row = [];
    }
  }
  if (row.length < 2) return null;
  const all = row.length === said.count;
  if (!all && row.length < 3) return null;
  const strands = row.map(({ block, at }) => ({ ...named(said.lead, block.text, block.marker, at), opensAt: at }));
  const found = all ? [] : [`${said.count} are announced, and ${row.length} were found`];
  return listOf({ ...said.lead, weight: 0 }, said.at, strands, all ? 0.6 : 0.5, {
    support: `It is one of the headings that follow the mention of ${said.count}`,
    doubts: ['only their number and place tell that they are meant', ...found],
  });
}
