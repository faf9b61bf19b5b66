/** A comparison that is there: its changes at the left, the texts beside them. */
import { useMemo, useState } from 'react';
import type { Comparison } from '../../domain/compare/comparison';
import { changeFrom, changeGroups, shownRows } from '../../domain/compare/shown-changes';
import { useCommand } from '../../hooks/use-command';
import { useComparisonExport } from '../../hooks/use-comparison-export';
import { usePaneLayout } from '../../hooks/use-pane-layout';
import { Banner } from '../../ui/banner';
import { Button } from '../../ui/button';
import { ConfirmDialog } from '../../ui/confirm-dialog';
import { cx } from '../../ui/cx';
import { EmptyState } from '../../ui/empty-state';
import { useLiveWords } from '../../ui/live-words';
import { SplitPane } from '../../ui/split-pane';
import { useSize } from '../../ui/use-size';
import { ChangeTree } from './change-tree';
import s from './comparison.module.css';
import { ComparisonBar } from './comparison-bar';
import { ComparisonRows } from './comparison-rows';
import { setLook, useComparisonLook } from './comparison-store';
import { changeText } from './comparison-words';
import { KindFilters } from './kind-filters';
import { type ComparedPair, useChangeActions } from './use-change-actions';

export interface ComparedTextsProps extends ComparedPair {
  readonly comparison: Comparison;
  readonly at: string | null;
  readonly onGo: (at: string) => void;
}

/** Rem for the list beside the texts; for two columns of text. */
const ROOM_FOR_LIST = 48;
const ROOM_FOR_TWO = 30;

export function ComparedTexts({ comparison, before, after, pair, at, onGo }: ComparedTextsProps) {
  const { entries, counts, coverage } = comparison;
  const { isInline, isWhole, hidden } = useComparisonLook();
  const layout = usePaneLayout('compare');
  const [ref, { width }] = useSize<HTMLDivElement>();
  const actions = useChangeActions({ before, after, pair });
  const exporting = useComparisonExport({ comparison, before, after, hidden });
  const groups = useMemo(() => changeGroups(entries, hidden, isWhole), [entries, hidden, isWhole]);
  const rows = useMemo(() => shownRows(entries, hidden, isWhole), [entries, hidden, isWhole]);
  const changes = useMemo(() => groups.flatMap((group) => group.changes), [groups]);
  const number = changes.findIndex(({ id }) => id === at) + 1;
  const here = changes[number - 1];
  const { focusKey, go, region } = useWalk({ entries, hidden, at, onGo });
  useCommand('compare.next', () => go(1), changes.length > 0);
  useCommand('compare.previous', () => go(-1), changes.length > 0);
  useCommand('compare.ask', () => void (here && actions.ask(here)), here !== undefined);
  useCommand('compare.layout', () => setLook({ isInline: !isInline }));
  useCommand('compare.whole', () => setLook({ isWhole: !isWhole }));
  useCommand('compare.typography', () => setLook({ typography: !comparison.hasTypography }));
  useCommand('compare.saveDocx', () => exporting.save('docx'));
  useCommand('compare.savePdf', () => exporting.save('pdf'));
  const isBeside = width >= ROOM_FOR_LIST;
  const listSize = isBeside ? Math.min(layout.sizeOf('changes', 18), width / 2) : 14;
  const isWide = width - (isBeside ? listSize : 0) >= ROOM_FOR_TWO;
  const hasNone = comparison.entries.length === counts.same;
  return (
    <div ref={ref} className={cx(s['compared'], !isBeside && s['stacked'])}>
      {region}
      <ComparisonBar total={changes.length} number={number} isWide={isWide} />
      {coverage.kind === 'part' && (
        <div className={s['note']}>
          <Banner>{coverage.note}</Banner>
        </div>
      )}
      {exporting.isAsking && <ExemptQuestion onConfirm={exporting.confirm} onCancel={exporting.cancel} />}
      {width > 0 &&
        (hasNone && !isWhole ? (
          <NoDifferences hasTypography={comparison.hasTypography} />
        ) : (
          <div className={s['panes']}>
            <SplitPane
              direction={isBeside ? 'row' : 'column'}
              onResize={(id, size) => isBeside && layout.onResize(id, size)}
              panes={[
                {
                  id: 'changes',
                  label: 'Changes',
                  size: listSize,
                  minSize: isBeside ? 10 : 6,
                  content: (
                    <div className={s['list']}>
                      <KindFilters counts={counts} />
                      <ChangeTree
                        {...{ groups, at, onGo, focusKey }}
                        onOpen={(change) => actions.open(change, change.afterPlace ? 'after' : 'before')}
                        menuOf={actions.menuOf}
                      />
                    </div>
                  ),
                },
                {
                  id: 'texts',
                  label: 'Texts',
                  minSize: 10,
                  content: (
                    <ComparisonRows
                      {...{ rows, hidden, at, onGo }}
                      isInline={isInline || !isWide}
                      hasPaths={!isWhole}
                      names={{ before: before.title, after: after.title }}
                      onOpen={actions.open}
                    />
                  ),
                },
              ]}
            />
          </div>
        ))}
    </div>
  );
}

interface WalkOptions extends Pick<ComparedTextsProps, 'at' | 'onGo'>, Pick<Comparison, 'entries'> {
  readonly hidden: Parameters<typeof changeFrom>[1];
}

/** From change to change. The focus goes along in the list; elsewhere it stays, and the change is read out. */
function useWalk({ entries, hidden, at, onGo }: WalkOptions) {
  const [focusKey, setFocusKey] = useState(0);
  const { region, say } = useLiveWords();
  const go = (step: 1 | -1): void => {
    const next = changeFrom(entries, hidden, at, step);
    if (!next) return say(step === 1 ? 'That was the last change.' : 'That was the first change.');
    onGo(next.id);
    const isInList = document.activeElement?.closest('[role="tree"], [role="toolbar"], [role="region"]');
    if (isInList && isInList.getAttribute('role') !== 'tree') say(changeText(next));
    else setFocusKey(focusKey + 1);
  };
  return { focusKey, go, region };
}

function NoDifferences({ hasTypography }: { readonly hasTypography: boolean }) {
  return (
    <EmptyState
      icon="success"
      title={hasTypography ? 'No differences at all' : 'No differences in wording'}
      action={<Button onPress={() => setLook({ isWhole: true })}>Show the whole text</Button>}
      secondary={
        hasTypography ? undefined : (
          <Button onPress={() => setLook({ typography: true })}>Look at the typography, too</Button>
        )
      }
    >
      {hasTypography
        ? 'The two texts say the same in the same typography.'
        : 'The two texts say the same. Capitals, quotes, dashes, bullets and line ends were not looked at.'}
    </EmptyState>
  );
}

function ExemptQuestion(props: { readonly onConfirm: () => void; readonly onCancel: () => void }) {
  return (
    <ConfirmDialog
      isOpen
      isDanger
      title="One of these texts is exempt. Save a marked copy?"
      confirmLabel="Save a marked copy…"
      {...props}
    >
      It must not be published or left where others can read it. Every page is marked EXEMPT – NOT FOR PUBLICATION.
    </ConfirmDialog>
  );
}
