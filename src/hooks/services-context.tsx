/** How React reaches the use cases and everything else made in the composition root. */
import { createContext, useContext } from 'react';
import type { CommandHandlers } from '../commands/handlers';
import type { UndoHistory } from '../commands/undo-history';
import type { PrintDocument } from '../output/briefing-html';
import type { OpenPaperDesk } from '../output/paper-desk';
import type { Backups } from '../services/backup-ports';
import type { IncomingFile, ServiceContext } from '../services/ports';
import type { PreferencesState } from '../state/preferences-store';

export interface Notice {
  readonly message: string;
  readonly tone?: 'info' | 'success' | 'warning' | 'danger';
  readonly action?: { readonly label: string; readonly onAction: () => void };
}

/** Files the user chose or dropped, and a sentence for each that was refused at the door. */
export interface ChosenFiles {
  readonly files: readonly IncomingFile[];
  readonly problems: readonly string[];
}

export type FilePurpose = 'plan' | 'agenda' | 'papers' | 'figures' | 'any';

/** A file to be written where the user says. */
export interface SaveFileRequest {
  readonly suggestedName: string;
  readonly kind: 'pdf' | 'docx' | 'xlsx' | 'csv' | 'zip';
  readonly content: Blob | ReadableStream<Uint8Array>;
  readonly signal?: AbortSignal;
}

/** One panel's library on this computer. */
export interface WorkspaceInfo {
  readonly id: string;
  /** Empty until there is a panel in it. */
  readonly name: string;
  readonly isExample: boolean;
}

/** The workspaces on this computer. Opening another one closes this window. */
export interface Workspaces {
  /** The one that this window shows. */
  readonly current: WorkspaceInfo;
  readonly list: () => Promise<readonly WorkspaceInfo[]>;
  readonly open: (id: string) => Promise<void>;
  readonly rename: (name: string) => Promise<void>;
  /** Deletes another workspace than the one that is open, with its safety copies. There is no way back. */
  readonly remove: (id: string) => Promise<void>;
  /** Opens the example, which is made then if there is none yet. */
  readonly openExample: () => Promise<void>;
  /** Deletes the example, which has to be open, and opens the workspace that was open before. */
  readonly leaveExample: () => Promise<void>;
}

export interface AppServices {
  readonly context: ServiceContext;
  readonly history: UndoHistory;
  readonly handlers: CommandHandlers;
  readonly notify: (notice: Notice) => void;
  /** Writes one line without content to the log. */
  readonly log: (code: string, error: unknown) => void;
  readonly chooseFiles: (purpose: FilePurpose, multiple: boolean) => Promise<ChosenFiles>;
  readonly dropFiles: (files: readonly File[]) => Promise<ChosenFiles>;
  /** Resolves when the file is in its place, with its name; null when the user cancelled the dialog. */
  readonly saveFile: (request: SaveFileRequest) => Promise<{ readonly name: string } | null>;
  /** Opens the worker that makes documents to go out. */
  readonly openPaperDesk: OpenPaperDesk;
  readonly printToPdf: (document: PrintDocument) => Promise<Blob>;
  readonly backups: Backups;
  readonly savePreferences: (patch: Partial<PreferencesState>) => Promise<void>;
  /** Opens a web or mail address in the user's own program, after asking. */
  readonly openLink: (url: string) => Promise<void>;
  /** Shows a folder of the app in the system's file manager. */
  readonly openFolder: (which: 'data' | 'log') => Promise<void>;
  readonly workspaces: Workspaces;
  readonly isMac: boolean;
  /** Where cmaps, fonts and decoders of pdf.js are served from, ending in a slash. */
  readonly pdfAssetsUrl: string;
  readonly about: About;
}

export interface About {
  readonly version: string;
  readonly electron: string;
  readonly chromium: string;
  readonly electronSource: string;
  readonly dataFolder: string;
}

const Context = createContext<AppServices | null>(null);

export const ServicesProvider = Context.Provider;

/** @throws outside the provider, which is a bug. */
export function useServices(): AppServices {
  const services = useContext(Context);
  if (services === null) throw new Error('useServices needs a ServicesProvider above it');
  return services;
}
