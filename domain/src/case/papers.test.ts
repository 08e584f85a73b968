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
  deliver,
  filed,
  finding,
  grant,
  granted,
  opened,
  read,
  refuse,
  withdraw as withdrawing,
} from '../testing/acts.ts';
import { advise, announce, showDraft } from '../testing/procedure.ts';
import { applicant, decider, handler, machine, stranger } from '../testing/sample.ts';
import { act, eventsOf, given, type Step } from '../testing/story.ts';
import type { DocumentKind } from './events.ts';
import { numberedBy, papersDue } from './numbers.ts';

const made = (document: DocumentKind, number: string) =>
  ({ type: 'RecordDocument', document, number, file: 'sha256-1', size: 1 }) as const;
const delivered = (document: DocumentKind, number: string, channel: 'account' | 'sms' = 'account') =>
  ({ type: 'RecordDelivery', document, number, channel }) as const;
const licence = {
  type: 'RecordLicence',
  licence: 'stream-1',
  licenceNo: grant.licenceNo,
  file: 'sha256-2',
  size: 2,
} as const;
const notice = made('acceptance-notice', accept.noticeNo);
const withdraw = { ...withdrawing, reason: '不再经营' } as const;

test('the machine files a document under a number that the case gave, and a repetition changes nothing', () => {
  given(...accepted())
    .when(machine, notice)
    .thenHappened('DocumentMade', { number: accept.noticeNo });
  given(...accepted(), act(machine, notice))
    .when(machine, notice)
    .thenNothingNew();
  given(...accepted())
    .when(handler, notice)
    .thenRefused('MACHINE_ONLY');
});

test('a paper is due from the act that numbers it until it is made', () => {
  expect(papersDue(given(opened).state)).toEqual([]);
  expect(papersDue(given(...filed).state)).toEqual([]);
  expect(papersDue(given(...accepted()).state)).toEqual([{ document: 'acceptance-notice', number: accept.noticeNo }]);
  expect(papersDue(given(...accepted(), act(machine, notice)).state)).toEqual([]);
  expect(papersDue(given(...granted, act(machine, notice), act(machine, licence)).state)).toEqual([
    { document: 'decision-grant', number: grant.decisionNo },
  ]);
});

test('a document whose number or kind the case did not give is refused', () => {
  given(...accepted())
    .when(machine, made('acceptance-notice', '望应急许受〔2026〕2号'))
    .thenRefused('DOCUMENT_UNKNOWN');
  given(...accepted())
    .when(machine, made('decision-grant', accept.noticeNo))
    .thenRefused('DOCUMENT_UNKNOWN');
  given(...filed)
    .when(machine, notice)
    .thenRefused('DOCUMENT_UNKNOWN');
  given(opened).when(machine, notice).thenRefused('WRONG_PHASE');
});

test('a correction notice may be made although the corrections have already been delivered', () => {
  const fast = [
    ...compared(finding('a', 'missing', ['a', null], 'M4')),
    act(handler, correct('M4')),
    act(applicant, deliver),
  ];
  given(...fast)
    .when(machine, made('correction-notice', correct().noticeNo))
    .thenHappened('DocumentMade');
});

test('the licence is made once, after the grant and under its number', () => {
  const after = given(...granted)
    .when(machine, licence)
    .thenHappened('LicenceMade', { issuedOn: '2026-07-01' });
  expect(after).toMatchObject({
    made: { licence: 'stream-1', issuedOn: '2026-07-01' },
    documents: [{ document: 'licence', number: grant.licenceNo }],
  });
  given(...granted, act(machine, licence))
    .when(machine, licence)
    .thenNothingNew();
  given(...granted)
    .when(machine, { ...licence, licenceNo: 'x' })
    .thenRefused('DOCUMENT_UNKNOWN');
  given(...accepted())
    .when(machine, licence)
    .thenRefused('WRONG_PHASE');
});

test('a made document is delivered once by each channel, and the case is delivered with its licence', () => {
  const before = given(...granted, act(machine, licence), act(machine, made('decision-grant', grant.decisionNo)));
  before.when(machine, delivered('acceptance-notice', accept.noticeNo)).thenRefused('DOCUMENT_UNKNOWN');
  expect(before.when(machine, delivered('decision-grant', grant.decisionNo)).after).toMatchObject({ delivered: false });
  expect(before.when(machine, delivered('licence', grant.licenceNo)).after).toMatchObject({ delivered: true });
  const once = given(...granted, act(machine, licence), act(machine, delivered('licence', grant.licenceNo)));
  once.when(machine, delivered('licence', grant.licenceNo)).thenNothingNew();
  once
    .when(machine, delivered('licence', grant.licenceNo, 'sms'))
    .thenHappened('DocumentDelivered', { channel: 'sms' });
});

test('the applicant withdraws at any time before the decision, without owing a reason', () => {
  for (const before of [[opened], filed, compared(), accepted()]) {
    expect(
      given(...before)
        .when(applicant, withdraw)
        .thenHappened('CaseWithdrawn'),
    ).toMatchObject({ phase: 'withdrawn', reason: '不再经营' });
  }
  given(...filed)
    .when(applicant, { ...withdraw, reason: '' })
    .thenHappened('CaseWithdrawn');
  given(...accepted())
    .when(stranger, withdraw)
    .thenRefused('NOT_YOURS');
  given(...granted)
    .when(applicant, withdraw)
    .thenRefused('WRONG_PHASE', { phase: 'granted' });
  given(...filed, act(applicant, withdraw))
    .when(applicant, withdraw)
    .thenRefused('WRONG_PHASE', { phase: 'withdrawn' });
});

test('a paper numbered before the withdrawal is still made and delivered; nothing else happens to a withdrawn case', () => {
  const after = given(...accepted(), act(applicant, withdraw));
  expect(after.state).toMatchObject({ phase: 'withdrawn', caseNo: '990203-2026-000001' });
  after.when(machine, notice).thenHappened('DocumentMade');
  after.when(decider, grant).thenRefused('WRONG_PHASE');
  given(...accepted(), act(applicant, withdraw), act(machine, notice))
    .when(machine, delivered('acceptance-notice', accept.noticeNo))
    .thenHappened('DocumentDelivered');
  given(opened, act(applicant, withdraw)).when(machine, notice).thenRefused('WRONG_PHASE');
});

test('a reason for withdrawing that is too long is refused', () => {
  const long = { ...withdraw, reason: 'a'.repeat(4001) };
  given(...filed)
    .when(applicant, long)
    .thenRefused('VALUE_TOO_LONG', { fields: ['reason'] });
});

test('the papers of a refusal and of a declined case are made under their numbers', () => {
  const refusedCase = [...accepted(), act(handler, check('premises', 'not-met')), act(decider, refuse)];
  given(...refusedCase)
    .when(machine, made('decision-refusal', refuse.decisionNo))
    .thenHappened('DocumentMade');
  given(...filed, act(handler, decline))
    .when(machine, made('non-acceptance', decline.noticeNo))
    .thenHappened('DocumentMade');
});

test('the licence stands once among the papers, whichever record of it comes first', () => {
  const asDocument = act(machine, made('licence', grant.licenceNo));
  const state = given(...granted, asDocument, act(machine, licence)).state;
  expect(state).toMatchObject({ made: { licence: 'stream-1' }, documents: [{ document: 'licence' }] });
  expect('documents' in state && state.documents.length).toBe(1);
});

test('only a licence makes a case delivered', () => {
  const state = given(
    ...accepted(),
    act(machine, notice),
    act(machine, delivered('acceptance-notice', accept.noticeNo)),
  ).state;
  expect(state).not.toHaveProperty('delivered');
});

test('a document that the case does not know is refused by its kind and number', () => {
  const facts = { document: 'acceptance-notice', number: '9' };
  given(...accepted())
    .when(machine, made('acceptance-notice', '9'))
    .thenRefused('DOCUMENT_UNKNOWN', facts);
  given(...accepted())
    .when(machine, delivered('acceptance-notice', '9'))
    .thenRefused('DOCUMENT_UNKNOWN', facts);
  given(...granted)
    .when(machine, { ...licence, licenceNo: 'x' })
    .thenRefused('DOCUMENT_UNKNOWN', { document: 'licence', number: 'x' });
});

test('papers have their numbers each for itself: one that is made or delivered says nothing of the others', () => {
  const both = given(
    ...granted,
    act(machine, notice),
    act(machine, licence),
    act(machine, delivered('licence', grant.licenceNo)),
  );
  expect(both.state).toMatchObject({
    documents: [
      { document: 'acceptance-notice', delivered: [] },
      { document: 'licence', delivered: [{ channel: 'account', at: '2026-07-01T01:00:00Z' }] },
    ],
  });
  both
    .when(machine, made('decision-grant', grant.decisionNo))
    .thenHappened('DocumentMade', { file: 'sha256-1', size: 1 });
  both.when(machine, delivered('acceptance-notice', accept.noticeNo)).thenHappened('DocumentDelivered', {
    ...{ document: 'acceptance-notice', number: accept.noticeNo, deliveredAt: '2026-07-01T01:00:00Z' },
  });
});

test('a case that was delivered stays so, whatever paper is delivered after', () => {
  const over = [
    ...granted,
    act(machine, licence),
    act(machine, delivered('licence', grant.licenceNo)),
    act(machine, notice),
  ];
  expect(given(...over).when(machine, delivered('acceptance-notice', accept.noticeNo)).after).toMatchObject({
    delivered: true,
  });
});

test('only a machine makes the licence and records what was delivered', () => {
  given(...granted)
    .when(handler, licence)
    .thenRefused('MACHINE_ONLY');
  given(...granted, act(machine, notice))
    .when(handler, delivered('acceptance-notice', accept.noticeNo))
    .thenRefused('MACHINE_ONLY');
  given(opened).when(machine, delivered('acceptance-notice', '1')).thenRefused('WRONG_PHASE', { phase: 'draft' });
});

test('a number says which paper only together with its kind, and a kind only with its number', () => {
  const one = '第1号';
  const same = [...checked(), act(decider, { ...grant, decisionNo: one, licenceNo: one }), act(machine, notice)];
  const owed = (...steps: readonly Step[]) => papersDue(given(...same, ...steps).state).map((p) => p.document);
  expect(owed()).toEqual(['decision-grant', 'licence']);
  const decision = act(machine, made('decision-grant', one));
  expect(owed(decision)).toEqual(['licence']);
  const both = [decision, act(machine, made('licence', one))];
  expect(owed(...both)).toEqual([]);
  expect(given(...same, ...both, act(machine, delivered('licence', one))).state).toMatchObject({
    documents: [
      { document: 'acceptance-notice', delivered: [] },
      { document: 'decision-grant', delivered: [] },
      { document: 'licence', delivered: [{ channel: 'account' }] },
    ],
  });
  given(...same, decision)
    .when(machine, delivered('licence', one))
    .thenRefused('DOCUMENT_UNKNOWN');
});

test('of two notices of one kind each is made and delivered for itself', () => {
  const testing = { ...announce, noticeNo: '2', procedure: 'testing' } as const;
  const second = act(machine, made('time-notice', '2'));
  const two = [...accepted(), act(handler, announce), act(handler, testing), second];
  expect(papersDue(given(...two).state).map((p) => p.number)).toEqual([accept.noticeNo, announce.noticeNo]);
  given(...two)
    .when(machine, delivered('time-notice', announce.noticeNo))
    .thenRefused('DOCUMENT_UNKNOWN', { number: announce.noticeNo });
  given(...two)
    .when(machine, made('time-notice', announce.noticeNo))
    .thenHappened('DocumentMade');
  const first = act(machine, made('time-notice', announce.noticeNo));
  expect(given(...two, first, act(machine, delivered('time-notice', announce.noticeNo))).state).toMatchObject({
    documents: [
      { number: '2', delivered: [] },
      { number: announce.noticeNo, delivered: [{ channel: 'account' }] },
    ],
  });
});

test('what happens before the filing asks for no paper, and a draft that is withdrawn for none either', () => {
  const draft = [
    ...[opened, act(applicant, { type: 'SaveAnswers', answers: { a: 'b' } }), act(applicant, attach('M5'))],
    ...[act(machine, read('m-M5')), act(machine, compare(['m-M5'])), act(applicant, showDraft), act(handler, advise)],
    ...[act(applicant, { type: 'RemoveMaterial', material: 'm-M5' }), act(applicant, withdraw)],
  ];
  const events = eventsOf(draft);
  expect(events.map((event) => event.type)).toContain('CaseWithdrawn');
  for (const event of events) expect(numberedBy(event), event.type).toEqual([]);
});
