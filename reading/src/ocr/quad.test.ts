import fc from 'fast-check';
import { expect, test } from 'vitest';
import { convexHull, minAreaQuad, type Point, unclip } from './quad.ts';

const corners = (cx: number, cy: number, w: number, h: number, degrees: number): Point[] => {
  const [c, s] = [Math.cos((degrees * Math.PI) / 180), Math.sin((degrees * Math.PI) / 180)];
  const at = (u: number, v: number) => ({ x: cx + u * c - v * s, y: cy + u * s + v * c });
  return [at(-w / 2, -h / 2), at(w / 2, -h / 2), at(w / 2, h / 2), at(-w / 2, h / 2)];
};

test('the hull of a square with a point inside is the square', () => {
  const square = [
    { x: 0, y: 0 },
    { x: 4, y: 0 },
    { x: 4, y: 4 },
    { x: 0, y: 4 },
  ];
  expect(convexHull([...square, { x: 2, y: 2 }])).toHaveLength(4);
});

test('a line of text turned by any small angle is found with its own length, height and direction', () => {
  const drawn = fc.record({
    w: fc.double({ min: 60, max: 900, noNaN: true }),
    h: fc.double({ min: 8, max: 40, noNaN: true }),
    degrees: fc.double({ min: -30, max: 30, noNaN: true }),
  });
  fc.assert(
    fc.property(drawn, ({ w, h, degrees }) => {
      const quad = minAreaQuad(corners(500, 300, w, h, degrees))!;
      expect(quad.w).toBeCloseTo(w, 3);
      expect(quad.h).toBeCloseTo(h, 3);
      expect(quad.cx).toBeCloseTo(500, 3);
      expect((Math.atan2(quad.along.y, quad.along.x) * 180) / Math.PI).toBeCloseTo(degrees, 3);
    }),
  );
});

test('points on one line make no rectangle', () => {
  expect(
    minAreaQuad([
      { x: 0, y: 0 },
      { x: 1, y: 1 },
      { x: 2, y: 2 },
    ]),
  ).toBeUndefined();
});

test('unclipping moves every side out by area times ratio over perimeter', () => {
  const grown = unclip({ cx: 0, cy: 0, w: 100, h: 20, along: { x: 1, y: 0 } }, 1.2);
  expect([grown.w, grown.h]).toEqual([120, 40]);
});
