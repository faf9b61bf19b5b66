import { createHash } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { CHUNK_BYTES } from '@/domain/paper';
import { verifiedRanges } from '@/pdf/verified-ranges';

const SIZE = Math.floor(CHUNK_BYTES * 2.5);
const bytes = new Uint8Array(SIZE).map((_, index) => (index * 31 + (index >> 8)) % 251);
const chunkHashes = [0, 1, 2].map((chunk) =>
  createHash('sha256')
    .update(bytes.subarray(chunk * CHUNK_BYTES, (chunk + 1) * CHUNK_BYTES))
    .digest('hex'),
);
const file = { blob: new Blob([bytes]), size: SIZE, chunkHashes };

describe('reading ranges of a stored file', () => {
  test.each([
    [0, 10],
    [CHUNK_BYTES - 5, CHUNK_BYTES + 5],
    [100, SIZE],
    [0, SIZE],
    [SIZE - 3, SIZE + 900],
  ])('from %i to %i gives those bytes', async (begin, end) => {
    const got = await verifiedRanges(file, 'report.pdf')(begin, end);
    expect(Buffer.from(got).equals(Buffer.from(bytes.subarray(begin, end)))).toBe(true);
  });

  test('a changed byte is told, in the ranges that hold it and in no others', async () => {
    const changed = bytes.slice();
    changed[CHUNK_BYTES + 7] = (changed[CHUNK_BYTES + 7] ?? 0) ^ 1;
    const read = verifiedRanges({ ...file, blob: new Blob([changed]) }, 'report.pdf');
    await expect(read(CHUNK_BYTES + 100, CHUNK_BYTES + 200)).rejects.toMatchObject({
      code: 'damaged',
      message: expect.stringContaining('“report.pdf” is damaged'),
    });
    expect(await read(0, 100)).toHaveLength(100);
    expect(await read(2 * CHUNK_BYTES, SIZE)).toHaveLength(SIZE - 2 * CHUNK_BYTES);
  });

  test('bytes that are cut short or can’t be read are damaged too', async () => {
    const short = verifiedRanges({ ...file, blob: new Blob([bytes.subarray(0, 1000)]) }, 'report.pdf');
    await expect(short(0, 100)).rejects.toMatchObject({ code: 'damaged' });
    const gone = { slice: () => ({ arrayBuffer: () => Promise.reject(new DOMException('gone', 'NotReadableError')) }) };
    const unreadable = verifiedRanges({ ...file, blob: gone as unknown as Blob }, 'report.pdf');
    await expect(unreadable(0, 100)).rejects.toMatchObject({ code: 'damaged' });
  });
});
