import type { Block } from '../blocks/block';
import { withoutFurniture } from '../blocks/page-furniture';
import { readBlocks } from '../blocks/read-blocks';
import type { SourceDocument } from '../source-document';
import { announcements } from './announced';
import { withAnnouncedLines } from './announced-lines';
import { readCommitments } from './commitments';
import { splitContents } from './contents-list';
import { elementOfStrand } from './element-tree';
import { readFrontMatter } from './front-matter';
import { withInlineLists } from './inline-blocks';
import { readKnownLists } from './known-lists';
import { finishedStrands, mainStrands, mostTrusted, strandLists } from './main-strands';
import type { PlanReading, ReadElement } from './plan-reading';
import { readRevisions } from './revisions';
import type { Strand, StrandList } from './strand';
import { readStructure } from './structure';
import { withSurroundings } from './surroundings';
import { toldVision } from './vision-sentence';

const FURTHER_TYPES = ['theme', 'pillar', 'principle', 'value', 'enabler'] as const;
const FRONT_BLOCKS = 12;

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
  const lines = document.kind === 'text' ? withAnnouncedLines(rest) : rest;
  const blocks = withInlineLists(readBlocks(document.kind, lines));
  const front = readFrontMatter(blocks, body.furniture, document.declaredTitle);
  const said = announcements(blocks);
  const lists = strandLists(blocks, entries, said);
  const strands = mainStrands({ blocks, contents: entries, lists, titles: frontTitles(blocks, front.title), said });
  const structure = readStructure(blocks, strands, furtherLists(lists, strands));
  const isTaken = (index: number): boolean => structure.used.has(index) || structure.paths[index] != null;
  const hasVision = structure.roots.some(({ element }) => element.type === 'vision');
  const vision = hasVision ? null : toldVision(blocks, isTaken);
  const parts = [
    ...(vision ? [vision] : []),
    ...structure.roots,
    ...furtherStrands(blocks, lists, strands, isTaken),
    ...readKnownLists(blocks, isTaken),
    ...readRevisions(blocks, isTaken),
  ];
  const inOrder = parts.toSorted((a, b) => a.at - b.at).map((part) => part.element);
  const reading = {
    ...front,
    elements: withSurroundings(inOrder, blocks, document),
    commitments: [...readCommitments(blocks, (index) => structure.paths[index] ?? null)],
  };
  return { reading, blocks, paths: structure.paths };
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
  for (const type of FURTHER_TYPES) {
    if (types.has(type)) continue;
    const list = mostTrusted(lists.filter((candidate) => candidate.type === type && !isTaken(candidate.leadAt)));
    for (const strand of list ? finishedStrands(list) : []) {
      if (!isTaken(strand.namedAt)) found.push({ at: strand.namedAt, element: elementOfStrand(strand, blocks) });
    }
  }
  return found;
}

/** Lists that stand below their announcement: in plain text, where they begin, the section before has ended. */
function furtherLists(lists: readonly StrandList[], main: readonly Strand[]): ReadonlySet<number> {
  const mainType = main[0]?.type;
  const further = lists.filter(
    (list) => list.type !== mainType && list.strands.every((one) => one.namedAt > list.leadAt),
  );
  return new Set(further.map((list) => list.leadAt));
}

/** The first short lines, which name the plan and its slogan. */
function frontTitles(blocks: readonly Block[], title: string | null): readonly string[] {
  const front = blocks.slice(0, FRONT_BLOCKS).filter((block) => block.kind === 'heading');
  return [title ?? '', ...front.map((block) => block.text)];
}
