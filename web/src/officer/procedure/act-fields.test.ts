import { expect, test } from 'vitest';
import { bodyOf, type Draft, type Field, missingIn } from './act-fields.ts';
import { PROCEDURE_ACTS } from './acts.ts';

const missing = (fields: readonly Field[], draft: Draft) => missingIn(fields, draft).map((m) => m.field.name);

test('a site check is announced with a day and two officers at least (行政许可法第三十四条第三款)', () => {
  const { fields } = PROCEDURE_ACTS.plan;
  expect(missing(fields, { plannedOn: '2026-07-03', officers: ['a'] })).toEqual(['officers']);
  expect(missing(fields, { plannedOn: '3 July', officers: ['a', 'b'] })).toEqual(['plannedOn']);
  expect(missing(fields, { plannedOn: '2026-07-03', officers: ['a', 'b'] })).toEqual([]);
});

test('the time that a procedure needs is a whole number of days above zero, and is sent as a number', () => {
  const { fields } = PROCEDURE_ACTS.announce;
  const draft = { procedure: 'expert-review', reason: '须评审', from: '2026-07-01', workingDays: '5' };
  for (const unfit of ['', '0', '-1', '1.5', 'x'])
    expect(missing(fields, { ...draft, workingDays: unfit })).toEqual(['workingDays']);
  expect(missing(fields, draft)).toEqual([]);
  expect(bodyOf(fields, draft)).toEqual({ ...draft, workingDays: 5 });
});

test('every defect is named with its cure, and an order without one is not sent', () => {
  const { fields } = PROCEDURE_ACTS.rectify;
  const line = { subject: 'T1', problem: '没有落实', cure: ' ' };
  expect(missing(fields, { dueOn: '2026-07-10', defects: [] })).toEqual(['defects']);
  expect(missing(fields, { dueOn: '2026-07-10', defects: [line] })).toEqual(['defects']);
  expect(missing(fields, { dueOn: '2026-07-10', defects: [{ ...line, cure: '落实' }] })).toEqual([]);
});

test('the right on which a hearing rests is asked for only where a party asked for the hearing', () => {
  const { fields } = PROCEDURE_ACTS.call;
  const draft = { ground: 'law', rightNoticeNo: '听1', calledFor: '2026-07-16', place: '会议室', chair: 'geng' };
  expect(bodyOf(fields, draft)).not.toHaveProperty('rightNoticeNo');
  expect(bodyOf(fields, { ...draft, ground: 'request' })).toHaveProperty('rightNoticeNo', '听1');
  expect(missing(fields, { ...draft, ground: 'request', rightNoticeNo: '' })).toEqual(['rightNoticeNo']);
});

test('a yes or no is sent as such, and neither is no answer', () => {
  const { fields } = PROCEDURE_ACTS.legal;
  expect(missing(fields, { view: '程序合法' })).toEqual(['agrees']);
  expect(bodyOf(fields, { agrees: 'no', view: '程序不合法' })).toEqual({ agrees: false, view: '程序不合法' });
});
