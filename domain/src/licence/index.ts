export type { LicenceContent } from './content.ts';
export type { LicenceCredential, LicenceEvent } from './events.ts';
export { evolveLicence, foldLicence, initialLicence } from './evolve.ts';
export type { LicenceState, LicenceStatus } from './state.ts';
export { licenceStatus } from './status.ts';
