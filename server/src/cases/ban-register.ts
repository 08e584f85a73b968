import {
  type Actor,
  type Ban,
  type BanEvent,
  type BanState,
  decideBan,
  evolveBan,
  foldBans,
  type Refusal,
} from '@tuofu/domain';
import { officeOf, remediesOf, superiorOf } from '../city/profile.ts';
import { banStreamOf } from '../licences/names.ts';
import type { Office } from '../office/office.ts';
import type { AppendRequest, JournalTransaction, Receipt } from '../office/ports.ts';
import { actorName } from './actor-name.ts';
import { ROUNDS, stepAside } from './step-aside.ts';

/** Whose entry in the register of bans: one holder and one item. */
export type BanEntry = { readonly item: string; readonly uscc: string };

/** Every ban that was ever imposed on this holder for this item, lifted and ended ones too. */
export async function bansOf(office: Office, entry: BanEntry, tx?: JournalTransaction): Promise<readonly Ban[]> {
  return (await entryOf(office, entry, tx)).state.bans;
}

async function entryOf(
  office: Office,
  { item, uscc }: BanEntry,
  tx?: JournalTransaction,
): Promise<{ readonly state: BanState; readonly version: number; readonly stream: string }> {
  const { authority } = office.profile.city;
  const stream = banStreamOf(authority, item, uscc);
  const { events, version } = await (tx ?? office.journal).load({ authority, kind: 'office', stream });
  return { state: foldBans(events as unknown as readonly BanEvent[]), version, stream };
}

export type BanLifted =
  | { readonly ok: true; readonly bans: readonly Ban[] }
  | { readonly ok: true; readonly replay: Receipt }
  | { readonly ok: false; readonly refusal: Refusal };

/**
 * 解除限制申请, once the decision behind it has fallen (a reconsideration, a judgement, an annulment of its own): by the office that imposed
 * the ban or the authority above it, under the number of the deciding paper. The same key gets the same answer again.
 */
export async function liftBan(
  office: Office,
  o: BanEntry & {
    readonly actor: Actor;
    readonly decisionNo: string;
    readonly liftingNo: string;
    readonly reason: string;
    readonly receipt: Omit<Receipt, 'status' | 'answer'>;
    readonly answer: (bans: readonly Ban[]) => Receipt['answer'];
  },
): Promise<BanLifted> {
  const { authority } = office.profile.city;
  const { decisionNo, liftingNo, reason, actor } = o;
  for (let round = 0; round < ROUNDS; round += 1) {
    const known = await office.journal.findReceipt(authority, o.receipt.account, o.receipt.key);
    if (known)
      return known.bodyDigest === o.receipt.bodyDigest
        ? { ok: true, replay: known }
        : { ok: false, refusal: { code: 'IDEMPOTENCY_KEY_REUSED', facts: {} } };
    const { state, version, stream } = await entryOf(office, o);
    const imposer = state.bans.find((b) => b.decisionNo === decisionNo)?.office;
    const seat = officeOf(office.profile, actor.role === 'officer' ? actor.office : '');
    const superior = imposer === undefined ? undefined : superiorOf(office.profile, officeOf(office.profile, imposer));
    const now = office.clock.now();
    const decided = decideBan(
      state,
      { type: 'LiftBan', decisionNo, liftingNo, reason },
      {
        now,
        actor,
        office: { code: seat.code, name: seat.name, remedies: remediesOf(office.profile, seat) },
        superior: superior?.code ?? null,
        publicSafety: true,
      },
    );
    if (!decided.ok) return decided;
    const { bans } = decided.events.reduce(evolveBan, state);
    const appended = await office.journal.append({
      stream: { authority, kind: 'office', stream },
      expected: version,
      events: decided.events as unknown as AppendRequest['events'],
      actor: actorName(actor),
      at: now.toString(),
      receipt: { ...o.receipt, status: 200, answer: o.answer(bans) },
    });
    if (appended.ok) return { ok: true, bans };
    await stepAside(round);
  }
  return { ok: false, refusal: { code: 'SERVER_BUSY', facts: {} } };
}
