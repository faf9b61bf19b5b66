import { expect, it } from 'vitest';
import { createDrawQueue } from '@/features/reader/thumbnail-queue';

it('draws one picture at a time, the latest first, and none that was taken back', async () => {
  const idle: (() => void)[] = [];
  const queue = createDrawQueue((callback) => void idle.push(callback));
  const drawn: string[] = [];
  const finish: (() => void)[] = [];
  const add = (name: string) =>
    queue.add({
      draw: () => {
        drawn.push(name);
        return new Promise((resolve) => void finish.push(resolve));
      },
    });
  add('first');
  const takeBack = add('gone');
  add('last');
  takeBack();
  expect([idle.length, drawn]).toEqual([1, []]);
  idle.pop()?.();
  expect([idle.length, drawn]).toEqual([0, ['last']]);
  finish.pop()?.();
  await expect.poll(() => idle.length).toBe(1);
  idle.pop()?.();
  expect(drawn).toEqual(['last', 'first']);
});
