import type { CalendarDay } from '@tuofu/domain';

/** The days of the coming weeks, on which nearly every clock rings. */
const known = new Map<CalendarDay, Temporal.Instant>();
const MOST = 1_000;

/** The instant at which a civil day begins where the authorities sit. */
export function startOfDay(day: CalendarDay): Temporal.Instant {
  const found = known.get(day);
  if (found) return found;
  const instant = Temporal.PlainDate.from(day).toZonedDateTime('Asia/Shanghai').toInstant();
  if (known.size >= MOST) known.clear();
  known.set(day, instant);
  return instant;
}
