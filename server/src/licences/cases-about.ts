import type { Identity } from '../access/identity.ts';
import type { Office } from '../office/office.ts';
import type { JsonObject } from '../office/ports.ts';
import type { GrantedLicence } from './held-licence.ts';

/** Phases in which a case still goes on. */
const OPEN = ['draft', 'received', 'correction-requested', 'accepted'];
const MOST = 200;

/** Applications about the licence that the reader's own account has open, the latest change first: going on with one is better than a second. */
export async function casesAbout(office: Office, identity: Identity, licence: GrantedLicence): Promise<JsonObject[]> {
  if (identity.officer) return [];
  const { authority } = office.profile.city;
  const rows = await office.lists.ofAccount(authority, identity.account, MOST);
  const open = rows.filter((r) => r.item === licence.state.item && OPEN.includes(r.phase));
  const found = await Promise.all(
    open.map(async (row) => {
      const { state } = await office.cases.load(authority, row.stream);
      if (state.phase === 'none' || state.licenceAskedAbout !== licence.stream) return [];
      const { stream, phase, updatedAt, filedAt } = row;
      return [{ case: stream, caseNo: filedAt === null ? null : row.caseNo, kind: state.kind, phase, updatedAt }];
    }),
  );
  return found.flat();
}
