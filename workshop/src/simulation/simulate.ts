import {
  type Actor,
  addDays,
  type CalendarDay,
  type CaseCommand,
  type CaseEvent,
  type CaseState,
  dayOf,
  evolveCase,
  initialCase,
} from '@tuofu/domain';
import {
  actorName,
  allocateDocumentNo,
  type CaseDesk,
  compareAndRecord,
  consequencesOf,
  type Handled,
  type JsonObject,
  jobs,
  licenceNumbers,
  makeCaseDesk,
  type NumberedCommand,
  type Office,
  type OfficeClock,
  registerOf,
  ringDueClocks,
  ringLicence,
  silencePaper,
} from '@tuofu/server';
import { shippedCalendar } from '../oracle/domain-calendar.ts';
import { authority, profile } from './city.ts';
import { Gates, quiet } from './gates.ts';
import { type Item, items, releases } from './items.ts';
import { neighboursOf } from './neighbours.ts';
import { type Chance, seeded } from './random.ts';
import { Deadlock, type QueuedJob, SimulatedStore } from './store.ts';
import { count, type Tally, tally } from './tally.ts';
import { drawActor, drawWish, firmCode } from './wishes.ts';

export const calendar = shippedCalendar();

/** A case of the simulation: whose it is, of which item, and where the premises are. */
export type SimulatedCase = {
  readonly stream: string;
  readonly item: Item;
  readonly applicant: string;
  readonly premises: string;
  readonly mode: string;
};

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
};

type Request = {
  readonly key: string;
  readonly account: string;
  readonly actor: Actor;
  readonly stream: string;
  readonly body: string;
  readonly type: CaseCommand['type'];
  readonly expected: number | undefined;
  readonly compareFirst: boolean;
  readonly command: (office: Office) => CaseCommand | NumberedCommand;
};

type Node = { process: number; office: Office; ring(): Promise<number> };

/** Days on which a life begins: in quiet months, before the law changed, before long holidays, and before the years that nobody has announced. */
const BEGINNINGS = [
  '2026-03-16',
  '2026-04-08',
  '2026-04-22',
  '2026-06-08',
  '2026-07-01',
  '2026-09-14',
  '2026-10-20',
  '2026-11-24',
  '2026-12-14',
] as const;
const HOUR = 3_600_000;

class Simulation {
  readonly #chance: Chance;
  readonly #gates = new Gates();
  readonly #store = new SimulatedStore(this.#gates);
  readonly #answered: Answered[] = [];
  readonly #requests: Request[] = [];
  readonly #under = new Map<string, number>();
  readonly #working = new Set<QueuedJob>();
  readonly #cases: SimulatedCase[] = [];
  readonly #seen = new Map<string, { state: CaseState; version: number }>();
  readonly #unhandled: string[] = [];
  readonly #tally = tally();
  readonly #seed: number;
  readonly #trace: ((line: string) => void) | undefined;
  #now: number;
  #nowInstant: Temporal.Instant;
  #processes = 0;
  #nodes: Node[] = [];
  #ringing = new Set<number>();
  #failing = 0.03;
  #fresh = 0;

  constructor(seed: number, trace?: (line: string) => void) {
    this.#seed = seed;
    this.#trace = trace;
    this.#chance = seeded(seed);
    const begin = Temporal.PlainDate.from(this.#chance.pick(BEGINNINGS)).toZonedDateTime('Asia/Shanghai');
    this.#now = begin.epochMilliseconds + (8 + this.#chance.below(14)) * HOUR;
    this.#nowInstant = Temporal.Instant.fromEpochMilliseconds(this.#now);
    this.#nodes = [this.#open(), this.#open()];
  }

  #say(line: string): void {
    this.#trace?.(`${this.#nowInstant} ${line}`);
  }

  #open(): Node {
    this.#processes += 1;
    const process = this.#processes;
    const { journal, claimDue } = this.#store.openFor(process);
    const clock: OfficeClock = { now: () => this.#nowInstant };
    const cases: CaseDesk = makeCaseDesk({
      ...{ journal, releases, profile, clock, calendar },
      stepAside: () => this.#gates.pass(process, 'step aside', () => undefined),
    });
    const office = neighboursOf({
      process,
      gates: this.#gates,
      chance: this.#chance,
      failing: () => this.#failing,
      store: this.#store,
      ...{ profile, releases, calendar, clock, journal, cases },
    });
    const number: Parameters<typeof ringDueClocks>[0]['number'] = (tx, state) =>
      allocateDocumentNo(office, tx, state, silencePaper(office, state));
    const runner = { clock, cases, log: office.log, number, claimDue };
    const ring = () =>
      ringDueClocks({ ...runner, ringLicence: (row, tx) => ringLicence(office.licences, journal, row, tx) });
    return { process, office, ring };
  }

  async run(): Promise<Run> {
    const steps = 46 + this.#chance.below(62);
    for (let cases = this.#chance.pick([1, 1, 1, 1, 2, 2, 3]); cases > 0; cases -= 1) this.#begin();
    for (let step = 0, idle = 0; step < steps && idle < 8; step += 1) {
      idle = this.#cases.every((c) => this.#isOver(c)) ? idle + 1 : 0;
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
    };
  }

  #caseDays(): number {
    let days = 0;
    for (const { stream } of this.#cases) {
      const opened = this.#store.streams.get(stream)?.events[0]?.at;
      if (opened) days += (this.#now - Date.parse(opened)) / (24 * HOUR);
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
    const dues = [...this.#store.clocks.values()]
      .filter((c) => c.firedAt === null && isOfCase(c))
      .map((c) => Date.parse(c.dueAt));
    // What somebody waits for: a clock that rings, a hearing that was called, a day until which something was to be put right.
    for (const { stream } of this.#cases) {
      const { state } = this.#look(stream);
      if (state.phase !== 'accepted') continue;
      const { hearings, rectifications, asked } = state.procedure;
      const over = [...rectifications, ...asked].flatMap((r) => (r.dueOn === null ? [] : [addDays(r.dueOn, 1)]));
      const days = [...hearings.map((h) => h.calledFor), ...over];
      dues.push(...days.map((d) => Date.parse(`${d}T01:00:00Z`)));
    }
    const next = dues.filter((d) => d > this.#now).toSorted((a, b) => a - b)[0];
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
    this.#cases.push({ stream, item, applicant: this.#chance.pick(['zhou', 'wu']), premises, mode });
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
    return !['none', 'draft', 'received', 'correction-requested', 'accepted'].includes(phase);
  }

  #act(): void {
    const chance = this.#chance;
    const going = this.#cases.filter((c) => !this.#isOver(c));
    const simulated = chance.pick(going.length > 0 && chance.chance(0.9) ? going : this.#cases);
    const { stream, item, applicant, premises, mode } = simulated;
    const { state, version } = this.#look(stream);
    this.#fresh += 1;
    const fresh = `t${this.#seed}-${this.#fresh}`;
    const expected = chance.chance(0.15) ? version : chance.chance(0.03) ? Math.max(0, version - 1) : undefined;
    if (state.phase === 'none') {
      const command: CaseCommand = {
        type: 'OpenCase',
        item: item.item,
        release: `release-${item.item}`,
        kind: 'first',
        licence: null,
      };
      this.#request({
        fresh,
        stream,
        actor: { role: 'applicant', account: applicant },
        type: 'OpenCase',
        expected: undefined,
        compareFirst: false,
        command: () => command,
      });
      return;
    }
    // Who sees that the machine is still comparing mostly waits for it.
    const compares = state.phase === 'received' && state.compared === null;
    if (compares && this.#working.size < 3 && chance.chance(0.75)) {
      this.#work(chance.pick(this.#nodes));
      return;
    }
    const today = dayOf(this.#nowInstant);
    const wish = drawWish(chance, { state, item, today, premises, mode, fresh });
    const actor = drawActor(chance, wish.by, state, applicant);
    const { paper, type, make } = wish;
    const command = (office: Office): CaseCommand | NumberedCommand => {
      if (type === 'FileCase')
        return { make: async (tx) => make(`990203-2026-${await tx.nextNumber(authority, 'case:990203', 2026)}`) };
      if (type === 'GrantCase')
        return {
          async make(tx, now) {
            if (!('office' in now) || now.office === undefined) return make('无 无 无');
            const decisionNo = await allocateDocumentNo(office, tx, now, 'decision-grant');
            const { licenceNo, eLicenceId } = await licenceNumbers(office, tx, now);
            return make(`${decisionNo} ${licenceNo} ${eLicenceId}`);
          },
        };
      if (!paper) return make('');
      return {
        make: async (tx, now) => {
          const filed = 'office' in now && now.office !== undefined;
          return make(filed ? await allocateDocumentNo(office, tx, now, paper) : '');
        },
      };
    };
    const compareFirst = type === 'GrantCase' && chance.chance(0.9);
    this.#request({ fresh, stream, actor, type, expected, compareFirst, command });
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
    this.#handle(request, node.office).then(
      (handled) => {
        if (!handled.ok) {
          count(this.#tally.refusals, handled.refusal.code);
          answer({ outcome: 'refused', answer: null, code: handled.refusal.code, events: [] });
        } else if ('replay' in handled) {
          this.#tally.replays += 1;
          answer({ outcome: 'replayed', answer: handled.replay.answer, code: null, events: [] });
        } else {
          for (const e of handled.events) count(this.#tally.events, e.type);
          answer({
            outcome: 'done',
            answer: answerOf(stream, handled.loaded),
            code: null,
            events: handled.events.map((e) => e.type),
          });
        }
      },
      (error: Error) => {
        if (!/timed out/.test(error.message)) this.#unhandled.push(`${request.type}: ${error.message}`);
        answer({ outcome: 'failed', answer: null, code: error.message, events: [] });
      },
    );
  }

  async #handle(request: Request, office: Office): Promise<Handled> {
    const { stream, actor, key, account, body, expected } = request;
    if (request.compareFirst)
      await compareAndRecord(office, { stream, requester: actorName(actor), occasionOf: () => 'decision' });
    const asksRegister = request.type === 'FileCase' || request.type === 'GrantCase';
    const register = asksRegister
      ? await registerOf(office, (await office.cases.load(authority, stream)).state, [firmCode])
      : undefined;
    return office.cases.handle({
      authority,
      stream,
      actor,
      command: request.command(office),
      ...(expected === undefined ? {} : { expected }),
      ...(register ? { register } : {}),
      alongside: consequencesOf(office, stream, actor),
      once: {
        key,
        account,
        bodyDigest: body,
        answer: (loaded) => ({ status: 200, answer: answerOf(stream, loaded) }),
      },
    });
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

/** The years in which a licence waits for its end are not waited for: cases end long before. */
const isOfCase = (c: { readonly clock: string }): boolean => !c.clock.startsWith('licence:');

const answerOf = (stream: string, loaded: { readonly version: number; readonly state: CaseState }): JsonObject => ({
  case: stream,
  version: loaded.version,
  phase: loaded.state.phase,
});

/** Lives one seed; the same seed gives the same run, act by act. */
export function simulate(seed: number, trace?: (line: string) => void): Promise<Run> {
  return new Simulation(seed, trace).run();
}
