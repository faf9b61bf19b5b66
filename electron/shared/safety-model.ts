// Safety copies: what lies outside the database, and what the database held when it was last looked at.
import { z } from 'zod';

const count = z.number().int().nonnegative();
const counts = z.record(z.string().min(1).max(100), count);
const at = z.iso.datetime();

/** Why a copy was made. */
export const safetyReason = z.enum(['exit', 'start', 'upgrade', 'import', 'restore', 'person']);
export type SafetyReason = z.infer<typeof safetyReason>;

/** The part of a file's name that stands for a paper's bytes: small letters, digits, hyphens, underscores. */
export const fileStem = z.string().regex(/^[a-z0-9_-]{1,150}$/);

/** What the database holds. */
export const databaseMark = z
  .object({
    /** A random id that stands in the database too: another one means another database. */
    epoch: z.string().min(1).max(100),
    lastSeq: count,
    counts,
    databaseVersion: z.number().int().min(1),
  })
  .strict();
export type DatabaseMark = z.infer<typeof databaseMark>;

export const sentinel = databaseMark.extend({ version: z.literal(1), workspace: z.uuid(), at, appVersion: z.string() });
/** The mark, with whose it is and when it was written. */
export type Sentinel = z.infer<typeof sentinel>;

/** What the engine says of a copy that it has read back. */
export const copyDescription = z
  .object({
    reason: safetyReason,
    at,
    panel: z.string().max(2000).nullable(),
    lastSeq: count,
    counts,
    databaseVersion: z.number().int().min(1),
    appVersion: z.string().max(100),
    /** The papers whose bytes it needs. */
    files: z.array(fileStem).max(50_000),
  })
  .strict();
export type CopyDescription = z.infer<typeof copyDescription>;

/** The name of a copy's records, without its ending. */
export const copyName = z.string().regex(/^\d{8}T\d{9}Z-[a-z]+$/);

export const safetyCopy = copyDescription
  .omit({ files: true })
  .extend({ name: copyName, workspace: z.uuid(), bytes: count });
/** A kept copy, the newest first in lists. */
export type SafetyCopy = z.infer<typeof safetyCopy>;

export const safetyState = z.object({
  workspace: z.uuid(),
  /** The name of the workspace's list entry. */
  workspaceName: z.string(),
  /** Null when nothing has been written down yet, or when it was of another database. */
  sentinel: sentinel.nullable(),
  copies: z.array(safetyCopy),
  /** For showing to the user only. */
  folder: z.string(),
});
export type SafetyState = z.infer<typeof safetyState>;

/** What a ticket of the safety folder is for. */
export const safetyTarget = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('records'), at, reason: safetyReason }).strict(),
  z.object({ kind: z.enum(['bytes', 'derived']), stem: fileStem, sha256: z.string().regex(/^[0-9a-f]{64}$/) }).strict(),
]);
export type SafetyTarget = z.infer<typeof safetyTarget>;

/** What the engine says when a round of copying is over. */
export const safetyOutcome = z
  .object({
    /** The moment of the newest copy; null before there is one. */
    at: at.nullable(),
    /** One sentence for the user when it failed. */
    problem: z.string().max(400).nullable(),
    /** Whether it answers the request to copy and end; another copy that was under way does not end the wait for that. */
    isLast: z.boolean(),
  })
  .strict();
export type SafetyOutcome = z.infer<typeof safetyOutcome>;

/** One of the ways in which a filled workspace takes its place. */
export const restorePlacement = z.enum([
  /** Instead of the open one, which is deleted. */
  'replace',
  /** Instead of the open one, whose folder is set aside. */
  'aside',
  /** As a further workspace. */
  'beside',
]);
export type RestorePlacement = z.infer<typeof restorePlacement>;

/** A file of the safety folder, to be read once like one at the door. */
export const readable = z.object({ token: z.string(), size: count });
