/** What the workshop's simulation holds the server to: the desk, the clocks, the jobs and the ports behind which it puts its own world. */
export {
  type Act,
  actorName,
  type CaseDesk,
  type Handled,
  type LoadedCase,
  makeCaseDesk,
  type NumberedCommand,
} from './cases/case-desk.ts';
export { compareAndRecord } from './cases/compare.ts';
export { licenceGranted } from './cases/licence-stream.ts';
export { allocateDocumentNo, allocateLicenceNo, silencePaper } from './cases/numbers.ts';
export type { CityProfile } from './city/profile.ts';
export { ringDueClocks } from './clock/ring-clocks.ts';
export { jobs } from './jobs/jobs.ts';
export type { Office } from './office/office.ts';
export type * from './office/ports.ts';
export type { LoadedRelease, Releases } from './releases/releases.ts';
