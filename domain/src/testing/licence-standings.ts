import { announce, annul, noticeOf, revoke, state, succeed, suspend, withdraw } from './licence-sample.ts';
import { issuedLicence, type LicenceStep, on } from './licence-story.ts';

/** Announced on Monday 3 August 2026; the five working days end on Monday the 10th, so that the 11th is the first day to decide. */
export const announcedOn = '2026-08-03';
export const lastDayToAsk = '2026-08-10';
export const firstDayToDecide = '2026-08-11';

export const toSuspend: readonly LicenceStep[] = [
  ...issuedLicence,
  on(announcedOn, announce('suspension', 'unlawful-conduct')),
];
export const toWithdraw: readonly LicenceStep[] = [
  ...issuedLicence,
  on(announcedOn, announce('withdrawal', 'facts-changed')),
];
export const toAnnul: readonly LicenceStep[] = [
  ...issuedLicence,
  on(announcedOn, announce('annulment', 'fraud-or-bribery')),
];
export const toRevoke: readonly LicenceStep[] = [
  ...issuedLicence,
  on(announcedOn, announce('revocation', 'unlawful-conduct')),
];

/** Suspended from 4 August, the holder having given up his statement. */
export const suspendedUntil = (until: string): readonly LicenceStep[] => [
  ...toSuspend,
  on('2026-08-04', state('waiver', noticeOf.suspension)),
  on('2026-08-04', suspend({ until })),
];
export const suspendedLicence = suspendedUntil('2026-10-31');
export const withdrawnLicence: readonly LicenceStep[] = [...toWithdraw, on(firstDayToDecide, withdraw())];
export const annulledLicence: readonly LicenceStep[] = [...toAnnul, on(firstDayToDecide, annul())];
export const revokedLicence: readonly LicenceStep[] = [...toRevoke, on(firstDayToDecide, revoke())];
export const succeededLicence: readonly LicenceStep[] = [...issuedLicence, on('2027-03-01', succeed)];
