/**
 * Two coordinate systems and the way between them. *User space* is the PDF's own: points, origin bottom left of nothing
 * in particular, y upwards, before rotation (ISO 32000-1, 8.3.2.3). *Page space* is the page as shown at 100%: origin
 * top left of its crop box, y downwards, rotated. Only user space is stored; it is the same at every zoom.
 */
import type { Quad } from '../domain/annotation';

/** What pdf.js says of a page: `page.view`, `page.rotate`, `page.userUnit`. */
export interface PageGeometry {
  /** The visible box in user space: left, bottom, right, top. */
  readonly view: readonly [number, number, number, number];
  /** Clockwise degrees, a multiple of 90. */
  readonly rotation: number;
  /** Points per unit of user space; 1 nearly always. */
  readonly userUnit: number;
}

export interface Point {
  readonly x: number;
  readonly y: number;
}

/** A box in page space. */
export interface Box {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

/** Reads the geometry off a pdf.js page; a rotation that is no multiple of 90 counts as none, as pdf.js has it. */
export function geometryOf(page: { view: readonly number[]; rotate: number; userUnit: number }): PageGeometry {
  const [left = 0, bottom = 0, right = 0, top = 0] = page.view;
  const turned = ((page.rotate % 360) + 360) % 360;
  return {
    view: [left, bottom, right, top],
    rotation: turned % 90 === 0 ? turned : 0,
    userUnit: page.userUnit > 0 ? page.userUnit : 1,
  };
}

/** Width and height of the page as shown, in page space. */
export function shownSize({ view, rotation, userUnit }: PageGeometry): { width: number; height: number } {
  const width = (view[2] - view[0]) * userUnit;
  const height = (view[3] - view[1]) * userUnit;
  return rotation % 180 === 0 ? { width, height } : { width: height, height: width };
}

/** From user space to page space. */
export function toPageSpace({ view, rotation, userUnit }: PageGeometry, { x, y }: Point): Point {
  const [left, bottom, right, top] = view;
  const shown = {
    0: { x: x - left, y: top - y },
    90: { x: y - bottom, y: x - left },
    180: { x: right - x, y: y - bottom },
    270: { x: top - y, y: right - x },
  }[asQuarter(rotation)];
  return { x: shown.x * userUnit, y: shown.y * userUnit };
}

/** From page space to user space. */
export function toUserSpace({ view, rotation, userUnit }: PageGeometry, point: Point): Point {
  const [left, bottom, right, top] = view;
  const x = point.x / userUnit;
  const y = point.y / userUnit;
  return {
    0: { x: x + left, y: top - y },
    90: { x: y + left, y: x + bottom },
    180: { x: right - x, y: y + bottom },
    270: { x: right - y, y: top - x },
  }[asQuarter(rotation)];
}

function asQuarter(rotation: number): 0 | 90 | 180 | 270 {
  return rotation === 90 || rotation === 180 || rotation === 270 ? rotation : 0;
}

/** The box as four corners in user space, named as they are seen: upper left, upper right, lower left, lower right. */
export function quadOfBox(geometry: PageGeometry, { left, top, width, height }: Box): Quad {
  const corners = [
    { x: left, y: top },
    { x: left + width, y: top },
    { x: left, y: top + height },
    { x: left + width, y: top + height },
  ].map((corner) => toUserSpace(geometry, corner));
  const numbers = corners.flatMap(({ x, y }) => [round(x), round(y)]);
  const [a = 0, b = 0, c = 0, d = 0, e = 0, f = 0, g = 0, h = 0] = numbers;
  return [a, b, c, d, e, f, g, h];
}

/** The smallest upright box in page space that holds the quad, whatever order its corners have. */
export function boxOfQuad(geometry: PageGeometry, quad: Quad): Box {
  const corners = [0, 2, 4, 6].map((at) => toPageSpace(geometry, { x: quad[at] ?? 0, y: quad[at + 1] ?? 0 }));
  const left = Math.min(...corners.map((corner) => corner.x));
  const top = Math.min(...corners.map((corner) => corner.y));
  return {
    left,
    top,
    width: Math.max(...corners.map((corner) => corner.x)) - left,
    height: Math.max(...corners.map((corner) => corner.y)) - top,
  };
}

/** A thousandth of a point is far below what any screen shows. */
function round(value: number): number {
  return Math.round(value * 1000) / 1000 + 0;
}

/** True when the point is inside or on the edge, with a little room for a shaky hand. Points. */
export function holdsPoint(box: Box, point: Point, room = 1): boolean {
  return (
    point.x >= box.left - room &&
    point.x <= box.left + box.width + room &&
    point.y >= box.top - room &&
    point.y <= box.top + box.height + room
  );
}
