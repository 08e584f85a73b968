import fs from 'node:fs';
import path from 'node:path';
import { type CalendarDay, type CalendarYear, makeCalendar } from '@tuofu/domain';
import { expect, test } from 'vitest';
import { daysLeft } from './days-left.ts';

const data = path.resolve(import.meta.dirname, '..', '..', '..', 'domain', 'calendar-data', '2026.json');
const calendar = makeCalendar([JSON.parse(fs.readFileSync(data, 'utf8')) as CalendarYear]);
const left = (today: string, due: string | null) => daysLeft(calendar, today as CalendarDay, due);

test('today is not counted, the due day is', () => {
  expect(left('2026-07-01', '2026-07-29')).toBe(20);
  expect(left('2026-07-28', '2026-07-29')).toBe(1);
  expect(left('2026-07-29', '2026-07-29')).toBe(0);
});

test('days off do not count: from the Friday before a weekend to Monday is one day', () => {
  expect(left('2026-07-03', '2026-07-06')).toBe(1);
  expect(left('2026-07-04', '2026-07-06')).toBe(1);
});

test('a day that has passed is negative, even when only a weekend lies between', () => {
  expect(left('2026-07-07', '2026-07-06')).toBe(-1);
  expect(left('2026-07-04', '2026-07-03')).toBe(-1);
  expect(left('2026-07-29', '2026-07-01')).toBe(-20);
});

test('without a due day, or beyond the published calendar, nothing is guessed', () => {
  expect(left('2026-07-01', null)).toBeNull();
  expect(left('2026-12-30', '2027-01-08')).toBeNull();
});
