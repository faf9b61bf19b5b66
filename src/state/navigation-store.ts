/** Where the window is, and back and forward. Apart from undo: going back changes nothing. */
import { create } from 'zustand';
import { HOME, isSameLocation, type Location } from './location';

interface NavigationState {
  readonly current: Location;
  readonly back: readonly Location[];
  readonly forward: readonly Location[];
}

const LONGEST = 200;

export const useNavigation = create<NavigationState>(() => ({ current: HOME, back: [], forward: [] }));

/** Goes to a place and remembers the one left. */
export function goTo(location: Location): void {
  useNavigation.setState((state) =>
    isSameLocation(state.current, location)
      ? state
      : { current: location, back: [...state.back, state.current].slice(-LONGEST), forward: [] },
  );
}

/** Changes the address of the place one is in (a tab, a selection) without a new step of history. */
export function replaceLocation(location: Location): void {
  useNavigation.setState({ current: location });
}

export function goBack(): void {
  useNavigation.setState((state) => {
    const target = state.back.at(-1);
    return target === undefined
      ? state
      : { current: target, back: state.back.slice(0, -1), forward: [state.current, ...state.forward] };
  });
}

export function goForward(): void {
  useNavigation.setState((state) => {
    const [target, ...rest] = state.forward;
    return target === undefined ? state : { current: target, back: [...state.back, state.current], forward: rest };
  });
}

/** Sets where the window starts. */
export function startAt(location: Location): void {
  useNavigation.setState({ current: location, back: [], forward: [] });
}
