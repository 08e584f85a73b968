import crypto from 'node:crypto';
import type { Append, Store, StreamId } from '@tuofu/store';
import type pg from 'pg';
import { wrongIn } from './contender.ts';

export const authority = 990200;
/** The office time at which everything that is due in a round is fired. */
export const NOW = '2026-07-02T00:00:00Z';

export const newCase = (): StreamId => ({ authority, kind: 'case', stream: crypto.randomUUID() });

export const filed = (stream: StreamId): Append => ({
  ...{ stream, expected: 0, actor: 'applicant:bench', at: '2026-07-01T01:00:00Z' },
  events: [{ type: 'CaseFiled', data: {} }],
});

/** What a fired timer leaves in its case, whoever fires it: one event, chained to the one before. */
export const noted = (stream: string, version: number, more: { id?: string; prevHash?: string } = {}): Append => ({
  stream: { authority, kind: 'case', stream },
  expected: version,
  events: [{ type: 'ClockNoted', data: { clock: 'decision', light: 'red' }, ...(more.id ? { id: more.id } : {}) }],
  actor: 'machine:decision-clock',
  at: NOW,
  ...(more.prevHash ? { prevHash: more.prevHash } : {}),
});

/** What is wrong with the events that fired timers left: as many as timers, no two in one case, all alike, and chained. */
export async function wrongInCases(name: string, store: Store, sql: pg.Client, total: number): Promise<string[]> {
  const { rows } = await sql.query(
    `select count(*)::int as fired, count(distinct stream_id)::int as timers, count(distinct (type, data, meta))::int as kinds
     from tuofu.event where type = 'ClockNoted'`,
  );
  const { rows: some } = await sql.query(
    `select stream_id as stream from tuofu.event where type = 'ClockNoted' order by hash limit 20`,
  );
  // One after the other: every contender holds connections of its own, and all of them share the cluster's hundred.
  const chains = [];
  for (const { stream } of some) chains.push(await store.verifyChain({ authority, kind: 'case', stream }));
  return [
    ...wrongIn(name, rows[0], total),
    ...(rows[0].kinds === 1 ? [] : [`${name}: fired timers left ${rows[0].kinds} kinds of event instead of one`]),
    ...(chains.every((c) => c.ok && c.events === 2) ? [] : [`${name}: the hash chain of a fired case does not verify`]),
  ];
}
