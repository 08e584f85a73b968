import {
  type Actor,
  type Assessment,
  type CaseCommand,
  type CaseEvent,
  type CaseState,
  type Context,
  chooseThresholds,
  decideCase,
  evolveCase,
  initialCase,
  type Refusal,
} from '@tuofu/domain';
import { type CityProfile, officeOf, remediesOf } from '../city/profile.ts';
import { frees } from '../licences/licence-row.ts';
import type {
  AppendRequest,
  DueClock,
  Journal,
  JournalTransaction,
  JsonObject,
  OfficeClock,
  Receipt,
  StreamName,
} from '../office/ports.ts';
import { jobsAfter } from '../reactions.ts';
import type { Releases } from '../releases/releases.ts';
import { actorName } from './actor-name.ts';
import { assessCase, limitsOfCase } from './assessment.ts';
import { caseRow } from './case-row.ts';
import { dueClocks } from './due-clocks.ts';
import { StateCache } from './state-cache.ts';
import { ROUNDS, stepAside } from './step-aside.ts';

/** A case as loaded: its state and the version and hash to build upon. */
export type LoadedCase = { readonly state: CaseState; readonly version: number; readonly hash: string };

/** A client's key against double submission: same key and body, same answer; same key, other body, refused. */
export type Once = {
  readonly key: string;
  readonly account: string;
  readonly bodyDigest: string;
  readonly answer: (loaded: LoadedCase) => { readonly status: number; readonly answer: JsonObject };
};

export type Act = {
  readonly authority: number;
  readonly stream: string;
  readonly actor: Actor;
  /** A command, or how to make one from the state and from numbers allocated gap-free in the same transaction. */
  readonly command: CaseCommand | NumberedCommand;
  /** The version that the actor saw; when given and stale, the act is refused and the actor is told. */
  readonly expected?: number;
  readonly once?: Once;
  /** The transaction of a caller that holds the stream already, such as a ringing clock; then nothing is tried twice. */
  readonly within?: JournalTransaction;
  /** Projects the due clocks anew although nothing is said: a light moved on with a procedure that lasts. */
  readonly clocksAnew?: true;
  /** Looked up by the caller where the act asks for it (filing, and everything about an existing licence). */
  readonly register?: Register;
  /** Appends that must hold together with this act, such as the licence stream's first event; made from what the act decided. */
  readonly alongside?: Alongside;
};

/**
 * What follows from an act outside its case, made from what was decided: appends to other streams, or why the act cannot be. Asked anew for
 * every try. `tx` is there where the act itself takes numbers in its transaction.
 */
export type Alongside = (
  events: readonly CaseEvent[],
  after: CaseState,
  at: Temporal.Instant,
  tx?: JournalTransaction,
) => Promise<readonly AppendRequest[] | Refusal>;

/** What an act knows besides the case itself: bans on the applicant, and the licence that the application is about. */
export type Register = Pick<Context, 'bans' | 'licence'>;

const noRegister: Register = { bans: [], licence: null };

export type NumberedCommand = {
  make(tx: JournalTransaction, state: CaseState): Promise<CaseCommand>;
};

export type Handled =
  | { readonly ok: true; readonly loaded: LoadedCase; readonly events: readonly CaseEvent[] }
  | { readonly ok: true; readonly replay: { readonly status: number; readonly answer: JsonObject } }
  | { readonly ok: false; readonly refusal: Refusal };

/** The one way by which anything happens to a case: load, assess, decide, append, with retry where nobody asked for a version. */
export type CaseDesk = {
  handle(act: Act): Promise<Handled>;
  load(authority: number, stream: string): Promise<LoadedCase>;
  /** As `load`, but content with a state that this node holds already, which another node may have moved on. */
  recall(authority: number, stream: string): Promise<LoadedCase>;
  context(state: CaseState, actor: Actor, register?: Register): Context;
};

export function makeCaseDesk(o: {
  readonly journal: Journal;
  readonly releases: Releases;
  readonly profile: CityProfile;
  readonly clock: OfficeClock;
  readonly calendar: Context['calendar'];
  /** How an act that met another one waits for its turn before the given round; by chance when absent. */
  readonly stepAside?: (round: number) => Promise<void>;
}): CaseDesk {
  const cache = new StateCache(5_000);
  const wait = o.stepAside ?? stepAside;
  const officeCodes = o.profile.offices.map((seat) => seat.code);

  async function load(authority: number, stream: string): Promise<LoadedCase> {
    const held = cache.get(stream);
    const from = held ?? { state: initialCase, version: 0, hash: '' };
    const { events, version } = await o.journal.load({ authority, kind: 'case', stream }, from.version);
    const state = (events as readonly unknown[] as readonly CaseEvent[]).reduce(evolveCase, from.state);
    const loaded = { state, version, hash: events.at(-1)?.hash ?? from.hash };
    if (version > 0) cache.set(stream, loaded);
    return loaded;
  }

  function context(state: CaseState, actor: Actor, register: Register = noRegister): Context {
    const now = o.clock.now();
    let assessment: Assessment | undefined;
    let office: Context['office'] | undefined;
    // Most acts of a draft ask for neither; assessing a case costs more than deciding it.
    return {
      now,
      actor,
      calendar: o.calendar,
      offices: officeCodes,
      ...register,
      get assessment() {
        assessment ??= assessCase({ state, now, releases: o.releases, profile: o.profile, actor });
        return assessment;
      },
      get office() {
        if (!office) {
          const seat = officeOf(o.profile, 'office' in state ? state.office : this.assessment.routing.office);
          office = { code: seat.code, name: seat.name, remedies: remediesOf(o.profile, seat) };
        }
        return office;
      },
    };
  }

  function request(
    act: Act,
    before: LoadedCase,
    ctx: Context,
    events: readonly CaseEvent[],
  ): { readonly request: AppendRequest; readonly after: CaseState } {
    const after = events.reduce(evolveCase, before.state);
    const version = before.version + events.length;
    const stream: StreamName = { authority: act.authority, kind: 'case', stream: act.stream };
    const at = ctx.now.toString();
    const receipt: Receipt | undefined = act.once && {
      key: act.once.key,
      account: act.once.account,
      bodyDigest: act.once.bodyDigest,
      ...act.once.answer({ state: after, version, hash: '' }),
    };
    const limits = () =>
      after.phase === 'none'
        ? ctx.assessment.limits
        : limitsOfCase({ state: after, releases: o.releases, profile: o.profile });
    const thresholds = () => chooseThresholds(limits().lights, o.profile.lights);
    const clocks: readonly DueClock[] | undefined = dueClocks({
      authority: act.authority,
      stream: act.stream,
      events,
      after,
      now: ctx.now,
      calendar: o.calendar,
      thresholds,
      ...(act.clocksAnew ? { anew: true } : {}),
      limits,
      silenceCounts: () => limits().acceptance.silence !== 'waits',
    });
    return {
      after,
      request: {
        stream,
        expected: before.version,
        ...(before.version > 0 ? { prevHash: before.hash } : {}),
        events: events as unknown as AppendRequest['events'],
        actor: actorName(act.actor),
        at,
        caseView: caseRow({
          authority: act.authority,
          stream: act.stream,
          state: after,
          version,
          now: ctx.now,
          calendar: o.calendar,
          thresholds,
        }),
        ...(clocks ? { clocks } : {}),
        jobs: events.flatMap((event, i) => jobsAfter(event, act.authority, act.stream, before.version + i + 1)),
        ...(receipt ? { receipt } : {}),
      },
    };
  }

  async function replayed(act: Act): Promise<Handled | undefined> {
    if (!act.once) return undefined;
    const receipt = await o.journal.findReceipt(act.authority, act.once.account, act.once.key);
    return receipt && sameOrReused(act.once, receipt);
  }

  async function attempt(act: Act, before: LoadedCase): Promise<Handled | 'stale'> {
    if (act.expected !== undefined && act.expected !== before.version)
      return { ok: false, refusal: stale(act.expected, before.version) };
    const numbered = 'make' in act.command ? act.command : undefined;
    const settle = (
      appended: Awaited<ReturnType<Journal['append']>>,
      after: CaseState,
      events: readonly CaseEvent[],
    ): Handled | 'stale' => {
      if (appended.ok) {
        const loaded = {
          state: after,
          version: before.version + events.length,
          hash: appended.hashes.slice(0, events.length).at(-1) ?? before.hash,
        };
        return { ok: true, loaded, events };
      }
      if (appended.code === 'RECEIPT_EXISTS') return sameOrReused(act.once as Once, appended.receipt);
      if (appended.code === 'DUPLICATE') return { ok: false, refusal: duplicate(appended.constraint) };
      cache.drop(act.stream);
      return 'stale';
    };
    /** What is durable may be built upon by whoever comes next; before the commit nobody may have seen it. */
    const durable = (result: Handled | 'stale'): Handled | 'stale' => {
      if (result !== 'stale' && result.ok && 'loaded' in result) cache.set(act.stream, result.loaded);
      return result;
    };
    if (numbered && !act.within) {
      return o.journal
        .transaction(async (tx): Promise<Handled | 'stale'> => {
          const command = await numbered.make(tx, before.state);
          const ctx = context(before.state, act.actor, act.register);
          const decided = decideCase(before.state, command, ctx);
          if (!decided.ok) throw new RolledBack({ ok: false, refusal: decided.refusal });
          const { request: r, after } = request(act, before, ctx, decided.events);
          const more = (await act.alongside?.(decided.events, after, ctx.now, tx)) ?? [];
          if ('code' in more) throw new RolledBack({ ok: false, refusal: more });
          // A licence that ends frees its place before the one that takes it is kept.
          const first = more.filter((m) => frees(m.licenceView));
          for (const m of first) {
            const freed = settle(await tx.append(m), after, decided.events);
            if (freed === 'stale' || !freed.ok) throw new RolledBack(freed);
          }
          const rest = more.filter((m) => !first.includes(m));
          const result = settle(await tx.appendAll([r, ...rest]), after, decided.events);
          if (result === 'stale' || !result.ok || 'replay' in result) throw new RolledBack(result);
          return result;
        })
        .then(durable)
        .catch((error: unknown) => {
          if (error instanceof RolledBack) return error.result;
          cache.drop(act.stream);
          throw error;
        });
    }
    const ctx = context(before.state, act.actor, act.register);
    const command = numbered && act.within ? await numbered.make(act.within, before.state) : act.command;
    const decided = decideCase(before.state, command as CaseCommand, ctx);
    if (!decided.ok) return { ok: false, refusal: decided.refusal };
    // Where nothing is left to do, a client's key is remembered all the same: sent again later, it must not act then.
    if (decided.events.length === 0 && !act.once && !act.clocksAnew) return { ok: true, loaded: before, events: [] };
    const { request: r, after } = request(act, before, ctx, decided.events);
    if (act.within) {
      // Until that transaction commits nobody may build on this state.
      const result = settle(await act.within.append(r), after, decided.events);
      cache.drop(act.stream);
      return result;
    }
    const more = (await act.alongside?.(decided.events, after, ctx.now)) ?? [];
    if ('code' in more) return { ok: false, refusal: more };
    const appended = more.length > 0 ? await o.journal.appendAll([r, ...more]) : await o.journal.append(r);
    return durable(settle(appended, after, decided.events));
  }

  return {
    load,
    recall: async (authority, stream) => cache.get(stream) ?? load(authority, stream),
    context,
    async handle(act) {
      for (let round = 0; round < ROUNDS; round += 1) {
        // A held state may be behind another node's; the append's version check finds that out, and the next round reads.
        const held = round === 0 && !act.within ? cache.get(act.stream) : undefined;
        const before = held ?? (await load(act.authority, act.stream));
        const result = await attempt(act, before);
        if (result === 'stale') {
          if (act.within) throw new Error(`stream ${act.stream} moved although its clock holds it`);
          if (round > 0) await wait(round);
          continue;
        }
        if (result.ok) return result;
        const again = await replayed(act);
        if (again) return again;
        if (held) {
          const fresh = await load(act.authority, act.stream);
          if (fresh.version !== held.version) continue;
        }
        return result;
      }
      return { ok: false, refusal: { code: 'SERVER_BUSY', facts: {} } };
    },
  };
}

/** Carries a result out of a transaction that must not commit; a refusal is no error, and bears no stack. */
class RolledBack {
  readonly result: Handled | 'stale';
  constructor(result: Handled | 'stale') {
    this.result = result;
  }
}

function sameOrReused(once: Once, receipt: Receipt): Handled {
  if (receipt.bodyDigest !== once.bodyDigest)
    return { ok: false, refusal: { code: 'IDEMPOTENCY_KEY_REUSED', facts: {} } };
  return { ok: true, replay: { status: receipt.status, answer: receipt.answer } };
}

/** What the store keeps unique, in the words of who met it. */
function duplicate(constraint: string): Refusal {
  return constraint === 'one_live_licence'
    ? { code: 'LICENCE_EXISTS', facts: {} }
    : { code: 'DUPLICATE', facts: { constraint } };
}

function stale(seen: number, actual: number): Refusal {
  return { code: 'STALE_VERSION', facts: { seen, actual } };
}
