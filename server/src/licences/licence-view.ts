import {
  admittedKinds,
  dayOf,
  findCurrent,
  type LicencePolicy,
  lapsed,
  licenceStatus,
  markOf,
  permittedLicenceActs,
  refusalText,
  renewalDueBy,
  type VersionStatus,
  versionStatus,
} from '@tuofu/domain';
import { actorToday } from '../access/acting.ts';
import type { Identity } from '../access/identity.ts';
import { both, words } from '../both-languages.ts';
import { officeOf } from '../city/profile.ts';
import { licencePaperName } from '../documents/names.ts';
import type { Office } from '../office/office.ts';
import type { JsonObject } from '../office/ports.ts';
import { lawWords } from '../releases/item-words.ts';
import { type GrantedLicence, represents } from './held-licence.ts';
import { duesOf } from './licence-dues.ts';
import { momentsOf } from './licence-moments.ts';
import { announcementsTold, decisionsTold } from './licence-told.ts';

/** A status in the code of the national interfaces and in words. */
function statusOf(status: VersionStatus): JsonObject {
  return {
    code: status.code,
    word: status.word,
    text: words(`licence.${status.word}`),
    until: 'until' in status ? status.until : null,
    since: 'since' in status ? status.since : null,
    deemedRenewed: status.word === 'valid' && status.deemedRenewed,
  };
}

/** Which applications the licence admits today, and why not where it does not; only those that its item offers. */
function applications(office: Office, { state }: GrantedLicence, policy: LicencePolicy): JsonObject[] {
  const offered = office.releases.current(state.item)?.release.definition.kinds ?? [];
  const admitted = admittedKinds(state, dayOf(office.clock.now()), policy);
  return offered.flatMap(({ kind }): JsonObject[] => {
    if (kind === 'first') return [];
    const found = admitted[kind];
    const refusal = found.ok ? null : { ...found.refusal, text: both((locale) => refusalText(found.refusal, locale)) };
    const warning = found.ok && found.warning ? { code: found.warning, text: words(`warning.${found.warning}`) } : null;
    return [{ kind, text: words(`kind.${kind}`), admitted: found.ok, warning, refusal }];
  });
}

/** A licence in a list. */
export function licenceLine(office: Office, licence: GrantedLicence): JsonObject {
  const { stream, state, row } = licence;
  const today = dayOf(office.clock.now());
  const policy = office.licences.policyOf(state);
  const after = current(lapsed(state, today).after, state);
  return {
    licence: stream,
    licenceNo: row?.licenceNo ?? '',
    item: state.item,
    itemNames: office.releases.byDigest(state.versions.at(-1)?.release ?? '').release.definition.names,
    holder: findCurrent(state)?.made.content?.holder ?? '',
    office: { code: state.office, name: officeOf(office.profile, state.office).name },
    status: statusOf(licenceStatus(state, today)),
    validFrom: after.validFrom,
    validTo: after.validTo,
    renewalDueBy: renewalDueBy(after.validTo, policy),
    applications: applications(office, licence, policy),
    dues: [...duesOf(office, after, policy, today)],
  };
}

/** A licence that was granted never becomes none. */
function current(after: ReturnType<typeof lapsed>['after'], before: GrantedLicence['state']): GrantedLicence['state'] {
  return after.standing === 'none' ? before : after;
}

/** A licence as its holder and the offices that answer for it read it. */
export function licenceView(office: Office, licence: GrantedLicence, identity: Identity): JsonObject {
  const { stream, version, row } = licence;
  const now = office.clock.now();
  const today = dayOf(now);
  const policy = office.licences.policyOf(licence.state);
  // What time has brought about holds whether or not a machine has noted it.
  const state = current(lapsed(licence.state, today).after, licence.state);
  const actor = actorToday(office, identity);
  const ctx = office.licences.context(licence, {
    actor,
    command: { type: 'NoteLapse' },
    representsHolder: represents(identity, row),
  });
  const href = (document: string) => `/api/licences/${stream}/documents/${encodeURIComponent(document)}`;
  const credential = identity.officer ? null : findCurrent(state)?.made.credential;
  const made = new Set(state.papers.map((p) => p.number));
  return {
    ...licenceLine(office, licence),
    version,
    today,
    standing: state.standing,
    renewal: state.renewal,
    deemed: state.deemed,
    suspension: state.standing === 'suspended' ? state.suspension : null,
    ending: state.standing === 'ended' || state.standing === 'cancelled' ? state.ending : null,
    cancellation: state.standing === 'cancelled' ? state.cancellation : null,
    content: findCurrent(state)?.made.content ?? null,
    credential: credential ? { id: credential.id, typedCode: credential.typedCode } : null,
    versions: state.versions.map((v) => ({
      version: v.version,
      kind: v.kind,
      kindText: words(`kind.${v.kind}`),
      mark: markOf(v.kind),
      caseNo: v.caseNo,
      case: v.caseStream,
      decidedOn: v.decidedOn,
      validFrom: v.validFrom,
      validTo: v.validTo,
      changes: v.changes ?? [],
      issuedOn: v.made?.issuedOn ?? null,
      status: statusOf(versionStatus(state, v.version, today)),
      href: v.made ? href(`version-${v.version}`) : null,
    })),
    conditions: state.conditions,
    announcements: announcementsTold(office, state, policy, identity),
    decisions: decisionsTold(office, state),
    papers: state.papers.map((p) => ({ ...p, name: licencePaperName(p.document), href: href(p.number) })),
    papersDue: state.numbers.filter((n) => !made.has(n)),
    ...momentsOf(office, state, policy),
    doubts: identity.officer
      ? policy.doubts.map((d) => ({ ...d, basis: lawWords(d.basis, office.releases.all()) }))
      : [],
    acts: permittedLicenceActs(state, ctx),
  };
}
