/** Screens whose code is loaded later. */
import { type ComponentType, useEffect, useSyncExternalStore } from 'react';

export interface LaterPlace<Props> {
  /** Shows nothing until the code is there; throws for the error boundary when it could not be loaded. */
  readonly Place: ComponentType<Props>;
  /** Begins to load, once. */
  readonly load: () => void;
}

type State<Props> =
  | { readonly kind: 'waiting' }
  | { readonly kind: 'there'; readonly Place: ComponentType<Props> }
  | { readonly kind: 'failed'; readonly error: unknown };

/**
 * What is loaded already is drawn at once. React's own `lazy` suspends on its first drawing even then, which makes V8
 * read the whole program again for the error it throws inside: 20 ms and more in which nothing else happens.
 */
export function laterPlace<Props extends object>(fetch: () => Promise<ComponentType<Props>>): LaterPlace<Props> {
  let state: State<Props> = { kind: 'waiting' };
  let isAsked = false;
  const listeners = new Set<() => void>();
  const subscribe = (listener: () => void) => {
    listeners.add(listener);
    return () => void listeners.delete(listener);
  };
  const become = (next: State<Props>) => {
    state = next;
    for (const tell of listeners) tell();
  };
  const load = () => {
    if (isAsked) return;
    isAsked = true;
    fetch().then(
      (Place) => become({ kind: 'there', Place }),
      (error: unknown) => become({ kind: 'failed', error }),
    );
  };
  const current = () => state;
  const Later = (props: Props) => {
    const now = useSyncExternalStore(subscribe, current, current);
    useEffect(load, []);
    if (now.kind === 'failed') throw now.error;
    return now.kind === 'there' ? <now.Place {...props} /> : null;
  };
  return { Place: Later, load };
}
