import { type CaseState, compareAll, dayOf, type Finding, findingKey, type MaterialEvidence } from '@tuofu/domain';
import { comparisonRules, prefillPlan, requiredSlots } from '@tuofu/packkit';
import { questionsOf } from '../cases/registry-questions.ts';
import { actByRule, eventOf, type Job } from './job.ts';

/**
 * 自动比对: after an upload is read, after filing and after corrections. Asks the registries afresh, compares form, materials and
 * registries, and records one line per comparison. A second run over the same evidence with the same result records nothing.
 */
export const compareCase: Job = async (office, job) => {
  const event = await eventOf(office, job);
  const { state } = await office.cases.load(job.authority, job.stream);
  if (!comparable(state)) return;
  const { release } = office.releases.byDigest(state.release);
  const now = office.clock.now();
  const caseRef = 'caseNo' in state && state.caseNo ? state.caseNo : job.stream;
  const questions = questionsOf({
    plan: prefillPlan(release),
    answers: state.answers,
    requester: 'machine:compare-case',
    caseRef,
  });
  await office.ledger.record(
    questions.map((q) => ({
      authority: job.authority,
      subject: state.applicant,
      caseRef,
      purpose: q.purpose,
      article: q.article,
      registry: q.registry,
      requester: q.requester,
      fields: q.fields,
      at: now.toString(),
    })),
  );
  const registries = await office.registries.askAll(questions);
  const materials: readonly MaterialEvidence[] = state.materials.map((m) => ({
    material: m.material,
    slot: m.slot,
    state: m.reading.state,
    documentType: m.reading.state === 'read' ? m.reading.documentType : null,
    fields: m.reading.state === 'read' ? m.reading.fields : [],
  }));
  const today = dayOf(now);
  const filedOn = 'filedOn' in state ? state.filedOn : null;
  const findings = compareAll(comparisonRules(release, state.answers), {
    answers: state.answers,
    registries,
    materials,
    today,
    filedOn,
    requiredSlots: requiredSlots(release, state.answers, today),
  });
  const evidence = state.materials.map((m) => m.material);
  const occasion =
    event.type === 'CaseFiled' ? 'filing' : event.type === 'CorrectionsDelivered' ? 'correction' : 'upload';
  if (sameAsBefore(state, evidence, findings, occasion)) return;
  await actByRule(office, job, 'compare-case', { type: 'RecordFindings', occasion, evidence, findings });
};

type Comparable = Extract<CaseState, { phase: 'draft' | 'received' | 'correction-requested' | 'accepted' }>;

function comparable(state: CaseState): state is Comparable {
  return (
    state.phase === 'draft' ||
    state.phase === 'received' ||
    state.phase === 'correction-requested' ||
    state.phase === 'accepted'
  );
}

function sameAsBefore(
  state: Comparable,
  evidence: readonly string[],
  findings: readonly Finding[],
  occasion: string,
): boolean {
  if (!state.compared || state.compared.occasion !== occasion) return false;
  const key = (fs: readonly Finding[]) =>
    fs
      .map((f) => `${findingKey(f)}\n${f.verdict}\n${f.why}`)
      .sort()
      .join('\n\n');
  return state.compared.evidence.join() === evidence.join() && key(state.findings) === key(findings);
}
