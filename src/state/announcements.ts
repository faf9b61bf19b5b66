/** Sentences for those who can't see what just changed: what was undone, that saving works again. */
import { create } from 'zustand';

interface Announcements {
  readonly sentence: string;
  /** How many there have been: the same sentence twice is read twice. */
  readonly times: number;
}

export const useAnnouncements = create<Announcements>(() => ({ sentence: '', times: 0 }));

/** Says what an undo has taken back; nothing when there was nothing. */
export function announceUndone(label: string | null): void {
  if (label !== null) announce(`Undone: ${label}`);
}

/** Has a sentence read out when there is a pause. What a message or an alert says is read out already. */
export function announce(sentence: string): void {
  useAnnouncements.setState(({ times }) => ({ sentence, times: times + 1 }));
}
