import type { CalendarDay } from '@tuofu/domain';

/** The instant at which a civil day begins where the authorities sit. */
export function startOfDay(day: CalendarDay): Temporal.Instant {
  return Temporal.PlainDate.from(day).toZonedDateTime('Asia/Shanghai').toInstant();
}
