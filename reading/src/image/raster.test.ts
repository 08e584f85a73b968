import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type QuarterTurn, type Raster, turnBack, turnRaster } from './raster.ts';

const turns: readonly QuarterTurn[] = [0, 90, 180, 270];

test('a quarter turn to the right brings the left column to the top, bottom first', () => {
  const source: Raster = { width: 2, height: 1, data: Uint8Array.of(1, 1, 1, 2, 2, 2) };
  expect(turnRaster(source, 90)).toEqual({ width: 1, height: 2, data: Uint8Array.of(1, 1, 1, 2, 2, 2) });
  expect([...turnRaster(source, 180).data]).toEqual([2, 2, 2, 1, 1, 1]);
  expect([...turnRaster(source, 270).data]).toEqual([2, 2, 2, 1, 1, 1]);
});

test('a box on the turned page leads back to the same pixel of the page as it came', () => {
  const drawn = fc.record({
    width: fc.integer({ min: 1, max: 9 }),
    height: fc.integer({ min: 1, max: 9 }),
    turn: fc.constantFrom(...turns),
    seed: fc.nat(),
  });
  fc.assert(
    fc.property(drawn, ({ width, height, turn, seed }) => {
      const data = Uint8Array.from({ length: width * height * 3 }, (_, i) => Math.floor(i / 3));
      const turned = turnRaster({ width, height, data }, turn);
      const x = seed % turned.width;
      const y = seed % turned.height;
      const back = turnBack({ x, y, w: 1, h: 1 }, turn, width, height);
      expect(data[(back.y * width + back.x) * 3]).toBe(turned.data[(y * turned.width + x) * 3]);
    }),
  );
});
