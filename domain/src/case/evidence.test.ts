import { expect, test } from 'vitest';
import {
  accepted,
  attach,
  compare,
  compared,
  correct,
  filed,
  finding,
  granted,
  opened,
  read,
} from '../testing/acts.ts';
import { applicant, foreignHandler, handler, machine } from '../testing/sample.ts';
import { act, given } from '../testing/story.ts';
import { isOpen, openFindings } from './findings.ts';

const differs = finding('company.name', 'differs', ['甲公司', '乙公司']);
const setAside = { type: 'SetAsideFinding', finding: differs.id, reason: '已核对原件' } as const;
const answered = [...compared(differs), act(handler, setAside)];

test('only the machine compares and reads', () => {
  given(...filed)
    .when(handler, compare(['m-M5']))
    .thenRefused('MACHINE_ONLY');
  given(...filed)
    .when(applicant, compare(['m-M5']))
    .thenRefused('MACHINE_ONLY');
  given(opened, act(applicant, attach('M5')))
    .when(handler, read('m-M5'))
    .thenRefused('MACHINE_ONLY');
});

test('a material is read once; a second run of the reader and a removed material change nothing', () => {
  const draft = given(opened, act(applicant, attach('M5')));
  draft.when(machine, read('m-M5')).thenHappened('MaterialRead', { material: 'm-M5', documentType: 'lease' });
  draft
    .when(machine, { type: 'RecordReading', material: 'm-M5', reading: { code: 'READER_TIMEOUT' } })
    .thenHappened('MaterialUnreadable', { code: 'READER_TIMEOUT' });
  given(...filed)
    .when(machine, read('m-M5'))
    .thenNothingNew();
  draft.when(machine, read('m-M4')).thenRefused('MATERIAL_UNKNOWN');
});

test('new findings replace the earlier ones, and the same comparison on the same day says nothing new', () => {
  const state = given(...compared(differs), act(machine, compare(['m-M5'], finding('company.uscc', 'equal')))).state;
  expect(state).toMatchObject({
    findings: [{ field: 'company.uscc' }],
    compared: { on: '2026-07-01', evidence: ['m-M5'] },
  });
  given(...compared(differs))
    .when(machine, compare(['m-M5'], differs))
    .thenNothingNew();
  given(...compared(differs))
    .when(machine, compare(['m-M5'], differs), { on: '2026-07-02' })
    .thenHappened('FindingsRecorded', { comparedOn: '2026-07-02' });
});

test('an officer of the office answers an open finding in his own name, with a reason', () => {
  const after = given(...compared(differs))
    .when(handler, setAside)
    .thenHappened('FindingSetAside', { officer: 'wangchao-handler-1', at: '2026-07-01T01:00:00Z' });
  expect(openFindings(after)).toEqual([]);
  given(...compared(differs))
    .when(handler, { ...setAside, reason: ' ' })
    .thenRefused('TEXT_MISSING');
  given(...compared(differs))
    .when(foreignHandler, setAside)
    .thenRefused('OTHER_OFFICE');
  given(...compared(differs))
    .when(applicant, setAside)
    .thenRefused('OFFICER_ONLY');
});

test('the machine never sets a finding aside', () => {
  given(...compared(differs))
    .when(machine, setAside)
    .thenRefused('MACHINE_NEVER_REFUSES');
});

test('only an open finding of the case can be set aside', () => {
  given(...compared(finding('company.name', 'equal')))
    .when(handler, setAside)
    .thenRefused('FINDING_NOT_OPEN');
  given(...answered)
    .when(handler, setAside)
    .thenRefused('FINDING_NOT_OPEN');
  given(...compared())
    .when(handler, setAside)
    .thenRefused('FINDING_UNKNOWN');
});

test('a set-aside survives a new comparison of the same values', () => {
  const again = act(machine, compare(['m-M5'], differs), { on: '2026-07-02' });
  expect(openFindings(given(...answered, again).state)).toEqual([]);
});

test('a set-aside falls when either value has changed', () => {
  for (const values of [
    ['甲公司', '丙公司'],
    ['丙公司', '乙公司'],
  ] as const) {
    const changed = act(machine, compare(['m-M5'], finding('company.name', 'differs', values)));
    expect(openFindings(given(...answered, changed).state).map((f) => f.field)).toEqual(['company.name']);
  }
});

test('a set-aside of one finding does not answer another one with the same values', () => {
  const other = finding('company.name', 'differs', ['甲公司', '乙公司'], 'M4');
  const state = given(...answered, act(machine, compare(['m-M5'], other))).state;
  expect(openFindings(state).map((f) => f.id)).toEqual([other.id]);
});

test('every verdict but the two equal ones leaves a question open', () => {
  const open = (['question', 'differs', 'missing', 'unreadable', 'unavailable'] as const).map((v) => finding(v, v));
  const state = given(...accepted(finding('a', 'equal'), finding('b', 'equal-normalised'), ...open)).state;
  expect(openFindings(state).map((f) => f.verdict)).toEqual([
    'question',
    'differs',
    'missing',
    'unreadable',
    'unavailable',
  ]);
});

test('a reason for setting aside that is too long is refused', () => {
  const long = { ...setAside, reason: 'a'.repeat(4001) };
  given(...compared(differs))
    .when(handler, long)
    .thenRefused('VALUE_TOO_LONG', { fields: ['reason'] });
});

test('a comparison on another occasion, of other evidence or with another outcome is a new one', () => {
  const before = given(...compared(differs));
  before
    .when(machine, { ...compare(['m-M5'], differs), occasion: 'decision' })
    .thenHappened('FindingsRecorded', { occasion: 'decision' });
  before.when(machine, compare(['m-M5', 'm-M4'], differs)).thenHappened('FindingsRecorded');
  before.when(machine, compare(['m-M5'], { ...differs, why: 'EXPIRED' })).thenHappened('FindingsRecorded');
  before.when(machine, compare(['m-M5'], { ...differs, verdict: 'question' })).thenHappened('FindingsRecorded');
  before.when(machine, compare(['m-M5'])).thenHappened('FindingsRecorded', { findings: [] });
});

test('after the decision nothing is read or compared any more', () => {
  for (const command of [read('m-M5'), compare(['m-M5'])])
    given(...granted)
      .when(machine, command)
      .thenRefused('WRONG_PHASE', { phase: 'granted' });
});

test('papers are read and compared from the draft to the decision, while corrections are asked for too', () => {
  const asked = [...compared(differs), act(handler, correct('M4'))];
  for (const before of [[opened, act(applicant, attach('M5')), act(machine, read('m-M5'))], filed, asked, accepted()])
    given(...before)
      .when(machine, compare(['m-M5', 'x']))
      .thenHappened('FindingsRecorded');
});

test('what was read is kept with its kind, its source and its pages, and only for the material that was read', () => {
  const fields = [{ field: 'name', value: '甲', box: null, confidence: 1 }] as const;
  const reading = { documentType: 'licence', source: 'ocr', pages: 3, fields } as const;
  const two = [opened, act(applicant, attach('M5')), act(applicant, attach('M4'))];
  const after = given(...two).when(machine, { type: 'RecordReading', material: 'm-M4', reading } as never).after;
  expect(after).toMatchObject({
    materials: [{ reading: { state: 'waiting' } }, { reading: { state: 'read', ...reading } }],
  });
  const failed = given(...two).when(machine, {
    type: 'RecordReading',
    material: 'm-M5',
    reading: { code: 'READER_TIMEOUT' },
  });
  expect(failed.after).toMatchObject({
    materials: [{ reading: { state: 'unreadable', code: 'READER_TIMEOUT' } }, { reading: { state: 'waiting' } }],
  });
});

test('a refusal to set a finding aside names the finding, its field or the missing reason', () => {
  given(...compared(finding('company.name', 'equal')))
    .when(handler, setAside)
    .thenRefused('FINDING_NOT_OPEN', { fields: ['company.name'] });
  given(...compared())
    .when(handler, setAside)
    .thenRefused('FINDING_UNKNOWN', { finding: differs.id });
  given(...compared(differs))
    .when(handler, { ...setAside, reason: ' ' })
    .thenRefused('TEXT_MISSING', { fields: ['reason'] });
  given(opened, act(applicant, attach('M5')))
    .when(machine, read('m-M4'))
    .thenRefused('MATERIAL_UNKNOWN', { material: 'm-M4' });
});

test('a finding is answered while the case is examined, not in a draft nor after the decision', () => {
  given(...accepted(differs))
    .when(handler, setAside)
    .thenHappened('FindingSetAside', { finding: differs.id });
  given(opened).when(handler, setAside).thenRefused('WRONG_PHASE', { phase: 'draft' });
  given(...compared(differs), act(handler, correct('M4')))
    .when(handler, setAside)
    .thenRefused('WRONG_PHASE', { phase: 'correction-requested' });
});

test('an answer to one finding leaves the others open', () => {
  const other = finding('company.uscc', 'differs');
  const after = given(...compared(differs, other))
    .when(handler, setAside)
    .thenHappened('FindingSetAside');
  expect(openFindings(after).map((f) => f.id)).toEqual([other.id]);
  expect(openFindings(given().state)).toEqual([]);
});

test('a finding fresh from the comparison is open unless the values are equal', () => {
  expect(isOpen(differs)).toBe(true);
  expect(isOpen(finding('a', 'equal'))).toBe(false);
  expect(isOpen(finding('a', 'equal-normalised'))).toBe(false);
});

test('of several findings the one that is named is set aside, and one that is not there never', () => {
  const other = finding('company.uscc', 'differs');
  const both = given(...compared(other, differs));
  const after = both.when(handler, setAside).thenHappened('FindingSetAside', { finding: differs.id });
  expect(openFindings(after).map((f) => f.id)).toEqual([other.id]);
  both.when(handler, { ...setAside, finding: 'X' }).thenRefused('FINDING_UNKNOWN', { finding: 'X' });
});
