// The start-up screens as plain pages under app://main/recovery/. They need no bundle, no database and no workspace.

import template from './recovery-page.html?raw';
import script from './recovery-page.js?raw';
import { RECOVERY_KINDS, RECOVERY_TEXTS, type RecoveryKind } from './recovery-texts';

export const RECOVERY_PREFIX = '/recovery/';

export interface RecoveryAsset {
  readonly mime: 'text/html' | 'text/javascript';
  readonly text: string;
}

/** Where a recovery page is found. */
export function recoveryUrl(kind: RecoveryKind): string {
  return `app://main${RECOVERY_PREFIX}${kind}.html`;
}

function escapeHtml(text: string): string {
  return text.replaceAll(/[&<>"']/g, (character) => `&#${character.codePointAt(0)};`);
}

function page(kind: RecoveryKind, dataFolder: string): string {
  const { title, what, kept, next } = RECOVERY_TEXTS[kind];
  const values: Readonly<Record<string, string>> = {
    __TITLE__: title,
    __WHAT__: what,
    __KEPT__: kept,
    __NEXT__: next,
    __DATA_FOLDER__: dataFolder,
  };
  return template.replaceAll(/__(?:TITLE|WHAT|KEPT|NEXT|DATA_FOLDER)__/g, (name) => escapeHtml(values[name] ?? ''));
}

/** The page or script at an address, or null. */
export function recoveryAsset(address: string, dataFolder: string): RecoveryAsset | null {
  if (address === `${RECOVERY_PREFIX}recovery-page.js`) return { mime: 'text/javascript', text: script };
  const kind = RECOVERY_KINDS.find((one) => address === `${RECOVERY_PREFIX}${one}.html`);
  return kind ? { mime: 'text/html', text: page(kind, dataFolder) } : null;
}
