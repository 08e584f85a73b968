import { expect, test } from 'vitest';
import { personal } from '../personal.ts';
import { compared, correct, deliver, file, filed, opened } from '../testing/acts.ts';
import { applicant, handler, wangchao } from '../testing/sample.ts';
import { act, given } from '../testing/story.ts';
import type { CaseEvent } from './events.ts';

const draft = given(opened);
const problems = [
  { subject: 'company.uscc', kind: 'invalid', code: 'USCC_CHECK_DIGIT' },
  { subject: 'contact.phone', kind: 'invalid', code: 'PHONE_FORMAT' },
  { subject: 'M4', kind: 'missing', code: 'MATERIAL_REQUIRED' },
] as const;

test('the moment of filing is kept as it was, and the filing day is the day in Shanghai', () => {
  const after = draft
    .when(applicant, file, { at: '2026-06-30T16:30:00Z' })
    .thenHappened('CaseFiled', { enteredSystemAt: '2026-06-30T16:30:00Z', filedOn: '2026-07-01' });
  expect(after).toMatchObject({ phase: 'received', enteredSystemAt: '2026-06-30T16:30:00Z', filedOn: '2026-07-01' });
});

test('filing starts the acceptance clock: five working days from Wednesday 1 July end on 8 July', () => {
  const clock = { clock: 'acceptance', limit: 'statutory', workingDays: 5, end: { day: '2026-07-08' } };
  draft.when(applicant, file).thenHappened('CaseFiled', { clocks: [clock] });
});

test('the office, the level and the reasons come from the routing of the item', () => {
  draft.when(applicant, file).thenHappened('CaseFiled', {
    office: wangchao,
    level: 'county',
    routing: ['NO_STORAGE'],
    caseNo: '990203-2026-000001',
    missing: [],
  });
});

test('unfit values are refused all at once, whether the applicant insists or not', () => {
  const facts = { fields: ['company.uscc', 'contact.phone'], problems: ['USCC_CHECK_DIGIT', 'PHONE_FORMAT'] };
  draft.when(applicant, file, { assessment: { problems } }).thenRefused('CASE_INVALID', facts);
  draft.when(applicant, { ...file, insist: true }, { assessment: { problems } }).thenRefused('CASE_INVALID', facts);
});

test('missing things are refused with the full list, unless the applicant insists: then they are recorded', () => {
  const missing = [problems[2], { subject: 'contact.name', kind: 'missing', code: 'REQUIRED' } as const];
  draft
    .when(applicant, file, { assessment: { problems: missing } })
    .thenRefused('CASE_INCOMPLETE', { fields: ['M4', 'contact.name'] });
  draft
    .when(applicant, { ...file, insist: true }, { assessment: { problems: missing } })
    .thenHappened('CaseFiled', { missing: ['M4', 'contact.name'] });
});

test('a locked value that does not stand in the form as the registry gave it stops the filing', () => {
  const value = {
    field: 'company.name',
    value: '甲',
    mode: 'locked',
    registry: 'enterprise',
    asOf: '2026-07-01',
    article: '',
  } as const;
  const locked: CaseEvent = { type: 'ValuesPrefilled', data: { values: personal([value]), unavailable: [] } };
  const tampered: CaseEvent = { type: 'AnswersSaved', data: { answers: personal({ 'company.name': '乙' }) } };
  given(opened, locked, tampered)
    .when(applicant, file)
    .thenRefused('LOCKED_VALUE', { fields: ['company.name'] });
  given(opened, locked).when(applicant, file).thenHappened('CaseFiled');
});

test('a case is filed once', () => {
  given(...filed)
    .when(applicant, file)
    .thenRefused('WRONG_PHASE', { phase: 'received', act: 'FileCase' });
});

test('a filing whose limit leaves the published calendar is taken all the same', () => {
  const clock = { clock: 'acceptance', end: { notComputable: { needs: 2027, from: '2026-12-30', days: 5 } } };
  draft.when(applicant, file, { on: '2026-12-30' }).thenHappened('CaseFiled', { clocks: [clock] });
});

test('a locked value that was tampered with stops the delivery of corrections too', () => {
  const value = {
    field: 'company.name',
    value: '甲',
    mode: 'locked',
    registry: 'enterprise',
    asOf: '2026-07-01',
    article: '',
  } as const;
  const locked: CaseEvent = { type: 'ValuesPrefilled', data: { values: personal([value]), unavailable: [] } };
  const tampered: CaseEvent = { type: 'AnswersSaved', data: { answers: personal({ 'company.name': '乙' }) } };
  const asked = given(...compared(), act(handler, correct('M4')), locked, tampered);
  asked.when(applicant, deliver).thenRefused('LOCKED_VALUE', { fields: ['company.name'] });
});
