// Columns (or rows) with edges that move and fold. Sizes live with the caller, who remembers them.

import { Fragment, type KeyboardEvent, type PointerEvent, type ReactNode, useId } from 'react';
import { cx } from './cx';
import { ErrorBoundary } from './error-pane';
import s from './split-pane.module.css';
import { clampSize, edgeKey, isFoldDrag, type PaneSize, paneOfEdge, splitTemplate } from './split-sizes';
import { remPx } from './use-rem';

export interface SplitPaneItem {
  readonly id: string;
  /** Spoken with the edge: "Width of Outline". */
  readonly label: string;
  readonly content: ReactNode;
  /** In rem; leave out for the one pane that takes what is left. */
  readonly size?: number | undefined;
  readonly minSize?: number | undefined;
  readonly maxSize?: number | undefined;
  readonly isFolded?: boolean | undefined;
}

export interface SplitPaneProps {
  readonly panes: readonly SplitPaneItem[];
  /** `row` sets the panes side by side. */
  readonly direction?: 'row' | 'column' | undefined;
  /** New size in rem. Called while dragging, so keep it light. */
  readonly onResize: (id: string, size: number) => void;
  /** Missing when panes cannot fold. */
  readonly onFold?: ((id: string, isFolded: boolean) => void) | undefined;
}

const MIN_REM = 10;
const MAX_REM = 60;

/** Drag an edge, or focus it and use the arrows; Enter or a double click folds, and opens again. */
export function SplitPane({ panes, direction = 'row', onResize, onFold }: SplitPaneProps) {
  const id = useId();
  const sizes = panes.map(sizeOf);
  const tracks = splitTemplate(sizes);
  const style = direction === 'row' ? { gridTemplateColumns: tracks } : { gridTemplateRows: tracks };
  return (
    <div className={cx(s['root'], s[direction])} style={style}>
      {panes.map((pane, index) => {
        const moved = index === 0 ? null : paneOfEdge(sizes, index - 1);
        const item = moved && panes[moved.index];
        const size = moved && sizes[moved.index];
        return (
          <Fragment key={pane.id}>
            {moved && item && size && (
              <Edge
                pane={size}
                label={item.label}
                controls={`${id}-${item.id}`}
                side={moved.direction}
                axis={direction}
                onResize={onResize}
                onFold={onFold}
              />
            )}
            {index > 0 && !moved && <span className={cx(s['still'])} />}
            <div id={`${id}-${pane.id}`} data-pane={pane.id} className={cx(s['pane'])} hidden={pane.isFolded ?? false}>
              {pane.isFolded !== true && (
                // A pane that breaks says so in its own place; the panes beside it go on working.
                <ErrorBoundary name={pane.label} onError={(error) => reportError(error)}>
                  {pane.content}
                </ErrorBoundary>
              )}
            </div>
          </Fragment>
        );
      })}
    </div>
  );
}

interface EdgeProps extends Pick<SplitPaneProps, 'onResize' | 'onFold'> {
  readonly pane: PaneSize;
  readonly label: string;
  readonly controls: string;
  readonly side: 1 | -1;
  readonly axis: 'row' | 'column';
}

function Edge({ pane, label, controls, side, axis, onResize, onFold }: EdgeProps) {
  const fold = () => onFold?.(pane.id, !pane.isFolded);
  const handleKeyDown = (event: KeyboardEvent<HTMLElement>) => {
    const flip = axis === 'row' && getComputedStyle(event.currentTarget).direction === 'rtl' ? -1 : 1;
    const next = edgeKey(event.key, event.shiftKey, pane, (side * flip) as 1 | -1);
    if (next === null || event.altKey || event.ctrlKey || event.metaKey) return;
    event.preventDefault();
    if (next === 'fold') fold();
    else if (!pane.isFolded) onResize(pane.id, next);
  };
  return (
    // A focusable separator is a control: the ARIA window splitter pattern.
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions
    <div
      role="separator"
      // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
      tabIndex={0}
      aria-label={`${axis === 'row' ? 'Width' : 'Height'} of ${label}`}
      aria-orientation={axis === 'row' ? 'vertical' : 'horizontal'}
      aria-controls={controls}
      aria-valuenow={pane.isFolded ? 0 : Math.round(pane.size ?? 0)}
      aria-valuemin={Math.round(pane.minSize)}
      aria-valuemax={Math.round(pane.maxSize)}
      aria-valuetext={pane.isFolded ? 'Folded' : undefined}
      className={cx(s['edge'])}
      onKeyDown={handleKeyDown}
      onDoubleClick={fold}
      onPointerDown={(event) => startDrag(event, { pane, side, axis, onResize, onFold })}
    />
  );
}

type Drag = Pick<EdgeProps, 'pane' | 'side' | 'axis' | 'onResize' | 'onFold'>;

/** Follows the pointer until it is let go; dragged far past its least size a pane folds, dragged back it opens. */
function startDrag(event: PointerEvent<HTMLElement>, { pane, side, axis, onResize, onFold }: Drag): void {
  if (event.button !== 0 || pane.size === null) return;
  const edge = event.currentTarget;
  const flip = axis === 'row' && getComputedStyle(edge).direction === 'rtl' ? -1 : 1;
  const from = axis === 'row' ? event.clientX : event.clientY;
  const start = pane.isFolded ? 0 : pane.size;
  let isFolded = pane.isFolded;
  const drag = (moved: globalThis.PointerEvent) => {
    const by = (axis === 'row' ? moved.clientX : moved.clientY) - from;
    const size = start + (side * flip * by) / remPx();
    if (onFold && isFoldDrag(pane, size) !== isFolded) {
      isFolded = !isFolded;
      onFold(pane.id, isFolded);
    }
    if (!isFolded) onResize(pane.id, clampSize(pane, size));
  };
  edge.setPointerCapture(event.pointerId);
  edge.addEventListener('pointermove', drag);
  edge.addEventListener('lostpointercapture', () => edge.removeEventListener('pointermove', drag), { once: true });
}

function sizeOf(pane: SplitPaneItem): PaneSize {
  const { id, size = null, minSize = MIN_REM, maxSize = MAX_REM, isFolded = false } = pane;
  return { id, size, minSize, maxSize, isFolded };
}
