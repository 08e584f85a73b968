import { type Row, type Runner, statement } from './connection.ts';
import type { ClockRow, Store, StoreTx } from './types.ts';

const columns = `c.authority_id as authority, c.stream_id as stream, c.clock, c.due_at as "dueAt", c.fired_at as "firedAt", c.data`;

// The stream is locked with its clock, and before any append can hold it: a firing and an append never wait for each other
// crosswise. What others hold is skipped; they or the next round fire it.
const claimOne = statement(
  'claim-clock',
  `select ${columns} from tuofu.clock c join tuofu.stream s using (authority_id, stream_id)
   where c.fired_at is null and c.due_at <= $1
     and not (c.authority_id || ' ' || c.stream_id || ' ' || c.clock = any ($2))
   order by c.due_at limit 1 for update skip locked`,
);
// After the handler, whose append may have replaced the row: with a later moment it is due again, with the same one it fired.
const markFired = statement(
  'mark-clock',
  `update tuofu.clock set fired_at = $4 where authority_id = $1 and stream_id = $2 and clock = $3 and due_at = $5`,
);
const ofStream = statement(
  'clocks-of-stream',
  `select ${columns} from tuofu.clock c where authority_id = $1 and stream_id = $2 order by c.due_at, c.clock`,
);

type Transaction = <T>(work: (tx: StoreTx, runner: Runner) => Promise<T>) => Promise<T>;

/** Due clocks: claimed one by one, each with what its handler does in one transaction. */
export function clocksOf(runner: Runner, transaction: Transaction): Store['clocks'] {
  return {
    async claimDue(now, limit, handler) {
      const failed: string[] = [];
      const failures: unknown[] = [];
      let fired = 0;
      while (fired + failed.length < limit) {
        let claimed: ClockRow | undefined;
        try {
          await transaction(async (tx, inside) => {
            claimed = (await inside.query(claimOne(now, failed))).rows[0] as ClockRow | undefined;
            if (claimed === undefined) return;
            await handler(claimed, tx);
            const { authority, stream, clock, dueAt } = claimed;
            await inside.query(markFired(authority, stream, clock, now, dueAt));
          });
          if (claimed === undefined) break;
          fired++;
        } catch (error) {
          if (claimed === undefined) throw error;
          failed.push(`${claimed.authority} ${claimed.stream} ${claimed.clock}`);
          failures.push(error);
        }
      }
      if (failures.length > 0)
        throw new AggregateError(failures, `${failures.length} clocks did not fire and stay due`);
      return fired;
    },
    async ofStream(authority, stream) {
      const { rows } = await runner.query(ofStream(authority, stream));
      return rows.map((row: Row) => row as ClockRow);
    },
  };
}
