/** A file read in ranges, wherever it is: a Blob in a page, a file handle in Node. */

export interface RandomAccess {
  /** Bytes. */
  readonly size: number;
  /** The bytes from `offset` on: `length` of them, or fewer where the file ends. */
  read(offset: number, length: number): Promise<Uint8Array<ArrayBuffer>>;
  /** A part of the file as a Blob, where that takes no copy. */
  slice?(offset: number, length: number): Blob;
}

export function blobAccess(blob: Blob): RandomAccess {
  return {
    size: blob.size,
    read: async (offset, length) => new Uint8Array(await blob.slice(offset, offset + length).arrayBuffer()),
    slice: (offset, length) => blob.slice(offset, offset + length),
  };
}
