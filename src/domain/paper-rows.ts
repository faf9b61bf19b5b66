/** Narrowing and ordering the library of papers. Pure. */
import { PAPER_KIND_LABELS, type Paper, type PaperKind } from './paper';

export interface PaperFilter {
  /** Words that all stand in the title, the file name or the kind, in any order. */
  readonly text: string;
  readonly kind: PaperKind | null;
}

export const NO_PAPER_FILTER: PaperFilter = { text: '', kind: null };

export function isPaperFiltered({ text, kind }: PaperFilter): boolean {
  return text.trim() !== '' || kind !== null;
}

export function filterPapers(papers: readonly Paper[], { text, kind }: PaperFilter): readonly Paper[] {
  const words = folded(text).split(/\s+/).filter(Boolean);
  return papers.filter((paper) => {
    if (kind !== null && paper.kind !== kind) return false;
    const hay = folded(`${paper.title} ${paper.fileName} ${PAPER_KIND_LABELS[paper.kind]}`);
    return words.every((word) => hay.includes(word));
  });
}

function folded(text: string): string {
  return text.normalize('NFKD').replaceAll(/\p{M}/gu, '').toLocaleLowerCase('en-GB');
}

export type PaperColumn = 'title' | 'kind' | 'pages' | 'imported';

/** In the order of a column, then by title; numbers in titles count as numbers. */
export function sortPapers(papers: readonly Paper[], column: PaperColumn, isDescending: boolean): readonly Paper[] {
  const sign = isDescending ? -1 : 1;
  return [...papers].sort((a, b) => sign * compare(a, b, column) || byTitle(a, b) || (a.id < b.id ? -1 : 1));
}

function byTitle(a: Paper, b: Paper): number {
  return a.title.localeCompare(b.title, 'en-GB', { numeric: true });
}

function compare(a: Paper, b: Paper, column: PaperColumn): number {
  switch (column) {
    case 'title':
      return byTitle(a, b);
    case 'kind':
      return PAPER_KIND_LABELS[a.kind].localeCompare(PAPER_KIND_LABELS[b.kind], 'en-GB');
    case 'pages':
      return a.pageCount - b.pageCount;
    case 'imported':
      return a.importedAt.localeCompare(b.importedAt);
  }
}
