import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addDays, addWorkingDays, countWorkingDays } from '../calendar/index.ts';
import { brief, calendar, clocks, day, endOf, limits, stop } from '../testing/clock-facts.ts';
import {
  acceptanceClock,
  type Derivation,
  findStrict,
  issueClock,
  type Limits,
  light,
  promisedClock,
  type Stop,
  type StopReason,
  strictEnd,
} from './index.ts';

/** An oracle of its own: days off and swapped days of 2022 and 2026 written by hand from the notices, then one day at a time. */
const off = new Set(
  `2022-01-03 2022-01-31 2022-02-01 2022-02-02 2022-02-03 2022-02-04 2022-04-04 2022-04-05
   2026-01-01 2026-01-02 2026-02-16 2026-02-17 2026-02-18 2026-02-19 2026-02-20 2026-02-23 2026-04-06 2026-05-01 2026-05-04 2026-05-05
   2026-06-19 2026-09-25 2026-10-01 2026-10-02 2026-10-05 2026-10-06 2026-10-07`.split(/\s+/),
);
const swapped = new Set(
  `2022-01-29 2022-01-30 2022-04-02 2026-01-04 2026-02-14 2026-02-28 2026-05-09 2026-09-20 2026-10-10`.split(/\s+/),
);
const naive = (start: string, n: number, stopped: (iso: string) => boolean = () => false): string => {
  const date = new Date(`${start}T00:00:00Z`);
  for (let left = n; left > 0; ) {
    date.setUTCDate(date.getUTCDate() + 1);
    const iso = date.toISOString().slice(0, 10);
    const weekend = date.getUTCDay() === 0 || date.getUTCDay() === 6;
    if ((swapped.has(iso) || (!weekend && !off.has(iso))) && !stopped(iso)) left -= 1;
  }
  return date.toISOString().slice(0, 10);
};

describe('hand-made dates', () => {
  test('the newspaper case: 30 and then 40 working days from 2022-01-17', () => {
    const [strict] = clocks({ filed: '2022-01-17' });
    expect(endOf(strict)).toBe('2022-03-03');
    expect(endOf(issueClock({ limits, decidedOn: day('2022-03-03'), calendar }))).toBe('2022-03-17');
    expect([naive('2022-01-17', 30), naive('2022-01-17', 40)]).toEqual(['2022-03-03', '2022-03-17']);
  });

  test('the newspaper story: 40 working days from 2022-01-17 end on 2022-03-17, 18 fewer on 2022-02-21', () => {
    const after = (n: number) => addWorkingDays(calendar, day('2022-01-17'), n);
    expect([after(40), after(40 - 18)]).toEqual([
      { ok: true, day: '2022-03-17' },
      { ok: true, day: '2022-02-21' },
    ]);
    expect(countWorkingDays(calendar, day('2022-02-21'), day('2022-03-17'))).toBe(18);
  });

  test.each([
    ['D1', '2026-05-20', '2026-06-17', '2026-06-12', '2026-06-29'],
    ['D2', '2026-06-08', '2026-07-07', '2026-06-26', '2026-07-10'],
    ['D3', '2026-07-01', '2026-07-29', '2026-07-10', '2026-07-24'],
    ['D4', '2026-08-12', '2026-09-09', '2026-09-04', '2026-09-18'],
    ['D5', '2026-09-10', '2026-10-14', '2026-10-09', '2026-10-22'],
  ])('%s filed %s: decide by %s; decided %s: deliver by %s', (_firm, filed, decideBy, decided, deliverBy) => {
    expect(brief(clocks({ filed }))).toEqual([`strict 20 ${decideBy}`]);
    expect(endOf(issueClock({ limits, decidedOn: day(decided), calendar }))).toBe(deliverBy);
    expect([naive(filed, 20), naive(decided, 10)]).toEqual([decideBy, deliverBy]);
  });

  test('filing on 2026-04-30 ends on 2026-06-15, filing on 2026-05-06 on 2026-06-02', () => {
    expect(endOf(clocks({ filed: '2026-04-30' })[0])).toBe('2026-06-15');
    expect(endOf(clocks({ filed: '2026-05-06' })[0])).toBe('2026-06-02');
  });

  test('acceptance, issue and promise are written down whole; nothing stops them and nothing lengthens them', () => {
    const common = { pending: false, stops: [], extension: null, calendarVersion: calendar.version };
    const on = day('2026-07-01');
    expect(acceptanceClock({ limits, receivedOn: on, calendar })).toEqual({
      ...common,
      clock: 'acceptance',
      limit: 'statutory',
      reading: 'strict',
      ...limits.acceptance,
      start: { event: 'receipt', day: on },
      end: { day: '2026-07-08' },
    });
    expect(issueClock({ limits, decidedOn: on, calendar })).toEqual({
      ...common,
      clock: 'issue',
      limit: 'statutory',
      reading: 'strict',
      ...limits.issue,
      start: { event: 'decision', day: on },
      end: { day: '2026-07-15' },
    });
    const promise = (from: 'acceptance' | 'complete-materials') =>
      promisedClock({
        limits: { ...limits, promised: { workingDays: 8, from, source: '服务指南' } },
        completeOn: on,
        acceptedOn: day('2026-07-03'),
        calendar,
      });
    expect(promise('acceptance')).toEqual({
      ...common,
      clock: 'decision',
      limit: 'promised',
      reading: 'information',
      article: '服务指南',
      certainty: 'verified',
      workingDays: 8,
      start: { event: 'acceptance', day: '2026-07-03' },
      end: { day: '2026-07-15' },
    });
    expect(promise('complete-materials')).toMatchObject({
      start: { event: 'receipt', day: on },
      end: { day: '2026-07-13' },
    });
  });

  test('acceptance ends five working days after the receipt, across a swapped Saturday', () => {
    expect(endOf(acceptanceClock({ limits, receivedOn: day('2026-05-06'), calendar }))).toBe('2026-05-12');
  });
});

describe('the table of the decision clock', () => {
  const check = stop('site-check', '2026-03-09', '2026-03-10');
  test('filed and decided before 2026-05-01: 30 from acceptance without every noticed stop; 30 from the materials for information', () => {
    const old = clocks({
      filed: '2026-03-02',
      complete: '2026-03-04',
      accepted: '2026-03-05',
      today: '2026-03-20',
      stops: [check],
    });
    expect(brief(old)).toEqual([
      `strict 30 ${naive('2026-03-05', 30, (d) => d === '2026-03-09' || d === '2026-03-10')}`,
      `information 30 ${naive('2026-03-04', 30)}`,
    ]);
    expect(old[0]!.start).toEqual({ event: 'acceptance', day: '2026-03-05' });
    expect(old[1]!.stops.map((s) => s.counted)).toEqual([false]);
  });

  test('pending on 2026-05-01: the earlier of both laws is strict, the old limit is shown beside it', () => {
    const facts = {
      filed: '2026-04-20',
      accepted: '2026-04-24',
      stops: [stop('rectification', '2026-05-06', '2026-05-07')],
    };
    expect(brief(clocks({ ...facts, today: '2026-04-30' }))).toHaveLength(2);
    const pending = clocks({ ...facts, today: '2026-05-06' });
    expect(brief(pending)).toEqual([
      `strict 20 ${naive('2026-04-20', 20)}`,
      `lenient 30 ${naive('2026-04-24', 30, (d) => d === '2026-05-06' || d === '2026-05-07')}`,
      `information 30 ${naive('2026-04-20', 30)}`,
    ]);
    expect(pending[0]!.article).toBe('危险化学品安全法第五十五条');
    expect(strictEnd(pending, 'decision')).toBe(pending[0]);
  });

  test('pending, and the old limit is the earlier one: it stays strict', () => {
    const longer: Limits = {
      ...limits,
      decision: [
        limits.decision[0]!,
        { ...limits.decision[1]!, decide: { workingDays: 60, from: 'complete-materials' } },
      ],
    };
    expect(
      clocks({ filed: '2026-04-20', today: '2026-05-06', limits: longer }).map((d) => [d.reading, d.workingDays]),
    ).toEqual([
      ['strict', 30],
      ['lenient', 60],
      ['information', 30],
    ]);
  });

  test('filed since 2026-05-01: a site check moves the lenient date only, a noticed hearing both', () => {
    const stops = [stop('site-check', '2026-07-06', '2026-07-07'), stop('hearing', '2026-07-09', '2026-07-13')];
    const hearing = (d: string) => d >= '2026-07-09' && d <= '2026-07-13';
    expect(brief(clocks({ filed: '2026-07-01', stops }))).toEqual([
      `strict 20 ${naive('2026-07-01', 20, hearing)}`,
      `lenient 20 ${naive('2026-07-01', 20, (d) => hearing(d) || d === '2026-07-06' || d === '2026-07-07')}`,
    ]);
  });

  test('a stop without a served notice counts for nothing in any reading, and says so', () => {
    const silent = clocks({
      filed: '2026-07-01',
      stops: [
        stop('hearing', '2026-07-09', '2026-07-13', { noticeNo: null }),
        stop('site-check', '2026-07-06', '2026-07-07', { noticeNo: null }),
      ],
    });
    expect(brief(silent)).toEqual(['strict 20 2026-07-29']);
    expect(silent[0]!.stops.map((s) => s.counted)).toEqual([false, false]);
  });

  test('days before acceptance run under the new law: the clock starts with the complete materials', () => {
    const facts = { filed: '2026-07-01', complete: '2026-07-06', accepted: '2026-07-10' };
    expect(clocks(facts)[0]!.start).toEqual({ event: 'receipt', day: '2026-07-06' });
    expect(endOf(clocks(facts)[0])).toBe(naive('2026-07-06', 20));
    expect(brief(clocks({ filed: '2026-07-01', accepted: null }))).toEqual(['strict 20 2026-07-29']);
    expect(brief(clocks({ filed: '2026-03-02', accepted: null }))).toEqual([
      `information 30 ${naive('2026-03-02', 30)}`,
    ]);
  });

  test('a stop that still lasts moves the date on with each day', () => {
    const stops = [stop('hearing', '2026-07-06', null)];
    const at = (today: string) => endOf(clocks({ filed: '2026-07-01', today, stops })[0]);
    expect(at('2026-07-03')).toBe('2026-07-29');
    expect(at('2026-07-08')).toBe(naive('2026-07-01', 20, (d) => d >= '2026-07-06' && d <= '2026-07-08'));
  });

  test('the promise stands beside the law and never becomes the strict date', () => {
    const promise = promisedClock({ limits, completeOn: day('2026-07-01'), acceptedOn: day('2026-07-03'), calendar });
    expect(promise).toMatchObject({ limit: 'promised', article: '服务指南', end: { day: naive('2026-07-03', 8) } });
    const all = [promise!, ...clocks({ filed: '2026-07-01' })];
    expect(endOf(strictEnd(all, 'decision'))).toBe('2026-07-29');
    expect(findStrict([promise!], 'decision')).toBeUndefined();
    expect(() => strictEnd([], 'issue')).toThrow(/never|no strict/);
    expect(
      promisedClock({
        limits: { ...limits, promised: null },
        completeOn: day('2026-07-01'),
        acceptedOn: null,
        calendar,
      }),
    ).toBeNull();
    expect(promisedClock({ limits, completeOn: day('2026-07-01'), acceptedOn: null, calendar })).toBeNull();
  });

  test('a date in an unpublished year is not computable, is amber and keeps its place', () => {
    const [strict] = clocks({ filed: '2026-12-21' });
    expect(strict!.end).toEqual({ notComputable: { needs: 2027, from: '2026-12-21', days: 20 } });
    expect(light(strict!, day('2026-12-22'), calendar)).toBe('amber-not-computable');
    expect(strict!.calendarVersion).toBe(calendar.version);
  });

  test('whatever stands in the log, the strict date is that of the asked clock, by law, as derived last', () => {
    const acceptance = acceptanceClock({ limits, receivedOn: day('2026-07-01'), calendar });
    const issue = issueClock({ limits, decidedOn: day('2026-07-01'), calendar });
    const [first] = clocks({ filed: '2026-07-01' });
    const [last] = clocks({ filed: '2026-07-02' });
    const promise: Derivation = { ...last!, limit: 'promised' };
    const all = [acceptance, first!, last!, promise, { ...last!, reading: 'lenient' as const }, issue];
    expect(strictEnd(all, 'decision')).toBe(last);
    expect([findStrict(all, 'acceptance'), findStrict(all, 'issue')]).toEqual([acceptance, issue]);
    expect(findStrict([acceptance, issue], 'decision')).toBeUndefined();
  });

  test('the limits of an item hold by their dates, in whatever order they are written', () => {
    const newestFirst = { ...limits, decision: limits.decision.toReversed() };
    expect(brief(clocks({ filed: '2026-03-02', limits: newestFirst }))).toEqual(brief(clocks({ filed: '2026-03-02' })));
    expect(brief(clocks({ filed: '2026-07-01', limits: newestFirst }))).toEqual(['strict 20 2026-07-29']);
  });

  test('an office clock that goes behind the filing day brings back no older law', () => {
    expect(brief(clocks({ filed: '2026-05-06', today: '2026-04-30' }))).toEqual(['strict 20 2026-06-02']);
  });

  test('limits with a gap are a broken release', () => {
    expect(() => clocks({ filed: '2026-07-01', limits: { ...limits, decision: [limits.decision[0]!] } })).toThrow(
      /no decision limit/,
    );
  });
});

describe('lights', () => {
  const d = clocks({ filed: '2026-07-01' })[0]!;
  test.each([
    ['2026-07-14', 'green'], // 9 of 20
    ['2026-07-15', 'yellow'], // 10 of 20
    ['2026-07-22', 'yellow'], // 15 of 20
    ['2026-07-23', 'red'], // 16 of 20
    ['2026-07-29', 'red'],
    ['2026-07-30', 'overdue'],
  ])('on %s it is %s', (today, expected) => {
    expect(light(d, day(today), calendar)).toBe(expected);
  });
  test('days on which the clock stood still are not used up', () => {
    const stopped = clocks({ filed: '2026-07-01', stops: [stop('hearing', '2026-07-13', '2026-07-17')] })[0]!;
    expect(light(stopped, day('2026-07-17'), calendar)).toBe('green');
    expect(light(d, day('2026-07-17'), calendar)).toBe('yellow');
  });
});

test('for any stops: the end is the naive one, a working day outside every counted stop, and never later without one of them', () => {
  const stops = fc.array(
    fc.record({
      reason: fc.constantFrom<StopReason>('hearing', 'expert-review', 'site-check', 'rectification'),
      from: fc.integer({ min: 0, max: 40 }),
      length: fc.integer({ min: -2, max: 8 }),
      noticed: fc.boolean(),
    }),
    { maxLength: 5 },
  );
  fc.assert(
    fc.property(stops, fc.integer({ min: 0, max: 30 }), (drawn, shift) => {
      const filed = addDays(day('2026-06-01'), shift);
      const made = drawn.map((s) =>
        stop(s.reason, addDays(filed, s.from), addDays(filed, s.from + s.length), {
          noticeNo: s.noticed ? '示例1号' : null,
        }),
      );
      const counts = (s: Stop, doubtful: boolean) =>
        s.noticeNo !== null && (doubtful || s.reason === 'hearing' || s.reason === 'expert-review') && s.to! >= s.from;
      const inside = (doubtful: boolean) => (iso: string) =>
        made.some((s) => counts(s, doubtful) && s.from <= iso && iso <= s.to!);
      const [strict, lenient] = clocks({ filed, stops: made });
      expect(endOf(strict)).toBe(naive(filed, 20, inside(false)));
      expect(endOf(lenient ?? strict)).toBe(naive(filed, 20, inside(true)));
      expect(inside(false)(endOf(strict))).toBe(false);
      for (const without of made.keys())
        expect(endOf(clocks({ filed, stops: made.filter((_, at) => at !== without) })[0]) <= endOf(strict)).toBe(true);
    }),
    { numRuns: 150 },
  );
});
