import { expect, test } from 'vitest';
import {
  accept,
  accepted,
  compare,
  compared,
  correct,
  decline,
  deem,
  deliver,
  file,
  filed,
  grant,
  opened,
} from '../testing/acts.ts';
import { recordFiling } from '../testing/procedure.ts';
import { applicant, decider, foreignHandler, handler, limits, machine } from '../testing/sample.ts';
import { act, given } from '../testing/story.ts';

const filing = { assessment: { family: 'filing' } } as const;
const on = (day: string) => ({ on: day, ...filing });
const missing = [{ subject: 'M2', kind: 'missing', code: 'MATERIAL_MISSING' }] as const;

test('what was filed complete is recorded by a handler and gets its certificate (备案)', () => {
  const after = given(...compared())
    .when(handler, recordFiling, on('2026-07-03'))
    .thenHappened('FilingRecorded', { filingNo: recordFiling.filingNo, registeredOn: '2026-07-03', deemed: false });
  expect(after).toMatchObject({
    phase: 'registered',
    numbered: [{ document: 'filing-certificate', number: recordFiling.filingNo }],
  });
});

test('nobody else records, and only what was received', () => {
  given(...compared())
    .when(decider, recordFiling, filing)
    .thenRefused('NO_DUTY', { duty: 'handle' });
  given(...compared())
    .when(foreignHandler, recordFiling, filing)
    .thenRefused('OTHER_OFFICE');
  given(...compared())
    .when(machine, recordFiling, filing)
    .thenRefused('OFFICER_ONLY');
  given(...compared(), act(handler, recordFiling, filing))
    .when(handler, recordFiling, filing)
    .thenRefused('WRONG_PHASE', { phase: 'registered' });
});

test('a filing is recorded, not accepted; a licence is decided, not recorded (备案与许可)', () => {
  given(...compared())
    .when(handler, accept, filing)
    .thenRefused('FILING_IS_RECORDED');
  given(...compared())
    .when(handler, recordFiling)
    .thenRefused('NOT_A_FILING');
  given(...compared())
    .when(decider, grant, filing)
    .thenRefused('WRONG_PHASE');
  given(...accepted())
    .when(handler, recordFiling, filing)
    .thenRefused('WRONG_PHASE');
});

test('a filing is not recorded before everything delivered has been compared', () => {
  given(...filed)
    .when(handler, recordFiling, filing)
    .thenRefused('COMPARISON_PENDING', { materials: ['m-M5'] });
});

test('an incomplete filing is not recorded by hand: the one notice says what is missing', () => {
  given(...compared())
    .when(handler, recordFiling, { assessment: { family: 'filing', problems: missing } })
    .thenRefused('FILING_INCOMPLETE', { fields: ['M2'] });
});

test('silence beyond the limit has recorded the filing as of the day of receipt, whatever is missing', () => {
  const problems = { assessment: { family: 'filing', problems: missing } } as const;
  given(...compared())
    .when(machine, deem, on('2026-07-08'))
    .thenRefused('NOT_YET_DUE');
  given(...compared())
    .when(machine, deem, { on: '2026-07-09', ...problems })
    .thenHappened('FilingRecorded', { filingNo: deem.noticeNo, registeredOn: '2026-07-01', deemed: true });
  given(...compared())
    .when(handler, recordFiling, { on: '2026-07-09', ...problems })
    .thenHappened('FilingRecorded', { registeredOn: '2026-07-01', deemed: true });
});

test('what silence has recorded is neither corrected nor declined any more', () => {
  for (const command of [correct('M4'), decline])
    given(...compared())
      .when(handler, command, on('2026-07-09'))
      .thenRefused('FILING_DEEMED', { day: '2026-07-08' });
});

test('corrections of a filing set its receipt anew, and silence then counts from there', () => {
  const corrected = [
    ...compared(),
    act(handler, correct('M4'), on('2026-07-03')),
    act(applicant, deliver, on('2026-07-06')),
  ];
  given(...corrected)
    .when(machine, deem, on('2026-07-14'))
    .thenHappened('FilingRecorded', { registeredOn: '2026-07-06' });
});

const sameDay = {
  family: 'filing',
  limits: { ...limits, acceptance: { ...limits.acceptance, workingDays: 0 } },
} as const;
const filedOn = (day: string) => [
  opened,
  act(applicant, file, { on: day, assessment: sameDay }),
  act(machine, compare([]), { on: day, assessment: sameDay }),
];

test('a filing that is recorded on the spot is due on its own day and recorded by silence the day after (当场备案)', () => {
  const wednesday = filedOn('2026-07-01');
  given(...wednesday)
    .when(handler, recordFiling, { on: '2026-07-01', assessment: sameDay })
    .thenHappened('FilingRecorded', { deemed: false });
  given(...wednesday)
    .when(machine, deem, { on: '2026-07-01', assessment: sameDay })
    .thenRefused('NOT_YET_DUE', { due: '2026-07-01' });
  given(...wednesday)
    .when(machine, deem, { on: '2026-07-02', assessment: sameDay })
    .thenHappened('FilingRecorded', { registeredOn: '2026-07-01', deemed: true });
});

test('filed on a Saturday it is due on the Monday after (行政许可法第八十二条)', () => {
  given(...filedOn('2026-07-04'))
    .when(machine, deem, { on: '2026-07-06', assessment: sameDay })
    .thenRefused('NOT_YET_DUE', { due: '2026-07-06' });
});

test('a filing needs no decision limit: an item without one is filed, noted and recorded', () => {
  const none = { assessment: { ...sameDay, limits: { ...sameDay.limits, decision: [] } } };
  const steps = [opened, act(applicant, file, none), act(machine, compare([]), none)];
  given(...steps)
    .when(machine, { type: 'NoteClock', clock: 'acceptance', light: 'overdue' }, { on: '2026-07-02', ...none })
    .thenHappened('ClockNoted');
  given(...steps)
    .when(handler, recordFiling, none)
    .thenHappened('FilingRecorded');
});
