/** The tracker's rows, each naming who is to act in the words of its date. */
import { useMemo } from 'react';
import { termsOn } from '@/domain/profile';
import { useAll } from '@/hooks/use-live';
import { useToday } from '@/hooks/use-terms';
import { useTracker } from '@/hooks/use-tracker';
import type { OwedRow } from './owed-words';

/** Undefined while they are read. */
export function useOwedRows(): readonly OwedRow[] | undefined {
  const rows = useTracker();
  const profiles = useAll('profiles');
  const today = useToday();
  return useMemo(
    () =>
      rows &&
      profiles &&
      rows.map((row) => {
        const { holderShort, holderTitle, chiefTitle } = termsOn(profiles, row.since ?? today);
        const who = row.who.trim();
        const isOffice = [holderShort, holderTitle, chiefTitle].includes(who);
        if (who !== '') return { ...row, whom: isOffice ? `the ${who}` : who };
        return { ...row, who: holderShort, whom: `the ${holderShort}` };
      }),
    [rows, profiles, today],
  );
}
