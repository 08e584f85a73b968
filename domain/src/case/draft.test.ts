import { expect, test } from 'vitest';
import { personal } from '../personal.ts';
import { attach, file, filed, opened } from '../testing/acts.ts';
import { applicant, handler, licence, machine, stranger } from '../testing/sample.ts';
import { act, given, type Step } from '../testing/story.ts';
import type { PrefilledValue } from './events.ts';

const save = (answers: Readonly<Record<string, string>>) => ({ type: 'SaveAnswers', answers }) as const;
const name = '临澜市澄海化工贸易有限公司';
const prefilled = (field: string, mode: 'locked' | 'editable', value = name): PrefilledValue => ({
  field,
  value,
  mode,
  registry: 'enterprise',
  asOf: '2026-07-01',
  article: '国务院令第716号第七条',
});
const prefill = (...values: readonly PrefilledValue[]) =>
  ({ type: 'PrefillValues', values, unavailable: ['real-estate'] }) as const;

test('an applicant opens a draft, which then belongs to the account that opened it', () => {
  const open = opened.command;
  given().when(applicant, open).thenHappened('CaseOpened', { applicant: 'zhou-yiheng' });
  given().when(handler, open).thenRefused('APPLICANT_ONLY');
  given(opened).when(applicant, open).thenRefused('WRONG_PHASE', { phase: 'draft', act: 'OpenCase' });
  given(opened).when(stranger, open).thenRefused('NOT_YOURS');
});

test('nobody but the account that opened the draft saves, attaches, removes, prefills, files or withdraws', () => {
  const draft = given(opened, act(applicant, attach('M5')));
  const acts = [
    save({ 'company.name': name }),
    prefill(prefilled('company.name', 'locked')),
    attach('M4'),
    { type: 'RemoveMaterial', material: 'm-M5' },
    file,
    { type: 'WithdrawCase', noticeNo: null, reason: '' },
  ] as const;
  for (const command of acts) {
    draft.when(stranger, command).thenRefused('NOT_YOURS');
    draft.when(handler, command).thenRefused('APPLICANT_ONLY');
  }
});

test('saving merges the named fields, and an empty text takes an answer back', () => {
  const draft = given(opened, act(applicant, save({ 'contact.name': '甲', 'contact.phone': '0990-0000-0000' })));
  const after = draft.when(applicant, save({ 'contact.name': '' })).thenHappened('AnswersSaved');
  expect(after).toMatchObject({ answers: { 'contact.phone': '0990-0000-0000' } });
  expect(after).not.toHaveProperty(['answers', 'contact.name']);
  draft.when(applicant, save({ 'contact.name': '甲' })).thenNothingNew();
});

test('a value that a registry locked cannot be changed, and every changed field is named', () => {
  const draft = given(
    opened,
    act(machine, prefill(prefilled('company.name', 'locked'), prefilled('company.type', 'locked', '有限责任公司'))),
  );
  draft
    .when(applicant, save({ 'company.name': '别的', 'company.type': '别的', 'contact.name': '甲' }))
    .thenRefused('LOCKED_VALUE', { fields: ['company.name', 'company.type'] });
  draft.when(applicant, save({ 'company.name': '' })).thenRefused('LOCKED_VALUE', { fields: ['company.name'] });
  draft.when(applicant, save({ 'company.name': name, 'contact.name': '甲' })).thenHappened('AnswersSaved');
});

test('an editable proposal fills an empty field and never overwrites what the applicant wrote', () => {
  const fill = (value: string) => act(applicant, prefill(prefilled('contact.name', 'editable', value)));
  expect(given(opened, fill('甲')).state).toMatchObject({
    answers: { 'contact.name': '甲' },
    registriesUnavailable: ['real-estate'],
  });
  expect(given(opened, fill('甲'), fill('乙')).state).toMatchObject({ answers: { 'contact.name': '乙' } });
  expect(given(opened, act(applicant, save({ 'contact.name': '丙' })), fill('甲')).state).toMatchObject({
    answers: { 'contact.name': '丙' },
  });
});

test('a text of 4000 characters is kept and one more is refused by its field, in rows too', () => {
  const draft = given(opened);
  draft.when(applicant, save({ note: '危'.repeat(4000) })).thenHappened('AnswersSaved');
  draft
    .when(applicant, save({ note: '危'.repeat(4001), short: 'a' }))
    .thenRefused('VALUE_TOO_LONG', { fields: ['note'] });
  draft.when(applicant, save({ note: '𠮷'.repeat(4000) })).thenHappened('AnswersSaved');
  const rows = { type: 'SaveAnswers', answers: { 'scope.chemicals': [{ name: 'a'.repeat(4001) }] } } as const;
  draft.when(applicant, rows).thenRefused('VALUE_TOO_LONG', { fields: ['scope.chemicals'] });
});

test('a material goes only into a slot that the item has', () => {
  given(opened).when(applicant, attach('M99')).thenRefused('SLOT_UNKNOWN', { slot: 'M99' });
  given(opened)
    .when(applicant, attach('M5'))
    .thenHappened('MaterialAttached', { slot: 'M5', name: { personal: 'M5.pdf' } });
});

test('a file name that is too long is refused', () => {
  const long = { ...attach('M5'), name: 'a'.repeat(4001) };
  given(opened)
    .when(applicant, long)
    .thenRefused('VALUE_TOO_LONG', { fields: ['name'] });
});

test('a prefill that brings nothing records nothing', () => {
  given(opened)
    .when(machine, { ...prefill(), unavailable: [] })
    .thenNothingNew();
  given(opened)
    .when(machine, prefill())
    .thenHappened('ValuesPrefilled', { unavailable: ['real-estate'] });
});

test('attaching the same file again changes nothing, another file under the same identifier is refused', () => {
  const draft = given(opened, act(applicant, attach('M5')));
  draft.when(applicant, attach('M5')).thenNothingNew();
  draft.when(applicant, { ...attach('M5'), file: 'other' }).thenRefused('MATERIAL_EXISTS');
});

test('a material that is not there cannot be removed', () => {
  const draft = given(opened, act(applicant, attach('M5')));
  draft.when(applicant, { type: 'RemoveMaterial', material: 'm-M4' }).thenRefused('MATERIAL_UNKNOWN');
  expect(
    draft.when(applicant, { type: 'RemoveMaterial', material: 'm-M5' }).thenHappened('MaterialRemoved'),
  ).toMatchObject({ materials: [] });
});

test('once filed the form is closed until a correction is asked for', () => {
  const closed = given(...filed);
  closed.when(applicant, save({ a: 'b' })).thenRefused('WRONG_PHASE', { phase: 'received' });
  closed.when(applicant, attach('M4')).thenRefused('WRONG_PHASE');
  closed.when(applicant, { type: 'RemoveMaterial', material: 'm-M5' }).thenRefused('WRONG_PHASE');
  closed.when(machine, prefill(prefilled('company.name', 'locked'))).thenRefused('WRONG_PHASE');
});

test('yes and no are answers like others', () => {
  const yes = { type: 'SaveAnswers', answers: { 'declaration.trueAndComplete': true } } as const;
  expect(given(opened).when(applicant, yes).thenHappened('AnswersSaved')).toMatchObject({
    answers: { 'declaration.trueAndComplete': true },
  });
});

test('what the licence says already stands in the draft of an application about it, each value with its ground', () => {
  const open = {
    type: 'OpenCase',
    item: 'hazchem-operating-licence',
    release: 'release-1',
    kind: 'renewal',
    licence: licence.licence,
  } as const;
  const values = [prefilled('company.name', 'locked')];
  const renewal = given().when(applicant, { ...open, prefilled: values }, { context: { licence } });
  expect(renewal.decided).toMatchObject({
    events: [
      { type: 'CaseOpened', data: { kind: 'renewal', licence: licence.licence } },
      { type: 'ValuesPrefilled', data: { values: personal(values), unavailable: [] } },
    ],
  });
  expect(renewal.after).toMatchObject({ answers: { 'company.name': name }, prefilled: values });
  given()
    .when(applicant, { ...open, prefilled: [] }, { context: { licence } })
    .thenHappened('CaseOpened');
});

test('values are taken into the draft when no registry was silent, and so is the silence of those that gave none', () => {
  given(opened)
    .when(machine, { ...prefill(prefilled('company.name', 'locked')), unavailable: [] })
    .thenHappened('ValuesPrefilled', { unavailable: [] });
});

test('the same file in another slot is another material and needs its own identifier', () => {
  const draft = given(opened, act(applicant, attach('M5')));
  draft.when(applicant, { ...attach('M5'), slot: 'M4' }).thenRefused('MATERIAL_EXISTS', { material: 'm-M5' });
  draft.when(applicant, { ...attach('M5'), material: 'm-2' }).thenHappened('MaterialAttached', { material: 'm-2' });
});

test('a material that is removed leaves the others where they are', () => {
  const draft = given(opened, act(applicant, attach('M5')), act(applicant, attach('M4')));
  draft
    .when(applicant, { type: 'RemoveMaterial', material: 'm-M3' })
    .thenRefused('MATERIAL_UNKNOWN', { material: 'm-M3' });
  const after = draft.when(applicant, { type: 'RemoveMaterial', material: 'm-M5' }).after;
  expect(after).toMatchObject({ materials: [{ material: 'm-M4', slot: 'M4', name: 'M4.pdf' }] });
});

test('rows say the same in whatever order their columns come, and yes is not the word for it', () => {
  const rows = (row: Readonly<Record<string, string>>) =>
    ({ type: 'SaveAnswers', answers: { people: [row] } }) as const;
  const draft = given(opened, act(applicant, rows({ name: '甲', post: '主任' })));
  draft.when(applicant, rows({ post: '主任', name: '甲' })).thenNothingNew();
  draft.when(applicant, rows({ post: '甲', name: '主任' })).thenHappened('AnswersSaved');
  const yes = given(opened, act(applicant, { type: 'SaveAnswers', answers: { declared: true } }));
  yes.when(applicant, save({ declared: 'true' })).thenHappened('AnswersSaved');
});

test('a field that was never answered is not changed by saying nothing', () => {
  given(opened)
    .when(applicant, save({ 'contact.name': '' }))
    .thenNothingNew();
});

test('an editable value of a registry may be changed by the applicant, and is filed as he changed it', () => {
  const proposed = given(opened, act(applicant, prefill(prefilled('contact.name', 'editable'))));
  const changed = proposed.when(applicant, save({ 'contact.name': '别的' })).thenHappened('AnswersSaved');
  expect(changed).toMatchObject({ answers: { 'contact.name': '别的' } });
  given(
    opened,
    act(applicant, prefill(prefilled('contact.name', 'editable'))),
    act(applicant, save({ 'contact.name': '' })),
  )
    .when(applicant, file)
    .thenHappened('CaseFiled');
});

test('a locked value takes the place of what the applicant wrote before', () => {
  const written = act(applicant, save({ 'company.name': '别的' }));
  expect(given(opened, written, act(machine, prefill(prefilled('company.name', 'locked')))).state).toMatchObject({
    answers: { 'company.name': name },
  });
});

test('a rare character counts as one: four thousand and one of them are too many', () => {
  given(opened)
    .when(applicant, save({ note: '𠮷'.repeat(4001) }))
    .thenRefused('VALUE_TOO_LONG', { fields: ['note'] });
});

test('every text of a row is measured', () => {
  const row = { name: 'a', use: 'a'.repeat(4001) };
  given(opened)
    .when(applicant, { type: 'SaveAnswers', answers: { 'scope.chemicals': [{ name: 'a' }, row], declared: true } })
    .thenRefused('VALUE_TOO_LONG', { fields: ['scope.chemicals'] });
});

test('where no draft was opened there is nothing to save, whoever asks', () => {
  given()
    .when(applicant, save({ a: 'b' }))
    .thenRefused('WRONG_PHASE', { phase: 'none', act: 'SaveAnswers' });
});

test('what the applicant wrote over a proposal stays, although a registry answers anew or said the same of another field', () => {
  const proposes = (field: string, value: string) => act(applicant, prefill(prefilled(field, 'editable', value)));
  const wrote = act(applicant, save({ 'contact.name': '丙' }));
  const after = (...steps: readonly Step[]) => given(opened, ...steps).state;
  expect(after(proposes('contact.name', '甲'), wrote, proposes('contact.name', '乙'))).toMatchObject({
    answers: { 'contact.name': '丙' },
  });
  expect(after(proposes('contact.deputy', '丙'), wrote, proposes('contact.name', '乙'))).toMatchObject({
    answers: { 'contact.name': '丙' },
  });
});
