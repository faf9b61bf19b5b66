/**
 * What each command does at the moment. A screen registers a handler while it is there; a command without one is
 * shown disabled. The last registered wins, so an inner part takes precedence over the window.
 */
import type { CommandId } from './command-list';

export interface CommandHandler {
  readonly run: () => void;
  readonly isEnabled: () => boolean;
}

export interface CommandHandlers {
  /** Returns the function that takes the handler away again. */
  register(id: CommandId, handler: CommandHandler): () => void;
  canRun(id: CommandId): boolean;
  /** Resolves with false when nothing could be done. */
  run(id: CommandId): boolean;
  /** Told whenever handlers come or go. */
  subscribe(listener: () => void): () => void;
}

export function createHandlers(): CommandHandlers {
  const stacks = new Map<CommandId, CommandHandler[]>();
  const listeners = new Set<() => void>();
  const changed = () => {
    for (const listener of listeners) listener();
  };
  const top = (id: CommandId) => stacks.get(id)?.findLast((handler) => handler.isEnabled());
  return {
    register(id, handler) {
      stacks.set(id, [...(stacks.get(id) ?? []), handler]);
      changed();
      return () => {
        stacks.set(
          id,
          (stacks.get(id) ?? []).filter((one) => one !== handler),
        );
        changed();
      };
    },
    canRun: (id) => top(id) !== undefined,
    run(id) {
      const handler = top(id);
      handler?.run();
      return handler !== undefined;
    },
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}
