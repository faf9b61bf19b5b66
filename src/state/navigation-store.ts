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

/** Says more exactly where one is when the place is left: a paper adds how far down the page one was. */
export type PlaceKeeper = (here: Location) => Location;

let keeper: PlaceKeeper | null = null;

/** What is on screen makes the address that is gone back to; returns the function that stops it. */
export function keepPlace(own: PlaceKeeper): () => void {
  keeper = own;
  return () => {
    if (keeper === own) keeper = null;
  };
}

const exact = (here: Location): Location => (keeper === null ? here : keeper(here));

/** Where one is, as exactly as it is known. */
export function exactPlace(): Location {
  return exact(useNavigation.getState().current);
}

/** Where a window that shows only some places sends the others; true when it has taken the location. */
let elsewhere: ((location: Location) => boolean) | null = null;

export function setElsewhere(send: (location: Location) => boolean): void {
  elsewhere = send;
}

/** Goes to a place and remembers the one left. */
export function goTo(location: Location): void {
  if (elsewhere?.(location)) return;
  const { current, back } = useNavigation.getState();
  const here = exact(current);
  if (isSameLocation(here, location)) return;
  useNavigation.setState({ current: location, back: [...back, here].slice(-LONGEST), forward: [] });
}

/** Changes the address of the place one is in (a tab, a selection) without a new step of history. */
export function replaceLocation(location: Location): void {
  useNavigation.setState({ current: location });
}

export function goBack(): void {
  const { current, back, forward } = useNavigation.getState();
  const target = back.at(-1);
  if (target === undefined) return;
  useNavigation.setState({ current: target, back: back.slice(0, -1), forward: [exact(current), ...forward] });
}

export function goForward(): void {
  const { current, back, forward } = useNavigation.getState();
  const [target, ...rest] = forward;
  if (target === undefined) return;
  useNavigation.setState({ current: target, back: [...back, exact(current)], forward: rest });
}

/** Sets where the window starts. */
export function startAt(location: Location): void {
  useNavigation.setState({ current: location, back: [], forward: [] });
}
