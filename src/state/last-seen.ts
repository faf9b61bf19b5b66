/** Places as they were left: the rail comes back to the meeting, the plan or the filter that one was at. */
import type { Location, Place } from './location';
import { goTo, useNavigation } from './navigation-store';

/** Places that begin anew each time they are gone to. */
const FRESH: ReadonlySet<Place> = new Set<Place>(['home', 'reader', 'settings', 'compare', 'gallery']);

/** Goes to a place as it was seen last; pressed once more in the place, to its beginning. */
export function goToPlace(place: Exclude<Place, 'reader'>): void {
  const { current, back, forward } = useNavigation.getState();
  const isThere = current.place === place;
  const seen = isThere || FRESH.has(place) ? undefined : lastOf(place, back, forward);
  goTo(seen ?? { place });
}

function lastOf(place: Place, back: readonly Location[], forward: readonly Location[]): Location | undefined {
  const found = back.findLast((one) => one.place === place) ?? forward.find((one) => one.place === place);
  // A question that was open would take the focus and, with a filter, may stand outside of it.
  return found?.place === 'questions' ? withoutQuestion(found) : found;
}

function withoutQuestion(location: Extract<Location, { place: 'questions' }>): Location {
  const { question: _question, ...rest } = location;
  return rest;
}
