import { mkdtempSync, readdirSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { contentFiles } from './content-files.ts';

const folder = mkdtempSync(join(tmpdir(), 'tuofu-files-'));
afterAll(() => rmSync(folder, { recursive: true }));
const files = contentFiles(folder);
// printf 'tuofu' | sha256sum
const digest = 'e97b60a392b982ed41dabf655a2522781c42df1ff7c5f9b8ea8958a1d4380d3c';

test('bytes come back under their SHA-256, once, and only within their authority', async () => {
  const bytes = new TextEncoder().encode('tuofu');
  const puts = await Promise.all(Array.from({ length: 8 }, () => files.put(990200, bytes)));
  expect(puts).toEqual(puts.map(() => ({ digest, size: 5 })));
  expect(new Uint8Array((await files.get(990200, digest))!)).toEqual(bytes);
  expect(await files.get(990300, digest)).toBeUndefined();
  expect(readdirSync(join(folder, '990200', digest.slice(0, 2)))).toEqual([digest]);
  expect(statSync(files.path(990200, digest)).mode & 0o077).toBe(0);
});

test('a name that is no digest never becomes a path', async () => {
  for (const name of ['../../etc/passwd', digest.toUpperCase(), `${digest}/`, '']) {
    expect(() => files.path(990200, name)).toThrow(TypeError);
    await expect(files.get(990200, name)).rejects.toThrow(TypeError);
  }
  expect(() => files.path(1.5, digest)).toThrow(TypeError);
});

test('a failed write leaves nothing that looks like a file', async () => {
  const full = contentFiles('/dev/full-does-not-exist/\0');
  await expect(full.put(1, new Uint8Array(3))).rejects.toThrow();
});
