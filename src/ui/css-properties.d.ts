// Lets React's style prop carry custom properties, which is how a number reaches a CSS module.

import 'react';

declare module 'react' {
  interface CSSProperties {
    readonly [property: `--${string}`]: string | number | undefined;
  }
}
