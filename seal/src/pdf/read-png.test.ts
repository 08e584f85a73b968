import { deflateSync, inflateSync } from 'node:zlib';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { ringPng } from '../testing/workbench.ts';
import { readPng } from './read-png.ts';

const chunk = (type: string, data: Uint8Array): Buffer => {
  const length = Buffer.alloc(4);
  length.writeUInt32BE(data.length);
  return Buffer.concat([length, Buffer.from(type), data, Buffer.alloc(4)]);
};

/** A PNG of these header fields and (already filtered) rows. */
function png(
  width: number,
  height: number,
  rows: Uint8Array,
  o: { colour?: number; depth?: number; interlace?: number } = {},
): Uint8Array {
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  header.set([o.depth ?? 8, o.colour ?? 6, 0, 0, o.interlace ?? 0], 8);
  const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10]);
  const parts = [chunk('IHDR', header), chunk('IDAT', deflateSync(rows)), chunk('IEND', Buffer.alloc(0))];
  return new Uint8Array(Buffer.concat([signature, ...parts]));
}

/** Filters rows as the PNG specification, section 9.2, defines the five filters. */
function filtered(pixels: Uint8Array, stride: number, channels: number, filters: readonly number[]): Uint8Array {
  return Buffer.concat(
    filters.map((filter, y) => {
      const at = (row: number, x: number): number => (row < 0 || x < 0 ? 0 : pixels[row * stride + x]!);
      const out = Buffer.alloc(stride + 1);
      out[0] = filter;
      for (let x = 0; x < stride; x++) {
        const [a, b, c] = [at(y, x - channels), at(y - 1, x), at(y - 1, x - channels)];
        const p = a + b - c;
        const nearest = [a, b, c].reduce((best, v) => (Math.abs(p - v) < Math.abs(p - best) ? v : best));
        const guess = [0, a, b, Math.floor((a + b) / 2), nearest][filter]!;
        out[x + 1] = (at(y, x) - guess) & 255;
      }
      return out;
    }),
  );
}

test('pixels come out of every filter as they went in, colour and alpha apart', () => {
  let tried = 0;
  const image = fc
    .record({
      width: fc.integer({ min: 1, max: 9 }),
      filters: fc.array(fc.nat(4), { minLength: 1, maxLength: 9 }),
      alpha: fc.boolean(),
    })
    .chain((o) => {
      const size = o.width * o.filters.length * (o.alpha ? 4 : 3);
      return fc.record({
        ...Object.fromEntries(Object.entries(o).map(([k, v]) => [k, fc.constant(v)])),
        pixels: fc.uint8Array({ minLength: size, maxLength: size }),
      }) as fc.Arbitrary<typeof o & { pixels: Uint8Array }>;
    });
  fc.assert(
    fc.property(image, ({ width, filters, alpha, pixels }) => {
      const channels = alpha ? 4 : 3;
      const rows = filtered(pixels, width * channels, channels, filters);
      const read = readPng(png(width, filters.length, rows, { colour: alpha ? 6 : 2 }));
      expect([read.width, read.height]).toEqual([width, filters.length]);
      const wanted = Array.from(pixels);
      expect([...inflateSync(read.rgb)]).toEqual(alpha ? wanted.filter((_, i) => i % 4 < 3) : wanted);
      if (alpha) expect([...inflateSync(read.alpha!)]).toEqual(wanted.filter((_, i) => i % 4 === 3));
      else expect(read.alpha).toBeUndefined();
      tried += 1;
    }),
    { numRuns: 300 },
  );
  console.error(`PNG images filtered and read: ${tried}`);
  expect(tried).toBeGreaterThanOrEqual(300);
});

const row = (n: number) => new Uint8Array(n);
test.each<[string, Uint8Array]>([
  ['nothing', new Uint8Array()],
  ['a JPEG', Uint8Array.of(0xff, 0xd8, 0xff, 0xe0)],
  ['a signature alone', ringPng(4).subarray(0, 8)],
  ['a palette', png(1, 1, row(2), { colour: 3 })],
  ['grey', png(1, 1, row(2), { colour: 0 })],
  ['16 bits', png(1, 1, row(9), { depth: 16 })],
  ['interlaced rows', png(1, 1, row(5), { interlace: 1 })],
  ['an unknown filter', png(1, 1, Uint8Array.of(5, 0, 0, 0, 0))],
  ['rows cut short', png(1, 2, row(5))],
  ['more rows than it says', png(1, 1, row(500))],
  ['no pixels', png(0, 0, row(0))],
  ['more pixels than a seal has', png(60_000, 60_000, row(5))],
  ['pixels that do not inflate', ringPng(4).map((b, i) => (i > 45 ? 0x55 : b))],
])('%s is refused', (_what, bytes) => {
  expect(() => readPng(bytes)).toThrow(/seal image|PNG/);
});

test('the same picture is read once, another one anew', () => {
  const picture = ringPng(20);
  expect(readPng(picture.slice())).toBe(readPng(picture));
  expect(readPng(ringPng(21))).not.toBe(readPng(picture));
});
