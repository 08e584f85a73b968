import { expect, test } from 'vitest';
import {
  begin,
  content,
  day,
  fileRenewal,
  issue,
  rename,
  renewed,
  suspend,
  version,
} from '../testing/licence-sample.ts';
import { suspendedLicence } from '../testing/licence-standings.ts';
import { decideStep, issuedLicence, licenceAfter, on } from '../testing/licence-story.ts';
import { applicant, decider, foreignDecider, handler, machine } from '../testing/sample.ts';
import { hazchemPolicy } from './context.ts';
import { findCurrent, findVersion, foldLicence, licenceStatus, markOf, versionStatus } from './index.ts';

const changed = [...issuedLicence, on('2026-09-01', version('change'))];
const reissued = [...changed, on('2026-09-02', issue('case-2', { holder: rename.now }))];

test('a licence begins with the decision, on its day and for three years, both printed days inclusive (经营许可证管理办法第十八条)', () => {
  licenceAfter()
    .when('2026-07-10', begin)
    .thenHappened('LicenceGranted', { decidedOn: '2026-07-10', validFrom: '2026-07-10', validTo: '2029-07-09' });
  licenceAfter()
    .when('2026-07-10', { ...begin, validTo: '2029-07-10' })
    .thenRefused('LICENCE_TERM_WRONG', { from: '2026-07-10', to: '2029-07-09' });
});

test('a licence is not backdated: its term begins on the day of the decision', () => {
  licenceAfter().when('2026-07-11', begin).thenRefused('LICENCE_TERM_WRONG', { from: '2026-07-11' });
});

test('a licence is granted once: a second decision in its log is refused', () => {
  licenceAfter(...issuedLicence)
    .when('2026-07-10', begin)
    .thenRefused('LICENCE_WRONG_STANDING', { standing: 'in-force', act: 'GrantLicence' });
});

test('only an officer who decides, or a rule, grants; another office or a mere handler does not (行政许可法第三十八条)', () => {
  licenceAfter().when('2026-07-10', begin, { by: machine }).thenHappened('LicenceGranted');
  licenceAfter().when('2026-07-10', begin, { by: handler }).thenRefused('NO_DUTY', { duty: 'decide' });
  licenceAfter().when('2026-07-10', begin, { by: applicant }).thenRefused('OFFICER_ONLY');
  licenceAfter(...issuedLicence)
    .when('2026-09-01', version('change'), { by: foreignDecider })
    .thenRefused('NOT_THE_AUTHORITY');
});

test('making the licence is the machine’s work; a second run makes nothing new', () => {
  licenceAfter(on('2026-07-10', begin))
    .when('2026-07-10', issue())
    .thenHappened('LicenceIssued', { issuedOn: '2026-07-10' });
  licenceAfter(on('2026-07-10', begin)).when('2026-07-10', issue(), { by: decider }).thenRefused('MACHINE_ONLY');
  licenceAfter(on('2026-07-10', begin)).when('2026-07-10', issue(), { by: applicant }).thenRefused('MACHINE_ONLY');
  licenceAfter(...issuedLicence)
    .when('2026-07-11', issue())
    .thenNothingNew();
});

test('nothing is made that no case granted', () => {
  licenceAfter(...issuedLicence)
    .when('2026-07-11', issue('case-9'))
    .thenRefused('LICENCE_CASE_UNKNOWN', { case: 'case-9' });
});

test('a change leaves both days of the term as they were and shows what changed (经营许可证管理办法第十五条)', () => {
  const after = licenceAfter(...issuedLicence)
    .when('2026-09-01', version('change'))
    .thenHappened('LicenceVersionGranted', {
      kind: 'change',
      version: 2,
      decidedOn: '2026-09-01',
      validFrom: '2026-07-10',
      validTo: '2029-07-09',
      changes: { personal: [rename] },
    });
  expect(licenceStatus(after, day('2026-09-01'))).toMatchObject({ word: 'valid', until: '2029-07-09' });
  licenceAfter(...issuedLicence)
    .when('2026-09-01', version('change', { validTo: '2029-08-31' }))
    .thenRefused('LICENCE_TERM_WRONG', { to: '2029-07-09' });
});

test('adding a chemical, another mode or other premises is no change: it asks for a new licence (经营许可证管理办法第十七条)', () => {
  for (const part of ['scope', 'mode', 'premises'] as const)
    licenceAfter(...issuedLicence)
      .when('2026-09-01', version('change', { changes: [{ part, before: '甲醇', now: '甲醇、丙酮' }] }))
      .thenRefused('LICENCE_CHANGE_NEEDS_NEW_LICENCE', { fields: [part] });
});

test('a licence is not transferable: its holder’s code is never changed (行政许可法第九条)', () => {
  licenceAfter(...issuedLicence)
    .when('2026-09-01', version('change', { changes: [{ part: 'holderCode', before: content.holderCode, now: 'x' }] }))
    .thenRefused('LICENCE_CHANGE_FORBIDDEN', { fields: ['holderCode'] });
});

test('a change that changes nothing is refused, and a replacement or a mere renewal changes nothing', () => {
  licenceAfter(...issuedLicence)
    .when('2026-09-01', version('change', { changes: [] }))
    .thenRefused('LICENCE_CHANGE_EMPTY');
  licenceAfter(...issuedLicence)
    .when('2026-09-01', version('change', { changes: [{ ...rename, now: rename.before }] }))
    .thenRefused('LICENCE_CHANGE_EMPTY');
  licenceAfter(...issuedLicence)
    .when('2026-09-01', version('replacement', { changes: [rename] }))
    .thenRefused('LICENCE_CHANGE_NOT_OF_KIND', { kind: 'replacement' });
});

test('a finished storage project is a change of the same licence with the same days (经营许可证管理办法第十六条)', () => {
  licenceAfter(...issuedLicence)
    .when('2026-09-01', version('storage-project'))
    .thenHappened('LicenceVersionGranted', { kind: 'storage-project', validTo: '2029-07-09' });
});

test('a replacement keeps number and days and is marked 补', () => {
  const replaced = [...issuedLicence, on('2026-09-01', version('replacement'))];
  const made = licenceAfter(...replaced)
    .when('2026-09-01', issue('case-2'))
    .thenHappened('LicenceIssued', { validFrom: '2026-07-10', validTo: '2029-07-09' });
  expect(markOf(findCurrent(made)?.kind ?? 'first')).toBe('补');
  expect(markOf('change')).toBeNull();
  licenceAfter(...replaced)
    .when('2026-09-01', issue('case-2', { licenceNo: '东澜望潮危化经〔2026〕000002号' }), {
      policy: { ...hazchemPolicy, keepsNumber: false },
    })
    .thenRefused('LICENCE_NUMBER_CHANGED', { number: content.licenceNo });
});

test('a changed licence keeps its number, unless the policy of the item says that it gets a new one', () => {
  const renumbered = issue('case-2', { holder: rename.now, licenceNo: '东澜望潮危化经〔2026〕000002号' });
  licenceAfter(...changed)
    .when('2026-09-02', renumbered)
    .thenRefused('LICENCE_NUMBER_CHANGED', { number: content.licenceNo });
  licenceAfter(...changed)
    .when('2026-09-02', renumbered, { policy: { ...hazchemPolicy, keepsNumber: false } })
    .thenHappened('LicenceIssued');
});

test('a new version says nothing else than the old one beside what was decided', () => {
  licenceAfter(...changed)
    .when('2026-09-02', issue('case-2', { holder: rename.now, scope: ['甲醇', '丙酮***'], mode: '零售***' }))
    .thenRefused('LICENCE_CONTENT_DIFFERS', { fields: ['mode', 'scope'] });
  licenceAfter(...changed)
    .when('2026-09-02', issue('case-2', { holder: rename.now, validTo: day('2030-07-09') }))
    .thenRefused('LICENCE_TERM_WRONG', { to: '2029-07-09' });
});

test('once a new version is made the one before is superseded and stays verifiable, with its content and credential kept', () => {
  const { state } = licenceAfter(...reissued);
  const today = day('2026-10-01');
  expect(versionStatus(state, 1, today)).toEqual({
    code: '05',
    word: 'superseded',
    since: '2026-09-02',
    by: 2,
    licence: { code: '01', word: 'valid', until: '2029-07-09', deemedRenewed: false },
  });
  expect(versionStatus(state, 2, today)).toMatchObject({ code: '01', word: 'valid' });
  expect(versionStatus(state, 3, today)).toEqual({ code: '99', word: 'unknown' });
  expect(findVersion(state, 'digest-case-1')).toMatchObject({ version: 1, made: { content, file: 'file-case-1' } });
  expect(findVersion(state, 'digest-case-2')).toMatchObject({ version: 2, made: { content: { holder: rename.now } } });
});

test('until the new version is made the old one is the certificate to be shown', () => {
  const { state } = licenceAfter(...changed);
  expect(versionStatus(state, 1, day('2026-09-01'))).toMatchObject({ code: '01', word: 'valid' });
  expect(versionStatus(state, 2, day('2026-09-01'))).toEqual({ code: '99', word: 'unknown' });
  expect(findCurrent(state)).toMatchObject({ version: 1 });
});

test('a certificate shows what was decided to change, and what an earlier decision changed that is not made yet', () => {
  licenceAfter(...changed)
    .when('2026-09-02', issue('case-2'))
    .thenRefused('LICENCE_CONTENT_DIFFERS', { fields: ['holder'] });
  const replacedToo = [...changed, on('2026-09-01', version('replacement', {}, 3))];
  licenceAfter(...replacedToo)
    .when('2026-09-02', issue('case-3', { holder: rename.now }))
    .thenHappened('LicenceIssued');
  licenceAfter(...replacedToo)
    .when('2026-09-02', issue('case-3', { holder: rename.now, mode: '零售***' }))
    .thenRefused('LICENCE_CONTENT_DIFFERS', { fields: ['mode'] });
});

test('a certificate cannot be compared with a change that was erased, and is made', () => {
  const { events } = licenceAfter(...changed);
  const forgotten = { erased: true } as const;
  const state = foldLicence(
    events.map((e) => (e.type === 'LicenceVersionGranted' ? { ...e, data: { ...e.data, changes: forgotten } } : e)),
  );
  expect(decideStep(state, on('2026-09-02', issue('case-2', { mode: '零售***' })))).toMatchObject({ ok: true });
});

test('two versions made in the wrong order leave the newer one as the certificate', () => {
  const { state } = licenceAfter(
    ...changed,
    on('2026-09-01', version('replacement', {}, 3)),
    on('2026-09-02', issue('case-3', { holder: content.holder })),
    on('2026-09-03', issue('case-2', { holder: rename.now })),
  );
  expect(findCurrent(state)).toMatchObject({ version: 3 });
  expect(versionStatus(state, 2, day('2026-09-03'))).toMatchObject({ word: 'superseded', by: 3 });
});

test('versions are numbered without a gap, and one case grants one version', () => {
  licenceAfter(...issuedLicence)
    .when('2026-09-01', version('change', { version: 3 }))
    .thenRefused('LICENCE_VERSION_NOT_NEXT', { version: 2 });
  licenceAfter(...reissued)
    .when('2026-09-03', version('change', { version: 3 }))
    .thenRefused('LICENCE_CASE_USED', { case: '990203-2026-000002' });
});

test('a change and a renewal in one case give one certificate with what changed and the new end (经营许可证管理办法第十八条)', () => {
  licenceAfter(...issuedLicence, on('2029-03-01', fileRenewal()))
    .when('2029-06-01', version('change-and-renewal', renewed))
    .thenHappened('LicenceVersionGranted', {
      kind: 'change-and-renewal',
      validTo: '2032-07-09',
      changes: { personal: [rename] },
    });
});

test('a suspended licence is changed where the holder must, and gets no replacement meanwhile', () => {
  licenceAfter(...suspendedLicence)
    .when('2026-09-01', version('change'))
    .thenHappened('LicenceVersionGranted');
  licenceAfter(...suspendedLicence)
    .when('2026-09-01', version('replacement'))
    .thenRefused('LICENCE_SUSPENDED', { until: suspend().until, kind: 'replacement' });
});

test('a version shows no case without its number, stream and release', () => {
  licenceAfter(...issuedLicence)
    .when('2026-09-01', version('change', { caseNo: ' ', release: '' }))
    .thenRefused('TEXT_MISSING', { fields: ['caseNo', 'release'] });
  licenceAfter()
    .when('2026-07-10', { ...begin, item: '' })
    .thenRefused('TEXT_MISSING', { fields: ['item'] });
});

test('no act is dated before the one before it', () => {
  licenceAfter(...reissued)
    .when('2026-09-01', version('replacement', {}, 3))
    .thenRefused('LICENCE_BACKDATED', { day: '2026-09-02' });
});

test('an erased change leaves the versions of a licence countable', () => {
  const { events } = licenceAfter(...changed);
  const erased = events.map((e) =>
    e.type === 'LicenceVersionGranted' ? { ...e, data: { ...e.data, changes: { erased: true } as const } } : e,
  );
  const state = foldLicence(erased);
  expect(state).toMatchObject({ versions: [{ version: 1 }, { version: 2, changes: null }] });
});
