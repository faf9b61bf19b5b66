/** A run of a plain text with its marks: highlighted, underlined, struck out, and notes pinned between its words. */
import type { KeyboardEvent, ReactNode } from 'react';
import type { Annotation } from '@/domain/annotation';
import { cx } from '@/ui/cx';
import { HIGHLIGHTS } from '@/ui/highlight-key';
import { Icon } from '@/ui/icon';
import { markName, type PaperMarks } from './marks-context';
import type { TextBlock, TextPiece } from './text-paragraphs';
import s from './text-view.module.css';

export function TextBlockView({ block, marks }: { readonly block: TextBlock; readonly marks: PaperMarks }) {
  return (
    <div className={cx(s['block'])} data-start={block.start}>
      {block.pieces.map((piece) => (
        <Piece key={piece.start} piece={piece} marks={marks} />
      ))}
    </div>
  );
}

/** A run of words with one look, and the notes pinned before it. */
export function Piece({ piece, marks }: { readonly piece: TextPiece; readonly marks: PaperMarks }) {
  return (
    <>
      {piece.notes.map((note) => (
        <MarkButton key={note.id} annotation={note} marks={marks} className={cx(s['pin'], s[note.colour])}>
          <Icon name="note" size={0.9375} />
          <Icon name={HIGHLIGHTS[note.colour].icon} size={0.8125} />
        </MarkButton>
      ))}
      <MarkedWords piece={piece} marks={marks} />
    </>
  );
}

function MarkedWords({ piece, marks }: { readonly piece: TextPiece; readonly marks: PaperMarks }) {
  const { annotation, isLit, text } = piece;
  if (annotation === null)
    return isLit ? (
      <mark data-lit="" className={cx(s['lit'])}>
        {text}
      </mark>
    ) : (
      text
    );
  const isTheLit = isLit || marks.litAnnotation === annotation.id;
  const look = cx(s['mark'], s[annotation.kind], s[annotation.colour], isTheLit && s['isLit']);
  if (!piece.isFirst || marks.onOpen === null) return <mark className={look}>{text}</mark>;
  return (
    <MarkButton annotation={annotation} marks={marks} className={look}>
      <Icon name={HIGHLIGHTS[annotation.colour].icon} size={0.8125} />
      {text}
    </MarkButton>
  );
}

interface MarkButtonProps {
  readonly annotation: Annotation;
  readonly marks: PaperMarks;
  readonly className: string;
  readonly children: ReactNode;
}

/** A button by role, so that a passage in the middle of a sentence can wrap as text does. */
function MarkButton({ annotation, marks, className, children }: MarkButtonProps) {
  const { onOpen, onDelete } = marks;
  const handleKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Enter' || event.key === ' ') onOpen?.(annotation.id);
    else if (event.key === 'Delete') onDelete?.(annotation.id);
    else return;
    event.preventDefault();
  };
  return (
    <span
      className={className}
      data-annotation={annotation.id}
      role="button"
      tabIndex={0}
      aria-label={markName(annotation)}
      onClick={() => document.getSelection()?.isCollapsed !== false && onOpen?.(annotation.id)}
      onKeyDown={handleKeyDown}
    >
      {children}
      <i data-anchor="" />
    </span>
  );
}
