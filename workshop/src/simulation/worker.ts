/** One hand of a campaign in a thread of its own: every n-th seed, or the search for one planted bug. */
import { registerHooks } from 'node:module';
import { parentPort, workerData } from 'node:worker_threads';
import type { Order } from './hands.ts';
import { plantedIn } from './plant.ts';

const order = workerData as Order;
const began = performance.now();
// Neighbours time out by the thousand, and nobody reads where; `--seed N` keeps the stacks.
Error.stackTraceLimit = 0;
if (order.plant !== null) plantedIn(order.plant, registerHooks);
const { campaign } = await import('./campaign.ts');
const result = await campaign({
  from: order.from,
  step: order.step,
  enough: (done, found) =>
    done >= order.seeds ||
    performance.now() - began > order.minutes * 60_000 ||
    (order.plant !== null && found.length > 0),
});
parentPort?.postMessage(result);
