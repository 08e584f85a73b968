import { addDays, addMonths, type CalendarYear, type Stop } from '@tuofu/domain';
import { describe, expect, test } from 'vitest';
import { agree, tell } from './agree.ts';
import { partsOf, readOrdinal, toOrdinal, weekdayOf, writeOrdinal } from './civil.ts';
import { clockOf } from './clocks.ts';
import { shippedCalendar } from './domain-calendar.ts';
import { type Law, law } from './law.ts';
import { isWorked, nthAfter, rankOf } from './work-days.ts';

const calendar = shippedCalendar();
const FLOOR = 50_000;

test('two implementations of all day arithmetic agree on at least 50,000 drawn tuples of 2018–2026', {
  timeout: 120_000,
}, () => {
  const agreement = agree({ tuples: 54_000, seed: 20260501, law, calendar });
  for (const line of tell(agreement)) console.log(line);
  expect(agreement.examples).toEqual([]);
  expect(agreement.disagreed).toBe(0);
  expect(agreement.tuples).toBeGreaterThanOrEqual(FLOOR);
  expect(agreement.notComputable).toBeGreaterThan(1_000);
  for (const [name, { tuples }] of Object.entries(agreement.byTrial)) expect(tuples, name).toBeGreaterThan(5_000);
});

test('both calendars, written apart from one another, work on the same days of 2018–2026', () => {
  let days = 0;
  for (let day = readOrdinal('2018-01-01'); day <= readOrdinal('2026-12-31'); day += 1, days += 1) {
    const text = writeOrdinal(day);
    expect(calendar.worked.get(text as Parameters<typeof addDays>[0]), text).toBe(isWorked(day));
  }
  expect(days).toBe(3287);
  const year = (y: number) => rankOf(readOrdinal(`${y + 1}-01-01`)) - rankOf(readOrdinal(`${y}-01-01`));
  expect([2019, 2020, 2021, 2022, 2023, 2024, 2025, 2026].map(year)).toEqual([250, 249, 250, 249, 249, 251, 248, 248]);
});

test('the oracle’s own dates are those of the Gregorian calendar', () => {
  const instant = (ordinal: number) => new Date(Date.UTC(2000, 0, 1) + (ordinal - toOrdinal(2000, 1, 1)) * 86_400_000);
  for (let day = toOrdinal(1896, 1, 1); day < toOrdinal(2110, 1, 1); day += 1) {
    const date = instant(day);
    const parts = { year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, day: date.getUTCDate() };
    if (date.getUTCDay() !== (weekdayOf(day) + 1) % 7 || JSON.stringify(partsOf(day)) !== JSON.stringify(parts))
      expect.fail(`${writeOrdinal(day)} is not ${date.toISOString()}`);
  }
});

test('the oracle knows the hand-made dates: the newspaper’s case, and a hearing that lasted longer than announced', () => {
  const after = (from: string, n: number) => writeOrdinal(nthAfter(readOrdinal(from), n)!);
  expect([after('2022-01-17', 40), after('2022-01-17', 22), after('2026-09-30', 10)]).toEqual([
    '2022-03-17',
    '2022-02-21',
    '2026-10-20',
  ]);
  const hearing = { reason: 'hearing', from: '2026-07-06', to: '2026-07-17', noticeNo: '1', servedOn: '2026-07-03' };
  const facts = { start: '2026-07-01', workingDays: 20, accepted: ['hearing'], today: '2026-07-20', extension: null };
  const end = (announcedWorkingDays: number) =>
    clockOf({ ...facts, stops: [{ ...hearing, announcedWorkingDays }] }).end;
  expect([end(3), end(10), end(99)]).toEqual(['2026-08-03', '2026-08-12', '2026-08-12']);
});

describe('a defect planted in the domain is found', () => {
  const found = (change: Partial<Law>, tuples = 1_800) =>
    agree({ tuples, seed: 7, law: { ...law, ...change }, calendar }).disagreed;
  const withStops =
    (change: (stop: Stop) => Stop): Law['decisionClocks'] =>
    (f) =>
      law.decisionClocks({ ...f, stops: f.stops.map(change) });

  test('nothing is found where nothing is planted', () => {
    expect(found({})).toBe(0);
  });

  const planted: Record<string, Partial<Law>> = {
    'the first day is counted': { addWorkingDays: (c, day, n) => law.addWorkingDays(c, addDays(day, -1), n) },
    'a stop counts for more than its notice announced': {
      decisionClocks: withStops((s) => ({
        ...s,
        announcedWorkingDays: s.announcedWorkingDays === null ? null : s.announcedWorkingDays + 1,
      })),
    },
    'a notice served after the beginning counts': {
      decisionClocks: withStops((s) => ({ ...s, servedOn: s.servedOn === null ? null : addDays(s.servedOn, -1) })),
    },
    'a tender never stops the clock': {
      decisionClocks: (f) => law.decisionClocks({ ...f, stops: f.stops.filter((s) => s.reason !== 'tender') }),
    },
    'an extension is forgotten': { decisionClocks: (f) => law.decisionClocks({ ...f, extension: null }) },
    'a late extension counts': {
      decisionClocks: (f) =>
        law.decisionClocks({ ...f, extension: f.extension ? { ...f.extension, grantedOn: f.filedOn } : null }),
    },
    'joint handling is forgotten': { decisionClocks: (f) => law.decisionClocks({ ...f, joint: false }) },
    'the lights turn at the default shares only': {
      turningDays: (d, _, today, c) => law.turningDays(d, { yellow: 50, red: 80 }, today, c),
    },
    'a remedy does not roll': {
      remedyPeriods: (o) => {
        const { reconsideration, suit } = law.remedyPeriods(o);
        return { reconsideration, suit: { ...suit, end: { day: suit.nominal } } };
      },
    },
    'the cap of one year is forgotten': {
      remedyPeriods: (o) =>
        law.remedyPeriods(o.told !== 'told' && o.told.learnedOn !== null ? { ...o, knownOn: o.told.learnedOn } : o),
    },
    'the renewal window clamps an end of month': {
      renewalWindow: (o) => ({ ...law.renewalWindow(o), applyBy: addMonths(o.validTo, -3) }),
    },
    'a term is one day too long': { validityEnd: (from, years) => addDays(law.validityEnd(from, years), 1) },
  };
  test.each(Object.keys(planted))('%s', (name) => {
    expect(found(planted[name]!)).toBeGreaterThan(0);
  });

  test('one swapped Sunday missing from the shipped calendar is found', () => {
    const without = (y: CalendarYear) => ({ ...y, days: y.days.filter((d) => d.date !== '2026-09-20') });
    expect(agree({ tuples: 1_800, seed: 7, law, calendar: shippedCalendar(without) }).disagreed).toBeGreaterThan(0);
  });
});

test('a run that is stopped early says how far it came', () => {
  const stopped = agree({ tuples: 3_000, seed: 1, law, calendar, enough: (done) => done >= 2_000 });
  expect(stopped.tuples).toBe(2_000);
  expect(tell(stopped)[0]).toMatch(/^oracle: 2000 tuples, \d+ answers of which \d+ not computable, 0 disagreements$/);
});

test('facts on the seam of the calendar, found by the long run: announced days that began before the announced years excuse nothing', () => {
  const begun = { reason: 'quarantine', from: '2017-12-30', to: '2018-01-07', noticeNo: '1', servedOn: '2017-12-25' };
  const facts = { start: '2018-01-03', workingDays: 5, accepted: ['quarantine'], today: '2018-02-11', extension: null };
  expect(clockOf({ ...facts, stops: [{ ...begun, announcedWorkingDays: 13 }] }).end).toBe('2018-01-10');
});
