import { type Row, type Runner, statement } from './connection.ts';
import { sideBySide } from './side-by-side.ts';
import type { Inside } from './transaction.ts';
import type { DueClockRow, Store, StoreTx } from './types.ts';

/** So many clocks are fired in one transaction; large enough that its commit costs each of them little. */
const BATCH = 128;

const columns = `c.authority_id as authority, c.stream_id as stream, c.clock, c.due_at as "dueAt", c.fired_at as "firedAt", c.data`;

// The stream is locked with its clock, and before any append can hold it: a firing and an append never wait for each other
// crosswise. What others hold is skipped; they or the next round fire it.
const claim = statement('claim-clocks', 'select * from tuofu.claim_clocks($1, $2, $3)');
// After the handlers, whose appends may have replaced the row: with a later moment it is due again, with the same one it fired.
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
 * Due clocks. Many are claimed, handled and marked in one transaction, with their appends in one statement. Where anything of it fails,
 * nothing was kept, and so many are fired again one by one, each in a transaction of its own: a broken one takes no other with it. With two
 * flights the handlers of one transaction run while the database works on the other.
 */
export function clocksOf(runner: Runner, transaction: Transaction, flights: 1 | 2): Store['clocks'] {
  return {
    async claimDue(now, limit, handler) {
      const failed: string[] = [];
      const failures: unknown[] = [];
      let fired = 0;
      let taken = 0;

      const fire = (most: number, told: (rows: readonly Claimed[]) => void) =>
        transaction(async (tx, inside) => {
          const { rows } = await inside.runner.query(claim(now, failed, most));
          // What the claim holds and this firing leaves is free again at its end.
          const claimed = firstOfEachStream(rows as Claimed[]);
          told(claimed);
          if (claimed.length === 0) return;
          const handlers = claimed.map(
            ({ hash: _, ...row }) =>
              (own: StoreTx) =>
                handler(row, own),
          );
          await sideBySide({ ...inside, known: claimedHashes(claimed, inside.known) }, tx, handlers);
          const column = (of: (row: Claimed) => unknown) => claimed.map(of);
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

      /** Fires one clock by itself; false when none is due that has not failed in this call. */
      async function fireOne(): Promise<boolean> {
        let row: Claimed | undefined;
        try {
          await fire(1, ([first]) => {
            row = first;
          });
          if (row !== undefined) fired += 1;
        } catch (error) {
          if (row === undefined) throw error;
          failed.push(keyOf(row));
          failures.push(error);
        }
        return row !== undefined;
      }

      async function flight(): Promise<void> {
        while (taken < limit) {
          const room = Math.min(BATCH, limit - taken);
          taken += room;
          let count = 0;
          try {
            await fire(room, (rows) => {
              count = rows.length;
            });
            fired += count;
          } catch (error) {
            if (count === 0) throw error;
            const before = failed.length;
            for (let i = 0; i < count; i++) if (!(await fireOne())) break;
            // What cannot fire takes no place of what can.
            taken -= failed.length - before;
          }
          taken -= room - count;
          if (count === 0) return;
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

/** A second clock of a stream has to see what the first one did: it is left to the next claim. */
function firstOfEachStream(rows: readonly Claimed[]): Claimed[] {
  const seen = new Set<string>();
  return rows.filter((row) => {
    const stream = `${row.authority} ${row.stream}`;
    return !seen.has(stream) && seen.add(stream);
  });
}

/** The claim has locked the streams, so that their last hashes are known for certain. */
function claimedHashes(claimed: readonly Claimed[], known: Inside['known']): Inside['known'] {
  const held = new Map(claimed.map((row) => [`${row.authority} ${row.stream}`, row]));
  return {
    ...known,
    find(at) {
      const row = held.get(`${at.authority} ${at.stream}`);
      return row?.version === at.version ? row.hash : known.find(at);
    },
  };
}

const keyOf = (row: Claimed) => `${row.authority} ${row.stream} ${row.clock}`;
