/** How much a run exercised; summed over seeds and held against floors. */
export type Tally = {
  seeds: number;
  caseDays: number;
  jumps: number;
  crashes: number;
  crashesUnderWay: number;
  duplicates: number;
  replays: number;
  retries: number;
  firings: number;
  jobsTwice: number;
  readonly events: Map<string, number>;
  readonly refusals: Map<string, number>;
  readonly jobs: Map<string, number>;
  readonly jobFailures: Map<string, number>;
  readonly crashedAt: Map<string, number>;
  /** Phases of cases and standings of licences in which lives ended. */
  readonly ends: Map<string, number>;
};

export function tally(): Tally {
  return {
    seeds: 1,
    caseDays: 0,
    jumps: 0,
    crashes: 0,
    crashesUnderWay: 0,
    duplicates: 0,
    replays: 0,
    retries: 0,
    firings: 0,
    jobsTwice: 0,
    events: new Map(),
    refusals: new Map(),
    jobs: new Map(),
    jobFailures: new Map(),
    crashedAt: new Map(),
    ends: new Map(),
  };
}

export function count(map: Map<string, number>, key: string, by = 1): void {
  map.set(key, (map.get(key) ?? 0) + by);
}

/** Adds what another run exercised. */
export function add(into: Tally, from: Tally): void {
  for (const key of Object.keys(into) as (keyof Tally)[]) {
    const [to, more] = [into[key], from[key]];
    if (to instanceof Map && more instanceof Map) for (const [name, n] of more) count(to, name, n);
    else if (typeof more === 'number') (into as Record<string, unknown>)[key] = (to as number) + more;
  }
}
