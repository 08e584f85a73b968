import { expect, test } from 'vitest';
import { makeCalendar } from '../../calendar/index.ts';
import { accept, accepted, attach, compare, file, opened, read, siteCheck } from '../../testing/acts.ts';
import { announce, ask, call, called, decisionDue, order, plan, record, report } from '../../testing/procedure.ts';
import { applicant, chair, handler, machine } from '../../testing/sample.ts';
import { act, given, type Step } from '../../testing/story.ts';
import type { CaseState } from '../state.ts';

const on = (day: string) => ({ on: day });
const check = (result: 'passed' | 'failed', day: string, recordNo = day) =>
  act(handler, { ...siteCheck(result), recordNo, checkedOn: day }, on(day));
const planned = (day: string, noticeNo = day) => act(handler, { ...plan, noticeNo, plannedOn: day });
const readings = (of: CaseState) =>
  'clocks' in of
    ? of.clocks.flatMap((c) => (c.clock === 'decision' && c.limit === 'statutory' ? [[c.reading, c.end]] : []))
    : [];
/** Accepted under the old law, which takes site checks and rectification out of its 30 working days from acceptance. */
const old: readonly Step[] = [
  opened,
  act(applicant, attach('M5')),
  act(machine, read('m-M5')),
  act(applicant, file),
  act(machine, compare(['m-M5'])),
  act(handler, accept),
].map((step) => ({ ...step, at: '2026-03-02T09:00+08:00' }));

test('a site check of which notice was given leaves the strict limit of the new law untouched, and a lenient date is shown beside it (licensing.md §0.4)', () => {
  const after = given(...accepted(), planned('2026-07-02'), check('passed', '2026-07-02')).state;
  expect(readings(after)).toEqual([
    ['strict', { day: '2026-07-29' }],
    ['lenient', { day: '2026-07-30' }],
  ]);
});

test('a notice that reaches the applicant on the day of the site check is in time (licensing.md §1.4)', () => {
  const today = act(handler, { ...plan, plannedOn: '2026-07-02' }, on('2026-07-02'));
  expect(readings(given(...accepted(), today, check('passed', '2026-07-02')).state)).toHaveLength(2);
});

test('a site check without notice stops nothing in any reading (licensing.md §1.4)', () => {
  const after = given(...accepted(), check('passed', '2026-07-02')).state;
  expect(readings(after)).toEqual([['strict', { day: '2026-07-29' }]]);
});

test('a site check takes its own day, not the days for which it was planned and did not take place (licensing.md §1.4)', () => {
  const after = given(...accepted(), planned('2026-07-02'), check('passed', '2026-07-20')).state;
  expect(readings(after)).toContainEqual(['lenient', { day: '2026-07-30' }]);
});

test('a notice serves one site check: the second one needs its own (licensing.md §1.4)', () => {
  const twice = [...accepted(), planned('2026-07-02'), check('failed', '2026-07-02'), check('passed', '2026-07-06')];
  expect(readings(given(...twice).state)).toContainEqual(['lenient', { day: '2026-07-30' }]);
  const noticed = [
    ...accepted(),
    planned('2026-07-02'),
    planned('2026-07-06'),
    check('failed', '2026-07-02'),
    check('passed', '2026-07-06'),
  ];
  expect(readings(given(...noticed).state)).toContainEqual(['lenient', { day: '2026-07-31' }]);
});

test('a notice served after the place was seen, on the very same day, is no notice of that check (licensing.md §1.4)', () => {
  const later = act(handler, { ...plan, noticeNo: '2026-07-02', plannedOn: '2026-07-02' }, on('2026-07-02'));
  const rederived = act(handler, order, on('2026-07-02'));
  const after = given(...accepted(), check('failed', '2026-07-02'), later, rederived).state;
  expect('clocks' in after && after.clocks.flatMap((c) => c.stops).filter((s) => s.reason === 'site-check')).toEqual(
    'clocks' in after
      ? after.clocks
          .flatMap((c) => c.stops)
          .filter((s) => s.reason === 'site-check')
          .map((s) => ({ ...s, noticeNo: null, counted: false }))
      : [],
  );
  expect(JSON.stringify(after)).toContain('site-check');
});

test('rectification is the applicant’s time until he reports, and no longer than he was given (licensing.md §1.4)', () => {
  const ordered = [...accepted(), check('failed', '2026-07-02'), act(handler, order, on('2026-07-02'))];
  expect(readings(given(...ordered).state)).toContainEqual(['lenient', { day: '2026-08-07' }]);
  const soon = given(...ordered, act(applicant, report, on('2026-07-03'))).state;
  expect(readings(soon)).toContainEqual(['lenient', { day: '2026-07-31' }]);
  const late = given(...ordered, act(applicant, report, on('2026-07-24'))).state;
  expect(readings(late)).toContainEqual(['lenient', { day: '2026-08-07' }]);
});

test('under the old law a noticed site check leaves the strict limit too (危险化学品经营许可证管理办法第十一条)', () => {
  expect(decisionDue(given(...old).state)).toBe('2026-04-13');
  const april = { ...planned('2026-03-10'), at: '2026-03-03T09:00+08:00' };
  expect(decisionDue(given(...old, april, check('passed', '2026-03-10')).state)).toBe('2026-04-14');
});

test('a hearing takes its own day out of the limit; the days between notice and hearing are the authority’s (第四十五条)', () => {
  expect(decisionDue(given(...called).state)).toBe('2026-07-30');
  const held = [...called, act(chair, { ...record, heldOn: '2026-07-15' }, on('2026-07-15'))];
  expect(decisionDue(given(...held).state)).toBe('2026-07-30');
});

test('a hearing that was called anew takes only the day of the new call (第四十五条)', () => {
  const anew = act(handler, { ...call, noticeNo: '2', calledFor: '2026-07-20' }, on('2026-07-03'));
  expect(decisionDue(given(...called, anew).state)).toBe('2026-07-30');
});

test('a hearing that nobody wants any more takes no day (第四十五条)', () => {
  const waived = act(applicant, { type: 'WaiveHearing', noticeNo: call.rightNoticeNo }, on('2026-07-03'));
  expect(decisionDue(given(...called, waived).state)).toBe('2026-07-29');
});

test('a hearing that was held took its day, whatever its party says afterwards (第四十五条)', () => {
  const waived = act(applicant, { type: 'WaiveHearing', noticeNo: call.rightNoticeNo }, on('2026-07-15'));
  expect(decisionDue(given(...called, act(chair, record, on('2026-07-14')), waived).state)).toBe('2026-07-30');
});

test('the wait for another office stops no clock (第四十五条)', () => {
  const after = given(...accepted())
    .when(handler, ask)
    .thenHappened('OfficeAsked');
  expect(decisionDue(after)).toBe('2026-07-29');
});

test('where the calendar is not published a hearing is called all the same and the date stays open', () => {
  const context = { calendar: makeCalendar([]) };
  const unpublished = called.map((step) => ({ ...step, context }));
  expect(decisionDue(given(...unpublished).state)).toBe('needs 2026');
});

const stopsOf = (of: CaseState) =>
  'clocks' in of ? (of.clocks.findLast((c) => c.clock === 'decision' && c.limit === 'statutory')?.stops ?? []) : [];

test('each stop is written down with its reason, its days and the notice that was served (第四十五条)', () => {
  const all = [...called, act(handler, announce, on('2026-07-02')), act(chair, record, on('2026-07-14'))];
  expect(stopsOf(given(...all).state)).toMatchObject([
    {
      ...{ reason: 'expert-review', noticeNo: announce.noticeNo, servedOn: '2026-07-02', announcedWorkingDays: 5 },
      ...{ from: '2026-07-06', to: '2026-07-10' },
    },
    {
      ...{ reason: 'hearing', noticeNo: call.noticeNo, servedOn: '2026-07-02', announcedWorkingDays: 1 },
      ...{ from: '2026-07-14', to: '2026-07-14' },
    },
  ]);
  const seen = [...accepted(), planned('2026-07-02'), check('failed', '2026-07-02')];
  expect(stopsOf(given(...seen, act(handler, order, on('2026-07-03'))).state)).toMatchObject([
    {
      ...{ reason: 'site-check', noticeNo: '2026-07-02', servedOn: '2026-07-01', announcedWorkingDays: null },
      ...{ from: '2026-07-02', to: '2026-07-02' },
    },
    {
      ...{ reason: 'rectification', noticeNo: order.noticeNo, servedOn: '2026-07-03', announcedWorkingDays: null },
      ...{ from: '2026-07-03', to: '2026-07-10' },
    },
  ]);
});

test('a report on the last day that was set ends the applicant’s time on that day (licensing.md §1.4)', () => {
  const ordered = [...accepted(), check('failed', '2026-07-02'), act(handler, order, on('2026-07-02'))];
  const day = (reportedOn: string) =>
    stopsOf(given(...ordered, act(applicant, report, on(reportedOn))).state).at(-1)?.to;
  expect([day('2026-07-09'), day('2026-07-10'), day('2026-07-13')]).toEqual(['2026-07-09', '2026-07-10', '2026-07-10']);
});

test('a notice for a day after the check before it serves the next one, not a notice for that very day (licensing.md §1.4)', () => {
  const twice = [...accepted(), planned('2026-07-02'), check('failed', '2026-07-02'), check('passed', '2026-07-06')];
  expect(given(...twice).state).toMatchObject({ siteChecks: [{ plan: { noticeNo: '2026-07-02' } }, { plan: null }] });
  const two = [...accepted(), planned('2026-07-02', '1'), planned('2026-07-02', '2'), check('passed', '2026-07-02')];
  expect(given(...two).state).toMatchObject({ siteChecks: [{ plan: { noticeNo: '2' } }] });
});

test('what was announced on a Monday and needs one working day ends on it, and a Saturday ends with the Monday after (第四十五条)', () => {
  const last = (from: string, workingDays: number) =>
    stopsOf(given(...accepted(), act(handler, { ...announce, from, workingDays })).state).at(-1)?.to;
  expect(last('2026-07-06', 1)).toBe('2026-07-06');
  expect(last('2026-07-04', 1)).toBe('2026-07-06');
  expect(last('2026-12-28', 20)).toBeNull();
});
