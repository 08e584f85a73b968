import type { ConstructorOptions } from 'pg-boss';
import { PgBoss } from 'pg-boss';
import { connectionConfig, type Role } from '../connection.ts';
import type { Connection } from '../types.ts';

/** A pg-boss instance with a small pool of its own: never that of web requests. */
export function newBoss(c: Connection, role: Role, o: ConstructorOptions): PgBoss {
  const { types: _own, ...config } = connectionConfig(c, role);
  const boss = new PgBoss({
    ...(config as ConstructorOptions),
    schema: 'pgboss',
    createSchema: false,
    reindex: false,
    ...o,
  });
  return boss;
}
