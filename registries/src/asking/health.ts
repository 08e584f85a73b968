import type { BreakerState } from './breaker.ts';
import type { UnavailableReason } from './reasons.ts';
import type { RegistryId } from './shape.ts';

/** How a registry has been doing since the start of this process. Instants are the system's, in UTC. */
export type RegistryHealth = {
  readonly registry: RegistryId;
  /** `open`: it rests and is not asked; `half-open`: the next question is its trial. */
  readonly breaker: BreakerState;
  readonly asked: number;
  /** Of those: found or not found; answered from what was still fresh; the rest were unavailable. */
  readonly answered: number;
  readonly kept: number;
  readonly lastAnsweredAt: string | null;
  readonly lastUnavailable: { readonly reason: UnavailableReason; readonly at: string } | null;
};

export type Tally = {
  answered(kept: boolean): void;
  unavailable(reason: UnavailableReason): void;
  told(): Omit<RegistryHealth, 'registry' | 'breaker'>;
};

/** Counts what became of the questions to one registry. */
export function createTally(): Tally {
  let [asked, answered, kept] = [0, 0, 0];
  let lastAnsweredAt: string | null = null;
  let lastUnavailable: RegistryHealth['lastUnavailable'] = null;
  return {
    answered(fromKept) {
      asked += 1;
      answered += 1;
      if (fromKept) kept += 1;
      else lastAnsweredAt = new Date().toISOString();
    },
    unavailable(reason) {
      asked += 1;
      lastUnavailable = { reason, at: new Date().toISOString() };
    },
    told: () => ({ asked, answered, kept, lastAnsweredAt, lastUnavailable }),
  };
}
