import fc from 'fast-check';
import { expect, test } from 'vitest';
import { addDays, addWorkingDays, type CalendarDay, isWorkingDay } from '../calendar/index.ts';
import { art45, calendar, clocks, day, edits, endOf, limits } from '../testing/clock-facts.ts';
import {
  acceptanceClock,
  type Derivation,
  issueClock,
  light,
  recompute,
  type Stop,
  standstills,
  type Thresholds,
  turningDays,
} from './index.ts';

const RUNS = 400;

/** A case of 2025–2026 filed so that its dates are computable, with any stops, perhaps an extension, on some day. */
const cases = fc
  .record({
    filed: fc.integer({ min: 0, max: 540 }).map((n) => addDays(day('2025-01-02'), n)),
    accepted: fc.integer({ min: 0, max: 7 }),
    today: fc.integer({ min: 0, max: 60 }),
    joint: fc.boolean(),
    extension: fc.option(
      fc.record({ on: fc.integer({ min: 0, max: 60 }), workingDays: fc.integer({ min: 1, max: 20 }) }),
    ),
    stops: fc.array(
      fc.record({
        reason: fc.constantFrom(...art45, ...edits),
        from: fc.integer({ min: -3, max: 45 }),
        length: fc.option(fc.integer({ min: -1, max: 12 }), { freq: 6 }),
        noticed: fc.integer({ min: 0, max: 7 }).map((n) => n > 0),
        served: fc.option(fc.integer({ min: -5, max: 1 }), { freq: 8 }),
        announced: fc.option(fc.integer({ min: 1, max: 10 }), { freq: 8 }),
      }),
      { maxLength: 5 },
    ),
  })
  .map((c) => {
    const on = (n: number): CalendarDay => addDays(c.filed, n);
    return {
      filed: c.filed as string,
      accepted: on(c.accepted) as string,
      today: on(c.today),
      joint: c.joint,
      extension: c.extension && { grantedOn: on(c.extension.on), noticeNo: '1', workingDays: c.extension.workingDays },
      stops: c.stops.map(
        (s): Stop => ({
          reason: s.reason,
          from: on(s.from),
          to: s.length === null ? null : on(s.from + s.length),
          noticeNo: s.noticed ? '1' : null,
          servedOn: s.served === null ? null : on(s.from + s.served),
          announcedWorkingDays: s.announced,
        }),
      ),
    };
  });
type Case = typeof cases extends fc.Arbitrary<infer T> ? T : never;

const of = (reading: Derivation['reading'], list: readonly Derivation[]) => list.find((d) => d.reading === reading);
const strictOf = (c: Case) => of('strict', clocks(c))!;
const lenientOf = (c: Case) => of('lenient', clocks(c)) ?? strictOf(c);

function holds(name: string, check: (c: Case) => void): void {
  let tried = 0;
  test(name, () => {
    fc.assert(
      fc.property(cases, (c) => {
        check(c);
        tried += 1;
      }),
      { numRuns: RUNS },
    );
    expect(tried).toBeGreaterThanOrEqual(RUNS);
  });
}

holds('a deadline of working days is always a working day outside every counted stop', (c) => {
  for (const d of clocks(c)) {
    if (!('day' in d.end)) continue;
    const end = d.end.day;
    expect(isWorkingDay(calendar, end)).toBe(true);
    const still = standstills(calendar, d.stops, day(c.today));
    expect(still.some(({ from, to }) => from <= end && end <= to)).toBe(false);
  }
});

holds('stops never overlap twice: as many working days are added as lie in any counted stop, each once', (c) => {
  const d = strictOf(c);
  if (!('day' in d.end) || d.extension !== null) return;
  const still = standstills(calendar, d.stops, day(c.today));
  let left = 0;
  for (let at = addDays(d.start.day, 1); at <= d.end.day; at = addDays(at, 1))
    if (isWorkingDay(calendar, at) === true && still.some(({ from, to }) => from <= at && at <= to)) left += 1;
  const plain = addWorkingDays(calendar, d.start.day, d.workingDays + left);
  expect(plain).toEqual({ ok: true, day: d.end.day });
});

holds('a stop counts for no more working days than its notice announced', (c) => {
  for (const s of strictOf(c).stops) {
    if (!s.counted || s.announcedWorkingDays === null) continue;
    const worked = standstills(calendar, [s], day(c.today)).flatMap(({ from, to }) => {
      const list: CalendarDay[] = [];
      for (let at = from; at <= to; at = addDays(at, 1)) if (isWorkingDay(calendar, at) === true) list.push(at);
      return list;
    });
    expect(worked.length).toBeLessThanOrEqual(s.announcedWorkingDays);
  }
});

holds('removing a stop never moves a deadline later, and a shorter one neither', (c) => {
  for (const at of c.stops.keys()) {
    const without = { ...c, stops: c.stops.filter((_, i) => i !== at) };
    const shorter = {
      ...c,
      stops: c.stops.map((s, i) => (i === at ? { ...s, to: s.from, announcedWorkingDays: 1 } : s)),
    };
    expect(endOf(strictOf(without)) <= endOf(strictOf(c))).toBe(true);
    expect(endOf(lenientOf(without)) <= endOf(lenientOf(c))).toBe(true);
    if (c.stops[at]!.to === null || c.stops[at]!.to! < c.stops[at]!.from) continue;
    if (c.stops[at]!.announcedWorkingDays === null) continue;
    expect(endOf(strictOf(shorter)) <= endOf(strictOf(c))).toBe(true);
  }
});

holds('an extension only moves a deadline later, for the strict and the lenient reading alike', (c) => {
  const without = { ...c, extension: null };
  expect(endOf(strictOf(c)) >= endOf(strictOf(without))).toBe(true);
  expect(endOf(lenientOf(c)) >= endOf(lenientOf(without))).toBe(true);
  const { extension } = strictOf(c);
  if (extension !== null && 'day' in strictOf(without).end)
    expect(extension.counted).toBe(extension.grantedOn <= endOf(strictOf(without)));
});

holds('the strict date is never later than the lenient one', (c) => {
  expect(endOf(strictOf(c)) <= endOf(lenientOf(c))).toBe(true);
});

holds('recompute with the same calendar on the same day is the identity', (c) => {
  const all = [
    ...clocks(c),
    acceptanceClock({ limits, receivedOn: day(c.filed), calendar }),
    issueClock({ limits, decidedOn: day(c.today), calendar }),
  ];
  expect(recompute(all, calendar, day(c.today))).toEqual({ derivations: all, deltas: [] });
  const parsed = JSON.parse(JSON.stringify(all)) as Derivation[];
  expect(recompute(parsed, calendar, day(c.today))).toEqual({ derivations: all, deltas: [] });
});

const thresholds = fc
  .tuple(fc.integer({ min: 1, max: 100 }), fc.integer({ min: 1, max: 100 }))
  .map(([a, b]): Thresholds => ({ yellow: Math.min(a, b), red: Math.max(a, b) }));

test('the light of a day is the one that its turning days say, and both say what a count by hand says', () => {
  let tried = 0;
  fc.assert(
    fc.property(cases, thresholds, fc.integer({ min: -3, max: 70 }), (c, t, later) => {
      const d = strictOf(c);
      const on = addDays(day(c.filed), later);
      const turning = turningDays(d, t, on, calendar);
      const shown = light(d, on, calendar, t);
      if ('notComputable' in turning) {
        expect(shown).toBe('amber-not-computable');
        return;
      }
      tried += 1;
      const { yellow, red, overdue } = turning;
      expect(yellow <= red && red < overdue).toBe(true);
      expect([isWorkingDay(calendar, yellow), isWorkingDay(calendar, red)]).toEqual([true, true]);
      expect(shown).toBe(on >= overdue ? 'overdue' : on >= red ? 'red' : on >= yellow ? 'yellow' : 'green');
      if (on >= overdue) return;
      const still = standstills(calendar, d.stops, on);
      let used = 0;
      for (let at = addDays(d.start.day, 1); at <= on; at = addDays(at, 1))
        if (isWorkingDay(calendar, at) === true && !still.some(({ from, to }) => from <= at && at <= to)) used += 1;
      const total = d.workingDays + (d.extension?.counted ? d.extension.workingDays : 0);
      expect(shown).toBe(used * 100 >= total * t.red ? 'red' : used * 100 >= total * t.yellow ? 'yellow' : 'green');
    }),
    { numRuns: RUNS },
  );
  expect(tried).toBeGreaterThan(RUNS / 2);
});
