import { addDays, type CaseEvent, type CaseState, strictEnd } from '@tuofu/domain';
import type { DueClock } from '../office/ports.ts';
import { startOfDay } from './days.ts';

/**
 * The clock rows of a case after these events, or `undefined` when they do not change. Until 'The law of a case, whole' only the
 * acceptance clock rings, and it only warns: it is due when the last day has passed.
 */
export function dueClocks(
  authority: number,
  stream: string,
  events: readonly CaseEvent[],
  after: CaseState,
): readonly DueClock[] | undefined {
  const touched = events.some(
    (e) =>
      e.type === 'CaseFiled' ||
      e.type === 'CorrectionsDelivered' ||
      e.type === 'CaseAccepted' ||
      e.type === 'CorrectionRequested' ||
      e.type === 'CaseDeclined' ||
      e.type === 'CaseWithdrawn',
  );
  if (!touched) return undefined;
  if (after.phase !== 'received') return [];
  const end = strictEnd(after.clocks, 'acceptance').end;
  if (!('day' in end)) return [];
  return [
    {
      authority,
      stream,
      clock: 'acceptance',
      dueAt: startOfDay(addDays(end.day, 1)).toString(),
      firedAt: null,
      data: { dueOn: end.day },
    },
  ];
}
