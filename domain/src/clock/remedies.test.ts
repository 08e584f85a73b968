import { describe, expect, test } from 'vitest';
import { printUnrolled } from '../calendar/index.ts';
import { calendar, day, endOf } from '../testing/clock-facts.ts';
import { loadCalendar } from '../testing/demo-calendar.ts';
import {
  inactionPeriods,
  type PeriodDerivation,
  parsePeriod,
  type RemediesTold,
  recomputePeriods,
  remedyPeriods,
  suitAfterReconsideration,
} from './index.ts';

const both = (p: PeriodDerivation) => [p.nominal, endOf(p)];
const against = (knownOn: string, told: RemediesTold = 'told', reconsiderationDays?: number) =>
  remedyPeriods({
    knownOn: day(knownOn),
    told,
    calendar,
    ...(reconsiderationDays === undefined ? {} : { reconsiderationDays }),
  });
const learned = (on: string | null): RemediesTold => ({ learnedOn: on === null ? null : day(on) });

describe('reconsideration (行政复议法第二十条)', () => {
  test('60 calendar days from the day on which the party knew of the act, that day not counted', () => {
    const { reconsideration } = against('2026-07-10');
    expect(both(reconsideration)).toEqual(['2026-09-08', '2026-09-08']);
    expect(reconsideration).toEqual({
      remedy: 'reconsideration',
      article: '行政复议法第二十条第一款',
      certainty: 'verified',
      period: { unit: 'days', amount: 60 },
      start: { event: 'act-known', day: '2026-07-10' },
      cap: null,
      nominal: '2026-09-08',
      end: { day: '2026-09-08' },
      calendarVersion: calendar.version,
    });
  });

  test('a last day off moves to the next working day (行政复议法第八十八条; 民事诉讼法第八十五条)', () => {
    expect(both(against('2026-08-04').reconsideration)).toEqual(['2026-10-03', '2026-10-08']);
    expect(both(against('2026-07-14').reconsideration)).toEqual(['2026-09-12', '2026-09-14']);
  });

  test('a swapped Sunday is a working day: the period ends on it', () => {
    expect(both(against('2026-07-22').reconsideration)).toEqual(['2026-09-20', '2026-09-20']);
  });

  test('where a law gives more than 60 days they count, fewer never do', () => {
    expect(against('2026-07-10', 'told', 90).reconsideration.nominal).toBe('2026-10-08');
    expect(against('2026-07-10', 'told', 30).reconsideration.nominal).toBe('2026-09-08');
  });

  test('where the calendar is not published the nominal day is known and the rolled one is not', () => {
    const { reconsideration } = against('2026-11-27');
    expect(reconsideration.nominal).toBe('2027-01-26');
    expect(reconsideration.end).toEqual({ notComputable: { needs: 2027, from: '2027-01-26', days: 0 } });
    expect(printUnrolled(reconsideration.nominal, 'zh-CN')).toBe(
      '2027年1月26日(逢休息日顺延至其后第一个工作日;2027年工作日历尚未公布)',
    );
    expect(printUnrolled(reconsideration.nominal, 'en')).toBe(
      '26 January 2027 (if a day off, the next working day; the calendar of 2027 is not yet published)',
    );
  });
});

describe('suit (行政诉讼法第四十六条)', () => {
  test('six months to the corresponding day, on the next working day when that is off', () => {
    const { suit } = against('2026-01-04');
    expect(both(suit)).toEqual(['2026-07-04', '2026-07-06']);
    expect(suit).toMatchObject({
      remedy: 'suit',
      article: '行政诉讼法第四十六条',
      certainty: 'verified',
      period: { unit: 'months', amount: 6 },
    });
  });

  test('without a corresponding day the last day of the month (民法典第二百零二条)', () => {
    expect(against('2025-08-31').suit.nominal).toBe('2026-02-28');
    expect(both(against('2025-08-31').suit)[1]).toBe('2026-02-28');
    expect(against('2023-08-31').suit.nominal).toBe('2024-02-29');
  });

  test('after reconsideration 15 calendar days from the service of its decision, or from the end of its missed limit (第四十五条)', () => {
    const after = (event: 'reconsideration-served' | 'reconsideration-limit-missed') =>
      suitAfterReconsideration({ event, day: day('2026-09-11'), calendar });
    expect(both(after('reconsideration-served'))).toEqual(['2026-09-26', '2026-09-28']);
    expect(after('reconsideration-limit-missed')).toMatchObject({
      remedy: 'suit',
      article: '行政诉讼法第四十五条',
      certainty: 'verified',
      start: { event: 'reconsideration-limit-missed', day: '2026-09-11' },
    });
  });
});

describe('remedies that were not told', () => {
  test('reconsideration runs from the day on which the party learned of it (行政复议法第二十条第三款)', () => {
    const { reconsideration } = against('2025-03-03', learned('2025-06-09'));
    expect(reconsideration).toMatchObject({
      article: '行政复议法第二十条第三款',
      certainty: 'verified',
      start: { event: 'remedy-known', day: '2025-06-09' },
      nominal: '2025-08-08',
    });
  });

  test('one year from knowing the act at most (行政复议法第二十条第三款; 行政诉讼法司法解释第六十四条)', () => {
    const late = against('2025-03-03', learned('2026-02-10'));
    expect(both(late.reconsideration)).toEqual(['2026-03-03', '2026-03-03']);
    expect(both(late.suit)).toEqual(['2026-03-03', '2026-03-03']);
    expect(late.suit).toMatchObject({
      article: '行政诉讼法司法解释第六十四条',
      certainty: 'known',
      period: { unit: 'months', amount: 6 },
      cap: { period: { unit: 'years', amount: 1 }, start: { event: 'act-known', day: '2025-03-03' } },
    });
    expect(late.suit.cap!.article).toBe('行政诉讼法司法解释第六十四条');
  });

  test('while the party does not know of them the year is all there is', () => {
    const none = against('2025-03-07', learned(null));
    expect(both(none.reconsideration)).toEqual(['2026-03-07', '2026-03-09']);
    expect(none.suit).toMatchObject({
      period: { unit: 'years', amount: 1 },
      start: { event: 'act-known', day: '2025-03-07' },
      cap: null,
      certainty: 'known',
    });
    expect(none.reconsideration.certainty).toBe('verified');
  });

  test('an act known on 29 February: the year ends on 28 February', () => {
    expect(against('2024-02-29', learned(null)).suit.nominal).toBe('2025-02-28');
  });
});

describe('inaction (行政复议法第二十三条第一款第三项)', () => {
  test('reconsideration comes first, within 60 days from the end of the missed limit (行政复议法实施条例第十六条)', () => {
    const { reconsideration, suit } = inactionPeriods({ limitEnd: day('2026-07-29'), calendar });
    expect(both(reconsideration)).toEqual(['2026-09-27', '2026-09-28']);
    expect(reconsideration).toMatchObject({
      remedy: 'reconsideration',
      article: '行政复议法实施条例第十六条',
      certainty: 'known',
      start: { event: 'limit-missed', day: '2026-07-29' },
      cap: null,
    });
    expect(suit).toMatchObject({
      remedy: 'suit',
      article: '行政诉讼法司法解释第六十六条',
      certainty: 'known',
      nominal: '2027-01-29',
      end: { notComputable: { needs: 2027 } },
    });
  });
});

test('stored periods are derived anew from their ledgers alone when a calendar is announced', () => {
  const older = loadCalendar(2018, 2025);
  const { reconsideration, suit } = remedyPeriods({ knownOn: day('2025-12-03'), told: 'told', calendar: older });
  expect(both(reconsideration)).toEqual(['2026-02-01', 'needs 2026']);
  const again = recomputePeriods([reconsideration, suit], calendar);
  expect(again.map(both)).toEqual([
    ['2026-02-01', '2026-02-02'],
    ['2026-06-03', '2026-06-03'],
  ]);
  expect(recomputePeriods(again, calendar)).toEqual(again);
});

test('a period of one unit is read as packs write it, anything else is none', () => {
  expect(['P60D', 'P3M', 'P1Y'].map(parsePeriod)).toEqual([
    { unit: 'days', amount: 60 },
    { unit: 'months', amount: 3 },
    { unit: 'years', amount: 1 },
  ]);
  for (const text of ['', 'P', 'P0D', '3M', 'P3W', 'P1Y2M', 'PT3M', 'P3M ', ' P3M', 'P12345D', 'P-1Y'])
    expect(parsePeriod(text), text).toBeUndefined();
});
