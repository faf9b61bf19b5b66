import type { RandomAccess } from '@/backup/random-access';
import { openFile } from './read-input-file';

/** A file of any size, read in ranges. Throws a `CommandFailure` for what is no ordinary, readable file. */
export async function openRandomAccess(path: string): Promise<RandomAccess & { close(): Promise<void> }> {
  const { handle, size } = await openFile(path);
  return {
    size,
    read: async (offset, length) => {
      const bytes = new Uint8Array(Math.max(0, Math.min(length, size - offset)));
      let filled = 0;
      while (filled < bytes.length) {
        const { bytesRead } = await handle.read(bytes, filled, bytes.length - filled, offset + filled);
        if (bytesRead === 0) break;
        filled += bytesRead;
      }
      return bytes.subarray(0, filled);
    },
    close: () => handle.close(),
  };
}
