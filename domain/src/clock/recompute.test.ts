import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { announce, type Calendar, type CalendarYear } from '../calendar/index.ts';
import { brief, calendar, clocks, day, endOf, limits, stop } from '../testing/clock-facts.ts';
import { acceptanceClock, type Derivation, promisedClock, recompute } from './index.ts';

const year = (of: number): CalendarYear =>
  JSON.parse(readFileSync(new URL(`../../calendar-data/${of}.json`, import.meta.url), 'utf8'));
const announced = (data: unknown, before: Calendar = calendar): Calendar => {
  const result = announce(before, data);
  if (!result.ok) throw new Error(JSON.stringify(result.problem));
  return result.calendar;
};
const off = (date: string) => ({ date, name: '临时放假', off: true });
/** A day off that is announced in the middle of the year, as for a national memorial day (invented). */
const withHoliday = announced({ ...year(2026), days: [...year(2026).days, off('2026-07-20')] });
const today = day('2026-07-06');

describe('a newly announced holiday recomputes the deadlines of open cases', () => {
  test('the date moves on by the day off, and the move is told with both dates', () => {
    const before = clocks({ filed: '2026-07-01' });
    const { derivations, deltas } = recompute(before, withHoliday, today);
    expect(brief(derivations)).toEqual(['strict 20 2026-07-30']);
    expect(derivations[0]!.calendarVersion).toBe(withHoliday.version);
    expect(deltas).toEqual([
      {
        clock: 'decision',
        limit: 'statutory',
        reading: 'strict',
        before: { day: '2026-07-29' },
        after: { day: '2026-07-30' },
      },
    ]);
  });

  test('a deadline that does not move is not told, yet names the calendar it now rests on', () => {
    const acceptance = acceptanceClock({ limits, receivedOn: day('2026-07-01'), calendar });
    const { derivations, deltas } = recompute([acceptance], withHoliday, today);
    expect(deltas).toEqual([]);
    expect(derivations).toEqual([{ ...acceptance, calendarVersion: withHoliday.version }]);
  });

  test('the promised date moves too, and its delta says that it is the promise', () => {
    const promised = promisedClock({ limits, completeOn: day('2026-07-15'), acceptedOn: day('2026-07-15'), calendar })!;
    expect(recompute([promised], withHoliday, today).deltas).toMatchObject([
      { limit: 'promised', reading: 'information', before: { day: '2026-07-27' }, after: { day: '2026-07-28' } },
    ]);
  });

  test('under the same calendar on the same day nothing changes', () => {
    const stops = [stop('hearing', '2026-07-06', null), stop('site-check', '2026-07-09', '2026-07-10')];
    const extension = { grantedOn: today, noticeNo: '1', workingDays: 5 };
    const before = clocks({ filed: '2026-07-01', today, stops, extension });
    expect(recompute(before, calendar, today)).toEqual({ derivations: before, deltas: [] });
  });

  test('a ledger stored before extensions and notices were written down is derived anew all the same', () => {
    const [now] = clocks({
      filed: '2026-07-01',
      stops: [stop('site-check', '2026-07-06', '2026-07-06', { noticeNo: null })],
    });
    const { extension: _, pending: __, stops, ...rest } = now!;
    const old = { ...rest, stops: stops.map(({ servedOn: _s, announcedWorkingDays: _a, ...s }) => s) };
    const { derivations, deltas } = recompute([old as unknown as Derivation], withHoliday, today);
    expect([endOf(derivations[0]), derivations[0]!.extension, deltas.length]).toEqual(['2026-07-30', null, 1]);
  });

  test('a stop that still lasts moves the date with today, under the same calendar', () => {
    const before = clocks({ filed: '2026-07-01', today, stops: [stop('hearing', '2026-07-06', null)] });
    expect(recompute(before, calendar, day('2026-07-08')).deltas).toMatchObject([
      { before: { day: '2026-07-30' }, after: { day: '2026-08-03' } },
    ]);
  });

  test('the stops that counted count again, and their announced days skip the day off', () => {
    const stops = [stop('hearing', '2026-07-17', '2026-07-31', { announcedWorkingDays: 3 })];
    const before = clocks({ filed: '2026-07-01', stops });
    expect([endOf(before[0]), brief(recompute(before, withHoliday, today).derivations)]).toEqual([
      '2026-08-03',
      ['strict 20 2026-08-04'],
    ]);
  });

  test('an extension that came too late is in time once the limit ends later, and the other way round', () => {
    const extension = { grantedOn: day('2026-07-30'), noticeNo: '1', workingDays: 10 };
    const late = clocks({ filed: '2026-07-01', extension });
    const saved = recompute(late, withHoliday, today);
    expect(saved.derivations[0]!.extension).toMatchObject({ counted: true });
    expect([endOf(late[0]), endOf(saved.derivations[0])]).toEqual(['2026-07-29', '2026-08-13']);
    expect(recompute(saved.derivations, calendar, today).derivations).toEqual(late);
  });

  test('a deadline beyond the published calendar becomes a date when the year is announced, and back', () => {
    const before = clocks({ filed: '2026-12-21' });
    const day1 = (date: string) => ({ date, name: '演示', off: true });
    const later = announced({
      year: 2027,
      notices: ['演示'],
      days: ['2027-01-01', '2027-05-01', '2027-10-01'].map(day1),
    });
    const { derivations, deltas } = recompute(before, later, today);
    expect(deltas).toMatchObject([
      { before: { notComputable: { needs: 2027, from: '2026-12-21', days: 20 } }, after: { day: '2027-01-19' } },
    ]);
    expect(recompute(derivations, calendar, today).derivations).toEqual(before);
    expect(recompute(before, calendar, today).deltas).toEqual([]);
  });

  test('a deadline that is not computable for another reason than before is told', () => {
    const [before] = clocks({ filed: '2026-12-21' });
    const other = (change: object): Derivation =>
      ({ ...before!, end: { notComputable: { needs: 2027, from: '2026-12-21', days: 20, ...change } } }) as Derivation;
    for (const change of [{ needs: 2028 }, { from: '2026-12-22' }, { days: 21 }])
      expect(recompute([other(change)], calendar, today).deltas, JSON.stringify(change)).toHaveLength(1);
    expect(recompute([other({})], calendar, today).deltas).toEqual([]);
  });
});

describe('a case that was pending on 2026-05-01 (许可案件司法解释第九条)', () => {
  /** The old limit is 30 days from acceptance; the new one is made so long that both ends lie close together. */
  const facts = { filed: '2026-04-20', accepted: '2026-04-20', today: '2026-05-06' };
  const close = (days: number) => ({
    ...limits,
    decision: [
      limits.decision[0]!,
      { ...limits.decision[1]!, decide: { workingDays: days, from: 'complete-materials' as const } },
    ],
  });

  test('the limit that is now the earlier one becomes strict', () => {
    const stops = [stop('rectification', '2026-06-01', '2026-06-02')];
    const before = clocks({ ...facts, stops, limits: close(31) });
    expect(brief(before).slice(0, 2)).toEqual(['strict 31 2026-06-04', 'lenient 30 2026-06-05']);
    const moved = announced({ ...year(2026), days: [...year(2026).days, off('2026-06-01'), off('2026-06-02')] });
    const { derivations, deltas } = recompute(before, moved, today);
    expect(brief(derivations).slice(0, 2)).toEqual(['strict 30 2026-06-05', 'lenient 31 2026-06-08']);
    expect(deltas.map((d) => [d.reading, d.before, d.after]).slice(0, 2)).toEqual([
      ['strict', { day: '2026-06-04' }, { day: '2026-06-05' }],
      ['lenient', { day: '2026-06-05' }, { day: '2026-06-08' }],
    ]);
    expect(derivations).toEqual(clocks({ ...facts, stops, limits: close(31), calendar: moved }));
  });

  test('the order of the two in the store does not matter, information stays in its place, and deltas are told by reading', () => {
    const before = clocks({ ...facts, limits: close(29) });
    const swapped = [before[1]!, before[2]!, before[0]!].map(
      (d): Derivation => (d.pending ? { ...d, reading: d === before[0] ? 'lenient' : 'strict' } : d),
    );
    const { derivations, deltas } = recompute(swapped, calendar, today);
    expect(brief(derivations)).toEqual(['strict 29 2026-06-02', 'information 30 2026-06-03', 'lenient 30 2026-06-03']);
    expect(deltas.map((d) => [d.reading, d.before, d.after])).toEqual([
      ['strict', { day: '2026-06-03' }, { day: '2026-06-02' }],
      ['lenient', { day: '2026-06-02' }, { day: '2026-06-03' }],
    ]);
    expect(recompute(derivations, calendar, today)).toEqual({ derivations, deltas: [] });
  });

  test('where neither is computable the shorter limit is strict', () => {
    const late = { ...facts, complete: '2026-12-25', accepted: '2026-12-25', today: '2026-12-28' };
    const with2 = (old: number, now: number) => ({
      ...limits,
      decision: [
        { ...limits.decision[0]!, decide: { workingDays: old, from: 'acceptance' as const } },
        close(now).decision[1]!,
      ],
    });
    const two = (old: number, now: number) => brief(clocks({ ...late, limits: with2(old, now) })).slice(0, 2);
    expect(two(30, 31)).toEqual(['strict 30 needs 2027', 'lenient 31 needs 2027']);
    expect(two(31, 30)).toEqual(['strict 30 needs 2027', 'lenient 31 needs 2027']);
    expect(two(30, 9)).toEqual(['strict 9 needs 2027', 'lenient 30 needs 2027']);
    expect(two(9, 30)).toEqual(['strict 9 needs 2027', 'lenient 30 needs 2027']);
  });

  test('a date beyond the published calendar is never the strict one while the other is a date', () => {
    const far = clocks({ ...facts, limits: close(200) });
    expect(brief(far).slice(0, 2)).toEqual(['strict 30 2026-06-03', 'lenient 200 needs 2027']);
    const farther = clocks({
      ...facts,
      limits: {
        ...close(200),
        decision: [
          { ...limits.decision[0]!, decide: { workingDays: 201, from: 'acceptance' } },
          close(200).decision[1]!,
        ],
      },
    });
    expect(brief(farther).slice(0, 2)).toEqual(['strict 200 needs 2027', 'lenient 201 needs 2027']);
  });
});
