import { Worker } from 'node:worker_threads';
import type { Campaign, Found } from './campaign.ts';
import type { Planted } from './plant.ts';
import { add, tally } from './tally.ts';

export type Order = {
  readonly from: number;
  readonly step: number;
  readonly seeds: number;
  readonly minutes: number;
  /** A bug to be planted into the sources of this thread alone. */
  readonly plant: Planted | null;
};

/** Runs one order in a thread of its own, which loads the sources for itself. */
export function inThread(order: Order): Promise<Campaign> {
  return new Promise((resolve, reject) => {
    const worker = new Worker(new URL('./worker.ts', import.meta.url), {
      workerData: order,
      execArgv: [],
      // A life leaves nothing behind: with room for many of them hardly anything is copied when memory is freed.
      resourceLimits: { maxYoungGenerationSizeMb: 96 },
    });
    worker.once('message', resolve);
    worker.once('error', reject);
    worker.once(
      'exit',
      (code) => code !== 0 && reject(new Error(`the thread of seed ${order.from} ended with ${code}`)),
    );
  });
}

/** A campaign over two cores. */
export async function withHands(o: {
  readonly from: number;
  readonly seeds: number;
  readonly minutes: number;
  readonly hands: number;
}): Promise<Campaign> {
  const orders = Array.from({ length: o.hands }, (_, hand): Order => {
    const seeds = Math.ceil((o.seeds - hand) / o.hands);
    return { from: o.from + hand, step: o.hands, seeds, minutes: o.minutes, plant: null };
  });
  const results = await Promise.all(orders.map(inThread));
  const sum = { ...tally(), seeds: 0 };
  const found: Found[] = [];
  for (const r of results) {
    add(sum, r.tally);
    found.push(...r.found);
  }
  return { tally: sum, found, next: Math.max(...results.map((r) => r.next)) };
}
