import type { Block } from '../blocks/block';
import type { LeadIn } from './lead-in';
import type { Strand, StrandList } from './strand';
import { numberedStrand } from './strand-words';
import { strandName } from './vocabulary';

/** A block of a list with its place. */
export interface Item {
  readonly block: Block;
  readonly at: number;
}

/** A strand as its list names it; "Priority 2: …" in a name gives its number. Confidence and reason come with the list. */
export function named(lead: LeadIn, name: string, number: string | null, at: number): Strand {
  const numbered = numberedStrand(name);
  const own = numbered && numbered.name !== '' ? numbered : null;
  return {
    type: lead.type,
    number: own ? (own.letter ?? String(own.number)) : number,
    name: strandName(own?.name ?? name),
    namedAt: at,
    opensAt: null,
    confidence: 0,
    reason: '',
  };
}

/** A list out of its strands. `agrees` is 0..1; what the plan itself calls a priority goes before its aims or outcomes. */
export function listOf(
  lead: LeadIn,
  leadAt: number,
  strands: readonly Strand[],
  agrees: number,
  why: { readonly support?: string; readonly doubts?: readonly string[] } = {},
): StrandList {
  const { type, noun, rank } = lead;
  const own = lead.weight < 0 ? ['the words before the list speak of money'] : [];
  return {
    type,
    noun,
    rank,
    leadAt,
    strands,
    score: agrees + lead.weight,
    support: `${why.support ?? "It is listed under words that announce the plan's"} ${noun}`,
    doubts: [...(why.doubts ?? []), ...own],
  };
}
