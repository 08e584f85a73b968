import pg from 'pg';

/**
 * A pool whose connections may end at any moment, also while one is being handed over and nobody who asked for it listens yet: whoever
 * queries it next meets the error, and the process goes on.
 */
export function openPool(config: pg.PoolConfig): pg.Pool {
  const pool = new pg.Pool(config);
  // An idle connection that the server ends is thrown away; the next query opens another.
  pool.on('error', () => {});
  pool.on('connect', (client) => void client.on('error', () => {}));
  return pool;
}
