/** Ctrl/Cmd+K: one box that finds everything by name, and runs every command. */
import { useDeferredValue, useMemo, useState } from 'react';
import { isCommandId } from '../../commands/command-list';
import { findMatches, prepare } from '../../domain/quick-match';
import { useServices } from '../../hooks/services-context';
import { type QuickThing, useQuickThings } from '../../hooks/use-quick-things';
import { goTo } from '../../state/navigation-store';
import { Palette, type PaletteSection } from '../../ui/palette';
import { QUICK_KINDS } from './quick-kinds';

/** As many of each kind as can be read at a glance, when it is the only one. */
const MOST_OF_KIND = 10;
/** As many as are in sight without scrolling: drawing more would only keep the next letter waiting. */
const MOST_TOGETHER = 14;
const LEAST_OF_KIND = 2;

export function QuickBox({ onClose }: { readonly onClose: () => void }) {
  const { handlers } = useServices();
  const [query, setQuery] = useState('');
  // Typing comes first: the list may be one letter behind on a slow machine, the field never is.
  const searched = useDeferredValue(query);
  const things = useQuickThings();
  const groups = useMemo(
    () => QUICK_KINDS.map((kind) => ({ kind, prepared: prepare(things.filter((thing) => thing.kind === kind.id)) })),
    [things],
  );
  const sections = useMemo(() => sectionsFor(groups, searched), [groups, searched]);
  const choose = (id: string): void => {
    const thing = things.find((one) => one.id === id);
    onClose();
    if (!thing) return;
    if (thing.location) goTo(thing.location);
    // The command needs the window that the box stands over to be itself again.
    else if (isCommandId(thing.id)) setTimeout(() => isCommandId(thing.id) && handlers.run(thing.id));
  };
  return (
    <Palette
      label="Find anything"
      placeholder="Type a name, a word or a command"
      query={query}
      onQuery={setQuery}
      sections={sections}
      empty={
        searched.trim() === ''
          ? 'Papers, parts of the plan, questions, meetings, places and commands.'
          : 'Nothing has these words.'
      }
      onChoose={choose}
      onClose={onClose}
    />
  );
}

type Group = { readonly kind: (typeof QUICK_KINDS)[number]; readonly prepared: ReturnType<typeof prepare<QuickThing>> };

function sectionsFor(groups: readonly Group[], typed: string): readonly PaletteSection[] {
  const all = groups
    .map(({ kind, prepared }) => ({
      kind,
      found:
        typed.trim() === '' && kind.isShownFirst
          ? prepared.slice(0, MOST_OF_KIND).map(({ item }) => item)
          : findMatches(prepared, typed, MOST_OF_KIND),
    }))
    .filter(({ found }) => found.length > 0);
  const each = Math.max(LEAST_OF_KIND, Math.floor(MOST_TOGETHER / Math.max(1, all.length)));
  return all.map(({ kind, found }) => ({
    id: kind.id,
    title: kind.title,
    items: found.slice(0, each).map((thing) => ({
      id: thing.id,
      label: thing.text,
      icon: kind.icon,
      ...(thing.detail !== '' && { detail: thing.detail }),
      ...(thing.keys !== null && { shortcut: thing.keys }),
    })),
  }));
}
