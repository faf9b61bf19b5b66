import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  canvasRatio,
  heightOf,
  layOutPages,
  PAGE_GAP,
  pageAt,
  SIDE_GAP,
  spotAt,
  steppedZoom,
} from '@/widgets/paper-view/page-layout';

const A4 = { width: 595, height: 842 };
const WIDE = { width: 1_191, height: 842 };

describe('laying out pages', () => {
  test('fit: the usual page fills the pane, a wider one is made to fit', () => {
    const layout = layOutPages([A4, WIDE, A4], 'fit', 832);
    expect([...layout.widths].map(Math.round)).toEqual([800, 800, 800]);
    expect(layout.totalWidth).toBeCloseTo(800 + 2 * SIDE_GAP);
    expect(layout.tops[1]).toBeCloseTo(PAGE_GAP + (layout.heights[0] ?? 0) + PAGE_GAP);
  });

  test('100% is printed size, for every page alike', () => {
    const layout = layOutPages([A4, WIDE], 1, 300);
    expect(layout.widths[0]).toBeCloseTo((595 * 96) / 72);
    expect(layout.widths[1]).toBeCloseTo((1_191 * 96) / 72);
    expect(layout.zoom).toBeCloseTo(1);
  });

  test('a very long paper is never taller than the browser can place', () => {
    const layout = layOutPages(
      Array.from({ length: 20_000 }, () => A4),
      5,
      900,
    );
    expect(layout.totalHeight).toBeLessThan(31_000_000);
  });
});

const sizes = fc.array(
  fc.record({ width: fc.integer({ min: 50, max: 2_000 }), height: fc.integer({ min: 50, max: 2_000 }) }),
  { minLength: 1, maxLength: 40 },
);
const zoom = fc.oneof(fc.constant('fit' as const), fc.double({ min: 0.25, max: 5, noNaN: true }));

test('a spot stays the same spot at every zoom and width', () => {
  const share = fc.double({ min: 0, max: 1, noNaN: true });
  fc.assert(
    fc.property(sizes, zoom, zoom, fc.nat(), share, (pages, before, after, any, fraction) => {
      const spot = { index: any % pages.length, fraction };
      const layouts = [layOutPages(pages, before, 900), layOutPages(pages, after, 500)];
      for (const layout of layouts) {
        const found = spotAt(layout, heightOf(layout, spot));
        expect(found.index).toBe(spot.index);
        expect(found.fraction).toBeCloseTo(fraction, 5);
      }
    }),
  );
});

test('the page at a height is the one that holds it', () => {
  const layout = layOutPages([A4, A4, A4], 1, 900);
  expect(pageAt(layout, 0)).toBe(0);
  expect(pageAt(layout, (layout.tops[1] ?? 0) - 1)).toBe(0);
  expect(pageAt(layout, layout.tops[1] ?? 0)).toBe(1);
  expect(pageAt(layout, 99_999)).toBe(2);
});

test('zooming by steps meets the ends and comes back', () => {
  expect(steppedZoom(1, 1)).toBe(1.1);
  expect(steppedZoom(1, -1)).toBe(0.9);
  expect(steppedZoom(0.93, 1)).toBe(1);
  expect(steppedZoom(5, 1)).toBe(5);
  expect(steppedZoom(0.25, -1)).toBe(0.25);
});

test('a canvas has at most two device pixels to one, and sixteen million in all', () => {
  expect(canvasRatio(800, 1_100, 3)).toBe(2);
  expect(canvasRatio(800, 1_100, 1.25)).toBe(1.25);
  const ratio = canvasRatio(3_970, 5_600, 2);
  expect(3_970 * 5_600 * ratio * ratio).toBeLessThanOrEqual(16_000_001);
});
