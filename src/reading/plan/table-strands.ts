import type { Block } from '../blocks/block';
import { type LeadIn, leadInOf } from './lead-in';
import type { StrandList } from './strand';
import { type Item, listOf, named } from './strand-list';
import { namesOf } from './strand-names';

const MAX_ROWS = 12;
const MAX_NAME = 160;
/** What the head of a column may say instead of "Priorities". */
const SINGULAR: readonly (readonly [RegExp, string])[] = [
  [/^(?:(?:key|strategic|plan|policing|our|my) )?priority(?: area)?$/i, 'Priorities'],
  [/^(?:(?:key|strategic|plan|policing|our|my) )?(?:objective|aim|goal)$/i, 'Objectives'],
  [/^(?:(?:key|strategic|our|my) )?theme$/i, 'Themes'],
  [/^pillar$/i, 'Pillars'],
  [/^(?:(?:core|our|my) )?value$/i, 'Values'],
  [/^(?:(?:guiding|key|our|my) )?principle$/i, 'Principles'],
  [/^(?:(?:key|our|my) )?enabler$/i, 'Enablers'],
];

/** Strands in the column of a table whose head says what they are: "Priority", "Themes". */
export function tableStrands(blocks: readonly Block[]): readonly StrandList[] {
  const lists: StrandList[] = [];
  const columns = new Map<string, { readonly lead: LeadIn; readonly at: number; readonly cells: Item[] }>();
  blocks.forEach((block, at) => {
    const { cell } = block;
    if (!cell) return;
    const key = `${block.page ?? 0}:${cell.table}:${cell.column}`;
    const column = columns.get(key);
    const lead = column === undefined && cell.row === 0 ? headOf(block.text) : null;
    if (lead) columns.set(key, { lead, at, cells: [] });
    else if (column && block.text.length <= MAX_NAME && isNext(column.cells, block)) column.cells.push({ block, at });
  });
  for (const { lead, at, cells } of columns.values()) {
    const names = namesOf(cells.map(({ block }) => block.text));
    if (new Set(names).size !== names.length || names.length < 2 || names.length > MAX_ROWS) continue;
    // The "Value" of a table of contracts is a sum.
    if (names.some((name) => /\d/.test(name)) && lead.rank > 1) continue;
    const strands = cells.map((cell, order) => named(lead, names[order] ?? '', cell.block.marker, cell.at));
    lists.push(
      listOf(lead, at, strands, 0.75, { support: 'It stands in a column of a table headed by the word for the' }),
    );
  }
  return lists;
}

/** The first piece of each further row; a cell may hold more below it. */
function isNext(cells: readonly Item[], block: Block): boolean {
  return cells.every((cell) => cell.block.cell?.row !== block.cell?.row);
}

function headOf(text: string): LeadIn | null {
  const plural = SINGULAR.find(([pattern]) => pattern.test(text.trim()))?.[1] ?? text;
  const lead = plural.length <= 60 ? leadInOf(plural) : null;
  return lead?.bare === true && (lead.rank <= 1 || lead.type !== 'priority') ? lead : null;
}
