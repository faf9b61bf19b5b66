/** How comparisons are looked at: the same for every one, until the window is closed. */
import { create } from 'zustand';
import type { ChangeKind } from '../../domain/compare/comparison';

interface ComparisonLook {
  readonly isInline: boolean;
  /** The whole text, or only passages that changed. */
  readonly isWhole: boolean;
  readonly typography: boolean;
  readonly hidden: ReadonlySet<ChangeKind>;
}

export const useComparisonLook = create<ComparisonLook>(() => ({
  isInline: false,
  isWhole: false,
  typography: false,
  hidden: new Set<ChangeKind>(),
}));

export function setLook(look: Partial<ComparisonLook>): void {
  useComparisonLook.setState(look);
}

/** Hides a kind of change, or shows it again. */
export function toggleKind(kind: ChangeKind): void {
  useComparisonLook.setState(({ hidden }) => {
    const next = new Set(hidden);
    if (!next.delete(kind)) next.add(kind);
    return { hidden: next };
  });
}
