import { type Actor, type Assessment, type CaseState, layersOf } from '@tuofu/domain';
import { knownOfficer } from '../city/known-officer.ts';
import { officeOf } from '../city/profile.ts';
import type { Office } from '../office/office.ts';
import type { JsonObject } from '../office/ports.ts';

/**
 * What an examination holds besides checklist and site checks. Views of the sign-off chain, of the legal check and of other offices are
 * the authority's own (内部审查意见): the applicant reads what is told to him, not what is being weighed; an office that was asked reads its
 * own question and answer besides, and nothing of third parties.
 */
export function procedureView(
  office: Office,
  stream: string,
  state: CaseState,
  actor: Actor,
  assessment: Assessment,
): JsonObject | null {
  if (!('procedure' in state)) return null;
  const { procedure } = state;
  const { profile } = office;
  const by = (account: string) => knownOfficer(profile, account);
  const inside = actor.role === 'machine' || (actor.role === 'officer' && actor.office === state.office);
  const asked = (code: string) => inside || (actor.role === 'officer' && actor.office === code);
  return {
    announced: procedure.announced,
    plannedSiteChecks: procedure.plannedSiteChecks.map((p) => ({ ...p, by: p.officers.map(by) })),
    rectifications: procedure.rectifications.map((r) => ({
      ...r,
      files: (actor.role === 'applicant' || r.reportedOn !== null ? r.files : []).map((f) => ({
        ...f,
        href: `/api/cases/${stream}/report-files/${f.attachment}`,
      })),
    })),
    // A third party is named to the office only.
    hearingRights: procedure.hearingRights.filter((r) => inside || r.party === 'applicant'),
    hearings: procedure.hearings.map((h) => ({ ...h, by: by(h.chair) })),
    statements: procedure.statements.filter(
      (s) => inside || procedure.hearingRights.some((r) => r.noticeNo === s.noticeNo && r.party === 'applicant'),
    ),
    extension: procedure.extension,
    signOff: inside
      ? assessment.procedure.signOff.map(({ level, duty }) => {
          const opinion = procedure.opinions.find((o) => o.level === level);
          return { level, duty, opinion: opinion ? { ...opinion, by: by(opinion.officer) } : null };
        })
      : [],
    legalCheck: inside
      ? {
          needed: assessment.procedure.legalCheck,
          opinion: procedure.legalOpinion && { ...procedure.legalOpinion, by: by(procedure.legalOpinion.officer) },
        }
      : null,
    asked: procedure.asked
      .filter((a) => asked(a.office))
      .map((a) => ({
        ...a,
        officeName: officeOf(profile, a.office).name,
        answer: a.answer && { ...a.answer, by: by(a.answer.officer) },
      })),
    statutory: inside ? assessment.procedure.statutory : [],
  };
}

/** 核查预审 of a draft: that it was shown, and the advice so far. */
export function preCheckView(office: Office, state: CaseState): JsonObject | null {
  if (state.phase === 'none' || state.preCheck === null) return null;
  const { office: code, requestedOn, advice } = state.preCheck;
  return {
    office: code,
    officeName: officeOf(office.profile, code).name,
    requestedOn,
    advice: advice.map((a) => ({ ...a, by: knownOfficer(office.profile, a.officer) })),
  };
}

/** 剥洋葱式审查: which layer it is the turn of, and what each still asks; an officer's view. */
export function layersView(state: CaseState, actor: Actor, assessment: Assessment): readonly JsonObject[] {
  if (actor.role === 'applicant' || !('office' in state)) return [];
  return layersOf(state, assessment).map((layer) => ({
    name: layer.name,
    standing: layer.standing,
    problems: layer.problems.map((p) => p.subject),
    findings: layer.findings.map((f) => f.id),
    lines: layer.lines.map((l) => l.item),
    uncompared: layer.uncompared,
    siteCheck: layer.siteCheck,
  }));
}
