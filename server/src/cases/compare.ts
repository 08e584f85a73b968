import { isDeepStrictEqual } from 'node:util';
import { type CaseCommand, type CaseState, compareAll, dayOf, isUndecided, type MaterialEvidence } from '@tuofu/domain';
import { comparisonRules, registriesFound, requiredSlots } from '@tuofu/packkit';
import type { Office } from '../office/office.ts';
import type { Handled } from './case-desk.ts';
import { askRegistries } from './registry-questions.ts';

export type Occasion = Extract<CaseCommand, { type: 'RecordFindings' }>['occasion'];

/** So often a comparison is begun anew because the case changed under it, before whoever asked is told to try later. */
const ROUNDS = 5;

/** The case is no longer the one that was compared. */
class Overtaken extends Error {}

/**
 * 自动比对, recorded by the machine. The registries take their time: when answers, materials or their readings have changed meanwhile,
 * what was compared is not this case any more, and it is compared again. `undefined` once nothing is left to compare.
 */
export async function compareAndRecord(
  office: Office,
  o: { readonly stream: string; readonly requester: string; occasionOf(state: CaseState): Occasion },
): Promise<Handled | undefined> {
  const { authority } = office.profile.city;
  for (let round = 0; round < ROUNDS; round += 1) {
    const { state } = await office.cases.load(authority, o.stream);
    const command = await compareNow(office, { ...o, state, occasion: o.occasionOf(state) });
    if (!command) return undefined;
    try {
      return await office.cases.handle({
        authority,
        stream: o.stream,
        actor: { role: 'machine', rule: 'compare-case' },
        command: {
          office: '',
          async make(_tx, now) {
            if (!isDeepStrictEqual(evidenceOf(now), evidenceOf(state))) throw new Overtaken();
            return command;
          },
        },
      });
    } catch (error) {
      if (!(error instanceof Overtaken)) throw error;
    }
  }
  return { ok: false, refusal: { code: 'SERVER_BUSY', facts: {} } };
}

/** Everything of a case that a comparison looks at; one that was withdrawn or decided meanwhile leaves nothing to compare. */
function evidenceOf(state: CaseState): object {
  if (state.phase === 'none') return {};
  const { answers, materials } = state;
  return { answers, materials, filedOn: 'filedOn' in state ? state.filedOn : null, undecided: isUndecided(state) };
}

/** Asks the registries afresh and compares form, materials and registries. `undefined` once nothing is left to compare. */
async function compareNow(
  office: Office,
  o: { readonly stream: string; readonly state: CaseState; readonly occasion: Occasion; readonly requester: string },
): Promise<CaseCommand | undefined> {
  const { state } = o;
  if (!isUndecided(state)) return undefined;
  const { release } = office.releases.byDigest(state.release);
  const today = dayOf(office.clock.now());
  const asked = await askRegistries(office, {
    release,
    answers: state.answers,
    today,
    kind: state.kind,
    requester: o.requester,
    caseRef: 'caseNo' in state ? state.caseNo : o.stream,
    subject: state.applicant,
    anew: true,
  });
  const registries = asked.map((a) => a.answer);
  const materials: readonly MaterialEvidence[] = state.materials.map((m) => ({
    material: m.material,
    slot: m.slot,
    state: m.reading.state,
    documentType: m.reading.state === 'read' ? m.reading.documentType : null,
    fields: m.reading.state === 'read' ? m.reading.fields : [],
  }));
  const findings = compareAll(comparisonRules(release, state.answers, state.kind), {
    answers: state.answers,
    registries,
    materials,
    today,
    filedOn: 'filedOn' in state ? state.filedOn : null,
    requiredSlots: requiredSlots({
      release,
      answers: state.answers,
      today,
      kind: state.kind,
      policies: office.profile.policies,
      registriesFound: registriesFound(release, state.answers, today, registries, state.kind),
    }),
  });
  return { type: 'RecordFindings', occasion: o.occasion, evidence: state.materials.map((m) => m.material), findings };
}
