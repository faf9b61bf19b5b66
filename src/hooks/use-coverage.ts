/** The coverage of a plan, live: counted anew when a question, a link, a meeting or a part changes. */
import { startTransition, useEffect, useMemo, useState } from 'react';
import { type CoverageGrid, type CoverageInput, coverageSteps } from '../domain/coverage';
import { asId, type PlanElementId, type PlanVersionId } from '../domain/ids';
import { runSliced } from './sliced-work';
import { useFollowed } from './use-followed';
import { usePlanParts } from './use-plan-parts';
import { useToday } from './use-terms';

/** The last grid counted: whoever comes back to it sees it at once. */
let last: { readonly versionId: PlanVersionId; readonly grid: CoverageGrid } | null = null;

/** Undefined until it has been counted; while it is counted anew the one before stays. */
export function useCoverage(versionId: PlanVersionId | null): CoverageGrid | undefined {
  const input = useCoverageInput(versionId);
  const [counted, setCounted] = useState(last);
  useEffect(() => {
    if (!input || versionId === null) return undefined;
    return runSliced(coverageSteps(input), (grid) => {
      last = { versionId, grid };
      startTransition(() => setCounted(last));
    });
  }, [input, versionId]);
  return counted?.versionId === versionId ? counted.grid : undefined;
}

function useCoverageInput(versionId: PlanVersionId | null): CoverageInput | undefined {
  const all = usePlanParts();
  const links = useFollowed('links');
  const questions = useFollowed('questions');
  const meetings = useFollowed('meetings');
  const today = useToday();
  return useMemo(() => {
    if (!all || !links || !questions || !meetings) return undefined;
    const parts = all.all.filter((part) => part.versionId === versionId);
    const keyOf = (id: string) => all.byId.get(asId<PlanElementId>(id))?.element.stableKey;
    return { parts, keyOf, links, questions, meetings: [...meetings.values()], today };
  }, [all, links, questions, meetings, today, versionId]);
}
