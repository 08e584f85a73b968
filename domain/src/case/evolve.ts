import type { Derivation } from '../clock/clock.ts';
import { known } from '../personal.ts';
import type { CaseEvent } from './events.ts';
import { answersAfterPrefill, answersAfterSaving, changedFields } from './evolve-answers.ts';
import { afterFindings, afterSettingAside, withReading } from './evolve-evidence.ts';
import { afterDelivery, afterDocument, afterLicence, afterVoiding } from './evolve-papers.ts';
import { numberedBy } from './numbers.ts';
import { isProcedureEvent, type ProcedureEvent } from './procedure/events.ts';
import { evolveProcedure } from './procedure/evolve.ts';
import { noProcedure, type Procedure } from './procedure/procedure.ts';
import { planOf } from './procedure/stops.ts';
import type { CaseState, Filed } from './state.ts';

/** A case of which nothing has happened yet. */
export const initialCase: CaseState = { phase: 'none' };

/** The state that a case's whole log leads to. */
export function foldCase(events: readonly CaseEvent[]): CaseState {
  return events.reduce(evolveCase, initialCase);
}

/** What the case is after the event. Total: an event that cannot follow from the phase leaves the case as it is. */
export function evolveCase(state: CaseState, event: CaseEvent): CaseState {
  const after = evolved(state, event);
  if (after === state || !('numbered' in after)) return after;
  return { ...after, numbered: [...after.numbered, ...numberedBy(event)] };
}

function evolved(state: CaseState, event: CaseEvent): CaseState {
  if (isProcedureEvent(event)) return duringExamination(state, event);
  switch (event.type) {
    case 'CaseOpened':
      return state.phase === 'none' ? opened(event) : state;
    case 'AnswersSaved': {
      if (state.phase === 'none') return state;
      const saved = known(event.data.answers) ?? {};
      const changed = changedFields(state.answers, saved);
      return renewing({ ...state, answers: answersAfterSaving(state.answers, saved) }, changed);
    }
    case 'ValuesPrefilled': {
      if (state.phase === 'none') return state;
      const values = known(event.data.values) ?? [];
      const renewed = new Set(values.map((v) => v.field));
      const prefilled = [...state.prefilled.filter((p) => !renewed.has(p.field)), ...values];
      const answers = answersAfterPrefill(state.answers, state.prefilled, values);
      const { unavailable } = event.data;
      return { ...state, answers, prefilled, registriesUnavailable: unavailable, compared: null };
    }
    case 'MaterialAttached': {
      if (state.phase === 'none') return state;
      const { name, ...rest } = event.data;
      const material = { ...rest, name: known(name) ?? '', reading: { state: 'waiting' } } as const;
      return renewing({ ...state, materials: [...state.materials, material] }, [event.data.slot]);
    }
    case 'MaterialRemoved': {
      if (state.phase === 'none') return state;
      const { material } = event.data;
      const gone = state.materials.filter((m) => m.material === material).map((m) => m.slot);
      return renewing({ ...state, materials: state.materials.filter((m) => m.material !== material) }, gone);
    }
    case 'MaterialRead': {
      const { material, documentType, source, pages } = event.data;
      const fields = known(event.data.fields) ?? [];
      return withReading(state, material, { state: 'read', documentType, source, pages, fields });
    }
    case 'MaterialUnreadable':
      return withReading(state, event.data.material, { state: 'unreadable', code: event.data.code });
    case 'FindingsRecorded':
      return state.phase === 'none' ? state : afterFindings(state, event.data);
    case 'FindingSetAside':
      return state.phase === 'none' ? state : afterSettingAside(state, event.data);
    case 'CaseFiled': {
      if (state.phase !== 'draft') return state;
      const { caseNo, enteredSystemAt, filedOn, office, level, clocks } = event.data;
      return {
        ...state,
        phase: 'received',
        caseNo,
        enteredSystemAt,
        filedOn,
        office,
        level,
        clocks,
        recused: [],
        clockNotes: [],
        numbered: [],
        corrections: [],
        documents: [],
        compared: null,
      };
    }
    case 'CaseAccepted': {
      if (state.phase !== 'received') return state;
      const { noticeNo, acceptedOn, deemed, acceptedBy, completeOn } = event.data;
      return {
        ...state,
        phase: 'accepted',
        noticeNo,
        acceptedOn,
        deemed,
        acceptedBy,
        completeOn,
        clocks: replaced(state.clocks, event.data.clocks),
        checklist: [],
        siteChecks: [],
        procedure: noProcedure,
      };
    }
    case 'CorrectionRequested': {
      if (state.phase !== 'received') return state;
      const { noticeNo, servedOn, inTime } = event.data;
      const defects = known(event.data.defects) ?? [];
      const notice = { noticeNo, servedOn, inTime, defects, deliveredOn: null, deliveredAt: null, renewed: [] };
      return { ...state, phase: 'correction-requested', corrections: [...state.corrections, notice] };
    }
    case 'CorrectionsDelivered': {
      if (state.phase !== 'correction-requested') return state;
      const { receivedOn: deliveredOn, enteredSystemAt: deliveredAt } = event.data;
      const corrections = changedLast(state.corrections, (c) => ({ ...c, deliveredOn, deliveredAt }));
      const clocks = replaced(state.clocks, event.data.clocks);
      // A new receipt, a new limit: its lights are told anew. No other clock has run yet.
      return { ...state, phase: 'received', corrections, clocks, clockNotes: [], compared: null };
    }
    case 'CaseDeclined': {
      if (state.phase !== 'received') return state;
      const { noticeNo, ground, competentAuthority, reason } = event.data;
      return { ...state, phase: 'declined', noticeNo, ground, competentAuthority, reason: known(reason) ?? '' };
    }
    case 'ChecklistAnswered': {
      if (state.phase !== 'accepted') return state;
      const { item, result, note, officer } = event.data;
      const others = state.checklist.filter((a) => a.item !== item);
      return { ...state, checklist: [...others, { item, result, note: known(note) ?? '', officer }] };
    }
    case 'SiteCheckRecorded': {
      if (state.phase !== 'accepted') return state;
      const { recordNo, checkedOn, officers, result } = event.data;
      const items = known(event.data.items) ?? [];
      const conclusion = known(event.data.conclusion) ?? '';
      const plan = planOf(state, checkedOn);
      const siteChecks = [...state.siteChecks, { recordNo, checkedOn, officers, result, items, conclusion, plan }];
      // What was proposed before rests on a place that nobody had seen so.
      const procedure: Procedure = { ...state.procedure, opinions: [], legalOpinion: null };
      return { ...state, siteChecks, procedure, clocks: replaced(state.clocks, event.data.clocks) };
    }
    case 'CaseGranted': {
      if (state.phase !== 'accepted') return state;
      const { decisionNo, decidedOn, licenceNo, eLicenceId } = event.data;
      const licence = known(event.data.licence) ?? null;
      const grant = {
        decisionNo,
        decidedOn,
        licenceNo,
        eLicenceId,
        licence,
        benefit: null,
        made: null,
        delivered: false,
        cancels: null,
      };
      return { ...state, ...grant, phase: 'granted', clocks: replaced(state.clocks, event.data.clocks) };
    }
    case 'BenefitGranted': {
      if (state.phase !== 'accepted') return state;
      const { decisionNo, decidedOn } = event.data;
      const benefit = known(event.data.benefit) ?? null;
      const numbers = { decisionNo, decidedOn, licenceNo: '', eLicenceId: '' };
      const rest = { licence: null, benefit, made: null, delivered: false, cancels: null };
      return { ...state, ...numbers, ...rest, phase: 'granted', clocks: replaced(state.clocks, event.data.clocks) };
    }
    case 'CaseRefused': {
      if (state.phase !== 'accepted') return state;
      const { decisionNo, decidedOn } = event.data;
      const reasons = known(event.data.reasons) ?? [];
      const clocks = replaced(state.clocks, event.data.clocks);
      return { ...state, phase: 'refused', decisionNo, decidedOn, reasons, clocks };
    }
    case 'DocumentMade':
      return afterDocument(state, event.data);
    case 'LicenceMade':
      return afterLicence(state, event.data);
    case 'DocumentDelivered':
      return afterDelivery(state, event.data);
    case 'CaseWithdrawn':
      return withdrawn(state, known(event.data.reason) ?? '');
    case 'CaseTerminated': {
      if (!isUndecided(state)) return state;
      const { ground, reason } = event.data;
      return { ...filedOf(state), phase: 'terminated', ground, reason: known(reason) ?? '' };
    }
    case 'CancellationApproved': {
      if (state.phase !== 'accepted') return state;
      const { decisionNo, decidedOn, licence, licenceNo } = event.data;
      const nothing = { licence: null, benefit: null, made: null, delivered: false };
      const decided = { decisionNo, decidedOn, licenceNo, eLicenceId: '', ...nothing };
      return {
        ...state,
        ...decided,
        phase: 'granted',
        cancels: licence,
        clocks: replaced(state.clocks, event.data.clocks),
      };
    }
    case 'FilingRecorded': {
      if (state.phase !== 'received') return state;
      const { filingNo, registeredOn, deemed } = event.data;
      return { ...state, phase: 'registered', filingNo, registeredOn, deemed };
    }
    case 'OfficerRecused':
      return isUndecided(state) ? { ...state, recused: [...state.recused, event.data.officer] } : state;
    case 'PreCheckRequested': {
      if (state.phase !== 'draft') return state;
      const { office, requestedOn } = event.data;
      return { ...state, preCheck: { office, requestedOn, advice: state.preCheck?.advice ?? [] } };
    }
    case 'PreCheckAdvised': {
      if (state.phase !== 'draft' || state.preCheck === null) return state;
      const { subject, officer, on } = event.data;
      const advice = { subject, advice: known(event.data.advice) ?? '', officer, on };
      return { ...state, preCheck: { ...state.preCheck, advice: [...state.preCheck.advice, advice] } };
    }
    case 'ClockNoted':
      return 'clockNotes' in state ? { ...state, clockNotes: [...state.clockNotes, event.data] } : state;
    case 'NumberVoided':
      return afterVoiding(state, event.data);
    case 'ClocksRecomputed':
      return 'clocks' in state ? { ...state, clocks: event.data.clocks } : state;
  }
}

function opened(event: Extract<CaseEvent, { type: 'CaseOpened' }>): CaseState {
  const { item, release, applicant, kind, licence } = event.data;
  const empty = { answers: {}, prefilled: [], registriesUnavailable: [], materials: [], findings: [], compared: null };
  return { phase: 'draft', item, release, applicant, kind, licenceAskedAbout: licence, preCheck: null, ...empty };
}

type Opened = Exclude<CaseState, { phase: 'none' }>;

/** What the applicant changes makes the comparison old; while a correction is asked for it also counts as renewed. */
function renewing(state: Opened, subjects: readonly string[]): CaseState {
  if (state.phase !== 'correction-requested') return { ...state, compared: null };
  const corrections = changedLast(state.corrections, (c) => ({
    ...c,
    renewed: [...new Set([...c.renewed, ...subjects])],
  }));
  return { ...state, corrections, compared: null };
}

function changedLast<T>(list: readonly T[], change: (last: T) => T): readonly T[] {
  return list.map((entry, i) => (i === list.length - 1 ? change(entry) : entry));
}

/** New derivations take the place of the earlier ones of the same clock; the other clocks stay readable. */
function replaced(before: readonly Derivation[], now: readonly Derivation[]): readonly Derivation[] {
  const names = new Set(now.map((d) => d.clock));
  return [...before.filter((d) => !names.has(d.clock)), ...now];
}

/** What happens in an examination belongs to an accepted case only, and may move its decision clocks. */
function duringExamination(state: CaseState, event: ProcedureEvent): CaseState {
  if (state.phase !== 'accepted') return state;
  const clocks = 'clocks' in event.data ? replaced(state.clocks, event.data.clocks) : state.clocks;
  // A lengthened limit is a new one: its lights are told anew.
  const { clockNotes: told } = state;
  const clockNotes = event.type === 'DecisionExtended' ? told.filter((n) => n.clock !== 'decision') : told;
  return { ...state, procedure: evolveProcedure(state.procedure, event), clocks, clockNotes };
}

function withdrawn(state: CaseState, reason: string): CaseState {
  if (state.phase === 'draft') return { ...state, phase: 'withdrawn', reason, caseNo: null };
  return isUndecided(state) ? { ...filedOf(state), phase: 'withdrawn', reason } : state;
}

type Undecided = Extract<CaseState, { phase: 'received' | 'correction-requested' | 'accepted' }>;

const isUndecided = (state: CaseState): state is Undecided =>
  state.phase === 'received' || state.phase === 'correction-requested' || state.phase === 'accepted';

/** What stays of a case that goes no further. */
function filedOf(state: Filed): Filed {
  const { item, release, applicant, kind, licenceAskedAbout, preCheck, answers, prefilled } = state;
  const { registriesUnavailable, materials, findings, compared } = state;
  const { caseNo, enteredSystemAt, filedOn, office, level, clocks, corrections, documents } = state;
  const { recused, clockNotes, numbered } = state;
  return {
    ...{ item, release, applicant, kind, licenceAskedAbout, preCheck, answers, prefilled },
    ...{ registriesUnavailable, materials, findings, compared },
    ...{ caseNo, enteredSystemAt, filedOn, office, level, clocks, corrections, documents },
    ...{ recused, clockNotes, numbered },
  };
}
