// A keyboard shortcut as it is printed on the keys of this computer.

import { cx } from './cx';
import s from './kbd.module.css';
import { keyNames, keyPlatform, keyWords } from './key-names';

export interface KbdProps {
  /** `Mod+K`, `Shift+Enter`, `N`. */
  readonly keys: string;
  /** Without boxes, for menus and tooltips. */
  readonly isPlain?: boolean;
}

/** The shortcut, drawn as keys and read out in words. */
export function Kbd({ keys, isPlain = false }: KbdProps) {
  const platform = keyPlatform(navigator.platform);
  const names = keyNames(keys, platform);
  return (
    <kbd className={cx(s['root'], isPlain && s['plain'])} role="img" aria-label={keyWords(keys, platform)}>
      {isPlain ? names.join(platform === 'mac' ? '' : '+') : names.map((name) => <span key={name}>{name}</span>)}
    </kbd>
  );
}
