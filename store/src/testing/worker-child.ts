import { openStore } from '../open-store.ts';

// A process that begins a job, says so, and never ends it.
const store = await openStore(JSON.parse(process.argv[2]!), { maxConnections: 2 });
await store.queue.startWorkers({
  [process.argv[3]!]: () => {
    process.stdout.write('started\n');
    return new Promise(() => {});
  },
});
