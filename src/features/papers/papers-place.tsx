/** The library of papers: a table, and the chosen paper's details. */
import { useState } from 'react';
import { asId, type PaperId } from '../../domain/ids';
import { PAPER_KIND_LABELS, type Paper, type PaperKind, paperKind } from '../../domain/paper';
import { filterPapers, isPaperFiltered } from '../../domain/paper-rows';
import { useServices } from '../../hooks/services-context';
import { useAll } from '../../hooks/use-live';
import { useMissingFiles } from '../../hooks/use-missing-files';
import { usePaneLayout } from '../../hooks/use-pane-layout';
import type { LocationOf } from '../../state/location';
import { replaceLocation } from '../../state/navigation-store';
import { Button } from '../../ui/button';
import { EmptyState } from '../../ui/empty-state';
import { formatNumber } from '../../ui/format/numbers';
import { PaneHeader } from '../../ui/pane-header';
import { SearchField } from '../../ui/search-field';
import { Select } from '../../ui/select';
import { SplitPane } from '../../ui/split-pane';
import { useSize } from '../../ui/use-size';
import { ExampleOffer } from '../../widgets/example-offer';
import { PaperInspector } from './paper-inspector';
import s from './papers.module.css';
import { PapersTable } from './papers-table';
import { setPaperFilter, usePapersView } from './papers-view-store';
import { SeveralPapers } from './several-papers';
import { type PaperActions, usePaperActions } from './use-paper-actions';

export function PapersPlace({ location }: { readonly location: LocationOf<'papers'> }) {
  const papers = useAll('papers');
  const [ref, { width }] = useSize<HTMLDivElement>();
  return (
    <div ref={ref} className={s['column']}>
      {papers?.length === 0 && <NoPapers />}
      {papers && papers.length > 0 && width > 0 && <Library papers={papers} location={location} width={width} />}
    </div>
  );
}

function ImportButton({ isPrimary = false }: { readonly isPrimary?: boolean }) {
  const { handlers } = useServices();
  return (
    <Button
      variant={isPrimary ? 'primary' : 'secondary'}
      icon="import"
      onPress={() => handlers.run('file.importPapers')}
    >
      Import papers…
    </Button>
  );
}

function NoPapers() {
  return (
    <>
      <PaneHeader level={1} title="Papers" />
      <EmptyState icon="papers" title="No papers yet" action={<ImportButton isPrimary />} secondary={<ExampleOffer />}>
        Plans, reports, minutes and letters are kept here on this computer, exactly as they came.
      </EmptyState>
    </>
  );
}

/** Below this many rem the table and the details take turns. */
const BESIDE_FROM = 50;
/** The table keeps at least this much beside the details. */
const LEAST_TABLE = 30;

interface LibraryProps {
  readonly papers: readonly Paper[];
  readonly location: LocationOf<'papers'>;
  readonly width: number;
}

function Library({ papers, location, width }: LibraryProps) {
  const layout = usePaneLayout('papers');
  const missing = useMissingFiles();
  const actions = usePaperActions(papers);
  const { selected, onSelect } = useSelection(location.paper ?? null);
  const [areDetailsOpen, setDetailsOpen] = useState(false);
  const isBeside = width >= BESIDE_FROM;
  const isFolded = layout.isFolded('details');
  const detailsWidth = Math.min(layout.sizeOf('details', 20), width - LEAST_TABLE);
  const details = <Details papers={papers} missing={missing} selected={selected} actions={actions} />;
  if (!isBeside && areDetailsOpen && selected.size > 0) {
    return (
      <>
        <PaneHeader
          level={1}
          title="Papers"
          actions={
            <Button icon="back" size="sm" autoFocus onPress={() => setDetailsOpen(false)}>
              Back to the list
            </Button>
          }
        />
        <div className={s['fill']}>{details}</div>
      </>
    );
  }
  const list = (
    <div className={s['column']}>
      <PaneHeader level={1} title="Papers" actions={<ImportButton />} />
      <Filters papers={papers} />
      <div className={s['fill']}>
        <PapersTable
          {...{ papers, missing, selected, onSelect, actions }}
          width={isBeside && !isFolded ? width - detailsWidth : width}
          onDetails={isBeside ? null : () => setDetailsOpen(true)}
        />
      </div>
      {!isBeside && selected.size > 0 && (
        <div className={s['bar']}>
          <Button icon="info" size="sm" onPress={() => setDetailsOpen(true)}>
            Details
          </Button>
        </div>
      )}
    </div>
  );
  if (!isBeside) return list;
  return (
    <SplitPane
      onResize={layout.onResize}
      onFold={layout.onFold}
      panes={[
        { id: 'list', label: 'Papers', minSize: 20, content: list },
        { id: 'details', label: 'Paper details', size: detailsWidth, minSize: 15, isFolded, content: details },
      ]}
    />
  );
}

interface Selection {
  readonly selected: ReadonlySet<string>;
  readonly onSelect: (ids: ReadonlySet<string>) => void;
}

/** One chosen paper is the place's address; several are kept only while the address stays. */
function useSelection(shown: PaperId | null): Selection {
  const [several, setSeveral] = useState<{ ids: ReadonlySet<string>; at: string | null } | null>(null);
  return {
    selected: several?.at === shown && several !== null ? several.ids : new Set(shown === null ? [] : [shown]),
    onSelect: (ids) => {
      const [id] = ids;
      if (ids.size > 1) return setSeveral({ ids, at: shown });
      setSeveral(null);
      replaceLocation({ place: 'papers', ...(id !== undefined && { paper: asId<PaperId>(id) }) });
    },
  };
}

const KINDS: readonly { readonly id: PaperKind | 'any'; readonly label: string }[] = [
  { id: 'any', label: 'Any kind' },
  ...paperKind.options.map((id) => ({ id, label: PAPER_KIND_LABELS[id] })),
];

function Filters({ papers }: { readonly papers: readonly Paper[] }) {
  const { filter } = usePapersView();
  const total = formatNumber(papers.length);
  const shown = formatNumber(filterPapers(papers, filter).length);
  return (
    <search className={s['filters']} aria-label="Narrow the papers">
      <div className={s['search']}>
        <SearchField
          label="Filter papers"
          value={filter.text}
          onChange={(text) => setPaperFilter({ text })}
          count={isPaperFiltered(filter) ? `${shown} of ${total}` : total}
        />
      </div>
      <Select<PaperKind | 'any'>
        label="Kind"
        isLabelHidden
        value={filter.kind ?? 'any'}
        onChange={(kind) => setPaperFilter({ kind: kind === 'any' ? null : kind })}
        options={KINDS}
      />
    </search>
  );
}

interface DetailsProps {
  readonly papers: readonly Paper[];
  readonly missing: ReadonlySet<string>;
  readonly selected: ReadonlySet<string>;
  readonly actions: PaperActions;
}

function Details({ papers, missing, selected, actions }: DetailsProps) {
  const chosen = papers.filter((paper) => selected.has(paper.id));
  const [paper] = chosen;
  if (chosen.length > 1) return <SeveralPapers papers={chosen} actions={actions} />;
  if (!paper) {
    return (
      <EmptyState icon="paper" title="Choose a paper">
        Its details and where it is used are shown here. Enter opens it.
      </EmptyState>
    );
  }
  return (
    <PaperInspector
      key={paper.id}
      paper={paper}
      isFileMissing={missing.has(paper.fileId)}
      onRemove={() => actions.remove([paper.id])}
    />
  );
}
