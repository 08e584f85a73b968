import type { CaseState } from '@tuofu/domain';

type Held = { readonly state: CaseState; readonly version: number; readonly hash: string };

/** The most recently used case states. What it holds may be behind another node; the append's version check decides. */
export class StateCache {
  readonly #held = new Map<string, Held>();
  readonly #limit: number;

  constructor(limit: number) {
    this.#limit = limit;
  }

  get(stream: string): Held | undefined {
    const held = this.#held.get(stream);
    if (held) {
      this.#held.delete(stream);
      this.#held.set(stream, held);
    }
    return held;
  }

  set(stream: string, held: Held): void {
    const known = this.#held.get(stream);
    if (known && known.version > held.version) return;
    this.#held.delete(stream);
    this.#held.set(stream, held);
    if (this.#held.size > this.#limit) this.#held.delete(this.#held.keys().next().value as string);
  }

  drop(stream: string): void {
    this.#held.delete(stream);
  }
}
