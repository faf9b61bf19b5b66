// How a shortcut is written and spoken on each platform. Pure.

export type KeyPlatform = 'mac' | 'other';

const MAC: Readonly<Record<string, string>> = {
  Mod: '⌘',
  Ctrl: '⌃',
  Alt: '⌥',
  Shift: '⇧',
  Enter: '↩',
  Escape: 'esc',
  Backspace: '⌫',
  Delete: '⌦',
  Tab: '⇥',
};
const OTHER: Readonly<Record<string, string>> = { Mod: 'Ctrl', Escape: 'Esc', Delete: 'Del' };
const BOTH: Readonly<Record<string, string>> = {
  ArrowUp: '↑',
  ArrowDown: '↓',
  ArrowLeft: '←',
  ArrowRight: '→',
  PageUp: 'Page Up',
  PageDown: 'Page Down',
  ' ': 'Space',
};
const SPOKEN: Readonly<Record<string, string>> = {
  ArrowUp: 'Up arrow',
  ArrowDown: 'Down arrow',
  ArrowLeft: 'Left arrow',
  ArrowRight: 'Right arrow',
  ' ': 'Space',
};

/** The keys of a shortcut written as `Mod+Shift+K`, each as the platform prints it. `Mod` is Cmd on a Mac, else Ctrl. */
export function keyNames(shortcut: string, platform: KeyPlatform): readonly string[] {
  const own = platform === 'mac' ? MAC : OTHER;
  return splitKeys(shortcut).map((key) => own[key] ?? BOTH[key] ?? (key.length === 1 ? key.toUpperCase() : key));
}

/** The shortcut as one string: `⌘K` on a Mac, `Ctrl+K` elsewhere. */
export function keyText(shortcut: string, platform: KeyPlatform): string {
  return keyNames(shortcut, platform).join(platform === 'mac' ? '' : '+');
}

/** The shortcut in words for a screen reader: `Command K`, `Control Shift Up arrow`. */
export function keyWords(shortcut: string, platform: KeyPlatform): string {
  const words: Readonly<Record<string, string>> =
    platform === 'mac' ? { Mod: 'Command', Alt: 'Option', Ctrl: 'Control' } : { Mod: 'Control', Ctrl: 'Control' };
  return splitKeys(shortcut)
    .map((key) => words[key] ?? SPOKEN[key] ?? (key.length === 1 ? key.toUpperCase() : key))
    .join(' ');
}

/** Which of the two conventions this computer follows, from what the browser says of itself. */
export function keyPlatform(platformName: string): KeyPlatform {
  return /mac|iphone|ipad/i.test(platformName) ? 'mac' : 'other';
}

/** `Ctrl++` is Ctrl and the plus key: a plus at the end is a key, not a join. */
function splitKeys(shortcut: string): readonly string[] {
  if (shortcut === '+') return ['+'];
  if (shortcut.endsWith('++')) return [...shortcut.slice(0, -2).split('+'), '+'];
  return shortcut.split('+');
}
