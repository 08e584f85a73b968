import { expect, test } from 'vitest';
import { accepted } from '../../testing/acts.ts';
import { plan } from '../../testing/procedure.ts';
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
