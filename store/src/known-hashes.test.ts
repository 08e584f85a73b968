import { expect, test } from 'vitest';
import { rememberHashes } from './known-hashes.ts';

const at = (stream: number, version = 1) => ({ authority: 990200, stream: `s${stream}`, version });

test('the last hash of a stream is known at its version and at no other', () => {
  const known = rememberHashes(10);
  known.remember(at(1), 'a');
  known.remember(at(1, 2), 'b');
  expect([known.find(at(1, 2)), known.find(at(1)), known.find(at(2))]).toEqual(['b', undefined, undefined]);
  expect(known.find({ ...at(1, 2), authority: 990300 })).toBeUndefined();
});

test('at least the latest half of the limit is kept, and never more than the limit', () => {
  const known = rememberHashes(100);
  for (let i = 0; i < 1_000; i += 1) {
    known.remember(at(i), `${i}`);
    const kept = Array.from({ length: i + 1 }, (_, n) => known.find(at(n))).filter((h) => h !== undefined).length;
    expect(kept).toBeLessThanOrEqual(100);
    expect(kept).toBeGreaterThanOrEqual(Math.min(i + 1, 50));
    expect(known.find(at(i))).toBe(`${i}`);
  }
});

test('what was remembered anew long ago does not come back with its old version', () => {
  const known = rememberHashes(4);
  known.remember(at(1), 'old');
  known.remember(at(2), 'x');
  known.remember(at(1, 2), 'new');
  expect([known.find(at(1, 2)), known.find(at(1))]).toEqual(['new', undefined]);
});
