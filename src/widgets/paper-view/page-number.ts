/** Page numbers as people type and read them: a bare number is the pack's where a pack is known, "r3" the paper's own. */
import type { PageRange } from '@/domain/meeting';
import { PAPER_KIND_LABELS, type Paper } from '@/domain/paper';

export interface PageContext {
  readonly pageCount: number;
  /** Pack pages of the paper; null where no pack is known. */
  readonly pack: PageRange | null;
  /** What a page of it is a page of: "report". */
  readonly noun: string;
}

/** The word for a paper in "3 of report". */
export function paperNoun(paper: Pick<Paper, 'kind'>): string {
  return PAPER_KIND_LABELS[paper.kind].toLowerCase();
}

/** "p. 27 of pack · 3 of report", or "p. 3 of 36" where no pack is known. */
export function pageLabel(page: number, { pageCount, pack, noun }: PageContext): string {
  const packPage = pack === null ? null : pack.from + page - 1;
  return packPage === null ? `p. ${page} of ${pageCount}` : `p. ${packPage} of pack · ${page} of ${noun}`;
}

export type TypedPage =
  | { readonly kind: 'page'; readonly page: number }
  /** A page of the pack that is in another paper, or in none. */
  | { readonly kind: 'elsewhere'; readonly packPage: number }
  | { readonly kind: 'problem'; readonly sentence: string };

const PACK_PAGE = /^(?:p(?:age|\.)?\s*)?(\d{1,6})(?:\s+of\s+(?:the\s+)?pack)?$/i;
const OWN_PAGE =
  /^(?:r|report|paper)\.?\s*(\d{1,6})$|^(?:p(?:age|\.)?\s*)?(\d{1,6})\s+of\s+(?:the\s+)?(?!pack)[a-z ]+$/i;

/** Reads what was typed into the page box. */
export function readTypedPage(text: string, context: PageContext): TypedPage {
  const typed = text.trim();
  const own = OWN_PAGE.exec(typed);
  if (own) return ownPage(Number(own[1] ?? own[2]), context);
  const bare = PACK_PAGE.exec(typed);
  if (!bare) return { kind: 'problem', sentence: help(context) };
  const number = Number(bare[1]);
  const { pack } = context;
  if (pack === null) return ownPage(number, context);
  if (number >= pack.from && number <= pack.to) return { kind: 'page', page: number - pack.from + 1 };
  return number < 1 ? { kind: 'problem', sentence: help(context) } : { kind: 'elsewhere', packPage: number };
}

function ownPage(page: number, { pageCount, noun }: PageContext): TypedPage {
  if (page >= 1 && page <= pageCount) return { kind: 'page', page };
  return { kind: 'problem', sentence: `This ${noun} has pages 1 to ${pageCount}.` };
}

function help({ pack, noun }: PageContext): string {
  return pack === null
    ? 'Type a page number, such as 3.'
    : `Type a page of the pack, such as ${pack.from}, or r3 for page 3 of the ${noun}.`;
}
