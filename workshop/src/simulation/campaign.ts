import { checkRun } from './invariants.ts';
import { simulate } from './simulate.ts';
import { add, type Tally, tally } from './tally.ts';

/** A seed in which an invariant did not hold. */
export type Found = { readonly seed: number; readonly invariant: string; readonly fact: string };
export type Campaign = { readonly tally: Tally; readonly found: readonly Found[]; readonly next: number };

/** Lives seeds one after the other until `enough` says so; an exception inside a seed is a finding as well. */
export async function campaign(o: {
  readonly from: number;
  readonly step?: number;
  readonly enough: (done: number, found: readonly Found[]) => boolean;
}): Promise<Campaign> {
  const sum = { ...tally(), seeds: 0 };
  const found: Found[] = [];
  let seed = o.from;
  for (let done = 0; !o.enough(done, found); done += 1, seed += o.step ?? 1) {
    try {
      const run = await simulate(seed);
      add(sum, run.tally);
      for (const b of checkRun(run)) found.push({ seed, ...b });
    } catch (error) {
      found.push({ seed, invariant: 'the simulation comes to its end', fact: (error as Error).message });
    }
  }
  return { tally: sum, found, next: seed };
}
