// One picture from the set. Decoration unless it is given a label.

import { ICONS, type IconName } from './icon-names';

export type { IconName } from './icon-names';

export interface IconProps {
  readonly name: IconName;
  /** In rem: 1 is 16 px at 100% text, and grows with the text. */
  readonly size?: number | undefined;
  /** Spoken name; leave out when words stand beside the picture. */
  readonly label?: string | undefined;
  readonly className?: string | undefined;
}

/** A line drawing in the colour of the text around it. */
export function Icon({ name, size = 1, label, className }: IconProps) {
  const Picture = ICONS[name];
  const spoken = label === undefined ? { 'aria-hidden': true } : { role: 'img', 'aria-label': label };
  return (
    <Picture {...spoken} className={className ?? ''} width={`${size}rem`} height={`${size}rem`} strokeWidth={1.75} />
  );
}
