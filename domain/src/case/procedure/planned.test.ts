import { expect, test } from 'vitest';
import { accepted, siteCheck } from '../../testing/acts.ts';
import { order, ordered, plan } from '../../testing/procedure.ts';
import { handler } from '../../testing/sample.ts';
import { act, given } from '../../testing/story.ts';

test('the notice of a site check names each officer once, without blanks and without nobody (行政许可法第三十四条第三款)', () => {
  given(...accepted())
    .when(handler, { ...plan, officers: [' wangchao-handler-1', 'wangchao-handler-2', '', 'wangchao-handler-1 '] })
    .thenHappened('SiteCheckPlanned', { officers: ['wangchao-handler-1', 'wangchao-handler-2'] });
  given(...accepted())
    .when(handler, { ...plan, officers: ['wangchao-handler-1', ' '] })
    .thenRefused('SITE_CHECK_TWO_OFFICERS', { officers: 1 });
});

test('a planned site check is kept with its notice, its officers and both days, and a second one beside it', () => {
  const second = { ...plan, noticeNo: '2', plannedOn: '2026-07-06' };
  expect(given(...accepted(), act(handler, plan), act(handler, second, { on: '2026-07-02' })).state).toMatchObject({
    procedure: {
      plannedSiteChecks: [
        { noticeNo: plan.noticeNo, servedOn: '2026-07-01', plannedOn: '2026-07-02', officers: plan.officers },
        { noticeNo: '2', servedOn: '2026-07-02', plannedOn: '2026-07-06' },
      ],
    },
  });
});

test('a place that was passed before and fails now has failed once: it is ordered to be put right (licensing.md §1.2 T11)', () => {
  const july3 = { on: '2026-07-03' };
  const passed = act(handler, siteCheck('passed'), { on: '2026-07-02' });
  given(...accepted(), passed, act(handler, { ...siteCheck('failed'), checkedOn: '2026-07-03' }, july3))
    .when(handler, order, july3)
    .thenHappened('RectificationOrdered', { noticeNo: order.noticeNo });
});

test('a notice served after the day of a check is not the notice of that check (licensing.md §1.4)', () => {
  const notice = act(handler, { ...plan, plannedOn: '2026-07-06' }, { on: '2026-07-03' });
  const july6 = { on: '2026-07-06' };
  expect(given(...accepted(), notice, act(handler, siteCheck('passed'), july6)).state).toMatchObject({
    siteChecks: [{ checkedOn: '2026-07-02', plan: null }],
  });
  const then = act(handler, { ...siteCheck('passed'), checkedOn: '2026-07-06' }, july6);
  expect(given(...accepted(), notice, then).state).toMatchObject({
    siteChecks: [{ plan: { noticeNo: plan.noticeNo } }],
  });
});

test('until the applicant reports there is no report, not an invented one', () => {
  expect(given(...ordered).state).toMatchObject({ procedure: { rectifications: [{ report: '', reportedOn: null }] } });
});
