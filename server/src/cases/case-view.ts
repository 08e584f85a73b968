import {
  type Actor,
  type Assessment,
  type CaseCommand,
  type CaseKind,
  type CaseState,
  chooseThresholds,
  type Derivation,
  dayOf,
  findingKey,
  isOpen,
  known,
  type Locale,
  light,
  openFindings,
  papersDue,
  permittedActs,
  printDay,
  printNotComputable,
  type Side,
  type Thresholds,
} from '@tuofu/domain';
import { formOf } from '@tuofu/packkit';
import { words } from '../both-languages.ts';
import { knownOfficer } from '../city/known-officer.ts';
import { addresseeOf } from '../documents/addressee.ts';
import { applicantNamed } from '../documents/applicant.ts';
import type { Office } from '../office/office.ts';
import type { JsonObject } from '../office/ports.ts';
import { unverifiedView } from '../releases/unverified-view.ts';
import type { LoadedCase } from './case-desk.ts';
import { daysLeft } from './days-left.ts';
import { deliveriesOf } from './deliveries.ts';
import { inactionView } from './inaction-view.ts';
import { layersView, preCheckView, procedureView } from './procedure-view.ts';

/** A case as its parties read it: what is asked, what is known from where, what differs, which clocks run, what may be done. */
export function caseView(office: Office, stream: string, loaded: LoadedCase, actor: Actor): JsonObject {
  const { state } = loaded;
  if (state.phase === 'none') throw new Error('a case that was never opened has no view');
  const now = office.clock.now();
  const today = dayOf(now);
  const { assessment } = office.cases.context(state, actor);
  const { release } = office.releases.byDigest(state.release);
  const thresholds = chooseThresholds(assessment.limits.lights, office.profile.lights);
  return {
    case: stream,
    version: loaded.version,
    phase: state.phase,
    caseNo: 'caseNo' in state ? state.caseNo : null,
    item: state.item,
    itemName: assessment.itemName,
    release: state.release,
    today,
    office: 'office' in state ? state.office : assessment.routing.office,
    routing: assessment.routing,
    form: formOf(release, state.answers, today, state.kind),
    answers: state.answers,
    prefilled: state.prefilled,
    registriesUnavailable: state.registriesUnavailable,
    problems: assessment.problems.map((p) => ({ ...p, text: words(`problem.${p.code}`) })),
    materials: state.materials.map((m) =>
      m.reading.state === 'unreadable'
        ? { ...m, reading: { ...m.reading, text: words(`upload.${m.reading.code}`) } }
        : m,
    ),
    findings: state.findings.map((f) => ({
      id: f.id,
      rule: f.rule,
      field: f.field,
      verdict: f.verdict,
      why: f.why,
      text: { verdict: words(`verdict.${f.verdict}`), why: f.why ? words(`why.${f.why}`) : null },
      left: sideView(known(f.left)),
      right: sideView(known(f.right)),
      open: isOpen(f),
      setAside: f.setAside && {
        by: knownOfficer(office.profile, f.setAside.officer).name,
        ...f.setAside,
      },
      key: findingKey(f),
    })),
    openFindings: openFindings(state).length,
    compared: state.compared,
    clocks: 'clocks' in state ? state.clocks.map((c) => clockView(c, office, today, thresholds)) : [],
    notices: [...(state.phase === 'draft' ? registryNotices(state.registriesUnavailable) : [])],
    dates: {
      filedOn: 'filedOn' in state ? state.filedOn : null,
      acceptedOn: 'acceptedOn' in state ? state.acceptedOn : null,
    },
    kind: state.kind,
    licence: state.licenceAskedAbout,
    family: assessment.family,
    outcome: assessment.outcome,
    holder: applicantNamed(release.definition, state.answers).name,
    automaticAllowed: assessment.automaticAllowed,
    unverified: actor.role === 'applicant' ? [] : assessment.unverified.map((f) => unverifiedView(release, f)),
    benefit: assessment.benefit,
    deemed: 'deemed' in state ? state.deemed : false,
    clockNotes: 'clockNotes' in state ? state.clockNotes : [],
    recused:
      actor.role !== 'applicant' && 'recused' in state ? state.recused.map((a) => knownOfficer(office.profile, a)) : [],
    preCheck: preCheckView(office, state),
    inaction: inactionView(office, state),
    layers: layersView(state, actor, assessment),
    procedure: procedureView(office, stream, state, actor, assessment),
    corrections: 'corrections' in state ? state.corrections : [],
    deliveries: deliveriesOf(state),
    checklist: assessment.checklist.map((line) => ({
      ...line,
      answer: answerOf(office, state, line.item),
    })),
    siteCheck: assessment.siteCheck,
    siteChecks:
      'siteChecks' in state
        ? state.siteChecks.map((c) => ({ ...c, by: c.officers.map((a) => knownOfficer(office.profile, a)) }))
        : [],
    documents:
      'documents' in state
        ? state.documents
            .map((d) => ({
              ...d,
              to: addresseeOf(state, d),
              href: `/api/cases/${stream}/documents/${encodeURIComponent(d.number)}`,
            }))
            .filter((d) => actor.role !== 'applicant' || d.to === 'applicant')
        : [],
    papersDue: papersDue(state)
      .filter((d) => actor.role !== 'applicant' || addresseeOf(state, d) === 'applicant')
      .map(({ document, number }) => ({ document, number })),
    decision: decisionOf(state),
    acts: permittedActs(state, actor).filter((act) => actFits(act, assessment, state)),
  };
}

/** Acts that this item or this kind of application does not know are not offered. */
function actFits(act: CaseCommand['type'], { outcome }: Assessment, { kind }: { readonly kind: CaseKind }): boolean {
  switch (act) {
    case 'RecordFiling':
      return outcome === 'filing';
    case 'AcceptCase':
      return outcome !== 'filing';
    case 'GrantBenefit':
      return outcome === 'benefit';
    case 'ApproveCancellation':
      return outcome === 'licence' && kind === 'cancellation';
    case 'GrantCase':
      return outcome === 'licence' && kind !== 'cancellation';
    default:
      return true;
  }
}

/** What an officer answered to a line of the checklist, and who it was. */
function answerOf(office: Office, state: CaseState, item: string): JsonObject | null {
  const found = 'checklist' in state ? state.checklist.find((a) => a.item === item) : undefined;
  return found ? { ...found, by: knownOfficer(office.profile, found.officer) } : null;
}

/** A side of a finding; what was read from a material carries its place on the page, so that a reader can look at it. */
function sideView(side: Side | undefined): JsonObject | null {
  if (!side) return null;
  const box = side.source.from === 'material' ? side.source.box : null;
  return { ...side, ...(box ? { box } : {}) };
}

/** What an applicant is told when registries did not answer: nothing is held up, the fields are open. */
export function registryNotices(registries: readonly string[]): readonly JsonObject[] {
  if (registries.length === 0) return [];
  return [{ code: 'REGISTRY_UNAVAILABLE', registries, text: words('notice.REGISTRY_UNAVAILABLE', { registries }) }];
}

function clockView(c: Derivation, office: Office, today: ReturnType<typeof dayOf>, thresholds: Thresholds): JsonObject {
  return {
    ...c,
    endText: { 'zh-CN': endText(c, 'zh-CN'), en: endText(c, 'en') },
    light: c.reading === 'strict' ? light(c, today, office.calendar, thresholds) : null,
    daysLeft: daysLeft(office.calendar, today, 'day' in c.end ? c.end.day : null),
  };
}

/** The end of a clock in words: its day, or a count of days where it leaves the published calendar. */
export function endText({ end }: Pick<Derivation, 'end'>, locale: Locale): string {
  return 'day' in end ? printDay(end.day, locale) : printNotComputable(end.notComputable, locale);
}

function decisionOf(state: CaseState): JsonObject | null {
  if (state.phase === 'granted') {
    return {
      result: 'granted',
      decisionNo: state.decisionNo,
      decidedOn: state.decidedOn,
      licenceNo: state.licenceNo,
      eLicenceId: state.eLicenceId,
      licence: state.licence,
      benefit: state.benefit,
      made: state.made ? { ...state.made, stream: state.made.licence } : null,
      delivered: state.delivered,
      cancels: state.cancels,
    };
  }
  if (state.phase === 'refused')
    return { result: 'refused', decisionNo: state.decisionNo, decidedOn: state.decidedOn, reasons: state.reasons };
  if (state.phase === 'declined')
    return {
      result: 'declined',
      noticeNo: state.noticeNo,
      ground: state.ground,
      competentAuthority: state.competentAuthority,
      reason: state.reason,
    };
  if (state.phase === 'registered')
    return { result: 'registered', filingNo: state.filingNo, registeredOn: state.registeredOn, deemed: state.deemed };
  if (state.phase === 'terminated') return { result: 'terminated', ground: state.ground, reason: state.reason };
  return null;
}
