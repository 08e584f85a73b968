/** Everything about licences, loaded together when the first is looked at. */
export { LicencePage } from './licence.tsx';
export { LicencesPage } from './licences.tsx';
