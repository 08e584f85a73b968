import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import en from '../refusal/en.json' with { type: 'json' };
import zh from '../refusal/zh-CN.json' with { type: 'json' };
import { loadCalendar } from '../testing/demo-calendar.ts';
import {
  addWorkingDays,
  announce,
  type CalendarDay,
  type CalendarYear,
  changedDays,
  isWorkingDay,
  makeCalendar,
  parseCalendarYear,
} from './index.ts';

const calendar = loadCalendar();
const data = (year: number): CalendarYear =>
  JSON.parse(readFileSync(new URL(`../../calendar-data/${year}.json`, import.meta.url), 'utf8'));
const off = (date: string, isOff = true) => ({ date, name: '演示', off: isOff });
/** A year that nobody has announced, as it might be (invented). */
const year2027 = {
  year: 2027,
  notices: ['https://notice.example/2027'],
  days: [off('2026-12-31'), off('2027-01-01'), off('2027-05-01'), off('2027-10-01')],
};
const day = (text: string) => text as CalendarDay;

const problemOf = (changed: unknown): string => {
  const result = announce(calendar, changed);
  return result.ok ? 'none' : `${result.problem.code} ${result.problem.at}`;
};

describe('a year is announced while the office works (行政许可法第八十二条)', () => {
  test('dates that were not computable become dates, and the version says so', () => {
    const result = announce(calendar, year2027);
    if (!result.ok) throw new Error(result.problem.code);
    expect(addWorkingDays(calendar, day('2026-12-30'), 2)).toMatchObject({ ok: false });
    expect(addWorkingDays(result.calendar, day('2026-12-30'), 2)).toEqual({ ok: true, day: '2027-01-05' });
    expect(result.calendar.version).toMatch(/^2018-2027\/[0-9a-f]{16}$/);
    expect(calendar.version).toMatch(/^2018-2026\//);
  });

  test('its days of the year before are told: a day that was worked is off', () => {
    const result = announce(calendar, year2027);
    expect(result).toMatchObject({ ok: true, changed: [{ day: '2026-12-31', before: true, after: false }] });
    expect(isWorkingDay(calendar, day('2026-12-31'))).toBe(true);
  });

  test('a changed notice takes the place of the old one, also for its days of the year before', () => {
    const moved = { ...data(2019), days: data(2019).days.filter((d) => !d.date.startsWith('2018')) };
    const result = announce(calendar, moved);
    if (!result.ok) throw new Error(result.problem.code);
    expect(result.changed).toEqual([
      { day: '2018-12-29', before: true, after: false },
      { day: '2018-12-31', before: false, after: true },
    ]);
    expect(result.calendar.version).not.toBe(calendar.version);
    const back = announce(result.calendar, data(2019));
    expect(back).toMatchObject({ ok: true, calendar: { version: calendar.version } });
  });

  test('a holiday announced in the middle of the year is told, and a swapped day with it', () => {
    const more = [off('2026-09-03'), off('2026-09-06', false)];
    const result = announce(calendar, { ...data(2026), days: [...data(2026).days, ...more] });
    expect(result).toMatchObject({
      ok: true,
      changed: [
        { day: '2026-09-03', before: true, after: false },
        { day: '2026-09-06', before: false, after: true },
      ],
    });
  });

  test('the same notice again is the same calendar, and nothing changed', () => {
    const result = announce(calendar, data(2022));
    expect(result).toMatchObject({ ok: true, calendar: { version: calendar.version }, changed: [] });
  });

  test('only years that both calendars know are compared', () => {
    expect(changedDays(loadCalendar(2024, 2025), loadCalendar(2025, 2026))).toEqual([]);
  });

  test('the first announcement of all is a calendar', () => {
    expect(announce(makeCalendar([]), data(2026))).toMatchObject({ ok: true, changed: [] });
    expect(makeCalendar([]).version).toMatch(/^none\//);
  });

  test('a year before the loaded ones may be added, next to them', () => {
    const earlier = { year: 2017, notices: ['演示'], days: ['01-01', '05-01', '10-01'].map((d) => off(`2017-${d}`)) };
    expect(announce(calendar, earlier)).toMatchObject({ ok: true, changed: [] });
    expect(
      problemOf({ ...earlier, year: 2016, days: earlier.days.map((d) => off(d.date.replace('2017', '2016'))) }),
    ).toBe('CALENDAR_GAP 2017');
  });
});

describe('what is no notice is refused, and the calendar stays as it was', () => {
  const with2027 = (change: object) => ({ ...year2027, ...change });

  test.each([
    ['nothing', null, 'CALENDAR_FORMAT '],
    ['a list', [year2027], 'CALENDAR_FORMAT '],
    ['a text', '2027', 'CALENDAR_FORMAT '],
    ['a year as text', with2027({ year: '2027' }), 'CALENDAR_FORMAT year'],
    ['no whole year', with2027({ year: 2027.5 }), 'CALENDAR_FORMAT year'],
    ['a year too early', with2027({ year: 999 }), 'CALENDAR_FORMAT year'],
    ['a year too late', with2027({ year: 9999 }), 'CALENDAR_FORMAT year'],
    ['no notice named', with2027({ notices: [] }), 'CALENDAR_FORMAT notices'],
    ['a blank notice', with2027({ notices: [''] }), 'CALENDAR_FORMAT notices'],
    ['notices that are no texts', with2027({ notices: ['a', 1] }), 'CALENDAR_FORMAT notices'],
    ['notices that are no list', with2027({ notices: 'a' }), 'CALENDAR_FORMAT notices'],
    ['no days', with2027({ days: {} }), 'CALENDAR_FORMAT days'],
    ['a day without a name', with2027({ days: [{ date: '2027-01-01', off: true }] }), 'CALENDAR_FORMAT days.0'],
    ['a day neither off nor worked', with2027({ days: [{ date: '2027-01-01', name: '' }] }), 'CALENDAR_FORMAT days.0'],
    ['a day that is null', with2027({ days: [off('2027-01-01'), null] }), 'CALENDAR_FORMAT days.1'],
    ['a date that is a number', with2027({ days: [{ date: 20270101, name: '', off: true }] }), 'CALENDAR_DAY days.0'],
    ['a day that does not exist', with2027({ days: [off('2027-02-29')] }), 'CALENDAR_DAY days.0'],
    ['a day two years off', with2027({ days: [off('2025-12-31')] }), 'CALENDAR_DAY 2025-12-31'],
    ['a day twice', with2027({ days: [off('2027-01-01'), off('2027-01-01')] }), 'CALENDAR_TWICE 2027-01-01'],
  ])('%s', (_what, given, problem) => {
    expect(problemOf(given)).toBe(problem);
  });

  test('a year whose holidays are not announced yet is no calendar (全国年节及纪念日放假办法第二条)', () => {
    expect(problemOf(with2027({ days: [] }))).toBe('CALENDAR_HOLIDAY 2027-01-01');
    expect(problemOf(with2027({ days: [off('2027-01-01'), off('2027-05-01')] }))).toBe('CALENDAR_HOLIDAY 2027-10-01');
    const worked = [off('2027-01-01'), off('2027-05-01', false), off('2027-10-01')];
    expect(problemOf(with2027({ days: worked }))).toBe('CALENDAR_HOLIDAY 2027-05-01');
  });

  test('a year may not be left out: what lies in the gap would be guessed', () => {
    const days = ['01-01', '05-01', '10-01'].map((d) => off(`2028-${d}`));
    expect(problemOf(with2027({ year: 2028, days }))).toBe('CALENDAR_GAP 2027');
    expect(() => makeCalendar([data(2024), data(2026)])).toThrow(/the year before 2026 is missing/);
  });

  test('a notice that contradicts that of another year is refused', () => {
    const days = [...year2027.days.slice(1), off('2026-10-01', false)];
    expect(problemOf(with2027({ days }))).toBe('CALENDAR_TWICE 2026-10-01');
    expect(problemOf(with2027({ days: [...year2027.days, off('2026-10-01')] }))).toBe('none');
  });

  test('every problem has words in both languages that say what to do', () => {
    for (const code of ['FORMAT', 'DAY', 'TWICE', 'HOLIDAY', 'GAP'])
      for (const words of [zh, en])
        expect(words).toHaveProperty([`problem.CALENDAR_${code}`], expect.stringContaining('{at}'));
  });
});

test.each([1000, 9998])('the year %i is still a year of four digits with a neighbour', (year) => {
  const days = ['01-01', '05-01', '10-01'].map((d) => off(`${year}-${d}`));
  expect(parseCalendarYear({ year, notices: ['演示'], days })).toMatchObject({ ok: true });
});

test('every shipped year is a notice by these rules, and reads as it stands', () => {
  for (let year = 2018; year <= 2026; year += 1)
    expect(parseCalendarYear(data(year)), `${year}`).toEqual({ ok: true, value: data(year) });
});
