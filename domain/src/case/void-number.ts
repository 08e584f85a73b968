import { personal } from '../personal.ts';
import { barredFromOffice, nameOf, wrongPhase } from './actors.ts';
import type { CaseCommand } from './commands.ts';
import type { Context } from './context.ts';
import type { Decided } from './decided.ts';
import { papersDue } from './numbers.ts';
import { happened, refused } from './outcome.ts';
import { unfitTexts } from './procedure/act.ts';
import type { CaseState } from './state.ts';

/**
 * 文号作废: a number under which no paper was made goes out of use for good, with its reason, and the paper that the act owes follows under
 * the next one. A number that stands on a made paper stays; the number of a licence belongs to the life of the licence.
 */
export function voidNumber(
  state: CaseState,
  command: Extract<CaseCommand, { type: 'VoidNumber' }>,
  context: Context,
): Decided {
  const barred = barredFromOffice(state, context, 'handle');
  if (barred) return barred;
  if (!('numbered' in state)) return wrongPhase(state, command.type);
  const { document, number, replacement, ground, reason } = command;
  const unfit = unfitTexts({ reason });
  if (unfit) return unfit;
  if (document === 'licence' || !papersDue(state).some((n) => n.document === document && n.number === number))
    return refused('NUMBER_NOT_VOIDABLE', { document, number });
  return happened({
    type: 'NumberVoided',
    data: { document, number, replacement, ground, reason: personal(reason), officer: nameOf(context.actor) },
  });
}

/** What bore or named the voided number bears the new one, wherever it stands: in a case, or in the event whose paper is made after all. */
export function renumbered<T>(value: T, from: string, to: string): T {
  if (typeof value === 'string') return (value === from ? to : value) as T;
  if (Array.isArray(value)) return value.map((one) => renumbered(one, from, to)) as T;
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, renumbered(one, from, to)])) as T;
}
