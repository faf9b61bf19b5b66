/** Turns key presses into commands: the scope is where the focus is, and single letters never work while typing. */
import type { CommandScope } from '../commands/command-list';
import type { CommandHandlers } from '../commands/handlers';
import { commandForPress, effectiveKeys, isSingleKey } from '../commands/shortcuts';
import { isModalOpen } from './modal-dialogs';

export interface KeyOptions {
  readonly handlers: CommandHandlers;
  readonly keys: Readonly<Record<string, string | null>>;
  readonly singleKeys: boolean;
  readonly isMac: boolean;
}

/** Returns the function that stops listening. */
export function listenToKeys({ handlers, keys, singleKeys, isMac }: KeyOptions): () => void {
  const keyMap = effectiveKeys(keys, singleKeys);
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.defaultPrevented || event.isComposing) return;
    const target = event.target instanceof Element ? event.target : document.body;
    const id = commandForPress(event, keyMap, scopeOf(target), isMac);
    if (id === null) return;
    const chord = keyMap.get(id) ?? '';
    if (isTextField(target) && (isSingleKey(chord) || belongsToText(id))) return;
    if (isModalOpen()) return;
    if (handlers.run(id)) event.preventDefault();
  };
  // Messages have an F6 of their own, which would keep the focus among them.
  const onKeyDownFirst = (event: KeyboardEvent): void => {
    // A button or a tab that has the focus would take Ctrl+Enter for a press of its own.
    if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) {
      onKeyDown(event);
      if (event.defaultPrevented) event.stopPropagation();
      return;
    }
    const id = commandForPress(event, keyMap, 'everywhere', isMac);
    if ((id !== 'go.nextPane' && id !== 'go.previousPane') || isModalOpen() || !handlers.run(id)) return;
    event.preventDefault();
    event.stopPropagation();
  };
  window.addEventListener('keydown', onKeyDownFirst, { capture: true });
  document.addEventListener('keydown', onKeyDown);
  return () => {
    window.removeEventListener('keydown', onKeyDownFirst, { capture: true });
    document.removeEventListener('keydown', onKeyDown);
  };
}

const SCOPES: ReadonlySet<string> = new Set<CommandScope>(['everywhere', 'reader', 'meeting', 'review', 'compare']);

function isScope(text: string): text is CommandScope {
  return SCOPES.has(text);
}

function scopeOf(target: Element): CommandScope {
  const name = target.closest('[data-command-scope]')?.getAttribute('data-command-scope') ?? '';
  return isScope(name) ? name : 'everywhere';
}

/** Whether what is typed there becomes text. */
export function isTextField(target: Element): boolean {
  return target.matches(
    'input:not([type=checkbox]):not([type=radio]):not([type=button]), textarea, [contenteditable]:not([contenteditable="false"]), [role="spinbutton"]',
  );
}

/** In a text field these keys edit the text. */
function belongsToText(id: string): boolean {
  return id === 'edit.undo' || id === 'edit.redo' || id === 'go.back' || id === 'go.forward';
}
