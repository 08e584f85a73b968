export { type Cas, parseCas } from './cas.ts';
export { type ELicenceId, makeELicenceId, parseELicenceId } from './e-licence-id.ts';
export { type DocumentNo, formatDocumentNo, formatLicenceNo, type LicenceNo, parseLicenceNo } from './licence-no.ts';
export { type Phone, parsePhone } from './phone.ts';
export {
  maskResidentId,
  parseResidentId,
  type ResidentId,
  type ResidentIdProblem,
  residentIdCheckCharacter,
} from './resident-id.ts';
export { parseUscc, type Uscc, type UsccProblem, usccCheckCharacter } from './uscc.ts';
