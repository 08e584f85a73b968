import { expect, test } from 'vitest';
import {
  accept,
  accepted,
  attach,
  check,
  checked,
  compare,
  compared,
  correct,
  decline,
  deem,
  deliver,
  file,
  filed,
  finding,
  grant,
  granted,
  opened,
  read,
  refuse,
  siteCheck,
  withdraw,
} from '../testing/acts.ts';
import {
  announce,
  announced,
  call,
  end,
  extend,
  extensible,
  failed,
  order,
  ordered,
  plan,
  refusedCase,
  report,
  requested,
} from '../testing/procedure.ts';
import { applicant, decider, handler, head, machine } from '../testing/sample.ts';
import { act, given, type Step } from '../testing/story.ts';
import type { DocumentKind } from './events.ts';
import { papersDue } from './numbers.ts';

const on = (day: string) => ({ on: day });
const noLease = finding('premises.address', 'missing', ['a', null], 'M4');
const asked: readonly Step[] = [...compared(noLease), act(handler, correct('M4'))];
const phase = (...steps: readonly Step[]) => given(...steps).state.phase;
const served = (document: DocumentKind, number: string): readonly Step[] => [
  act(machine, { type: 'RecordDocument', document, number, file: 'f', size: 1 }),
  act(machine, { type: 'RecordDelivery', document, number, channel: 'account' }),
];

test('T1: what the applicant files is received, and its clock runs (行政许可法第二十九、三十一条)', () => {
  given(opened)
    .when(applicant, file)
    .thenHappened('CaseFiled', { clocks: [{ clock: 'acceptance' }] });
  expect(phase(...filed)).toBe('received');
});

test('T2: what needs no licence is not accepted, and the applicant is told at once (第三十二条第一款第一项)', () => {
  expect(phase(...filed, act(handler, { ...decline, ground: 'not-needed', competentAuthority: '' }))).toBe('declined');
});

test('T3: what another authority decides is not accepted, and that one is named (第三十二条第一款第二项)', () => {
  const after = given(...filed).when(handler, decline).after;
  expect(after).toMatchObject({ phase: 'declined', ground: 'not-competent', competentAuthority: '临澜市应急管理局' });
});

test('T4: an error that can be put right on the spot is put right and received anew the same day (第三十二条第一款第三项)', () => {
  const renewed = [act(applicant, attach('M4')), act(machine, read('m-M4')), act(applicant, deliver)];
  given(...asked, ...renewed, act(machine, compare(['m-M5', 'm-M4'])))
    .when(handler, accept)
    .thenHappened('CaseAccepted', { acceptedOn: '2026-07-01', completeOn: '2026-07-01', deemed: false });
});

test('T5: what is missing or unfit is told once and completely within five working days (第三十二条第一款第四项)', () => {
  expect(given(...asked).state).toMatchObject({ phase: 'correction-requested', corrections: [{ inTime: true }] });
});

test('T6: not told within five working days it is accepted as of the day of receipt (第三十二条第一款第四项)', () => {
  const after = given(...filed).when(machine, deem, on('2026-07-09')).after;
  expect(after).toMatchObject({ phase: 'accepted', acceptedOn: '2026-07-01', deemed: true });
  expect(papersDue(after)).toEqual([{ document: 'acceptance-notice', number: deem.noticeNo }]);
});

test('T7: delivered corrections are a new receipt with a new limit of five working days (第三十二条第一款第五项)', () => {
  const after = given(...asked).when(applicant, deliver, on('2026-07-06')).after;
  expect(after).toMatchObject({ phase: 'received', clocks: [{ start: { day: '2026-07-06' } }] });
});

test('T8: complete and in form it is accepted with a numbered notice (第三十二条第一款第五项、第二款)', () => {
  expect(papersDue(given(...accepted()).state)).toEqual([{ document: 'acceptance-notice', number: accept.noticeNo }]);
});

test('T9: complete and decidable it is granted on the spot, on the day of its receipt (第三十四条第二款)', () => {
  expect(given(...granted).state).toMatchObject({ phase: 'granted', filedOn: '2026-07-01', decidedOn: '2026-07-01' });
});

test('T10: where its substance must be verified two officers see the place (第三十四条第三款)', () => {
  const seen = [act(handler, plan), act(handler, siteCheck('passed'), on('2026-07-02'))];
  expect(given(...checked(), ...seen).state).toMatchObject({
    siteChecks: [{ officers: plan.officers, result: 'passed' }],
  });
});

test('T11: what was found wrong on site is ordered to be put right (危险化学品经营许可证管理办法第十一条)', () => {
  given(...failed)
    .when(handler, order, on('2026-07-02'))
    .thenHappened('RectificationOrdered');
});

test('T12: after the report the place is seen again, and passed it may be granted (管理办法第十一条)', () => {
  const day = on('2026-07-06');
  const again = { ...siteCheck('passed'), recordNo: '核查-2', checkedOn: '2026-07-06' };
  given(
    ...ordered,
    act(applicant, report, on('2026-07-03')),
    act(handler, again, day),
    act(handler, check('premises', 'met'), day),
    act(handler, check('toxic', 'not-applicable'), day),
    act(machine, compare(['m-M5']), day),
  )
    .when(decider, grant, day)
    .thenHappened('CaseGranted');
});

test('T13: an expert review is announced with its time, held, and the examination goes on (第四十五条)', () => {
  const over = act(handler, end, on('2026-07-08'));
  const after = given(...announced, over).state;
  expect(after).toMatchObject({ procedure: { announced: [{ noticeNo: announce.noticeNo, endedOn: '2026-07-08' }] } });
  expect(after.phase).toBe('accepted');
});

test('T14: a hearing that was asked for in time is called within twenty working days and seven days ahead (第四十六至四十八条)', () => {
  const after = given(...requested).when(handler, call, on('2026-07-02')).after;
  expect(after).toMatchObject({ procedure: { hearings: [{ calledFor: '2026-07-14' }] } });
});

test('T15: the head extends a limit once by ten working days, with reasons (第四十二条第一款)', () => {
  given(...accepted())
    .when(head, extend, { on: '2026-07-24', assessment: { limits: extensible } })
    .thenHappened('DecisionExtended', { workingDays: 10 });
});

test('T16: it is granted when the conditions are met and refused when they are not (第三十八条)', () => {
  given(...checked())
    .when(decider, grant)
    .thenHappened('CaseGranted');
  given(...accepted(), act(handler, check('premises', 'not-met')))
    .when(decider, refuse)
    .thenHappened('CaseRefused');
});

test('T17: the licence is made and delivered within ten working days of the grant (第四十四条)', () => {
  const { licenceNo } = grant;
  const made = act(machine, { type: 'RecordLicence', licence: 's', licenceNo, file: 'f', size: 1 });
  const delivered = act(machine, {
    type: 'RecordDelivery',
    document: 'licence',
    number: licenceNo,
    channel: 'account',
  });
  expect(given(...granted, made, delivered).state).toMatchObject({
    delivered: true,
    clocks: [{}, {}, {}, { clock: 'issue', end: { day: '2026-07-15' } }],
  });
});

test('T18: a refusal is served with its reasons and both remedies (第三十八条第二款)', () => {
  const state = given(...refusedCase, ...served('decision-refusal', refuse.decisionNo)).state;
  expect(state).toMatchObject({
    phase: 'refused',
    documents: [{ document: 'decision-refusal', delivered: [{ channel: 'account' }] }],
  });
});

test('T19: before the decision the applicant may withdraw, and gets a notice of it (惯例)', () => {
  const state = given(
    ...accepted(),
    act(applicant, withdraw),
    ...served('termination-notice', withdraw.noticeNo),
  ).state;
  expect(state).toMatchObject({ phase: 'withdrawn', documents: [{ document: 'termination-notice' }] });
});

test('T20: false materials are answered with a warning and a year without a new application (第七十八条)', () => {
  const warning = { article: '行政许可法第七十八条', bannedUntil: '2027-07-01' };
  given(...filed)
    .when(handler, { ...decline, ground: 'false-materials' })
    .thenHappened('CaseDeclined', { warning });
  given(...accepted(), act(handler, check('premises', 'not-met')))
    .when(decider, { ...refuse, falseMaterials: true })
    .thenHappened('CaseRefused', { warning });
});
