/** The kinds of things the box finds, in the order in which they are shown. */
import type { QuickKind } from '../../hooks/use-quick-things';
import type { IconName } from '../../ui/icon';

export interface QuickKindLook {
  readonly id: QuickKind;
  readonly title: string;
  readonly icon: IconName;
  /** Offered before anything is typed. */
  readonly isShownFirst: boolean;
}

export const QUICK_KINDS: readonly QuickKindLook[] = [
  { id: 'place', title: 'Places', icon: 'forward', isShownFirst: true },
  { id: 'meeting', title: 'Meetings', icon: 'meeting', isShownFirst: true },
  { id: 'paper', title: 'Papers', icon: 'paper', isShownFirst: false },
  { id: 'part', title: 'Parts of the plan', icon: 'plan-part', isShownFirst: false },
  { id: 'question', title: 'Questions', icon: 'question', isShownFirst: false },
  { id: 'command', title: 'Commands', icon: 'play', isShownFirst: false },
];
