import { join } from 'node:path';
import type pg from 'pg';
import { grantsOf, ledgerOf, sessionsOf } from './access.ts';
import { type Appended, runAppend } from './append.ts';
import { clocksOf } from './clocks.ts';
import { connectionConfig } from './connection.ts';
import { contentFiles } from './files/content-files.ts';
import { groupAppends } from './group-appends.ts';
import { rememberHashes } from './known-hashes.ts';
import { eraseFacts, findReceipt, loadStream } from './load.ts';
import { readMigrations } from './migrate.ts';
import { numbersOf } from './numbers.ts';
import { openPool } from './pool.ts';
import { casesOf, licencesOf } from './projections.ts';
import { openQueue } from './queue/queue.ts';
import { type Inside, inTransaction, repeatedOnDeadlock } from './transaction.ts';
import type { AppendResult, Connection, Store, StoreTx } from './types.ts';
import { verifyChain } from './verify-chain.ts';

export type StoreOptions = {
  readonly maxConnections?: number;
  /** Where file contents lie (default `./.tuofu/files`). */
  readonly filesDir?: string;
};

/** Why a database cannot serve as a store; the message says what to do. */
export class StoreError extends Error {
  readonly code: 'WRONG_ROLE' | 'NOT_MIGRATED';
  constructor(code: StoreError['code'], message: string) {
    super(message);
    this.name = 'StoreError';
    this.code = code;
  }
}

/** Connects as tuofu_app, which can add events and facts but neither change nor remove them. Throws StoreError. */
export async function openStore(c: Connection, o: StoreOptions = {}): Promise<Store> {
  const pool = openPool({ ...connectionConfig(c, 'tuofu_app'), max: o.maxConnections ?? 20 });
  try {
    await checkDatabase(pool);
  } catch (error) {
    await pool.end();
    throw error;
  }
  const known = rememberHashes(10_000);
  const queue = openQueue(c, pool);
  const committed = (appended: readonly Appended[]) => {
    for (const { append, version, lastHash } of appended)
      known.remember({ authority: append.stream.authority, stream: append.stream.stream, version }, lastHash);
    if (appended.some(({ append }) => (append.jobs?.length ?? 0) > 0)) queue.poke();
  };
  // One connection that only takes numbers which no rollback gives back; it is opened when the first of them is taken.
  const apart = openPool({ ...connectionConfig(c, 'tuofu_app'), max: 1, lock_timeout: 5_000 });
  const transaction = <T>(work: (tx: StoreTx, inside: Inside) => Promise<T>) =>
    inTransaction({ pool, apart, known, committed }, work);
  const appendAll: Store['appendAll'] = (as): Promise<AppendResult> =>
    repeatedOnDeadlock(() => runAppend(pool, as, known, committed));

  const append = groupAppends({ runner: pool, known, committed, alone: (a) => appendAll([a]) });

  return {
    append,
    appendAll,
    transaction: (work) => repeatedOnDeadlock(() => transaction((tx) => work(tx))),
    async load(s, after) {
      const loaded = await loadStream(pool, s, after);
      if (loaded.lastHash !== undefined) known.remember({ ...s, version: loaded.version }, loaded.lastHash);
      return loaded;
    },
    findReceipt: (authority, account, key) => findReceipt(pool, authority, account, key),
    eraseFacts: (authority, stream, reason) => eraseFacts(pool, authority, stream, reason),
    verifyChain: (s) => verifyChain(pool, s),
    cases: casesOf(pool),
    licences: licencesOf(pool),
    files: contentFiles(o.filesDir ?? join('.tuofu', 'files')),
    grants: grantsOf(pool),
    sessions: sessionsOf(pool),
    // A handler may read by another connection: one is always left to it.
    clocks: clocksOf(pool, transaction, (o.maxConnections ?? 20) > 2 ? 2 : 1),
    numbers: numbersOf(pool),
    queue: queue.port,
    ledger: ledgerOf(pool),
    async stop() {
      await queue.stop();
      await Promise.all([pool.end(), apart.end()]);
    },
  };
}

async function checkDatabase(pool: pg.Pool): Promise<void> {
  const newest = readMigrations().at(-1)!.name;
  const role = (await pool.query(`select current_user::text as name`)).rows[0].name;
  if (role !== 'tuofu_app')
    throw new StoreError(
      'WRONG_ROLE',
      `connected as ${role}: remove "options" from DATABASE_URL, and let no pooler drop startup options`,
    );
  const advice = 'run migrate with this version first';
  const found = await pool.query(`select to_regclass('tuofu.migration') is not null as there`);
  if (!found.rows[0].there) throw new StoreError('NOT_MIGRATED', `the database has no tables of Tuofu: ${advice}`);
  const { rowCount } = await pool.query('select from tuofu.migration where name = $1', [newest]);
  if (rowCount !== 1) throw new StoreError('NOT_MIGRATED', `the database lacks migration ${newest}: ${advice}`);
}
