/** The small bar at a selection: what can be done with it, each with its key. */
import type { CommandId } from '@/commands/command-list';
import { effectiveKeys } from '@/commands/shortcuts';
import { ANNOTATION_COLOUR_LABELS, type AnnotationColour, annotationColour } from '@/domain/annotation';
import { usePreferences } from '@/state/preferences-store';
import { Button } from '@/ui/button';
import { cx } from '@/ui/cx';
import { IconButton } from '@/ui/icon-button';
import { Kbd } from '@/ui/kbd';
import { MenuButton } from '@/ui/menu';
import s from './bar.module.css';
import type { PageLayout } from './page-layout';
import type { SelectedPagePart } from './selected-passage';

/** Room the bar needs, in pixels at 100% text: half its width, and its height. */
const HALF_WIDTH = 190;
const HEIGHT = 44;

export interface SelectionActions {
  readonly onHighlight: (colour: AnnotationColour) => void;
  /** Missing where questions can't be asked. */
  readonly onAsk: (() => void) | null;
  /** Missing while no question is open. */
  readonly onAddEvidence: (() => void) | null;
}

export interface SelectionBarProps extends SelectionActions {
  readonly parts: readonly SelectedPagePart[];
  readonly layout: PageLayout;
  readonly scroller: HTMLElement | null;
}

export function SelectionBar({ parts, layout, scroller, onHighlight, onAsk, onAddEvidence }: SelectionBarProps) {
  const place = placeOf(parts, layout, scroller);
  if (!place) return null;
  return (
    <div
      className={cx(s['selection'])}
      role="toolbar"
      aria-label="Selected passage"
      data-command-scope="reader"
      style={{ insetBlockStart: place.top, insetInlineStart: place.left, transform: 'translateX(-50%)' }}
      // Pressing a button must leave the selection as it is.
      onMouseDown={(event) => event.preventDefault()}
    >
      <ActionButton
        command="reader.highlight"
        icon="highlight"
        label="Highlight"
        onPress={() => onHighlight('evidence')}
      />
      <MenuButton
        label="Highlight as"
        entries={annotationColour.options.map((colour) => ({
          id: colour,
          label: ANNOTATION_COLOUR_LABELS[colour],
          icon: colour,
          onAction: () => onHighlight(colour),
        }))}
      >
        <IconButton label="Highlight as…" icon="chevron-down" size="sm" />
      </MenuButton>
      {onAsk && <ActionButton command="reader.ask" icon="question" label="Ask" onPress={onAsk} />}
      {onAddEvidence && (
        <ActionButton command="reader.evidence" icon="evidence" label="Add as evidence" onPress={onAddEvidence} />
      )}
    </div>
  );
}

interface ActionButtonProps {
  readonly command: CommandId;
  readonly icon: 'highlight' | 'question' | 'evidence';
  readonly label: string;
  readonly onPress: () => void;
}

function ActionButton({ command, icon, label, onPress }: ActionButtonProps) {
  const overrides = usePreferences((state) => state.keys);
  const singleKeys = usePreferences((state) => state.singleKeys);
  const keys = effectiveKeys(overrides, singleKeys).get(command) ?? null;
  return (
    <Button variant="quiet" size="sm" icon={icon} aria-label={label} onPress={onPress}>
      <span className={cx(s['withKey'])}>
        {label}
        {keys !== null && <Kbd keys={keys} />}
      </span>
    </Button>
  );
}

/** Below the last line, or above the first where there is no room below; never over the side. */
function placeOf(parts: readonly SelectedPagePart[], layout: PageLayout, scroller: HTMLElement | null) {
  const first = parts[0];
  const last = parts.at(-1);
  const head = first?.boxes[0];
  const foot = last?.boxes.at(-1);
  if (!first || !last || !head || !foot || !scroller) return null;
  const wide = Math.max(layout.totalWidth, scroller.clientWidth);
  const toY = (page: number, y: number) => (layout.tops[page - 1] ?? 0) + y * (layout.scales[page - 1] ?? 1);
  const below = toY(last.page, foot.top + foot.height) + 8;
  const above = toY(first.page, head.top) - HEIGHT - 4;
  const bottom = scroller.scrollTop + scroller.clientHeight;
  const isRoom = below + HEIGHT <= bottom || above < scroller.scrollTop;
  const side = (wide - (layout.widths[last.page - 1] ?? 0)) / 2;
  const middle = side + (foot.left + foot.width / 2) * (layout.scales[last.page - 1] ?? 1);
  const left = Math.min(
    scroller.scrollLeft + scroller.clientWidth - HALF_WIDTH,
    Math.max(scroller.scrollLeft + HALF_WIDTH, middle),
  );
  return { top: isRoom ? Math.min(below, Math.max(above, bottom - HEIGHT)) : above, left };
}
