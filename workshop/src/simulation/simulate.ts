import {
  addDays,
  type CalendarDay,
  type CaseEvent,
  type CaseKind,
  type CaseState,
  dayOf,
  evolveCase,
  evolveLicence,
  findCurrent,
  initialCase,
  initialLicence,
  type LicenceEvent,
  type LicenceState,
} from '@tuofu/domain';
import { actorName, type JsonObject, jobs } from '@tuofu/server';
import { actInCase, actWithLicence, openApplication, type Request } from './acts.ts';
import { drawBeginning } from './beginnings.ts';
import { authority } from './city.ts';
import { Gates, quiet } from './gates.ts';
import type { Broken } from './invariants.ts';
import { type Item, items, type KINDS } from './items.ts';
import { drawLicenceActor, drawLicenceWish } from './licence-wishes.ts';
import { FIRM, OTHER } from './neighbours.ts';
import { type Node, openNode } from './node.ts';
import { type Chance, seeded } from './random.ts';
import { Deadlock, type QueuedJob, SimulatedStore } from './store.ts';
import { count, type Tally, tally } from './tally.ts';
import { drawActor, drawWish, type SimulatedCase } from './wishes.ts';

export type { SimulatedCase } from './wishes.ts';

/** What came back for a request with a key; a request of a crashed process never came back. */
export type Answered = {
  readonly key: string;
  readonly account: string;
  readonly actor: string;
  readonly stream: string;
  readonly body: string;
  readonly outcome: 'done' | 'replayed' | 'refused' | 'failed';
  /** The version that the sender had seen, where he said so. */
  readonly expected: number | undefined;
  readonly answer: JsonObject | null;
  readonly code: string | null;
  readonly events: readonly string[];
};

/** Everything that the invariants may read of a run that has come to rest. */
export type Run = {
  readonly seed: number;
  readonly store: SimulatedStore;
  readonly cases: readonly SimulatedCase[];
  readonly answered: readonly Answered[];
  /** The state that a process holds of each case at rest. */
  readonly live: ReadonlyMap<string, { readonly state: CaseState; readonly version: number }>;
  readonly today: CalendarDay;
  readonly now: string;
  readonly unhandled: readonly string[];
  readonly tally: Tally;
  /** How many events each stream had before the life began, and what they broke. */
  readonly begun: ReadonlyMap<string, number>;
  readonly brokenBefore: readonly Broken[];
};

const HOUR = 3_600_000;
/** What comes later than this is not waited for: a licence runs for years. */
const SOON = 200 * 24 * HOUR;

class Simulation {
  readonly #chance: Chance;
  readonly #gates = new Gates();
  #store = new SimulatedStore(this.#gates);
  /** So many commits were there before the life began. */
  #before = 0;
  readonly #answered: Answered[] = [];
  readonly #requests: Request[] = [];
  readonly #under = new Map<string, number>();
  readonly #working = new Set<QueuedJob>();
  readonly #cases: SimulatedCase[] = [];
  readonly #seen = new Map<string, { state: CaseState; version: number }>();
  readonly #seenLicences = new Map<string, { state: LicenceState; version: number }>();
  /** Applications that could not even be opened: nobody comes back with the same one. */
  readonly #turnedAway = new Set<string>();
  readonly #unhandled: string[] = [];
  readonly #tally = tally();
  readonly #seed: number;
  readonly #trace: ((line: string) => void) | undefined;
  #from = 0;
  #now = 0;
  #nowInstant = Temporal.Instant.fromEpochMilliseconds(0);
  #processes = 0;
  #nodes: Node[] = [];
  #ringing = new Set<number>();
  #failing = 0.03;
  #fresh = 0;

  constructor(seed: number, trace?: (line: string) => void) {
    this.#seed = seed;
    this.#trace = trace;
    this.#chance = seeded(seed);
  }

  #say(line: string): void {
    this.#trace?.(`${this.#nowInstant} ${line}`);
  }

  #open(): Node {
    this.#processes += 1;
    return openNode({
      ...{ process: this.#processes, gates: this.#gates, store: this.#store, chance: this.#chance },
      failing: () => this.#failing,
      now: () => this.#nowInstant,
    });
  }

  async run(): Promise<Run> {
    const { store, cases, starts, begun, broken } = await drawBeginning(this.#chance);
    this.#store = new SimulatedStore(this.#gates, store);
    this.#before = store.log.length;
    this.#cases.push(...cases);
    this.#now = Date.parse(`${this.#chance.pick(starts)}T00:00:00+08:00`) + (8 + this.#chance.below(14)) * HOUR;
    this.#nowInstant = Temporal.Instant.fromEpochMilliseconds(this.#now);
    this.#from = this.#now;
    this.#nodes = [this.#open(), this.#open()];
    const isBegun = cases.length > 0;
    const steps = isBegun ? 36 + this.#chance.below(44) : 42 + this.#chance.below(56);
    for (let more = isBegun ? 0 : this.#chance.pick([1, 1, 1, 1, 2, 2, 3]); more > 0; more -= 1) this.#begin();
    for (let step = 0, idle = 0; step < steps && idle < 8; step += 1) {
      idle = this.#isQuiet() ? idle + 1 : 0;
      this.#step();
      await quiet();
      // Mostly an office goes about its work one thing after the other; the rest of the time everything happens at once.
      if (this.#chance.chance(0.4)) await this.#finish(this.#chance.below(12));
    }
    await this.#settle();
    const live = new Map<string, { state: CaseState; version: number }>();
    for (const { stream } of this.#cases) {
      const held = (this.#nodes[0] as Node).office.cases.load(authority, stream);
      while (this.#gates.waiting.length > 0) await this.#openFirst();
      const { state, version } = await held;
      live.set(stream, { state, version });
    }
    this.#tally.caseDays += this.#caseDays();
    for (const { events } of this.#store.log.slice(this.#before))
      for (const e of events) count(this.#tally.events, e.type);
    for (const { state } of live.values()) count(this.#tally.ends, state.phase);
    for (const stream of this.#licences()) count(this.#tally.ends, `licence ${this.#lookAt(stream).state.standing}`);
    return {
      seed: this.#seed,
      store: this.#store,
      cases: this.#cases,
      answered: this.#answered,
      live,
      today: dayOf(this.#nowInstant),
      now: this.#nowInstant.toString(),
      unhandled: this.#unhandled,
      tally: this.#tally,
      begun,
      brokenBefore: broken,
    };
  }

  #caseDays(): number {
    let days = 0;
    for (const { stream } of this.#cases) {
      const opened = this.#store.streams.get(stream)?.events[0]?.at;
      if (opened) days += (this.#now - Math.max(this.#from, Date.parse(opened))) / (24 * HOUR);
    }
    return days;
  }

  #step(): void {
    const waiting = this.#gates.waiting.length;
    const jobs = this.#store.jobs.some((j) => !j.done && j.claimedBy === null);
    const idle = this.#under.size < 4;
    switch (
      this.#chance.weighted({
        open: waiting > 0 ? 9 : 0,
        person: idle ? 3 : 0,
        work: jobs && this.#working.size < 3 ? 4 : 0,
        ring: this.#ringing.size < 2 ? 0.8 : 0,
        time: 0.9,
        again: this.#requests.length > 0 ? 0.35 : 0,
        crash: 0.12,
      })
    ) {
      case 'open':
        this.#openAny();
        return;
      case 'person':
        this.#act();
        return;
      case 'work':
        this.#work(this.#chance.pick(this.#nodes));
        return;
      case 'ring':
        this.#ring(this.#chance.pick(this.#nodes));
        return;
      case 'time':
        this.#pass();
        return;
      case 'again':
        this.#again();
        return;
      case 'crash':
        this.#crash();
        return;
    }
  }

  /** Opens one gate or, at times, several in a row, in an order that nobody chose. */
  #openAny(): void {
    for (let n = this.#chance.chance(0.5) ? 1 : 3; n > 0 && this.#gates.waiting.length > 0; n -= 1)
      this.#gates.open(this.#chance.below(this.#gates.waiting.length));
  }

  async #finish(gates: number): Promise<void> {
    for (let n = gates; n > 0 && this.#gates.waiting.length > 0; n -= 1) await this.#openFirst();
  }

  async #openFirst(): Promise<void> {
    const before = this.#gates.waiting.length;
    for (let at = 0; at < before; at += 1) {
      if (this.#gates.waiting.length === 0) break;
      const gate = this.#gates.waiting[at % this.#gates.waiting.length];
      if (gate && this.#gates.open(this.#gates.waiting.indexOf(gate)) === 'opened') break;
    }
    await quiet();
  }

  #pass(): void {
    const jump = this.#chance.weighted({ hours: 5, day: 4, days: 2.5, due: 2, weeks: 0.3 });
    const dues = [...this.#store.clocks.values()].filter((c) => c.firedAt === null).map((c) => Date.parse(c.dueAt));
    // What somebody waits for: a clock that rings, a hearing that was called, a day until which something was to be put right.
    for (const { stream } of this.#cases) {
      const { state } = this.#look(stream);
      if (state.phase !== 'accepted') continue;
      const { hearings, rectifications, asked } = state.procedure;
      const over = [...rectifications, ...asked].flatMap((r) => (r.dueOn === null ? [] : [addDays(r.dueOn, 1)]));
      const days = [...hearings.map((h) => h.calledFor), ...over];
      dues.push(...days.map((d) => Date.parse(`${d}T01:00:00Z`)));
    }
    // And what a holder waits for: that his time to speak is over, that his hearing can be held.
    for (const stream of this.#licences()) {
      const { state } = this.#lookAt(stream);
      if (state.standing !== 'in-force' && state.standing !== 'suspended') continue;
      for (const { standing, requestUntil, hearing } of state.announcements) {
        if (standing !== 'open') continue;
        const held = hearing === null ? [] : [addDays(hearing.requestedOn, 11)];
        const over = 'day' in requestUntil ? [addDays(requestUntil.day, 1)] : [];
        dues.push(...[...held, ...over].map((d) => Date.parse(`${d}T01:00:00Z`)));
      }
    }
    const next = dues.filter((d) => d > this.#now && d < this.#now + SOON).toSorted((a, b) => a - b)[0];
    if (jump === 'due' && next !== undefined) this.#now = next + this.#chance.below(3) * HOUR;
    else {
      const hours = {
        hours: 1 + this.#chance.below(9),
        day: 24,
        days: 48 + this.#chance.below(120),
        due: 24,
        weeks: 480,
      };
      this.#now += hours[jump] * HOUR;
    }
    this.#nowInstant = Temporal.Instant.fromEpochMilliseconds(this.#now);
    this.#tally.jumps += 1;
    this.#say('time passes');
  }

  #crash(): void {
    const at = this.#chance.below(this.#nodes.length);
    const { process } = this.#nodes[at] as Node;
    this.#say(`process ${process} dies`);
    const dropped = this.#gates.waiting.filter((g) => g.process === process);
    if (dropped.length > 0) this.#tally.crashesUnderWay += 1;
    for (const g of dropped) count(this.#tally.crashedAt, g.name);
    this.#tally.crashes += 1;
    this.#gates.drop(process);
    this.#store.crash(process);
    this.#ringing.delete(process);
    for (const job of this.#working) if (job.claimedBy === null) this.#working.delete(job);
    for (const [id, on] of this.#under) if (on === process) this.#under.delete(id);
    this.#nodes[at] = this.#open();
  }

  #begin(): void {
    const n = this.#cases.length;
    const stream = `case-${this.#seed}-${n}`;
    const item = this.#chance.pick([...items, items[0], items[1]] as readonly Item[]);
    const mode = this.#chance.chance(0.65) ? 'no-storage' : 'petrol-station';
    // Two applications for one place now and then: only one may become a licence.
    const premises = this.#chance.chance(0.2) ? '1' : String(n + 2);
    const who = { applicant: this.#chance.pick(['zhou', 'wu']), company: FIRM };
    this.#cases.push({ stream, item, ...who, premises, mode, kind: 'first', licence: null });
  }

  /** Somebody comes with something about a licence, or, now and then, for another one at its place. */
  #beginAbout(licence: string): void {
    const chance = this.#chance;
    const stream = `case-${this.#seed}-${this.#cases.length}`;
    const { state } = this.#lookAt(licence);
    if (state.standing === 'none') return;
    const origin = this.#cases.find((c) => c.stream === state.versions[0]?.caseStream);
    if (!origin) return;
    const { item, mode } = origin;
    const holder = findCurrent(state)?.made.content?.holder ?? FIRM;
    const left = Date.parse(state.validTo) - this.#now;
    const kind = chance.weighted<CaseKind>({
      first: 0.6,
      change: 3,
      'storage-project': 0.7,
      renewal: left < SOON ? 8 : 0.5,
      'change-and-renewal': left < SOON ? 3 : 0.3,
      're-application': 3,
      replacement: 1.2,
      cancellation: 1.5,
    } satisfies Record<(typeof KINDS)[number], number>);
    const premises = kind === 're-application' && chance.chance(0.6) ? '7' : origin.premises;
    const renamed = kind.startsWith('change') && chance.chance(0.85);
    const company = renamed ? (holder === FIRM ? OTHER : FIRM) : holder;
    const about = kind === 'first' ? null : licence;
    this.#cases.push({ stream, item, applicant: 'zhou', company, premises, mode, kind, licence: about });
  }

  #licences(): string[] {
    const found: string[] = [];
    for (const [stream, { kind }] of this.#store.streams) if (kind === 'licence') found.push(stream);
    return found;
  }

  #lookAt(stream: string): { state: LicenceState; version: number } {
    const seen = this.#seenLicences.get(stream) ?? { state: initialLicence, version: 0 };
    const events = this.#store.streams.get(stream)?.events ?? [];
    for (; seen.version < events.length; seen.version += 1)
      seen.state = evolveLicence(seen.state, events[seen.version] as unknown as LicenceEvent);
    this.#seenLicences.set(stream, seen);
    return seen;
  }

  /** Nothing is left that anybody would come back to. */
  #isQuiet(): boolean {
    return (
      this.#cases.every((c) => this.#isOver(c)) &&
      this.#licences().every((l) => this.#lookAt(l).state.standing === 'cancelled')
    );
  }

  #look(stream: string): { state: CaseState; version: number } {
    const seen = this.#seen.get(stream) ?? { state: initialCase as CaseState, version: 0 };
    const events = this.#store.streams.get(stream)?.events ?? [];
    for (; seen.version < events.length; seen.version += 1)
      seen.state = evolveCase(seen.state, events[seen.version] as unknown as CaseEvent);
    this.#seen.set(stream, seen);
    return seen;
  }

  #isOver({ stream }: SimulatedCase): boolean {
    const { phase } = this.#look(stream).state;
    if (phase === 'none') return this.#turnedAway.has(stream);
    return !['draft', 'received', 'correction-requested', 'accepted'].includes(phase);
  }

  #act(): void {
    const chance = this.#chance;
    const going = this.#cases.filter((c) => !this.#isOver(c));
    const licences = this.#licences();
    if (licences.length > 0) {
      const licence = chance.pick(licences);
      const asks = going.length === 0 ? 0.45 : 0.03;
      if (this.#cases.length < 5 && chance.chance(asks)) this.#beginAbout(licence);
      else if (chance.chance(going.length === 0 ? 0.92 : 0.3)) {
        this.#actOnLicence(licence);
        return;
      }
    }
    const left = this.#cases.filter((c) => !this.#isOver(c));
    const of = chance.pick(left.length > 0 && chance.chance(0.9) ? left : this.#cases);
    const { stream, item, applicant, kind, licence } = of;
    const { state, version } = this.#look(stream);
    this.#fresh += 1;
    const fresh = `t${this.#seed}-${this.#fresh}`;
    const expected = this.#seenVersion(version);
    if (state.phase === 'none') {
      const actor = { role: 'applicant', account: applicant } as const;
      const send = openApplication({ item: item.item, kind, licence });
      this.#request({ fresh, stream, actor, type: 'OpenCase', expected: undefined, send });
      return;
    }
    // Who sees that the machine is still comparing mostly waits for it.
    const compares = state.phase === 'received' && state.compared === null;
    if (compares && this.#working.size < 3 && chance.chance(0.75)) {
      this.#work(chance.pick(this.#nodes));
      return;
    }
    const today = dayOf(this.#nowInstant);
    const wish = drawWish(chance, { state, of, today, fresh });
    const actor = drawActor(chance, wish.by, state, applicant);
    const decides = wish.type === 'GrantCase' || wish.type === 'ApproveCancellation';
    const send = actInCase(wish, decides && chance.chance(0.9));
    this.#request({ fresh, stream, actor, type: wish.type, expected, send });
  }

  #actOnLicence(stream: string): void {
    const { state, version } = this.#lookAt(stream);
    if (state.standing === 'none') return;
    this.#fresh += 1;
    const fresh = `t${this.#seed}-${this.#fresh}`;
    const today = dayOf(this.#nowInstant);
    const wish = drawLicenceWish(this.#chance, { state, today, fresh });
    const actor = drawLicenceActor(this.#chance, wish.by, state.office, 'zhou');
    const expected = this.#seenVersion(version);
    this.#request({ fresh, stream, actor, type: wish.type, expected, send: actWithLicence(wish) });
  }

  /** What the sender says that he saw: mostly nothing, sometimes what is there, rarely what was. */
  #seenVersion(version: number): number | undefined {
    if (this.#chance.chance(0.15)) return version;
    return this.#chance.chance(0.03) ? Math.max(0, version - 1) : undefined;
  }

  #request(o: Omit<Request, 'key' | 'account' | 'body'> & { readonly fresh: string }): void {
    const { fresh, ...rest } = o;
    const account = 'account' in o.actor ? o.actor.account : o.actor.rule;
    const request: Request = { ...rest, key: `key-${fresh}`, account, body: `${o.type} ${fresh}` };
    this.#requests.push(request);
    this.#send(request, this.#chance.pick(this.#nodes));
    if (this.#chance.chance(0.06)) {
      this.#tally.duplicates += 1;
      this.#send(request, this.#chance.pick(this.#nodes));
    }
  }

  /** An earlier request comes again: its answer was lost, or a finger was nervous; or the same key comes with something else. */
  #again(): void {
    const lately = this.#requests.slice(-12);
    const request = this.#chance.pick(lately);
    const changed = this.#chance.chance(0.1);
    this.#tally.duplicates += 1;
    this.#send(changed ? { ...request, body: `${request.body} changed` } : request, this.#chance.pick(this.#nodes));
  }

  #sent = 0;

  #send(request: Request, node: Node): void {
    this.#sent += 1;
    const id = `${request.key} ${this.#sent}`;
    this.#under.set(id, node.process);
    const { key, account, stream, body, expected } = request;
    const answer = (more: Omit<Answered, 'key' | 'account' | 'stream' | 'body' | 'actor' | 'expected'>) => {
      this.#under.delete(id);
      this.#answered.push({ key, account, stream, body, expected, actor: actorName(request.actor), ...more });
      this.#say(
        `${request.type} ${actorName(request.actor)} ${stream} ${key}: ${more.outcome} ${more.code ?? more.events}`,
      );
    };
    request.send(node.office, request).then(
      (outcome) => {
        if (!outcome.ok) {
          count(this.#tally.refusals, outcome.refusal.code);
          if (request.type === 'OpenCase') this.#turnedAway.add(stream);
          answer({ outcome: 'refused', answer: null, code: outcome.refusal.code, events: [] });
        } else if ('replay' in outcome) {
          this.#tally.replays += 1;
          answer({ outcome: 'replayed', answer: outcome.replay.answer, code: null, events: [] });
        } else {
          const events = outcome.events.map((e) => e.type);
          answer({ outcome: 'done', answer: outcome.answer, code: null, events });
        }
      },
      (error: Error) => {
        if (!/timed out/.test(error.message)) this.#unhandled.push(`${request.type}: ${error.message}`);
        answer({ outcome: 'failed', answer: null, code: error.message, events: [] });
      },
    );
  }

  #work(node: Node): void {
    const free = this.#store.jobs.filter((j) => !j.done && j.claimedBy === null);
    if (free.length === 0) return;
    const job = this.#chance.pick(free);
    job.claimedBy = node.process;
    job.attempts += 1;
    this.#working.add(job);
    count(this.#tally.jobs, job.queue);
    const end = (done: boolean) => {
      this.#working.delete(job);
      // Done, but nobody heard of it: it comes once more.
      job.done = done && !(this.#failing > 0 && this.#chance.chance(0.08));
      if (done && !job.done) this.#tally.jobsTwice += 1;
      job.claimedBy = null;
    };
    jobs[job.queue as keyof typeof jobs](node.office, job.data).then(
      () => end(true),
      (error: Error) => {
        this.#say(`job ${job.queue} ${job.data.stream}: ${error.message}`);
        count(this.#tally.jobFailures, job.queue);
        end(false);
      },
    );
  }

  #ring(node: Node): void {
    const { process } = node;
    if (this.#ringing.has(process)) return;
    this.#ringing.add(process);
    node.ring().then(
      (fired) => {
        this.#ringing.delete(process);
        this.#tally.firings += fired;
        if (fired > 0) this.#say(`${fired} clocks rang`);
      },
      (error: AggregateError) => {
        this.#ringing.delete(process);
        for (const inner of error.errors ?? [error])
          if (!(inner instanceof Deadlock)) this.#unhandled.push(`clock: ${(inner as Error).message}`);
      },
    );
  }

  /** No more crashes and no more chance: lost answers are asked for again, jobs and clocks run until nothing is left to do. */
  async #settle(): Promise<void> {
    this.#failing = 0;
    const drained = async () => {
      for (let at = 0; this.#gates.waiting.length > 0 && at < 5_000; at += 1) await this.#openFirst();
    };
    await drained();
    const heard = new Set(this.#answered.filter((a) => a.outcome !== 'failed').map((a) => a.key));
    for (const request of this.#requests) {
      if (heard.has(request.key)) continue;
      this.#tally.retries += 1;
      this.#send(request, this.#nodes[0] as Node);
      await drained();
    }
    for (let round = 0; round < 40; round += 1) {
      this.#ring(this.#nodes[0] as Node);
      await drained();
      const due = this.#store.jobs.filter((j) => !j.done && j.attempts < 60);
      for (let n = due.length; n > 0; n -= 1) {
        this.#work(this.#nodes[0] as Node);
        await drained();
      }
      const left = this.#store.jobs.some((j) => !j.done && j.attempts < 60);
      const now = this.#nowInstant.toString();
      const rings = [...this.#store.clocks.values()].some((c) => c.firedAt === null && c.dueAt <= now);
      if (!left && !rings) break;
    }
  }
}

/** Lives one seed; the same seed gives the same run, act by act. */
export function simulate(seed: number, trace?: (line: string) => void): Promise<Run> {
  return new Simulation(seed, trace).run();
}
