import type { components } from '../../api/schema.d.ts';

type Said = components['schemas'];

/** The workbench's own words for what the API says of licences. */
export type OfficerLicence = Said['LicenceView'];
export type LicenceLine = Said['LicenceLine'];
export type LicenceStatus = Said['LicenceStatus'];
export type OfficeLicences = Said['OfficeLicences'];
export type Announcement = OfficerLicence['announcements'][number];
export type LicenceDecision = OfficerLicence['decisions'][number];

/** What an officer looks for; nothing asks for everything. */
export type LicenceSearch = {
  readonly search?: string;
  readonly status?: string;
  readonly item?: string;
  readonly office?: string;
};
