import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { Office } from '../office/office.ts';
import type { SessionRow } from '../office/ports.ts';
import { endSession, findIdentity, openSession } from './identity.ts';

const kept = new Map<string, SessionRow>();
const name = (hash: Uint8Array) => Buffer.from(hash).toString('hex');
const office = {
  profile: { officers: [] },
  // An office clock that stands years ahead: sessions must not read it.
  clock: { now: () => Temporal.Instant.from('2040-01-01T00:00:00Z') },
  sessions: {
    create: async (hash: Uint8Array, row: SessionRow) => void kept.set(name(hash), row),
    find: async (hash: Uint8Array) => kept.get(name(hash)),
    end: async (hash: Uint8Array) => void kept.delete(name(hash)),
  },
} as unknown as Office;
const person = { account: 'somebody', name: '某人', kind: 'person', claims: {} } as const;
const found = async (token: string) => {
  const identity = await findIdentity(office, token);
  return typeof identity === 'string' ? identity : identity.account;
};

beforeEach(() => void vi.useFakeTimers({ now: Date.UTC(2026, 10, 27), toFake: ['Date'] }));
afterEach(() => void vi.useRealTimers());

test('a session lives twelve hours of the system clock, whatever the office clock says', async () => {
  const { token, expiresAt } = await openSession(office, person);
  vi.setSystemTime(expiresAt.getTime() - 1_000);
  expect(await found(token)).toBe('somebody');
  vi.setSystemTime(expiresAt.getTime() + 1);
  expect(await found(token), 'although it was looked up a second ago').toBe('expired');
});

test('a session that was ended is refused at once here, and elsewhere within two seconds', async () => {
  const { token } = await openSession(office, person);
  expect(await found(token)).toBe('somebody');
  await endSession(office, token);
  expect(await found(token)).toBe('expired');
  const other = await openSession(office, person);
  expect(await found(other.token)).toBe('somebody');
  kept.clear();
  vi.setSystemTime(Date.now() + 2_001);
  expect(await found(other.token)).toBe('expired');
});

test('no token is nobody; a forged one is told like an expired one', async () => {
  expect(await findIdentity(office, undefined)).toBe('none');
  expect(await findIdentity(office, '')).toBe('none');
  expect(await found('forged')).toBe('expired');
});

test('the store never sees a token', async () => {
  kept.clear();
  const { token } = await openSession(office, person);
  expect(JSON.stringify([...kept])).not.toContain(token);
});
