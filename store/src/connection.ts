import pg from 'pg';
import type { Connection } from './types.ts';

/** `admin` is the launcher's superuser, or the login of the url as it is. */
export type Role = 'admin' | 'tuofu_owner' | 'tuofu_app';

export const adminUser = 'tuofu_admin';

/** Settings for a client or pool that acts as `role` from its first statement on. */
export function connectionConfig(c: Connection, role: Role): pg.ClientConfig {
  const session = { application_name: 'tuofu', types: { getTypeParser: parserOf } };
  switch (c.kind) {
    case 'socket': {
      const user = role === 'tuofu_app' ? role : adminUser;
      const options = role === 'tuofu_owner' ? '-c TimeZone=UTC -c role=tuofu_owner' : '-c TimeZone=UTC';
      return { ...session, host: c.socketDir, database: 'postgres', user, options };
    }
    case 'url': {
      const options = role === 'admin' ? '-c TimeZone=UTC' : `-c TimeZone=UTC -c role=${role}`;
      return { ...session, connectionString: c.url, options };
    }
  }
}

// Types come out the same on every server: numbers as numbers, days and instants as ISO texts.
const parsers: Readonly<Record<number, (text: string) => unknown>> = {
  [pg.types.builtins.INT8]: wholeNumber,
  [pg.types.builtins.DATE]: (text) => text,
  [pg.types.builtins.TIMESTAMPTZ]: (text) => Temporal.Instant.from(text.replace(' ', 'T')).toString(),
};

function parserOf(oid: number, format?: 'text' | 'binary'): (value: string) => unknown {
  return (
    (format !== 'binary' && parsers[oid]) ||
    (pg.types.getTypeParser(oid, format as 'text') as (value: string) => unknown)
  );
}

function wholeNumber(text: string): number {
  const number = Number(text);
  if (!Number.isSafeInteger(number)) throw new RangeError(`${text} is too large for a number`);
  return number;
}

/** What runs one statement: the pool, or the one connection of a transaction. */
export type Runner = { query(q: Statement): Promise<pg.QueryResult<Row>> };
// biome-ignore lint/suspicious/noExplicitAny: rows come from the server; each caller names the columns it asked for
export type Row = Record<string, any>;
export type Statement = { readonly name: string; readonly text: string; readonly values: unknown[] };

/** A named statement is parsed and planned once per connection; the name is the text's own. */
export function statement(name: string, text: string): (...values: unknown[]) => Statement {
  return (...values) => ({ name, text, values });
}
