import { type Calendar, type CalendarDay, countWorkingDays, isCalendarDay } from '@tuofu/domain';

/**
 * Working days that are left until a due day, today not counted: 0 on the day itself, negative once it has passed, at least by one
 * even when only days off lie between. `null` without a due day or when the calendar of a year is not loaded.
 */
export function daysLeft(calendar: Calendar, today: CalendarDay, due: string | null): number | null {
  const day = due?.slice(0, 10) ?? '';
  if (!isCalendarDay(day)) return null;
  if (day >= today) return countWorkingDays(calendar, today, day) ?? null;
  const late = countWorkingDays(calendar, day, today);
  return late === undefined ? null : -Math.max(1, late);
}
