import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { AppError } from '@/domain/errors';
import { createTextSaver, type TextSaver } from '@/hooks/text-saver';
import { flushAll, watchField } from '@/state/unsaved-text';

/** A disk whose writes are ended by the test, one by one, in the order in which they came. */
function aDisk() {
  const writes: { text: string; end: (error?: Error) => void }[] = [];
  let stored = '';
  return {
    writes,
    stored: () => stored,
    save: (text: string) =>
      new Promise<void>((resolve, reject) => {
        writes.push({
          text,
          end: (error) => {
            if (error) reject(error);
            else {
              stored = text;
              resolve();
            }
          },
        });
      }),
  };
}

const FULL = new AppError('readOnly', 'The disk is almost full.');
const GONE = new AppError('notFound', 'That is no longer there.');

let disk: ReturnType<typeof aDisk>;
let failures: unknown[];
let saved: string[];
let leave: () => void;
const aField = (): TextSaver =>
  createTextSaver({ onSaved: (text) => saved.push(text), onFailed: (error) => failures.push(error) });
/** Puts a field on the screen; the function takes it off again, as the screen does. */
function show(field: TextSaver): () => void {
  field.enter();
  const unwatch = watchField(field);
  return () => {
    field.leave();
    unwatch();
  };
}
const settle = () => vi.advanceTimersByTimeAsync(0);

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'performance'] });
  disk = aDisk();
  failures = [];
  saved = [];
  leave = () => undefined;
});
afterEach(async () => {
  leave();
  // Whatever a test left behind is not the next one's business.
  const rest = flushAll();
  await settle();
  for (const write of disk.writes) write.end();
  await settle();
  for (const write of disk.writes) write.end();
  await rest;
  vi.useRealTimers();
});

describe('typed text', () => {
  it('is saved soon after the last key, and within a second while typing goes on', async () => {
    const field = aField();
    leave = show(field);
    field.type('a', disk.save);
    await vi.advanceTimersByTimeAsync(349);
    expect(disk.writes).toEqual([]);
    await vi.advanceTimersByTimeAsync(1);
    expect(disk.writes.map(({ text }) => text)).toEqual(['a']);
    disk.writes[0]?.end();
    await settle();
    for (let key = 0; key < 9; key += 1) {
      field.type(`b${key}`, disk.save);
      await vi.advanceTimersByTimeAsync(100);
    }
    expect(disk.writes.map(({ text }) => text)).toEqual(['a', 'b7']);
  });

  it('is saved one text at a time, and the last typed is the one that stays', async () => {
    const field = aField();
    leave = show(field);
    field.type('first', disk.save);
    void field.flush();
    field.type('second', disk.save);
    void field.flush();
    await settle();
    expect(disk.writes.map(({ text }) => text)).toEqual(['first']);
    disk.writes[0]?.end();
    await settle();
    disk.writes[1]?.end();
    await settle();
    expect([disk.stored(), saved, field.isUnsaved()]).toEqual(['second', ['first', 'second'], false]);
  });

  it('of a save that failed never lands on what was typed later', async () => {
    const field = aField();
    leave = show(field);
    field.type('older', disk.save);
    const first = field.flush();
    await settle();
    field.type('newer', disk.save);
    disk.writes[0]?.end(FULL);
    await expect(first).rejects.toBe(FULL);
    const second = field.flush();
    await settle();
    disk.writes[1]?.end();
    await second;
    await field.flush();
    expect(disk.writes.map(({ text }) => text)).toEqual(['older', 'newer']);
    expect([disk.stored(), failures]).toEqual(['newer', [FULL]]);
  });

  it('is saved to the record that it was typed for', async () => {
    const field = aField();
    leave = show(field);
    const other = aDisk();
    field.type('for the first', disk.save);
    field.flush().catch(() => undefined);
    field.type('for the second', other.save);
    await settle();
    disk.writes[0]?.end();
    await settle();
    other.writes[0]?.end();
    await settle();
    expect([disk.stored(), other.stored()]).toEqual(['for the first', 'for the second']);
  });
});

describe('text that could not be saved', () => {
  it('waits, and makes closing the window ask', async () => {
    const field = aField();
    leave = show(field);
    field.type('kept', disk.save);
    const closing = flushAll();
    await settle();
    disk.writes[0]?.end(FULL);
    expect(await closing).toBe(false);
    const again = flushAll();
    await settle();
    disk.writes[1]?.end();
    expect([await again, disk.stored()]).toEqual([true, 'kept']);
  });

  it('is saved later when its field has left the screen, and before the field that came after it', async () => {
    const first = aField();
    const leaveFirst = show(first);
    first.type('earlier', disk.save);
    leaveFirst();
    await settle();
    disk.writes[0]?.end(FULL);
    await settle();
    const second = aField();
    leave = show(second);
    second.type('later', disk.save);
    void second.flush();
    await settle();
    expect(disk.writes.map(({ text }) => text)).toEqual(['earlier', 'earlier']);
    disk.writes[1]?.end();
    await settle();
    disk.writes[2]?.end();
    await settle();
    expect([disk.stored(), await flushAll()]).toEqual(['later', true]);
  });

  it('is given up when its record is gone and nobody sees it', async () => {
    const field = aField();
    const leaveIt = show(field);
    field.type('lost', disk.save);
    leaveIt();
    await settle();
    disk.writes[0]?.end(GONE);
    await settle();
    expect([await flushAll(), failures]).toEqual([true, [GONE]]);
  });
});
