/** A zip written as a stream: nothing of it is kept, and what fails or is cancelled is aborted, not closed. */
import { BlobReader, ZipWriter } from '@zip.js/zip.js';
import { hashOf } from './hashing';
import type { BackupEntry } from './manifest';

export interface ZipTarget {
  /** Adds an entry: text deflated, papers' bytes as they are. */
  add(path: string, blob: Blob, options: { readonly isText: boolean; readonly sha256?: string }): Promise<BackupEntry>;
  end(): Promise<void>;
  /** Gives up; the target discards what it has. */
  abort(reason: unknown): Promise<void>;
}

export interface ZipTargetOptions {
  readonly target: WritableStream<Uint8Array>;
  readonly at: Date;
  readonly signal: AbortSignal | undefined;
  readonly onBytes: (count: number) => void;
}

export function createZipTarget({ target, at, signal, onBytes }: ZipTargetOptions): ZipTarget {
  const writer = target.getWriter();
  // A stream in between: zip.js closes what it writes to, and only a whole zip may be closed.
  const sink = new WritableStream<Uint8Array>({ write: (bytes) => writer.write(bytes) });
  const zip = new ZipWriter(sink, {
    // The app's content policy allows no worker from a blob, and this work has a window of its own.
    useWebWorkers: false,
    bufferedWrite: false,
    lastModDate: at,
    msDosCompatible: true,
    extendedTimestamp: false,
    ...(signal ? { signal } : {}),
  });
  return {
    add: async (path, blob, { isText, sha256 }) => {
      const hash = sha256 ?? (await hashOf(blob));
      let told = 0;
      await zip.add(path, new BlobReader(blob), {
        level: isText ? 6 : 0,
        onprogress: (done) => {
          onBytes(done - told);
          told = done;
        },
      });
      onBytes(blob.size - told);
      return { path, size: blob.size, sha256: hash };
    },
    end: async () => {
      await zip.close();
      await writer.close();
    },
    abort: (reason) => writer.abort(reason),
  };
}
