import { type Actor, type AdverseAct, type CaseCommand, type CaseKind, type CaseState, dayOf } from '@tuofu/domain';
import { jobs, licenceStreamOf } from '@tuofu/server';
import { actInCase, actWithLicence, openApplication, type Request } from './acts.ts';
import { authority, seatOf, wangchao } from './city.ts';
import { type Gate, Gates, quiet } from './gates.ts';
import { type Broken, checkRun } from './invariants.ts';
import { checklist, type Item, items, slots } from './items.ts';
import type { LicenceWish } from './licence-wishes.ts';
import { FIRM } from './neighbours.ts';
import { instantOf, type Node, openNode } from './node.ts';
import { type Chance, seeded } from './random.ts';
import type { Run } from './simulate.ts';
import { SimulatedStore } from './store.ts';
import { tally } from './tally.ts';
import { full, type SimulatedCase, type Wish } from './wishes.ts';

/** What was there before a life begins: an office at rest, told by the real desk with nothing going wrong. */
export type Beginning = {
  readonly store: SimulatedStore;
  readonly cases: readonly SimulatedCase[];
  /** Days of which one is that on which the life begins. */
  readonly starts: readonly string[];
  /** How many events each stream has. */
  readonly begun: ReadonlyMap<string, number>;
  /** What no beginning may break. */
  readonly broken: readonly Broken[];
};

/** Days on which a life begins: in quiet months, before the law changed, before long holidays, and before the years that nobody has announced. */
const QUIET = [
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
export const [plain, signed] = items as readonly [Item, Item];
export const officer = (seat: string): Actor => ({ role: 'officer', ...seatOf(wangchao, seat) });
export const zhou: Actor = { role: 'applicant', account: 'zhou' };

/** An office in which one thing is done after the other. */
export class Opening {
  readonly cases: SimulatedCase[] = [];
  readonly #gates = new Gates();
  readonly store = new SimulatedStore(this.#gates);
  readonly #node: Node;
  #now = instantOf('2022-01-04', 9);
  #acts = 0;
  #stopsAt: string | undefined;
  #held: Gate | undefined;

  constructor() {
    const chance = seeded(1);
    this.#node = openNode({
      ...{ process: 0, gates: this.#gates, store: this.store, chance },
      failing: () => 0,
      now: () => this.#now,
    });
  }

  /** What the invariants read of it. */
  async rest(): Promise<Run> {
    const live = new Map<string, { state: CaseState; version: number }>();
    for (const { stream } of this.cases)
      live.set(stream, await this.#until(this.#node.office.cases.load(authority, stream)));
    return {
      ...{ seed: 0, store: this.store, cases: this.cases, answered: [], live, unhandled: [], tally: tally() },
      ...{ today: dayOf(this.#now), now: this.#now.toString(), begun: new Map(), brokenBefore: [] },
    };
  }

  /** Holds the office at the first gate of that name, does something else meanwhile, and lets it go on. */
  async overtaken(name: string, work: () => Promise<unknown>, meanwhile: () => Promise<unknown>): Promise<void> {
    this.#stopsAt = name;
    const held = work().then(
      () => undefined,
      (error: Error) => error,
    );
    for (let round = 0; round < 200 && this.#held === undefined; round += 1) await quiet();
    if (this.#held === undefined) throw new Error(`nothing waited at ${name}`);
    await meanwhile();
    this.#stopsAt = undefined;
    this.#held = undefined;
    const error = await held;
    if (error) throw error;
  }

  on(day: string, hour = 7): void {
    this.#now = instantOf(day, hour);
  }

  async #until<T>(work: Promise<T>): Promise<T> {
    let over = false;
    const end = () => {
      over = true;
    };
    work.then(end, end);
    await quiet();
    while (!over) {
      const next = this.#next();
      if (next >= 0) this.#gates.open(next);
      else if (this.#held === undefined) throw new Error('a beginning waits for nothing');
      await quiet();
    }
    return work;
  }

  /** The gate that opens next: the one that came first, unless it is held. */
  #next(): number {
    const { waiting } = this.#gates;
    if (this.#stopsAt !== undefined && this.#held === undefined)
      this.#held = waiting.find((g) => g.name === this.#stopsAt);
    return waiting.findIndex((g) => g !== this.#held);
  }

  async #send(stream: string, actor: Actor, type: string, send: Request['send']): Promise<void> {
    this.#acts += 1;
    const account = 'account' in actor ? actor.account : actor.rule;
    const key = `begin-${this.#acts}`;
    const request: Request = { key, account, actor, stream, body: key, type, expected: undefined, send };
    const outcome = await this.#until(send(this.#node.office, request));
    if (!outcome.ok) throw new Error(`a beginning is refused: ${type} ${outcome.refusal.code}`);
  }

  async work(): Promise<void> {
    for (let job = this.#job(); job; job = this.#job()) {
      await this.#until(jobs[job.queue as keyof typeof jobs](this.#node.office, job.data));
      job.done = true;
    }
  }

  readonly #job = () => this.store.jobs.find((j) => !j.done);

  act(stream: string, actor: Actor, command: CaseCommand | Wish, compareFirst = false): Promise<void> {
    const wish: Wish = 'make' in command ? command : { type: command.type, by: '', make: () => command };
    return this.#send(stream, actor, wish.type, actInCase(wish, compareFirst));
  }

  withLicence(stream: string, actor: Actor, wish: LicenceWish): Promise<void> {
    return this.#send(stream, actor, wish.type, actWithLicence(wish));
  }

  /** Opened, filled in, filed, compared and accepted on one day. */
  async accepted(item: Item, kind: CaseKind, licence: string | null, premises = '2'): Promise<string> {
    const n = this.cases.length;
    const stream = `begun-${n}`;
    const who = { applicant: 'zhou', company: FIRM };
    const of: SimulatedCase = { stream, item, ...who, premises, mode: 'no-storage', kind, licence };
    this.cases.push(of);
    await this.#send(stream, zhou, 'OpenCase', openApplication({ item: item.item, kind, licence }));
    await this.act(stream, zhou, { type: 'SaveAnswers', answers: full(of) });
    await this.act(stream, zhou, {
      type: 'AttachMaterial',
      material: `m-begun-${n}`,
      slot: slots.must,
      file: 'good',
      size: 10,
      mediaType: 'application/pdf',
      name: 'a.pdf',
    });
    await this.act(stream, zhou, {
      type: 'FileCase',
      by: '',
      make: (caseNo) => ({ type: 'FileCase', caseNo, insist: false }),
    });
    await this.work();
    await this.act(stream, officer('handler-1'), {
      type: 'AcceptCase',
      by: '',
      paper: 'acceptance-notice',
      make: (noticeNo) => ({ type: 'AcceptCase', noticeNo }),
    });
    await this.work();
    return stream;
  }

  async examined(stream: string): Promise<void> {
    for (const { item } of checklist)
      await this.act(stream, officer('handler-1'), {
        type: 'AnswerChecklist',
        item,
        result: 'met',
        note: `${stream}-${item}`,
      });
  }

  /** A licence of the plain item, granted but not made. */
  async granted(day: string): Promise<string> {
    this.on(day);
    const stream = await this.accepted(plain, 'first', null);
    await this.examined(stream);
    const grant: Wish = {
      type: 'GrantCase',
      by: '',
      paper: 'decision-grant',
      make(no) {
        const [decisionNo, licenceNo, eLicenceId] = no.split(' ') as [string, string, string];
        return { type: 'GrantCase', decisionNo, licenceNo, eLicenceId };
      },
    };
    await this.act(stream, officer('decider'), grant, true);
    return licenceStreamOf(stream);
  }

  /** A licence of the plain item, granted and made. */
  async licensed(day: string): Promise<string> {
    const licence = await this.granted(day);
    await this.work();
    return licence;
  }

  async announced(licence: string, act: AdverseAct, ground: string): Promise<string> {
    let notice = '';
    await this.withLicence(licence, officer('decider'), {
      type: 'AnnounceAct',
      by: 'decider',
      paper: 'licence-notice',
      make(noticeNo) {
        notice = noticeNo;
        const told = { facts: '演示事实', article: '演示条款' };
        return { type: 'AnnounceAct', noticeNo, act, ground: ground as 'unlawful-conduct', ...told };
      },
    });
    return notice;
  }

  async waived(licence: string, noticeNo: string): Promise<void> {
    const waiver = { type: 'RecordHolderStatement', noticeNo, kind: 'waiver', text: '放弃' } as const;
    await this.withLicence(licence, zhou, { type: waiver.type, by: 'holder', make: () => waiver });
  }
}

type Plan = {
  /** How often, among all lives. */
  readonly weight: number;
  readonly starts: readonly string[];
  readonly tell: (o: Opening) => Promise<unknown>;
};

/** Every way in which a life begins; most begin with nothing. */
const plans: Readonly<Record<string, Plan>> = {
  nothing: { weight: 46, starts: QUIET, tell: async () => {} },
  'an application that is accepted': {
    weight: 8,
    starts: ['2026-06-05', '2026-06-10'],
    async tell(o) {
      o.on('2026-06-05');
      await o.accepted(signed, 'first', null);
    },
  },
  'an application whose lines are met': {
    weight: 8,
    starts: ['2026-04-22', '2026-04-28'],
    async tell(o) {
      o.on('2026-04-22');
      await o.examined(await o.accepted(signed, 'first', null));
    },
  },
  'a licence with years before it': {
    weight: 12,
    starts: QUIET,
    tell: (o) => o.licensed('2025-03-10'),
  },
  'a licence near its end': {
    weight: 8,
    starts: ['2026-03-30', '2026-04-20', '2026-05-25', '2026-06-24'],
    tell: (o) => o.licensed('2023-07-10'),
  },
  'a renewal under way': {
    weight: 6,
    starts: ['2026-05-20', '2026-06-24', '2026-07-06'],
    async tell(o) {
      const licence = await o.licensed('2023-07-10');
      o.on('2026-05-20');
      await o.examined(await o.accepted(plain, 'renewal', licence));
    },
  },
  'a licence for another place applied for': {
    weight: 3,
    starts: ['2026-06-08', '2026-06-10'],
    async tell(o) {
      const licence = await o.licensed('2025-03-10');
      o.on('2026-06-08');
      await o.examined(await o.accepted(plain, 're-application', licence, '7'));
    },
  },
  'a licence for the same place applied for anew': {
    weight: 2,
    starts: ['2026-06-08', '2026-06-10'],
    async tell(o) {
      const licence = await o.licensed('2025-03-10');
      o.on('2026-06-08');
      await o.examined(await o.accepted(plain, 're-application', licence));
    },
  },
  'a holder who gives up': {
    weight: 3,
    starts: ['2026-09-14', '2026-09-16'],
    async tell(o) {
      const licence = await o.licensed('2025-03-10');
      o.on('2026-09-14');
      await o.examined(await o.accepted(plain, 'cancellation', licence));
    },
  },
  'a revocation that was announced': {
    weight: 4,
    starts: ['2026-06-05', '2026-06-11'],
    async tell(o) {
      const licence = await o.licensed('2025-03-10');
      o.on('2026-06-05');
      await o.announced(licence, 'revocation', 'unlawful-conduct');
      await o.work();
    },
  },
  'an annulment for fraud that was announced': {
    weight: 3,
    starts: ['2026-09-14', '2026-09-21'],
    async tell(o) {
      const licence = await o.licensed('2025-03-10');
      o.on('2026-09-14');
      await o.announced(licence, 'annulment', 'fraud-or-bribery');
      await o.work();
    },
  },
  'a suspension that runs': {
    weight: 5,
    starts: ['2026-05-13', '2026-06-26'],
    async tell(o) {
      const licence = await o.licensed('2025-03-10');
      o.on('2026-05-12');
      const noticeNo = await o.announced(licence, 'suspension', 'unlawful-conduct');
      await o.waived(licence, noticeNo);
      await o.withLicence(licence, officer('decider'), {
        type: 'SuspendLicence',
        by: 'decider',
        paper: 'suspension-decision',
        make: (decisionNo) => ({
          type: 'SuspendLicence',
          noticeNo,
          decisionNo,
          ground: 'unlawful-conduct',
          until: '2026-06-30',
          reason: '演示理由',
          article: '演示条款',
          reply: '',
        }),
      });
      await o.work();
    },
  },
};

const weights = Object.fromEntries(Object.entries(plans).map(([name, { weight }]) => [name, weight]));
/** Each is told once in a thread; what follows never changes it. */
const told = new Map<string, Promise<Beginning>>();

async function tell({ starts, tell: story }: Plan): Promise<Beginning> {
  const o = new Opening();
  await story(o);
  const { store, cases } = o;
  const begun = new Map([...store.streams].map(([stream, { events }]) => [stream, events.length]));
  return { store, cases, starts, begun, broken: checkRun(await o.rest()) };
}

/** Draws how a life begins. */
export function drawBeginning(chance: Chance): Promise<Beginning> {
  const name = chance.weighted(weights);
  const known = told.get(name) ?? tell(plans[name] as Plan);
  told.set(name, known);
  return known;
}
