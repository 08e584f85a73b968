import type { Answers, CaseKind } from '@tuofu/domain';
import type { Release } from '../release/release.ts';
import type { MaterialSlot } from '../service/definition.ts';
import { isTrue } from './conditions.ts';
import type { CodedProblem } from './problem-codes.ts';
import { scopeOfAnswers } from './scope-of-answers.ts';

export type MaterialsAsked = {
  readonly release: Release;
  readonly answers: Answers;
  readonly today: string;
  /** What is asked for; a first application when absent. */
  readonly kind?: CaseKind;
  /** Registries that answered `found` for this case: what they hold need not be handed in (免提交). */
  readonly registriesFound?: readonly string[];
};

/** The material slots of the item with whether each is demanded now, and the registry that stands in for it if one does. */
export function materialsAsked(
  o: MaterialsAsked,
): { readonly slot: MaterialSlot; readonly required: boolean; readonly insteadOf: string | null }[] {
  const scope = scopeOfAnswers(o.release.definition, o.answers, o.today, o.kind);
  return o.release.definition.materials.map((slot) => {
    const stands = slot.insteadOf !== undefined && o.registriesFound?.includes(slot.insteadOf) ? slot.insteadOf : null;
    return { slot, required: stands === null && isTrue(slot.requiredWhen, scope), insteadOf: stands };
  });
}

/** The slots that this case must have. */
export function requiredSlots(o: MaterialsAsked): string[] {
  return materialsAsked(o)
    .filter((m) => m.required)
    .map((m) => m.slot.slot);
}

/** One problem for each demanded slot without a file. */
export function materialProblems(o: MaterialsAsked, slotsFilled: readonly string[]): CodedProblem[] {
  return requiredSlots(o)
    .filter((slot) => !slotsFilled.includes(slot))
    .map((subject) => ({ subject, kind: 'missing', code: 'MATERIAL_MISSING' }));
}
