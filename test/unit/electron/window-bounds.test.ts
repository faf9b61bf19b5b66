import { describe, expect, it } from 'vitest';
import { fitBounds } from '../../../electron/main/windows/window-bounds';

const FIRST = { x: 0, y: 0, width: 1920, height: 1040 };
const SECOND = { x: 1920, y: 0, width: 1280, height: 1000 };

function saved(x: number, y: number, width = 1000, height = 700) {
  return { x, y, width, height, maximized: false };
}

describe('where the window opens', () => {
  it('is the middle of the first screen at first', () => {
    expect(fitBounds(null, [FIRST, SECOND])).toEqual({ x: 280, y: 90, width: 1360, height: 860 });
  });

  it.each([
    ['as it was', saved(100, 50), { x: 100, y: 50, width: 1000, height: 700 }],
    ['on the second screen', saved(2000, 10), { x: 2000, y: 10, width: 1000, height: 700 }],
    ['wholly on the screen that shows most of it', saved(1500, -40), { x: 1920, y: 0, width: 1000, height: 700 }],
    ['in the middle when its screen is gone', saved(5000, 5000), { x: 460, y: 170, width: 1000, height: 700 }],
    ['no smaller than the least', saved(10, 10, 200, 100), { x: 10, y: 10, width: 900, height: 600 }],
    ['no larger than the screen', saved(0, 0, 9000, 9000), { x: 0, y: 0, width: 1920, height: 1040 }],
  ])('%s', (_what, bounds, expected) => {
    expect(fitBounds(bounds, [FIRST, SECOND])).toEqual(expected);
  });
});
