import { expect, test } from 'vitest';
import { type CpuProfile, functionOf, placeOf, whereTimeWent } from './profile.ts';

const frame = (url: string, functionName = 'f') => ({ url, functionName });

test.each([
  ['file:///h/server/src/http/app.ts', 'server'],
  ['file:///h/node_modules/@tuofu/domain/src/case/grant.ts', 'domain'],
  ['file:///h/node_modules/fastify/lib/route.js', 'fastify'],
  ['file:///h/node_modules/a/node_modules/@fastify/cookie/index.js', '@fastify/cookie'],
  ['node:internal/streams/writable', 'node'],
])('a frame of %s belongs to %s', (url, place) => {
  expect(placeOf(frame(url), '/h')).toBe(place);
});

test('what has no file is told by its own name', () => {
  expect(placeOf(frame('', '(garbage collector)'), '/h')).toBe('garbage collector');
  expect(placeOf(frame('', 'writev'), '/h')).toBe('native functions');
});

test('a function is told with its place, and what has no file only once', () => {
  expect(functionOf(frame('file:///h/store/src/append.ts', 'runAppend'), '/h')).toBe('runAppend (store)');
  expect(functionOf(frame('file:///h/store/src/append.ts', ''), '/h')).toBe('anonymous (store)');
  expect(functionOf(frame('', '(garbage collector)'), '/h')).toBe('garbage collector');
});

test('only busy time within the window counts, and the shares add up to one', () => {
  const profile: CpuProfile = {
    nodes: [
      { id: 1, callFrame: frame('', '(idle)') },
      { id: 2, callFrame: frame('file:///h/store/src/append.ts') },
      { id: 3, callFrame: frame('file:///h/node_modules/pg/lib/client.js') },
    ],
    startTime: 1_000,
    samples: [2, 1, 3, 2, 2],
    timeDeltas: [0, 100, 50, 10, 30],
  };
  // store 100 µs before the window; then idle 50, pg 10, store 30; the last sample has no length.
  expect(whereTimeWent(profile, '/h', [1_050, 2_000])).toEqual([
    { place: 'store', share: 0.75 },
    { place: 'pg', share: 0.25 },
  ]);
});
