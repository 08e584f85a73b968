import crypto from 'node:crypto';
import type { Actor } from '@tuofu/domain';
import { findOfficer, type Officer } from '../city/profile.ts';
import type { Office } from '../office/office.ts';
import type { SessionRow } from '../office/ports.ts';

/** Who is signed in: a person acting for itself or its firm, or an officer of the city's profile. */
export type Identity = {
  readonly account: string;
  readonly name: string;
  readonly officer: Officer | undefined;
  /** 公民身份号码 as the sign-in service knows it; null for officers and where it does not tell. */
  readonly idNo: string | null;
  readonly represents: readonly { readonly uscc: string; readonly name: string; readonly role: string }[];
};

const HOURS = 12;

/** A session token is shown once to the browser; the store keeps only its hash. Sessions read the system's clock. */
export async function openSession(
  office: Office,
  row: Omit<SessionRow, 'expiresAt'>,
): Promise<{ readonly token: string; readonly expiresAt: Date }> {
  const token = crypto.randomBytes(32).toString('base64url');
  const expiresAt = new Date(Date.now() + HOURS * 3_600_000);
  await office.sessions.create(hash(token), { ...row, expiresAt: expiresAt.toISOString() });
  return { token, expiresAt };
}

/** Sessions that were just looked up, for so short a time that ending one elsewhere is felt at once. */
const REMEMBERED_MS = 2_000;
const remembered = new Map<string, { readonly identity: Identity; readonly until: number }>();

/** The identity behind a session token; `expired` when there was one and its time is over. */
export async function findIdentity(office: Office, token: string | undefined): Promise<Identity | 'none' | 'expired'> {
  if (!token) return 'none';
  const now = Date.now();
  const known = remembered.get(token);
  if (known && known.until > now) return known.identity;
  remembered.delete(token);
  const row = await office.sessions.find(hash(token));
  if (!row || Date.parse(row.expiresAt) <= now) return 'expired';
  const represents = Array.isArray(row.claims['represents'])
    ? (row.claims['represents'] as Identity['represents'])
    : [];
  const identity: Identity = {
    account: row.account,
    name: row.name,
    officer: row.kind === 'officer' ? findOfficer(office.profile, row.account) : undefined,
    idNo: typeof row.claims['idNo'] === 'string' ? row.claims['idNo'] : null,
    represents,
  };
  if (remembered.size > 10_000) remembered.clear();
  remembered.set(token, { identity, until: Math.min(now + REMEMBERED_MS, Date.parse(row.expiresAt)) });
  return identity;
}

export async function endSession(office: Office, token: string | undefined): Promise<void> {
  if (!token) return;
  remembered.delete(token);
  await office.sessions.end(hash(token));
}

/** The actor that an identity is in a case: officers act for their office, everybody else for themselves. */
export function actorOf(identity: Identity): Actor {
  if (!identity.officer) return { role: 'applicant', account: identity.account };
  const duties = identity.officer.duties.filter((d) => d !== 'operate');
  return { role: 'officer', account: identity.account, office: identity.officer.office, duties };
}

function hash(token: string): Uint8Array {
  return crypto.createHash('sha256').update(token).digest();
}
