import { expect, test } from 'vitest';
import { accepted, compared, siteCheck } from '../../testing/acts.ts';
import { failed, failedTwice, order, ordered, plan, recuse, report, tooMuch } from '../../testing/procedure.ts';
import {
  applicant,
  assessment,
  decider,
  foreignHandler,
  handler,
  head,
  machine,
  stranger,
} from '../../testing/sample.ts';
import { act, given } from '../../testing/story.ts';

const on = (day: string) => ({ on: day });
const july2 = on('2026-07-02');
const again = (result: 'passed' | 'failed', checkedOn: string, recordNo = '核查-9') => ({
  ...siteCheck(result),
  recordNo,
  checkedOn,
});
const rectifyAgain = {
  assessment: { procedure: { ...assessment.procedure, secondFailure: 'rectify-again' } },
} as const;

test('a site check is announced with its day and at least two officers (行政许可法第三十四条第三款)', () => {
  const examined = given(...accepted());
  const after = examined
    .when(handler, plan)
    .thenHappened('SiteCheckPlanned', { servedOn: '2026-07-01', plannedOn: '2026-07-02', officers: plan.officers });
  expect(after).toMatchObject({ numbered: [{}, { document: 'site-check-notice', number: plan.noticeNo }] });
  examined
    .when(handler, { ...plan, officers: ['wangchao-handler-1', ' wangchao-handler-1'] })
    .thenRefused('SITE_CHECK_TWO_OFFICERS', { officers: 1 });
});

test('a site check is planned for a day that exists and is not past', () => {
  given(...accepted())
    .when(handler, { ...plan, plannedOn: '2026-06-31' })
    .thenRefused('DAY_NOT_EXISTING', { fields: ['plannedOn'] });
  given(...accepted())
    .when(handler, { ...plan, plannedOn: '2026-06-30' })
    .thenRefused('DAY_IN_PAST', { fields: ['plannedOn'] });
  given(...accepted())
    .when(handler, { ...plan, plannedOn: '2026-07-01' })
    .thenHappened('SiteCheckPlanned');
});

test('the same notice of a site check again plans nothing new, even when its day is past', () => {
  given(...accepted(), act(handler, plan))
    .when(handler, plan, on('2026-07-20'))
    .thenNothingNew();
});

test('an officer who is recused neither is sent to the place nor has seen it (第三十四条第三款; 回避)', () => {
  const recused = given(...accepted(), act(head, recuse('wangchao-handler-2')));
  recused.when(handler, plan).thenRefused('RECUSED_OFFICERS', { accounts: ['wangchao-handler-2'] });
  recused
    .when(handler, siteCheck('passed'), july2)
    .thenRefused('RECUSED_OFFICERS', { accounts: ['wangchao-handler-2'] });
});

test('a handler of the office plans and orders, and the applicant alone reports (第三十四条第三款)', () => {
  for (const command of [plan, order]) {
    given(...failed)
      .when(decider, command, july2)
      .thenRefused('NO_DUTY');
    given(...failed)
      .when(foreignHandler, command, july2)
      .thenRefused('OTHER_OFFICE');
    given(...failed)
      .when(applicant, command, july2)
      .thenRefused('OFFICER_ONLY');
    given(...compared())
      .when(handler, command)
      .thenRefused('WRONG_PHASE');
  }
  given(...ordered)
    .when(handler, report)
    .thenRefused('APPLICANT_ONLY');
  given(...ordered)
    .when(stranger, report)
    .thenRefused('NOT_YOURS');
  given(...compared())
    .when(applicant, report)
    .thenRefused('WRONG_PHASE');
});

test('the place is seen after acceptance, not before (第三十四条)', () => {
  given(...accepted())
    .when(handler, again('passed', '2026-06-30'), july2)
    .thenRefused('DAY_BEFORE_START', { fields: ['checkedOn'], day: '2026-07-01' });
});

test('a second look is not dated before the first, nor before the order to put things right', () => {
  given(...ordered, act(applicant, report, on('2026-07-03')))
    .when(handler, again('passed', '2026-07-01'), on('2026-07-06'))
    .thenRefused('DAY_BEFORE_START', { day: '2026-07-02' });
});

test('a failed site check is followed by an order that names each defect, its cure and the last day (licensing.md §1.2 T11)', () => {
  const after = given(...failed)
    .when(handler, order, july2)
    .thenHappened('RectificationOrdered', { servedOn: '2026-07-02', dueOn: '2026-07-10' });
  expect(after).toMatchObject({
    procedure: { rectifications: [{ defects: order.defects, reportedOn: null }] },
    numbered: [{}, {}, { document: 'rectification-notice', number: order.noticeNo }],
  });
});

test('without a failed site check nothing is ordered (licensing.md §1.2 T11)', () => {
  given(...accepted())
    .when(handler, order)
    .thenRefused('RECTIFICATION_WITHOUT_DEFECT');
  given(...failed, act(handler, again('passed', '2026-07-02'), july2))
    .when(handler, order, july2)
    .thenRefused('RECTIFICATION_WITHOUT_DEFECT');
});

test('an order without defects, without a cure or without end is none', () => {
  const seen = given(...failed);
  seen.when(handler, { ...order, defects: [] }, july2).thenRefused('DEFECTS_MISSING');
  const [defect] = order.defects;
  seen
    .when(handler, { ...order, defects: [{ ...defect, cure: ' ' }] }, july2)
    .thenRefused('TEXT_MISSING', { fields: ['premises'] });
  seen
    .when(handler, { ...order, defects: [{ ...defect, problem: tooMuch }] }, july2)
    .thenRefused('VALUE_TOO_LONG', { fields: ['premises'] });
});

test('the last day of an order exists and lies after the day of the order', () => {
  given(...failed)
    .when(handler, { ...order, dueOn: '2026-07-32' }, july2)
    .thenRefused('DAY_NOT_EXISTING', { fields: ['dueOn'] });
  given(...failed)
    .when(handler, { ...order, dueOn: '2026-07-02' }, july2)
    .thenRefused('DAY_IN_PAST', { fields: ['dueOn'] });
});

test('the same order again orders nothing new, and another one waits for the report or the last day', () => {
  given(...ordered)
    .when(handler, order, july2)
    .thenNothingNew();
  given(...ordered)
    .when(handler, { ...order, noticeNo: '2' }, on('2026-07-10'))
    .thenRefused('RECTIFICATION_RUNNING', { number: order.noticeNo });
});

test('one failure is ordered to be put right once; what follows is a second look (licensing.md §1.2 T12)', () => {
  for (const over of [[...ordered, act(applicant, report, on('2026-07-03'))], ordered])
    given(...over)
      .when(handler, { ...order, noticeNo: '2', dueOn: '2026-07-31' }, on('2026-07-13'))
      .thenRefused('RECTIFICATION_WITHOUT_DEFECT');
});

test('while things are put right the place is not seen again; after the report or the last day it is (licensing.md §1.2 T12)', () => {
  given(...ordered)
    .when(handler, again('passed', '2026-07-10'), on('2026-07-10'))
    .thenRefused('RECTIFICATION_RUNNING', { number: order.noticeNo });
  given(...ordered, act(applicant, report, on('2026-07-03')))
    .when(handler, again('passed', '2026-07-03'), on('2026-07-03'))
    .thenHappened('SiteCheckRecorded');
  given(...ordered)
    .when(handler, again('passed', '2026-07-13'), on('2026-07-13'))
    .thenHappened('SiteCheckRecorded');
});

test('a second failure ends rectification where the item says apply anew: its policy, not the law (licensing.md §0.4, §2.5)', () => {
  const july6 = on('2026-07-06');
  given(...failedTwice)
    .when(handler, { ...order, noticeNo: '2', dueOn: '2026-07-31' }, july6)
    .thenRefused('SECOND_FAILURE');
  given(...failedTwice)
    .when(handler, again('passed', '2026-07-06'), july6)
    .thenRefused('SECOND_FAILURE');
});

test('where the item says rectify again a second failure is ordered to be put right like the first (licensing.md §0.4, §2.5)', () => {
  const second = { ...order, noticeNo: '2', dueOn: '2026-07-31' };
  const july6 = { ...on('2026-07-06'), ...rectifyAgain };
  given(...failedTwice)
    .when(handler, second, july6)
    .thenHappened('RectificationOrdered');
  given(...failedTwice, act(handler, second, july6), act(applicant, report, on('2026-07-07')))
    .when(handler, again('passed', '2026-07-08'), { ...on('2026-07-08'), ...rectifyAgain })
    .thenHappened('SiteCheckRecorded');
});

test('the machine sees no place', () => {
  given(...accepted())
    .when(machine, siteCheck('passed'), july2)
    .thenRefused('OFFICER_ONLY');
});
