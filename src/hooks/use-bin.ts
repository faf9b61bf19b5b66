/** What was deleted, newest first. */
import { type BinEntry, listBin } from '../services/bin';
import { useLive } from './use-live';

export function useBin(): readonly BinEntry[] | undefined {
  return useLive((database) => listBin({ database }), 'bin');
}
