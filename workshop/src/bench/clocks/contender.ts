/** Timers in one library: scheduled, and fired when they are due, each with one durable event as its effect. */
export type Contender = {
  readonly name: string;
  /** So many timers that are due now. */
  schedule(count: number): Promise<void>;
  /** So many that are due in a year: they lie in the way and must not fire. */
  scheduleLater(count: number): Promise<void>;
  /** Fires what is due until all `count` have left their event; milliseconds from the first firing to the last event. */
  fire(count: number): Promise<{ readonly ms: number }>;
  /** What is wrong when `total` timers were to fire since the beginning, each exactly once and no other. */
  check(total: number): Promise<string[]>;
  stop(): Promise<void>;
};

/** The peers' event: a plain row under the timer's id; a second firing of one timer would be a second row. */
export const FIRED_TABLE = `create table fired (id bigint generated always as identity primary key, timer uuid not null,
  type text not null, data jsonb not null, at timestamptz not null default now())`;
export const FIRE_ONE = `insert into fired (timer, type, data) values ($1, 'ClockNoted', '{"clock":"decision","light":"red"}')`;
export const FIRED = `select count(*)::int as fired, count(distinct timer)::int as timers from fired`;

export function wrongIn(name: string, found: { fired: number; timers: number }, total: number): string[] {
  const missed = total - found.timers;
  const double = found.fired - found.timers;
  return missed === 0 && double === 0 ? [] : [`${name}: of ${total} timers ${missed} missed, ${double} fired again`];
}

/** Waits until a counter has reached what is expected; throws when it does not move for a minute. */
export async function untilCount(what: string, expected: number, count: () => number): Promise<void> {
  let last = -1;
  let since = performance.now();
  while (count() < expected) {
    if (count() !== last) {
      last = count();
      since = performance.now();
    }
    if (performance.now() - since > 60_000)
      throw new Error(`${what}: ${last} of ${expected}, and nothing moves for a minute`);
    await new Promise((resolve) => setTimeout(resolve, 1));
  }
}
