/** One version of a plan: tree or promises at the left, its source in the middle, what is selected at the right. */
import { type ReactNode, useMemo, useState } from 'react';
import type { SourcePassage } from '../../domain/plan';
import { isDoubtful } from '../../domain/plan-review';
import { useCommand } from '../../hooks/use-command';
import { useMeasures } from '../../hooks/use-measures';
import { usePaneLayout } from '../../hooks/use-pane-layout';
import { useVersionChanges, type VersionChanges } from '../../hooks/use-plan-changes';
import type { WholeVersion } from '../../hooks/use-plans';
import { useTakenBack } from '../../hooks/use-taken-back';
import type { LocationOf } from '../../state/location';
import { goTo } from '../../state/navigation-store';
import { useLiveWords } from '../../ui/live-words';
import { SplitPane } from '../../ui/split-pane';
import { ChangesTab } from './changes-tab';
import { CompareTab } from './compare-tab';
import { concernedParts } from './concerned-parts';
import { CoverageTab } from './coverage-tab';
import { GoneParts, goneParts } from './gone-parts';
import { LineageTab } from './lineage-tab';
import { PartDialogs } from './part-dialogs';
import { PartsTree } from './parts-tree';
import { outlineOf, type PartNode } from './plan-outline';
import { PromisesTab } from './promises-tab';
import { ReviewBanner } from './review-banner';
import { SourcePane } from './source-pane';
import { useExpansion } from './use-expansion';
import { usePartActions } from './use-part-actions';
import { usePromiseActions } from './use-promise-actions';
import { useReview } from './use-review';
import { type PlanTab, useSelection } from './use-selection';
import { useTreeMeasures } from './use-tree-measures';
import s from './version-frame.module.css';
import { VersionHeader } from './version-header';
import { VersionInspector } from './version-inspector';
import { VersionJoined } from './version-joined';
import { TAB_LABELS, VersionTabs } from './version-tabs';

export interface VersionFrameProps {
  readonly whole: WholeVersion;
  readonly location: LocationOf<'plans'>;
  /** Of the frame in rem; a narrow one has the inspector under the source. */
  readonly width: number;
  readonly height: number;
  /** Shows or hides the column of plans; null where there is none. */
  readonly onToggleList: (() => void) | null;
}

/** The share of the frame that the tree or the promises take at first, at the most. */
const MOST_LEFT = { tree: 0.5, promises: 0.64 } as const;

/** The share of it that the source keeps where the frame is narrow. */
const LEAST_RIGHT = 0.36;

/** Below this many rem the inspector stands under the source; the table of promises needs more beside it. */
const STACKED_BELOW = { tree: 62, promises: 96, changes: 80, coverage: 0, compare: 0, overTime: 0 } as const;

/** Below this many rem what stands above the panes is said in few words: they need the height. */
const TIGHT_BELOW = 46;
/** In a frame of fewer rem in height the line about the text before is short as well. */
const LOW_BELOW = 44;

export function VersionFrame({ whole, location, width, height, onToggleList }: VersionFrameProps) {
  const { version, plan, elements, promises, tests, asked, paper } = whole;
  const outline = useMemo(
    () => outlineOf({ plan, version, elements, promises, tests }),
    [plan, version, elements, promises, tests],
  );
  const selection = useSelection(version.id, location, outline, promises);
  const { promise, tab, selectPart, show } = selection;
  const measures = useMeasures(plan.id);
  const figures = useTreeMeasures(measures);
  const found = useVersionChanges(version.id);
  const isInReview = version.reviewState === 'inReview';
  const isTight = width < TIGHT_BELOW;
  const selectedId = location.element ?? null;
  const [expanded, setExpanded] = useExpansion({ versionId: version.id, outline, selectedId, isInReview });
  const [selectedWords, setSelectedWords] = useState<SourcePassage | null>(null);
  const live = useLiveWords();
  const partActions = usePartActions({
    versionId: version.id,
    outline,
    onSelect: selectPart,
    passage: selectedWords,
    onFocus: selection.focusParts,
    say: live.say,
  });
  useTakenBack('planElements', (rows) => {
    if (tab === 'tree') selection.focusParts(concernedParts(rows));
  });
  const promiseActions = usePromiseActions({
    versionId: version.id,
    outline,
    onSelect: selection.selectPromise,
    say: live.say,
  });
  const selectNode = (next: PartNode | null) => selectPart(next?.element.id ?? null);
  const showNode = (shown: PartNode) => show(shown.element.source);
  const review = useReview({ outline, selection, actions: partActions, expanded, onExpand: setExpanded });
  const readNode = ({ element }: PartNode) => {
    if (!paper || !element.source) return;
    goTo({
      place: 'reader',
      paper: paper.id,
      page: element.source.page ?? 1,
      quote: element.source.quote.slice(0, 400),
    });
  };
  const tree = (
    <PartsTree
      {...{ outline, figures, expanded, isInReview, selection, actions: partActions }}
      hasPassage={selectedWords !== null}
      onExpand={setExpanded}
      onShow={showNode}
      onRead={paper && readNode}
      onAccept={isInReview ? review.accept : null}
    />
  );
  const table = (
    <PromisesTab
      {...{ versionId: version.id, outline, promises, asked, selected: promise, actions: promiseActions }}
      onSelect={(next) => selection.selectPromise(next?.id ?? null)}
      onShow={(next) => show(next.source)}
    />
  );
  const views: Readonly<Record<PlanTab, ReactNode>> = {
    tree: <TreeTab tree={tree} found={found} />,
    promises: table,
    changes: found && (
      <ChangesTab {...{ version, elements, found }} onShow={({ after }) => show(after?.source ?? null)} />
    ),
    coverage: <CoverageTab versionId={version.id} element={location.element ?? null} />,
    compare: <CompareTab version={version} location={location} />,
    overTime: <LineageTab planId={plan.id} versionId={version.id} element={location.element ?? null} say={live.say} />,
  };
  return (
    <div className={s['root']}>
      {live.region}
      <PartDialogs outline={outline} actions={partActions} />
      <VersionHeader {...{ whole, isTight, onToggleList }} onDetails={() => selectPart(null)} />
      {isInReview && (
        <ReviewBanner
          {...{ whole, isTight }}
          toCheck={elements.filter(isDoubtful).length}
          progress={review.progress}
          onNextDoubt={review.goToNextDoubt}
          unit={tab === 'tree' ? review.unit : null}
          onAcceptPart={review.accept}
        />
      )}
      {isInReview && found && (
        <VersionJoined
          {...{ whole, found }}
          isTight={isTight || height < LOW_BELOW}
          onChanges={tab === 'changes' || found.changes.length === 0 ? null : () => selection.selectTab('changes')}
        />
      )}
      <VersionTabs
        tab={tab}
        onTab={selection.selectTab}
        promises={promises.length}
        changes={version.previousVersionId === null && tab !== 'changes' ? null : openChanges(found)}
      >
        <FramePanes
          tab={tab}
          isStacked={width < STACKED_BELOW[tab]}
          width={width}
          height={height}
          left={views[tab]}
          source={
            <SourcePane
              paper={paper}
              passage={selection.passage}
              passageKey={selection.passageKey}
              onSelection={setSelectedWords}
            />
          }
          inspector={
            <VersionInspector
              {...{ whole, outline, measures, selection, partActions, promiseActions }}
              onSelect={selectNode}
            />
          }
        />
      </VersionTabs>
    </div>
  );
}

/** How many changes nobody has confirmed yet. */
function openChanges(found: VersionChanges | null | undefined): number {
  return found?.changes.filter(({ change }) => change.state === 'proposed').length ?? 0;
}

interface TreeTabProps {
  readonly tree: ReactNode;
  readonly found: VersionChanges | null | undefined;
}

/** The tree, and below it what the text before had and this one has not. */
function TreeTab({ tree, found }: TreeTabProps) {
  return (
    <div className={s['withGone']}>
      <div className={s['tree']}>{tree}</div>
      <GoneParts gone={goneParts(found)} />
    </div>
  );
}

interface FramePanesProps {
  readonly tab: PlanTab;
  readonly isStacked: boolean;
  readonly width: number;
  readonly height: number;
  readonly left: ReactNode;
  readonly source: ReactNode;
  readonly inspector: ReactNode;
}

/** The same panes in the same order however they stand, so that nothing in them starts anew and no focus is lost. */
function FramePanes({ tab, isStacked, width, height, left, source, inspector }: FramePanesProps) {
  const layout = usePaneLayout('plans');
  const isHidden = layout.isFolded('inspector');
  useCommand('view.togglePanel', () => layout.onFold('inspector', !isHidden));
  const isPromises = tab === 'promises' || tab === 'changes';
  const isAlone = tab === 'coverage' || tab === 'compare' || tab === 'overTime';
  const leftSize = isPromises ? 'promises' : 'tree';
  const inspectorSize = isStacked ? 'inspectorHeight' : 'inspector';
  const right = (
    <SplitPane
      direction={isStacked ? 'column' : 'row'}
      panes={[
        { id: 'source', label: 'Source', content: source, minSize: isStacked ? 8 : 14 },
        {
          id: 'inspector',
          label: 'Details',
          content: inspector,
          size: layout.sizeOf(inspectorSize, isStacked ? Math.max(7, 0.36 * height) : 19),
          minSize: isStacked ? 6 : 14,
          isFolded: isHidden,
        },
      ]}
      onResize={(_id, size) => layout.onResize(inspectorSize, size)}
      onFold={layout.onFold}
    />
  );
  return (
    <div className={s['panes']}>
      <SplitPane
        panes={[
          {
            id: 'left',
            label: TAB_LABELS[tab],
            content: <div className={s['left']}>{left}</div>,
            // Not so wide that the source beside it can't be read, unless somebody drags it there.
            size: isAlone
              ? undefined
              : layout.sizeOf(leftSize, Math.min(isPromises ? 56 : 23, width * MOST_LEFT[leftSize])),
            minSize: 12,
          },
          // The coverage and the plans in time have no source to show and need the room.
          ...(isAlone
            ? []
            : [{ id: 'right', label: 'Source', content: right, minSize: Math.min(18, LEAST_RIGHT * width) }]),
        ]}
        onResize={(_id, size) => layout.onResize(leftSize, size)}
      />
    </div>
  );
}
