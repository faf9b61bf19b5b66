// A file on its way out: written beside its target under another name, and put in its place only when it is whole.
import { randomUUID } from 'node:crypto';
import { type FileHandle, open, realpath, rm } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { syncFolder } from '../storage/atomic-file';
import { renameFile } from '../storage/rename-file';

const PART_NAME = /^\.panel-scrutiny-[0-9a-f-]{36}\.part$/;

/** Whether a file is one that `openPartFile` made; nothing else is ever swept. */
export function isPartName(path: string): boolean {
  return PART_NAME.test(basename(path));
}

export interface PartFile {
  /** The unfinished file. */
  readonly path: string;
  readonly target: string;
  /** Bytes written so far. */
  readonly size: () => number;
  /** Resolves when the bytes are with the system. Calls are carried out in order. */
  readonly append: (bytes: Uint8Array) => Promise<void>;
  /** Resolves when everything appended is on the disk. */
  readonly sync: () => Promise<void>;
  /** Puts the file in the target's place. When this throws, the target is as it was and the part is gone. */
  readonly finish: () => Promise<void>;
  /** Removes the part. May be called at any time and more than once. */
  readonly discard: () => Promise<void>;
}

/**
 * Opens a part beside `target`; where that is a link, beside what it leads to. `note` is told of its path before it is
 * there, so that no moment is left in which it lies on the disk and nobody knows of it. Throws the file system's error.
 */
export async function openPartFile(target: string, note: (path: string) => void): Promise<PartFile> {
  const place = await realpath(target).catch(() => target);
  const path = join(dirname(place), `.panel-scrutiny-${randomUUID()}.part`);
  note(path);
  return partFile(await open(path, 'wx'), path, place);
}

function partFile(handle: FileHandle, path: string, target: string): PartFile {
  let size = 0;
  let isOpen = true;
  let tail: Promise<unknown> = Promise.resolve();
  const inTurn = (work: () => Promise<void>): Promise<void> => {
    const turn = tail.then(work);
    tail = turn.catch(() => undefined);
    return turn;
  };
  const discard = (): Promise<void> =>
    inTurn(async () => {
      if (isOpen) await handle.close().catch(() => undefined);
      isOpen = false;
      await rm(path, { force: true });
    });
  return {
    path,
    target,
    size: () => size,
    append: (bytes) =>
      inTurn(async () => {
        await writeWhole(handle, bytes);
        size += bytes.byteLength;
      }),
    sync: () => inTurn(() => handle.sync()),
    finish: async () => {
      try {
        await inTurn(async () => {
          await handle.sync();
          await handle.close();
          isOpen = false;
          await renameFile(path, target);
        });
      } catch (error) {
        await discard();
        throw error;
      }
      syncFolder(dirname(target));
    },
    discard,
  };
}

/** One call may write less on a nearly full disk. */
async function writeWhole(handle: FileHandle, bytes: Uint8Array): Promise<void> {
  for (let done = 0; done < bytes.byteLength; ) {
    const { bytesWritten } = await handle.write(bytes, done);
    done += bytesWritten;
  }
}
