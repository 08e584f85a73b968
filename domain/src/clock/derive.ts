import type { Calendar, CalendarDay } from '../calendar/day.ts';
import type { Derivation, Stop, StopReason } from './clock.ts';
import { markStops, nthRunningDay } from './stops.ts';

type Asked = Pick<Derivation, 'clock' | 'limit' | 'reading' | 'article' | 'certainty' | 'workingDays' | 'start'> & {
  readonly stops: readonly Stop[];
  readonly accepted: readonly StopReason[];
  readonly today: CalendarDay;
  readonly calendar: Calendar;
};

/** Writes down one deadline with everything it rests on. */
export function derive(asked: Asked): Derivation {
  const { stops, accepted, today, calendar, ...named } = asked;
  const marked = markStops(stops, accepted);
  const end = nthRunningDay(calendar, named.start.day, named.workingDays, marked, today);
  return {
    ...named,
    stops: marked,
    end: end.ok ? { day: end.day } : { notComputable: end.notComputable },
    calendarVersion: calendar.version,
  };
}
