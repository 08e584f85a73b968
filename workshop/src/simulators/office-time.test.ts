import { expect, test } from 'vitest';
import { officeTime } from './office-time.ts';

test('the last UTC hours of a day are already the next day in the city', () => {
  expect(officeTime(new Date('2026-06-30T16:00:00.999Z'))).toBe('2026-07-01T00:00:00+08:00');
  expect(officeTime(new Date('2026-06-30T15:59:59Z'))).toBe('2026-06-30T23:59:59+08:00');
});
