/** Every shortcut, changeable; single letters can be switched off as a whole (WCAG 2.2, 2.1.4). */
import { type KeyboardEvent, useState } from 'react';
import { COMMANDS, type CommandDeclaration, type CommandGroup, type CommandId } from '../../commands/command-list';
import { effectiveKeys, keyConflicts, pressedKeys } from '../../commands/shortcuts';
import { useServices } from '../../hooks/services-context';
import { useAction } from '../../hooks/use-action';
import { usePreferences } from '../../state/preferences-store';
import { Banner } from '../../ui/banner';
import { Button } from '../../ui/button';
import { IconButton } from '../../ui/icon-button';
import { Kbd } from '../../ui/kbd';
import { Switch } from '../../ui/switch';
import { TextField } from '../../ui/text-field';
import { VisuallyHidden } from '../../ui/visually-hidden';
import s from './settings.module.css';

const GROUPS: readonly (readonly [CommandGroup, string])[] = [
  ['file', 'File'],
  ['edit', 'Edit'],
  ['view', 'View'],
  ['go', 'Go'],
  ['reader', 'In a paper'],
  ['question', 'Question'],
  ['help', 'Help'],
];

export function KeysSection() {
  const { savePreferences } = useServices();
  const run = useAction();
  const overrides = usePreferences((state) => state.keys);
  const singleKeys = usePreferences((state) => state.singleKeys);
  const [editing, setEditing] = useState<CommandId | null>(null);
  const [edited, setEdited] = useState<CommandId | null>(null);
  const keyMap = effectiveKeys(overrides, singleKeys);
  const conflicts = keyConflicts(keyMap);
  const stop = (): void => {
    setEdited(editing);
    setEditing(null);
  };
  const set = (id: CommandId, keys: string | null | undefined): void => {
    const { [id]: _old, ...others } = overrides;
    stop();
    void run(() => savePreferences({ keys: keys === undefined ? others : { ...others, [id]: keys } }));
  };
  return (
    <div className={s['form']}>
      <Switch
        isSelected={singleKeys}
        onChange={(on) => void run(() => savePreferences({ singleKeys: on }))}
        description="Such as H for highlight. They work only while the page of a paper has the focus."
      >
        Single-letter shortcuts
      </Switch>
      {conflicts.map(([first, second]) => (
        <Banner key={`${first.id} ${second.id}`} tone="warning">
          “{first.title}” and “{second.title}” have the same keys; only the first works.
        </Banner>
      ))}
      {GROUPS.map(([group, label]) => (
        <section key={group} aria-label={label}>
          <h3 className={s['heading']}>{label}</h3>
          <ul className={s['rows']}>
            {COMMANDS.filter((command) => command.group === group).map((command) => (
              <KeyRow
                key={command.id}
                command={command}
                keys={keyMap.get(command.id) ?? null}
                isChanged={Object.hasOwn(overrides, command.id)}
                isEditing={editing === command.id}
                takesFocus={edited === command.id}
                onEdit={() => setEditing(command.id)}
                onCancel={stop}
                onSet={(keys) => set(command.id, keys)}
              />
            ))}
          </ul>
        </section>
      ))}
    </div>
  );
}

interface KeyRowProps {
  readonly command: CommandDeclaration;
  readonly keys: string | null;
  readonly isChanged: boolean;
  readonly isEditing: boolean;
  /** True once its keys have just been changed: the focus comes back from the field. */
  readonly takesFocus: boolean;
  readonly onEdit: () => void;
  readonly onCancel: () => void;
  /** New keys; null for none; undefined for the preset. */
  readonly onSet: (keys: string | null | undefined) => void;
}

function KeyRow({ command, keys, isChanged, isEditing, takesFocus, onEdit, onCancel, onSet }: KeyRowProps) {
  const { isMac } = useServices();
  const handleKeyDown = (event: KeyboardEvent): void => {
    if (event.key === 'Tab') return;
    event.preventDefault();
    event.stopPropagation();
    if (event.key === 'Escape') onCancel();
    else {
      const pressed = pressedKeys(event, isMac);
      if (pressed !== null) onSet(pressed);
    }
  };
  return (
    <li className={s['row']}>
      <span className={s['rowWords']}>{command.title}</span>
      {isEditing ? (
        // oxlint-disable-next-line jsx-a11y/no-static-element-interactions -- takes the keys meant for the field inside
        <div onKeyDownCapture={handleKeyDown}>
          <TextField
            label={`New keys for ${command.title}`}
            isLabelHidden
            placeholder="Press the keys"
            value=""
            onChange={() => undefined}
            onBlur={onCancel}
            autoFocus
          />
        </div>
      ) : (
        <>
          {keys === null ? <span className={s['faint']}>None</span> : <Kbd keys={keys} />}
          <Button size="sm" variant="quiet" autoFocus={takesFocus} onPress={onEdit}>
            Change
            <VisuallyHidden> the keys of {command.title}</VisuallyHidden>
          </Button>
          {keys !== null && (
            <IconButton size="sm" label={`No keys for ${command.title}`} icon="close" onPress={() => onSet(null)} />
          )}
          {isChanged && (
            <IconButton
              size="sm"
              label={`Preset keys for ${command.title}`}
              icon="reset"
              onPress={() => onSet(undefined)}
            />
          )}
        </>
      )}
    </li>
  );
}
