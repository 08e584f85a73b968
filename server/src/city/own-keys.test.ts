import { expect, test } from 'vitest';
import { demandOwnKeys } from './own-keys.ts';

const start = (mode: 'demo' | 'production', demo: boolean, demonstration: boolean) => () =>
  demandOwnKeys({ mode, profile: { demo }, trust: { demonstration } });

test('production starts with a profile and keys of its own, and with no demonstration of either', () => {
  expect(start('production', false, false)).not.toThrow();
  expect(start('production', false, true)).toThrow(/^production refuses demonstration keys \(TUOFU_KEYS\): bring/);
  expect(start('production', true, false)).toThrow(/^production refuses a demonstration profile \(TUOFU_/);
  expect(start('production', true, true)).toThrow(/profile \(\w+\) and demonstration keys/);
});

test('a demonstration starts with demonstration keys', () => {
  expect(start('demo', true, true)).not.toThrow();
});
