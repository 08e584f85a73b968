import type { Officer } from '../city/profile.ts';
import { superiorOf } from '../city/profile.ts';
import type { Office } from '../office/office.ts';
import { findLicence, type GrantedLicence } from './held-licence.ts';

export type LicenceSearch = {
  readonly office?: string;
  readonly status?: string;
  readonly item?: string;
  readonly search?: string;
  readonly after?: string;
};

/** The offices whose licences an officer looks through: the own, and those to which it is the authority above (行政许可法第十条、第六十条). */
export function officesLookedAfter(office: Office, officer: Officer): readonly { code: string; name: string }[] {
  const { offices } = office.profile;
  return offices
    .filter((o) => o.code === officer.office || superiorOf(office.profile, o)?.code === officer.office)
    .map(({ code, name }) => ({ code, name }));
}

/** A page of these licences by number, and the number after which the next page begins; `null` at the end. An office that is none of theirs has no licence for them. */
export async function officeLicences(
  office: Office,
  officer: Officer,
  { office: only, ...by }: LicenceSearch,
  limit: number,
): Promise<{ readonly licences: readonly GrantedLicence[]; readonly next: string | null }> {
  const codes = officesLookedAfter(office, officer).map((o) => o.code);
  const rows = await office.licences.ofOffices({
    authority: office.profile.city.authority,
    offices: only === undefined ? codes : codes.filter((code) => code === only),
    ...by,
    limit,
  });
  const found = await Promise.all(rows.map((row) => findLicence(office, row.stream)));
  const next = rows.length === limit ? (rows.at(-1)?.licenceNo ?? null) : null;
  return { licences: found.filter((l) => l !== undefined), next };
}
