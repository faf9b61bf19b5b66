// The whole boundary between the pages and the main process: every channel with what goes in and what comes out,
// and every event that the main process may send. Types are inferred from here; main checks both directions.
import { z } from 'zod';
import { choosePurpose, offeredFile } from './intake-model';
import type { ChannelName, EventName } from './ipc-names';
import { menuModel } from './menu-model';
import { OUTGOING_CHUNK_BYTES, outgoingChunk, outgoingKind, outgoingTicket } from './outgoing-model';
import { preferences, preferencesPatch } from './preferences-model';
import { PRINT_MAX_CHARS, printedPdf, printRequest } from './print-model';
import {
  copyDescription,
  copyName,
  databaseMark,
  fileStem,
  readable,
  restorePlacement,
  safetyCopy,
  safetyOutcome,
  safetyState,
  safetyTarget,
} from './safety-model';

export interface Channel<I extends z.ZodType = z.ZodType, O extends z.ZodType = z.ZodType> {
  readonly input: I;
  readonly output: O;
  /** Largest input, in characters of its JSON form without its binary data. */
  readonly maxChars: number;
  /** Most binary data in the input, in bytes. */
  readonly maxBytes: number;
}

const DEFAULT_MAX_CHARS = 64 * 1024;
/** A description names every paper of a copy: 1,500 of them are 60 KB. */
const MAX_DESCRIPTION_CHARS = 2 * 1024 * 1024;

function channel<I extends z.ZodType, O extends z.ZodType>(
  input: I,
  output: O,
  maxChars = DEFAULT_MAX_CHARS,
  maxBytes = 0,
): Channel<I, O> {
  return { input, output, maxChars, maxBytes };
}

const nothing = z.undefined();

export const appInfo = z.object({
  version: z.string(),
  electron: z.string(),
  chromium: z.string(),
  node: z.string(),
  /** Where this Electron came from: `declared`, `override`, `fallback` or `unknown`. Named in Help > About. */
  electronSource: z.string(),
  platform: z.enum(['windows', 'macos', 'linux']),
  isDev: z.boolean(),
  /** Where the data lives, for showing to the user only; nothing accepts it back. */
  dataFolder: z.string(),
});
export type AppInfo = z.infer<typeof appInfo>;

export const workspaceId = z.uuid();
export const workspaceName = z.string().max(200);

export const workspace = z.object({
  id: workspaceId,
  /** Empty until the user has given one. */
  name: workspaceName,
  /** ISO 8601, UTC. */
  createdAt: z.iso.datetime(),
  /** True for the example that the app makes; left out otherwise. */
  isExample: z.boolean().optional(),
});
export type Workspace = z.infer<typeof workspace>;

export const diskSpace = z.object({
  freeBytes: z.number().nonnegative(),
  /** `low` under 1 GB: warn. `full` under 200 MB: write nothing. */
  state: z.enum(['ok', 'low', 'full']),
});
export type DiskSpace = z.infer<typeof diskSpace>;

/** The address of a place in the app, such as `/questions?question=…`. */
const address = z
  .string()
  .max(2000)
  .regex(/^\/[a-z]+(?:\?[\w.~%&=+*-]*)?$/);
const readerAddress = address.startsWith('/reader?');

/** What the log may know of an error: its class and where in our code it was, never its message. */
export const pageFailure = z
  .object({
    code: z.enum(['page-error', 'page-rejection', 'engine-error', 'engine-rejection']),
    cause: z.string().regex(/^\w{1,60}$/),
    at: z.array(z.string().regex(/^[\w.-]{1,80}:\d{1,7}:\d{1,7}$/)).max(6),
  })
  .strict();
export type PageFailure = z.infer<typeof pageFailure>;

export const IPC_CONTRACT = {
  'app.info': channel(nothing, appInfo),
  /** The page has started and listens to events; files waiting at the door are sent after this. */
  'app.ready': channel(nothing, nothing),
  /** Answer to the event `flush`: whether everything typed is on disk. */
  'app.flushed': channel(z.object({ isSaved: z.boolean() }).strict(), nothing),
  /** Something unexpected happened in a page: a line for the log, which never holds content. */
  'app.failed': channel(pageFailure, nothing),
  'app.openDataFolder': channel(nothing, nothing),
  'app.openLogFolder': channel(nothing, nothing),
  'app.relaunch': channel(nothing, nothing),
  'app.quit': channel(nothing, nothing),
  'workspaces.list': channel(nothing, z.array(workspace)),
  'workspaces.current': channel(nothing, workspace),
  /** Makes an empty workspace; it is not opened. */
  'workspaces.create': channel(
    z.object({ name: workspaceName, isExample: z.boolean().optional() }).strict(),
    workspace,
  ),
  'workspaces.rename': channel(z.object({ id: workspaceId, name: workspaceName.min(1) }).strict(), workspace),
  /** Closes the windows of this workspace and opens the other one. */
  'workspaces.open': channel(z.object({ id: workspaceId }).strict(), nothing),
  /** Deletes a workspace that is not the open one, with everything in it. */
  'workspaces.remove': channel(z.object({ id: workspaceId }).strict(), nothing),
  /** Deletes the open workspace, which has to be the example, and opens the one that was open before. */
  'workspaces.leaveExample': channel(nothing, nothing),
  'preferences.get': channel(nothing, preferences),
  'preferences.set': channel(preferencesPatch, preferences),
  /** Empty when the user cancelled. */
  'files.choose': channel(z.object({ purpose: choosePurpose, multiple: z.boolean() }).strict(), z.array(offeredFile)),
  /** Files named on the command line or opened by the system and not yet handed over; each is given once. */
  'files.pending': channel(nothing, z.array(offeredFile)),
  'menu.set': channel(menuModel, nothing, 256 * 1024),
  /** Opens a further window that shows only the paper at an address. */
  'window.openReader': channel(z.object({ location: readerAddress }).strict(), nothing),
  /** From a reading window: shows a place in the main one. */
  'window.goInMain': channel(z.object({ location: address }).strict(), nothing),
  /** Opens an https or mailto address in the user's own program after asking. */
  'links.open': channel(z.object({ url: z.string().max(4000) }).strict(), z.object({ opened: z.boolean() })),
  'disk.space': channel(nothing, diskSpace),
  /** The port arrives in the page as a window message (see EnginePortMessage). */
  'engine.connect': channel(z.object({ connection: z.string().min(1).max(64) }).strict(), nothing),
  /** Asks where a file is to go and opens it there under another name; null when the user cancelled. */
  'outgoing.begin': channel(
    z.object({ suggestedName: z.string().max(300), kind: outgoingKind }).strict(),
    z.object({ ticket: outgoingTicket }).nullable(),
  ),
  /** The next bytes, at most 1 MiB. */
  'outgoing.append': channel(
    z.object({ ticket: outgoingTicket, bytes: outgoingChunk }).strict(),
    nothing,
    DEFAULT_MAX_CHARS,
    OUTGOING_CHUNK_BYTES,
  ),
  /** What has been written so far, to be read once at `app://main/intake/<token>`. */
  'outgoing.readBack': channel(
    z.object({ ticket: outgoingTicket }).strict(),
    z.object({ token: z.string(), size: z.number().int().nonnegative() }),
  ),
  /** Only now the file takes its place. */
  'outgoing.finish': channel(z.object({ ticket: outgoingTicket }).strict(), z.object({ name: z.string() })),
  'outgoing.discard': channel(z.object({ ticket: outgoingTicket }).strict(), nothing),
  /** Copies, and what the database held last, of the workspace that the asking page belongs to. */
  'safety.state': channel(nothing, safetyState),
  /** The papers whose bytes and texts are in the safety folder. */
  'safety.stems': channel(nothing, z.array(fileStem)),
  /** A ticket for `outgoing.append`; null when the file is there already. */
  'safety.begin': channel(safetyTarget, z.object({ ticket: outgoingTicket }).nullable()),
  /** Hash-checked, then put in its place. */
  'safety.keepFile': channel(z.object({ ticket: outgoingTicket }).strict(), nothing),
  /** The records of a copy have been read back: it counts from now on. */
  'safety.keepRecords': channel(
    z.object({ ticket: outgoingTicket, description: copyDescription }).strict(),
    safetyCopy,
    MAX_DESCRIPTION_CHARS,
  ),
  /** What the database holds now. */
  'safety.mark': channel(databaseMark, nothing),
  /** A round of copying is over. */
  'safety.finished': channel(safetyOutcome, nothing),
  /** The engine has found damage after the first screen. */
  'safety.damaged': channel(nothing, nothing),
  'safety.openFolder': channel(nothing, nothing),
  /** Makes an empty partition that nothing points to, with an engine to fill it. */
  'restore.begin': channel(nothing, z.object({ id: workspaceId })),
  /** As `engine.connect`, to the engine of a restore. */
  'restore.connect': channel(z.object({ id: workspaceId, connection: z.string().min(1).max(64) }).strict(), nothing),
  /** For that engine: the records of a safety copy of the open workspace. */
  'restore.copy': channel(z.object({ name: copyName }).strict(), readable),
  'restore.file': channel(
    z.object({ stem: fileStem }).strict(),
    z.object({ bytes: readable, derived: readable }).nullable(),
  ),
  /** That engine has put everything in and compared it. */
  'restore.filled': channel(databaseMark, nothing),
  /** Puts it in its place and opens it. */
  'restore.finish': channel(
    z.object({ id: workspaceId, placement: restorePlacement, name: workspaceName }).strict(),
    nothing,
  ),
  'restore.discard': channel(z.object({ id: workspaceId }).strict(), nothing),
  /** An empty workspace instead of the open one, whose folder is set aside. */
  'restore.startEmpty': channel(nothing, nothing),
  /** A static document becomes a tagged A4 PDF. */
  'print.toPdf': channel(printRequest, printedPdf, PRINT_MAX_CHARS),
} as const satisfies Record<ChannelName, Channel>;

export const EVENT_CONTRACT = {
  /** A menu item was chosen. */
  command: z.object({ id: z.string() }),
  'files-opened': z.array(offeredFile),
  /** Write everything that is still only on screen, then call `app.flushed`. At most 3 s are given. */
  flush: nothing,
  /** A reading window asks the main one to show a place. */
  'go-to': z.object({ location: address }),
  /** The engine was lost and started again: ask for a new port. */
  'engine-restarted': nothing,
  'disk-space': diskSpace,
  /** For the engine: the windows have gone. Make a safety copy if one is due, then call `safety.finished`. */
  'copy-and-end': nothing,
  /** A safety copy was made, or failed. */
  'safety-copied': safetyOutcome,
  /** The engine of a restore is gone, and what it had filled with it. */
  'restore-lost': z.object({ id: workspaceId }),
  /** Load again: the start will show what can be restored. */
  'data-damaged': nothing,
} as const satisfies Record<EventName, z.ZodType>;

/** What a page passes. */
export type ChannelInput<N extends ChannelName> = z.input<(typeof IPC_CONTRACT)[N]['input']>;
/** What a handler receives. */
export type ParsedInput<N extends ChannelName> = z.output<(typeof IPC_CONTRACT)[N]['input']>;
export type ChannelOutput<N extends ChannelName> = z.output<(typeof IPC_CONTRACT)[N]['output']>;
export type EventPayload<N extends EventName> = z.output<(typeof EVENT_CONTRACT)[N]>;
