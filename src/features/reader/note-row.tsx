/** One note in the list: what it is, where, the words, what was written, and what uses it. */
import { ANNOTATION_KIND_LABELS, type Annotation, type AnnotationKind, isPinned } from '@/domain/annotation';
import type { QuestionId } from '@/domain/ids';
import type { AnnotationUse } from '@/hooks/use-paper-file';
import type { PlanParts } from '@/hooks/use-plan-parts';
import { Chip } from '@/ui/chip';
import { cx } from '@/ui/cx';
import { HighlightKey } from '@/ui/highlight-key';
import { Icon } from '@/ui/icon';
import type { IconName } from '@/ui/icon-names';
import { LinkButton } from '@/ui/link-button';
import { PartChip } from '@/widgets/element-chip/part-chip';
import s from './notes.module.css';

const KIND_ICONS: Readonly<Record<AnnotationKind, IconName>> = {
  highlight: 'highlight',
  underline: 'underline',
  strikeOut: 'strike-out',
  note: 'note',
  ink: 'ink',
  area: 'area',
};

export interface NoteRowProps {
  readonly annotation: Annotation;
  /** "p. 27 of pack · 3 of report". */
  readonly page: string;
  readonly use: AnnotationUse | undefined;
  readonly parts: PlanParts | undefined;
  readonly onQuestion: (id: QuestionId) => void;
}

export function NoteRow({ annotation, page, use, parts, onQuestion }: NoteRowProps) {
  const { kind, colour, quote, comment } = annotation;
  const ids = [...(use?.aboutIds ?? []), ...(use?.elementIds ?? [])];
  const named = [...new Set(ids.flatMap((id) => parts?.byId.get(id) ?? []))];
  return (
    <div className={cx(s['row'])}>
      <span className={cx(s['head'])}>
        <span className={cx(s['kind'])} title={ANNOTATION_KIND_LABELS[kind]}>
          <Icon name={KIND_ICONS[kind]} size={0.875} label={ANNOTATION_KIND_LABELS[kind]} />
          <HighlightKey meaning={colour} />
        </span>
        <span className={cx(s['page'])}>{page}</span>
      </span>
      {!isPinned(annotation) && <span className={cx(s['quote'])}>{quote.exact}</span>}
      {comment.trim() !== '' && <span className={cx(s['comment'])}>{comment}</span>}
      {(use?.questions.length ?? 0) + named.length > 0 && (
        <span className={cx(s['uses'])}>
          {use?.questions.map((question) => (
            <LinkButton key={question.id} excludeFromTabOrder onPress={() => onQuestion(question.id)}>
              <Chip icon="question">
                {question.wording.trim() === '' ? 'A question without words yet' : question.wording}
              </Chip>
            </LinkButton>
          ))}
          {named.map((part) => (
            <PartChip key={part.element.id} part={part} />
          ))}
        </span>
      )}
    </div>
  );
}
