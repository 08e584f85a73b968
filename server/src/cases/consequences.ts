import {
  type Actor,
  type CaseEvent,
  type CaseState,
  findChanges,
  findCurrent,
  isLiving,
  known,
  type LicenceCommand,
  parseUscc,
  type Refusal,
  type VersionKind,
} from '@tuofu/domain';
import { type LicenceAct, notYet } from '../licences/licence-desk.ts';
import { licenceStreamOf } from '../licences/names.ts';
import type { Office } from '../office/office.ts';
import type { AppendRequest, JournalTransaction } from '../office/ports.ts';
import type { Alongside } from './case-desk.ts';
import { allocateDocumentNo } from './numbers.ts';
import { banImposed, bannedMeanwhile } from './register.ts';

type Happened = {
  readonly stream: string;
  readonly actor: Actor;
  readonly after: Filed;
  readonly at: Temporal.Instant;
  readonly tx: JournalTransaction | undefined;
};
type Filed = Extract<CaseState, { caseNo: string }>;
type Made = readonly AppendRequest[] | Refusal;

const RENEWALS: readonly string[] = ['renewal', 'change-and-renewal'];

/**
 * What an act in a case brings about outside the case, in the transaction of the act: a licence or its next version, its renewal under way
 * or closed, its end, a ban. Whatever the licence's own law refuses refuses the act of the case too.
 */
export function consequencesOf(office: Office, stream: string, actor: Actor): Alongside {
  return async (events, after, at, tx) => {
    if (after.phase === 'none' || !('caseNo' in after) || after.caseNo === null) return [];
    const all: AppendRequest[] = [];
    for (const event of events) {
      const made = await consequenceOf(office, event, { stream, actor, after: after as Filed, at, tx });
      if ('code' in made) return made;
      all.push(...made);
    }
    return all;
  };
}

async function consequenceOf(office: Office, event: CaseEvent, h: Happened): Promise<Made> {
  switch (event.type) {
    case 'CaseFiled': {
      const barred = await bannedMeanwhile(office, h.after, h.tx);
      if (barred) return barred;
      return renews(h) ? onLicence(office, h, machine(h, { type: 'RecordRenewalFiled', ...caseOf(h) })) : [];
    }
    case 'CaseGranted':
      return granted(office, h);
    case 'CancellationApproved':
      return cancelled(office, h);
    case 'CaseRefused': {
      const reasons = known(event.data.reasons) ?? [];
      const reason = reasons.map((r) => r.text).join('；');
      return both(await closed(office, h, 'refused'), () =>
        banned(office, h, event.data.warning, event.data.decisionNo, reason),
      );
    }
    case 'CaseDeclined': {
      const reason = known(event.data.reason) ?? '';
      return both(await closed(office, h, 'declined'), () =>
        banned(office, h, event.data.warning, event.data.noticeNo, reason),
      );
    }
    case 'CaseWithdrawn':
      return closed(office, h, 'withdrawn');
    case 'CaseTerminated':
      return closed(office, h, 'terminated');
    default:
      return [];
  }
}

const renews = (h: Happened): boolean => RENEWALS.includes(h.after.kind);
const caseOf = (h: Happened) => ({ caseNo: h.after.caseNo, caseStream: h.stream });
const machine = (h: Happened, command: LicenceCommand): LicenceAct => ({
  actor: { role: 'machine', rule: 'case-to-licence' },
  command,
  at: h.at,
});

async function both(first: Made, second: () => Promise<Made>): Promise<Made> {
  if ('code' in first) return first;
  const more = await second();
  return 'code' in more ? more : [...first, ...more];
}

/** One act on the licence that the case is about. */
async function onLicence(
  office: Office,
  h: Happened,
  act: LicenceAct,
  stream = h.after.licenceAskedAbout,
): Promise<Made> {
  const { authority } = office.profile.city;
  if (stream === null) return { code: 'LICENCE_NEEDED', facts: {} };
  const loaded =
    act.command.type === 'GrantLicence' ? notYet(stream) : await office.licences.load(authority, stream, h.tx);
  const planned = office.licences.plan(authority, loaded, act);
  if (!planned.ok) return planned.refusal;
  return planned.request === null ? [] : [planned.request];
}

/** The renewal that was under way is no more: silence does not renew. */
async function closed(
  office: Office,
  h: Happened,
  outcome: Extract<LicenceCommand, { type: 'RecordRenewalClosed' }>['outcome'],
): Promise<Made> {
  if (!renews(h)) return [];
  return onLicence(office, h, machine(h, { type: 'RecordRenewalClosed', caseNo: h.after.caseNo, outcome }));
}

/** 准予许可: the licence begins, or its next version; nobody else can be granted one for the same holder and place from here on. */
async function granted(office: Office, h: Happened): Promise<Made> {
  const { after: state } = h;
  if (state.phase !== 'granted' || !state.licence) return [];
  const content = state.licence;
  const { validFrom, validTo } = content;
  const { kind, release, item } = state;
  if (kind !== 'first' && kind !== 're-application') {
    const { authority } = office.profile.city;
    if (state.licenceAskedAbout === null) return { code: 'LICENCE_NEEDED', facts: {} };
    const loaded = await office.licences.load(authority, state.licenceAskedAbout, h.tx);
    const before = findCurrent(loaded.state)?.made.content;
    const changes = before ? findChanges(before, content) : [];
    const version = loaded.state.standing === 'none' ? 1 : loaded.state.versions.length + 1;
    const command = {
      type: 'GrantVersion',
      kind: kind as VersionKind,
      version,
      ...caseOf(h),
      release,
      validFrom,
      validTo,
      changes,
    } as const;
    return onLicence(office, h, { actor: h.actor, office: state.office, command, at: h.at });
  }
  const licence = licenceStreamOf(h.stream);
  const begun = await onLicence(
    office,
    h,
    {
      actor: h.actor,
      office: state.office,
      command: { type: 'GrantLicence', ...caseOf(h), item, release, validFrom, validTo, demo: office.profile.demo },
      release,
      content,
      at: h.at,
    },
    licence,
  );
  return both(begun, () => succeeded(office, h, licence, content.licenceNo));
}

/** 重新申请: the licence before, where it still lives, gives its place to the new one (经营许可证管理办法第十七条). */
async function succeeded(office: Office, h: Happened, licence: string, licenceNo: string): Promise<Made> {
  const old = h.after.licenceAskedAbout;
  if (h.after.kind !== 're-application' || old === null) return [];
  const { state } = await office.licences.load(office.profile.city.authority, old, h.tx);
  if (!isLiving(state)) return [];
  const command = { type: 'RecordSuccession', caseNo: h.after.caseNo, licence, licenceNo } as const;
  return onLicence(office, h, machine(h, command));
}

/** 注销 on the holder's application: the closing record, with a number of its own, in the transaction of the decision (行政许可法第七十条). */
async function cancelled(office: Office, h: Happened): Promise<Made> {
  if (!h.tx) throw new Error('a cancellation takes the number of its record in its own transaction');
  const recordNo = await allocateDocumentNo(office, h.tx, h.after, 'cancellation-record');
  const command = {
    type: 'CancelLicence',
    recordNo,
    ground: 'business-ended',
    reason: '持证人停止经营并申请注销',
    caseNo: h.after.caseNo,
  } as const;
  return onLicence(office, h, { actor: h.actor, office: h.after.office, command, at: h.at });
}

/** 一年内不得再次申请, where the decision warned of false materials (行政许可法第七十八条). */
async function banned(
  office: Office,
  h: Happened,
  warning: { readonly bannedUntil: string | null } | null,
  decisionNo: string,
  reason: string,
): Promise<Made> {
  if (!warning?.bannedUntil || h.actor.role !== 'officer') return [];
  const { definition } = office.releases.byDigest(h.after.release).release;
  const answered = h.after.answers[definition.applicant.code];
  const code = parseUscc(typeof answered === 'string' ? answered : '');
  // A ban is on somebody: without a credit code that holds nobody could be kept from anything.
  if (!code.ok) return [];
  const entry = await banImposed(office, {
    actor: h.actor,
    item: h.after.item,
    uscc: code.value,
    ground: 'false-materials',
    decisionNo,
    reason: reason.trim() === '' ? '提交虚假材料' : reason,
    office: h.after.office,
    at: h.at,
    tx: h.tx,
  });
  return 'code' in entry ? entry : [entry];
}
