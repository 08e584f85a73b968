import pg from 'pg';
import { type Appended, runAppend } from './append.ts';
import { type Runner, statement } from './connection.ts';
import type { KnownHashes } from './known-hashes.ts';
import { loadStream } from './load.ts';
import { licencesOf } from './projections.ts';
import type { StoreTx } from './types.ts';

const takeNumber = statement(
  'next-number',
  `insert into tuofu.series as s (authority_id, series, year, last) values ($1, $2, $3, 1)
   on conflict (authority_id, series, year) do update set last = s.last + 1 returning last`,
);

/** The acts of one open transaction. `appended` collects what may be remembered after the commit. */
function storeTx(runner: Runner, known: KnownHashes, appended: Appended[]): StoreTx {
  const own = { ...known, remember: () => {} };
  const run: StoreTx['appendAll'] = (as) => runAppend(runner, as, own, (done) => appended.push(...done));
  return {
    append: (a) => run([a]),
    appendAll: run,
    load: (s, after) => loadStream(runner, s, after),
    licenceByStream: (authority, stream) => licencesOf(runner).byStream(authority, stream),
    async nextNumber(authority, series, year) {
      const { rows } = await runner.query(takeNumber(authority, series, year));
      return rows[0]!['last'];
    },
  };
}

/** Runs `work` in one transaction: committed when it returns, rolled back when it throws. */
export async function inTransaction<T>(
  pool: pg.Pool,
  known: KnownHashes,
  committed: (appended: readonly Appended[]) => void,
  work: (tx: StoreTx, runner: Runner) => Promise<T>,
): Promise<T> {
  const client = await pool.connect();
  let broken: Error | undefined;
  const onError = (error: Error) => {
    broken = error;
  };
  client.on('error', onError);
  try {
    await client.query('begin');
    const appended: Appended[] = [];
    const result = await work(storeTx(client, known, appended), client);
    await client.query('commit');
    committed(appended);
    return result;
  } catch (error) {
    await client.query('rollback').catch((failure: Error) => {
      broken = failure;
    });
    throw error;
  } finally {
    client.off('error', onError);
    client.release(broken);
  }
}

/** Repeats what PostgreSQL gave up only because of a deadlock or a serialisation failure; nothing of it was kept. */
export async function repeatedOnDeadlock<T>(work: () => Promise<T>): Promise<T> {
  for (let attempt = 1; ; attempt++) {
    try {
      return await work();
    } catch (error) {
      const again = error instanceof pg.DatabaseError && (error.code === '40P01' || error.code === '40001');
      if (!again || attempt === 5) throw error;
    }
  }
}
