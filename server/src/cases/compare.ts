import { type CaseCommand, type CaseState, compareAll, dayOf, type MaterialEvidence } from '@tuofu/domain';
import { comparisonRules, registriesFound, requiredSlots } from '@tuofu/packkit';
import type { Office } from '../office/office.ts';
import { askRegistries } from './registry-questions.ts';

export type Occasion = Extract<CaseCommand, { type: 'RecordFindings' }>['occasion'];

/** 自动比对 now: asks the registries afresh and compares form, materials and registries. `undefined` once nothing is left to compare. */
export async function compareNow(
  office: Office,
  o: { readonly stream: string; readonly state: CaseState; readonly occasion: Occasion; readonly requester: string },
): Promise<CaseCommand | undefined> {
  const { state } = o;
  if (
    state.phase !== 'draft' &&
    state.phase !== 'received' &&
    state.phase !== 'correction-requested' &&
    state.phase !== 'accepted'
  )
    return undefined;
  const { release } = office.releases.byDigest(state.release);
  const today = dayOf(office.clock.now());
  const asked = await askRegistries(office, {
    release,
    answers: state.answers,
    today,
    requester: o.requester,
    caseRef: 'caseNo' in state ? state.caseNo : o.stream,
    subject: state.applicant,
  });
  const registries = asked.map((a) => a.answer);
  const materials: readonly MaterialEvidence[] = state.materials.map((m) => ({
    material: m.material,
    slot: m.slot,
    state: m.reading.state,
    documentType: m.reading.state === 'read' ? m.reading.documentType : null,
    fields: m.reading.state === 'read' ? m.reading.fields : [],
  }));
  const findings = compareAll(comparisonRules(release, state.answers), {
    answers: state.answers,
    registries,
    materials,
    today,
    filedOn: 'filedOn' in state ? state.filedOn : null,
    requiredSlots: requiredSlots({
      release,
      answers: state.answers,
      today,
      registriesFound: registriesFound(release, state.answers, today, registries),
    }),
  });
  return { type: 'RecordFindings', occasion: o.occasion, evidence: state.materials.map((m) => m.material), findings };
}
