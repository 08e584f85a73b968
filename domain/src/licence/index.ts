export { licenceActs, permittedLicenceActs } from './acts.ts';
export { type Admitted, type ApplicationKind, admittedKinds } from './admitted.ts';
export { askedAbout } from './asked-about.ts';
export { comparedParts, findChanges } from './changes.ts';
export { type LicenceClock, licenceClocks } from './clocks.ts';
export type { LicenceCommand } from './commands.ts';
export type { LicenceContent, LicencePart } from './content.ts';
export { type DoubtfulSetting, hazchemPolicy, type LicenceContext, type LicencePolicy } from './context.ts';
export { decideLicence } from './decide.ts';
export type { LicenceDecided } from './decided.ts';
export type { AdverseDecision, LicenceCredential, LicenceEvent, PeriodEnd, RenewalOutcome } from './events.ts';
export { evolveLicence, foldLicence, initialLicence } from './evolve.ts';
export { firstTerm, type Term as LicenceTerm } from './grant.ts';
export { termAfter } from './grant-version.ts';
export {
  type AdverseAct,
  type AnnulmentGround,
  annulmentGrounds,
  type CancellationGround,
  cancellationGrounds,
  type EndingAct,
  groundsOf,
  type PenaltyGround,
  type WithdrawalGround,
} from './grounds.ts';
export { lapsed, nextLapse } from './lapse.ts';
export { type LicencePaper, licencePaperOf } from './papers.ts';
export { reminderDue, renewalDueBy } from './renewal.ts';
export {
  type Announcement as LicenceAnnouncement,
  type Condition as LicenceCondition,
  findCurrent,
  isLiving,
  type LicenceBody,
  type LicenceDecision,
  type LicenceStanding,
  type LicenceState,
} from './state.ts';
export { findVersion, type LicenceStatus, licenceStatus, type VersionStatus, versionStatus } from './status.ts';
export {
  isRenewal,
  type LicenceChange,
  type LicenceVersion,
  type MadeVersion,
  markOf,
  type VersionKind,
} from './version.ts';
