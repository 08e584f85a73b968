import pg from 'pg';
import { type Appended, runAppend } from './append.ts';
import type { Runner } from './connection.ts';
import type { KnownHashes } from './known-hashes.ts';
import { loadStream } from './load.ts';
import { nextNumber, voidNumber } from './numbers.ts';
import { licencesOf } from './projections.ts';
import type { StoreTx } from './types.ts';

/** An open transaction as the rest of this room sees it. */
export type Inside = {
  readonly runner: Runner;
  readonly known: KnownHashes;
  /** Collects what may be remembered after the commit. */
  readonly done: (appended: readonly Appended[]) => void;
};

/** The acts of one open transaction. */
function storeTx({ runner, known, done }: Inside, apart: Runner): StoreTx {
  const run: StoreTx['appendAll'] = (as) => runAppend(runner, as, known, done);
  return {
    append: (a) => run([a]),
    appendAll: run,
    load: (s, after) => loadStream(runner, s, after),
    licenceByStream: (authority, stream) => licencesOf(runner).byStream(authority, stream),
    nextNumber: (authority, series, year, gaps = 'none') =>
      nextNumber(gaps === 'allowed' ? apart : runner, authority, series, year, gaps === 'allowed'),
    voidNumber: (v) => voidNumber(runner, v),
  };
}

/** Runs `work` in one transaction: committed when it returns, rolled back when it throws. */
export async function inTransaction<T>(
  o: {
    readonly pool: pg.Pool;
    /** Where numbers are taken that an act's rollback does not give back: never a connection of `pool`, whose last one may wait here. */
    readonly apart: Runner;
    readonly known: KnownHashes;
    readonly committed: (appended: readonly Appended[]) => void;
  },
  work: (tx: StoreTx, inside: Inside) => Promise<T>,
): Promise<T> {
  const client = await o.pool.connect();
  let broken: Error | undefined;
  const onError = (error: Error) => {
    broken = error;
  };
  client.on('error', onError);
  try {
    await client.query('begin');
    const appended: Appended[] = [];
    const inside: Inside = {
      runner: client,
      known: { ...o.known, remember: () => {} },
      done: (more) => appended.push(...more),
    };
    const result = await work(storeTx(inside, o.apart), inside);
    // PostgreSQL answers a commit with a rollback when a statement had failed and the work went on all the same.
    const { command } = await client.query('commit');
    if (command !== 'COMMIT')
      throw new Error('nothing was kept: a statement of this transaction had failed; do not go on after such an error');
    o.committed(appended);
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
