/** The notes and marks of a paper in page order, narrowed by meaning and kind; the chosen one is edited below. */
import { useMemo, useRef, useState } from 'react';
import {
  ANNOTATION_COLOUR_LABELS,
  ANNOTATION_KIND_LABELS,
  type Annotation,
  annotationAsText,
  annotationColour,
} from '@/domain/annotation';
import { type AnnotationId, asId, type MeetingId } from '@/domain/ids';
import type { Paper } from '@/domain/paper';
import { useServices } from '@/hooks/services-context';
import { useAction } from '@/hooks/use-action';
import { useAnnotationUses } from '@/hooks/use-paper-file';
import { usePlanParts } from '@/hooks/use-plan-parts';
import { removeAnnotation, updateAnnotation } from '@/services/annotations';
import { cx } from '@/ui/cx';
import { EmptyState } from '@/ui/empty-state';
import { List } from '@/ui/list';
import { markName } from '@/widgets/paper-view/marks-context';
import { pageLabel } from '@/widgets/paper-view/page-number';
import { usePageContext } from '@/widgets/paper-view/use-page-context';
import { NoteEditor } from './note-editor';
import { NoteRow } from './note-row';
import s from './notes.module.css';
import { ALL_NOTES, NotesFilter, notesShown } from './notes-filter';
import { usePeek } from './use-notes-peek';
import type { Reading } from './use-reading';

export interface NotesPanelProps {
  readonly paper: Paper;
  readonly annotations: readonly Annotation[];
  readonly meetingId: MeetingId | null;
  readonly reading: Reading;
  /** The list takes the focus when it appears. */
  readonly autoFocus: boolean;
}

export function NotesPanel({ paper, annotations, meetingId, reading, autoFocus }: NotesPanelProps) {
  const root = useRef<HTMLDivElement>(null);
  const [filter, setFilter] = useState(ALL_NOTES);
  const [chosen, setChosen] = useState<AnnotationId | null>(null);
  const numbering = usePageContext({ paper, meetingId });
  const uses = useAnnotationUses(paper.id);
  const parts = usePlanParts();
  const rows = useMemo(() => notesShown(annotations, filter), [annotations, filter]);
  const selected = rows.find(({ id }) => id === chosen) ?? null;
  const { peek, drop } = usePeek(reading.peek);
  const { copy, remove, recolour } = useNoteActions(paper);
  const nameOf = ({ page }: Annotation) => pageLabel(page, numbering.context);
  const edit = (id: string) => {
    setChosen(asId<AnnotationId>(id));
    // The editor of another mark appears with the next frame.
    requestAnimationFrame(() => root.current?.querySelector<HTMLElement>('textarea')?.focus());
  };
  const open = (id: string) => {
    drop();
    reading.light(asId<AnnotationId>(id));
  };
  const named = (ids: readonly string[]) => annotations.filter(({ id }) => ids.includes(id));
  return (
    <div ref={root} className={cx(s['panel'])}>
      <NotesFilter
        filter={filter}
        onChange={setFilter}
        count={rows.length}
        total={annotations.length}
        onCopy={() => copy(rows)}
      />
      <List
        label="Notes"
        rows={rows}
        rowHeight={5}
        autoFocus={autoFocus}
        selected={new Set(selected === null ? [] : [selected.id])}
        getText={(row) => `${nameOf(row)}. ${markName(row)}`}
        onSelect={(ids) => {
          const [id] = ids;
          setChosen(id === undefined ? null : asId<AnnotationId>(id));
          if (id !== undefined) peek(asId<AnnotationId>(id));
        }}
        onOpen={open}
        onRename={edit}
        onDelete={(ids) => remove(named(ids))}
        onRowKey={(event, id) => {
          const colour = /^[1-4]$/.test(event.key) ? annotationColour.options[Number(event.key) - 1] : undefined;
          if (colour === undefined || event.ctrlKey || event.metaKey || event.altKey) return false;
          recolour(asId<AnnotationId>(id), colour);
          return true;
        }}
        hasTypeAhead={false}
        getMenu={([id = '']) => [
          { id: 'go', label: 'Go to it', icon: 'reader', onAction: () => open(id) },
          { id: 'edit', label: 'Edit the comment', icon: 'edit', shortcut: 'F2', onAction: () => edit(id) },
          { id: 'copy', label: 'Copy as text', icon: 'copy', onAction: () => copy(named([id])) },
          {
            id: 'colour',
            label: 'Meaning',
            icon: 'highlight',
            entries: annotationColour.options.map((colour) => ({
              id: colour,
              label: ANNOTATION_COLOUR_LABELS[colour],
              icon: colour,
              onAction: () => recolour(asId<AnnotationId>(id), colour),
            })),
          },
          { id: 'delete', label: 'Delete', icon: 'bin', isDanger: true, onAction: () => remove(named([id])) },
        ]}
        render={(row) => (
          <NoteRow
            annotation={row}
            page={nameOf(row)}
            use={uses?.get(row.id)}
            parts={parts}
            onQuestion={reading.showQuestion}
          />
        )}
        empty={<NoNotes isNarrowed={annotations.length > 0} />}
      />
      {selected !== null && (
        <NoteEditor
          key={selected.id}
          annotation={selected}
          page={nameOf(selected)}
          aboutIds={uses?.get(selected.id)?.aboutIds ?? []}
          onGo={() => open(selected.id)}
          onAsk={() => reading.askAbout(selected.id)}
          onCopy={() => copy([selected])}
          onDelete={() => remove([selected])}
          onLeave={() => root.current?.querySelector<HTMLElement>('[role="row"][tabindex="0"]')?.focus()}
        />
      )}
    </div>
  );
}

function NoNotes({ isNarrowed }: { readonly isNarrowed: boolean }) {
  return isNarrowed ? (
    <EmptyState icon="filter" title="None of this meaning and kind">
      Choose all meanings and all kinds to see every note.
    </EmptyState>
  ) : (
    <EmptyState icon="note" title="No notes yet">
      Select words and press H to highlight, U to underline or N to write beside them; N alone puts a note on the page.
    </EmptyState>
  );
}

function useNoteActions(paper: Paper) {
  const { context } = useServices();
  const run = useAction();
  return {
    copy: (notes: readonly Annotation[]) => {
      const text = notes.map((one) => annotationAsText(one, `${paper.title}, p. ${one.page}`)).join('\n\n');
      const done = notes.length === 1 ? 'Copied as text.' : `${notes.length} notes copied as text.`;
      void run(() => navigator.clipboard.writeText(text), { done });
    },
    remove: (notes: readonly Annotation[]) => {
      for (const { id, kind } of notes) {
        const done = `${ANNOTATION_KIND_LABELS[kind]} deleted.`;
        void run(() => removeAnnotation(context, id), { done, undo: true });
      }
    },
    recolour: (id: AnnotationId, colour: Annotation['colour']) =>
      void run(() => updateAnnotation(context, id, { colour })),
  };
}
