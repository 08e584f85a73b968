import { expect, test } from 'vitest';
import {
  accepted,
  check,
  compared,
  correct,
  decline,
  filed,
  granted,
  opened,
  refuse,
  withdraw,
} from '../testing/acts.ts';
import { recordFiling, terminate, tooMuch } from '../testing/procedure.ts';
import { applicant, decider, foreignHandler, handler, machine } from '../testing/sample.ts';
import { act, given } from '../testing/story.ts';

const unmet = [...accepted(), act(handler, check('premises', 'not-met'))];

test('a filed application that is withdrawn ends with a notice, a draft without one (licensing.md §1.2 T19)', () => {
  const after = given(...filed)
    .when(applicant, withdraw)
    .thenHappened('CaseWithdrawn', { noticeNo: withdraw.noticeNo });
  expect(after).toMatchObject({ numbered: [{ document: 'termination-notice', number: withdraw.noticeNo }] });
  given(opened).when(applicant, withdraw).thenHappened('CaseWithdrawn', { noticeNo: null });
});

test('a filed application is not withdrawn without a number for its notice', () => {
  given(...filed)
    .when(applicant, { ...withdraw, noticeNo: null })
    .thenRefused('TEXT_MISSING', { fields: ['noticeNo'] });
});

test('who withdraws owes no reason; one that is given is kept', () => {
  given(...filed)
    .when(applicant, { ...withdraw, reason: '' })
    .thenHappened('CaseWithdrawn', { reason: { personal: '' } });
  given(...filed)
    .when(applicant, { ...withdraw, reason: '改换经营方式' })
    .thenHappened('CaseWithdrawn', { reason: { personal: '改换经营方式' } });
  given(...filed)
    .when(applicant, { ...withdraw, reason: tooMuch })
    .thenRefused('VALUE_TOO_LONG', { fields: ['reason'] });
});

test('an application that waits for corrections may be withdrawn too (licensing.md §1.2 T19)', () => {
  given(...compared(), act(handler, correct('M4')))
    .when(applicant, withdraw)
    .thenHappened('CaseWithdrawn');
});

test('what has ended is not withdrawn', () => {
  for (const over of [
    [...filed, act(handler, decline)],
    [...unmet, act(decider, refuse)],
    [...filed, act(handler, terminate)],
  ])
    given(...over)
      .when(applicant, withdraw)
      .thenRefused('WRONG_PHASE');
});

test('the office terminates a procedure that has lost its applicant or its object, with reason and remedies (licensing.md §1.1 TERMINATED)', () => {
  for (const ground of ['applicant-ended', 'object-gone', 'withdrawn-by-law'] as const) {
    const after = given(...accepted())
      .when(handler, { ...terminate, ground })
      .thenHappened('CaseTerminated', { ground, remedies: { reconsiderationDays: 60, suitMonths: 6 } });
    expect(after).toMatchObject({
      phase: 'terminated',
      ground,
      reason: '企业已注销',
      numbered: [{}, { document: 'termination-notice', number: terminate.noticeNo }],
    });
    expect(after).not.toHaveProperty('procedure');
  }
});

test('a case is terminated at any point between filing and decision', () => {
  for (const before of [filed, [...compared(), act(handler, correct('M4'))], accepted()])
    given(...before)
      .when(handler, terminate)
      .thenHappened('CaseTerminated');
  given(opened).when(handler, terminate).thenRefused('WRONG_PHASE', { phase: 'draft' });
  given(...granted)
    .when(handler, terminate)
    .thenRefused('WRONG_PHASE', { phase: 'granted' });
});

test('the machine never terminates, and no other office does', () => {
  given(...filed)
    .when(machine, terminate)
    .thenRefused('MACHINE_NEVER_REFUSES');
  given(...filed)
    .when(foreignHandler, terminate)
    .thenRefused('OTHER_OFFICE');
  given(...filed)
    .when(decider, terminate)
    .thenRefused('NO_DUTY');
  given(...filed)
    .when(applicant, terminate)
    .thenRefused('OFFICER_ONLY');
});

test('a termination says why, within bounds', () => {
  given(...filed)
    .when(handler, { ...terminate, reason: '' })
    .thenRefused('TEXT_MISSING', { fields: ['reason'] });
  given(...filed)
    .when(handler, { ...terminate, reason: tooMuch })
    .thenRefused('VALUE_TOO_LONG', { fields: ['reason'] });
});

test('no licence is needed, another authority is competent, or the materials are false: each is a ground of its own (行政许可法第三十二条第一款第一、二项、第七十八条)', () => {
  given(...filed)
    .when(handler, { ...decline, ground: 'not-needed', competentAuthority: '' })
    .thenHappened('CaseDeclined', { ground: 'not-needed', warning: null });
  given(...filed)
    .when(handler, { ...decline, competentAuthority: '' })
    .thenRefused('AUTHORITY_MISSING');
});

test('false materials found before acceptance: not accepted, warned, and barred for a year (第七十八条)', () => {
  given(...filed)
    .when(handler, { ...decline, ground: 'false-materials', competentAuthority: '' })
    .thenHappened('CaseDeclined', { warning: { article: '行政许可法第七十八条', bannedUntil: '2027-07-01' } });
});

test('false materials found after acceptance: refused, warned, and barred for a year (第七十八条)', () => {
  given(...unmet)
    .when(decider, { ...refuse, falseMaterials: true })
    .thenHappened('CaseRefused', { warning: { bannedUntil: '2027-07-01' } });
  given(...unmet)
    .when(decider, refuse)
    .thenHappened('CaseRefused', { warning: null });
});

test('a filing asks for no licence, so false materials in it bar nobody from one (第七十八条)', () => {
  const filing = { assessment: { family: 'filing' } } as const;
  given(...filed)
    .when(handler, { ...decline, ground: 'false-materials', competentAuthority: '' }, filing)
    .thenHappened('CaseDeclined', { warning: null });
  given(...filed)
    .when(handler, recordFiling)
    .thenRefused('NOT_A_FILING');
});
