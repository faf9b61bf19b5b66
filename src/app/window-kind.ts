/** What this window shows: the whole app, or one paper. The main process opens the second kind with an address behind `#`. */
import type { LocationOf } from '../state/location';
import { parseLocation } from '../state/location';

/** Where a reading window begins; null in the main window. */
export function readerAddress(hash: string): LocationOf<'reader'> | null {
  const location = parseLocation(hash.replace(/^#/, ''));
  return location.place === 'reader' ? location : null;
}

export const isReaderWindow = readerAddress(window.location.hash) !== null;
