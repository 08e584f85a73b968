import { expect, test } from 'vitest';
import type { CaseKind } from '../case/context.ts';
import { content, day, fileRenewal, issue, rename, renewed, version } from '../testing/licence-sample.ts';
import { issuedLicence, licenceAfter, on } from '../testing/licence-story.ts';
import { askedAbout, findChanges, hazchemPolicy, type LicenceState } from './index.ts';

const asked = (state: LicenceState, kind: CaseKind, today: string, caseNo: string | null = null) =>
  askedAbout({ licence: 'licence-1', state, kind, caseNo, today: day(today), policy: hazchemPolicy });
const issued = licenceAfter(...issuedLicence).state;
const filed = licenceAfter(...issuedLicence, on('2029-03-01', fileRenewal())).state;

test('a first application is about no licence, nor is one about a licence that nobody granted', () => {
  expect(asked(issued, 'first', '2026-08-01')).toBeNull();
  expect(asked({ standing: 'none' }, 'change', '2026-08-01')).toBeNull();
});

test('a change keeps the dates that the licence prints (经营许可证管理办法第十五条)', () => {
  expect(asked(issued, 'change', '2026-08-01')).toEqual({
    licence: 'licence-1',
    licenceNo: content.licenceNo,
    version: 1,
    validFrom: '2026-07-10',
    validTo: '2029-07-09',
    hindrance: null,
  });
});

test('a second renewal is refused while one is pending, but the pending one is no hindrance to itself', () => {
  expect(asked(filed, 'renewal', '2029-03-02')?.hindrance).toMatchObject({ code: 'RENEWAL_PENDING' });
  expect(asked(filed, 'renewal', '2029-03-02', fileRenewal().caseNo)?.hindrance).toBeNull();
});

test('a renewal that silence has granted is decided for the term that it asked for, not for three years more (行政许可法第五十条第二款)', () => {
  expect(asked(filed, 'renewal', '2029-08-01', fileRenewal().caseNo)).toMatchObject({
    validTo: '2029-07-09',
    hindrance: null,
  });
});

test('a change decided after a deemed renewal prints the term that runs', () => {
  const printed = { validFrom: renewed.validFrom, validTo: renewed.validTo };
  expect(asked(filed, 'change', '2029-08-01')).toMatchObject({ ...printed, hindrance: null });
});

test('after the end of the term no change is possible any more, only a new application', () => {
  expect(asked(issued, 'change', '2029-07-10', 'x')?.hindrance).toMatchObject({ code: 'LICENCE_EXPIRED' });
  expect(asked(issued, 're-application', '2029-07-10')?.hindrance).toBeNull();
});

test('a row that only this kind of licence shows is compared like every other part', () => {
  const withLimit = (value: string) => ({ ...content, parts: [{ id: 'limit', name: '存放量', value }] });
  expect(findChanges(withLimit('100箱'), withLimit('100箱'))).toEqual([]);
  expect(findChanges(withLimit('100箱'), withLimit('200箱'))).toEqual([
    { part: 'parts', before: '存放量：100箱', now: '存放量：200箱' },
  ]);
});

test('what a new version says otherwise is found part by part, the scope as it is printed', () => {
  expect(findChanges(content, content)).toEqual([]);
  const now = { ...content, holder: rename.now, scope: ['甲醇', '丙酮***'], validTo: day('2032-07-09') };
  expect(findChanges(content, now)).toEqual([rename, { part: 'scope', before: '甲醇***', now: '甲醇、丙酮***' }]);
  const { state } = licenceAfter(
    ...issuedLicence,
    on('2026-08-01', version('change')),
    on('2026-08-01', issue('case-2', { holder: rename.now })),
  );
  expect(asked(state, 'change', '2026-08-02')).toMatchObject({ version: 2, licenceNo: content.licenceNo });
});
