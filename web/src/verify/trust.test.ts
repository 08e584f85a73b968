import { expect, test } from 'vitest';
import { readKept, todayHere } from './trust.ts';

test('what is kept on the device is taken only when it is a whole trust list with its time', () => {
  const whole = { at: '2026-07-01T01:00:00Z', trust: { name: 'x', roots: [], timestampRoots: [], qrKeys: [] } };
  expect(readKept(JSON.stringify(whole))).toEqual(whole);
  for (const broken of [null, '', '{', '{}', '{"at":"x"}', '{"at":"x","trust":{"roots":[]}}', '[]', '7'])
    expect(readKept(broken), String(broken)).toBeNull();
});

test('today is the day where the authorities sit', () => {
  expect(todayHere(new Date('2026-06-30T15:59:59Z'))).toBe('2026-06-30');
  expect(todayHere(new Date('2026-06-30T16:00:00Z'))).toBe('2026-07-01');
});
