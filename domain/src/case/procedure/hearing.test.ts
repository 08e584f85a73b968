import { expect, test } from 'vitest';
import { makeCalendar } from '../../calendar/index.ts';
import { accepted, compared } from '../../testing/acts.ts';
import {
  call,
  called,
  request,
  requested,
  state,
  tellNeighbour,
  tellRight,
  told,
  tooMuch,
  waive,
} from '../../testing/procedure.ts';
import { applicant, decider, foreignHandler, handler, machine, stranger } from '../../testing/sample.ts';
import { act, given } from '../../testing/story.ts';

const on = (day: string) => ({ on: day });
const july2 = on('2026-07-02');
const neighbour = [...accepted(), act(handler, tellNeighbour)];
const byNeighbour = { ...request, noticeNo: tellNeighbour.noticeNo } as const;

test('whose great interest is touched is told so, and that within five days he may ask to be heard (行政许可法第三十六条、第四十七条)', () => {
  const after = given(...accepted())
    .when(handler, tellRight)
    .thenHappened('HearingRightTold', { party: 'applicant', toldOn: '2026-07-01', requestUntil: '2026-07-08' });
  expect(after).toMatchObject({ numbered: [{}, { document: 'hearing-right-notice', number: tellRight.noticeNo }] });
  given(...accepted())
    .when(handler, tellNeighbour)
    .thenHappened('HearingRightTold', { party: 'third-party' });
});

test('who is told and of what stands in the notice, and the same notice tells once (第三十六条)', () => {
  given(...accepted())
    .when(handler, { ...tellRight, name: ' ', matter: '' })
    .thenRefused('TEXT_MISSING', { fields: ['name', 'matter'] });
  given(...accepted())
    .when(handler, { ...tellRight, matter: tooMuch })
    .thenRefused('VALUE_TOO_LONG', { fields: ['matter'] });
  given(...told)
    .when(handler, tellRight, on('2026-07-20'))
    .thenNothingNew();
});

test('a handler of the office tells the right, in an accepted case (第三十六条)', () => {
  given(...accepted())
    .when(decider, tellRight)
    .thenRefused('NO_DUTY');
  given(...accepted())
    .when(foreignHandler, tellRight)
    .thenRefused('OTHER_OFFICE');
  given(...accepted())
    .when(machine, tellRight)
    .thenRefused('OFFICER_ONLY');
  given(...compared())
    .when(handler, tellRight)
    .thenRefused('WRONG_PHASE');
});

test('a hearing is asked for within five working days, and held within twenty of the request (第四十七条第一款)', () => {
  given(...told)
    .when(applicant, request, on('2026-07-08'))
    .thenHappened('HearingRequested', { requestedOn: '2026-07-08', holdBy: '2026-08-05' });
  given(...told)
    .when(applicant, request, on('2026-07-09'))
    .thenRefused('HEARING_REQUEST_LATE', { day: '2026-07-08' });
});

test('the applicant’s request counts on the day on which it comes, whatever day it names (第四十七条第一款)', () => {
  given(...told)
    .when(applicant, { ...request, requestedOn: '2026-07-01' }, on('2026-07-06'))
    .thenHappened('HearingRequested', { requestedOn: '2026-07-06' });
});

test('where the calendar is not published a request is never late (第四十七条第一款)', () => {
  const context = { calendar: makeCalendar([]) };
  given(...accepted(), act(handler, tellRight, { context }))
    .when(applicant, request, { ...on('2026-07-31'), context })
    .thenHappened('HearingRequested', { holdBy: null });
});

test('what a third party asked the office writes down with the day on which it came (第三十六条、第四十七条)', () => {
  given(...neighbour)
    .when(handler, byNeighbour, on('2026-07-20'))
    .thenHappened('HearingRequested', { requestedOn: '2026-07-02' });
  given(...neighbour)
    .when(handler, { ...byNeighbour, requestedOn: '2026-07-09' }, on('2026-07-20'))
    .thenRefused('HEARING_REQUEST_LATE', { day: '2026-07-08' });
});

test('a third party may ask on the very day on which it was told (第四十七条第一款)', () => {
  given(...neighbour)
    .when(handler, { ...byNeighbour, requestedOn: '2026-07-01' }, july2)
    .thenHappened('HearingRequested', { requestedOn: '2026-07-01' });
});

test('a third party did not ask before it was told, nor on a day to come or one that does not exist', () => {
  given(...neighbour)
    .when(handler, { ...byNeighbour, requestedOn: '2026-06-30' })
    .thenRefused('DAY_BEFORE_START', { fields: ['requestedOn'], day: '2026-07-01' });
  given(...neighbour)
    .when(handler, { ...byNeighbour, requestedOn: '2026-07-03' }, july2)
    .thenRefused('DAY_IN_FUTURE', { fields: ['requestedOn'] });
  given(...neighbour)
    .when(handler, { ...byNeighbour, requestedOn: '2026-07-99' }, july2)
    .thenRefused('DAY_NOT_EXISTING', { fields: ['requestedOn'] });
});

test('nobody uses the right of another: the applicant his own, the office that of a third party (第四十七条)', () => {
  for (const command of [request, waive, state] as const) {
    given(...told)
      .when(handler, command, july2)
      .thenRefused('NOT_THAT_PARTY');
    given(...neighbour)
      .when(applicant, { ...command, noticeNo: tellNeighbour.noticeNo }, july2)
      .thenRefused('NOT_THAT_PARTY');
    given(...told)
      .when(applicant, { ...command, noticeNo: '9' }, july2)
      .thenRefused('NOTICE_UNKNOWN', { number: '9' });
    given(...told)
      .when(stranger, command, july2)
      .thenRefused('NOT_YOURS');
    given(...told)
      .when(decider, command, july2)
      .thenRefused('NO_DUTY');
    given(...told)
      .when(foreignHandler, command, july2)
      .thenRefused('OTHER_OFFICE');
    given(...compared())
      .when(applicant, command)
      .thenRefused('WRONG_PHASE');
  }
});

test('asking twice asks once, and giving up twice gives up once', () => {
  given(...requested)
    .when(applicant, request, july2)
    .thenNothingNew();
  given(...told, act(applicant, waive))
    .when(applicant, waive)
    .thenNothingNew();
});

test('a party may say that it does not want to be heard (第四十七条)', () => {
  given(...told)
    .when(applicant, waive)
    .thenHappened('HearingWaived', { waivedOn: '2026-07-01' });
  given(...neighbour)
    .when(handler, { ...waive, noticeNo: tellNeighbour.noticeNo })
    .thenHappened('HearingWaived');
});

test('who gave up and asks in time after all is heard (第四十七条第一款)', () => {
  const after = given(...told, act(applicant, waive))
    .when(applicant, request, july2)
    .thenHappened('HearingRequested');
  expect(after).toMatchObject({ procedure: { hearingRights: [{ requestedOn: '2026-07-02', waivedOn: null }] } });
  given(...requested, act(applicant, waive, july2))
    .when(applicant, request, on('2026-07-03'))
    .thenHappened('HearingRequested', { requestedOn: '2026-07-03' });
});

test('a party may state and defend its view, and what it says is written down once (第三十六条)', () => {
  const after = given(...told)
    .when(applicant, state, july2)
    .thenHappened('StatementRecorded', { on: '2026-07-02' });
  expect(after).toMatchObject({ procedure: { statements: [{ noticeNo: tellRight.noticeNo, text: '不同意' }] } });
  given(...told, act(applicant, state, july2))
    .when(applicant, state, july2)
    .thenNothingNew();
  given(...told, act(applicant, state, july2))
    .when(applicant, { ...state, text: '补充意见' }, july2)
    .thenHappened('StatementRecorded');
  given(...neighbour)
    .when(handler, { ...state, noticeNo: tellNeighbour.noticeNo })
    .thenHappened('StatementRecorded');
});

test('an empty statement is none, and an endless one is refused', () => {
  given(...told)
    .when(applicant, { ...state, text: ' ' })
    .thenRefused('TEXT_MISSING', { fields: ['text'] });
  given(...told)
    .when(applicant, { ...state, text: tooMuch })
    .thenRefused('VALUE_TOO_LONG', { fields: ['text'] });
});

test('a hearing on request needs a request that stands (第四十七条第一款)', () => {
  given(...told)
    .when(handler, call)
    .thenRefused('HEARING_NOT_REQUESTED', { notice: tellRight.noticeNo });
  given(...accepted())
    .when(handler, { ...call, rightNoticeNo: null })
    .thenRefused('HEARING_NOT_REQUESTED');
  given(...requested, act(applicant, waive, july2))
    .when(handler, call, july2)
    .thenRefused('HEARING_NOT_REQUESTED');
});

test('a hearing is called once under its number', () => {
  given(...called)
    .when(handler, call, on('2026-07-20'))
    .thenNothingNew();
});

test('the same statement on another day, or on another right, is written down again (第三十六条)', () => {
  const stated = [...told, act(handler, tellNeighbour), act(applicant, state, july2)];
  given(...stated)
    .when(applicant, state, on('2026-07-03'))
    .thenHappened('StatementRecorded', { on: '2026-07-03', text: { personal: '不同意' } });
  given(...stated)
    .when(handler, { ...state, noticeNo: tellNeighbour.noticeNo }, july2)
    .thenHappened('StatementRecorded', { noticeNo: tellNeighbour.noticeNo });
});

test('a hearing on a request names the right on which it rests (第四十七条第一款)', () => {
  given(...accepted())
    .when(handler, { ...call, rightNoticeNo: null })
    .thenRefused('HEARING_NOT_REQUESTED', { notice: '' });
  given(...requested)
    .when(handler, { ...call, rightNoticeNo: '9' }, july2)
    .thenRefused('HEARING_NOT_REQUESTED', { notice: '9' });
});

test('a notice to a third party goes to the third party and not to the applicant (第三十六条)', () => {
  expect(given(...neighbour).state).toMatchObject({ numbered: [{}, { to: 'third-party' }] });
  expect(JSON.stringify(given(...told).state)).not.toContain('"to":"third-party"');
});

test('a right is kept with its party, its matter and its last day, and each request changes its own (第三十六条、第四十七条)', () => {
  const both = given(...told, act(handler, tellNeighbour), act(handler, byNeighbour, july2)).state;
  expect(both).toMatchObject({
    procedure: {
      hearingRights: [
        {
          ...{ noticeNo: tellRight.noticeNo, party: 'applicant', name: tellRight.name, matter: tellRight.matter },
          ...{ toldOn: '2026-07-01', requestUntil: '2026-07-08', requestedOn: null, waivedOn: null },
        },
        { noticeNo: tellNeighbour.noticeNo, party: 'third-party', requestedOn: '2026-07-02' },
      ],
    },
  });
  expect(given(...told, act(handler, tellNeighbour), act(applicant, waive, july2)).state).toMatchObject({
    procedure: { hearingRights: [{ waivedOn: '2026-07-02' }, { waivedOn: null }] },
  });
});
