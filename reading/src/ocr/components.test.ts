import { expect, test } from 'vitest';
import { findComponents } from './components.ts';

const map = (rows: string[]) => Float32Array.from(rows.join(''), (ch) => Number(ch) / 10);

test('patches that touch by a corner are one, patches apart are two, and weak pixels are none', () => {
  const found = findComponents(map(['9900002', '0090000', '0000088']), 7, 3, 0.3);
  expect(found.map((c) => c.size)).toEqual([3, 2]);
  expect(found[0]!.mean).toBeCloseTo(0.9);
});

test('the rim of a patch encloses it with its outer pixel edges', () => {
  const [patch] = findComponents(map(['0000', '0990', '0990']), 4, 3, 0.3);
  const xs = patch!.rim.map((p) => p.x);
  const ys = patch!.rim.map((p) => p.y);
  expect([Math.min(...xs), Math.max(...xs), Math.min(...ys), Math.max(...ys)]).toEqual([1, 3, 1, 3]);
});
