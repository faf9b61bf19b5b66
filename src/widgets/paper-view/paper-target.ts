/** What a paper can be opened at. */
import type { AnnotationId } from '@/domain/ids';

export type PaperTarget =
  /** 1-based page of the file, and the words on it to be lit. */
  | { readonly page: number; readonly quote?: string | undefined }
  /** A place within a page, as it was left. */
  | { readonly page: number; readonly fraction: number }
  | {
      readonly annotationId: AnnotationId;
      /** It is shown, and the focus stays where it is. */
      readonly isQuiet?: boolean | undefined;
    };
