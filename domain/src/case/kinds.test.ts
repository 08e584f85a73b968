import { expect, test } from 'vitest';
import { asking, checked, file, filed, grant, opened, withdraw } from '../testing/acts.ts';
import { approve } from '../testing/procedure.ts';
import { applicant, decider, handler, licence, machine, remedies } from '../testing/sample.ts';
import { act, given, type Step } from '../testing/story.ts';
import type { CaseKind, Context } from './context.ts';
import { papersDue } from './numbers.ts';

const onIt: Partial<Context> = { licence };
const where = { context: onIt };
const kept = { ...grant, licenceNo: licence.licenceNo } as const;
const revoked = { code: 'LICENCE_EXISTS', facts: {} } as const;
const hindered = { context: { licence: { ...licence, hindrance: revoked } } };
const open = (kind: CaseKind, about: string | null = licence.licence) =>
  ({ type: 'OpenCase', item: 'hazchem-operating-licence', release: 'release-1', kind, licence: about }) as const;
const others = [
  'change',
  'storage-project',
  'renewal',
  'change-and-renewal',
  're-application',
  'replacement',
  'cancellation',
] as const;
const day = { validFrom: '2023-07-10', validTo: '2026-07-09' };
const bans = (...untils: readonly string[]): Partial<Context> => ({
  bans: untils.map((until) => ({ until: until as Context['bans'][number]['until'], article: `${until}条` })),
});

test('every application but a first one names the licence it is about (licensing.md §1.7)', () => {
  for (const kind of others) {
    given().when(applicant, open(kind), where).thenHappened('CaseOpened', { kind, licence: licence.licence });
    given().when(applicant, open(kind, null), where).thenRefused('LICENCE_NEEDED');
    given().when(applicant, open(kind, 'other'), where).thenRefused('LICENCE_NEEDED');
    given().when(applicant, open(kind)).thenRefused('LICENCE_NEEDED');
  }
});

test('a first application is about no licence, whatever was sent with it', () => {
  given().when(applicant, open('first', 'licence-1')).thenHappened('CaseOpened', { licence: null });
});

test('what stands in the way of an application about a licence stops it at the door, at the filing and at the grant (licensing.md §1.7)', () => {
  const [opening, ...rest] = asking('renewal', checked()) as [Step, ...Step[]];
  given().when(applicant, open('renewal'), hindered).thenRefused(revoked.code);
  given(opening).when(applicant, file, hindered).thenRefused(revoked.code);
  given(opening, ...rest)
    .when(decider, kept, hindered)
    .thenRefused(revoked.code);
});

test('nothing is filed or granted about a licence that is not known: a renewal would become a new licence', () => {
  const [opening] = asking('renewal', [opened]);
  given(opening!).when(applicant, file).thenRefused('LICENCE_NEEDED');
  const other = { context: { licence: { ...licence, licence: 'licence-2' } } };
  for (const unknown of [{}, other])
    given(...asking('renewal', checked()))
      .when(decider, kept, unknown)
      .thenRefused('LICENCE_NEEDED');
});

test('a change keeps both days and the number (危险化学品经营许可证管理办法第十五条)', () => {
  for (const kind of ['change', 'storage-project', 'replacement'] as const)
    given(...asking(kind, checked()))
      .when(decider, kept, where)
      .thenHappened('CaseGranted', { ...day, licenceNo: licence.licenceNo });
});

test('a renewal begins the day after the old end and lasts three years from it, whenever it is decided (管理办法第二十条)', () => {
  for (const kind of ['renewal', 'change-and-renewal'] as const)
    given(...asking(kind, checked()))
      .when(decider, kept, where)
      .thenHappened('CaseGranted', { decidedOn: '2026-07-01', validFrom: '2026-07-10', validTo: '2029-07-09' });
});

test('a re-application gives a new licence with a new number and a new term (管理办法第十七条)', () => {
  given(...asking('re-application', checked()))
    .when(decider, grant, where)
    .thenHappened('CaseGranted', { licenceNo: grant.licenceNo, validFrom: '2026-07-01', validTo: '2029-06-30' });
});

test('what lives on keeps its number: another one is not given to it (licensing.md §2.7)', () => {
  for (const kind of ['change', 'renewal', 'replacement'] as const)
    given(...asking(kind, checked()))
      .when(decider, grant, where)
      .thenRefused('LICENCE_NUMBER_KEPT');
});

test('the term printed on the licence is that of the decision', () => {
  const after = given(...asking('renewal', checked())).when(decider, kept, where).after;
  expect(after).toMatchObject({ licence: { validFrom: '2026-07-10', validTo: '2029-07-09' }, cancels: null });
});

test('a cancellation that the holder asked for is approved, and ends the licence that he named (行政许可法第七十条)', () => {
  const after = given(...asking('cancellation', checked()))
    .when(decider, approve, where)
    .thenHappened('CancellationApproved', {
      decidedOn: '2026-07-01',
      licence: licence.licence,
      licenceNo: licence.licenceNo,
      remedies,
      clocks: [{ clock: 'decision' }, { limit: 'promised' }, { clock: 'issue', end: { day: '2026-07-15' } }],
    });
  expect(after).toMatchObject({ phase: 'granted', cancels: licence.licence, licence: null, made: null });
  expect(papersDue(after).map((p) => p.document)).toEqual(['acceptance-notice', 'decision-cancellation']);
});

test('a cancellation grants nothing, and nothing else is approved as one (第七十条)', () => {
  given(...asking('cancellation', checked()))
    .when(decider, kept, where)
    .thenRefused('CANCELLATION_IS_APPROVED');
  given(...checked())
    .when(decider, approve)
    .thenRefused('NOT_A_CANCELLATION');
  given(...asking('cancellation', checked()))
    .when(decider, approve)
    .thenRefused('LICENCE_NEEDED');
});

test('a cancellation is approved by a decider of the office, once its lines are met', () => {
  given(...asking('cancellation', checked()))
    .when(handler, approve, where)
    .thenRefused('NO_DUTY');
  given(...asking('cancellation', checked()))
    .when(machine, approve, where)
    .thenRefused('OFFICER_ONLY');
  given(...asking('cancellation', checked().slice(0, -1)))
    .when(decider, approve, where)
    .thenRefused('CHECKLIST_OPEN', { items: ['toxic'] });
  given(...filed)
    .when(decider, approve)
    .thenRefused('WRONG_PHASE');
});

test('where a licence is cancelled none is made, and the case is delivered with its decision (第四十四条、第七十条)', () => {
  const over = [...asking('cancellation', checked()), act(decider, approve, where)];
  const made = { type: 'RecordLicence', licence: 's', licenceNo: licence.licenceNo, file: 'f', size: 1 } as const;
  given(...over)
    .when(machine, made)
    .thenRefused('DOCUMENT_UNKNOWN');
  const paper = { document: 'decision-cancellation', number: approve.decisionNo } as const;
  const state = given(
    ...over,
    act(machine, { type: 'RecordDocument', ...paper, file: 'f', size: 1 }),
    act(machine, { type: 'RecordDelivery', ...paper, channel: 'account' }),
  ).state;
  expect(state).toMatchObject({ delivered: true });
});

test('who is banned does not file: through the last day of the longest ban, told with its article (行政许可法第七十八、七十九条)', () => {
  const three = bans('2026-07-31', '2029-05-01', '2026-12-31');
  given(opened)
    .when(applicant, file, { context: three })
    .thenRefused('BANNED', { day: '2029-05-01', article: '2029-05-01条' });
  given(opened)
    .when(applicant, file, { context: bans('2026-07-01') })
    .thenRefused('BANNED', { day: '2026-07-01' });
});

test('a ban that has run out stops nobody (第七十八条)', () => {
  given(opened)
    .when(applicant, file, { context: bans('2026-06-30') })
    .thenHappened('CaseFiled');
});

test('a ban forbids to apply anew, not to give a licence up or to withdraw (第七十八条)', () => {
  const context = { licence, ...bans('2029-05-01') };
  const [giving] = asking('cancellation', [opened]);
  const [renewing] = asking('renewal', [opened]);
  given(giving!).when(applicant, file, { context }).thenHappened('CaseFiled');
  given(renewing!).when(applicant, file, { context }).thenRefused('BANNED');
  given(...filed)
    .when(applicant, withdraw, { context })
    .thenHappened('CaseWithdrawn');
});
