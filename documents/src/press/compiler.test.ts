import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { compilerPackage, platformKey, typesettingIdentity } from './compiler.ts';

test.each([
  ['linux', 'x64', true, 'linux-x64-gnu', 'a-2a'],
  ['linux', 'x64', false, 'linux-x64-musl', 'a-2a'],
  ['linux', 'arm64', true, 'linux-arm64-gnu', 'a-2b'],
  ['darwin', 'arm64', false, 'darwin-arm64', 'a-2b'],
  ['win32', 'x64', false, 'win32-x64-msvc', 'a-2b'],
])('on %s %s (glibc: %s) Typst comes from %s and writes %s', (platform, arch, glibc, name, standard) => {
  expect(compilerPackage(platformKey(platform, arch, glibc))).toEqual({
    name: `@myriaddreamin/typst-ts-node-compiler-${name}`,
    standard,
  });
});

test('a machine for which there is no Typst is told so, with those for which there is', () => {
  expect(() => compilerPackage(platformKey('linux', 'arm64', false))).toThrow(
    /no Typst compiler for linux-arm64-musl.*linux-x64-glibc/,
  );
});

test('the fonts are those whose origin and SHA-256 documents/fonts/README.md tells', () => {
  const readme = readFileSync(new URL('../../fonts/README.md', import.meta.url), 'utf8');
  const told = [...readme.matchAll(/\| `([\w-]+\.[ot]tf)` \|.*`([0-9a-f]{64})` \|/g)].map((m) => [m[1], m[2]]);
  expect(told.length).toBe(7);
  expect(Object.fromEntries(told)).toEqual(typesettingIdentity().fonts);
});
