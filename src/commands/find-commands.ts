/** Commands by words of their titles or by their keys, for the list of shortcuts. Pure. */
import type { CommandDeclaration } from './command-list';
import type { KeyMap } from './shortcuts';

/** How keys are written for the person who looks for them: `Ctrl+K`. */
export type WriteKeys = (keys: string) => string;

const plain = (text: string): string => text.toLowerCase().replaceAll('’', "'");

/** Keys as they may be typed: "ctrl k", "Ctrl + K" and "Ctrl+K" are one. */
const joined = (text: string): string => plain(text).replaceAll(/(?<=.)[\s+]+(?=.)/g, '+');

/** The commands that have all words of `query` in their titles, or whose keys are or begin with `query`. */
export function findCommands<Command extends CommandDeclaration>(
  commands: readonly Command[],
  keyMap: KeyMap,
  query: string,
  write: WriteKeys,
): readonly Command[] {
  const words = plain(query).split(/\s+/).filter(Boolean);
  const wanted = joined(query.trim());
  if (wanted === '') return commands;
  return commands.filter((command) => {
    const title = plain(command.title);
    if (words.every((word) => title.includes(word))) return true;
    const keys = keyMap.get(command.id);
    return keys !== null && keys !== undefined && joined(write(keys)).startsWith(wanted);
  });
}
