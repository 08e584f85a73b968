import { expect, test } from 'vitest';
import { type Personal, personal } from '../personal.ts';
import { content, day } from '../testing/licence-sample.ts';
import type { LicenceContent } from './content.ts';
import { evolveLicence, findCurrent, foldLicence, type LicenceEvent, licenceStatus } from './index.ts';

const granted: LicenceEvent = {
  type: 'LicenceGranted',
  data: {
    caseNo: '990203-2026-000001',
    caseStream: 'case-1',
    office: content.office.code,
    item: 'hazchem-operating-licence',
    release: 'release-1',
    decidedOn: content.decidedOn,
    validFrom: content.validFrom,
    validTo: content.validTo,
    demo: true,
  },
};
const issued = (shown: Personal<LicenceContent>): LicenceEvent => ({
  type: 'LicenceIssued',
  data: {
    content: shown,
    validFrom: content.validFrom,
    validTo: content.validTo,
    issuedOn: day('2026-07-10'),
    caseNo: '990203-2026-000001',
    caseStream: 'case-1',
    office: content.office.code,
    item: 'hazchem-operating-licence',
    release: 'release-1',
    credential: personal({ id: 'id', typedCode: 'code', qrText: 'qr' }),
    credentialDigest: 'aa',
    file: 'bb',
    demo: true,
  },
});
const licence = foldLicence([issued(personal(content))]);

test('a licence is valid on both printed days of its term and expired on the day after', () => {
  expect(licenceStatus(licence, day('2026-07-10'))).toEqual({
    code: '01',
    word: 'valid',
    until: '2029-07-09',
    deemedRenewed: false,
  });
  expect(licenceStatus(licence, day('2029-07-09'))).toMatchObject({ code: '01', word: 'valid' });
  expect(licenceStatus(licence, day('2029-07-10'))).toEqual({ code: '05', word: 'expired', since: '2029-07-10' });
});

test('a licence that is granted and not made yet shows nothing, and is issued as any other', () => {
  expect(findCurrent(foldLicence([granted]))).toBeUndefined();
  expect(licenceStatus(foldLicence([granted]), day('2026-07-10'))).toEqual({ code: '99', word: 'being-made' });
  expect(foldLicence([granted, issued(personal(content))])).toEqual(licence);
});

test('before its first day a licence is not yet valid', () => {
  expect(licenceStatus(licence, day('2026-07-09'))).toEqual({ code: '99', word: 'not-yet-valid', from: '2026-07-10' });
});

test('a licence without a log is unknown, never valid', () => {
  expect(licenceStatus(foldLicence([]), day('2026-07-10'))).toEqual({ code: '99', word: 'unknown' });
});

test('an erased content leaves the status readable', () => {
  const erased = foldLicence([issued({ erased: true })]);
  expect(findCurrent(erased)).toMatchObject({ made: { content: null }, validTo: '2029-07-09' });
  expect(licenceStatus(erased, day('2027-01-01'))).toMatchObject({ word: 'valid' });
});

test('a licence is issued once: a second issue in its log changes nothing', () => {
  const other = issued(personal({ ...content, holder: '示例衡准化学试剂有限公司' }));
  expect(evolveLicence(licence, other)).toBe(licence);
});
