/** The Plans place: plans and their versions at the left, the one that is open beside them. */
import type { PlanVersionId } from '../../domain/ids';
import { useServices } from '../../hooks/services-context';
import { useCanRun } from '../../hooks/use-command';
import { usePaneLayout } from '../../hooks/use-pane-layout';
import { type ListedVersion, useVersions, useWholeVersion } from '../../hooks/use-plans';
import { useTerms } from '../../hooks/use-terms';
import type { LocationOf } from '../../state/location';
import { Button } from '../../ui/button';
import { EmptyState } from '../../ui/empty-state';
import { PaneHeader } from '../../ui/pane-header';
import { SplitPane } from '../../ui/split-pane';
import { useSize } from '../../ui/use-size';
import { VisuallyHidden } from '../../ui/visually-hidden';
import { ExampleOffer } from '../../widgets/example-offer';
import { PlanList } from './plan-list';
import s from './plans-place.module.css';
import { VersionFrame } from './version-frame';

export interface PlansPlaceProps {
  readonly location: LocationOf<'plans'>;
}

/** Below this many rem the list and the open plan take turns: the source beside the tree must be readable. */
const LIST_BESIDE_FROM = 84;

export function PlansPlace({ location }: PlansPlaceProps) {
  const versions = useVersions();
  const [ref, { width, height }] = useSize<HTMLDivElement>();
  const isWide = width >= LIST_BESIDE_FROM;
  const current = location.version ?? (isWide ? versions?.[0]?.version.id : undefined) ?? null;
  const isInReview = versions?.some(({ version }) => version.id === current && version.reviewState === 'inReview');
  return (
    <div ref={ref} className={s['root']} {...(isInReview && { 'data-command-scope': 'review' })}>
      {versions !== undefined && width > 0 && <Columns {...{ versions, current, isWide, location, width, height }} />}
    </div>
  );
}

interface ColumnsProps extends PlansPlaceProps {
  readonly versions: readonly ListedVersion[];
  readonly current: PlanVersionId | null;
  readonly width: number;
  readonly height: number;
  readonly isWide: boolean;
}

function Columns({ versions, current, location, width, height, isWide }: ColumnsProps) {
  const layout = usePaneLayout('plans');
  const isFolded = layout.isFolded('list');
  if (versions.length === 0) return <NoPlans />;
  const list = <PlanList versions={versions} current={current} opensOnSelect={isWide} />;
  if (!isWide && current === null) return list;
  const listWidth = layout.sizeOf('list', 14);
  const frameWidth = isWide && !isFolded ? width - listWidth : width;
  const toggle = isWide ? () => layout.onFold('list', !isFolded) : null;
  const open = current !== null && (
    <OpenVersion key={current} id={current} {...{ location, height, width: frameWidth, onToggleList: toggle }} />
  );
  if (!isWide) {
    return (
      <>
        <PlaceTitle />
        {open}
      </>
    );
  }
  return (
    <>
      {isFolded && <PlaceTitle />}
      <SplitPane
        panes={[
          { id: 'list', label: 'Plans', content: list, size: listWidth, minSize: 10, maxSize: 24, isFolded },
          { id: 'version', label: 'Plan', content: open },
        ]}
        onResize={layout.onResize}
        onFold={layout.onFold}
      />
    </>
  );
}

/** The place keeps its heading for screen readers when the column that shows it is out of sight. */
function PlaceTitle() {
  return (
    <VisuallyHidden>
      <h1>Plans</h1>
    </VisuallyHidden>
  );
}

interface OpenVersionProps {
  readonly id: PlanVersionId;
  readonly location: LocationOf<'plans'>;
  readonly width: number;
  readonly height: number;
  readonly onToggleList: (() => void) | null;
}

function OpenVersion({ id, ...frame }: OpenVersionProps) {
  const whole = useWholeVersion(id);
  if (whole === undefined) return null;
  if (whole === null) {
    return (
      <EmptyState icon="plan" title="This plan is no longer here">
        It may have been deleted; what was deleted is in the bin, in Settings.
      </EmptyState>
    );
  }
  return <VersionFrame whole={whole} {...frame} />;
}

function NoPlans() {
  const { handlers } = useServices();
  const { planName, holderShort } = useTerms();
  const canImport = useCanRun('file.importPlan');
  return (
    <>
      <PaneHeader level={1} title="Plans" />
      <EmptyState
        icon="plan"
        title="No plans yet"
        action={
          <Button
            variant="primary"
            icon="import"
            shortcut="Mod+Shift+P"
            isDisabled={!canImport}
            onPress={() => handlers.run('file.importPlan')}
          >
            Import a plan…
          </Button>
        }
        secondary={
          <>
            <Button icon="paste" onPress={() => handlers.run('file.paste')}>
              Paste its text…
            </Button>
            <ExampleOffer />
          </>
        }
      >
        Import the {planName} as PDF, DOCX, ODT, web page or text, or drop it here; or paste its text. Its priorities,
        measures and the {holderShort}’s promises are read into a tree that you check against the source.
      </EmptyState>
    </>
  );
}
