import { expect, test } from 'vitest';
import {
  accept,
  accepted,
  check,
  checked,
  compared,
  correct,
  decline,
  filed,
  finding,
  grant,
  grantBenefit,
  granted,
  opened,
  refuse,
  siteCheck,
  voidNumber,
} from '../testing/acts.ts';
import {
  announce,
  answer,
  approve,
  ask,
  call,
  end,
  extend,
  legalView,
  opine,
  order,
  plan,
  record,
  recordFiling,
  recuse,
  request,
  state,
  tellRight,
  terminate,
  tooMuch,
  waive,
} from '../testing/procedure.ts';
import { applicant, decider, foreignDecider, handler, head, machine, wangchao } from '../testing/sample.ts';
import { act, given } from '../testing/story.ts';
import { acts, permittedActs } from './acts.ts';
import type { CaseCommand } from './commands.ts';
import type { Actor } from './context.ts';

const one: Actor = {
  role: 'officer',
  account: 'all-duties',
  office: wangchao,
  duties: ['handle', 'review', 'legal', 'decide', 'head'],
};

test('the head decides that an officer acts in a case no more, and says why (回避)', () => {
  const after = given(...filed)
    .when(head, recuse('wangchao-handler-1'))
    .thenHappened('OfficerRecused', { officer: 'wangchao-handler-1', by: 'wangchao-head' });
  expect(after).toMatchObject({ recused: ['wangchao-handler-1'] });
  given(...filed)
    .when(handler, recuse('wangchao-handler-2'))
    .thenRefused('NO_DUTY', { duty: 'head' });
  given(...filed)
    .when(applicant, recuse('wangchao-handler-1'))
    .thenRefused('OFFICER_ONLY');
});

test('nobody decides on his own recusal', () => {
  given(...filed)
    .when(head, recuse(' wangchao-head '))
    .thenRefused('RECUSAL_OF_ONESELF');
});

test('a recusal names an officer and its reason, within bounds, and is decided once', () => {
  given(...filed)
    .when(head, { ...recuse(' '), reason: '' })
    .thenRefused('TEXT_MISSING', { fields: ['officer', 'reason'] });
  given(...filed)
    .when(head, { ...recuse('a'), reason: tooMuch })
    .thenRefused('VALUE_TOO_LONG', { fields: ['reason'] });
  given(...filed, act(head, recuse('a')))
    .when(head, recuse(' a'))
    .thenNothingNew();
});

test('officers are recused from filing to decision', () => {
  for (const before of [filed, [...compared(), act(handler, correct('M4'))], accepted()])
    given(...before)
      .when(head, recuse('a'))
      .thenHappened('OfficerRecused');
  given(opened).when(head, recuse('a')).thenRefused('WRONG_PHASE', { phase: 'draft' });
  given(...granted)
    .when(head, recuse('a'))
    .thenRefused('WRONG_PHASE', { phase: 'granted' });
});

test('what a recused officer did before stays readable under his name', () => {
  expect(given(...checked(), act(head, recuse('wangchao-handler-1'))).state).toMatchObject({
    acceptedBy: 'wangchao-handler-1',
    checklist: [{ officer: 'wangchao-handler-1' }, { officer: 'wangchao-handler-1' }],
  });
});

test('a recused officer does no act of the office any more, whatever duties he has (回避)', () => {
  const differs = finding('a', 'differs');
  const commands: readonly CaseCommand[] = [
    accept,
    correct('M4'),
    decline,
    { type: 'SetAsideFinding', finding: differs.id, reason: '已核对' },
    recordFiling,
    recuse('b'),
    terminate,
    check('premises', 'met'),
    siteCheck('passed'),
    announce,
    end,
    plan,
    order,
    tellRight,
    request,
    waive,
    state,
    call,
    record,
    opine('section'),
    legalView(true),
    extend,
    ask,
    approve,
    grant,
    grantBenefit,
    refuse,
    voidNumber,
  ];
  const byOfficers = Object.entries(acts).filter(([, { by }]) => !by.startsWith('applicant') && by !== 'machine');
  const others = ['AdvisePreCheck', 'AnswerOffice'];
  const shared = ['RequestHearing', 'WaiveHearing', 'RecordStatement'];
  expect(commands.map((c) => c.type).sort()).toEqual(
    [...byOfficers.map(([type]) => type).filter((type) => !others.includes(type)), ...shared].sort(),
  );
  for (const before of [compared(differs), accepted(differs)]) {
    const recused = given(...before, act(head, recuse('all-duties')));
    for (const command of commands) recused.when(one, command).thenRefused('OFFICER_RECUSED');
    expect(permittedActs(recused.state, one)).toEqual([]);
  }
});

test('a decider who is recused neither grants nor refuses (回避)', () => {
  given(...checked(), act(head, recuse('wangchao-decider')))
    .when(decider, grant)
    .thenRefused('OFFICER_RECUSED');
});

test('who is of another office is told so, recused or not', () => {
  given(...accepted(), act(head, recuse('landong-decider')))
    .when(foreignDecider, grant)
    .thenRefused('OTHER_OFFICE');
  given(...accepted())
    .when(machine, recuse('a'))
    .thenRefused('OFFICER_ONLY');
  given(...accepted())
    .when(handler, answer)
    .thenRefused('OTHER_OFFICE');
});
