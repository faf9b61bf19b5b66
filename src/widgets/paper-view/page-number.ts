/**
 * Page numbers as people type and read them: a bare number is the pack's where a pack is known, "r3" the paper's own,
 * "label iv" the page that is printed so.
 */
import type { PageRange } from '@/domain/meeting';
import { PAPER_KIND_LABELS, type Paper } from '@/domain/paper';

export interface PageContext {
  readonly pageCount: number;
  /** Pack pages of the paper; null where no pack is known. */
  readonly pack: PageRange | null;
  /** What a page of it is a page of: "report". */
  readonly noun: string;
  /** Page numbers as printed, one a page; absent or null where the file has none. */
  readonly labels?: readonly string[] | null | undefined;
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

const NUMBER = /^(?:p(?:age|\.)?\s*)?(\d{1,6})$/i;
const PACK_PAGE = /^pack\s*(?:p(?:age|\.)?\s*)?(\d{1,6})$|^(?:p(?:age|\.)?\s*)?(\d{1,6})\s+of\s+(?:the\s+)?pack$/i;
const OWN_PAGE =
  /^(?:r|report|paper|appendix|minutes|letter|plan|agenda|supplement|other paper)\.?\s*(?:p(?:age|\.)?\s*)?(\d{1,6})$|^(?:p(?:age|\.)?\s*)?(\d{1,6})\s+of\s+(?:the\s+)?(?!pack)[a-z ]+$/i;
const LABEL = /^(?:label|printed|marked)\s+(\S.*)$/i;

/** Reads what was typed into the page box. */
export function readTypedPage(text: string, context: PageContext): TypedPage {
  const typed = text.trim();
  const ofPack = PACK_PAGE.exec(typed);
  if (ofPack) return packPage(Number(ofPack[1] ?? ofPack[2]), context);
  const own = OWN_PAGE.exec(typed);
  if (own) return ownPage(Number(own[1] ?? own[2]), context);
  const bare = NUMBER.exec(typed);
  if (bare) return context.pack === null ? ownPage(Number(bare[1]), context) : packPage(Number(bare[1]), context);
  const label = LABEL.exec(typed)?.[1];
  if (label !== undefined) {
    return labelledPage(label, context) ?? problem(`No page of this ${context.noun} is printed as “${label}”.`);
  }
  return labelledPage(typed, context) ?? problem(help(context));
}

function problem(sentence: string): TypedPage {
  return { kind: 'problem', sentence };
}

function packPage(number: number, context: PageContext): TypedPage {
  const { pack, noun, pageCount } = context;
  if (pack === null) return problem(`This ${noun} stands in no pack here. It has pages 1 to ${pageCount}.`);
  if (number >= pack.from && number <= pack.to) return { kind: 'page', page: number - pack.from + 1 };
  return number < 1 ? problem(help(context)) : { kind: 'elsewhere', packPage: number };
}

/** The page printed with a label, the one with the same capitals first; null when there is none. */
function labelledPage(label: string, { labels }: PageContext): TypedPage | null {
  const wanted = label.trim();
  if (wanted === '' || !labels) return null;
  const exact = labels.indexOf(wanted);
  const near = exact >= 0 ? exact : labels.findIndex((each) => each.toLowerCase() === wanted.toLowerCase());
  return near >= 0 ? { kind: 'page', page: near + 1 } : null;
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

/** "27 · 3": pack page and the paper's own, for where there is little room; "3" where no pack is known. */
export function shortPageLabel(page: number, { pack }: PageContext): string {
  return pack === null ? String(page) : `${pack.from + page - 1} · ${page}`;
}
