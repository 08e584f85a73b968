import { type Append, migrate, openStore } from '@tuofu/store';
import type pg from 'pg';
import type { Contender } from './contender.ts';
import { authority, filed, NOW, newCase, noted, wrongInCases } from './noted.ts';

const DUE = '2026-07-01T00:00:00Z';
const LATER = '2036-01-01T00:00:00Z';

/** One case with one clock, as an append writes it: the case's own event and the row of its clock. */
function caseWithClock(): Append {
  const stream = newCase();
  const clock = { clock: 'decision:red', dueAt: DUE, firedAt: null, data: { clock: 'decision', light: 'red' } };
  return { ...filed(stream), clocks: [{ authority, stream: stream.stream, ...clock }] };
}

/** Our claimDue: many clocks in one transaction, each with its hash-chained event in its case's stream, marked as fired with it. */
export async function openOurs(url: string, sql: pg.Client): Promise<Contender> {
  await migrate({ kind: 'url', url });
  const store = await openStore({ kind: 'url', url });
  return {
    name: 'Tuofu',
    async schedule(count) {
      for (let left = count; left > 0; left -= 500)
        await store.appendAll(Array.from({ length: Math.min(500, left) }, caseWithClock));
      await sql.query('vacuum analyze tuofu.clock');
    },
    async scheduleLater(count) {
      await sql.query(
        `with s as (insert into tuofu.stream select $2, gen_random_uuid(), 'case', 0, decode(repeat('00', 32), 'hex') from generate_series(1, $1::int) returning stream_id)
         insert into tuofu.clock select $2, stream_id, 'decision:red', $3::timestamptz + random() * interval '1 year', null, '{}' from s`,
        [count, authority, LATER],
      );
      await sql.query('vacuum analyze tuofu.clock');
    },
    async fire(count) {
      const began = performance.now();
      const fired = await store.clocks.claimDue(NOW, count * 2, async (row, tx) => {
        const done = await tx.append(noted(row.stream, row.version));
        if (!done.ok) throw new Error(done.code);
      });
      if (fired !== count) throw new Error(`${fired} of ${count} clocks fired`);
      return { ms: performance.now() - began };
    },
    async check(total) {
      const { rows: left } = await sql.query(
        `select count(*)::int as due from tuofu.clock where fired_at is null and due_at <= $1`,
        [NOW],
      );
      return [
        ...(await wrongInCases('Tuofu', store, sql, total)),
        ...(left[0].due === 0 ? [] : [`Tuofu: ${left[0].due} clocks are still due`]),
      ];
    },
    stop: () => store.stop(),
  };
}
