/** The right side: the notes of this paper, and the question that is written or read beside the page. */
import type { QuestionId } from '@/domain/ids';
import type { Paper } from '@/domain/paper';
import { useAnnotations } from '@/hooks/use-paper-file';
import type { LocationOf } from '@/state/location';
import { cx } from '@/ui/cx';
import { IconButton } from '@/ui/icon-button';
import { Tabs } from '@/ui/tabs';
import { NotesPanel } from './notes-panel';
import { QuestionPanel } from './question-panel';
import s from './reader.module.css';
import type { Reading } from './use-reading';
import type { RightSide } from './use-right-side';

export interface RightPanelProps {
  readonly paper: Paper;
  readonly location: LocationOf<'reader'>;
  readonly reading: Reading;
  readonly side: RightSide;
  /** Gives the focus back to the pages. */
  readonly onLeave: () => void;
}

export function RightPanel({ paper, location, reading, side, onLeave }: RightPanelProps) {
  const annotations = useAnnotations(paper.id);
  const { question } = location;
  const card = (id: QuestionId) => <QuestionPanel questionId={id} reading={reading} onLeave={onLeave} />;
  // A question alone needs no tabs; the notes are one key away.
  if (question !== undefined && !side.areNotesShown) return card(question);
  return (
    <div className={cx(s['panel'])}>
      <Tabs
        label="Beside the page"
        value={side.tab}
        onChange={(id) => side.showTab(id === 'question' ? 'question' : 'notes')}
        actions={
          <IconButton
            label="Close the notes"
            icon="close"
            size="sm"
            onPress={() => {
              side.hideNotes();
              onLeave();
            }}
          />
        }
        tabs={[
          {
            id: 'notes',
            label: 'Notes',
            icon: 'note',
            count: annotations?.length ?? 0,
            content: annotations && (
              <NotesPanel
                paper={paper}
                annotations={annotations}
                meetingId={location.meeting ?? null}
                reading={reading}
                autoFocus={side.wantsFocus}
              />
            ),
          },
          ...(question === undefined
            ? []
            : [{ id: 'question', label: 'Question', icon: 'question' as const, content: card(question) }]),
        ]}
      />
    </div>
  );
}
