import { expect, test } from 'vitest';
import type { CalendarDay } from '../calendar/day.ts';
import { type Personal, personal } from '../personal.ts';
import type { LicenceContent } from './content.ts';
import { evolveLicence, foldLicence, type LicenceEvent, licenceStatus } from './index.ts';

const day = (text: string) => text as CalendarDay;
const content: LicenceContent = {
  licenceNo: '东澜望潮危化经〔2026〕000001号',
  eLicenceId: '1.2.156.3005.2.11990000TF0009019H001.11990203TF0009035W.2026000001.001.9',
  holder: '临澜市澄海化工贸易有限公司',
  holderCode: '91990203MA3BK8G054',
  legalRepresentative: '周亦衡',
  registeredAddress: '东海省临澜市望潮区长汀路186号甲3号楼1单元802室',
  premises: '东海省临澜市望潮区长汀路186号甲3号楼1单元802室',
  storage: '无',
  mode: '不带有储存设施的经营***',
  scope: ['甲醇***'],
  validFrom: day('2026-07-10'),
  validTo: day('2029-07-09'),
  decidedOn: day('2026-07-10'),
  office: { code: '11990203TF0009035W', name: '望潮区应急管理局' },
};
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
  expect(licenceStatus(licence, day('2026-07-10'))).toEqual({ code: '01', word: 'valid', until: '2029-07-09' });
  expect(licenceStatus(licence, day('2029-07-09'))).toMatchObject({ code: '01', word: 'valid' });
  expect(licenceStatus(licence, day('2029-07-10'))).toEqual({ code: '05', word: 'expired', since: '2029-07-10' });
});

test('a licence that is granted and not made yet shows nothing, and is issued as any other', () => {
  expect(foldLicence([granted])).toEqual({ phase: 'none' });
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
  expect(erased).toMatchObject({ content: null, validTo: '2029-07-09' });
  expect(licenceStatus(erased, day('2027-01-01'))).toMatchObject({ word: 'valid' });
});

test('a licence is issued once: a second issue in its log changes nothing', () => {
  const other = issued(personal({ ...content, holder: '示例衡准化学试剂有限公司' }));
  expect(evolveLicence(licence, other)).toBe(licence);
});
