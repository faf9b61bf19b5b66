/** How changes are called on the screen, and how a question about one begins. Pure. */
import { placeInWords } from '../../domain/compare/change-list';
import { CHANGE_KIND_LABELS, type ChangeKind, type ComparedEntry } from '../../domain/compare/comparison';
import type { ChangeEntry } from '../../domain/compare/shown-changes';
import type { IconName } from '../../ui/icon-names';

export const KIND_ICONS: Readonly<Record<ChangeKind, IconName>> = {
  reworded: 'edit',
  added: 'add',
  removed: 'remove',
  moved: 'arrow-up',
  typography: 'text',
};

/** Words quoted in a question end here; the passages stand one click away. */
const LONGEST_QUOTE = 300;

/** "Re-worded: Every road… (Safer streets > Lighting)": begins with what is seen. */
export function changeText(entry: ChangeEntry): string {
  return `${CHANGE_KIND_LABELS[entry.kind]}: ${entry.after ?? entry.before ?? ''} (${placeInWords(entry.element)})`;
}

/** "Moved from “Safer streets > Lighting”"; null of all that did not move. */
export function movedWords({ movedFrom }: ComparedEntry): string | null {
  if (movedFrom === null) return null;
  return movedFrom.length === 0 ? 'Moved' : `Moved from “${movedFrom.join(' > ')}”`;
}

export interface TextNames {
  readonly before: string;
  readonly after: string;
}

/** A first wording, to be changed by whoever asks. */
export function questionAbout({ kind, before, after, movedFrom }: ChangeEntry, names: TextNames): string {
  const old = quoted(before);
  const now = quoted(after);
  if (kind === 'added') return `${names.after} says ${now}, which ${names.before} did not say. Why was this added?`;
  if (kind === 'removed') return `${names.before} said ${old}. Why has ${names.after} left this out?`;
  if (kind === 'moved') {
    const from = movedFrom?.at(-1);
    return `${now} stood ${from === undefined ? 'elsewhere' : `under “${from}”`} in ${names.before}. Why was it moved?`;
  }
  return `${names.before} said ${old}; ${names.after} says ${now}. Why was the wording changed, and what does it change?`;
}

function quoted(text: string | null): string {
  // The stop belongs to the question's own sentence.
  const words = (text ?? '').trim().replace(/\.$/, '');
  return `“${words.length > LONGEST_QUOTE ? `${words.slice(0, LONGEST_QUOTE).trimEnd()} …` : words}”`;
}
