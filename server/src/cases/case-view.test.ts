import type { CalendarDay } from '@tuofu/domain';
import { expect, test } from 'vitest';
import { endText } from './case-view.ts';

const day = (text: string) => text as CalendarDay;

test('a clock that ends within the published calendar ends on a day', () => {
  const end = { day: day('2026-07-08') };
  expect(endText({ end }, 'zh-CN')).toBe('2026年7月8日');
  expect(endText({ end }, 'en')).toBe('8 July 2026');
});

test('a clock that leaves the published calendar ends after a count of days, in words and with its reason', () => {
  const end = { notComputable: { needs: 2027, from: day('2026-12-25'), days: 20 } };
  expect(endText({ end }, 'zh-CN')).toBe('自2026年12月25日起第20个工作日(2027年工作日历尚未公布)');
  expect(endText({ end }, 'en')).toBe(
    '20 working days from 25 December 2026 (the calendar of 2027 is not yet published)',
  );
});
