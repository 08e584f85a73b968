import { openStore } from '@tuofu/store';

/** A node that takes a number of a series without gaps, says which, and never commits: `number-taker.ts SOCKET AUTHORITY SERIES YEAR`. */
const [socketDir, authority, series, year] = process.argv.slice(2) as [string, string, string, string];
const store = await openStore({ kind: 'socket', socketDir }, { maxConnections: 1 });
await store.transaction(async (tx) => {
  process.stdout.write(`${await tx.nextNumber(Number(authority), series, Number(year))}\n`);
  await new Promise((resolve) => setTimeout(resolve, 600_000));
});
