import { describe, expect, it } from 'vitest';
import { COMMANDS } from '@/commands/command-list';
import {
  commandForPress,
  effectiveKeys,
  isSingleKey,
  type KeyPress,
  keyConflicts,
  matchesKeys,
  pressedKeys,
  toAccelerator,
} from '@/commands/shortcuts';

function press(key: string, modifiers: Partial<KeyPress> = {}): KeyPress {
  return { key, ctrlKey: false, metaKey: false, altKey: false, shiftKey: false, ...modifiers };
}

describe('the command list', () => {
  it('has unique ids and a title for each', () => {
    expect(new Set(COMMANDS.map((command) => command.id)).size).toBe(COMMANDS.length);
    for (const command of COMMANDS) expect(command.title.trim()).not.toBe('');
  });

  it('has no two presets that clash where both can be pressed', () => {
    expect(keyConflicts(effectiveKeys({}, true))).toEqual([]);
  });

  it('takes no key that edits text: copy, paste, cut, select all', () => {
    for (const taken of ['Mod+C', 'Mod+V', 'Mod+X', 'Mod+A']) {
      expect(COMMANDS.filter((command) => command.keys === taken)).toEqual([]);
    }
  });

  it('gives single letters only to commands of one part of the screen', () => {
    for (const command of COMMANDS) {
      if (command.keys !== null && isSingleKey(command.keys)) expect(command.scope).not.toBe('everywhere');
    }
  });
});

describe('matching', () => {
  it.each([
    ['Mod+Z', press('z', { ctrlKey: true }), false, true],
    ['Mod+Z', press('Z', { ctrlKey: true, shiftKey: true }), false, false],
    ['Mod+Shift+Z', press('Z', { ctrlKey: true, shiftKey: true }), false, true],
    ['Mod+Z', press('z', { metaKey: true }), true, true],
    ['Mod+Z', press('z', { ctrlKey: true }), true, false],
    ['Mod+=', press('=', { ctrlKey: true }), false, true],
    ['H', press('h'), false, true],
    ['H', press('H', { shiftKey: true }), false, false],
    ['Alt+ArrowLeft', press('ArrowLeft', { altKey: true }), false, true],
    ['F1', press('F1'), false, true],
  ])('%s against %o (mac: %s) is %s', (keys, pressed, isMac, expected) => {
    expect(matchesKeys(keys, pressed, isMac)).toBe(expected);
  });

  it('keeps single letters to their scope, and off when they are switched off', () => {
    const on = effectiveKeys({}, true);
    expect(commandForPress(press('q'), on, 'reader', false)).toBe('reader.ask');
    expect(commandForPress(press('q'), on, 'everywhere', false)).toBeNull();
    expect(commandForPress(press('q'), effectiveKeys({}, false), 'reader', false)).toBeNull();
  });

  it('follows the user’s own keys, null being none', () => {
    const own = effectiveKeys({ 'reader.ask': 'A', 'edit.undo': null }, true);
    expect(commandForPress(press('a'), own, 'reader', false)).toBe('reader.ask');
    expect(commandForPress(press('z', { ctrlKey: true }), own, 'everywhere', false)).toBeNull();
    expect(keyConflicts(effectiveKeys({ 'reader.ask': 'H' }, true))).toHaveLength(1);
  });
});

describe('writing chords', () => {
  it('as the user presses them', () => {
    expect(pressedKeys(press('k', { ctrlKey: true, shiftKey: true }), false)).toBe('Mod+Shift+K');
    expect(pressedKeys(press('Shift', { shiftKey: true }), false)).toBeNull();
    expect(pressedKeys(press('h'), false)).toBe('H');
  });

  it('as Electron wants them', () => {
    expect(toAccelerator('Mod+Shift+P')).toBe('CmdOrCtrl+Shift+P');
    expect(toAccelerator('Alt+ArrowLeft')).toBe('Alt+Left');
  });
});
