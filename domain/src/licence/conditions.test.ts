import { expect, test } from 'vitest';
import { version } from '../testing/licence-sample.ts';
import { issuedLicence, licenceAfter, on } from '../testing/licence-story.ts';
import { handler, machine } from '../testing/sample.ts';

const attach = (condition = 'gas-detector', dueOn = '2026-10-10') =>
  ({ type: 'AttachCondition', condition, text: '三个月内装设可燃气体检测报警装置', dueOn }) as const;
const met = (condition = 'gas-detector') =>
  ({ type: 'RecordConditionMet', condition, evidence: '核查照片两张' }) as const;
const broken = (condition = 'gas-detector') =>
  ({ type: 'RecordConditionBroken', condition, facts: '至今未装设' }) as const;
const conditional = [...issuedLicence, on('2026-07-10', attach())];

test('a condition goes with the decision to grant, on its day, with a text and a last day ahead', () => {
  const after = licenceAfter(...issuedLicence)
    .when('2026-07-10', attach())
    .thenHappened('ConditionAttached', { dueOn: '2026-10-10', on: '2026-07-10' });
  expect(after).toMatchObject({ conditions: [{ condition: 'gas-detector', standing: 'open', dueOn: '2026-10-10' }] });
  licenceAfter(...issuedLicence)
    .when('2026-07-11', attach())
    .thenRefused('CONDITION_NOT_WITH_DECISION');
  licenceAfter(...issuedLicence, on('2026-09-01', version('change')))
    .when('2026-09-01', attach('second'))
    .thenHappened('ConditionAttached');
});

test('a condition without text, or whose day does not exist or is not ahead, is refused', () => {
  const refusing = licenceAfter(...issuedLicence);
  refusing.when('2026-07-10', { ...attach(), text: '' }).thenRefused('TEXT_MISSING', { fields: ['text'] });
  refusing.when('2026-07-10', attach('a', '2026-02-30')).thenRefused('DAY_NOT_EXISTING', { fields: ['dueOn'] });
  refusing.when('2026-07-10', attach('a', '2026-07-10')).thenRefused('DAY_NOT_AHEAD', { fields: ['dueOn'] });
  licenceAfter(...conditional)
    .when('2026-07-10', attach())
    .thenRefused('CONDITION_EXISTS', { condition: 'gas-detector' });
});

test('a condition is met once, with its evidence, and then is no longer broken', () => {
  licenceAfter(...conditional)
    .when('2026-09-01', met())
    .thenHappened('ConditionMet', { condition: 'gas-detector' });
  licenceAfter(...conditional)
    .when('2026-09-01', { ...met(), evidence: ' ' })
    .thenRefused('TEXT_MISSING', { fields: ['evidence'] });
  licenceAfter(...conditional, on('2026-09-01', met()))
    .when('2026-10-11', broken())
    .thenRefused('CONDITION_CLOSED');
  licenceAfter(...conditional)
    .when('2026-09-01', met('none'))
    .thenRefused('CONDITION_UNKNOWN', { condition: 'none' });
});

test('a condition is broken only once its last day has passed', () => {
  licenceAfter(...conditional)
    .when('2026-10-10', broken())
    .thenRefused('CONDITION_NOT_YET_DUE', { day: '2026-10-10' });
  const after = licenceAfter(...conditional)
    .when('2026-10-11', broken())
    .thenHappened('ConditionBroken');
  expect(after).toMatchObject({ standing: 'in-force', conditions: [{ standing: 'broken' }] });
  licenceAfter(...conditional)
    .when('2026-10-11', { ...broken(), facts: '' })
    .thenRefused('TEXT_MISSING', { fields: ['facts'] });
});

test('conditions are attached by who decides and looked after by who handles, never by a machine', () => {
  licenceAfter(...issuedLicence)
    .when('2026-07-10', attach(), { by: handler })
    .thenRefused('NO_DUTY', { duty: 'decide' });
  licenceAfter(...conditional)
    .when('2026-10-11', broken(), { by: machine })
    .thenRefused('MACHINE_NEVER_BURDENS');
});

test('that the last day of a condition has passed unmet is told once, and not of one that was met', () => {
  const due = { type: 'NoteConditionDue', condition: 'gas-detector' } as const;
  const attached = [...issuedLicence, on('2026-07-10', attach())];
  licenceAfter(...attached)
    .when('2026-10-10', due)
    .thenNothingNew();
  const told = licenceAfter(...attached, on('2026-10-11', due));
  expect(told.state).toMatchObject({ conditions: [{ standing: 'open', fellDue: true }] });
  told.when('2026-10-12', due).thenNothingNew();
});
