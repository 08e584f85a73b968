import type { Answers, CaseKind, CaseState, RegistryAnswer } from '@tuofu/domain';
import { type PrefillEntry, type RegistryQuery, type Release, registryQueries } from '@tuofu/packkit';
import type { Office } from '../office/office.ts';
import type { RegistryQuestion } from '../office/ports.ts';

/** What a registry said, with the entry of the plan that asked: several entries may ask the same registry about different people. */
export type Asked = { readonly entry: PrefillEntry; readonly answer: RegistryAnswer };

/** Asks every registry that the release names for these answers; each question is written into the person's ledger first. */
export async function askRegistries(
  office: Office,
  o: {
    readonly release: Release;
    readonly answers: Answers;
    readonly today: string;
    readonly kind: CaseKind;
    readonly requester: string;
    readonly caseRef: string;
    readonly subject: string;
    /** For a comparison, which is of the day it is made. */
    readonly anew?: boolean;
  },
): Promise<readonly Asked[]> {
  const queries = registryQueries(o.release, o.answers, o.today, o.kind);
  const questions: RegistryQuestion[] = queries.map((q) => ({
    registry: q.registry,
    query: q.query,
    purpose: q.entry.purpose,
    article: q.entry.article,
    requester: o.requester,
    caseRef: o.caseRef,
    fields: q.fields,
    anew: o.anew ?? false,
  }));
  if (questions.length === 0) return [];
  const at = office.clock.now().toString();
  await office.ledger.record(
    questions.map((q) => ({
      authority: office.profile.city.authority,
      subject: o.subject,
      caseRef: o.caseRef,
      purpose: q.purpose,
      article: q.article,
      registry: q.registry,
      requester: q.requester,
      fields: q.fields,
      at,
    })),
  );
  const answers = await office.registries.askAll(questions);
  return answers.map((answer, i) => ({ entry: (queries[i] as RegistryQuery).entry, answer }));
}

/** The registries that had everything asked of them in this case so far: what they hold need not be handed in (免提交). */
export function registriesFound(state: CaseState): string[] {
  if (state.phase === 'none') return [];
  const found = new Set(state.prefilled.map((v) => v.registry));
  const absent = new Set(state.registriesUnavailable);
  for (const finding of state.findings) {
    for (const side of [finding.left, finding.right]) {
      if (!('personal' in side) || side.personal.source.from !== 'registry') continue;
      (side.personal.value === null ? absent : found).add(side.personal.source.registry);
    }
  }
  return [...found].filter((registry) => !absent.has(registry));
}
