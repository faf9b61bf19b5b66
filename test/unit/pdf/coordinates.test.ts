import { degrees, PDFDocument, PDFName, PDFNumber } from '@cantoo/pdf-lib';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { openPdf } from '@/cli/open-pdf';
import {
  boxOfQuad,
  geometryOf,
  holdsPoint,
  type PageGeometry,
  quadOfBox,
  shownSize,
  toPageSpace,
  toUserSpace,
} from '@/pdf/coordinates';

const length = fc.integer({ min: 10, max: 5_000 });
const offset = fc.integer({ min: -3_000, max: 3_000 });
/** Any page: crop boxes anywhere, all four rotations, odd units. */
const anyGeometry: fc.Arbitrary<PageGeometry> = fc
  .tuple(offset, offset, length, length, fc.constantFrom(0, 90, 180, 270), fc.constantFrom(1, 0.5, 2.5))
  .map(([left, bottom, width, height, rotation, userUnit]) => ({
    view: [left, bottom, left + width, bottom + height],
    rotation,
    userUnit,
  }));
const anyPoint = fc.record({ x: fc.integer({ min: -900, max: 6_000 }), y: fc.integer({ min: -900, max: 6_000 }) });
const anyBox = fc.record({
  left: fc.integer({ min: 0, max: 2_000 }),
  top: fc.integer({ min: 0, max: 2_000 }),
  width: fc.integer({ min: 1, max: 900 }),
  height: fc.integer({ min: 1, max: 200 }),
});

/** A page of a real file, with a crop box that starts elsewhere and a unit of two points. */
async function onePage(rotation: number) {
  const made = await PDFDocument.create();
  const page = made.addPage([700, 900]);
  page.setMediaBox(0, -50, 700, 900);
  page.setCropBox(30, -20, 400, 600);
  page.setRotation(degrees(rotation));
  page.node.set(PDFName.of('UserUnit'), PDFNumber.of(2));
  const pdf = await openPdf(await made.save(), 'made.pdf');
  return Object.assign(await pdf.getPage(1), { destroyAll: () => pdf.loadingTask.destroy() });
}

describe('user space and page space', () => {
  test.each([0, 90, 180, 270])('agree with pdf.js on a cropped page turned by %i degrees', async (rotation) => {
    const page = await onePage(rotation);
    const geometry = geometryOf(page);
    const viewport = page.getViewport({ scale: 1 });
    expect(geometry).toEqual({ view: [30, -20, 430, 580], rotation, userUnit: 2 });
    expect(shownSize(geometry)).toEqual({ width: viewport.width, height: viewport.height });
    fc.assert(
      fc.property(anyPoint, (point) => {
        const [x = 0, y = 0] = viewport.convertToViewportPoint(point.x, point.y) as number[];
        const ours = toPageSpace(geometry, point);
        expect(ours.x).toBeCloseTo(x, 6);
        expect(ours.y).toBeCloseTo(y, 6);
      }),
    );
    await page.destroyAll();
  });

  test('there and back is where one was', () => {
    fc.assert(
      fc.property(anyGeometry, anyPoint, (geometry, point) => {
        const back = toPageSpace(geometry, toUserSpace(geometry, point));
        expect(back.x).toBeCloseTo(point.x, 6);
        expect(back.y).toBeCloseTo(point.y, 6);
      }),
    );
  });

  test('a box survives being stored as a quad, to a thousandth of a point', () => {
    fc.assert(
      fc.property(anyGeometry, anyBox, (geometry, box) => {
        const back = boxOfQuad(geometry, quadOfBox(geometry, box));
        for (const side of ['left', 'top', 'width', 'height'] as const) {
          expect(Math.abs(back[side] - box[side])).toBeLessThan(0.006);
        }
      }),
    );
  });

  test('the corners of a quad may come in any order', () => {
    const geometry: PageGeometry = { view: [10, 20, 605, 862], rotation: 90, userUnit: 1 };
    const box = { left: 30, top: 40, width: 100, height: 12 };
    const [a, b, c, d, e, f, g, h] = quadOfBox(geometry, box);
    const back = boxOfQuad(geometry, [g, h, a, b, e, f, c, d]);
    expect(back.left).toBeCloseTo(30, 2);
    expect(back.width).toBeCloseTo(100, 2);
  });
});

test('a quad on an upright page names its corners as Acrobat does: upper left, upper right, lower left, lower right', () => {
  const geometry: PageGeometry = { view: [0, 0, 595, 842], rotation: 0, userUnit: 1 };
  expect(quadOfBox(geometry, { left: 10, top: 20, width: 100, height: 12 })).toEqual([
    10, 822, 110, 822, 10, 810, 110, 810,
  ]);
});

test('a page with a rotation that is none is taken as upright', () => {
  expect(geometryOf({ view: [0, 0, 10, 10], rotate: 45, userUnit: 0 })).toEqual({
    view: [0, 0, 10, 10],
    rotation: 0,
    userUnit: 1,
  });
  expect(geometryOf({ view: [0, 0, 10, 10], rotate: -90, userUnit: 1 }).rotation).toBe(270);
});

test('a point is in a box up to a little beyond its edge', () => {
  const box = { left: 10, top: 10, width: 5, height: 5 };
  expect(holdsPoint(box, { x: 15.9, y: 9.2 })).toBe(true);
  expect(holdsPoint(box, { x: 16.1, y: 12 })).toBe(false);
});
