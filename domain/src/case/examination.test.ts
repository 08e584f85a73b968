import { expect, test } from 'vitest';
import { accepted, check, compared, siteCheck } from '../testing/acts.ts';
import { failedTwice, order, plan, report } from '../testing/procedure.ts';
import { applicant, decider, foreignHandler, handler, machine } from '../testing/sample.ts';
import { act, given } from '../testing/story.ts';

test('an officer answers the lines of the checklist, and a later answer replaces the earlier one', () => {
  const after = given(...accepted(), act(handler, check('premises', 'not-met')))
    .when(handler, check('premises', 'met'))
    .thenHappened('ChecklistAnswered', { officer: 'wangchao-handler-1' });
  expect(after).toMatchObject({ checklist: [{ item: 'premises', result: 'met', officer: 'wangchao-handler-1' }] });
});

test('only a handler of the office answers, only lines of the checklist, and only in an accepted case', () => {
  given(...accepted())
    .when(foreignHandler, check('premises', 'met'))
    .thenRefused('OTHER_OFFICE');
  given(...accepted())
    .when(decider, check('premises', 'met'))
    .thenRefused('NO_DUTY');
  given(...accepted())
    .when(machine, check('premises', 'met'))
    .thenRefused('OFFICER_ONLY');
  given(...accepted())
    .when(applicant, check('premises', 'met'))
    .thenRefused('OFFICER_ONLY');
  given(...accepted())
    .when(handler, check('tanks', 'met'))
    .thenRefused('CHECKLIST_ITEM_UNKNOWN', { items: ['tanks'] });
  given(...compared())
    .when(handler, check('premises', 'met'))
    .thenRefused('WRONG_PHASE');
});

test('a line that always applies cannot be answered not applicable', () => {
  given(...accepted())
    .when(handler, check('premises', 'not-applicable'))
    .thenRefused('CHECKLIST_MUST_APPLY', { items: ['premises'] });
  given(...accepted())
    .when(handler, check('toxic', 'not-applicable'))
    .thenHappened('ChecklistAnswered');
});

test('a site check needs two different officers', () => {
  const examined = given(...accepted());
  examined
    .when(handler, siteCheck('passed', ['wangchao-handler-1']), { on: '2026-07-02' })
    .thenRefused('SITE_CHECK_TWO_OFFICERS', { officers: 1 });
  examined
    .when(handler, siteCheck('passed', ['wangchao-handler-1', 'wangchao-handler-1 ']), { on: '2026-07-02' })
    .thenRefused('SITE_CHECK_TWO_OFFICERS');
  examined
    .when(handler, siteCheck('passed', ['wangchao-handler-1', '']), { on: '2026-07-02' })
    .thenRefused('SITE_CHECK_TWO_OFFICERS');
  examined
    .when(handler, siteCheck('passed'), { on: '2026-07-02' })
    .thenHappened('SiteCheckRecorded', { checkedOn: '2026-07-02', result: 'passed' });
});

test('a site check lies on a day that exists and is not in the future', () => {
  const examined = given(...accepted());
  examined.when(handler, siteCheck('passed'), { on: '2026-07-01' }).thenRefused('DAY_IN_FUTURE');
  examined.when(handler, { ...siteCheck('passed'), checkedOn: '2026-06-31' }).thenRefused('DAY_NOT_EXISTING');
});

test('a site check record answers lines of the checklist, and its number counts once', () => {
  const items = [{ item: 'tanks', result: 'met', note: '' }] as const;
  given(...accepted())
    .when(handler, { ...siteCheck('passed'), items }, { on: '2026-07-02' })
    .thenRefused('CHECKLIST_ITEM_UNKNOWN', { items: ['tanks'] });
  given(...accepted(), act(handler, siteCheck('passed'), { on: '2026-07-02' }))
    .when(handler, siteCheck('passed'), { on: '2026-07-02' })
    .thenNothingNew();
});

test('notes and conclusions that are too long are refused by their name', () => {
  const long = 'a'.repeat(4001);
  given(...accepted())
    .when(handler, { ...check('premises', 'met'), note: long })
    .thenRefused('VALUE_TOO_LONG', { fields: ['note'] });
  const july2 = { on: '2026-07-02' };
  given(...accepted())
    .when(handler, { ...siteCheck('passed'), conclusion: long }, july2)
    .thenRefused('VALUE_TOO_LONG', { fields: ['conclusion'] });
  const items = [{ item: 'premises', result: 'met', note: long }] as const;
  given(...accepted())
    .when(handler, { ...siteCheck('passed'), items }, july2)
    .thenRefused('VALUE_TOO_LONG', { fields: ['premises'] });
});

const july3 = { on: '2026-07-03' };
const july6 = { on: '2026-07-06' };
const seen = (result: 'passed' | 'failed', checkedOn: string, recordNo: string) => ({
  ...siteCheck(result),
  checkedOn,
  recordNo,
});

test('a second look is dated after the first one, or on its very day (行政许可法第三十四条第三款)', () => {
  const looked = given(...accepted(), act(handler, seen('failed', '2026-07-03', '1'), july3));
  looked
    .when(handler, seen('passed', '2026-07-02', '2'), july6)
    .thenRefused('DAY_BEFORE_START', { fields: ['checkedOn'], day: '2026-07-03' });
  looked.when(handler, seen('passed', '2026-07-03', '2'), july6).thenHappened('SiteCheckRecorded');
});

test('what was ordered to be put right is not seen on a day before the order', () => {
  const ordered = given(
    ...accepted(),
    act(handler, siteCheck('failed'), { on: '2026-07-02' }),
    act(handler, order, july3),
    act(applicant, report, july3),
  );
  ordered
    .when(handler, seen('passed', '2026-07-02', '2'), july6)
    .thenRefused('DAY_BEFORE_START', { fields: ['checkedOn'], day: '2026-07-03' });
  ordered.when(handler, seen('passed', '2026-07-03', '2'), july6).thenHappened('SiteCheckRecorded');
});

test('a refused day is told by the name of its field', () => {
  const examined = given(...accepted());
  examined
    .when(handler, siteCheck('passed'), { on: '2026-07-01' })
    .thenRefused('DAY_IN_FUTURE', { fields: ['checkedOn'] });
  examined
    .when(handler, { ...siteCheck('passed'), checkedOn: '2026-06-31' })
    .thenRefused('DAY_NOT_EXISTING', { fields: ['checkedOn'] });
});

test('what was seen on site stands in the case: day, officers, each line and the conclusion (第三十四条第三款)', () => {
  const items = [{ item: 'premises', result: 'met', note: '见照片' }] as const;
  const record = { ...siteCheck('passed'), items, conclusion: '合格' };
  const after = given(...accepted()).when(handler, record, { on: '2026-07-02' }).after;
  expect(after).toMatchObject({
    siteChecks: [
      {
        ...{ recordNo: '核查-passed', checkedOn: '2026-07-02', officers: record.officers, result: 'passed' },
        ...{ items, conclusion: '合格', plan: null },
      },
    ],
    numbered: [{}, { document: 'site-check-record', number: '核查-passed' }],
  });
});

test('the notice of a site check stands beside its record', () => {
  const noticed = [...accepted(), act(handler, plan), act(handler, siteCheck('passed'), { on: '2026-07-02' })];
  expect(given(...noticed).state).toMatchObject({ siteChecks: [{ plan: { noticeNo: plan.noticeNo } }] });
});

test('names of officers are read without the blanks around them', () => {
  given(...accepted())
    .when(handler, siteCheck('passed', [' wangchao-handler-1', 'wangchao-handler-2 ', ' ']), { on: '2026-07-02' })
    .thenHappened('SiteCheckRecorded', { officers: ['wangchao-handler-1', 'wangchao-handler-2'] });
});

test('a note says what was seen, and an answer to one line leaves the others', () => {
  const after = given(...accepted(), act(handler, check('toxic', 'met')))
    .when(handler, { ...check('premises', 'met'), note: '见照片' })
    .thenHappened('ChecklistAnswered', { item: 'premises', note: { personal: '见照片' } });
  expect(after).toMatchObject({ checklist: [{ item: 'toxic' }, { item: 'premises', note: '见照片' }] });
});

test('a place that was passed before and failed since has failed once: it is seen again (licensing.md §1.2 T12)', () => {
  const passed = act(handler, seen('passed', '2026-07-02', '1'), { on: '2026-07-02' });
  given(...accepted(), passed, act(handler, seen('failed', '2026-07-03', '2'), july3))
    .when(handler, seen('passed', '2026-07-06', '3'), july6)
    .thenHappened('SiteCheckRecorded');
});

test('the last look is the later of order and check, whichever came last', () => {
  given(...failedTwice)
    .when(handler, seen('passed', '2026-07-03', '3'), july6)
    .thenRefused('DAY_BEFORE_START', { fields: ['checkedOn'], day: '2026-07-06' });
});
