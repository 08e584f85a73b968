import type { Agent } from 'undici';
import type { Exchange } from '../asking/reasons.ts';

/** One question, ready to travel. */
export type Message = {
  /** The registry's own path under the service's address. */
  readonly path: string;
  readonly body: Readonly<Record<string, unknown>>;
  readonly requester: string;
  readonly caseRef: string;
  readonly purpose: string;
  readonly article: string;
};

/** How questions travel to a registry and what its answers are wrapped in. `send` makes one attempt and never throws. */
export type Way = {
  send(message: Message, signal: AbortSignal): Promise<Exchange<Readonly<Record<string, unknown>>>>;
};

export type Surroundings = {
  readonly agent: Agent;
  /** Milliseconds that only go forward. */
  clock(): number;
  /** Milliseconds since 1970, for what is signed. */
  wall(): number;
  readonly limitMs: number;
  readonly stopped: AbortSignal;
};

/** Puts the question with a key; one that is refused although it was thought good is replaced once. */
export async function withFreshKey<T>(
  keys: { get(signal: AbortSignal): Promise<Exchange<string>>; forget(key: string): void },
  signal: AbortSignal,
  put: (key: string) => Promise<Exchange<T>>,
): Promise<Exchange<T>> {
  for (let fresh = false; ; fresh = true) {
    const key = await keys.get(signal);
    if (!key.ok) return key;
    const answer = await put(key.value);
    if (answer.ok || answer.reason !== 'NOT_AUTHORISED' || fresh) return answer;
    // A key may be revoked before its time (the registry restarted); one new one is worth asking for.
    keys.forget(key.value);
  }
}
