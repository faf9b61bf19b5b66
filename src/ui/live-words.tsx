// What just happened, said to those who can't see it.

import { useCallback, useState } from 'react';
import { VisuallyHidden } from './visually-hidden';

export interface LiveWords {
  /** Put this somewhere that stays while words are said. */
  readonly region: React.ReactNode;
  /** Has a sentence read out when there is a pause; the same sentence twice is read twice. */
  readonly say: (sentence: string) => void;
}

/** A quiet live region and the function that speaks through it. */
export function useLiveWords(): LiveWords {
  const [said, setSaid] = useState({ sentence: '', times: 0 });
  const say = useCallback((sentence: string) => setSaid(({ times }) => ({ sentence, times: times + 1 })), []);
  return {
    region: (
      <VisuallyHidden>
        <span role="status" aria-live="polite">
          {/* A no-break space more makes the same sentence news. */}
          {said.sentence + (said.times % 2 === 0 ? '' : '\u00a0')}
        </span>
      </VisuallyHidden>
    ),
    say,
  };
}
