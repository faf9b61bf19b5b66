/** One item in the agenda: its number, its title, and what is known of its papers. */
import { useRef } from 'react';
import { type AgendaItem, ITEM_STATUS_LABELS } from '../../domain/meeting';
import type { PackedItem } from '../../domain/meeting-pack';
import { useServices } from '../../hooks/services-context';
import { useSavedText } from '../../hooks/use-saved-text';
import { updateItem } from '../../services/meetings';
import { ExemptChip } from '../../ui/chip';
import { countOf } from '../../ui/format/plural';
import { Icon } from '../../ui/icon';
import { TextField } from '../../ui/text-field';
import s from './meetings.module.css';
import { pagesText, paragraphsText } from './pages-text';
import type { TitleEnd } from './use-agenda-actions';

export interface AgendaRowProps {
  readonly packed: PackedItem;
  /** 0 for an item that stands under no other. */
  readonly depth: number;
  readonly isEditing: boolean;
  /** Told the title that is left in the end, and how. */
  readonly onDone: (text: string, end: TitleEnd) => void;
}

export function AgendaRow({ packed, depth, isEditing, onDone }: AgendaRowProps) {
  const { item, agreement } = packed;
  return (
    <span className={s['itemRow']} style={depth === 0 ? undefined : { paddingInlineStart: `${depth * 1.25}rem` }}>
      <span className={s['itemNumber']}>{item.number}</span>
      {isEditing ? (
        <TitleField item={item} onDone={onDone} />
      ) : (
        <span className={s['itemTitle']}>{item.title === '' ? 'Untitled item' : item.title}</span>
      )}
      {item.part === 2 && <ExemptChip>{paragraphsText(item.exemptParagraphs)}</ExemptChip>}
      <span className={s['itemFacts']}>
        <span>
          {[pagesText(item.statedPages ?? packed.computed), papersText(packed)]
            .filter((fact) => fact !== '')
            .join(' · ')}
        </span>
        {agreement === 'differs' && (
          <span className={s['warning']}>
            <Icon name="warning" size={0.875} />
            Papers fill {pagesText(packed.computed)}
          </span>
        )}
      </span>
    </span>
  );
}

/** The front sheet may speak of papers that have not been imported. */
function papersText({ item, papers }: PackedItem): string {
  if (papers.length > 0) return countOf(papers.length, 'paper');
  return item.status === 'attached' ? 'Papers not here yet' : ITEM_STATUS_LABELS[item.status];
}

function TitleField({ item, onDone }: { readonly item: AgendaItem } & Pick<AgendaRowProps, 'onDone'>) {
  const { context } = useServices();
  const first = useRef(item.title);
  const isDone = useRef(false);
  const saved = useSavedText(item.title, (title) => updateItem(context, item.id, { title }));
  const end = (text: string, how: TitleEnd): void => {
    if (isDone.current) return;
    isDone.current = true;
    if (text !== saved.value) saved.onChange(text);
    saved.onBlur();
    onDone(text, how);
  };
  return (
    <span
      className={s['itemTitle']}
      onFocus={(event) => event.target instanceof HTMLInputElement && event.target.select()}
    >
      <TextField
        label="Title of the item"
        isLabelHidden
        autoFocus
        value={saved.value}
        onChange={saved.onChange}
        onBlur={() => end(saved.value, 'left')}
        onSubmit={() => end(saved.value, 'enter')}
        onCancel={() => end(first.current, 'escape')}
      />
    </span>
  );
}
