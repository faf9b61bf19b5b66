// Files that pages write out, by ticket. A page never learns where its file lies.
import { randomBytes } from 'node:crypto';
import { basename } from 'node:path';
import { IpcError } from '@shared/ipc-result';
import { displayName } from '../intake/display-name';
import type { TokenStore } from '../intake/token-store';
import { errorCode } from '../storage/atomic-file';
import type { LeftParts } from './left-parts';
import { openPartFile, type PartFile } from './part-file';

/** Whose pages may write to a ticket: all those of one session. */
type Owner = object;

export interface OutgoingFiles {
  /** Throws `IpcError` no-space, no-access or failed, as all of these do. */
  readonly begin: (target: string, owner: Owner) => Promise<{ readonly ticket: string }>;
  readonly append: (ticket: string, owner: Owner, bytes: Uint8Array) => Promise<void>;
  /** Lets the owner read what has been written so far, once, as a file at the door. */
  readonly readBack: (ticket: string, owner: Owner) => Promise<{ readonly token: string; readonly size: number }>;
  /** Where `isRight` finds the written file wrong, it is given up, and this throws `IpcError` failed. */
  readonly finish: (
    ticket: string,
    owner: Owner,
    isRight?: (path: string) => Promise<boolean>,
  ) => Promise<{ readonly name: string }>;
  readonly discard: (ticket: string, owner: Owner) => Promise<void>;
  /** When the asking page is gone. */
  readonly discardTicket: (ticket: string) => Promise<void>;
}

export interface OutgoingOptions {
  readonly tokens: TokenStore;
  readonly left: LeftParts;
}

const NO_ACCESS = new Set(['EACCES', 'EPERM', 'EROFS', 'EBUSY']);
const NO_SPACE = new Set(['ENOSPC', 'EDQUOT', 'EFBIG']);

/** The failure as a page may know it: the kind, and never a path. */
export function asWriteFailure(error: unknown): IpcError {
  if (error instanceof IpcError) return error;
  const code = errorCode(error) ?? '';
  if (NO_SPACE.has(code)) return new IpcError('no-space', 'there is no room for the file');
  if (NO_ACCESS.has(code)) return new IpcError('no-access', 'the file may not be written there');
  return new IpcError('failed', 'the file could not be written');
}

async function wording<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    throw asWriteFailure(error);
  }
}

interface Outgoing {
  readonly owner: Owner;
  readonly part: PartFile;
}

async function openNoted(target: string, left: LeftParts): Promise<PartFile> {
  let noted: string | null = null;
  try {
    return await openPartFile(target, (path) => {
      left.add(path);
      noted = path;
    });
  } catch (error) {
    if (noted !== null) left.remove(noted);
    throw error;
  }
}

export function createOutgoingFiles({ tokens, left }: OutgoingOptions): OutgoingFiles {
  const open = new Map<string, Outgoing>();
  const find = (ticket: string, owner: Owner): PartFile => {
    const found = open.get(ticket);
    if (found?.owner !== owner) throw new IpcError('not-found', 'there is no such outgoing file');
    return found.part;
  };
  const forget = (ticket: string, part: PartFile): void => {
    open.delete(ticket);
    left.remove(part.path);
  };
  const discardTicket = async (ticket: string): Promise<void> => {
    const found = open.get(ticket);
    if (!found) return;
    await found.part.discard();
    forget(ticket, found.part);
  };
  return {
    begin: (target, owner) =>
      wording(async () => {
        const part = await openNoted(target, left);
        const ticket = randomBytes(16).toString('hex');
        open.set(ticket, { owner, part });
        return { ticket };
      }),
    append: (ticket, owner, bytes) => wording(() => find(ticket, owner).append(bytes)),
    readBack: (ticket, owner) =>
      wording(async () => {
        const part = find(ticket, owner);
        await part.sync();
        const size = part.size();
        return { token: tokens.register({ path: part.path, name: 'written', size }), size };
      }),
    finish: (ticket, owner, isRight) =>
      wording(async () => {
        const part = find(ticket, owner);
        try {
          await part.sync();
          if (isRight && !(await isRight(part.path))) throw new IpcError('failed', 'the file is not what was sent');
          await part.finish();
        } catch (error) {
          // Its ticket is about to be forgotten, so nobody else would remove it.
          await part.discard();
          throw error;
        } finally {
          forget(ticket, part);
        }
        return { name: displayName(basename(part.target)) };
      }),
    discard: async (ticket, owner) => {
      if (open.get(ticket)?.owner === owner) await discardTicket(ticket);
    },
    discardTicket,
  };
}
