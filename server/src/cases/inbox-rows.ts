import { type CaseState, dayOf, type ItemOutcome } from '@tuofu/domain';
import type { Identity } from '../access/identity.ts';
import { delegatorsOf, servesIn } from '../city/authority.ts';
import { applicantNamed } from '../documents/applicant.ts';
import type { Office } from '../office/office.ts';
import type { CaseRow } from '../office/ports.ts';
import { daysLeft } from './days-left.ts';

/** A row of a list with what its case ends with, by the release that the case keeps: a licence, a filing or a benefit. */
export type ListedCase = CaseRow & { readonly outcome: ItemOutcome };
/** A row of the inbox: what the list's table holds, who applies, and how many working days are left. */
export type InboxRow = ListedCase & { readonly holder: string; readonly daysLeft: number | null };

/** Adds to each row what its case ends with. */
export function listedCases(office: Office, rows: readonly CaseRow[]): readonly ListedCase[] {
  const outcome = ({ release }: CaseRow) => office.releases.byDigest(release).release.definition.outcome;
  return rows.map((row) => ({ ...row, outcome: outcome(row) }));
}

/**
 * Adds to each row what the table of lists must not hold: the firm's name comes out of the case's own state, where erasing reaches it.
 * A name that this node holds may be as old as its cache; nothing is decided by it.
 */
export async function inboxRows(office: Office, rows: readonly CaseRow[]): Promise<readonly InboxRow[]> {
  const today = dayOf(office.clock.now());
  return Promise.all(
    listedCases(office, rows).map(async (row) => {
      const { state } = await office.cases.recall(row.authority, row.stream);
      return { ...row, holder: holderOf(office, state), daysLeft: daysLeft(office.calendar, today, row.dueStrict) };
    }),
  );
}

/** The inbox of an officer: the cases of its office, and those that another office has delegated to it today, in one order. */
export async function inboxOf(
  office: Office,
  { officer }: Identity,
  o: Pick<Parameters<Office['lists']['inbox']>[0], 'phases' | 'limit' | 'after'>,
): Promise<readonly CaseRow[]> {
  if (!officer) return [];
  const { authority } = office.profile.city;
  const today = dayOf(office.clock.now());
  const own = await office.lists.inbox({ ...o, authority, office: officer.office });
  const delegators = delegatorsOf(office.profile, officer.office, today);
  if (delegators.length === 0) return own;
  const theirs = await Promise.all(delegators.map((code) => delegatedRows(office, officer, code, o)));
  const due = (row: CaseRow) => `${row.dueStrict ?? '9999-12-31'} ${row.caseNo}`;
  return [...own, ...theirs.flat()].sort((a, b) => (due(a) < due(b) ? -1 : 1)).slice(0, o.limit);
}

/** Cases of an office that are delegated to the officer's, read on until a page is full or there are no more. */
async function delegatedRows(
  office: Office,
  officer: NonNullable<Identity['officer']>,
  from: string,
  o: Pick<Parameters<Office['lists']['inbox']>[0], 'phases' | 'limit' | 'after'>,
): Promise<readonly CaseRow[]> {
  const { authority } = office.profile.city;
  const today = dayOf(office.clock.now());
  const found: CaseRow[] = [];
  let after = o.after;
  for (;;) {
    const page = await office.lists.inbox({ ...o, authority, office: from, ...(after ? { after } : {}) });
    for (const row of page) {
      const { state } = await office.cases.recall(authority, row.stream);
      if (servesIn(office.profile, state, officer, today) !== undefined) found.push(row);
    }
    const last = page.at(-1);
    if (found.length >= o.limit || page.length < o.limit || !last) return found;
    after = { due: last.dueStrict ?? '9999-12-31', caseNo: last.caseNo };
  }
}

/** Who applies, as the form says; '' while it does not. */
export function holderOf(office: Office, state: CaseState): string {
  if (state.phase === 'none') return '';
  return applicantNamed(office.releases.byDigest(state.release).release.definition, state.answers).name;
}
