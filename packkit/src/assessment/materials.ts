import type { Answers, CaseKind } from '@tuofu/domain';
import type { FeelScope } from '../feel/index.ts';
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
  /** What the city has written down of its own practice. */
  readonly policies?: Readonly<Record<string, unknown>>;
};

/** The material slots of the item with whether each is demanded now, and the registry that stands in for it if one does. */
export function materialsAsked(
  o: MaterialsAsked,
): { readonly slot: MaterialSlot; readonly required: boolean; readonly insteadOf: string | null }[] {
  const scope = scopeOfAnswers(o.release.definition, o.answers, o.today, o.kind);
  return o.release.definition.materials.map((slot) => {
    const stands = slot.insteadOf !== undefined && o.registriesFound?.includes(slot.insteadOf) ? slot.insteadOf : null;
    const required = stands === null && isTrue(slot.requiredWhen, scope) && !isWaived(slot, scope, o.policies);
    return { slot, required, insteadOf: stands };
  });
}

/** Whether the city lets the slot go here; only with its basis written down. */
function isWaived(slot: MaterialSlot, scope: FeelScope, policies: MaterialsAsked['policies']): boolean {
  const { waivedUnder } = slot;
  if (waivedUnder === undefined || !isTrue(waivedUnder.when, scope)) return false;
  const said = policies?.[waivedUnder.policy];
  if (typeof said !== 'object' || said === null || !('waived' in said) || said.waived !== true) return false;
  return 'basis' in said && typeof said.basis === 'string' && said.basis.trim() !== '';
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
