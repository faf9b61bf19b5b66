/** The keys that run a command just now, the user's own choice included. */
import type { CommandId } from '../commands/command-list';
import { effectiveKeys } from '../commands/shortcuts';
import { usePreferences } from '../state/preferences-store';

/** `Q`, `Mod+Shift+A`; null when the command has none. */
export function useKeysOf(id: CommandId): string | null {
  const overrides = usePreferences((state) => state.keys);
  const singleKeys = usePreferences((state) => state.singleKeys);
  return effectiveKeys(overrides, singleKeys).get(id) ?? null;
}
