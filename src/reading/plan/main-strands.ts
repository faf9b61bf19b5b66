import type { Block } from '../blocks/block';
import { type Announcement, mentionedStrands } from './announced';
import { bareContents, chapterStrands } from './chapter-strands';
import type { ContentsEntry } from './contents-list';
import { contentsStrands } from './contents-strands';
import { listedStrands } from './listed-strands';
import { namedStrands, numberedStrands } from './numbered-strands';
import { withOpenings } from './openings';
import type { Strand, StrandList } from './strand';
import { tableStrands } from './table-strands';
import { unnamedStrands } from './unnamed-strands';
import { nameKey, strandName } from './vocabulary';

/** What a plan's priorities may be called, each in turn; what is left of these types stands beside the main strands. */
const MAIN_TYPES: readonly Strand['type'][] = ['priority', 'theme', 'pillar'];
const MAX_CONFIDENCE = 0.97;
/** How much a name that stands in a second place adds. */
const ELSEWHERE = 0.06;

/** The places of a document in which a strand may be named a second time. */
export interface Sources {
  readonly blocks: readonly Block[];
  readonly contents: readonly ContentsEntry[];
  readonly lists: readonly StrandList[];
  readonly titles: readonly string[];
  readonly said: readonly Announcement[];
}

/** Every row of strands the document shows, whatever it calls them. */
export function strandLists(
  blocks: readonly Block[],
  contents: readonly ContentsEntry[],
  said: readonly Announcement[],
): readonly StrandList[] {
  const named = namedStrands(blocks, contents);
  const headed = [...numberedStrands(blocks, contents), ...(named ? [named] : [])];
  const listed = [...listedStrands(blocks), ...tableStrands(blocks), ...contentsStrands(contents, countsOf(said))];
  const whole = listed.filter((list) => headed.every((parts) => !standsWithin(list, parts)));
  return [...headed, ...whole, ...mentionedStrands(blocks, said)];
}

/** "Objectives:" between "Theme 1" and "Theme 2" lists what one theme consists of; what it calls priorities may be the plan's. */
function standsWithin({ rank, type, leadAt }: StrandList, parts: StrandList): boolean {
  if (rank === 0 || type !== 'priority') return false;
  const isOpened = (when: (opensAt: number) => boolean): boolean =>
    parts.strands.some(({ opensAt }) => opensAt !== null && when(opensAt));
  return isOpened((opensAt) => opensAt < leadAt) && isOpened((opensAt) => opensAt > leadAt);
}

function countsOf(said: readonly Announcement[]): ReadonlySet<number> {
  return new Set(said.map((announcement) => announcement.count));
}

/**
 * The parts that the plan is chiefly built of: of all the lists of them the most trusted, priorities before themes and
 * pillars. A list whose names stand as headings, in the contents or in another list gains by it.
 */
export function mainStrands(sources: Sources): readonly Strand[] {
  const { blocks, contents, lists, titles, said } = sources;
  const places = namesElsewhere(blocks, contents);
  const others = namesInLists(lists);
  for (const type of MAIN_TYPES) {
    const candidates = lists.filter((list) => list.type === type);
    const best = mostTrusted(candidates, (list) => trustOf(list, places, others));
    if (best) return finished(best, places, blocks);
  }
  const entries = contents.length > 0 ? contents : bareContents(blocks);
  const chapters = chapterStrands(entries, { titles, counts: countsOf(said) });
  const last = chapters ?? foundations(lists, blocks) ?? unnamedStrands(blocks, countsOf(said));
  return last ? finished(last, places, blocks) : [];
}

/** "The plan is built around four principles": what it is built of, where nothing goes by another name. */
function foundations(lists: readonly StrandList[], blocks: readonly Block[]): StrandList | undefined {
  const built = lists.filter((list) => list.type === 'principle' && BUILT.test(blocks[list.leadAt]?.text ?? ''));
  const list = mostTrusted(built);
  return list && { ...list, type: 'pillar', strands: list.strands.map((strand) => ({ ...strand, type: 'pillar' })) };
}

const BUILT =
  /\b(?:built|based|founded|structured|organised|centred|framed)\s+(?:around|on|upon)\s+(?:[\p{L}-]+\s+){0,4}principles\b/iu;

/** A further list beside the main strands, with its confidence and reason. */
export function finishedStrands(list: StrandList): readonly Strand[] {
  return list.strands.map((strand) => withReason(strand, list, []));
}

/** The list with the highest figure; of equals, the first. */
export function mostTrusted(
  lists: readonly StrandList[],
  trust: (list: StrandList) => number = (list) => list.score,
): StrandList | undefined {
  let chosen: StrandList | undefined;
  let most = Number.NEGATIVE_INFINITY;
  for (const list of lists) {
    const here = trust(list);
    if (here > most) [chosen, most] = [list, here];
  }
  return chosen;
}

type Place = 'heading' | 'contents';

function namesElsewhere(
  blocks: readonly Block[],
  contents: readonly ContentsEntry[],
): ReadonlyMap<string, ReadonlySet<Place>> {
  const places = new Map<string, Set<Place>>();
  const add = (text: string, place: Place): void => {
    const key = nameKey(strandName(text));
    places.set(key, (places.get(key) ?? new Set<Place>()).add(place));
  };
  for (const block of blocks) if (block.kind === 'heading') add(block.text, 'heading');
  for (const entry of contents) add(entry.title, 'contents');
  return places;
}

/** In how many lists a name stands. */
function namesInLists(lists: readonly StrandList[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const list of lists) {
    for (const key of new Set(list.strands.map((strand) => nameKey(strand.name)))) {
      counts.set(key, (counts.get(key) ?? 0) + 1);
    }
  }
  return counts;
}

function trustOf(
  list: StrandList,
  places: ReadonlyMap<string, ReadonlySet<Place>>,
  others: ReadonlyMap<string, number>,
): number {
  const share = (has: (key: string) => boolean): number =>
    list.strands.filter((strand) => has(nameKey(strand.name))).length / list.strands.length;
  const elsewhere = share((key) => places.has(key)) + share((key) => (others.get(key) ?? 0) > 1);
  return list.score - list.rank * 0.08 + elsewhere * ELSEWHERE;
}

function finished(
  list: StrandList,
  places: ReadonlyMap<string, ReadonlySet<Place>>,
  blocks: readonly Block[],
): readonly Strand[] {
  return withOpenings(list.strands, blocks).map((strand) => {
    const known = places.get(nameKey(strand.name)) ?? new Set<Place>();
    const also: string[] = [];
    if (known.has('heading') && strand.opensAt !== null && strand.opensAt !== strand.namedAt)
      also.push('it is a heading of its own');
    if (known.has('contents') && !list.support.startsWith('The contents')) also.push('the contents list has it');
    return withReason(strand, list, also);
  });
}

function withReason(strand: Strand, list: StrandList, also: readonly string[]): Strand {
  const support = [list.support, ...also].join(', and ');
  const doubts = list.doubts.length === 0 ? '' : ` Doubtful: ${list.doubts.join('; ')}.`;
  const confidence = Math.min(MAX_CONFIDENCE, Math.max(0.3, list.score) + also.length * ELSEWHERE);
  return { ...strand, confidence: Math.round(confidence * 100) / 100, reason: `${support}.${doubts}` };
}
