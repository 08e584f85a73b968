import crypto from 'node:crypto';
import { migrate, openStore } from '@tuofu/store';
import type pg from 'pg';
import { FIRE_ONE, FIRED, FIRED_TABLE, wrongIn } from './contender.ts';
import { filed, newCase, noted, wrongInCases } from './noted.ts';

/** What a peer's handler does with a fired timer. */
export type EffectName = 'a plain row' | 'the same effect' | 'no effect';

/** What a job carries: its timer's id, and for an event in a case the hash of the one before. */
export type Payload = { readonly timer: string; readonly before?: string };

export type Effect = {
  /** Makes what so many timers act on, and what their jobs carry. */
  prepare(count: number): Promise<readonly Payload[]>;
  fire(payload: Payload): Promise<void>;
  check(name: string, total: number): Promise<string[]>;
  stop(): Promise<void>;
};

type Place = { readonly url: string; readonly sql: pg.Client; readonly pool: pg.Pool };

export const openEffect = (name: EffectName, place: Place): Promise<Effect> =>
  ({ 'a plain row': plainRow, 'the same effect': chainedEvent, 'no effect': nothing })[name](place);

/** So many timers that act on nothing which was there before. */
export const timers = (count: number): Payload[] =>
  Array.from({ length: count }, () => ({ timer: crypto.randomUUID() }));

async function plainRow({ sql, pool }: Place): Promise<Effect> {
  await sql.query(FIRED_TABLE);
  return {
    prepare: async (count) => timers(count),
    async fire({ timer }) {
      await pool.query({ name: 'fire', text: FIRE_ONE, values: [timer] });
    },
    check: async (name, total) => wrongIn(name, (await sql.query(FIRED)).rows[0], total),
    stop: async () => {},
  };
}

async function nothing(): Promise<Effect> {
  let fired = 0;
  return {
    prepare: async (count) => timers(count),
    async fire() {
      fired += 1;
    },
    check: async (name, total) => wrongIn(name, { fired, timers: fired }, total),
    stop: async () => {},
  };
}

/**
 * What Tuofu's own firing leaves, one append for each timer in a transaction of its own: chained, its version checked, and once, since a
 * job that runs again brings the same event id. Version and hash lie in the job, so that the handler has nothing to look up; appends that
 * wait at the same time share a commit.
 */
async function chainedEvent({ url, sql }: Place): Promise<Effect> {
  await migrate({ kind: 'url', url });
  const store = await openStore({ kind: 'url', url });
  return {
    async prepare(count) {
      const cases = Array.from({ length: count }, newCase);
      const payloads: Payload[] = [];
      for (let i = 0; i < count; i += 500) {
        const some = cases.slice(i, i + 500);
        const done = await store.appendAll(some.map(filed));
        if (!done.ok) throw new Error(done.code);
        payloads.push(...some.map(({ stream }, n) => ({ timer: stream, before: done.hashes[n] as string })));
      }
      return payloads;
    },
    async fire({ timer, before }) {
      const done = await store.append(noted(timer, 1, { id: timer, ...(before ? { prevHash: before } : {}) }));
      if (!done.ok) throw new Error(done.code);
    },
    check: (name, total) => wrongInCases(name, store, sql, total),
    stop: () => store.stop(),
  };
}
