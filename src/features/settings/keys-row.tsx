/** One command with its keys, which can be changed, taken away, and given back. */
import type { KeyboardEvent } from 'react';
import type { CommandDeclaration } from '../../commands/command-list';
import { pressedKeys } from '../../commands/shortcuts';
import { useServices } from '../../hooks/services-context';
import { Button } from '../../ui/button';
import { IconButton } from '../../ui/icon-button';
import { Kbd } from '../../ui/kbd';
import { TextField } from '../../ui/text-field';
import { VisuallyHidden } from '../../ui/visually-hidden';
import s from './settings.module.css';

export interface KeyRowProps {
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

export function KeyRow({ command, keys, isChanged, isEditing, takesFocus, onEdit, onCancel, onSet }: KeyRowProps) {
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
