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
export { allocateDocumentNo, silencePaper } from './cases/numbers.ts';
export { registerOf } from './cases/register.ts';
export type { CityProfile } from './city/profile.ts';
export { ringDueClocks } from './clock/ring-clocks.ts';
export { jobs } from './jobs/jobs.ts';
export { type LicenceDesk, makeLicenceDesk } from './licences/licence-desk.ts';
export { licenceStreamOf } from './licences/names.ts';
export { ringLicence } from './licences/ring-licence.ts';
export type { Office } from './office/office.ts';
export type * from './office/ports.ts';
export type { LoadedRelease, Releases } from './releases/releases.ts';
