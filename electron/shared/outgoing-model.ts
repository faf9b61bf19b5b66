// Files that pages write out: kinds, tickets and the size of a chunk.
import { z } from 'zod';

export const outgoingKind = z.enum(['pdf', 'docx', 'xlsx', 'csv', 'zip']);
export type OutgoingKind = z.infer<typeof outgoingKind>;

/** Largest piece that crosses at once, in bytes. */
export const OUTGOING_CHUNK_BYTES = 1024 * 1024;

export const outgoingTicket = z.string().regex(/^[0-9a-f]{32}$/);

export const outgoingChunk = z
  .instanceof(Uint8Array)
  .refine(({ byteLength }) => byteLength <= OUTGOING_CHUNK_BYTES, 'at most 1 MiB');
