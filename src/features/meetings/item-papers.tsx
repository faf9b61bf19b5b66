/** The papers of an item, in pack order, with pack pages and paper pages together. */
import { type AgendaItemId, asId, type ItemPaperId, type PaperId } from '../../domain/ids';
import type { ItemPaper } from '../../domain/meeting';
import type { PackedItem, PackedPaper } from '../../domain/meeting-pack';
import { useServices } from '../../hooks/services-context';
import { useAction } from '../../hooks/use-action';
import { useAll } from '../../hooks/use-live';
import type { MeetingView } from '../../hooks/use-meetings';
import { movePaper, placePaper, unplacePaper } from '../../services/meetings';
import { goTo } from '../../state/navigation-store';
import { ExemptChip, StateChip } from '../../ui/chip';
import { ComboBox } from '../../ui/combo-box';
import { countOf } from '../../ui/format/plural';
import { IconButton } from '../../ui/icon-button';
import { LinkButton } from '../../ui/link-button';
import { MenuButton } from '../../ui/menu';
import type { MenuEntry } from '../../ui/menu-entries';
import s from './meetings.module.css';
import { pagesText } from './pages-text';

export interface ItemPapersProps {
  readonly packed: PackedItem;
  readonly view: MeetingView;
}

export function ItemPapers({ packed, view }: ItemPapersProps) {
  const { context } = useServices();
  const run = useAction();
  return (
    <div className={s['form']}>
      {packed.papers.length > 0 && (
        <ol className={s['paperList']}>
          {packed.papers.map((one, index) => (
            <PaperRow
              key={one.place.id}
              packed={one}
              view={view}
              isFirst={index === 0}
              isLast={index === packed.papers.length - 1}
            />
          ))}
        </ol>
      )}
      <AddPaper view={view} onAdd={(paperId) => void run(() => placePaper(context, packed.item.id, paperId))} />
    </div>
  );
}

interface PaperRowProps {
  readonly packed: PackedPaper;
  readonly view: MeetingView;
  readonly isFirst: boolean;
  readonly isLast: boolean;
}

function PaperRow({ packed, view, isFirst, isLast }: PaperRowProps) {
  const { context } = useServices();
  const run = useAction();
  const { paper, pages, place } = packed;
  const move = (id: ItemPaperId, by: -1 | 1): void => void run(() => movePaper(context, id, by));
  const put = (itemId: AgendaItemId, placement: ItemPaper['placement']): void =>
    void run(() => placePaper(context, itemId, paper.id, placement));
  return (
    <li className={s['paperRow']}>
      <div className={s['paperWords']}>
        <LinkButton onPress={() => goTo({ place: 'reader', paper: paper.id, page: 1, meeting: view.meeting.id })}>
          {paper.title}
        </LinkButton>
        <span className={s['paperFacts']}>
          {pages === null ? 'not in the pack' : `${pagesText(pages)} of pack`} · {countOf(paper.pageCount, 'page')}
          {place.placement === 'supplement' && <StateChip icon="info">Supplement</StateChip>}
          {paper.compartment === 'exempt' && <ExemptChip />}
        </span>
      </div>
      <IconButton
        label={`Move up: ${paper.title}`}
        icon="arrow-up"
        size="sm"
        isDisabled={isFirst}
        onPress={() => move(place.id, -1)}
      />
      <IconButton
        label={`Move down: ${paper.title}`}
        icon="arrow-down"
        size="sm"
        isDisabled={isLast}
        onPress={() => move(place.id, 1)}
      />
      <MenuButton label={`More: ${paper.title}`} entries={moreFor(packed, view, put)}>
        <IconButton label={`More: ${paper.title}`} icon="more" size="sm" />
      </MenuButton>
      <IconButton
        label={`Take out of the meeting: ${paper.title}`}
        icon="close"
        size="sm"
        onPress={() =>
          void run(() => unplacePaper(context, place.id), { done: 'Paper taken out of the meeting.', undo: true })
        }
      />
    </li>
  );
}

/** Putting a match right: another item, or another place in the pack. */
function moreFor(
  { place }: PackedPaper,
  view: MeetingView,
  put: (itemId: AgendaItemId, placement: ItemPaper['placement']) => void,
): readonly MenuEntry[] {
  const isSupplement = place.placement === 'supplement';
  return [
    {
      id: 'item',
      label: 'Move to item',
      entries: view.pack.items.map(({ item }) => ({
        id: item.id,
        label: `${item.number} ${item.title}`.trim(),
        isChecked: item.id === place.itemId,
        onAction: () => put(item.id, place.placement),
      })),
    },
    {
      id: 'supplement',
      label: 'Supplement, after the pack’s last page',
      isChecked: isSupplement,
      onAction: () => put(place.itemId, isSupplement ? 'pack' : 'supplement'),
    },
  ];
}

function AddPaper({ view, onAdd }: { readonly view: MeetingView; readonly onAdd: (id: PaperId) => void }) {
  const papers = useAll('papers') ?? [];
  const here = new Map(
    view.pack.items.flatMap(({ item, papers: placed }) => placed.map(({ paper }) => [paper.id, item] as const)),
  );
  const options = [...papers]
    .filter((paper) => paper.id !== view.meeting.frontSheetPaperId && paper.kind !== 'plan')
    .sort(
      (a, b) =>
        Number(here.has(a.id)) - Number(here.has(b.id)) || a.title.localeCompare(b.title, 'en-GB', { numeric: true }),
    )
    .map((paper) => {
      const item = here.get(paper.id);
      return {
        id: String(paper.id),
        label: paper.title,
        detail: item ? `under item ${item.number}; moves here` : countOf(paper.pageCount, 'page'),
      };
    });
  return (
    <ComboBox
      label="Put a paper under this item"
      placeholder="Type a paper’s title"
      options={options}
      value={null}
      onChange={(id) => {
        if (id !== null) onAdd(asId<PaperId>(id));
      }}
    />
  );
}
