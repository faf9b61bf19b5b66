/** Words that were found in a paper, to be lit in its pages. */
import type { Span } from '@/pdf/text-alignment';

export interface PageFound {
  /** The stored text of the page. */
  readonly text: string;
  /** In order. */
  readonly spans: readonly Span[];
}

export interface FoundPlaces {
  readonly byPage: ReadonlyMap<number, PageFound>;
  /** The one gone to last; null before that. */
  readonly current: { readonly page: number; readonly span: Span } | null;
  /** Counts how often one was gone to. */
  readonly serial: number;
}
