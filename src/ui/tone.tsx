// The picture and the word that go with each tone, so that colour never stands alone.

import { Icon } from './icon';

/** Icon (with its spoken name) for each tone of a banner or toast. */
export const TONES = {
  info: { icon: <Icon name="info" label="Note" /> },
  success: { icon: <Icon name="success" label="Done" /> },
  warning: { icon: <Icon name="warning" label="Warning" /> },
  danger: { icon: <Icon name="danger" label="Problem" /> },
} as const;

export type Tone = keyof typeof TONES;
