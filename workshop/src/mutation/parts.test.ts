import fs from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { parts, rooms } from './parts.ts';

const root = path.resolve(import.meta.dirname, '..', '..', '..');

test('every file of the two rooms is mutated in exactly one part', () => {
  for (const room of rooms) {
    const there = fs
      .readdirSync(path.join(root, 'domain', 'src', room), { recursive: true, encoding: 'utf8' })
      .filter((f) => f.endsWith('.ts') && !f.endsWith('.test.ts') && path.basename(f) !== 'index.ts')
      .map((f) => `domain/src/${room}/${f}`);
    const mutated = parts(root).flatMap((p) => (p.room === room ? p.files : []));
    expect(mutated.toSorted()).toEqual(there.toSorted());
    expect(there.length).toBeGreaterThan(10);
  }
});
