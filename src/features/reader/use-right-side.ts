/** What stands at the right of the pages: the notes, the question, both in tabs, or nothing. */
import { useState } from 'react';
import type { QuestionId } from '@/domain/ids';
import type { PaneLayout } from '@/hooks/use-pane-layout';

export type RightTab = 'notes' | 'question';

export interface RightSide {
  readonly areNotesShown: boolean;
  readonly tab: RightTab;
  readonly showTab: (tab: RightTab) => void;
  readonly hideNotes: () => void;
  /** Shows the notes, or hides them when they are what is seen. */
  readonly toggleNotes: () => void;
  /** The notes were asked for, and are where one goes on. */
  readonly wantsFocus: boolean;
}

/** Whether notes are shown is remembered as a size: there is, or there isn't, such a pane. */
const NOTES = 'notesShown';

export function useRightSide(question: QuestionId | undefined, panes: PaneLayout): RightSide {
  const areNotesShown = panes.sizeOf(NOTES, 0) > 0;
  // A question that is opened comes to the front; the notes then are one press away.
  const [chosen, setChosen] = useState<{ readonly tab: RightTab; readonly beside: QuestionId | undefined }>({
    tab: 'notes',
    beside: undefined,
  });
  const [wantsFocus, setWantsFocus] = useState(false);
  const front = question !== undefined && (chosen.tab === 'question' || chosen.beside !== question);
  const tab: RightTab = front ? 'question' : 'notes';
  const showTab = (next: RightTab) => setChosen({ tab: next, beside: question });
  const hideNotes = () => {
    setWantsFocus(false);
    panes.onResize(NOTES, 0);
  };
  return {
    areNotesShown,
    tab,
    showTab,
    hideNotes,
    toggleNotes: () => {
      if (areNotesShown && tab === 'notes') {
        hideNotes();
        return;
      }
      setWantsFocus(true);
      showTab('notes');
      panes.onResize(NOTES, 1);
    },
    wantsFocus,
  };
}
