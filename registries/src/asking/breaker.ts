export type BreakerState = 'closed' | 'open' | 'half-open';

/** Lets a registry that keeps failing rest: while open, questions are answered unavailable at once instead of waiting. */
export type Breaker = {
  /** False while open. After the rest one question at a time is let through as a trial. */
  mayAsk(now: number): boolean;
  worked(): void;
  failed(now: number): void;
  /** The question ended without telling anything about the registry's health. */
  undecided(): void;
  state(now: number): BreakerState;
};

/** `after` failures in a row open it for `restMs`; one good answer closes it. Times are milliseconds of one clock. */
export function createBreaker(o: { readonly after: number; readonly restMs: number }): Breaker {
  let failures = 0;
  let openUntil = 0;
  let trial = false;
  return {
    mayAsk(now) {
      if (failures < o.after) return true;
      if (now < openUntil || trial) return false;
      trial = true;
      return true;
    },
    worked() {
      failures = 0;
      trial = false;
    },
    failed(now) {
      failures += 1;
      trial = false;
      if (failures >= o.after) openUntil = now + o.restMs;
    },
    undecided() {
      trial = false;
    },
    state(now) {
      if (failures < o.after) return 'closed';
      return now < openUntil ? 'open' : 'half-open';
    },
  };
}
