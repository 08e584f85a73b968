import { expect, test } from 'vitest';
import {
  accept,
  accepted,
  attach,
  compare,
  compared,
  correct,
  decline,
  deem,
  deliver,
  file,
  filed,
  finding,
  opened,
  read,
} from '../testing/acts.ts';
import { applicant, contextOf, decider, foreignHandler, handler, landong, limits, machine } from '../testing/sample.ts';
import { act, given } from '../testing/story.ts';
import { decideCase } from './decide.ts';

test('an officer of the office who handles cases accepts a received case', () => {
  given(...compared())
    .when(handler, accept)
    .thenHappened('CaseAccepted', { acceptedOn: '2026-07-01', completeOn: '2026-07-01' });
  given(...compared())
    .when(foreignHandler, accept)
    .thenRefused('OTHER_OFFICE');
  given(...compared())
    .when(decider, accept)
    .thenRefused('NO_DUTY', { duty: 'handle' });
  given(...compared())
    .when(applicant, accept)
    .thenRefused('OFFICER_ONLY');
  given(...compared())
    .when(machine, accept)
    .thenRefused('OFFICER_ONLY');
  given(...accepted())
    .when(handler, accept)
    .thenRefused('WRONG_PHASE', { phase: 'accepted', act: 'AcceptCase' });
  given(opened).when(handler, accept).thenRefused('WRONG_PHASE', { phase: 'draft' });
});

test('a case is not accepted before everything delivered has been compared after filing', () => {
  given(...filed)
    .when(handler, accept)
    .thenRefused('COMPARISON_PENDING', { materials: ['m-M5'] });
  given(...filed, act(machine, compare([])))
    .when(handler, accept)
    .thenRefused('COMPARISON_PENDING', { materials: ['m-M5'] });
  const unread = [opened, act(applicant, attach('M5')), act(applicant, file), act(machine, compare(['m-M5']))];
  given(...unread)
    .when(handler, accept)
    .thenRefused('COMPARISON_PENDING', { materials: ['m-M5'] });
});

test('a reading that comes after the comparison asks for a new one', () => {
  const late = [
    opened,
    act(applicant, attach('M5')),
    act(applicant, file),
    act(machine, compare(['m-M5'])),
    act(machine, read('m-M5')),
  ];
  given(...late)
    .when(handler, accept)
    .thenRefused('COMPARISON_PENDING');
  given(...late, act(machine, compare(['m-M5'])))
    .when(handler, accept)
    .thenHappened('CaseAccepted');
});

test('acceptance starts the decision clock of the new law from the receipt: 20 working days from 1 July end on 29 July', () => {
  const strict = {
    clock: 'decision',
    limit: 'statutory',
    reading: 'strict',
    end: { day: '2026-07-29' },
    start: { event: 'receipt', day: '2026-07-01' },
  };
  const promised = {
    clock: 'decision',
    limit: 'promised',
    start: { event: 'acceptance', day: '2026-07-06' },
    end: { day: '2026-07-20' },
  };
  const after = given(...compared())
    .when(handler, accept, { on: '2026-07-06' })
    .thenHappened('CaseAccepted', { clocks: [strict, promised] });
  expect(after).toMatchObject({ phase: 'accepted', clocks: [{ clock: 'acceptance' }, strict, promised] });
});

test('five working days of silence accept the application as of the day of its receipt, and the machine writes it down (行政许可法第三十二条第一款第四项)', () => {
  const received = given(...filed);
  received.when(machine, deem, { on: '2026-07-08' }).thenRefused('NOT_YET_DUE', { due: '2026-07-08' });
  received.when(handler, deem, { on: '2026-07-09' }).thenRefused('MACHINE_ONLY');
  const after = received.when(machine, deem, { on: '2026-07-09' }).thenHappened('CaseAccepted', {
    noticeNo: deem.noticeNo,
    acceptedOn: '2026-07-01',
    deemed: true,
    acceptedBy: null,
    completeOn: '2026-07-01',
    clocks: [{ start: { day: '2026-07-01' }, end: { day: '2026-07-29' } }, { end: { day: '2026-07-15' } }],
  });
  expect(after).toMatchObject({
    phase: 'accepted',
    deemed: true,
    numbered: [{ document: 'acceptance-notice', number: deem.noticeNo }],
  });
});

test('the law accepts once: a second run of the timer finds an accepted case (第三十二条第一款第四项)', () => {
  given(...filed, act(machine, deem, { on: '2026-07-09' }))
    .when(machine, deem, { on: '2026-07-10' })
    .thenRefused('WRONG_PHASE', { phase: 'accepted', act: 'DeemAccepted' });
});

test('silence accepts although nothing has been compared: the office had its five days (第三十二条第一款第四项)', () => {
  given(opened, act(applicant, file))
    .when(machine, deem, { on: '2026-07-09' })
    .thenHappened('CaseAccepted', { deemed: true });
});

test('an officer who accepts after the limit writes down what the law has done: the day of receipt (第三十二条第一款第四项)', () => {
  given(...compared())
    .when(handler, accept, { on: '2026-07-08' })
    .thenHappened('CaseAccepted', { acceptedOn: '2026-07-08', deemed: false });
  given(...compared())
    .when(handler, accept, { on: '2026-07-09' })
    .thenHappened('CaseAccepted', { acceptedOn: '2026-07-01', deemed: true, acceptedBy: 'wangchao-handler-1' });
});

test('after corrections silence accepts as of the day on which they were delivered (第三十二条第一款第五项)', () => {
  const asked = [
    ...compared(finding('lease', 'missing', ['a', null], 'M4')),
    act(handler, correct('M4'), { on: '2026-07-03' }),
    act(applicant, deliver, { on: '2026-07-06' }),
  ];
  given(...asked)
    .when(machine, deem, { on: '2026-07-13' })
    .thenRefused('NOT_YET_DUE', { due: '2026-07-13' });
  given(...asked)
    .when(machine, deem, { on: '2026-07-14' })
    .thenHappened('CaseAccepted', { acceptedOn: '2026-07-06', completeOn: '2026-07-06', deemed: true });
});

test('while a correction is asked for the time is the applicant’s, and no silence accepts (第三十二条第一款第四项)', () => {
  given(...compared(), act(handler, correct('M4')))
    .when(machine, deem, { on: '2026-08-30' })
    .thenRefused('WRONG_PHASE', { phase: 'correction-requested' });
});

test('a limit that cannot be computed lets nothing be deemed and hinders no act (licensing.md §10.5)', () => {
  const december = [
    opened,
    act(applicant, file, { on: '2026-12-30' }),
    act(machine, compare([]), { on: '2026-12-30' }),
  ];
  const late = { on: '2027-03-01' };
  given(...december)
    .when(machine, deem, late)
    .thenRefused('NOT_YET_DUE');
  given(...december)
    .when(handler, accept, late)
    .thenHappened('CaseAccepted', { acceptedOn: '2027-03-01', deemed: false });
  given(...december)
    .when(handler, decline, late)
    .thenHappened('CaseDeclined');
});

test('what silence has accepted can be declined no more (第三十二条第一款第四项)', () => {
  given(...filed)
    .when(handler, decline, { on: '2026-07-08' })
    .thenHappened('CaseDeclined');
  given(...filed)
    .when(handler, decline, { on: '2026-07-09' })
    .thenRefused('DEEMED_ACCEPTED', { day: '2026-07-08' });
});

test('declining names the competent authority and tells the remedies', () => {
  const after = given(...filed)
    .when(handler, decline)
    .thenHappened('CaseDeclined', {
      competentAuthority: '临澜市应急管理局',
      remedies: { reconsiderationBody: '望潮区人民政府', reconsiderationDays: 60 },
    });
  expect(after).toMatchObject({ phase: 'declined', competentAuthority: '临澜市应急管理局', reason: '属市级权限' });
  given(...filed)
    .when(handler, { ...decline, competentAuthority: ' ' })
    .thenRefused('AUTHORITY_MISSING');
  given(...filed)
    .when(handler, { ...decline, reason: '' })
    .thenRefused('TEXT_MISSING', { fields: ['reason'] });
  given(...filed)
    .when(foreignHandler, decline)
    .thenRefused('OTHER_OFFICE');
  given(...accepted())
    .when(handler, decline)
    .thenRefused('WRONG_PHASE');
});

test('the machine never declines', () => {
  given(...filed)
    .when(machine, decline)
    .thenRefused('MACHINE_NEVER_REFUSES');
});

test('corrections delivered set receipt and completeness anew, and the comparison must run again', () => {
  const asked = [
    ...compared(finding('lease', 'missing', ['a', null], 'M4')),
    act(handler, correct('M4'), { on: '2026-07-03' }),
  ];
  const delivered = [
    ...asked,
    act(applicant, attach('M4'), { on: '2026-07-06' }),
    act(machine, read('m-M4'), { on: '2026-07-06' }),
    act(applicant, deliver, { on: '2026-07-06' }),
  ];
  given(...delivered)
    .when(handler, accept, { on: '2026-07-07' })
    .thenRefused('COMPARISON_PENDING');
  const again = act(machine, compare(['m-M5', 'm-M4']), { on: '2026-07-06' });
  given(...delivered, again)
    .when(handler, accept, { on: '2026-07-07' })
    .thenHappened('CaseAccepted', { completeOn: '2026-07-06', acceptedOn: '2026-07-07' });
});

test('an officer who is given the name and remedies of another office decides nothing', () => {
  const context = contextOf(handler, Temporal.Instant.from('2026-07-01T02:00:00Z'));
  const wrong = { ...context, office: { ...context.office, code: landong } };
  expect(decideCase(given(...compared()).state, accept, wrong)).toMatchObject({
    ok: false,
    refusal: { code: 'OTHER_OFFICE' },
  });
});

test('a reason for declining that is too long is refused', () => {
  const long = { ...decline, reason: 'a'.repeat(4001) };
  given(...filed)
    .when(handler, long)
    .thenRefused('VALUE_TOO_LONG', { fields: ['reason'] });
});

test('evidence that was compared and is gone since asks for a new comparison', () => {
  given(...filed, act(machine, compare(['m-M5', 'm-M4'])))
    .when(handler, accept)
    .thenRefused('COMPARISON_PENDING', { materials: [] });
});

test('where no limit can be computed no day is named (licensing.md §10.5)', () => {
  given(opened, act(applicant, file, { on: '2026-12-30' }))
    .when(machine, deem, { on: '2027-03-01' })
    .thenRefused('NOT_YET_DUE', { due: '' });
});

test('an item whose law bans nobody warns by the general rule (行政许可法第七十八条)', () => {
  given(...filed)
    .when(handler, { ...decline, ground: 'false-materials' }, { assessment: { bans: { falseMaterials: null } } })
    .thenHappened('CaseDeclined', { warning: { article: '行政许可法第七十八条', bannedUntil: null } });
});

test('the ban lasts as long as the law of the item says, under its article (行政许可法第七十八条)', () => {
  const bans = { falseMaterials: { years: 3, article: '演示条例第九条' } };
  given(...filed)
    .when(handler, { ...decline, ground: 'false-materials' }, { assessment: { bans } })
    .thenHappened('CaseDeclined', { warning: { article: '演示条例第九条', bannedUntil: '2029-07-01' } });
});

test('a reason of blanks is none, and the name of the other authority has its bounds too', () => {
  given(...filed)
    .when(handler, { ...decline, reason: ' ' })
    .thenRefused('TEXT_MISSING', { fields: ['reason'] });
  given(...filed)
    .when(handler, { ...decline, competentAuthority: 'a'.repeat(4001) })
    .thenRefused('VALUE_TOO_LONG', { fields: ['competentAuthority'] });
});

test('who accepted is remembered, and nobody where silence did (第三十二条第一款第四项)', () => {
  expect(given(...accepted()).state).toMatchObject({ acceptedBy: 'wangchao-handler-1', deemed: false });
  expect(given(...filed, act(machine, deem, { on: '2026-07-09' })).state).toMatchObject({ acceptedBy: null });
});

test('a limit that starts with the acceptance has stood still for nothing yet (第四十五条)', () => {
  const after = given(...accepted()).state;
  expect('clocks' in after && after.clocks.map((c) => c.stops)).toEqual([[], [], []]);
});

test('an item that promises nothing has the limit of the law and no other', () => {
  const after = given(...compared())
    .when(handler, accept, { assessment: { limits: { ...limits, promised: null } } })
    .thenHappened('CaseAccepted');
  expect('clocks' in after && after.clocks.map((c) => [c?.clock, c?.limit])).toEqual([
    ['acceptance', 'statutory'],
    ['decision', 'statutory'],
  ]);
});
