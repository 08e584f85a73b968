import type { CaseKind, Limits } from '@tuofu/domain';
import type { PackLimits } from '../service/definition.ts';

/** The limits that hold for what is asked for: those that name this kind of application, else those that name none. */
export function limitsOf(limits: PackLimits, kind: CaseKind): Limits {
  const named = limits.decision.filter((l) => l.kinds?.includes(kind));
  const chosen = named.length > 0 ? named : limits.decision.filter((l) => l.kinds === undefined);
  return { ...limits, decision: chosen.map(({ kinds: _, ...limit }) => limit) };
}
