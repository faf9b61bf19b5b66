import type { WebContents } from 'electron';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createPageStates } from '../../../electron/main/windows/page-states';

function aPage(id: number, sent: string[] = []): WebContents {
  const page = {
    id,
    isDestroyed: () => false,
    isCrashed: () => false,
    send: (channel: string) => sent.push(channel),
  };
  return page as unknown as WebContents;
}

describe('flushing a page before it goes', () => {
  beforeEach(() => void vi.useFakeTimers());
  afterEach(() => void vi.useRealTimers());

  it('waits for its answer', async () => {
    const sent: string[] = [];
    const pages = createPageStates();
    pages.markReady(1);
    const flushed = pages.flush(aPage(1, sent));
    expect(sent).toEqual(['scrutiny:event:flush']);
    pages.markFlushed(2, true);
    pages.markFlushed(1, true);
    expect(await flushed).toBe('saved');
  });

  it('gives up after 3 s', async () => {
    const pages = createPageStates();
    pages.markReady(1);
    const flushed = pages.flush(aPage(1));
    let isDone = false;
    void flushed.finally(() => {
      isDone = true;
    });
    await vi.advanceTimersByTimeAsync(2999);
    expect(isDone).toBe(false);
    await vi.advanceTimersByTimeAsync(1);
    expect(await flushed).toBe('silent');
  });

  it('tells that the page could not save everything', async () => {
    const pages = createPageStates();
    pages.markReady(1);
    const flushed = pages.flush(aPage(1));
    pages.markFlushed(1, false);
    expect(await flushed).toBe('unsaved');
  });

  it('does not wait for a page that never started or has just been lost', async () => {
    const pages = createPageStates();
    expect(await pages.flush(aPage(1))).toBe('saved');
    pages.markReady(2);
    const flushed = pages.flush(aPage(2));
    pages.markNew(2);
    expect(await flushed).toBe('silent');
    expect(pages.isReady(2)).toBe(false);
  });
});
