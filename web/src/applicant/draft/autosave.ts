import { Refused, Unreachable } from '../../api/call.ts';
import type { Answer } from '../../api/types.ts';
import type { Both } from '../../ui/language.tsx';
import { keep, kept, parse, pathOf, type Store } from './keep.ts';
import {
  type Answers,
  choose,
  merged,
  reconcile,
  saved,
  sending,
  shown,
  toSend,
  type,
  type Unsaved,
} from './unsaved.ts';

export type ServerCase = { readonly version: number; readonly answers: Answers; readonly locked: readonly string[] };
export type SaveState =
  | { readonly state: 'rest' }
  | { readonly state: 'waiting' | 'saving' }
  | { readonly state: 'saved'; readonly at: number }
  | { readonly state: 'offline' | 'signed-out' }
  | { readonly state: 'refused'; readonly text: Both };
export type Snapshot = {
  readonly answers: Answers;
  readonly unsaved: Unsaved;
  readonly save: SaveState;
  /** The device keeps what is typed; `false` when its storage is full or closed. */
  readonly kept: boolean;
};

/** What autosaving needs of the world; tests give their own. */
export type World = {
  readonly caseId: string;
  readonly store: Store;
  now(): number;
  newKey(): string;
  /** Saves answers when the case still has this version, once per key. Throws Refused or Unreachable. */
  put(o: {
    readonly answers: Answers;
    readonly version: number;
    readonly key: string;
  }): Promise<{ readonly version: number }>;
  ask(): Promise<ServerCase>;
  /** Calls back after some ms; returns how to take it back. */
  later(ms: number, then: () => void): () => void;
};

/** One save: the key under which it is answered once, what it carries, and the version of the case for which it was made. */
type Flight = { readonly key: string; readonly answers: Answers; readonly version: number };

/** A pause in typing after which a save goes out, ms; at most 2 s are promised. */
const PAUSE = 900;
const RETRY = 4_000;

/**
 * Saves what is typed: into the device's store at once, to the server after a pause, one save at a time. A save that got no answer is
 * sent again under its key; a save that finds the case changed asks first and is made anew.
 */
export class Autosave {
  readonly #world: World;
  #server: ServerCase;
  #unsaved: Unsaved;
  #save: SaveState = { state: 'rest' };
  #kept = true;
  /** The save that is on its way or got no answer; it stays bound to the version it was made for. */
  #flight: Flight | null = null;
  #running: Promise<void> | null = null;
  #timer: (() => void) | null = null;
  #listeners = new Set<() => void>();
  #snapshot: Snapshot;

  constructor(world: World, server: ServerCase) {
    this.#world = world;
    this.#server = server;
    const before = kept(world.store, world.caseId);
    this.#unsaved = reconcile(before, server.answers, new Set(server.locked));
    this.#kept = keep(world.store, world.caseId, before, this.#unsaved);
    this.#snapshot = this.#take();
    if (this.#hasWork()) this.#schedule(0);
  }

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };
  readonly snapshot = (): Snapshot => this.#snapshot;

  type(path: string, value: Answer): void {
    this.#set(type(this.#unsaved, this.#server.answers, path, value, this.#world.now()));
    if (this.#save.state !== 'offline' && this.#save.state !== 'signed-out') this.#say({ state: 'waiting' });
    this.#schedule(PAUSE);
  }

  choose(path: string, mine: boolean): void {
    this.#set(choose(this.#unsaved, path, mine));
    this.#schedule(0);
  }

  /** What the server says now, from any look at the case. An older look than the last is nothing new. */
  heard(server: ServerCase): void {
    if (server.version < this.#server.version) return;
    this.#server = server;
    this.#meet();
    if (this.#hasWork() && !this.#timer && !this.#running) this.#schedule(PAUSE);
  }

  /**
   * Another tab of this device wrote into the store: what it typed is shown here too, and saved from here should that tab die first.
   * When it has saved or given up its own, the server is asked what holds.
   */
  stored(key: string | null, text: string | null): void {
    const path = pathOf(this.#world.caseId, key);
    if (path === undefined) return;
    const typed = parse(text);
    if (!typed) {
      if (text === null && this.#unsaved[path]) void this.#look();
      return;
    }
    this.#unsaved = { ...this.#unsaved, [path]: merged(this.#unsaved[path], typed) };
    this.#tell();
    if (!this.#timer && !this.#running) this.#schedule(RETRY);
  }

  async #look(): Promise<void> {
    try {
      this.heard(await this.#world.ask());
    } catch {
      if (!this.#timer && !this.#running) this.#schedule(RETRY);
    }
  }

  /** Sends what waits, now, and resolves when it is saved (`true`) or cannot be just now (`false`). */
  async flush(): Promise<boolean> {
    this.#cancel();
    await this.#running;
    if (this.#hasWork()) await this.#run();
    return !this.#hasWork();
  }

  end(): void {
    this.#cancel();
  }

  #hasWork(): boolean {
    return this.#flight !== null || Object.keys(toSend(this.#unsaved)).length > 0;
  }

  #schedule(ms: number): void {
    this.#cancel();
    this.#timer = this.#world.later(ms, () => {
      this.#timer = null;
      void this.flush();
    });
  }

  #cancel(): void {
    this.#timer?.();
    this.#timer = null;
  }

  #run(): Promise<void> {
    this.#running ??= this.#send().finally(() => {
      this.#running = null;
    });
    return this.#running;
  }

  async #send(): Promise<void> {
    // Each round is one save; a stale look is mended by asking, at most a few times in a row.
    for (let round = 0; round < 5 && this.#hasWork(); round += 1) {
      const flight = this.#flight ?? this.#board();
      this.#say({ state: 'saving' });
      try {
        const { version } = await this.#world.put(flight);
        this.#flight = null;
        this.#arrived(flight.answers, version);
        this.#say({ state: 'saved', at: this.#world.now() });
      } catch (error) {
        if (!(await this.#mend(error))) return;
      }
    }
  }

  /** A new save of everything that waits. */
  #board(): Flight {
    const answers = toSend(this.#unsaved);
    this.#flight = { key: this.#world.newKey(), answers, version: this.#server.version };
    this.#set(sending(this.#unsaved, answers));
    return this.#flight;
  }

  /** The case had `answers` at `version`. Of a case that was looked at later it says nothing: what was seen then holds. */
  #arrived(answers: Answers, version: number): void {
    if (version < this.#server.version) {
      this.#meet();
      return;
    }
    this.#server = { ...this.#server, version, answers: { ...this.#server.answers, ...answers } };
    this.#set(saved(this.#unsaved, answers));
  }

  /** What was typed meets what the server was last heard to say. */
  #meet(): void {
    const { answers, locked } = this.#server;
    this.#set(reconcile(this.#unsaved, answers, new Set(locked), this.#flight?.answers));
  }

  /** `true` when another round makes sense at once. */
  async #mend(error: unknown): Promise<boolean> {
    if (error instanceof Refused) {
      if (error.status === 401) {
        this.#say({ state: 'signed-out' });
        return false;
      }
      if (error.status === 429 || error.status >= 500) return this.#again();
      this.#flight = null;
      if (error.code !== 'STALE_VERSION' && error.code !== 'LOCKED_VALUE') {
        this.#say({ state: 'refused', text: error.text });
        return false;
      }
      try {
        this.heard(await this.#world.ask());
        return true;
      } catch (failed) {
        return this.#mend(failed);
      }
    }
    if (error instanceof Unreachable) return this.#again();
    throw error;
  }

  #again(): false {
    this.#say({ state: 'offline' });
    this.#schedule(RETRY);
    return false;
  }

  #set(next: Unsaved): void {
    this.#kept = keep(this.#world.store, this.#world.caseId, this.#unsaved, next);
    this.#unsaved = next;
    this.#tell();
  }

  #say(save: SaveState): void {
    this.#save = save;
    this.#tell();
  }

  #take(): Snapshot {
    return {
      answers: shown(this.#unsaved, this.#server.answers),
      unsaved: this.#unsaved,
      save: this.#save,
      kept: this.#kept,
    };
  }

  #tell(): void {
    this.#snapshot = this.#take();
    for (const listener of this.#listeners) listener();
  }
}
