/** Going to what long work has made, unless the user is somewhere else by now. */
import { useCallback } from 'react';
import { formatLocation, type Location } from '../state/location';
import { goTo, useNavigation } from '../state/navigation-store';
import { useServices } from './services-context';

/**
 * Goes to the location when the user is still where the work was begun; says otherwise that it is there, with a button.
 * @param done the sentence; null where another message says it.
 */
export type Arrive = (location: Location, done: string | null) => void;

/** The returned function is called when the work begins. */
export function useArrive(): () => Arrive {
  const { notify } = useServices();
  return useCallback(() => {
    const begun = formatLocation(useNavigation.getState().current);
    return (location, done) => {
      if (formatLocation(useNavigation.getState().current) === begun) goTo(location);
      else if (done !== null)
        notify({ message: done, tone: 'success', action: { label: 'Open', onAction: () => goTo(location) } });
    };
  }, [notify]);
}
