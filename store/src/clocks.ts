import { type Row, type Runner, statement } from './connection.ts';
import { sideBySide } from './side-by-side.ts';
import type { Inside } from './transaction.ts';
import type { Append, DueClockRow, Store, StoreTx } from './types.ts';

/** So many clocks are fired in one transaction: its commit costs each of them little, and an act in their cases waits for no more than these. */
const BATCH = 256;

const columns = `c.authority_id as authority, c.stream_id as stream, c.clock, c.due_at as "dueAt", c.fired_at as "firedAt", c.data`;

const claim = statement('fire-clocks', 'select * from tuofu.fire_clocks($1, $2, $3)');
// After a handler that replaced the row: with a later moment it is due again, with the same one it fired.
const markFired = statement(
  'mark-clocks',
  `update tuofu.clock c set fired_at = $1
   from unnest($2::integer[], $3::uuid[], $4::text[], $5::timestamptz[]) as f(authority_id, stream_id, clock, due_at)
   where c.authority_id = f.authority_id and c.stream_id = f.stream_id and c.clock = f.clock and c.due_at = f.due_at`,
);
const ofStream = statement(
  'clocks-of-stream',
  `select ${columns} from tuofu.clock c where authority_id = $1 and stream_id = $2 order by c.due_at, c.clock`,
);

type Claimed = DueClockRow & { readonly hash: string };
type Transaction = <T>(work: (tx: StoreTx, inside: Inside) => Promise<T>) => Promise<T>;

/**
 * Due clocks. Many are claimed, marked and handled in one transaction, with their appends in one statement. Where anything of it fails,
 * nothing was kept, and they are fired again in halves, until a broken one is alone: it takes no other with it. With two flights the
 * handlers of one transaction run while the database works on the other.
 */
export function clocksOf(runner: Runner, transaction: Transaction, flights: 1 | 2): Store['clocks'] {
  return {
    async claimDue(now, limit, handler) {
      const failed: string[] = [];
      const failures: unknown[] = [];

      const fire = (most: number, told: (rows: readonly Claimed[]) => void) =>
        transaction(async (tx, inside) => {
          const claimed = (await inside.runner.query(claim(now, failed, most))).rows as Claimed[];
          told(claimed);
          if (claimed.length === 0) return;
          const replaced = new Set<string>();
          const noted = (as: readonly Append[]) => {
            for (const a of as) if (a.clocks) replaced.add(streamOf(a.stream));
          };
          const watched: StoreTx = {
            ...tx,
            append: (a) => {
              noted([a]);
              return tx.append(a);
            },
            appendAll: (as) => {
              noted(as);
              return tx.appendAll(as);
            },
          };
          const held = new Map(claimed.map((row) => [streamOf(row), row]));
          const handlers = claimed.map(
            ({ hash: _, ...row }) =>
              (own: StoreTx) =>
                handler(row, own),
          );
          await sideBySide(
            {
              ...inside,
              done(appended) {
                noted(appended.map(({ append }) => append));
                inside.done(appended);
              },
            },
            watched,
            handlers,
            // The claim has locked the streams, so that their last hashes are known for certain.
            (stream, version) => {
              const row = held.get(streamOf(stream));
              return row?.version === version ? row.hash : undefined;
            },
          );
          const again = claimed.filter((row) => replaced.has(streamOf(row)));
          if (again.length === 0) return;
          const column = (of: (row: Claimed) => unknown) => again.map(of);
          await inside.runner.query(
            markFired(
              now,
              column((r) => r.authority),
              column((r) => r.stream),
              column((r) => r.clock),
              column((r) => r.dueAt),
            ),
          );
        });

      /** Fires so many at most; how many were due, and how many of them fired. */
      async function fireSome(most: number): Promise<{ readonly due: number; readonly fired: number }> {
        let rows: readonly Claimed[] = [];
        try {
          await fire(most, (claimed) => {
            rows = claimed;
          });
          return { due: rows.length, fired: rows.length };
        } catch (error) {
          const [only] = rows;
          if (only === undefined) throw error;
          if (rows.length === 1) {
            failed.push(keyOf(only));
            failures.push(error);
            return { due: 1, fired: 0 };
          }
          const half = Math.ceil(rows.length / 2);
          const one = await fireSome(half);
          const other = await fireSome(rows.length - half);
          return { due: one.due + other.due, fired: one.fired + other.fired };
        }
      }

      let fired = 0;
      let taken = 0;
      async function flight(): Promise<void> {
        while (taken < limit) {
          const room = Math.min(BATCH, limit - taken);
          taken += room;
          const done = await fireSome(room);
          fired += done.fired;
          // What was not there and what cannot fire takes no place of what can.
          taken -= room - done.fired;
          if (done.due === 0) return;
        }
      }

      const ended = await Promise.allSettled(Array.from({ length: flights }, flight));
      for (const e of ended) if (e.status === 'rejected') throw e.reason;
      if (failures.length > 0)
        throw new AggregateError(failures, `${failures.length} clocks did not fire and stay due`);
      return fired;
    },
    async ofStream(authority, stream) {
      const { rows } = await runner.query(ofStream(authority, stream));
      return rows.map((row: Row) => row as DueClockRow);
    },
  };
}

const streamOf = (of: { readonly authority: number; readonly stream: string }) => `${of.authority} ${of.stream}`;
const keyOf = (row: Claimed) => `${streamOf(row)} ${row.clock}`;
