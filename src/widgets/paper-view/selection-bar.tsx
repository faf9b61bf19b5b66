/** The small bar at a selection: what can be done with it, each with its key. */
import type { CommandId } from '@/commands/command-list';
import { effectiveKeys, type KeyMap } from '@/commands/shortcuts';
import { ANNOTATION_COLOUR_LABELS, type AnnotationColour, annotationColour, type WordMark } from '@/domain/annotation';
import { usePreferences } from '@/state/preferences-store';
import { Button } from '@/ui/button';
import { cx } from '@/ui/cx';
import { IconButton } from '@/ui/icon-button';
import type { IconName } from '@/ui/icon-names';
import { Kbd } from '@/ui/kbd';
import { MenuButton } from '@/ui/menu';
import s from './bar.module.css';
import type { BarPlace } from './selection-place';

export interface SelectionActions {
  /** Null: no meaning was chosen. */
  readonly onMark: (kind: WordMark, colour: AnnotationColour | null) => void;
  readonly onNote: () => void;
  /** Missing where questions can't be asked. */
  readonly onAsk: (() => void) | null;
  /** Missing while no question is open. */
  readonly onAddEvidence: (() => void) | null;
  /** Missing where the passage holds no figure. */
  readonly onFigure: (() => void) | null;
}

export interface SelectionBarProps extends SelectionActions {
  readonly place: BarPlace;
}

const MEANINGS = ['reader.meaning1', 'reader.meaning2', 'reader.meaning3', 'reader.meaning4'] as const;

export function SelectionBar({ place, onMark, onNote, onAsk, onAddEvidence, onFigure }: SelectionBarProps) {
  const keys = useKeys();
  return (
    // It only keeps the selection; the buttons inside are what is pressed.
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions
    <div
      className={cx(s['selection'])}
      role="group"
      aria-label="Selected passage"
      data-command-scope="reader"
      style={{ insetBlockStart: place.top, insetInlineStart: place.left, maxInlineSize: place.maxWidth }}
      // Pressing a button must leave the selection as it is.
      onMouseDown={(event) => event.preventDefault()}
    >
      <ActionButton
        command="reader.highlight"
        icon="highlight"
        label="Highlight"
        onPress={() => onMark('highlight', null)}
      />
      <MenuButton
        label="Highlight as"
        entries={[
          ...annotationColour.options.map((colour, index) => ({
            id: colour,
            label: ANNOTATION_COLOUR_LABELS[colour],
            icon: colour,
            shortcut: keys.get(MEANINGS[index] ?? 'reader.highlight') ?? undefined,
            onAction: () => onMark('highlight', colour),
          })),
          {
            id: 'strike-out',
            label: 'Strike out',
            icon: 'strike-out' as const,
            shortcut: keys.get('reader.strikeOut') ?? undefined,
            onAction: () => onMark('strikeOut', null),
          },
        ]}
      >
        <IconButton label="Highlight as…" icon="chevron-down" size="sm" />
      </MenuButton>
      <ActionButton
        command="reader.underline"
        icon="underline"
        label="Underline"
        onPress={() => onMark('underline', null)}
      />
      <ActionButton command="reader.note" icon="note" label="Note" onPress={onNote} />
      {onAsk && <ActionButton command="reader.ask" icon="question" label="Ask" onPress={onAsk} />}
      {onAddEvidence && (
        <ActionButton command="reader.evidence" icon="evidence" label="Add as evidence" onPress={onAddEvidence} />
      )}
      {onFigure && <ActionButton command="reader.figure" icon="measure" label="Figure" onPress={onFigure} />}
    </div>
  );
}

interface ActionButtonProps {
  readonly command: CommandId;
  readonly icon: IconName;
  readonly label: string;
  readonly onPress: () => void;
}

function ActionButton({ command, icon, label, onPress }: ActionButtonProps) {
  const keys = useKeys().get(command) ?? null;
  return (
    <Button variant="quiet" size="sm" icon={icon} onPress={onPress}>
      <span className={cx(s['withKey'])}>
        {label}
        {keys !== null && <Kbd keys={keys} />}
      </span>
    </Button>
  );
}

function useKeys(): KeyMap {
  const overrides = usePreferences((state) => state.keys);
  const singleKeys = usePreferences((state) => state.singleKeys);
  return effectiveKeys(overrides, singleKeys);
}
