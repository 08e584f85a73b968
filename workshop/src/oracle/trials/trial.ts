import type { Calendar, ClockEnd, DayResult } from '@tuofu/domain';
import type { Said } from '../clocks.ts';
import type { Draw } from '../draw.ts';
import type { Law } from '../law.ts';

/** Draws facts and has both answer them, in the same words and order. */
export type Trial = (
  draw: Draw,
  law: Law,
  calendar: Calendar,
) => { readonly facts: unknown; readonly law: readonly Said[]; readonly oracle: readonly Said[] };

export function saidOf(end: ClockEnd): Said {
  return 'day' in end ? end.day : `needs ${end.notComputable.needs}`;
}

export function saidOfResult(result: DayResult): Said {
  return result.ok ? result.day : `needs ${result.notComputable.needs}`;
}
