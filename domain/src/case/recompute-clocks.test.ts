import { expect, test } from 'vitest';
import { makeCalendar } from '../calendar/index.ts';
import { accepted, deem, filed, granted, withdraw } from '../testing/acts.ts';
import { applicant, calendar, handler, machine } from '../testing/sample.ts';
import { act, given } from '../testing/story.ts';

const [year] = calendar.announced;
const off = (...days: readonly string[]) => days.map((date) => ({ date, name: '演示假日', off: true }));
/** The sample's year with 6 July 2026 off, as a changed notice might say. */
const changed = makeCalendar([{ ...year!, days: [...year!.days, ...off('2026-07-06')] }]);
const further = makeCalendar([year!, { year: 2027, notices: ['演示'], days: off('2027-01-01') }]);
const recompute = { type: 'RecomputeClocks' } as const;
const strictEnd = (state: object) => (state as { clocks: { clock: string; end: object }[] }).clocks;

test('a changed notice moves the date of a pending case, and the act writes down the date before and after (行政许可法第八十二条)', () => {
  const after = given(...filed)
    .when(machine, recompute, { context: { calendar: changed } })
    .thenHappened('ClocksRecomputed', {
      calendarVersion: changed.version,
      changes: [
        { clock: 'acceptance', reading: 'strict', before: { day: '2026-07-08' }, after: { day: '2026-07-09' } },
      ],
    });
  expect(strictEnd(after)).toMatchObject([{ clock: 'acceptance', end: { day: '2026-07-09' } }]);
});

test('under one calendar a case is recomputed once, however often it is asked for and on whatever day', () => {
  const once = [...filed, act(machine, recompute, { context: { calendar: changed } })];
  for (const on of ['2026-07-01', '2026-07-03', '2026-07-08'])
    given(...once)
      .when(machine, recompute, { on, context: { calendar: changed } })
      .thenNothingNew();
  given(...filed)
    .when(machine, recompute)
    .thenNothingNew();
});

test('a calendar that moves no date of a case leaves nothing in it', () => {
  given(...filed)
    .when(machine, recompute, { context: { calendar: further } })
    .thenNothingNew();
});

test('a limit that has ended keeps the dates by which it was kept: an accepted case moves its decision limit alone', () => {
  const after = given(...accepted())
    .when(machine, recompute, { on: '2026-07-02', context: { calendar: changed } })
    .thenHappened('ClocksRecomputed');
  const ends = strictEnd(after).map((c) => [c.clock, c.end]);
  expect(ends).toContainEqual(['acceptance', { day: '2026-07-08' }]);
  expect(ends).toContainEqual(['decision', { day: '2026-07-30' }]);
});

test('after the decision only the limit for issuing and service still runs (行政许可法第四十四条)', () => {
  const after = given(...granted)
    .when(machine, recompute, { on: '2026-07-02', context: { calendar: changed } })
    .thenHappened('ClocksRecomputed', { changes: [{ clock: 'issue' }] });
  expect(strictEnd(after).filter((c) => c.clock === 'decision')).toEqual(
    strictEnd(given(...granted).state).filter((c) => c.clock === 'decision'),
  );
});

test('a date beyond the published calendar becomes a day when its year is announced', () => {
  const late = filed.map((s) => ({ ...s, at: '2026-12-28T09:00+08:00' }));
  const before = given(...late).state;
  expect(strictEnd(before)).toMatchObject([{ end: { notComputable: { needs: 2027 } } }]);
  given(...late)
    .when(machine, recompute, { on: '2026-12-29', context: { calendar: further } })
    .thenHappened('ClocksRecomputed', {
      changes: [{ before: { notComputable: { needs: 2027 } }, after: { day: '2027-01-05' } }],
    });
});

test('silence accepts by the moved date and not by the old one (行政许可法第三十二条)', () => {
  const moved = [...filed, act(machine, recompute, { context: { calendar: changed } })];
  given(...moved)
    .when(machine, deem, { on: '2026-07-09', context: { calendar: changed } })
    .thenRefused('NOT_YET_DUE');
  given(...moved)
    .when(machine, deem, { on: '2026-07-10', context: { calendar: changed } })
    .thenHappened('CaseAccepted', { deemed: true });
});

test('only the machinery recomputes, and only where a clock runs', () => {
  given(...filed)
    .when(handler, recompute, { context: { calendar: changed } })
    .thenRefused('MACHINE_ONLY');
  given(...filed, act(applicant, withdraw))
    .when(machine, recompute, { context: { calendar: changed } })
    .thenRefused('WRONG_PHASE');
});
