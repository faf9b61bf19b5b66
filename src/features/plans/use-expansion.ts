/** Which parts of the tree are unfolded. What is selected can always be seen; the next session finds it as it was. */
import { useCallback, useState } from 'react';
import { useServices } from '../../hooks/services-context';
import { usePreferences } from '../../state/preferences-store';
import { ancestorsOf, type Outline } from './plan-outline';
import { unfoldedForReview } from './review-units';

/** A tree of more parts than this starts folded. */
const SMALL = 150;
/** The folding of so many versions is kept. */
const KEPT = 12;

export interface ExpansionOptions {
  readonly versionId: string;
  readonly outline: Outline;
  readonly selectedId: string | null;
  readonly isInReview: boolean;
}

export function useExpansion({ versionId, outline, selectedId, isInReview }: ExpansionOptions) {
  const keep = useKeptFolding(versionId);
  const [expanded, setExpanded] = useState<ReadonlySet<string>>(() => {
    const kept = usePreferences.getState().unfolded[versionId];
    return new Set(kept ?? (isInReview ? unfoldedForReview(outline) : firstExpanded(outline)));
  });
  const [seen, setSeen] = useState('');
  // A part that was just added is selected before it can be read: its place is unknown until then. One that is moved
  // is selected already, and may now stand under a folded part.
  const above = selectedId === null ? [] : ancestorsOf(outline, selectedId);
  const place = [selectedId ?? '', ...above].join(' ');
  if (place !== seen && (selectedId === null || outline.byId.has(selectedId))) {
    setSeen(place);
    if (above.some((id) => !expanded.has(id))) setExpanded(new Set([...expanded, ...above]));
  }
  const expand = useCallback(
    (next: ReadonlySet<string>) => {
      setExpanded(next);
      keep(next);
    },
    [keep],
  );
  return [expanded, expand] as const;
}

/** Remembers the folding with this person's preferences, that of the versions looked at last. */
function useKeptFolding(versionId: string): (expanded: ReadonlySet<string>) => void {
  const { savePreferences } = useServices();
  return useCallback(
    (expanded) => {
      const { [versionId]: _before, ...others } = usePreferences.getState().unfolded;
      const kept = Object.entries(others).slice(1 - KEPT);
      const unfolded = Object.fromEntries([...kept, [versionId, [...expanded]]]);
      void savePreferences({ unfolded }).catch(() => undefined);
    },
    [savePreferences, versionId],
  );
}

function firstExpanded(outline: Outline): readonly string[] {
  return outline.inOrder.length > SMALL ? [] : outline.roots.map((node) => node.id);
}
