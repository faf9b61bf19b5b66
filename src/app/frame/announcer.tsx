/** The live region of the window. Failures are alerts and what has been done is a message: those speak for themselves. */
import { useEffect } from 'react';
import { announce, useAnnouncements } from '../../state/announcements';
import { useSaveState } from '../../state/save-state-store';
import { useLiveWords } from '../../ui/live-words';

export function Announcer() {
  const { region, say } = useLiveWords();
  useEffect(() => {
    const stops = [
      useAnnouncements.subscribe(({ sentence }) => say(sentence)),
      useSaveState.subscribe((now, before) => {
        if (before.problem !== null && now.problem === null) announce('Saved on this computer again.');
      }),
    ];
    return () => {
      for (const stop of stops) stop();
    };
  }, [say]);
  return region;
}
