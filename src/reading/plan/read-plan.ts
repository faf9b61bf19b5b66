import type { Block } from '../blocks/block';
import { withoutFurniture } from '../blocks/page-furniture';
import { readBlocks } from '../blocks/read-blocks';
import type { SourceDocument } from '../source-document';
import { readCommitments } from './commitments';
import { type ContentsEntry, splitContents } from './contents-list';
import { elementOfStrand } from './element-tree';
import { readFrontMatter } from './front-matter';
import { readKnownLists } from './known-lists';
import { contentsStrands, listedStrands, type StrandList, withOpenings } from './listed-strands';
import { namedStrands, numberedStrands } from './numbered-strands';
import type { PlanReading, ReadElement } from './plan-reading';
import type { Strand } from './strand';
import { readStructure } from './structure';

/** A plan's reading with the blocks it was read from, for those who need the prose between the parts, too. */
export interface PlanInBlocks {
  readonly reading: PlanReading;
  readonly blocks: readonly Block[];
  /** For each block, the path of what it stands under, as in a commitment's `element`; null when under none. */
  readonly paths: readonly (string | null)[];
}

/**
 * Proposes a plan's title, period, status, the tree of its parts and its promises. Pure: the same document always reads
 * the same. A document without recognisable structure gives no elements; that is a result, not an error.
 */
export function readPlan(document: SourceDocument): PlanReading {
  return readPlanInBlocks(document).reading;
}

/** As `readPlan`, with the blocks: all of the document but running headers and footers and the contents list. */
export function readPlanInBlocks(document: SourceDocument): PlanInBlocks {
  const body = withoutFurniture(document);
  const { entries, rest } = splitContents(body.lines);
  const blocks = readBlocks(document.kind, rest);
  const lists = listedStrands(blocks);
  const strands = mainStrands(blocks, entries, lists);
  const mainType = strands[0]?.type;
  const endings = new Set(lists.filter((list) => list.type !== mainType).map((list) => list.leadAt));
  const structure = readStructure(blocks, strands, endings);
  const isTaken = (index: number): boolean => structure.used.has(index) || structure.paths[index] != null;
  const parts = [
    ...structure.roots,
    ...furtherStrands(blocks, lists, strands, isTaken),
    ...readKnownLists(blocks, isTaken),
  ];
  const reading = {
    ...readFrontMatter(blocks, body.furniture, document.declaredTitle),
    elements: parts.toSorted((a, b) => a.at - b.at).map((part) => part.element),
    commitments: [...readCommitments(blocks, (index) => structure.paths[index] ?? null)],
  };
  return { reading, blocks, paths: structure.paths };
}

/**
 * The parts that the plan is chiefly built of. Headings that number themselves go before a list that is announced, that
 * before the contents list, priorities before themes and the like.
 */
function mainStrands(
  blocks: readonly Block[],
  contents: readonly ContentsEntry[],
  lists: readonly StrandList[],
): readonly Strand[] {
  const numbered = numberedStrands(blocks, contents);
  if (numbered.length > 0) return numbered;
  const named = namedStrands(blocks);
  if (named.length > 0) return named;
  const priorities = best(lists.filter((list) => list.type === 'priority'));
  if (priorities) return withOpenings(priorities.strands, blocks);
  const fromContents = contentsStrands(contents);
  if (fromContents.length > 0) return withOpenings(fromContents, blocks);
  const themes = best(lists.filter((list) => list.type === 'theme' || list.type === 'pillar'));
  return themes ? withOpenings(themes.strands, blocks) : [];
}

/** The most trusted list; of equals, the first. */
function best(lists: readonly StrandList[]): StrandList | undefined {
  let chosen: StrandList | undefined;
  for (const list of lists) {
    if (!chosen || list.score > chosen.score) chosen = list;
  }
  return chosen;
}

/** Themes, principles, values and enablers beside the main strands: the best list of each. */
function furtherStrands(
  blocks: readonly Block[],
  lists: readonly StrandList[],
  main: readonly Strand[],
  isTaken: (index: number) => boolean,
): { at: number; element: ReadElement }[] {
  const found: { at: number; element: ReadElement }[] = [];
  const types = new Set(main.map((strand) => strand.type));
  for (const type of ['theme', 'pillar', 'principle', 'value', 'enabler'] as const) {
    if (types.has(type)) continue;
    const list = best(lists.filter((candidate) => candidate.type === type && !isTaken(candidate.leadAt)));
    for (const strand of list?.strands ?? []) {
      if (!isTaken(strand.namedAt)) found.push({ at: strand.namedAt, element: elementOfStrand(strand, blocks) });
    }
  }
  return found;
}
