/** What the screen of lost data says. Pure. */
import type { LostReason, SafetyCopyInfo, StartState } from '../services/backup-ports';
import { countOf } from '../ui/format/plural';

export type Lost = Extract<StartState, { state: 'lost' }>;

const WHAT: Readonly<Record<LostReason, string>> = {
  gone: 'The folder in which this workspace’s data was kept is no longer there, or is empty.',
  damaged: 'The files in which this workspace’s data was kept are damaged: part of them can’t be read.',
  smaller: 'There is less in this workspace than there was: part of the data is missing.',
  other: 'What lies in this workspace’s folder is not the data that was there last.',
};

/** What happened, to which thing. */
export function whatHappened({ reason }: Lost): string {
  return `${WHAT[reason]} This can come from a fault of the disk, a power cut, or a program that cleans up.`;
}

/** What a copy lacks of what was there last; null when that is not known. */
export function whatIsMissing({ held }: Lost, copy: SafetyCopyInfo): string | null {
  if (held === null) return null;
  const changes = held.lastSeq - copy.lastSeq;
  if (changes <= 0) return 'It holds every change that was saved.';
  return changes === 1
    ? 'One change was saved after it and is not in it.'
    : `${countOf(changes, 'change')} were saved after it and are not in it.`;
}
