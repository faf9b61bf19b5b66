/** Keys of commands: parsing, matching, the user's own choices, conflicts. Pure; listening is done elsewhere. */
import { COMMANDS, type CommandDeclaration, type CommandId, type CommandScope } from './command-list';

/** The part of a keyboard event that decides. */
export interface KeyPress {
  readonly key: string;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
  readonly altKey: boolean;
  readonly shiftKey: boolean;
}

interface Chord {
  readonly key: string;
  readonly mod: boolean;
  /** Ctrl on every platform. */
  readonly ctrl: boolean;
  readonly alt: boolean;
  readonly shift: boolean;
}

function parseChord(keys: string): Chord {
  const parts = keys.split('+');
  const last = parts.pop() ?? '';
  // "Mod++" would end in an empty part; the plus key is then meant.
  const key = last === '' ? '+' : last;
  return {
    key: key.toLowerCase(),
    mod: parts.includes('Mod'),
    ctrl: parts.includes('Ctrl'),
    alt: parts.includes('Alt'),
    shift: parts.includes('Shift'),
  };
}

/** True when the press is the chord. A letter typed with Shift must name Shift; other characters carry it themselves. */
export function matchesKeys(keys: string, press: KeyPress, isMac: boolean): boolean {
  const chord = parseChord(keys);
  const wantsCtrl = chord.ctrl || (chord.mod && !isMac);
  const wantsMeta = chord.mod && isMac;
  if (press.ctrlKey !== wantsCtrl || press.metaKey !== wantsMeta || chord.alt !== press.altKey) return false;
  const isLetterOrName = /^[a-z]$|^.{2,}$/.test(chord.key);
  if (isLetterOrName && chord.shift !== press.shiftKey) return false;
  return press.key.toLowerCase() === chord.key;
}

/** A single character without Ctrl, Cmd or Alt (WCAG 2.2, 2.1.4): can be switched off and never works in text. */
export function isSingleKey(keys: string): boolean {
  const chord = parseChord(keys);
  return !chord.mod && !chord.ctrl && !chord.alt && chord.key.length === 1;
}

/** The keys in force for each command: the user's own where set (null is none), else the default. */
export type KeyMap = ReadonlyMap<CommandId, string | null>;

export function effectiveKeys(overrides: Readonly<Record<string, string | null>>, useSingleKeys: boolean): KeyMap {
  return new Map(
    COMMANDS.map((command): [CommandId, string | null] => {
      const own = Object.hasOwn(overrides, command.id) ? (overrides[command.id] ?? null) : command.keys;
      return [command.id, own !== null && isSingleKey(own) && !useSingleKeys ? null : own];
    }),
  );
}

/** The command a key press stands for in a scope, or null. Keys of the scope win over those that work everywhere. */
export function commandForPress(
  press: KeyPress,
  keyMap: KeyMap,
  scope: CommandScope,
  isMac: boolean,
): CommandId | null {
  const candidates = COMMANDS.filter((command) => {
    const keys = keyMap.get(command.id);
    return keys ? matchesKeys(keys, press, isMac) : false;
  });
  const match =
    candidates.find((command) => command.scope === scope) ??
    candidates.find((command) => command.scope === 'everywhere');
  return match?.id ?? null;
}

/** Commands that would claim the same keys where both can be pressed. */
export function keyConflicts(keyMap: KeyMap): readonly (readonly [CommandDeclaration, CommandDeclaration])[] {
  const pairs: (readonly [CommandDeclaration, CommandDeclaration])[] = [];
  COMMANDS.forEach((first, index) => {
    for (const second of COMMANDS.slice(index + 1)) {
      const meet = first.scope === second.scope || first.scope === 'everywhere' || second.scope === 'everywhere';
      const keys = keyMap.get(first.id);
      if (meet && keys && keys.toLowerCase() === keyMap.get(second.id)?.toLowerCase()) pairs.push([first, second]);
    }
  });
  return pairs;
}

/** Electron's way of writing a chord. */
export function toAccelerator(keys: string): string {
  return keys
    .replace('Mod', 'CmdOrCtrl')
    .replace(/Arrow(Left|Right|Up|Down)/, '$1')
    .replace(/\+\+$/, '+Plus');
}

/** The chord that a key press writes, `Mod+Shift+K`; null while only modifiers are held. */
export function pressedKeys(press: KeyPress, isMac: boolean): string | null {
  if (['Control', 'Shift', 'Alt', 'Meta', 'AltGraph'].includes(press.key)) return null;
  const key = press.key.length === 1 ? press.key.toUpperCase() : press.key;
  const isLetterOrName = /^[A-Z]$|^.{2,}$/.test(key);
  const parts = [
    (isMac ? press.metaKey : press.ctrlKey) ? 'Mod' : '',
    press.altKey ? 'Alt' : '',
    press.shiftKey && isLetterOrName ? 'Shift' : '',
    key,
  ];
  return parts.filter((part) => part !== '').join('+');
}
