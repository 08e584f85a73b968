import { describe, expect, test } from 'vitest';
import { calendar, clocks, day, endOf, limits, stop } from '../testing/clock-facts.ts';
import { loadCalendar } from '../testing/demo-calendar.ts';
import {
  acceptanceClock,
  areThresholds,
  chooseThresholds,
  type Derivation,
  defaultThresholds,
  light,
  recompute,
  type Thresholds,
  turningDays,
} from './index.ts';

const one = clocks({ filed: '2026-07-01' })[0]!;
const turns = (d: Derivation, t: Thresholds = defaultThresholds, today = '2026-07-01') =>
  turningDays(d, t, day(today), calendar);

describe('the days on which a light turns', () => {
  test('20 working days turn yellow on the 10th, red on the 16th, overdue on the day after the last', () => {
    expect(turns(one)).toEqual({ yellow: '2026-07-15', red: '2026-07-23', overdue: '2026-07-30' });
  });

  test('a share that is no whole day is reached on the next one: of five days yellow the third, red the fourth', () => {
    const five = acceptanceClock({ limits, receivedOn: day('2026-07-01'), calendar });
    expect(turns(five)).toEqual({ yellow: '2026-07-06', red: '2026-07-07', overdue: '2026-07-09' });
  });

  test('overdue begins on a day off when the last day is a Friday', () => {
    const friday = clocks({ filed: '2026-07-03' })[0]!;
    expect([endOf(friday), turns(friday)]).toEqual(['2026-07-31', expect.objectContaining({ overdue: '2026-08-01' })]);
  });

  test('a city or an item may set other shares, up to the very last day', () => {
    expect(turns(one, { yellow: 25, red: 100 })).toEqual({
      yellow: '2026-07-08',
      red: '2026-07-29',
      overdue: '2026-07-30',
    });
    expect(turns(one, { yellow: 1, red: 1 })).toMatchObject({ yellow: '2026-07-02', red: '2026-07-02' });
    expect(light(one, day('2026-07-08'), calendar, { yellow: 25, red: 100 })).toBe('yellow');
    expect(light(one, day('2026-07-02'), calendar, { yellow: 1, red: 1 })).toBe('red');
  });

  test.each([
    [{ yellow: 0, red: 80 }],
    [{ yellow: 50, red: 101 }],
    [{ yellow: 81, red: 80 }],
    [{ yellow: 12.5, red: 80 }],
    [{ yellow: 50, red: 80.5 }],
  ])('%j are no thresholds', (thresholds) => {
    expect(areThresholds(thresholds)).toBe(false);
    expect(() => turns(one, thresholds)).toThrow(/whole per cent/);
  });

  test.each([[{ yellow: 1, red: 100 }], [{ yellow: 100, red: 100 }], [{ yellow: 1, red: 1 }]])(
    '%j are thresholds',
    (t) => {
      expect(areThresholds(t)).toBe(true);
    },
  );

  test('those of the item prevail over those of the city, these over the default', () => {
    const [item, city] = [
      { yellow: 30, red: 60 },
      { yellow: 40, red: 70 },
    ];
    expect(chooseThresholds(item, city)).toBe(item);
    expect(chooseThresholds(undefined, city)).toBe(city);
    expect(chooseThresholds(null, null)).toEqual({ yellow: 50, red: 80 });
  });

  test('the shares are taken of the extended limit, so that a red light may turn back', () => {
    const extension = { grantedOn: day('2026-07-24'), noticeNo: '1', workingDays: 10 };
    const longer = clocks({ filed: '2026-07-01', extension })[0]!;
    expect(turns(longer)).toEqual({ yellow: '2026-07-22', red: '2026-08-04', overdue: '2026-08-13' });
    expect([light(one, day('2026-07-24'), calendar), light(longer, day('2026-07-24'), calendar)]).toEqual([
      'red',
      'yellow',
    ]);
  });

  test('days of counted stops are not used up; those of other stops are', () => {
    const stops = [stop('hearing', '2026-07-06', '2026-07-10'), stop('site-check', '2026-07-13', '2026-07-17')];
    expect(turns(clocks({ filed: '2026-07-01', stops })[0]!)).toEqual({
      yellow: '2026-07-22',
      red: '2026-07-30',
      overdue: '2026-08-06',
    });
  });

  test('while a stop lasts nothing turns, whatever end was stored before', () => {
    const stops = [stop('hearing', '2026-07-06', null, { announcedWorkingDays: 30 })];
    const open = clocks({ filed: '2026-07-01', today: '2026-07-06', stops })[0]!;
    expect(endOf(open)).toBe('2026-07-30');
    expect(turns(open, defaultThresholds, '2026-07-31')).toMatchObject({ overdue: '2026-08-27' });
    expect(light(open, day('2026-07-31'), calendar)).toBe('green');
  });

  test('a stored end stands until it is derived anew, so that date and light agree everywhere', () => {
    const stops = [stop('hearing', '2026-07-06', '2026-07-10'), stop('site-check', '2026-07-13', null)];
    const stored = clocks({ filed: '2026-07-01', stops, calendar: loadCalendar(2025, 2026) })[0]!;
    const end = { day: day('2026-08-10') };
    expect(turns({ ...stored, end })).toMatchObject({ overdue: '2026-08-11' });
  });

  test('without a published calendar nothing turns and the light is amber', () => {
    const far = clocks({ filed: '2026-12-21' })[0]!;
    expect(turns(far)).toEqual({ notComputable: { needs: 2027, from: '2026-12-21', days: 20 } });
    expect(light(far, day('2026-12-22'), calendar)).toBe('amber-not-computable');
  });

  test('under a calendar that has lost the year, the light is amber although the end was known', () => {
    const older = loadCalendar(2018, 2025);
    expect(light(one, day('2026-07-15'), older)).toBe('amber-not-computable');
    expect(turningDays(one, { yellow: 50, red: 80 }, day('2026-07-15'), older)).toEqual({
      notComputable: { needs: 2026, from: '2026-07-01', days: 10 },
    });
    expect(recompute([one], older, day('2026-07-15')).deltas).toHaveLength(1);
  });
});
