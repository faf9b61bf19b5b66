/** Undo and redo: labelled change sets of this window, taken back by committing their inverse. */
import { type ChangeSet, invert } from '../db/change-set';
import { joinTyping } from '../db/change-set-join';
import { AppError } from '../domain/errors';
import { type ChangeSetId, newId } from '../domain/ids';

/** Typing in one field within this many milliseconds is one step of undo. */
const BURST_MS = 3_000;
const LONGEST = 200;

export interface UndoHistory {
  /** Called for every change set that was saved by a use case. */
  record(changeSet: ChangeSet): void;
  /** Resolves with the label of what was undone, or null when there is nothing. */
  undo(): Promise<string | null>;
  redo(): Promise<string | null>;
  /**
   * Undoes one step wherever it stands: the button of a message takes back what that message is about. Rejects when
   * that can't be undone (any more).
   */
  undoOnly(id: ChangeSetId): Promise<string | null>;
  /** The newest step, or null. */
  readonly newest: () => ChangeSetId | null;
  readonly undoLabel: () => string | null;
  readonly redoLabel: () => string | null;
  subscribe(listener: () => void): () => void;
  /** Told of every change set that takes back another, by undo or redo, once it is saved. */
  onTakenBack(listener: (inverse: ChangeSet) => void): () => void;
}

export interface UndoOptions {
  readonly commit: (changeSet: ChangeSet) => Promise<void>;
  readonly clock: () => Date;
  readonly author: () => string;
}

export function createUndoHistory({ commit, clock, author }: UndoOptions): UndoHistory {
  let done: ChangeSet[] = [];
  let undone: ChangeSet[] = [];
  const listeners = new Set<() => void>();
  const followers = new Set<(inverse: ChangeSet) => void>();
  const changed = () => {
    for (const listener of listeners) listener();
  };

  /** Commits the inverse of an entry. One that no longer fits is dropped, and the user told. */
  const takeBack = async (entry: ChangeSet): Promise<ChangeSet> => {
    const inverse = invert(entry, newId<ChangeSetId>(), clock().toISOString(), author());
    try {
      await commit(inverse);
    } catch (error) {
      if (error instanceof AppError && error.code === 'stale') {
        throw new AppError(
          'stale',
          `“${entry.label}” can’t be undone any more, because something else has changed since.`,
        );
      }
      throw error;
    }
    return inverse;
  };

  const step = async (redoing: boolean, id?: ChangeSetId): Promise<string | null> => {
    const from = redoing ? undone : done;
    const entry = id === undefined ? from.at(-1) : from.find((one) => one.id === id);
    if (!entry) {
      if (id === undefined) return null;
      throw new AppError('stale', 'That can’t be undone any more; see the history for what became of it.');
    }
    const isTakenBack = (inverse: ChangeSet | null): void => {
      // The lists may have changed while this one was on its way to the disk.
      if (redoing) undone = undone.filter((one) => one !== entry);
      else done = done.filter((one) => one !== entry);
      if (inverse) (redoing ? done : undone).push(inverse);
      changed();
      if (inverse) for (const follower of followers) follower(inverse);
    };
    try {
      isTakenBack(await takeBack(entry));
    } catch (error) {
      // What failed for another reason than its age can be tried again.
      if (error instanceof AppError && error.code === 'stale') isTakenBack(null);
      throw error;
    }
    return entry.label;
  };

  let tail: Promise<unknown> = Promise.resolve();
  // One after another: a second press means the step before.
  const inTurn = (work: () => Promise<string | null>): Promise<string | null> => {
    const turn = tail.then(work, work);
    tail = turn.catch(() => undefined);
    return turn;
  };

  return {
    record(changeSet) {
      const last = done.at(-1);
      const joined = last && isBurst(last, changeSet) ? joinTyping(last, changeSet) : null;
      done = [...(joined ? done.slice(0, -1) : done), joined ?? changeSet].slice(-LONGEST);
      undone = [];
      changed();
    },
    undo: () => inTurn(() => step(false)),
    redo: () => inTurn(() => step(true)),
    undoOnly: (id) => inTurn(() => step(false, id)),
    newest: () => done.at(-1)?.id ?? null,
    undoLabel: () => done.at(-1)?.label ?? null,
    redoLabel: () => undone.at(-1)?.label ?? null,
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    onTakenBack(listener) {
      followers.add(listener);
      return () => followers.delete(listener);
    },
  };
}

function isBurst(earlier: ChangeSet, later: ChangeSet): boolean {
  return Date.parse(later.at) - Date.parse(earlier.at) <= BURST_MS;
}
