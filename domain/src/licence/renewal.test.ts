import { expect, test } from 'vitest';
import {
  begin,
  closeRenewal,
  day,
  fileRenewal,
  issue,
  noteLapse,
  renewed,
  version,
} from '../testing/licence-sample.ts';
import { suspendedUntil } from '../testing/licence-standings.ts';
import { issuedLicence, licenceAfter, on } from '../testing/licence-story.ts';
import { decider } from '../testing/sample.ts';
import { hazchemPolicy } from './context.ts';
import { foldLicence, licenceStatus, renewalDueBy } from './index.ts';

const filed = [...issuedLicence, on('2029-03-01', fileRenewal())];
const deemed = [...filed, on('2029-07-10', noteLapse)];
const remind = (daysBefore: number) => ({ type: 'RemindRenewal', daysBefore }) as const;

test('a renewal runs three years from the old end, not from its decision (经营许可证管理办法第二十条)', () => {
  const after = licenceAfter(...filed)
    .when('2029-05-08', version('renewal', renewed))
    .thenHappened('LicenceVersionGranted', { validFrom: '2029-07-10', validTo: '2032-07-09' });
  expect(licenceStatus(after, day('2029-07-10'))).toMatchObject({
    word: 'valid',
    until: '2032-07-09',
    deemedRenewed: false,
  });
  licenceAfter(...filed)
    .when('2029-05-08', version('renewal', { validFrom: '2029-05-08', validTo: '2032-05-07' }))
    .thenRefused('LICENCE_TERM_WRONG', { from: '2029-07-10', to: '2032-07-09' });
});

test('a renewed licence is valid without a gap while the old certificate still runs', () => {
  const { state } = licenceAfter(
    ...filed,
    on('2029-05-08', version('renewal', renewed)),
    on('2029-05-08', issue('case-2', { validFrom: day('2029-07-10'), validTo: day('2032-07-09') })),
  );
  for (const today of ['2029-05-08', '2029-07-09', '2029-07-10', '2032-07-09'])
    expect(licenceStatus(state, day(today))).toMatchObject({ word: 'valid' });
  expect(licenceStatus(state, day('2032-07-10'))).toMatchObject({ word: 'expired', since: '2032-07-10' });
});

test('an old end of 29 February is renewed to the last day of February (民法典第二百零二条)', () => {
  const leap = { ...begin, validFrom: '2025-03-01', validTo: '2028-02-29' };
  licenceAfter(on('2025-03-01', leap), on('2027-11-01', fileRenewal()))
    .when('2027-12-01', version('renewal', { validFrom: '2028-03-01', validTo: '2031-02-28' }))
    .thenHappened('LicenceVersionGranted', { validTo: '2031-02-28' });
});

test('no renewal is granted that nobody filed (行政许可法第五十条第一款)', () => {
  licenceAfter(...issuedLicence)
    .when('2029-05-08', version('renewal', renewed))
    .thenRefused('RENEWAL_NOT_FILED', { case: '990203-2026-000002' });
  licenceAfter(...filed)
    .when('2029-05-08', version('renewal', { ...renewed, caseNo: '990203-2026-000003', caseStream: 'case-3' }))
    .thenRefused('RENEWAL_NOT_FILED');
});

test('a renewal filed three months before the end is in time, a day later it is late and accepted with a warning (经营许可证管理办法第十八条)', () => {
  expect(renewalDueBy(day('2029-07-09'), hazchemPolicy)).toBe('2029-04-09');
  licenceAfter(...issuedLicence)
    .when('2029-04-09', fileRenewal())
    .thenHappened('RenewalFiled', { late: false });
  licenceAfter(...issuedLicence)
    .when('2029-04-10', fileRenewal())
    .thenHappened('RenewalFiled', { late: true });
  licenceAfter(...issuedLicence)
    .when('2029-07-09', fileRenewal())
    .thenHappened('RenewalFiled', { late: true, years: 3 });
});

test('the three months before 31 May end on the last day of February (民法典第二百零二条)', () => {
  expect(renewalDueBy(day('2029-05-31'), hazchemPolicy)).toBe('2029-02-28');
});

test('after the end of the term nothing is renewed: only a new application is left (经营许可证管理办法第二十九条)', () => {
  licenceAfter(...issuedLicence)
    .when('2029-07-10', fileRenewal())
    .thenRefused('LICENCE_WRONG_STANDING', { standing: 'expired', act: 'RecordRenewalFiled' });
  licenceAfter(...filed, on('2029-06-01', closeRenewal()))
    .when('2029-07-10', version('renewal', renewed))
    .thenRefused('LICENCE_WRONG_STANDING', { standing: 'expired' });
});

test('where the policy of an item refuses late filings, or names a first day, that is what the holder is told', () => {
  const policy = {
    ...hazchemPolicy,
    renewal: { ...hazchemPolicy.renewal, late: 'refuse', earliestMonths: 6 } as const,
  };
  licenceAfter(...issuedLicence)
    .when('2029-04-10', fileRenewal(), { policy })
    .thenRefused('RENEWAL_TOO_LATE', { day: '2029-04-09' });
  licenceAfter(...issuedLicence)
    .when('2029-01-08', fileRenewal(), { policy })
    .thenRefused('RENEWAL_TOO_EARLY', { day: '2029-01-09' });
  licenceAfter(...issuedLicence)
    .when('2029-01-09', fileRenewal(), { policy })
    .thenHappened('RenewalFiled', { late: false });
});

test('one renewal at a time, and the same filing recorded again says nothing new', () => {
  licenceAfter(...filed)
    .when('2029-03-02', fileRenewal(3))
    .thenRefused('RENEWAL_PENDING', { case: '990203-2026-000002' });
  licenceAfter(...filed)
    .when('2029-03-02', fileRenewal())
    .thenNothingNew();
  licenceAfter(...issuedLicence)
    .when('2029-03-01', { ...fileRenewal(), caseStream: '' })
    .thenRefused('TEXT_MISSING', { fields: ['caseStream'] });
});

test('a renewal undecided on the last day is deemed granted: three years from the old end (行政许可法第五十条第二款)', () => {
  const after = licenceAfter(...filed)
    .when('2029-07-10', noteLapse)
    .thenHappened('LicenceDeemedRenewed', { oldEnd: '2029-07-09', validTo: '2032-07-09', on: '2029-07-10' });
  expect(licenceStatus(after, day('2029-07-10'))).toEqual({
    code: '01',
    word: 'valid',
    until: '2032-07-09',
    deemedRenewed: true,
  });
});

test('deemed renewal does not wait for a clock to ring: the status says so from the first day (行政许可法第五十条第二款)', () => {
  const { state } = licenceAfter(...filed);
  expect(licenceStatus(state, day('2029-07-09'))).toMatchObject({ until: '2029-07-09', deemedRenewed: false });
  expect(licenceStatus(state, day('2029-07-10'))).toMatchObject({ until: '2032-07-09', deemedRenewed: true });
});

test('a clock that rings late records the day on which the law acted, and a second ring nothing', () => {
  licenceAfter(...filed)
    .when('2029-09-01', noteLapse)
    .thenHappened('LicenceDeemedRenewed', { on: '2029-07-10' });
  licenceAfter(...deemed)
    .when('2029-09-01', noteLapse)
    .thenNothingNew();
  licenceAfter(...filed)
    .when('2029-07-09', noteLapse)
    .thenNothingNew();
});

test('a renewal that was refused before the end is not deemed granted: the licence ends with its term', () => {
  const { state } = licenceAfter(...filed, on('2029-07-09', closeRenewal()));
  expect(licenceStatus(state, day('2029-07-09'))).toMatchObject({ word: 'valid' });
  expect(licenceStatus(state, day('2029-07-10'))).toMatchObject({ code: '05', word: 'expired' });
});

test('a refusal after the last day comes too late: silence has already renewed (行政许可法第五十条第二款)', () => {
  const after = licenceAfter(...filed)
    .when('2029-07-10', closeRenewal())
    .thenHappened('LicenceDeemedRenewed');
  expect(licenceStatus(after, day('2029-07-11'))).toMatchObject({ word: 'valid', deemedRenewed: true });
});

test('an applicant who takes the renewal back is not renewed by silence', () => {
  const { state } = licenceAfter(...filed, on('2029-05-01', closeRenewal('withdrawn')));
  expect(licenceStatus(state, day('2029-07-10'))).toMatchObject({ word: 'expired' });
  licenceAfter(...filed, on('2029-05-01', closeRenewal('withdrawn')))
    .when('2029-05-02', fileRenewal(3))
    .thenHappened('RenewalFiled');
});

test('the end of another case’s renewal, or of one that is over, changes nothing', () => {
  licenceAfter(...filed)
    .when('2029-05-01', closeRenewal('refused', 3))
    .thenNothingNew();
  licenceAfter(...issuedLicence)
    .when('2029-05-01', closeRenewal())
    .thenNothingNew();
});

test('a deemed renewal that is decided afterwards gets its certificate with the same end', () => {
  const after = licenceAfter(...deemed)
    .when('2029-08-01', version('renewal', renewed))
    .thenHappened('LicenceVersionGranted', { validFrom: '2029-07-10', validTo: '2032-07-09' });
  expect(licenceStatus(after, day('2029-08-01'))).toMatchObject({
    word: 'valid',
    until: '2032-07-09',
    deemedRenewed: false,
  });
});

test('a change of a deemed-renewed licence prints the term that silence gave', () => {
  licenceAfter(...deemed)
    .when('2029-08-01', { ...version('change', renewed), caseNo: '990203-2029-000003', caseStream: 'case-3' })
    .thenHappened('LicenceVersionGranted', { validTo: '2032-07-09' });
});

test('silence renews once for one filing: the deemed term ends like any other', () => {
  const { state } = licenceAfter(...filed);
  expect(licenceStatus(state, day('2032-07-09'))).toMatchObject({ word: 'valid' });
  expect(licenceStatus(state, day('2032-07-10'))).toMatchObject({ code: '05', word: 'expired', since: '2032-07-10' });
  licenceAfter(...deemed)
    .when('2029-08-01', fileRenewal())
    .thenNothingNew();
});

test('a deemed term is renewed by a new filing, three years from its own end', () => {
  const { state } = licenceAfter(...deemed, on('2032-03-01', fileRenewal(3)));
  expect(licenceStatus(state, day('2032-07-10'))).toMatchObject({ until: '2035-07-09', deemedRenewed: true });
});

test('a suspended licence whose renewal is undecided is renewed by silence and stays suspended to the end of the suspension', () => {
  const long = suspendedUntil('2029-08-31');
  const asked = licenceAfter(...long, on('2029-03-01', fileRenewal())).state;
  expect(licenceStatus(asked, day('2029-07-10'))).toMatchObject({ code: '02', word: 'suspended', until: '2029-08-31' });
  expect(licenceStatus(asked, day('2029-09-01'))).toMatchObject({
    code: '01',
    until: '2032-07-09',
    deemedRenewed: true,
  });
});

test('a term that nobody renewed ends on its last day (行政许可法第七十条第一项)', () => {
  licenceAfter(...issuedLicence)
    .when('2029-07-10', noteLapse)
    .thenHappened('LicenceExpired', { on: '2029-07-10' });
  licenceAfter(...issuedLicence)
    .when('2029-07-09', noteLapse)
    .thenNothingNew();
  licenceAfter(...issuedLicence)
    .when('2029-07-10', noteLapse, { by: decider })
    .thenRefused('MACHINE_ONLY');
});

test('what time has brought about is recorded with the next act, whatever it is', () => {
  licenceAfter(...filed)
    .when('2029-08-01', { ...version('change', renewed), caseNo: '990203-2029-000003', caseStream: 'case-3' })
    .thenHappened(['LicenceDeemedRenewed', 'LicenceVersionGranted']);
  licenceAfter(...filed)
    .when('2029-08-01', version('change'))
    .thenRefused('LICENCE_TERM_WRONG', { from: '2029-07-10', to: '2032-07-09' });
});

test('the holder is reminded 90, 60 and 30 days before the end, once each', () => {
  licenceAfter(...issuedLicence)
    .when('2029-04-10', remind(90))
    .thenHappened('RenewalReminded', { daysBefore: 90, validTo: '2029-07-09' });
  licenceAfter(...issuedLicence)
    .when('2029-04-09', remind(90))
    .thenNothingNew();
  licenceAfter(...issuedLicence, on('2029-04-10', remind(90)))
    .when('2029-04-11', remind(90))
    .thenNothingNew();
  licenceAfter(...issuedLicence, on('2029-04-10', remind(90)))
    .when('2029-05-10', remind(60))
    .thenHappened('RenewalReminded');
});

test('of reminders that came due together only the nearest is given', () => {
  licenceAfter(...issuedLicence)
    .when('2029-06-09', remind(90))
    .thenNothingNew();
  licenceAfter(...issuedLicence)
    .when('2029-06-09', remind(30))
    .thenHappened('RenewalReminded', { daysBefore: 30 });
});

test('who has filed a renewal is not reminded of it, and an ended licence of nothing', () => {
  licenceAfter(...filed)
    .when('2029-04-10', remind(90))
    .thenNothingNew();
  licenceAfter(...issuedLicence, on('2029-07-10', noteLapse))
    .when('2029-07-11', remind(30))
    .thenNothingNew();
});

test('a deemed term has reminders of its own', () => {
  licenceAfter(
    ...issuedLicence,
    on('2029-04-10', remind(90)),
    on('2029-04-20', fileRenewal()),
    on('2029-07-10', noteLapse),
  )
    .when('2032-04-10', remind(90))
    .thenHappened('RenewalReminded', { validTo: '2032-07-09' });
});

test('a licence of which no log knows has no status and nothing happens to it', () => {
  expect(licenceStatus(foldLicence([]), day('2026-07-10'))).toMatchObject({ word: 'unknown' });
  licenceAfter().when('2026-07-10', noteLapse).thenRefused('LICENCE_WRONG_STANDING', { standing: 'none' });
});
