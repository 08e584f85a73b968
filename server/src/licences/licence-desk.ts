import {
  type Actor,
  type Calendar,
  dayOf,
  decideLicence,
  evolveLicence,
  initialLicence,
  type LicenceCommand,
  type LicenceContent,
  type LicenceContext,
  type LicenceEvent,
  type LicencePolicy,
  type LicenceState,
  type Refusal,
} from '@tuofu/domain';
import { licencePolicyOf, validityOf } from '@tuofu/packkit';
import { actorName } from '../cases/actor-name.ts';
import { ROUNDS, stepAside } from '../cases/step-aside.ts';
import { type CityProfile, officeOf, remediesOf, superiorOf } from '../city/profile.ts';
import type {
  AppendRequest,
  Journal,
  JournalTransaction,
  LicenceLists,
  LicenceRow,
  OfficeClock,
  Receipt,
} from '../office/ports.ts';
import { licenceJobsAfter } from '../reactions.ts';
import type { Releases } from '../releases/releases.ts';
import { licenceDueClocks } from './licence-due-clocks.ts';
import { licenceRow } from './licence-row.ts';

/** A licence as loaded: its state, the version and hash to build upon, and its row in the lists. */
export type LoadedLicence = {
  readonly stream: string;
  readonly state: LicenceState;
  readonly version: number;
  readonly hash: string;
  /** When the last event was recorded; `null` before the first. */
  readonly lastAt: string | null;
  readonly row: LicenceRow | undefined;
};

/** A licence of which nothing has happened yet. */
export const notYet = (stream: string): LoadedLicence => ({
  stream,
  state: initialLicence,
  version: 0,
  hash: '',
  lastAt: null,
  row: undefined,
});

/** What an act on a licence needs besides the licence. */
export type LicenceAct = {
  readonly actor: Actor;
  readonly command: LicenceCommand;
  /** Whether the acting applicant may act for the holder. */
  readonly representsHolder?: boolean;
  /** In whose name; the office of the actor, or the licence's own, when absent. */
  readonly office?: string;
  /** The release that rules a licence which is only being granted, and what it will say. */
  readonly release?: string;
  readonly content?: LicenceContent;
  readonly at?: Temporal.Instant;
};

export type Planned =
  | {
      readonly ok: true;
      readonly events: readonly LicenceEvent[];
      readonly after: LicenceState;
      readonly version: number;
      /** What is to be appended; `null` where nothing new is said. */
      readonly request: AppendRequest | null;
    }
  | { readonly ok: false; readonly refusal: Refusal };

/** The one way by which anything happens to a licence: load, decide, append; alone or together with the act of a case. */
export type LicenceDesk = {
  /** `tx`: the transaction in which the caller is; then nothing waits for another connection. */
  load(authority: number, stream: string, tx?: JournalTransaction): Promise<LoadedLicence>;
  policyOf(state: LicenceState, release?: string): LicencePolicy;
  context(loaded: LoadedLicence, act: LicenceAct): LicenceContext;
  plan(authority: number, loaded: LoadedLicence, act: LicenceAct, receipt?: Receipt): Planned;
  /** How an act that met another one waits for its turn before the given round. */
  stepAside(round: number): Promise<void>;
};

export function makeLicenceDesk(o: {
  readonly journal: Journal;
  readonly licences: LicenceLists;
  readonly releases: Releases;
  readonly profile: CityProfile;
  readonly clock: OfficeClock;
  /** The calendar in force now: another may be announced while the office works. */
  calendar(): Calendar;
  /** By chance when absent. */
  readonly stepAside?: (round: number) => Promise<void>;
}): LicenceDesk {
  function policyOf(state: LicenceState, release?: string): LicencePolicy {
    const digest = state.standing === 'none' ? release : state.versions.at(-1)?.release;
    if (digest === undefined) throw new Error('no release rules a licence that nobody granted');
    const { definition } = o.releases.byDigest(digest).release;
    return { ...licencePolicyOf(definition), years: validityOf(definition, o.profile) };
  }

  function context({ state }: LoadedLicence, act: LicenceAct): LicenceContext {
    const own = act.actor.role === 'officer' ? act.actor.office : state.standing === 'none' ? '' : state.office;
    const seat = officeOf(o.profile, act.office ?? own);
    const issuer = state.standing === 'none' ? seat : officeOf(o.profile, state.office);
    return {
      now: act.at ?? o.clock.now(),
      actor: act.actor,
      calendar: o.calendar(),
      policy: policyOf(state, act.release),
      office: { code: seat.code, name: seat.name, remedies: remediesOf(o.profile, seat) },
      superior: superiorOf(o.profile, issuer)?.code ?? null,
      representsHolder: act.representsHolder ?? false,
    };
  }

  return {
    policyOf,
    context,
    stepAside: o.stepAside ?? stepAside,
    async load(authority, stream, tx) {
      // The row first: when the licence moves in between, the append's version check finds that out.
      const row = await (tx ? tx.licenceByStream(authority, stream) : o.licences.byStream(authority, stream));
      const { events, version } = await (tx ?? o.journal).load({ authority, kind: 'licence', stream });
      const state = (events as unknown as readonly LicenceEvent[]).reduce(evolveLicence, initialLicence);
      return { stream, state, version, hash: events.at(-1)?.hash ?? '', lastAt: events.at(-1)?.at ?? null, row };
    },
    plan(authority, loaded, act, receipt) {
      const ctx = context(loaded, act);
      const decided = decideLicence(loaded.state, act.command, ctx);
      if (!decided.ok) return decided;
      const { events } = decided;
      const after = events.reduce(evolveLicence, loaded.state);
      const version = loaded.version + events.length;
      if (events.length === 0 && !receipt) return { ok: true, events, after, version, request: null };
      const { stream } = loaded;
      const request: AppendRequest = {
        stream: { authority, kind: 'licence', stream },
        expected: loaded.version,
        ...(loaded.version > 0 ? { prevHash: loaded.hash } : {}),
        events: events as unknown as AppendRequest['events'],
        actor: actorName(act.actor),
        at: recordedAt(ctx.now, loaded.lastAt),
        licenceView: licenceRow({
          authority,
          stream,
          before: loaded.row,
          events,
          after,
          version,
          today: dayOf(ctx.now),
          content: act.content ?? null,
        }),
        clocks: licenceDueClocks({ authority, stream, after, calendar: ctx.calendar, policy: ctx.policy }),
        jobs: events.flatMap((event, i) => licenceJobsAfter(event, authority, stream, loaded.version + i + 1)),
        ...(receipt ? { receipt } : {}),
      };
      return { ok: true, events, after, version, request };
    },
  };
}

/** An act of a case that another act on the licence overtook on the same day is recorded after that one, not before it. */
function recordedAt(now: Temporal.Instant, lastAt: string | null): string {
  const isOvertaken = lastAt !== null && Temporal.Instant.compare(now, lastAt) < 0;
  return isOvertaken ? lastAt : now.toString();
}

export type LicenceHandled =
  | { readonly ok: true; readonly loaded: LoadedLicence; readonly events: readonly LicenceEvent[] }
  | { readonly ok: true; readonly replay: Pick<Receipt, 'status' | 'answer'> }
  | { readonly ok: false; readonly refusal: Refusal };

/** What is done besides, in the same transaction: more appends, such as a ban after an annulment. */
export type LicenceAlongside = (
  planned: Extract<Planned, { ok: true }>,
  tx: JournalTransaction,
) => Promise<readonly AppendRequest[] | Refusal>;

/**
 * Does one act on a licence in one transaction, in which its numbers are allocated; tried again when the licence moved meanwhile. The same
 * key and body get the same answer again.
 */
export async function actOnLicence(
  desk: LicenceDesk,
  journal: Journal,
  o: {
    readonly authority: number;
    readonly stream: string;
    readonly expected?: number;
    readonly act: (tx: JournalTransaction, loaded: LoadedLicence) => Promise<LicenceAct>;
    readonly alongside?: LicenceAlongside;
    readonly once?: {
      readonly key: string;
      readonly account: string;
      readonly bodyDigest: string;
      readonly answer: (after: LicenceState, version: number) => Pick<Receipt, 'status' | 'answer'>;
    };
    /** The transaction of a ringing clock, which holds the stream. */
    readonly within?: JournalTransaction;
  },
): Promise<LicenceHandled> {
  const replayOf = (receipt: Receipt): LicenceHandled =>
    receipt.bodyDigest === o.once?.bodyDigest
      ? { ok: true, replay: receipt }
      : { ok: false, refusal: { code: 'IDEMPOTENCY_KEY_REUSED', facts: {} } };
  const work = async (tx: JournalTransaction): Promise<LicenceHandled | 'stale'> => {
    const loaded = await desk.load(o.authority, o.stream, tx);
    if (o.expected !== undefined && o.expected !== loaded.version)
      return refuse({ code: 'STALE_VERSION', facts: { seen: o.expected, actual: loaded.version } });
    const act = await o.act(tx, loaded);
    const first = desk.plan(o.authority, loaded, act);
    if (!first.ok) return refuse(first.refusal);
    const { once } = o;
    const receipt = once && {
      key: once.key,
      account: once.account,
      bodyDigest: once.bodyDigest,
      ...once.answer(first.after, first.version),
    };
    const planned = receipt ? desk.plan(o.authority, loaded, act, receipt) : first;
    if (!planned.ok) return refuse(planned.refusal);
    if (planned.request === null) return { ok: true, loaded, events: [] };
    const more = o.alongside ? await o.alongside(planned, tx) : [];
    if ('code' in more) return refuse(more);
    const appended = await tx.appendAll([planned.request, ...more]);
    if (appended.ok)
      return {
        ok: true,
        events: planned.events,
        loaded: {
          ...loaded,
          state: planned.after,
          version: planned.version,
          hash: appended.hashes[planned.events.length - 1] ?? '',
        },
      };
    if (appended.code === 'RECEIPT_EXISTS') throw new RolledBack(replayOf(appended.receipt));
    if (appended.code === 'DUPLICATE') return refuse({ code: 'DUPLICATE', facts: { constraint: appended.constraint } });
    throw new RolledBack('stale');
  };
  if (o.within) {
    const result = await work(o.within).catch(resultOf);
    if (result === 'stale') throw new Error(`licence ${o.stream} moved although its clock holds it`);
    return result;
  }
  for (let round = 0; round < ROUNDS; round += 1) {
    const result = await journal.transaction(work).catch(resultOf);
    if (result === 'stale') {
      await desk.stepAside(round);
      continue;
    }
    if (!result.ok && o.once) {
      const receipt = await journal.findReceipt(o.authority, o.once.account, o.once.key);
      if (receipt) return replayOf(receipt);
    }
    return result;
  }
  return refusedWith({ code: 'SERVER_BUSY', facts: {} });
}

const refusedWith = (refusal: Refusal): LicenceHandled => ({ ok: false, refusal });

/** A refusal rolls the transaction back: the numbers that were drawn go back. */
function refuse(refusal: Refusal): never {
  throw new RolledBack(refusedWith(refusal));
}

function resultOf(error: unknown): LicenceHandled | 'stale' {
  if (error instanceof RolledBack) return error.result;
  throw error;
}

/** Carries a result out of a transaction that must not commit; a refusal is no error, and bears no stack. */
class RolledBack {
  readonly result: LicenceHandled | 'stale';
  constructor(result: LicenceHandled | 'stale') {
    this.result = result;
  }
}
