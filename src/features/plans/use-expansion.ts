/** Which parts of the tree are unfolded. What is selected can always be seen. */
import { useState } from 'react';
import { ancestorsOf, type Outline } from './plan-outline';

/** A tree of more parts than this starts folded. */
const SMALL = 150;

export function useExpansion(outline: Outline, selectedId: string | null) {
  const [expanded, setExpanded] = useState<ReadonlySet<string>>(() => firstExpanded(outline));
  const [seen, setSeen] = useState('');
  // A part that was just added is selected before it can be read: its place is unknown until then. One that is moved
  // is selected already, and may now stand under a folded part.
  const above = selectedId === null ? [] : ancestorsOf(outline, selectedId);
  const place = [selectedId ?? '', ...above].join(' ');
  if (place !== seen && (selectedId === null || outline.byId.has(selectedId))) {
    setSeen(place);
    if (above.some((id) => !expanded.has(id))) setExpanded(new Set([...expanded, ...above]));
  }
  return [expanded, setExpanded] as const;
}

function firstExpanded(outline: Outline): ReadonlySet<string> {
  return new Set(outline.inOrder.length > SMALL ? [] : outline.roots.map((node) => node.id));
}
