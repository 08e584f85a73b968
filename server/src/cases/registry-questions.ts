import type { Answers, Row } from '@tuofu/domain';
import type { prefillPlan } from '@tuofu/packkit';
import type { RegistryQuestion } from '../office/ports.ts';

/**
 * The questions that a release's plan puts to registries for these answers; one is left out while what it asks by is unknown. A plan
 * that asks by a column of a repeating group (`people.officers.idNo`) asks once for each row.
 */
export function questionsOf(o: {
  readonly plan: ReturnType<typeof prefillPlan>;
  readonly answers: Answers;
  readonly requester: string;
  readonly caseRef: string;
}): RegistryQuestion[] {
  return o.plan.flatMap((entry) => {
    let queries: Record<string, string>[] = [{}];
    for (const [i, path] of entry.query.entries()) {
      const values = valuesAt(o.answers, path);
      queries = queries.flatMap((q) => values.map((value) => ({ ...q, [entry.parameters[i] as string]: value })));
    }
    return queries.map((query) => ({
      registry: entry.registry,
      query,
      purpose: entry.purpose,
      article: entry.article,
      requester: o.requester,
      caseRef: o.caseRef,
      fields: entry.fills.map((f) => f.from),
    }));
  });
}

function valuesAt(answers: Answers, path: string): string[] {
  const whole = answers[path];
  if (typeof whole === 'string') return whole === '' ? [] : [whole];
  const cut = path.lastIndexOf('.');
  const rows = answers[path.slice(0, cut)];
  if (!Array.isArray(rows)) return [];
  return (rows as readonly Row[]).flatMap((row) => row[path.slice(cut + 1)] || []);
}
