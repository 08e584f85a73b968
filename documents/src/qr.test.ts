import { expect, test } from 'vitest';
import { qrSvg } from './qr.ts';

const side = (svg: string): number => Number(/viewBox="0 0 (\d+) \1"/.exec(svg)?.[1]);
const digits = '7'.repeat(640);

test('the licence payload of the design (26 characters of id, 265 bytes in base 10) is a version 13-M code: 69 modules and 4 of quiet zone on each side', () => {
  expect(side(qrSvg(`HTTPS://TUOFU.LINLAN.EXAMPLE/C/01J8ZQ4M5N6P7R8S9T0V1W2X3Y#${digits}`))).toBe(69 + 8);
});

test('the same text in bytes alone would need a larger code, so the segments are used', () => {
  expect(side(qrSvg(`https://tuofu.linlan.example/c/01j8zq4m5n6p7r8s9t0v1w2x3y#${'x'.repeat(640)}`))).toBeGreaterThan(
    69 + 8,
  );
});

test('the quiet zone is empty', () => {
  const svg = qrSvg('HTTPS://TUOFU.EXAMPLE/C/A#1');
  const starts = [...svg.matchAll(/M(\d+) (\d+)h(\d+)/g)].map((m) => m.slice(1).map(Number));
  expect(starts.length).toBeGreaterThan(100);
  for (const [x = 0, y = 0, run = 0] of starts) {
    expect(Math.min(x, y)).toBeGreaterThanOrEqual(4);
    expect(Math.max(x + run, y + 1)).toBeLessThanOrEqual(side(svg) - 4);
  }
});

test('a text that no QR code holds is refused', () => {
  expect(() => qrSvg('字'.repeat(2000))).toThrow();
});
