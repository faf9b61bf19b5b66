/** What every view of a paper takes, whatever the paper is. */
import type { ReactNode } from 'react';
import type { AnnotationId, MeetingId } from '@/domain/ids';
import type { Paper } from '@/domain/paper';
import type { ReadingPlace } from '@/domain/reading';
import type { NewAnnotation } from '@/services/annotations';
import type { SeenPlace } from '@/services/readings';
import type { FoundPlaces } from './found-places';
import type { PaperTarget } from './paper-target';

export interface PaperViewProps {
  readonly paper: Paper;
  /** 1-based page of the file to be at; setting another goes there. */
  readonly page: number;
  /** Told the page being read once it has stayed for a moment. */
  readonly onPageChange: (page: number) => void;
  /** Where to be at first instead of at the top of the page: as it was left. */
  readonly start?: ReadingPlace | null;
  /** Told, as it is read, what has been reached. */
  readonly onReading?: ((place: SeenPlace) => void) | undefined;
  /** What to bring into view and light. */
  readonly target: PaperTarget | null;
  /** The target is shown anew whenever this changes. */
  readonly targetKey: string;
  /** The meeting whose pack pages are shown. */
  readonly meetingId: MeetingId | null;
  /** `source` shows the paper beside something else: no tools for marking. */
  readonly mode: 'read' | 'source';
  /** Told what is selected; null when nothing is. */
  readonly onSelection?: ((passage: NewAnnotation | null) => void) | undefined;
  /** Accessible name of the pages. */
  readonly label: string;
  /** Asks a question about the selected passage. */
  readonly onAsk?: ((passage: NewAnnotation) => void) | undefined;
  /** Asks a question about a highlight. */
  readonly onAskAbout?: ((id: AnnotationId) => void) | undefined;
  /** Adds the selected passage to the open question, or the highlight it has already; missing while none is open. */
  readonly onAddEvidence?: ((passage: NewAnnotation, highlight: AnnotationId | null) => void) | undefined;
  /** Records a figure of a measure that the selected passage holds. */
  readonly onFigure?: ((passage: NewAnnotation) => void) | undefined;
  /** Words that were found, to be lit. */
  readonly found?: FoundPlaces | undefined;
  /** Goes to a page that was asked for by number, so that one can go back; without it the pages are only scrolled. */
  readonly onJump?: ((page: number) => void) | undefined;
  /** Buttons at the ends of the bar. */
  readonly barStart?: ReactNode;
  readonly barEnd?: ReactNode;
}
