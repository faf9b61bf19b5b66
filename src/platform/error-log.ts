/** Tells the log of what nobody expected in this page: class and places in our code, never a message or content. */
import type { PageFailure } from '@shared/ipc-contract';
import { bridge } from './bridge';

/** A page that fails again and again must not fill the log. */
const MOST = 50;
const FRAMES = 6;

/** Call once, first of all. */
export function logFailures(page: 'page' | 'engine'): void {
  let count = 0;
  const tell = (code: PageFailure['code'], error: unknown): void => {
    count += 1;
    // The log is the last resort: when it can't be reached there is nobody left to tell.
    if (count <= MOST && bridge.isAvailable())
      bridge.invoke('app.failed', failureOf(code, error)).catch(() => undefined);
  };
  window.addEventListener('error', (event) => tell(`${page}-error`, event.error ?? event.message));
  window.addEventListener('unhandledrejection', (event) => tell(`${page}-rejection`, event.reason));
}

/** What the log may know of an error. Of one that stands for another, the other is told. */
export function failureOf(code: PageFailure['code'], error: unknown): PageFailure {
  let source: unknown = error;
  while (source instanceof Error && source.cause instanceof Error) source = source.cause;
  if (!(source instanceof Error)) return { code, cause: typeof source, at: [] };
  const at = (source.stack ?? '')
    .split('\n')
    .map((line) => /([\w.-]{1,80}:\d{1,7}:\d{1,7})\)?$/.exec(line)?.[1])
    .filter((place) => place !== undefined)
    .slice(0, FRAMES);
  return { code, cause: /^\w{1,60}$/.test(source.name) ? source.name : 'Error', at };
}
