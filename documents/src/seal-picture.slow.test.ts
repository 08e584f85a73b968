import sharp from 'sharp';
import { expect, test } from 'vitest';
import { sealSvg } from './seal-picture.ts';

const SIDE = 420;
async function pixels(svg: string): Promise<Buffer> {
  return sharp(Buffer.from(svg), { density: 254 }).resize(SIDE, SIDE).ensureAlpha().raw().toBuffer();
}
/** Share of the pixels inside a square (in mm from the top left) that are seal red. */
function red(raw: Buffer, x: number, y: number, size: number): number {
  let count = 0;
  for (let row = y * 10; row < (y + size) * 10; row++) {
    for (let column = x * 10; column < (x + size) * 10; column++) {
      const i = (row * SIDE + column) * 4;
      if ((raw[i] ?? 0) > 150 && (raw[i + 1] ?? 0) < 80 && (raw[i + 3] ?? 0) > 128) count++;
    }
  }
  return count / (size * 10) ** 2;
}

test('the demo seal is 42 mm, red on nothing, with rim, star, name above and 样章 below, all in outlines', async () => {
  const svg = await sealSvg({ name: '望潮区应急管理局', lines: ['行政许可专用章', '样章'] });
  expect(Number(/width="([\d.]+)pt"/.exec(svg)?.[1])).toBeCloseTo((42 / 25.4) * 72, 1);
  expect(svg).not.toMatch(/<text|font-family|<image|href="http/);
  const raw = await pixels(svg);
  expect(raw[3]).toBe(0);
  expect(red(raw, 20, 0, 1)).toBeGreaterThan(0.8);
  expect(red(raw, 19, 17, 3)).toBeGreaterThan(0.6);
  expect(red(raw, 18, 2, 6)).toBeGreaterThan(0.15);
  expect(red(raw, 17, 31, 7)).toBeGreaterThan(0.1);
  expect(red(raw, 15, 22.5, 2)).toBe(0);
});

test('another office has another seal, and the same office the same', async () => {
  const [a, b, c] = await Promise.all(
    ['临澜市应急管理局', '澜东区应急管理局', '临澜市应急管理局'].map((name) => sealSvg({ name, lines: ['样章'] })),
  );
  expect(a).toBe(c);
  expect(Buffer.compare(await pixels(a ?? ''), await pixels(b ?? ''))).not.toBe(0);
});

test('a name of twenty-two characters keeps inside the rim and clear of the lines', async () => {
  const raw = await pixels(await sealSvg({ name: '东海省临澜市望潮区应急管理局行政审批服务中心', lines: ['样章'] }));
  expect(red(raw, 20, 1.3, 0.4)).toBe(0);
  expect(red(raw, 11, 29, 3)).toBe(0);
});

test('a seal that does not say 样章 is not made', async () => {
  await expect(sealSvg({ name: '望潮区应急管理局', lines: [] })).rejects.toThrow('样章');
});
