import { expect, test } from 'vitest';
import { makeCalendar } from '../../calendar/index.ts';
import { accepted, check, compared, finding, refuse, siteCheck } from '../../testing/acts.ts';
import {
  call,
  callByOffice,
  called,
  legalView,
  opine,
  plan,
  record,
  recuse,
  request,
  requested,
  tellNeighbour,
  tellRight,
  told,
  tooMuch,
  waive,
} from '../../testing/procedure.ts';
import { applicant, assessment, chair, decider, foreignHandler, handler, head, legal } from '../../testing/sample.ts';
import { act, given } from '../../testing/story.ts';
import type { Actor, Duty } from '../context.ts';
import type { CaseState } from '../state.ts';

const on = (day: string) => ({ on: day });
const july2 = on('2026-07-02');
const july14 = on('2026-07-14');
const held = [...called, act(chair, record, july14)];
/** The chair, did he have another duty in the office besides. */
const chairWho = (duty: Duty): Actor => ({
  role: 'officer',
  account: call.chair,
  office: assessment.routing.office,
  duties: [duty],
});

test('time and place are told at least seven working days before the hearing (行政许可法第四十八条第一款第一项)', () => {
  given(...requested)
    .when(handler, { ...call, calledFor: '2026-07-10' }, july2)
    .thenRefused('HEARING_NOTICE_SHORT', { day: '2026-07-13' });
  const after = given(...requested)
    .when(handler, { ...call, calledFor: '2026-07-13' }, july2)
    .thenHappened('HearingCalled', { servedOn: '2026-07-02', calledFor: '2026-07-13', place: '三楼会议室' });
  expect(after).toMatchObject({ numbered: [{}, {}, { document: 'hearing-notice', number: call.noticeNo }] });
});

test('where the calendar is not published at least seven days lie between notice and hearing (第四十八条第一款第一项)', () => {
  const context = { calendar: makeCalendar([]) };
  given(...requested)
    .when(handler, { ...call, calledFor: '2026-07-08' }, { ...july2, context })
    .thenRefused('HEARING_NOTICE_SHORT', { day: '2026-07-09' });
});

test('the notice names a place, a chair and a day that exists (第四十八条第一款第一项)', () => {
  given(...requested)
    .when(handler, { ...call, place: '', chair: ' ' }, july2)
    .thenRefused('TEXT_MISSING', { fields: ['place', 'chair'] });
  given(...requested)
    .when(handler, { ...call, place: tooMuch }, july2)
    .thenRefused('VALUE_TOO_LONG', { fields: ['place'] });
  given(...requested)
    .when(handler, { ...call, calledFor: '2026-07-00' }, july2)
    .thenRefused('DAY_NOT_EXISTING', { fields: ['calledFor'] });
});

test('the authority itself holds a hearing where the law or a great public interest demands one (第四十六条)', () => {
  for (const ground of ['law', 'public-interest'] as const)
    given(...accepted())
      .when(handler, { ...callByOffice, ground })
      .thenHappened('HearingCalled', { ground, rightNoticeNo: null });
  given(...accepted())
    .when(handler, { ...callByOffice, rightNoticeNo: '9' })
    .thenRefused('NOTICE_UNKNOWN', { number: '9' });
  const answers = (state: CaseState) => 'procedure' in state && state.procedure.hearings.map((h) => h.answers);
  expect(answers(given(...told, act(handler, callByOffice)).state)).toEqual([[]]);
  const { noticeNo } = tellRight;
  const about = act(handler, { ...callByOffice, rightNoticeNo: noticeNo });
  expect(answers(given(...told, about).state)).toEqual([[noticeNo]]);
  expect(answers(given(...requested, act(handler, callByOffice, july2)).state)).toEqual([[noticeNo]]);
});

test('a handler of the office calls a hearing, in an accepted case', () => {
  given(...requested)
    .when(decider, call, july2)
    .thenRefused('NO_DUTY');
  given(...requested)
    .when(foreignHandler, call, july2)
    .thenRefused('OTHER_OFFICE');
  given(...compared())
    .when(handler, call)
    .thenRefused('WRONG_PHASE');
});

test('who accepted, checked, saw the place or set a finding aside does not chair (第四十八条第一款第三项)', () => {
  const differs = finding('a', 'differs');
  const asides = act(handler, { type: 'SetAsideFinding', finding: differs.id, reason: '已核对' });
  given(...accepted())
    .when(handler, { ...callByOffice, chair: 'wangchao-handler-1' })
    .thenRefused('HEARING_CHAIR_REVIEWS', { accounts: ['wangchao-handler-1'] });
  given(...accepted(differs), asides, act(handler, check('premises', 'met')))
    .when(handler, { ...callByOffice, chair: ' wangchao-handler-1 ' })
    .thenRefused('HEARING_CHAIR_REVIEWS');
  for (const seen of [act(handler, plan), act(handler, siteCheck('passed'), july2)])
    given(...accepted(), seen)
      .when(handler, { ...callByOffice, chair: 'wangchao-handler-2', calledFor: '2026-07-31' }, july2)
      .thenRefused('HEARING_CHAIR_REVIEWS', { accounts: ['wangchao-handler-2'] });
});

test('who gave an opinion on the case does not chair its hearing (第四十八条第一款第三项)', () => {
  const signOff = {
    assessment: { procedure: { ...assessment.procedure, signOff: [{ level: 'deputy', duty: 'head' }] } },
  } as const;
  given(...accepted(), act(head, opine('deputy'), signOff))
    .when(handler, { ...callByOffice, chair: 'wangchao-head' })
    .thenRefused('HEARING_CHAIR_REVIEWS');
  given(...accepted(), act(legal, legalView(true)))
    .when(handler, { ...callByOffice, chair: 'wangchao-legal' })
    .thenRefused('HEARING_CHAIR_REVIEWS');
});

test('an officer who is recused does not chair (回避)', () => {
  given(...accepted(), act(head, recuse(call.chair)))
    .when(handler, callByOffice)
    .thenRefused('RECUSED_OFFICERS', { accounts: [call.chair] });
});

test('who is named to chair reviews nothing in the case, before the hearing or after it (第四十八条第一款第三项)', () => {
  const differs = finding('a', 'differs');
  const signOff = { procedure: { ...assessment.procedure, signOff: [{ level: 'section', duty: 'review' }] } } as const;
  const open = [...accepted(differs), act(handler, callByOffice)];
  for (const before of [open, [...open, act(chair, record, july14)]]) {
    const code = 'HEARING_CHAIR_REVIEWS' as const;
    const facts = { accounts: [call.chair] };
    const officers = ['wangchao-handler-1', call.chair];
    const chaired = given(...before);
    chaired.when(chairWho('handle'), check('premises', 'met')).thenRefused(code, facts);
    chaired.when(chairWho('handle'), { type: 'SetAsideFinding', finding: differs.id, reason: 'x' }).thenRefused(code);
    chaired.when(chairWho('review'), opine('section'), { assessment: signOff }).thenRefused(code);
    chaired.when(chairWho('legal'), legalView(true)).thenRefused(code);
    chaired.when(handler, siteCheck('passed', officers), july14).thenRefused(code);
    chaired.when(handler, { ...plan, officers, plannedOn: '2026-07-31' }).thenRefused(code);
  }
});

test('a hearing that was not held may be called anew by another chair: the earlier call holds no more (第四十八条)', () => {
  const other = { ...call, noticeNo: '2', chair: 'wangchao-other', calledFor: '2026-07-20' } as const;
  const after = given(...called)
    .when(handler, other, july2)
    .thenHappened('HearingCalled');
  expect(after).toMatchObject({ procedure: { hearings: [{ replacedBy: '2' }, { replacedBy: null }] } });
  given(...called, act(handler, other, july2))
    .when(chair, record, july14)
    .thenRefused('HEARING_REPLACED', { number: call.noticeNo });
  given(...called, act(handler, other, july2))
    .when(chairWho('handle'), check('premises', 'met'), july2)
    .thenHappened('ChecklistAnswered');
});

test('a chair against whom recusal was allowed is replaced by calling the hearing anew (第四十八条第一款第三项)', () => {
  const replaced = [...called, act(head, recuse(call.chair), july2)];
  given(...replaced)
    .when(chair, record, july14)
    .thenRefused('OFFICER_RECUSED');
  given(...replaced)
    .when(handler, { ...call, noticeNo: '2', chair: 'wangchao-other' }, july2)
    .thenHappened('HearingCalled', { chair: 'wangchao-other' });
});

test('the chair writes the record, with who was heard and whether they signed (第四十八条第一款第五项)', () => {
  const after = given(...called)
    .when(chair, record, july14)
    .thenHappened('HearingRecorded', { heldOn: '2026-07-14', parties: { personal: record.parties } });
  expect(after).toMatchObject({ procedure: { hearings: [{ record: { recordNo: record.recordNo } }] } });
  given(...called)
    .when(handler, record, july14)
    .thenRefused('HEARING_CHAIR_ONLY', { accounts: [call.chair] });
  given(...called)
    .when(applicant, record, july14)
    .thenRefused('OFFICER_ONLY');
  given(...compared())
    .when(chair, record)
    .thenRefused('WRONG_PHASE');
});

test('a refusal to sign is written down like a signature (第四十八条第一款第五项)', () => {
  given(...called)
    .when(chair, { ...record, parties: [{ name: '周亦衡', role: '申请人', signed: false }] }, july14)
    .thenHappened('HearingRecorded');
});

test('a record without parties, without their names and roles or without content is none (第四十八条第一款第五项)', () => {
  const hearing = given(...called);
  hearing.when(chair, { ...record, parties: [] }, july14).thenRefused('HEARING_WITHOUT_PARTIES');
  const nameless = [{ name: ' ', role: '', signed: true }];
  hearing
    .when(chair, { ...record, parties: nameless }, july14)
    .thenRefused('TEXT_MISSING', { fields: ['parties[0].name', 'parties[0].role'] });
  hearing
    .when(chair, { ...record, parties: [{ name: tooMuch, role: '申请人', signed: true }] }, july14)
    .thenRefused('VALUE_TOO_LONG', { fields: ['parties[0].name'] });
  hearing.when(chair, { ...record, summary: '' }, july14).thenRefused('TEXT_MISSING', { fields: ['summary'] });
  hearing.when(chair, { ...record, summary: tooMuch }, july14).thenRefused('VALUE_TOO_LONG');
});

test('a hearing is not held before the day it was called for, nor on a day to come or one that does not exist (第四十八条)', () => {
  const hearing = given(...called);
  hearing
    .when(chair, { ...record, heldOn: '2026-07-13' }, july14)
    .thenRefused('DAY_BEFORE_START', { fields: ['heldOn'], day: '2026-07-14' });
  hearing.when(chair, { ...record, heldOn: '2026-07-15' }, july14).thenRefused('DAY_IN_FUTURE', { fields: ['heldOn'] });
  hearing.when(chair, { ...record, heldOn: '14 July' }, july14).thenRefused('DAY_NOT_EXISTING');
});

test('a hearing has one record, and one that was never called has none', () => {
  given(...held)
    .when(chair, record, july14)
    .thenNothingNew();
  given(...held)
    .when(chair, { ...record, recordNo: '2' }, july14)
    .thenRefused('HEARING_RECORDED');
  given(...called)
    .when(chair, { ...record, noticeNo: '9' }, july14)
    .thenRefused('NOTICE_UNKNOWN', { number: '9' });
});

test('the decision rests on the record, so opinions given without it fall (第四十八条第二款)', () => {
  const before = [...called, act(legal, legalView(true), july2)];
  expect(given(...before, act(chair, record, july14)).state).toMatchObject({
    procedure: { opinions: [], legalOpinion: null },
  });
});

test('where the calendar is not published the hearing may be called for the seventh day after the notice (第四十八条第一款第一项)', () => {
  given(...requested)
    .when(handler, { ...call, calledFor: '2026-07-09' }, { ...july2, context: { calendar: makeCalendar([]) } })
    .thenHappened('HearingCalled', { calledFor: '2026-07-09' });
});

test('a short notice is refused with the first lawful day and the days that must lie between (第四十八条第一款第一项)', () => {
  given(...requested)
    .when(handler, { ...call, calledFor: '2026-07-03' }, july2)
    .thenRefused('HEARING_NOTICE_SHORT', { day: '2026-07-13', days: 7 });
});

test('who set a finding aside does not chair, nor who accepted, nor who is only planned to see the place (第四十八条第一款第三项)', () => {
  const differs = finding('a', 'differs');
  const aside = { type: 'SetAsideFinding', finding: differs.id, reason: '已核对' } as const;
  const by = (account: string, ...duties: readonly Duty[]): Actor =>
    ({ ...chairWho('handle'), account, duties }) as Actor;
  const cases = [
    ['aside', act(by('aside', 'handle'), aside)],
    ['checker', act(by('checker', 'handle'), check('premises', 'met'))],
    ['planned', act(handler, { ...plan, officers: ['planned', 'other'] })],
    ['seen', act(handler, siteCheck('passed', ['seen', 'other']), july2)],
    ['lawyer', act(by('lawyer', 'legal'), legalView(true))],
  ] as const;
  for (const [account, step] of cases) {
    const reviewed = given(...accepted(differs), step);
    reviewed
      .when(handler, { ...callByOffice, chair: account, calledFor: '2026-07-31' }, july2)
      .thenRefused('HEARING_CHAIR_REVIEWS', { accounts: [account] });
    reviewed
      .when(handler, { ...callByOffice, chair: 'nobody-yet', calledFor: '2026-07-31' }, july2)
      .thenHappened('HearingCalled');
  }
});

test('the record of one hearing is not that of another (第四十八条第一款第五项)', () => {
  const second = act(handler, { ...callByOffice, noticeNo: '2', calledFor: '2026-07-20' }, july2);
  const after = given(...called, second, act(chair, record, july14)).state;
  expect(after).toMatchObject({
    procedure: {
      hearings: [
        { noticeNo: call.noticeNo, record: { recordNo: record.recordNo, heldOn: '2026-07-14' } },
        { noticeNo: '2', ground: 'public-interest', record: null, replacedBy: null },
      ],
    },
    numbered: [{}, {}, {}, {}, { document: 'hearing-record', number: record.recordNo }],
  });
});

test('a hearing that was held stands, whatever is called after it (第四十八条)', () => {
  const later = { ...callByOffice, calledFor: '2026-07-31' };
  const first = [...accepted(), act(handler, callByOffice), act(chair, record, july14)];
  expect(given(...first, act(handler, { ...later, noticeNo: '2' }, july14)).state).toMatchObject({
    procedure: {
      hearings: [
        { replacedBy: null, record: {} },
        { noticeNo: '2', replacedBy: null },
      ],
    },
  });
});

test('a hearing called for the third time replaces the call that held, not the one replaced before (第四十八条)', () => {
  const anew = (noticeNo: string, calledFor: string) => act(handler, { ...callByOffice, noticeNo, calledFor });
  const calls = [...accepted(), anew('1', '2026-07-14'), anew('2', '2026-07-20'), anew('3', '2026-07-31')];
  expect(given(...calls).state).toMatchObject({
    procedure: { hearings: [{ replacedBy: '2' }, { replacedBy: '3' }, { replacedBy: null }] },
  });
});

test('what is told of a refused day is the name of its field', () => {
  given(...called)
    .when(chair, { ...record, heldOn: '14 July' }, july14)
    .thenRefused('DAY_NOT_EXISTING', { fields: ['heldOn'] });
  given(...called)
    .when(chair, { ...record, summary: tooMuch }, july14)
    .thenRefused('VALUE_TOO_LONG', { fields: ['summary'] });
});

test('a notice of a hearing is kept with ground, place, chair and both days', () => {
  expect(given(...called).state).toMatchObject({
    procedure: {
      hearings: [
        {
          ...{ noticeNo: call.noticeNo, ground: 'request', rightNoticeNo: tellRight.noticeNo, servedOn: '2026-07-02' },
          ...{ calledFor: '2026-07-14', place: '三楼会议室', chair: call.chair, answers: [tellRight.noticeNo] },
        },
      ],
    },
  });
});

test('a hearing for one ground or one right is not replaced by that for another (第四十六条、第四十七条)', () => {
  const byLaw = act(handler, { ...callByOffice, noticeNo: '1', ground: 'law' });
  const inPublic = act(handler, { ...callByOffice, noticeNo: '2', ground: 'public-interest' });
  expect(given(...accepted(), byLaw, inPublic).state).toMatchObject({
    procedure: { hearings: [{ replacedBy: null }, { replacedBy: null }] },
  });
  const asksToo = { ...request, noticeNo: tellNeighbour.noticeNo } as const;
  const both = [...requested, act(handler, tellNeighbour, july2), act(handler, asksToo, july2)];
  const other = act(handler, { ...call, noticeNo: '2', rightNoticeNo: tellNeighbour.noticeNo }, july2);
  expect(given(...both, act(handler, call, july2), other).state).toMatchObject({
    procedure: { hearings: [{ replacedBy: null }, { replacedBy: null }] },
  });
});

test('who gave up before the hearing was called is not heard in it (第四十七条)', () => {
  const gaveUp = [...requested, act(applicant, waive, july2), act(handler, callByOffice, july2)];
  expect(given(...gaveUp).state).toMatchObject({ procedure: { hearings: [{ answers: [] }] } });
});

test('a hearing that one party asked for stands, although another was told and asked for none (第四十七条)', () => {
  const silent = [...told, act(handler, tellNeighbour), act(applicant, request, july2), act(handler, call, july2)];
  given(...silent, act(handler, check('premises', 'not-met'), july2))
    .when(decider, refuse, on('2026-07-13'))
    .thenRefused('HEARING_PENDING', { number: call.noticeNo });
});
