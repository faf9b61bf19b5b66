/** Backups, safety copies and restores as the screens see them; the platform stands behind. */
import type { LongWork } from './ports';

/** What a backup or a safety copy holds. */
export interface BackupContents {
  /** The panel's name; null when none was set. */
  readonly panel: string | null;
  /** ISO instant. */
  readonly createdAt: string;
  /** Rows of each table. */
  readonly counts: Readonly<Record<string, number>>;
  readonly lastSeq: number;
}

export interface SafetyCopyInfo {
  readonly name: string;
  readonly panel: string | null;
  readonly at: string;
  readonly reason: SafetyReason;
  readonly counts: Readonly<Record<string, number>>;
  readonly lastSeq: number;
}

export type SafetyReason = 'exit' | 'start' | 'upgrade' | 'import' | 'restore' | 'person';

export interface SafetyOverview {
  /** The newest first. */
  readonly copies: readonly SafetyCopyInfo[];
  /** Where they are, for showing only. */
  readonly folder: string;
}

/** What the engine found before anything was opened. */
export type StartState =
  | { readonly state: 'ok' }
  | {
      readonly state: 'lost';
      readonly reason: LostReason;
      /** What the database held last, as far as was written down. */
      readonly held: { readonly at: string; readonly lastSeq: number; readonly counts: Counts } | null;
      readonly copies: readonly SafetyCopyInfo[];
    };

export type Counts = Readonly<Record<string, number>>;

/** `gone`: no database. `damaged`: it can't be read. `smaller`: older or fewer rows. `other`: another database. */
export type LostReason = 'gone' | 'damaged' | 'smaller' | 'other';

/** How a restored workspace takes its place: see `electron/shared/safety-model.ts`. */
export type RestorePlacement = 'replace' | 'aside' | 'beside';

/** A backup that has been checked whole, waiting to be put in. Nothing has been changed yet. */
export interface OpenedRestore {
  readonly contents: BackupContents;
  /** Fills the new workspace and opens it. @throws AppError; nothing is then changed. */
  readonly restore: (placement: RestorePlacement, work: LongWork) => Promise<void>;
  readonly discard: () => Promise<void>;
}

export interface Backups {
  /** Null when the user cancelled the dialog. @throws AppError */
  readonly backUp: (suggestedName: string, begun: StartWork) => Promise<WrittenBackup | null>;
  /** Lets a person choose a backup; null when they cancelled. @throws AppError */
  readonly choose: () => Promise<ChosenBackup | null>;
  /** Checks a chosen backup or a safety copy whole. @throws AppError with the reason. */
  readonly open: (source: BackupSource, work: LongWork) => Promise<OpenedRestore>;
  readonly overview: () => Promise<SafetyOverview>;
  /** Makes a safety copy when something has changed since the last one. @throws AppError */
  readonly copyNow: (reason: SafetyReason) => Promise<SafetyCopyInfo | null>;
  /** Told when a copy was made or has failed; returns the function that stops it. */
  readonly onCopied: (listener: (outcome: CopyOutcome) => void) => () => void;
  readonly openFolder: () => Promise<void>;
  /** An empty workspace; what could not be read is set aside. */
  readonly startEmpty: () => Promise<void>;
}

export interface CopyOutcome {
  readonly at: string | null;
  readonly problem: string | null;
}

/** Runs the work in the queue once the place has been chosen; undefined when it failed, which has then been told. */
export type StartWork = <T>(work: (long: LongWork) => Promise<T>) => Promise<T | undefined>;

export interface WrittenBackup {
  /** The file's name. */
  readonly name: string;
  readonly contents: BackupContents;
}

export interface ChosenBackup {
  readonly kind: 'file';
  readonly name: string;
  readonly token: string;
}

export type BackupSource = ChosenBackup | { readonly kind: 'copy'; readonly name: string };
