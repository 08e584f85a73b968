import { expect, test } from 'vitest';
import { begin, cancel, closeRenewal, day, fileRenewal } from '../testing/licence-sample.ts';
import { revokedLicence, succeededLicence, suspendedLicence, suspendedUntil } from '../testing/licence-standings.ts';
import { issuedLicence, type LicenceStep, licenceAfter, on } from '../testing/licence-story.ts';
import { hazchemPolicy } from './context.ts';
import { type ApplicationKind, admittedKinds, foldLicence } from './index.ts';

const kindsOn = (steps: readonly LicenceStep[], today: string, policy = hazchemPolicy) =>
  admittedKinds(licenceAfter(...steps).state, day(today), policy);
/** What is refused, by code; everything else is admitted. */
const refusedOn = (...o: Parameters<typeof kindsOn>) =>
  Object.fromEntries(
    Object.entries(kindsOn(...o)).flatMap(([kind, a]) => (a.ok ? [] : [[kind, a.refusal.code]])),
  ) as Partial<Record<ApplicationKind, string>>;
const all = Object.keys(admittedKinds(foldLicence([]), day('2026-07-10'), hazchemPolicy)) as ApplicationKind[];
const every = (code: string, but: readonly ApplicationKind[] = []) =>
  Object.fromEntries(all.filter((k) => !but.includes(k)).map((k) => [k, code]));

test('a licence in force admits every kind of application (经营许可证管理办法第十四至十八条)', () => {
  expect(refusedOn(issuedLicence, '2027-01-01')).toEqual({});
  expect(all).toHaveLength(7);
});

test('a late renewal is admitted with a warning until the last day of the term', () => {
  expect(kindsOn(issuedLicence, '2029-04-09').renewal).toEqual({ ok: true, warning: null });
  expect(kindsOn(issuedLicence, '2029-04-10').renewal).toEqual({ ok: true, warning: 'RENEWAL_LATE' });
  expect(kindsOn(issuedLicence, '2029-07-09')['change-and-renewal']).toEqual({ ok: true, warning: 'RENEWAL_LATE' });
  expect(kindsOn(issuedLicence, '2029-07-09').change).toEqual({ ok: true, warning: null });
});

test('after the end of the term only a new application is admitted (经营许可证管理办法第二十九条)', () => {
  expect(refusedOn(issuedLicence, '2029-07-10')).toEqual(every('LICENCE_EXPIRED', ['re-application']));
  const closed = [...issuedLicence, on('2029-08-01', cancel('expired'))];
  expect(refusedOn(closed, '2029-08-01')).toEqual(every('LICENCE_EXPIRED', ['re-application']));
});

test('while a renewal is undecided no second one is admitted, and once silence has renewed the next one is', () => {
  const filed = [...issuedLicence, on('2029-03-01', fileRenewal())];
  const pending = { renewal: 'RENEWAL_PENDING', 'change-and-renewal': 'RENEWAL_PENDING' };
  expect(refusedOn(filed, '2029-07-09')).toEqual(pending);
  expect(refusedOn(filed, '2029-07-10')).toEqual({});
  expect(refusedOn([...filed, on('2029-05-01', closeRenewal())], '2029-05-01')).toEqual({});
});

test('a renewal is too early or too late only where the policy of the item says so', () => {
  const renewal = { ...hazchemPolicy.renewal, earliestMonths: 6, late: 'refuse' } as const;
  const policy = { ...hazchemPolicy, renewal };
  expect(refusedOn(issuedLicence, '2029-01-08', policy).renewal).toBe('RENEWAL_TOO_EARLY');
  expect(refusedOn(issuedLicence, '2029-04-10', policy).renewal).toBe('RENEWAL_TOO_LATE');
  expect(refusedOn(issuedLicence, '2029-04-09', policy)).toEqual({});
});

test('a suspended licence admits what its holder must not lose: change, renewal and its end', () => {
  const refused = {
    'storage-project': 'LICENCE_SUSPENDED',
    're-application': 'LICENCE_SUSPENDED',
    replacement: 'LICENCE_SUSPENDED',
  };
  expect(refusedOn(suspendedLicence, '2026-10-31')).toEqual(refused);
  expect(refusedOn(suspendedLicence, '2026-11-01')).toEqual({});
  expect(refusedOn(suspendedUntil('2029-12-31'), '2029-07-10')).toEqual(every('LICENCE_EXPIRED', ['re-application']));
});

test('a licence that was revoked, cancelled or replaced admits nothing', () => {
  expect(refusedOn(revokedLicence, '2026-09-01')).toEqual(every('LICENCE_ENDED'));
  expect(refusedOn([...revokedLicence, on('2026-09-01', cancel('revoked'))], '2026-09-01')).toEqual(
    every('LICENCE_ENDED'),
  );
  expect(refusedOn([...issuedLicence, on('2026-09-01', cancel('entity-ended'))], '2026-09-01')).toEqual(
    every('LICENCE_ENDED'),
  );
  expect(refusedOn(succeededLicence, '2027-03-01')).toEqual(every('LICENCE_ENDED'));
});

test('a licence that is still being made admits only its own end, and one that nobody granted nothing', () => {
  expect(refusedOn([on('2026-07-10', begin)], '2026-07-10')).toEqual(every('LICENCE_BEING_MADE', ['cancellation']));
  expect(refusedOn([], '2026-07-10')).toEqual(every('LICENCE_UNKNOWN'));
});

test('what the law leaves open is a setting with its doubt, and never passes for law', () => {
  expect(hazchemPolicy.doubts.map((d) => d.certainty)).not.toContain('verified');
  expect(hazchemPolicy.doubts.every((d) => d.basis !== '')).toBe(true);
  expect(new Set(hazchemPolicy.doubts.map((d) => d.setting)).size).toBe(6);
  expect(hazchemPolicy).toMatchObject({
    cancelAfterReApplication: false,
    keepsNumber: true,
    renewal: { earliestMonths: null },
  });
});
