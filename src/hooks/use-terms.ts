/** The panel's own words: what the office-holder, the plan and the body are called, on a date or today. */
import { type Profile, profileOn, type Terms, termsOn } from '../domain/profile';
import { todayOf } from '../services/ports';
import { useServices } from './services-context';
import { useAll } from './use-live';

/** @param date ISO date of the record they are shown with; today when left out. */
export function useTerms(date?: string | null): Terms {
  const today = useToday();
  return termsOn(useAll('profiles') ?? [], date ?? today);
}

/** The profile in force today: undefined while it is read, null when there is none yet. */
export function useProfile(): Profile | null | undefined {
  const today = useToday();
  const profiles = useAll('profiles');
  return profiles === undefined ? undefined : profileOn(profiles, today);
}

/** Today's local date, ISO. */
export function useToday(): string {
  return todayOf(useServices().context.clock);
}
