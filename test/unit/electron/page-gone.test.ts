import { EventEmitter } from 'node:events';
import { expect, it } from 'vitest';
import { type GoingPage, whenPageGoes } from '../../../electron/main/ipc/page-gone';

function page() {
  const emitter = new EventEmitter();
  const listeners = () => emitter.eventNames().length;
  return { page: emitter as unknown as GoingPage, emit: (name: string) => emitter.emit(name), listeners };
}

it.each(['destroyed', 'render-process-gone', 'did-navigate'])('ends once, on %s, and listens no longer', (name) => {
  const { page: going, emit, listeners } = page();
  let ended = 0;
  whenPageGoes(going, () => (ended += 1));
  emit(name);
  emit(name);
  emit('destroyed');
  expect(ended).toBe(1);
  expect(listeners()).toBe(0);
});

it('nothing happens to what was over before', () => {
  const { page: going, emit, listeners } = page();
  let ended = 0;
  const stop = whenPageGoes(going, () => (ended += 1));
  stop();
  emit('destroyed');
  expect([ended, listeners()]).toEqual([0, 0]);
});
