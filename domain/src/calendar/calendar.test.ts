import chineseDays from 'chinese-days';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { loadCalendar } from '../testing/demo-calendar.ts';
import {
  addDays,
  addMonths,
  addWorkingDays,
  addYears,
  type CalendarDay,
  compareDays,
  countWorkingDays,
  dayOf,
  earlierDay,
  isCalendarDay,
  isWorkingDay,
  laterDay,
  makeCalendar,
  parseCalendarDay,
  printDay,
  printNotComputable,
  printUnrolled,
  rollForward,
} from './index.ts';

const calendar = loadCalendar();
const day = (text: string): CalendarDay => {
  const parsed = parseCalendarDay(text);
  if (!parsed.ok) throw new Error(text);
  return parsed.value;
};
const plus = (from: string, n: number): string | number => {
  const result = addWorkingDays(calendar, day(from), n);
  return result.ok ? result.day : result.notComputable.needs;
};

test('the years 2019–2026 have as many working days as the notices of the State Council say', () => {
  const counts = [2019, 2020, 2021, 2022, 2023, 2024, 2025, 2026].map((y) =>
    countWorkingDays(calendar, day(`${y - 1}-12-31`), day(`${y}-12-31`)),
  );
  expect(counts).toEqual([250, 249, 250, 249, 249, 251, 248, 248]);
});

test('every day of 2019–2026 is a working day here exactly when it is one for chinese-days', () => {
  for (let at = day('2019-01-01'); at <= '2026-12-31'; at = addDays(at, 1))
    expect(isWorkingDay(calendar, at), at).toBe(chineseDays.isWorkday(at));
});

test.each([
  ['2022-01-17', 30, '2022-03-03'],
  ['2022-01-17', 40, '2022-03-17'],
  ['2022-01-27', 5, '2022-02-08'],
  ['2023-01-18', 5, '2023-01-30'],
  ['2023-09-27', 20, '2023-10-31'],
  ['2024-02-07', 5, '2024-02-20'],
  ['2025-09-26', 5, '2025-10-10'],
  ['2026-02-12', 20, '2026-03-18'],
  ['2026-04-29', 20, '2026-05-29'],
  ['2026-09-18', 20, '2026-10-22'],
  ['2026-09-30', 10, '2026-10-20'],
  ['2026-01-03', 1, '2026-01-04'],
])('%s and %i working days is %s', (from, n, expected) => {
  expect(plus(from, n)).toBe(expected);
});

test('a swapped Sunday of the next notice counts: 2018-12-29 works, 2018-12-31 does not, 2024-02-09 does', () => {
  expect([isWorkingDay(calendar, day('2018-12-29')), isWorkingDay(calendar, day('2018-12-31'))]).toEqual([true, false]);
  expect(isWorkingDay(calendar, day('2024-02-09'))).toBe(true);
});

test('a count that leaves the loaded years is not computable and names the year it needs', () => {
  expect(addWorkingDays(calendar, day('2026-12-20'), 20)).toEqual({
    ok: false,
    notComputable: { needs: 2027, from: '2026-12-20', days: 20 },
  });
  expect(isWorkingDay(calendar, day('2027-03-01'))).toBeUndefined();
  expect(countWorkingDays(calendar, day('2026-12-01'), day('2027-01-10'))).toBeUndefined();
  expect(rollForward(calendar, day('2027-01-01'))).toMatchObject({ ok: false, notComputable: { needs: 2027 } });
  expect(printNotComputable({ needs: 2027, from: day('2026-12-20'), days: 20 }, 'en')).toBe(
    '20 working days from 20 December 2026 (the calendar of 2027 is not yet published)',
  );
});

test('adding working days is strictly monotone in n, monotone in the start, ends on a working day and is undone by counting', () => {
  const starts = fc.integer({ min: 0, max: 2500 }).map((n) => addDays(day('2019-01-01'), n));
  fc.assert(
    fc.property(starts, fc.integer({ min: 1, max: 60 }), fc.integer({ min: 0, max: 20 }), (start, n, later) => {
      const [end, next, shifted] = [plus(start, n), plus(start, n + 1), plus(addDays(start, later), n)];
      expect(end < next && end <= shifted && end > start).toBe(true);
      expect(isWorkingDay(calendar, day(String(end)))).toBe(true);
      expect(countWorkingDays(calendar, start, day(String(end)))).toBe(n);
    }),
    { numRuns: 200 },
  );
});

test('a negative or broken number of days is a broken machine', () => {
  expect(() => addWorkingDays(calendar, day('2026-01-05'), -1)).toThrow(RangeError);
  expect(() => addWorkingDays(calendar, day('2026-01-05'), 1.5)).toThrow(RangeError);
  expect(plus('2026-01-01', 0)).toBe('2026-01-04');
});

test('calendar arithmetic follows the last-day-of-month rule', () => {
  expect(addYears(day('2024-02-29'), 3)).toBe('2027-02-28');
  expect(addMonths(day('2026-05-31'), 6)).toBe('2026-11-30');
  expect(addDays(addYears(day('2026-06-12'), 3), -1)).toBe('2029-06-11');
  expect(compareDays(day('2026-05-01'), day('2026-04-30'))).toBeGreaterThan(0);
});

test('days are those of Shanghai, are printed as people read them, and days that do not exist are refused', () => {
  expect(dayOf(Temporal.Instant.from('2026-04-30T16:00:00Z'))).toBe('2026-05-01');
  expect(dayOf(Temporal.Instant.from('2026-04-30T15:59:59Z'))).toBe('2026-04-30');
  expect([printDay(day('2026-05-01'), 'zh-CN'), printDay(day('2026-05-01'), 'en')]).toEqual([
    '2026年5月1日',
    '1 May 2026',
  ]);
  expect(parseCalendarDay('2026-02-29')).toEqual({ ok: false, problem: 'NO_SUCH_DAY' });
  expect(parseCalendarDay('2026-13-01')).toEqual({ ok: false, problem: 'NO_SUCH_DAY' });
  expect(parseCalendarDay('2026-2-1')).toEqual({ ok: false, problem: 'FORMAT' });
});

test('the version names the years and changes with any day; contradicting or impossible data are refused', () => {
  const year = { year: 2026, notices: [], days: [{ date: '2026-01-01', name: '元旦', off: true }] };
  expect(makeCalendar([year]).version).toMatch(/^2026\/[0-9a-f]{16}$/);
  expect(makeCalendar([year]).version).not.toBe(makeCalendar([{ ...year, days: [] }]).version);
  expect(calendar.version).toMatch(/^2018-2026\//);
  const broken = (date: string, off: boolean) => [...year.days, { date, name: '', off }];
  expect(() => makeCalendar([{ ...year, days: broken('2026-01-01', false) }])).toThrow(/both off and working/);
  expect(() => makeCalendar([{ ...year, days: broken('2026-02-30', true) }])).toThrow(/no day/);
  expect(() => makeCalendar([year, year])).toThrow(/twice/);
});

test('days are added within a month, over its end and back over its beginning', () => {
  const shifted = (from: string, ...by: number[]) => by.map((n) => addDays(day(from), n));
  expect(shifted('2026-02-27', 1, 2, -26, -27)).toEqual(['2026-02-28', '2026-03-01', '2026-02-01', '2026-01-31']);
  expect(shifted('2024-02-28', 0, 1, 2, -27, -28, -29)).toEqual([
    '2024-02-28',
    '2024-02-29',
    '2024-03-01',
    '2024-02-01',
    '2024-01-31',
    '2024-01-30',
  ]);
  expect(shifted('2026-01-05', -5, 360, 4, 5)).toEqual(['2025-12-31', '2026-12-31', '2026-01-09', '2026-01-10']);
});

test('any number of days leads where the Gregorian calendar says, over leap years and centuries', () => {
  let crossed = 0;
  const begin = Temporal.PlainDate.from('1890-01-01');
  fc.assert(
    fc.property(fc.nat({ max: 90_000 }), fc.integer({ min: -1_600, max: 1_600 }), (from, n) => {
      const start = begin.add({ days: from });
      const there = start.add({ days: n });
      if (there.month !== start.month) crossed += 1;
      expect(addDays(day(start.toString()), n)).toBe(there.toString());
    }),
    { numRuns: 5_000 },
  );
  expect(crossed).toBeGreaterThan(3_000);
});

test('days are compared, and the earlier and the later of two are told', () => {
  const [a, b] = [day('2026-04-30'), day('2026-05-01')];
  expect([compareDays(a, b), compareDays(b, a), compareDays(a, a)]).toEqual([-1, 1, 0]);
  expect([earlierDay(a, b), earlierDay(b, a), laterDay(a, b), laterDay(b, a)]).toEqual([a, a, b, b]);
});

test.each(['x2026-05-01', '2026-05-01x', '2026-5-1', '', '20260501', '2026-05-01\n'])(
  '%j is not written as a day',
  (text) => {
    expect([isCalendarDay(text), parseCalendarDay(text)]).toEqual([false, { ok: false, problem: 'FORMAT' }]);
  },
);

test.each(['2026-00-10', '2026-05-00', '2026-04-31', '2026-13-01'])('%s is no day', (text) => {
  expect([isCalendarDay(text), parseCalendarDay(text)]).toEqual([false, { ok: false, problem: 'NO_SUCH_DAY' }]);
});

test('the order in which notices and their days are given does not matter; a day that turns from off to worked does', () => {
  const off = (date: string, isOff = true) => ({ date, name: '', off: isOff });
  const year = (...days: ReturnType<typeof off>[]) => ({ year: 2026, notices: [], days });
  const three = [off('2026-01-04', false), off('2026-01-01'), off('2026-01-02')] as const;
  const [one, other] = [makeCalendar([year(...three)]), makeCalendar([year(...three.toReversed())])];
  expect(other.version).toBe(one.version);
  expect(one.years.get(2026)!.days.map((d) => d.date)).toEqual(['2026-01-01', '2026-01-02', '2026-01-04']);
  expect(makeCalendar([year(off('2026-01-04', true), three[1], three[2])]).version).not.toBe(one.version);
  expect(makeCalendar([year(off('2026-01-04'))]).version).not.toBe(makeCalendar([year(three[0])]).version);
});

test('days beyond the loaded years that a notice names are left until their year is loaded', () => {
  const beyond = { year: 2026, notices: [], days: [{ date: '2025-12-31', name: '', off: true }] };
  expect(isWorkingDay(makeCalendar([beyond]), day('2025-12-31'))).toBeUndefined();
});

test('a deadline that is not computable is said in both languages, and so is a nominal day that may roll', () => {
  expect(printNotComputable({ needs: 2027, from: day('2026-12-20'), days: 20 }, 'zh-CN')).toBe(
    '自2026年12月20日起第20个工作日(2027年工作日历尚未公布)',
  );
  expect(printUnrolled(day('2027-01-26'), 'zh-CN')).toBe(
    '2027年1月26日(逢休息日顺延至其后第一个工作日;2027年工作日历尚未公布)',
  );
  expect(printUnrolled(day('2027-01-26'), 'en')).toBe(
    '26 January 2027 (if a day off, the next working day; the calendar of 2027 is not yet published)',
  );
});

test('a broken number of working days is named', () => {
  expect(() => addWorkingDays(calendar, day('2026-01-05'), -1)).toThrow('from 0 up, not -1');
});
