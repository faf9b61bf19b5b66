/** What a paper can be opened at. */
import type { AnnotationId } from '@/domain/ids';

export type PaperTarget =
  /**
   * 1-based page of the file, null where it has none, and the words on it to be lit; what stands before and after them
   * tells which of several places is meant.
   */
  | {
      readonly page: number | null;
      readonly quote?: string | undefined;
      readonly prefix?: string | undefined;
      readonly suffix?: string | undefined;
    }
  /** A place within a page, as it was left. */
  | { readonly page: number; readonly fraction: number }
  | {
      readonly annotationId: AnnotationId;
      /** It is shown, and the focus stays where it is. */
      readonly isQuiet?: boolean | undefined;
    };
