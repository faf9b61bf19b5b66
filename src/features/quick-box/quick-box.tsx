/** Ctrl/Cmd+K: one box that finds everything by name, and runs every command. */
import { startTransition, useDeferredValue, useEffect, useMemo, useState } from 'react';
import { isCommandId } from '../../commands/command-list';
import { findMatches, type PreparedFindable, prepareSteps } from '../../domain/quick-match';
import { useServices } from '../../hooks/services-context';
import { runSliced } from '../../hooks/sliced-work';
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
  const groups = useGroups(things);
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
          : groups.length === 0
            ? ''
            : 'Nothing has these words.'
      }
      onChoose={choose}
      onClose={onClose}
    />
  );
}

interface Group {
  readonly kind: (typeof QUICK_KINDS)[number];
  readonly prepared: readonly PreparedFindable<QuickThing>[];
}

/** Ten thousand questions are prepared in slices; until then what was prepared before is searched. */
function useGroups(things: readonly QuickThing[]): readonly Group[] {
  const [groups, setGroups] = useState<readonly Group[]>([]);
  useEffect(() => runSliced(groupSteps(things), (next) => startTransition(() => setGroups(next))), [things]);
  return groups;
}

function* groupSteps(things: readonly QuickThing[]): Generator<void, readonly Group[]> {
  const groups: Group[] = [];
  for (const kind of QUICK_KINDS) {
    const prepared = yield* prepareSteps(things.filter((thing) => thing.kind === kind.id));
    groups.push({ kind, prepared });
  }
  return groups;
}

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
