import { openStore } from '@tuofu/store';
import { NOW, noted } from './noted.ts';

/** A process of its own that fires due clocks of a database until none is left or it is killed: `claimer.ts URL`. */
const store = await openStore({ kind: 'url', url: process.argv[2] as string });
const fired = await store.clocks.claimDue(NOW, 1_000_000, async (row, tx) => {
  const done = await tx.append(noted(row.stream, row.version));
  if (!done.ok) throw new Error(done.code);
});
process.stdout.write(`fired ${fired}\n`);
await store.stop();
