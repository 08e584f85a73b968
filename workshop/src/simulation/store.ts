import type {
  Appended,
  AppendRequest,
  CaseRow,
  DueClock,
  Journal,
  JournalEvent,
  JournalTransaction,
  LicenceRow,
  Receipt,
  StreamName,
} from '@tuofu/server';
import { BLOCKED, type Gates } from './gates.ts';

/** One committed append, in the order of commits: what the invariants read. */
export type Committed = {
  readonly stream: string;
  readonly kind: StreamName['kind'];
  readonly events: readonly JournalEvent[];
  readonly receipt: Receipt | null;
};
export type QueuedJob = {
  readonly queue: string;
  readonly data: { readonly authority: number; readonly stream: string; readonly version: number };
  readonly key: string | null;
  attempts: number;
  claimedBy: number | null;
  done: boolean;
};
export type Firing = { readonly stream: string; readonly clock: string; readonly dueAt: string; readonly at: string };

type Transaction = {
  readonly process: number;
  readonly locks: Set<string>;
  waitsFor: string | null;
  readonly series: Map<string, number>;
  readonly voided: Map<string, string>;
  readonly appends: AppendRequest[];
  readonly fired: { readonly key: string; readonly dueAt: string; readonly at: string }[];
  given: number;
};

/** PostgreSQL ends one of two transactions that wait for each other. */
export class Deadlock extends Error {}

/**
 * An in-memory store behind the ports of the server, written apart from `store/`: streams with versions and a chain, receipts, series without
 * gaps, due clocks that fire in the transaction of what the firing did, an outbox. What is committed survives every crash; what is
 * not is as if it never was.
 */
export class SimulatedStore {
  readonly log: Committed[] = [];
  readonly streams = new Map<string, { kind: StreamName['kind']; events: JournalEvent[] }>();
  readonly receipts = new Map<string, Receipt>();
  readonly series = new Map<string, number>();
  /** 作废: numbers that no paper will bear, with the reason. */
  readonly voided = new Map<string, string>();
  readonly clocks = new Map<string, DueClock>();
  readonly caseRows = new Map<string, CaseRow>();
  readonly licenceRows = new Map<string, LicenceRow>();
  readonly jobs: QueuedJob[] = [];
  readonly firings: Firing[] = [];
  /** Clocks whose row was moved to another moment after it had fired: it may come back to the first one. */
  readonly moved = new Set<string>();
  deadlocks = 0;
  readonly #open = new Set<Transaction>();
  #hashes = 0;
  readonly #gates: Gates;

  /** `from`: a store at rest, whose history this one goes on from; that one stays as it is. */
  constructor(gates: Gates, from?: SimulatedStore) {
    this.#gates = gates;
    if (!from) return;
    this.log.push(...from.log);
    for (const [stream, { kind, events }] of from.streams) this.streams.set(stream, { kind, events: [...events] });
    for (const part of ['receipts', 'series', 'voided', 'clocks', 'caseRows', 'licenceRows'] as const)
      for (const [key, value] of from[part]) (this[part] as Map<string, unknown>).set(key, value);
    for (const job of from.jobs) this.jobs.push({ ...job });
    this.firings.push(...from.firings);
    for (const key of from.moved) this.moved.add(key);
    this.#hashes = from.#hashes;
  }

  /** The journal and clocks as one process sees them. */
  openFor(process: number): { readonly journal: Journal; readonly claimDue: ClaimDue } {
    const pass = <T>(name: string, happen: () => T | typeof BLOCKED) => this.#gates.pass(process, name, happen);
    const appendAll = (requests: readonly AppendRequest[]) =>
      pass('append', (): Appended | typeof BLOCKED => {
        if (requests.flatMap(locksOf).some((lock) => this.#heldByOther(lock, null))) return BLOCKED;
        return this.#commit(requests, this.#check(requests, null));
      });
    const transaction = async <T>(work: (tx: JournalTransaction, own: Transaction) => Promise<T>): Promise<T> => {
      const own = this.#begin(process);
      try {
        const result = await work(this.#tx(own, pass), own);
        await pass('commit', () => this.#commitTransaction(own));
        return result;
      } catch (error) {
        this.#end(own);
        throw error;
      }
    };
    const journal: Journal = {
      canonical: (value) => JSON.stringify(value),
      append: (request) => appendAll([request]),
      appendAll,
      async transaction(work) {
        for (let attempt = 1; ; attempt += 1) {
          try {
            return await transaction((tx) => work(tx));
          } catch (error) {
            if (!(error instanceof Deadlock) || attempt === 5) throw error;
          }
        }
      },
      load: (stream, after = 0) =>
        pass('load', () => {
          const events = this.streams.get(stream.stream)?.events ?? [];
          return { events: events.slice(after), version: events.length };
        }),
      findReceipt: (_authority, account, key) => pass('receipt', () => this.receipts.get(`${account} ${key}`)),
    };
    const claimDue: ClaimDue = async (now, limit, handler) => {
      const failed = new Set<string>();
      const failures: unknown[] = [];
      let fired = 0;
      while (fired + failed.size < limit) {
        let claimed: DueClock | undefined;
        try {
          await transaction(async (tx, own) => {
            claimed = await pass('claim', () => this.#claim(own, now, failed));
            if (claimed === undefined) return;
            await handler(claimed, tx);
            const { stream, clock, dueAt } = claimed;
            own.fired.push({ key: `${stream} ${clock}`, dueAt, at: now });
          });
          if (claimed === undefined) break;
          fired += 1;
        } catch (error) {
          if (claimed === undefined) throw error;
          failed.add(`${claimed.stream} ${claimed.clock}`);
          failures.push(error);
        }
      }
      if (failures.length > 0) throw new AggregateError(failures, `${failures.length} clocks did not fire`);
      return fired;
    };
    return { journal, claimDue };
  }

  /** The process is gone: its transactions never were, and its jobs wait for somebody else. */
  crash(process: number): void {
    for (const t of this.#open) if (t.process === process) this.#end(t);
    for (const job of this.jobs) if (job.claimedBy === process) job.claimedBy = null;
  }

  #begin(process: number): Transaction {
    const own: Transaction = {
      process,
      locks: new Set(),
      waitsFor: null,
      series: new Map(),
      voided: new Map(),
      appends: [],
      fired: [],
      given: 0,
    };
    this.#open.add(own);
    return own;
  }

  #end(t: Transaction): void {
    this.#open.delete(t);
  }

  #heldByOther(lock: string, own: Transaction | null): Transaction | undefined {
    for (const t of this.#open) if (t !== own && t.locks.has(lock)) return t;
    return undefined;
  }

  /** Takes a lock, waits for it, or gives up where the one that holds it waits for us. */
  #lock(own: Transaction, lock: string): true | typeof BLOCKED {
    const holder = this.#heldByOther(lock, own);
    if (holder === undefined) {
      own.waitsFor = null;
      own.locks.add(lock);
      return true;
    }
    own.waitsFor = lock;
    for (let at: Transaction | undefined = holder; at?.waitsFor; ) {
      at = this.#heldByOther(at.waitsFor, at);
      if (at === own) {
        this.deadlocks += 1;
        this.#end(own);
        throw new Deadlock('deadlock detected');
      }
    }
    return BLOCKED;
  }

  #tx(own: Transaction, pass: <T>(name: string, happen: () => T | typeof BLOCKED) => Promise<T>): JournalTransaction {
    const appendAll = (requests: readonly AppendRequest[]) =>
      pass('tx append', (): Appended | typeof BLOCKED => {
        for (const lock of requests.flatMap(locksOf)) if (this.#lock(own, lock) === BLOCKED) return BLOCKED;
        const checked = this.#check(requests, own);
        if (!checked.ok) return checked;
        own.appends.push(...requests);
        // The chain is made at the commit; nobody else can have come between, the stream is locked.
        const hashes = requests.flatMap((r) => r.events.map(() => this.#nextHash()));
        for (const r of requests) this.#hashesOf.set(r, hashes.splice(0, r.events.length));
        return { ok: true, version: checked.version, hashes: requests.flatMap((r) => this.#hashesOf.get(r) ?? []) };
      });
    return {
      append: (request) => appendAll([request]),
      appendAll,
      load: ({ stream }, after = 0) =>
        pass('tx load', () => {
          const events = [
            ...(this.streams.get(stream)?.events ?? []),
            ...own.appends.flatMap((r) => this.#own(r, stream)),
          ];
          return { events: events.slice(after), version: events.length };
        }),
      licenceByStream: (_authority, stream) =>
        pass(
          'tx licence row',
          () =>
            own.appends.findLast((r) => r.licenceView?.stream === stream)?.licenceView ?? this.licenceRows.get(stream),
        ),
      voidNumber: ({ series, year, number, reason }) =>
        pass('void', () => {
          const key = `${series} ${year}`;
          if (this.#lock(own, `series ${key}`) === BLOCKED) return BLOCKED;
          const taken = own.series.get(key) ?? this.series.get(key) ?? 0;
          if (number < 1 || number > taken) return { ok: false, code: 'NEVER_TAKEN' } as const;
          const name = `${key} ${number}`;
          if (own.voided.has(name) || this.voided.has(name)) return { ok: false, code: 'VOIDED_ALREADY' } as const;
          own.voided.set(name, reason);
          return { ok: true } as const;
        }),
      nextNumber: (_authority, series, year, gaps = 'none') =>
        pass('number', () => {
          const key = `${series} ${year}`;
          if (gaps === 'allowed') {
            if (this.#heldByOther(`series ${key}`, own)) return BLOCKED;
            // Taken apart from the transaction: nothing gives it back.
            const taken = (this.series.get(key) ?? 0) + 1;
            this.series.set(key, taken);
            return taken;
          }
          if (this.#lock(own, `series ${key}`) === BLOCKED) return BLOCKED;
          const next = (own.series.get(key) ?? this.series.get(key) ?? 0) + 1;
          own.series.set(key, next);
          own.given += 1;
          return next;
        }),
    };
  }

  readonly #hashesOf = new WeakMap<AppendRequest, string[]>();
  readonly #nextHash = (): string => {
    this.#hashes += 1;
    return `h${this.#hashes}`;
  };

  #claim(own: Transaction, now: string, failed: ReadonlySet<string>): DueClock | undefined {
    const due = [...this.clocks.values()]
      .filter((c) => c.firedAt === null && c.dueAt <= now && !failed.has(`${c.stream} ${c.clock}`))
      .sort((a, b) => (a.dueAt < b.dueAt ? -1 : 1));
    const free = due.find((c) => this.#heldByOther(`stream ${c.stream}`, own) === undefined);
    if (free) own.locks.add(`stream ${free.stream}`);
    return free;
  }

  #check(requests: readonly AppendRequest[], own: Transaction | null): Appended {
    for (const r of requests) {
      const { stream } = r.stream;
      const earlier = own?.appends.filter((a) => a.stream.stream === stream) ?? [];
      const events = this.streams.get(stream)?.events ?? [];
      const version = events.length + earlier.reduce((sum, a) => sum + a.events.length, 0);
      const receiptKey = r.receipt && `${r.receipt.account} ${r.receipt.key}`;
      const known = receiptKey === undefined ? undefined : this.receipts.get(receiptKey);
      if (version !== r.expected) {
        if (known) return { ok: false, code: 'RECEIPT_EXISTS', receipt: known };
        return { ok: false, code: 'STALE_VERSION', actual: version };
      }
      if (known) return { ok: false, code: 'RECEIPT_EXISTS', receipt: known };
      if (r.prevHash !== undefined && earlier.length === 0 && r.prevHash !== (events.at(-1)?.hash ?? ''))
        throw new Error(`append refused: the chain of ${stream} goes on from another event`);
      if (r.expected === 0 && r.events.length === 0) throw new TypeError('a new stream begins with an event');
      const mine = r.licenceView;
      if (mine && isLive(mine))
        for (const row of this.#licencesSeenBy(own).values())
          if (row.stream !== stream && row.premisesKey === mine.premisesKey && row.item === mine.item && isLive(row))
            return { ok: false, code: 'DUPLICATE', constraint: 'one_live_licence' };
    }
    const first = requests[0] as AppendRequest;
    return { ok: true, version: first.expected + first.events.length, hashes: [] };
  }

  #licencesSeenBy(own: Transaction | null): ReadonlyMap<string, LicenceRow> {
    const rows = own?.appends.flatMap((r) => (r.licenceView ? [r.licenceView] : [])) ?? [];
    if (rows.length === 0) return this.licenceRows;
    return new Map([...this.licenceRows, ...rows.map((row) => [row.stream, row] as const)]);
  }

  #commitTransaction(own: Transaction): void {
    const checked = own.appends.length > 0 ? this.#checkAtCommit(own) : { ok: true };
    if (!checked.ok) throw new Error('what was locked has moved');
    for (const [key, last] of own.series) this.series.set(key, last);
    for (const [key, reason] of own.voided) this.voided.set(key, reason);
    if (own.appends.length > 0) this.#commit(own.appends, { ok: true, version: 0, hashes: [] });
    for (const { key, dueAt, at } of own.fired) {
      const row = this.clocks.get(key);
      const [stream, clock] = key.split(' ') as [string, string];
      this.firings.push({ stream, clock, dueAt, at });
      if (row?.dueAt === dueAt) this.clocks.set(key, { ...row, firedAt: at });
    }
    this.#end(own);
  }

  #eventsOf(r: AppendRequest): JournalEvent[] {
    const given = this.#hashesOf.get(r);
    return r.events.map(({ type, data }, i) => ({
      type,
      data,
      version: r.expected + i + 1,
      at: r.at,
      actor: r.actor,
      hash: given?.[i] ?? this.#nextHash(),
    }));
  }

  /** What a transaction has appended to a stream itself: nobody else sees it yet. */
  #own(r: AppendRequest, stream: string): JournalEvent[] {
    return r.stream.stream === stream ? this.#eventsOf(r) : [];
  }

  #checkAtCommit(own: Transaction): { readonly ok: boolean } {
    const heads = new Map<string, number>();
    for (const a of own.appends) {
      const at = heads.get(a.stream.stream) ?? this.streams.get(a.stream.stream)?.events.length ?? 0;
      if (at !== a.expected) return { ok: false };
      heads.set(a.stream.stream, at + a.events.length);
    }
    return { ok: true };
  }

  #commit(requests: readonly AppendRequest[], checked: Appended): Appended {
    if (!checked.ok) return checked;
    const all: string[] = [];
    for (const r of requests) {
      const { stream, kind } = r.stream;
      const held = this.streams.get(stream) ?? { kind, events: [] };
      const events = this.#eventsOf(r);
      held.events.push(...events);
      this.streams.set(stream, held);
      all.push(...events.map((e) => e.hash));
      if (r.receipt) this.receipts.set(`${r.receipt.account} ${r.receipt.key}`, r.receipt);
      if (r.caseView) this.caseRows.set(stream, r.caseView);
      if (r.licenceView) this.licenceRows.set(stream, r.licenceView);
      if (r.clocks) this.#replaceClocks(stream, r.clocks);
      for (const j of r.jobs ?? [])
        this.jobs.push({
          queue: j.queue,
          data: j.data as QueuedJob['data'],
          key: j.key ?? null,
          attempts: 0,
          claimedBy: null,
          done: false,
        });
      this.log.push({ stream, kind, events, receipt: r.receipt ?? null });
    }
    const first = requests[0] as AppendRequest;
    return { ok: true, version: first.expected + first.events.length, hashes: all };
  }

  #replaceClocks(stream: string, rows: readonly DueClock[]): void {
    const names = new Set(rows.map((r) => r.clock));
    for (const [key, row] of this.clocks)
      if (row.stream === stream && !names.has(row.clock)) {
        if (row.firedAt) this.moved.add(key);
        this.clocks.delete(key);
      }
    for (const row of rows) {
      const key = `${stream} ${row.clock}`;
      const before = this.clocks.get(key);
      // A moment that has fired stays fired, however often the same row is projected again.
      if (before?.firedAt && before.dueAt !== row.dueAt) this.moved.add(key);
      const firedAt = before?.dueAt === row.dueAt ? before.firedAt : row.firedAt;
      this.clocks.set(key, { ...row, firedAt });
    }
  }
}

export type ClaimDue = (
  now: string,
  limit: number,
  handler: (row: DueClock, tx: JournalTransaction) => Promise<void>,
) => Promise<number>;

/** Statuses that leave the place to another licence; any other one holds it. */
const ENDED = ['annulled', 'cancelled', 'lapsed', 'revoked', 'expired', 'withdrawn'];
const isLive = (row: LicenceRow): boolean => row.premisesKey !== null && !ENDED.includes(row.status);

/** What an append holds until its transaction ends: the stream, and the place of a licence that lives. */
const locksOf = (r: AppendRequest): string[] => [
  `stream ${r.stream.stream}`,
  ...(r.licenceView && isLive(r.licenceView) ? [`place ${r.licenceView.item} ${r.licenceView.premisesKey}`] : []),
];
