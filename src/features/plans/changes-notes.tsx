/** Notes on the text before: those whose words still stand can be brought to this text, the others stay and are listed. */
import type { PlanVersion } from '../../domain/plan';
import { useBringNotes } from '../../hooks/use-bring-notes';
import { goTo } from '../../state/navigation-store';
import { Button } from '../../ui/button';
import { countOf } from '../../ui/format/plural';
import { InspectorSection } from '../../ui/inspector-section';
import { LinkButton } from '../../ui/link-button';
import s from './changes.module.css';

export interface ChangesNotesProps {
  readonly version: PlanVersion;
  /** The text before. */
  readonly previous: PlanVersion;
}

export function ChangesNotes({ version, previous }: ChangesNotesProps) {
  const { notes, bring } = useBringNotes(previous.paperId, version.paperId);
  if (notes === undefined || notes.found.length + notes.staying.length === 0) return null;
  const { found, staying } = notes;
  const isAccepted = version.reviewState === 'accepted';
  return (
    <div className={s['notes']}>
      {found.length > 0 && (
        <p className={s['noteLine']}>
          {countOf(found.length, 'note')} on the text before {found.length === 1 ? 'stands' : 'stand'} word for word in
          this one{isAccepted ? '. ' : '; once it is accepted they can be copied here.'}
          {isAccepted && (
            <Button size="sm" icon="note" onPress={bring}>
              {`Bring ${countOf(found.length, 'note')} to this text`}
            </Button>
          )}
        </p>
      )}
      {staying.length > 0 && (
        <InspectorSection title="Notes that stay in the paper before" count={staying.length} isInitiallyOpen={false}>
          <ul className={s['noteList']}>
            {staying.map(({ id, quote, comment, page }) => (
              <li key={id}>
                <LinkButton onPress={() => goTo({ place: 'reader', paper: previous.paperId, annotation: id })}>
                  {quote.exact.trim() === '' ? comment.trim() || `A mark on p. ${page}` : `“${quote.exact.trim()}”`}
                </LinkButton>
              </li>
            ))}
          </ul>
        </InspectorSection>
      )}
    </div>
  );
}
