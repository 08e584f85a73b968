import { expect, test } from 'vitest';
import { accepted, compared } from '../../testing/acts.ts';
import { announce, announced, decisionDue, end, tooMuch } from '../../testing/procedure.ts';
import { applicant, decider, foreignHandler, handler, limits, machine } from '../../testing/sample.ts';
import { act, given } from '../../testing/story.ts';

const july8 = { on: '2026-07-08' };
const july20 = { on: '2026-07-20' };

test('told in writing before it begins, an expert review of five working days leaves the limit by five (行政许可法第四十五条)', () => {
  const after = given(...accepted())
    .when(handler, announce)
    .thenHappened('ProcedureAnnounced', { servedOn: '2026-07-01', from: '2026-07-06', workingDays: 5 });
  expect(decisionDue(given(...accepted()).state)).toBe('2026-07-29');
  expect(decisionDue(after)).toBe('2026-08-05');
  expect(after).toMatchObject({ numbered: [{}, { document: 'time-notice', number: announce.noticeNo }] });
});

test('only a procedure that the law of the item knows stops its clock (第四十五条)', () => {
  given(...accepted())
    .when(handler, { ...announce, procedure: 'auction' })
    .thenRefused('PROCEDURE_NOT_FORESEEN', { procedure: 'auction' });
});

test('nothing is announced backwards: a procedure begins on the day of its notice at the earliest (第四十五条)', () => {
  given(...accepted())
    .when(handler, announce, july8)
    .thenRefused('DAY_IN_PAST', { fields: ['from'] });
  given(...accepted())
    .when(handler, announce, { on: '2026-07-06' })
    .thenHappened('ProcedureAnnounced', { servedOn: '2026-07-06', from: '2026-07-06' });
});

test('the notice names how many working days are needed: a whole number, at least one and no more than 120 (第四十五条)', () => {
  for (const workingDays of [0, -1, 1.5, 121, Number.NaN])
    given(...accepted())
      .when(handler, { ...announce, workingDays })
      .thenRefused('WORKING_DAYS_UNFIT', { days: workingDays, most: 120 });
  for (const workingDays of [1, 120])
    given(...accepted())
      .when(handler, { ...announce, workingDays })
      .thenHappened('ProcedureAnnounced', { workingDays });
});

test('the notice says why the procedure is needed (第四十五条)', () => {
  given(...accepted())
    .when(handler, { ...announce, reason: ' ' })
    .thenRefused('TEXT_MISSING', { fields: ['reason'] });
  given(...accepted())
    .when(handler, { ...announce, reason: tooMuch })
    .thenRefused('VALUE_TOO_LONG', { fields: ['reason'] });
});

test('a beginning on a day that no calendar has is refused', () => {
  given(...accepted())
    .when(handler, { ...announce, from: '2026-06-31' })
    .thenRefused('DAY_NOT_EXISTING', { fields: ['from'] });
});

test('the same notice again announces nothing new, on whatever day it is repeated', () => {
  given(...announced)
    .when(handler, announce)
    .thenNothingNew();
  given(...announced)
    .when(handler, announce, july20)
    .thenNothingNew();
});

test('a procedure is not announced twice while it runs; another one is (第四十五条)', () => {
  given(...announced)
    .when(handler, { ...announce, noticeNo: '2' })
    .thenRefused('PROCEDURE_RUNNING', { procedure: 'expert-review', number: announce.noticeNo });
  given(...announced)
    .when(handler, { ...announce, noticeNo: '2', procedure: 'testing' })
    .thenHappened('ProcedureAnnounced', { procedure: 'testing' });
});

test('days that two procedures share stop the clock once (第四十五条)', () => {
  const decision = limits.decision.map((l) => ({ ...l, excludes: [...l.excludes, 'testing'] as const }));
  const where = { assessment: { limits: { ...limits, decision } } };
  const tested = { ...announce, noticeNo: '2', procedure: 'testing', from: '2026-07-09' } as const;
  expect(decisionDue(given(...accepted(), act(handler, tested, where)).state)).toBe('2026-08-05');
  // 6 to 10 July and 9 to 15 July: eight working days together, two of them twice.
  expect(decisionDue(given(...announced, act(handler, tested, where)).state)).toBe('2026-08-10');
});

test('a handler of the office announces and ends; nobody else does (第四十五条)', () => {
  for (const command of [announce, end]) {
    given(...announced)
      .when(decider, command, july8)
      .thenRefused('NO_DUTY', { duty: 'handle' });
    given(...announced)
      .when(foreignHandler, command, july8)
      .thenRefused('OTHER_OFFICE');
    given(...announced)
      .when(applicant, command, july8)
      .thenRefused('OFFICER_ONLY');
    given(...announced)
      .when(machine, command, july8)
      .thenRefused('OFFICER_ONLY');
    given(...compared())
      .when(handler, command, july8)
      .thenRefused('WRONG_PHASE', { phase: 'received' });
  }
});

test('what is over sooner than announced gives the remaining days back to the limit (第四十五条)', () => {
  const after = given(...announced)
    .when(handler, end, july8)
    .thenHappened('ProcedureEnded', { endedOn: '2026-07-08' });
  expect(decisionDue(after)).toBe('2026-08-03');
});

test('what lasts longer than announced stops the clock no longer than announced (第四十五条)', () => {
  const after = given(...announced)
    .when(handler, { ...end, endedOn: '2026-07-20' }, july20)
    .thenHappened('ProcedureEnded');
  expect(decisionDue(after)).toBe('2026-08-05');
});

test('a procedure given up before it began has stopped nothing (第四十五条)', () => {
  const after = given(...announced)
    .when(handler, { ...end, endedOn: '2026-07-03' }, { on: '2026-07-03' })
    .thenHappened('ProcedureEnded');
  expect(decisionDue(after)).toBe('2026-07-29');
  given(...announced)
    .when(handler, { ...end, endedOn: '2026-07-01' })
    .thenHappened('ProcedureEnded', { endedOn: '2026-07-01' });
});

test('a procedure is not ended before it was announced, nor on a day to come, nor on a day that does not exist', () => {
  const running = given(...announced);
  running
    .when(handler, { ...end, endedOn: '2026-06-30' }, july8)
    .thenRefused('DAY_BEFORE_START', { fields: ['endedOn'], day: '2026-07-01' });
  running.when(handler, { ...end, endedOn: '2026-07-09' }, july8).thenRefused('DAY_IN_FUTURE', { fields: ['endedOn'] });
  running.when(handler, { ...end, endedOn: '2026-02-30' }, july8).thenRefused('DAY_NOT_EXISTING');
});

test('the end of a procedure is written down with its outcome', () => {
  given(...announced)
    .when(handler, { ...end, outcome: '' }, july8)
    .thenRefused('TEXT_MISSING', { fields: ['outcome'] });
  given(...announced)
    .when(handler, { ...end, outcome: tooMuch }, july8)
    .thenRefused('VALUE_TOO_LONG', { fields: ['outcome'] });
});

test('only a procedure that was announced is ended, and once; then it may be announced again', () => {
  const over = [...announced, act(handler, end, july8)];
  given(...announced)
    .when(handler, { ...end, noticeNo: '9' }, july8)
    .thenRefused('NOTICE_UNKNOWN', { number: '9' });
  given(...over)
    .when(handler, end, july8)
    .thenRefused('PROCEDURE_ENDED', { number: announce.noticeNo });
  given(...over)
    .when(handler, { ...announce, noticeNo: '2', from: '2026-07-09' }, july8)
    .thenHappened('ProcedureAnnounced');
});

test('a procedure that ends beyond the published calendar is announced all the same, and excuses no day that is not published', () => {
  const late = { ...announce, from: '2026-12-28', workingDays: 20 };
  const after = given(...accepted())
    .when(handler, late)
    .thenHappened('ProcedureAnnounced');
  expect(decisionDue(after)).toBe('2026-07-29');
});

test('what was announced is kept with its reason, its days and its end, each for itself (第四十五条)', () => {
  const tested = act(handler, { ...announce, noticeNo: '2', procedure: 'testing' });
  expect(given(...announced, tested, act(handler, end, july8)).state).toMatchObject({
    procedure: {
      announced: [
        {
          ...{ noticeNo: announce.noticeNo, procedure: 'expert-review', reason: announce.reason },
          ...{ servedOn: '2026-07-01', from: '2026-07-06', workingDays: 5, endedOn: '2026-07-08' },
        },
        { noticeNo: '2', procedure: 'testing', endedOn: null },
      ],
    },
  });
  given(...announced)
    .when(handler, end, july8)
    .thenHappened('ProcedureEnded', { noticeNo: announce.noticeNo, outcome: { personal: end.outcome } });
});

test('a refused end of a procedure names its field', () => {
  given(...announced)
    .when(handler, { ...end, endedOn: '2026-02-30' }, july8)
    .thenRefused('DAY_NOT_EXISTING', { fields: ['endedOn'] });
});
