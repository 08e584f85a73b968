/** What the workshop's simulation holds the server to: the desks, the clocks, the jobs and the ports behind which it puts its own world. */
export type { OfficeCalendar } from './calendar/office-calendar.ts';
export { actorName } from './cases/actor-name.ts';
export {
  type Act,
  type CaseDesk,
  type Handled,
  type LoadedCase,
  makeCaseDesk,
  type NumberedCommand,
} from './cases/case-desk.ts';
export { compareAndRecord } from './cases/compare.ts';
export { consequencesOf } from './cases/consequences.ts';
export { licenceNumbers } from './cases/licence-numbers.ts';
export { licenceValues } from './cases/licence-values.ts';
export { allocateDocumentNo, documentNoOf, silencePaper } from './cases/numbers.ts';
export { licenceAskedAbout, registerOf } from './cases/register.ts';
export { type CityProfile, officeOf } from './city/profile.ts';
export { ringDueClocks } from './clock/ring-clocks.ts';
export { jobs } from './jobs/jobs.ts';
export { banAfterAnnulment } from './licences/ban-after-annulment.ts';
export { findLicence } from './licences/held-licence.ts';
export { actOnLicence, type LicenceDesk, type LicenceHandled, makeLicenceDesk } from './licences/licence-desk.ts';
export { licenceStreamOf } from './licences/names.ts';
export { ringLicence } from './licences/ring-licence.ts';
export type { Office } from './office/office.ts';
export type * from './office/ports.ts';
export type { LoadedRelease, Releases } from './releases/releases.ts';
