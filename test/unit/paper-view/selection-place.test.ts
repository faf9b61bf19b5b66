import { expect, test } from 'vitest';
import { selectionBarPlace } from '@/widgets/paper-view/selection-place';

const seen = { top: 1_000, left: 0, width: 800, height: 600, rem: 16 };

test('below the last line', () => {
  expect(selectionBarPlace({ top: 1_100, bottom: 1_140, middle: 400 }, seen)).toEqual({
    left: 400,
    top: 1_146,
    maxWidth: 800,
  });
});

test('above the first line where there is no room below', () => {
  expect(selectionBarPlace({ top: 1_500, bottom: 1_590, middle: 400 }, seen).top).toBe(1_450);
});

test('inside the pane when the selection fills it', () => {
  const { top } = selectionBarPlace({ top: 900, bottom: 1_700, middle: 400 }, seen);
  expect(top).toBeGreaterThan(1_000);
  expect(top).toBeLessThanOrEqual(1_556);
});

test('never over the side', () => {
  expect(selectionBarPlace({ top: 1_100, bottom: 1_140, middle: 20 }, seen).left).toBe(224);
  expect(selectionBarPlace({ top: 1_100, bottom: 1_140, middle: 790 }, seen).left).toBe(576);
});

test('with large text the bar is larger, and a pane too narrow for it limits it', () => {
  const place = selectionBarPlace({ top: 1_500, bottom: 1_530, middle: 20 }, { ...seen, width: 300, rem: 32 });
  expect(place).toEqual({ left: 150, top: 1_406, maxWidth: 300 });
});
