import { type CaseState, dayOf } from '@tuofu/domain';
import { applicantNamed } from '../documents/applicant.ts';
import type { Office } from '../office/office.ts';
import type { CaseRow } from '../office/ports.ts';
import { daysLeft } from './days-left.ts';

/** A row of the inbox: what the list's table holds, who applies, and how many working days are left. */
export type InboxRow = CaseRow & { readonly holder: string; readonly daysLeft: number | null };

/**
 * Adds to each row what the table of lists must not hold: the firm's name comes out of the case's own state, where erasing reaches it.
 * A name that this node holds may be as old as its cache; nothing is decided by it.
 */
export async function inboxRows(office: Office, rows: readonly CaseRow[]): Promise<readonly InboxRow[]> {
  const today = dayOf(office.clock.now());
  return Promise.all(
    rows.map(async (row) => {
      const { state } = await office.cases.recall(row.authority, row.stream);
      return { ...row, holder: holderOf(office, state), daysLeft: daysLeft(office.calendar, today, row.dueStrict) };
    }),
  );
}

/** Who applies, as the form says; '' while it does not. */
function holderOf(office: Office, state: CaseState): string {
  if (state.phase === 'none') return '';
  return applicantNamed(office.releases.byDigest(state.release).release.definition, state.answers).name;
}
