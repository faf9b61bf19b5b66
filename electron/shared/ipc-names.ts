// The names of everything that may cross between a page and the main process. Kept apart from the schemas
// (ipc-contract.ts) so that the preload script can check a name without carrying zod.

export const CHANNEL_NAMES = [
  'app.info',
  'app.ready',
  'app.flushed',
  'app.failed',
  'app.openDataFolder',
  'app.openLogFolder',
  'app.relaunch',
  'app.quit',
  'workspaces.list',
  'workspaces.current',
  'workspaces.create',
  'workspaces.rename',
  'workspaces.open',
  'workspaces.remove',
  'workspaces.leaveExample',
  'preferences.get',
  'preferences.set',
  'files.choose',
  'files.pending',
  'menu.set',
  'window.openReader',
  'window.goInMain',
  'links.open',
  'disk.space',
  'engine.connect',
  'outgoing.begin',
  'outgoing.append',
  'outgoing.readBack',
  'outgoing.finish',
  'outgoing.discard',
  'safety.state',
  'safety.stems',
  'safety.begin',
  'safety.keepFile',
  'safety.keepRecords',
  'safety.mark',
  'safety.finished',
  'safety.damaged',
  'safety.openFolder',
  'restore.begin',
  'restore.connect',
  'restore.copy',
  'restore.file',
  'restore.filled',
  'restore.finish',
  'restore.discard',
  'restore.startEmpty',
  'print.toPdf',
] as const;

export type ChannelName = (typeof CHANNEL_NAMES)[number];

export const EVENT_NAMES = [
  'command',
  'files-opened',
  'flush',
  'go-to',
  'engine-restarted',
  'disk-space',
  'copy-and-end',
  'safety-copied',
  'restore-lost',
  'data-damaged',
] as const;

export type EventName = (typeof EVENT_NAMES)[number];

/** The only origin whose pages may talk to the main process. It also owns the database: it never changes. */
export const APP_ORIGIN = 'app://main';

/** Electron's channel for a contract channel. */
export function invokeWire(name: ChannelName): string {
  return `scrutiny:invoke:${name}`;
}

/** Electron's channel for a contract event. */
export function eventWire(name: EventName): string {
  return `scrutiny:event:${name}`;
}

/** Preload to main only: the paths of dropped files. Not in the contract, because a page never holds a path. */
export const DROPPED_WIRE = 'scrutiny:intake-dropped';

/** Main to preload only: one end of a message channel between a page and the engine. */
export const ENGINE_PORT_WIRE = 'scrutiny:engine-port';

/** What the preload posts into its page together with the port. */
export interface EnginePortMessage {
  readonly type: 'engine-port';
  readonly role: 'client' | 'engine';
  /** The id that the page gave to `engine.connect`, so that it knows which request is answered. */
  readonly connection: string;
}
