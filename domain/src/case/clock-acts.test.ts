import { expect, test } from 'vitest';
import { makeCalendar } from '../calendar/index.ts';
import {
  accept,
  accepted,
  check,
  compared,
  correct,
  deliver,
  filed,
  granted,
  opened,
  refuse,
} from '../testing/acts.ts';
import { announce, announced, decisionDue, newLaw, note, recompute } from '../testing/procedure.ts';
import { applicant, calendar, decider, handler, limits, machine } from '../testing/sample.ts';
import { act, given, type Step } from '../testing/story.ts';

const on = (day: string) => ({ on: day });
/** The sample calendar, with these days of July 2026 announced as holidays. */
const holidays = (...days: readonly string[]) => {
  const [year] = calendar.announced;
  const off = days.map((date) => ({ date, name: '临时放假', off: true }));
  return { context: { calendar: makeCalendar([{ ...year!, days: [...year!.days, ...off] }]) } };
};
const refusedCase: readonly Step[] = [...accepted(), act(handler, check('premises', 'not-met')), act(decider, refuse)];
const licence = {
  type: 'RecordLicence',
  licence: 's',
  licenceNo: '东澜望潮危化经〔2026〕000001号',
  file: 'f',
  size: 1,
} as const;
const delivered = (document: 'licence' | 'decision-refusal', number: string) =>
  ({ type: 'RecordDelivery', document, number, channel: 'account' }) as const;

test('a light is told from the day on which it turns: yellow at half, red at four fifths, overdue after the last day', () => {
  for (const [light, turns, before] of [
    ['yellow', '2026-07-15', '2026-07-14'],
    ['red', '2026-07-23', '2026-07-22'],
    ['overdue', '2026-07-30', '2026-07-29'],
  ] as const) {
    given(...accepted())
      .when(machine, note('decision', light), on(before))
      .thenRefused('NOT_YET_DUE', { due: '2026-07-29' });
    given(...accepted())
      .when(machine, note('decision', light), on(turns))
      .thenHappened('ClockNoted', { clock: 'decision', light, on: turns });
  }
});

test('an item may set other shares for its lights', () => {
  const lights = { assessment: { limits: { ...limits, lights: { yellow: 10, red: 90 } } } };
  given(...accepted())
    .when(machine, note('decision', 'yellow'), { on: '2026-07-03', ...lights })
    .thenHappened('ClockNoted');
});

test('each light is told once, across however many runs of the timer', () => {
  const yellow = act(machine, note('decision', 'yellow'), on('2026-07-15'));
  given(...accepted(), yellow)
    .when(machine, note('decision', 'yellow'), on('2026-07-16'))
    .thenNothingNew();
  given(...accepted(), yellow)
    .when(machine, note('decision', 'red'), on('2026-07-23'))
    .thenHappened('ClockNoted');
});

test('the days of a stop that counts turn no light (行政许可法第四十五条)', () => {
  given(...announced)
    .when(machine, note('decision', 'yellow'), on('2026-07-15'))
    .thenRefused('NOT_YET_DUE', { due: '2026-08-05' });
  given(...announced)
    .when(machine, note('decision', 'yellow'), on('2026-07-22'))
    .thenHappened('ClockNoted');
});

test('a clock that its act has stopped turns no more, however late the timer comes', () => {
  given(...accepted())
    .when(machine, note('acceptance', 'overdue'), on('2026-07-20'))
    .thenNothingNew();
  given(...granted)
    .when(machine, note('decision', 'overdue'), on('2026-08-20'))
    .thenNothingNew();
});

test('a clock that has not begun turns not yet', () => {
  given(...filed)
    .when(machine, note('decision', 'overdue'), on('2026-12-01'))
    .thenRefused('NOT_YET_DUE', { due: '' });
  given(...accepted())
    .when(machine, note('issue', 'yellow'), on('2026-12-01'))
    .thenRefused('NOT_YET_DUE');
});

test('after the decision the limit for issue and service runs until the licence is delivered (第四十四条)', () => {
  given(...granted)
    .when(machine, note('issue', 'overdue'), on('2026-07-15'))
    .thenRefused('NOT_YET_DUE', { due: '2026-07-15' });
  given(...granted)
    .when(machine, note('issue', 'overdue'), on('2026-07-16'))
    .thenHappened('ClockNoted');
  given(...granted, act(machine, licence), act(machine, delivered('licence', licence.licenceNo)))
    .when(machine, note('issue', 'overdue'), on('2026-07-16'))
    .thenNothingNew();
});

test('a refusal is served within ten working days too, and its light turns until it is (licensing.md §1.2 T18)', () => {
  given(...refusedCase)
    .when(machine, note('issue', 'overdue'), on('2026-07-16'))
    .thenHappened('ClockNoted');
  const { decisionNo } = refuse;
  const made = {
    type: 'RecordDocument',
    document: 'decision-refusal',
    number: decisionNo,
    file: 'f',
    size: 1,
  } as const;
  given(...refusedCase, act(machine, made))
    .when(machine, note('issue', 'overdue'), on('2026-07-16'))
    .thenHappened('ClockNoted');
  given(...refusedCase, act(machine, made), act(machine, delivered('decision-refusal', decisionNo)))
    .when(machine, note('issue', 'overdue'), on('2026-07-16'))
    .thenNothingNew();
});

test('only the machine tells lights and recomputes, and only while a clock runs', () => {
  for (const command of [note('acceptance', 'yellow'), recompute]) {
    given(...filed)
      .when(handler, command)
      .thenRefused('MACHINE_ONLY');
    given(opened).when(machine, command).thenRefused('WRONG_PHASE', { phase: 'draft' });
    given(...compared(), act(handler, correct('M4')))
      .when(machine, command)
      .thenRefused('WRONG_PHASE', { phase: 'correction-requested' });
  }
});

test('a new receipt is a new limit: its lights are told anew (第三十二条第一款第五项)', () => {
  const renewed = [
    ...compared(),
    act(machine, note('acceptance', 'yellow'), on('2026-07-06')),
    act(handler, correct('M4'), on('2026-07-06')),
    act(applicant, deliver, on('2026-07-13')),
  ];
  expect(given(...renewed).state).toMatchObject({ clockNotes: [] });
  given(...renewed)
    .when(machine, note('acceptance', 'yellow'), on('2026-07-16'))
    .thenHappened('ClockNoted');
});

test('a limit that cannot be computed turns no light', () => {
  given(...accepted())
    .when(machine, note('decision', 'overdue'), { on: '2027-07-30', context: { calendar: makeCalendar([]) } })
    .thenRefused('NOT_YET_DUE');
});

test('a newly announced holiday moves the date of an open case, with the date before and after (第八十二条)', () => {
  const after = given(...accepted())
    .when(machine, recompute, holidays('2026-07-20'))
    .thenHappened('ClocksRecomputed', {
      changes: [{ clock: 'decision', limit: 'statutory', before: { day: '2026-07-29' }, after: { day: '2026-07-30' } }],
    });
  expect(decisionDue(after)).toBe('2026-07-30');
});

test('the same calendar moves nothing, and neither does a holiday after the limit', () => {
  given(...accepted())
    .when(machine, recompute)
    .thenNothingNew();
  given(...accepted())
    .when(machine, recompute, holidays('2026-08-03'))
    .thenNothingNew();
});

test('a clock that has run its course keeps the date by which it was held', () => {
  const after = given(...accepted())
    .when(machine, recompute, holidays('2026-07-03'))
    .thenHappened('ClocksRecomputed', { changes: [{ clock: 'decision' }, { clock: 'decision', limit: 'promised' }] });
  expect(after).toMatchObject({ clocks: [{ clock: 'acceptance', end: { day: '2026-07-08' } }, {}, {}] });
  given(...granted)
    .when(machine, recompute, holidays('2026-07-28'))
    .thenNothingNew();
  given(...granted)
    .when(machine, recompute, holidays('2026-07-03'))
    .thenHappened('ClocksRecomputed', { changes: [{ clock: 'issue', after: { day: '2026-07-16' } }] });
});

test('a holiday announced while nobody has accepted moves the day on which silence accepts (第三十二条、第八十二条)', () => {
  const moved = [...compared(), act(machine, recompute, holidays('2026-07-03'))];
  given(...moved)
    .when(handler, accept, { on: '2026-07-09', ...holidays('2026-07-03') })
    .thenHappened('CaseAccepted', { deemed: false });
});

test('a calendar published at last gives a date to a limit that had none', () => {
  const unpublished = accepted().map((step) => ({ ...step, context: { calendar: makeCalendar([]) } }));
  const after = given(...unpublished)
    .when(machine, recompute)
    .thenHappened('ClocksRecomputed');
  expect(decisionDue(after)).toBe('2026-07-29');
});

test('under one calendar a case is recomputed once, on whatever day it is asked for again, even while a stop lasts', () => {
  const once = [...announced, act(machine, recompute, { ...on('2026-07-03'), ...holidays('2026-07-30') })];
  expect(given(...once).state).toMatchObject({ clocks: expect.anything() });
  for (const day of ['2026-07-03', '2026-07-10', '2026-07-29'])
    given(...once)
      .when(machine, recompute, { ...on(day), ...holidays('2026-07-30') })
      .thenNothingNew();
});

/** Filed and accepted on 20 April 2026, before the new law. */
const inApril = accepted().map((step) => ({ ...step, at: '2026-04-20T09:00+08:00' }));

test('on the day on which a new law comes into force a pending case is held to the earlier of the two limits, without any act in it (licensing.md §0.4; 危险化学品安全法第五十五条)', () => {
  expect(decisionDue(given(...inApril).state)).toBe('2026-06-01');
  const after = given(...inApril)
    .when(machine, newLaw, on('2026-05-01'))
    .thenHappened('ClocksRecomputed', {
      because: 'new-law',
      changes: [{ clock: 'decision', reading: 'strict', before: { day: '2026-06-01' }, after: { day: '2026-05-18' } }],
    });
  expect(decisionDue(after)).toBe('2026-05-18');
  const lenient = after.phase === 'accepted' ? after.clocks.filter((c) => c.reading === 'lenient') : [];
  expect(lenient).toMatchObject([{ clock: 'decision', end: { day: '2026-06-01' }, pending: true }]);
});

test('a new law is applied once, not before its day, and not to what was filed under it', () => {
  given(...inApril)
    .when(machine, newLaw, on('2026-04-30'))
    .thenNothingNew();
  given(...inApril, act(machine, newLaw, on('2026-05-01')))
    .when(machine, newLaw, on('2026-05-06'))
    .thenNothingNew();
  given(...accepted())
    .when(machine, newLaw)
    .thenNothingNew();
});

test('a case that nobody has accepted yet, or that is decided, waits for no law, and no officer applies one', () => {
  given(...compared())
    .when(machine, newLaw)
    .thenRefused('WRONG_PHASE');
  given(...granted)
    .when(machine, newLaw)
    .thenRefused('WRONG_PHASE');
  given(...inApril)
    .when(handler, newLaw, on('2026-05-01'))
    .thenRefused('MACHINE_ONLY');
});

test('a light that is told too early is told the last day, or none where there is none', () => {
  given(...accepted())
    .when(machine, note('issue', 'yellow'), on('2026-12-01'))
    .thenRefused('NOT_YET_DUE', { due: '' });
  const context = { calendar: makeCalendar([]) };
  given(...accepted().map((step) => ({ ...step, context })))
    .when(machine, note('decision', 'overdue'), { on: '2027-07-30', context })
    .thenRefused('NOT_YET_DUE', { due: '' });
});

test('a timer that comes late tells the lights that have turned since, one by one', () => {
  for (const light of ['yellow', 'red', 'overdue'] as const)
    given(...accepted())
      .when(machine, note('decision', light), on('2026-08-03'))
      .thenHappened('ClockNoted', { light, on: '2026-08-03' });
});

test('the light of one clock does not tell that of another', () => {
  const told = [...compared(), act(machine, note('acceptance', 'yellow'), on('2026-07-06')), act(handler, accept)];
  given(...told)
    .when(machine, note('decision', 'yellow'), on('2026-07-15'))
    .thenHappened('ClockNoted', { clock: 'decision' });
});

test('another paper that was delivered is not the refusal: its limit runs on (第四十四条)', () => {
  const { noticeNo: number } = accept;
  const paper = { type: 'RecordDocument', document: 'acceptance-notice', number, file: 'f', size: 1 } as const;
  const served = { type: 'RecordDelivery', document: 'acceptance-notice', number, channel: 'account' } as const;
  given(...refusedCase, act(machine, paper), act(machine, served))
    .when(machine, note('issue', 'overdue'), on('2026-07-16'))
    .thenHappened('ClockNoted');
});

test('where everything was delivered no calendar moves a date', () => {
  given(...granted, act(machine, licence), act(machine, delivered('licence', licence.licenceNo)))
    .when(machine, recompute, holidays('2026-07-03'))
    .thenNothingNew();
});

test('a refusal that is not served yet moves with the calendar, and its earlier clocks do not', () => {
  given(...refusedCase)
    .when(machine, recompute, holidays('2026-07-03'))
    .thenHappened('ClocksRecomputed', { changes: [{ clock: 'issue', after: { day: '2026-07-16' } }] });
});

test('a stop that lasts from day to day is told when the calendar changes, not again on each day (第八十二条)', () => {
  const december = (steps: readonly Step[]) => steps.map((step) => ({ ...step, at: '2026-12-01T09:00+08:00' }));
  const lasting = { ...announce, from: '2026-12-28', workingDays: 20 };
  const stopped = given(...december(accepted()), act(handler, lasting, on('2026-12-21')));
  expect(decisionDue(stopped.state)).toBe('2026-12-29');
  stopped.when(machine, recompute, on('2026-12-29')).thenNothingNew();
});
