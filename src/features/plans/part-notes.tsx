/** The notes and marks about a part of the plan, in whatever paper they stand. */
import { ANNOTATION_KIND_LABELS } from '../../domain/annotation';
import type { PlanElementId } from '../../domain/ids';
import { hasPages } from '../../domain/paper';
import { type NoteAbout, useNotesAbout } from '../../hooks/use-plans';
import { goTo } from '../../state/navigation-store';
import { ExemptChip } from '../../ui/chip';
import { HighlightKey } from '../../ui/highlight-key';
import { InspectorSection } from '../../ui/inspector-section';
import { LinkButton } from '../../ui/link-button';
import s from './inspector.module.css';

export function PartNotes({ elementId }: { readonly elementId: PlanElementId }) {
  const notes = useNotesAbout(elementId);
  if (notes === undefined || notes.length === 0) return null;
  return (
    <InspectorSection title="Notes" count={notes.length}>
      <ul className={s['items']}>
        {notes.map((note) => (
          <Note key={note.annotation.id} note={note} />
        ))}
      </ul>
    </InspectorSection>
  );
}

function Note({ note: { annotation, paper } }: { readonly note: NoteAbout }) {
  const { id, kind, colour, quote, comment, page, compartment } = annotation;
  const words = quote.exact.trim();
  return (
    <li className={s['item']}>
      <LinkButton onPress={() => goTo({ place: 'reader', paper: paper.id, annotation: id })}>
        {words === '' ? ANNOTATION_KIND_LABELS[kind] : `“${words.replaceAll(/\s+/g, ' ')}”`}
      </LinkButton>
      {comment.trim() !== '' && <span>{comment.trim()}</span>}
      <span className={s['noteWhere']}>
        <HighlightKey meaning={colour} />
        <span>{hasPages(paper) ? `${paper.title}, p. ${page}` : paper.title}</span>
        {compartment === 'exempt' && <ExemptChip />}
      </span>
    </li>
  );
}
