import { expect, test } from 'vitest';
import { announce, day, fileRenewal, noticeOf } from '../testing/licence-sample.ts';
import {
  firstDayToDecide,
  revokedLicence,
  suspendedLicence,
  suspendedUntil,
  toRevoke,
} from '../testing/licence-standings.ts';
import { issuedLicence, type LicenceStep, licenceAfter, on } from '../testing/licence-story.ts';
import { calendar } from '../testing/sample.ts';
import { hazchemPolicy } from './context.ts';
import { licenceClocks, reminderDue } from './index.ts';

const clocksOf = (...steps: readonly LicenceStep[]) =>
  licenceClocks(licenceAfter(...steps).state, { calendar, policy: hazchemPolicy });
const remind = (daysBefore: number) => ({ type: 'RemindRenewal', daysBefore }) as const;
const term = { clock: 'expiry', day: '2029-07-10' };

test('a licence has its reminders 90, 60 and 30 days before the end, and its end on the day after the last', () => {
  expect(clocksOf(...issuedLicence)).toEqual([
    { clock: 'renewal-reminder', daysBefore: 90, day: '2029-04-10' },
    { clock: 'renewal-reminder', daysBefore: 60, day: '2029-05-10' },
    { clock: 'renewal-reminder', daysBefore: 30, day: '2029-06-09' },
    term,
  ]);
});

test('a reminder given, or passed over by a nearer one, is due no more', () => {
  const clocks = clocksOf(...issuedLicence, on('2029-05-10', remind(60)));
  expect(clocks).toEqual([{ clock: 'renewal-reminder', daysBefore: 30, day: '2029-06-09' }, term]);
});

test('on each day of a reminder clock just that reminder is due', () => {
  const { state } = licenceAfter(...issuedLicence);
  for (const [today, due] of [
    ['2029-04-09', null],
    ['2029-04-10', 90],
    ['2029-05-10', 60],
    ['2029-07-09', 30],
    ['2029-07-10', null],
  ] as const)
    expect(reminderDue(state, day(today), hazchemPolicy), today).toBe(due);
});

test('with a renewal filed the end of the term is the day of deemed renewal, and nobody is reminded (行政许可法第五十条第二款)', () => {
  expect(clocksOf(...issuedLicence, on('2029-03-01', fileRenewal()))).toEqual([
    { clock: 'deemed-renewal', day: '2029-07-10' },
  ]);
});

test('a suspension has the clock of its end, unless the term ends before', () => {
  expect(clocksOf(...suspendedLicence)).toContainEqual({ clock: 'suspension-end', day: '2026-11-01' });
  expect(clocksOf(...suspendedUntil('2029-12-31')).map((c) => c.clock)).not.toContain('suspension-end');
});

test('an open condition is due on the day after its last', () => {
  const attach = { type: 'AttachCondition', condition: 'c', text: '装设报警装置', dueOn: '2026-10-10' } as const;
  const met = { type: 'RecordConditionMet', condition: 'c', evidence: '照片' } as const;
  const clock = { clock: 'condition-due', condition: 'c', day: '2026-10-11' };
  expect(clocksOf(...issuedLicence, on('2026-07-10', attach))).toContainEqual(clock);
  expect(clocksOf(...issuedLicence, on('2026-07-10', attach), on('2026-09-01', met))).not.toContainEqual(clock);
});

test('an announced act has the end of the time to ask for a hearing, and says so where no calendar tells it (行政处罚法第六十四条)', () => {
  const noticeNo = noticeOf.revocation;
  expect(clocksOf(...toRevoke)).toContainEqual({ clock: 'hearing-request-end', noticeNo, day: firstDayToDecide });
  expect(clocksOf(...issuedLicence, on('2026-12-29', announce('revocation', 'unlawful-conduct')))).toContainEqual({
    clock: 'hearing-request-end',
    noticeNo,
    end: { notComputable: { needs: 2027, from: '2026-12-29', days: 5 } },
  });
  const dropped = on('2026-08-04', { type: 'DropAct', noticeNo, reason: '违法事实不能成立' });
  expect(clocksOf(...toRevoke, dropped).map((c) => c.clock)).not.toContain('hearing-request-end');
});

test('a licence that has ended has no clocks', () => {
  expect(clocksOf(...revokedLicence)).toEqual([]);
  expect(clocksOf()).toEqual([]);
});
