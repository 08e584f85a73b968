import type { LicenceState } from '@tuofu/domain';
import type { Identity } from '../access/identity.ts';
import { officeOf, superiorOf } from '../city/profile.ts';
import type { Office } from '../office/office.ts';
import type { LicenceRow } from '../office/ports.ts';
import type { LoadedLicence } from './licence-desk.ts';
import { sha256 } from './names.ts';

/** A licence that was granted. */
export type GrantedLicence = LoadedLicence & { readonly state: Exclude<LicenceState, { standing: 'none' }> };

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;

/** The licence of this stream, if one was granted. */
export async function findLicence(office: Office, stream: string): Promise<GrantedLicence | undefined> {
  if (!UUID.test(stream)) return undefined;
  const loaded = await office.licences.load(office.profile.city.authority, stream);
  return loaded.state.standing === 'none' ? undefined : (loaded as GrantedLicence);
}

/** Whether a signed-in person may act for the holder: by a power of representation of the firm whose credit code the licence has. */
export function represents(identity: Identity, row: LicenceRow | undefined): boolean {
  if (identity.officer || !row) return false;
  return identity.represents.some((r) => Buffer.from(sha256(r.uscc)).equals(Buffer.from(row.holderCodeHash)));
}

/** Whether a signed-in person has to do with the licence: its holder, its issuer, or the authority above that. */
export function isPartyOf(office: Office, { state, row }: GrantedLicence, identity: Identity): boolean {
  const { officer } = identity;
  if (!officer) return represents(identity, row);
  const issuer = officeOf(office.profile, state.office);
  return officer.office === issuer.code || officer.office === superiorOf(office.profile, issuer)?.code;
}

/** The licence, when the caller's firm holds it. */
export async function heldLicence(
  office: Office,
  identity: Identity,
  stream: string,
): Promise<GrantedLicence | 'not-held'> {
  const found = await findLicence(office, stream);
  return found && represents(identity, found.row) ? found : 'not-held';
}
