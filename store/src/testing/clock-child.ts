import { setTimeout as delay } from 'node:timers/promises';
import { openStore } from '../open-store.ts';
import type { StreamId } from '../types.ts';
import { at } from './examples.ts';

// A process that fires due clocks slowly and says each time that it has appended but not yet committed, to be killed there.
const store = await openStore(JSON.parse(process.argv[2]!), { maxConnections: 4 });
await store.clocks.claimDue(process.argv[3]!, 10_000, async (row, tx) => {
  const stream: StreamId = { authority: row.authority, kind: 'case', stream: row.stream };
  await tx.append({ stream, expected: 1, events: [{ type: 'ClockFired', data: {} }], actor: 'clock', at });
  process.stdout.write('appended\n');
  await delay(10);
});
await store.stop();
