import {
  type Actor,
  askedAbout,
  type BanEvent,
  type BanGround,
  banOn,
  type CaseKind,
  type CaseState,
  dayOf,
  decideBan,
  foldBans,
  type LicenceAskedAbout,
  parseUscc,
  type Refusal,
} from '@tuofu/domain';
import { officeOf, remediesOf, superiorOf } from '../city/profile.ts';
import { banStreamOf } from '../licences/names.ts';
import type { Office } from '../office/office.ts';
import type { AppendRequest, JournalTransaction } from '../office/ports.ts';
import { actorName } from './actor-name.ts';
import { bansOf } from './ban-register.ts';
import type { Register } from './case-desk.ts';

/** 禁止申请: the ban in force today on this holder for this item, or none. */
async function banOf(office: Office, item: string, uscc: string, tx?: JournalTransaction): Promise<Register['bans']> {
  const ban = banOn({ bans: await bansOf(office, { item, uscc }, tx) }, dayOf(office.clock.now()));
  return ban === null ? [] : [{ until: ban.until, article: ban.article }];
}

/**
 * The ban that came while an application was on its way: looked up once more in the transaction of its filing, whose own register was read
 * before. To give a licence up nobody is barred.
 */
export async function bannedMeanwhile(
  office: Office,
  state: CaseState,
  tx: JournalTransaction | undefined,
): Promise<Refusal | undefined> {
  if (state.phase === 'none' || state.kind === 'cancellation') return undefined;
  const answered = state.answers[office.releases.byDigest(state.release).release.definition.applicant.code];
  const code = typeof answered === 'string' ? parseUscc(answered) : undefined;
  if (!code?.ok) return undefined;
  const [ban] = await banOf(office, state.item, code.value, tx);
  return ban && { code: 'BANNED', facts: { day: ban.until, article: ban.article } };
}

/**
 * What the registers know of a case that is to be filed or decided: bans on its applicant, and the licence that it is about. `represents`
 * are the firms that the caller may act for: who leaves the code out of the form is asked about all of them.
 */
export async function registerOf(
  office: Office,
  state: CaseState,
  represents: readonly string[] = [],
): Promise<Register> {
  if (state.phase === 'none') return { bans: [], licence: null };
  const { definition } = office.releases.byDigest(state.release).release;
  const answered = state.answers[definition.applicant.code];
  const code = typeof answered === 'string' ? parseUscc(answered) : undefined;
  const firms = code?.ok ? [code.value] : represents;
  const bans = await Promise.all(firms.map((uscc) => banOf(office, state.item, uscc)));
  const licence =
    state.licenceAskedAbout === null
      ? null
      : await licenceAskedAbout(office, state.licenceAskedAbout, state.kind, 'caseNo' in state ? state.caseNo : null);
  return { bans: bans.flat().sort((a, b) => (a.until < b.until ? 1 : -1)), licence };
}

/** The licence that an application of this kind is about, as it stands today; `null` when nobody granted it. */
export async function licenceAskedAbout(
  office: Office,
  licence: string,
  kind: CaseKind,
  caseNo: string | null,
): Promise<LicenceAskedAbout | null> {
  const { state } = await office.licences.load(office.profile.city.authority, licence);
  if (state.standing === 'none') return null;
  const today = dayOf(office.clock.now());
  return askedAbout({ licence, state, kind, caseNo, today, policy: office.licences.policyOf(state) });
}

/**
 * The entry in the register of bans, in the transaction of the decision that brings it about. The decision was judged in its own place; the
 * entry only records what the law attaches to it, so that whoever was allowed to decide is allowed to record.
 */
export async function banImposed(
  office: Office,
  o: {
    readonly actor: Extract<Actor, { role: 'officer' }>;
    readonly item: string;
    readonly uscc: string;
    readonly ground: BanGround;
    readonly decisionNo: string;
    readonly reason: string;
    readonly office: string;
    readonly at: Temporal.Instant;
    readonly tx: JournalTransaction | undefined;
  },
): Promise<AppendRequest | Refusal> {
  const { authority } = office.profile.city;
  const stream = banStreamOf(authority, o.item, o.uscc);
  const { events, version } = await (o.tx ?? office.journal).load({ authority, kind: 'office', stream });
  const seat = officeOf(office.profile, o.office);
  const decided = decideBan(
    foldBans(events as unknown as readonly BanEvent[]),
    { type: 'ImposeBan', item: o.item, ground: o.ground, decisionNo: o.decisionNo, reason: o.reason.slice(0, 4_000) },
    {
      now: o.at,
      actor: { ...o.actor, office: seat.code, duties: ['decide'] },
      office: { code: seat.code, name: seat.name, remedies: remediesOf(office.profile, seat) },
      superior: superiorOf(office.profile, seat)?.code ?? null,
      publicSafety: true,
    },
  );
  if (!decided.ok) return decided.refusal;
  return {
    stream: { authority, kind: 'office', stream },
    expected: version,
    events: decided.events as unknown as AppendRequest['events'],
    actor: actorName(o.actor),
    at: o.at.toString(),
  };
}
