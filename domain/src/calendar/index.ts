export { addDays, addMonths, addYears, compareDays, earlierDay, laterDay } from './add-days.ts';
export { type Announced, announce, type ChangedDay, changedDays } from './announce.ts';
export type { Calendar, CalendarDay, CalendarYear, DayResult, NotComputable } from './day.ts';
export { makeCalendar } from './make-calendar.ts';
export { dayOf, isCalendarDay, parseCalendarDay } from './parse-calendar-day.ts';
export { type CalendarProblem, type ParsedYear, parseCalendarYear } from './parse-calendar-year.ts';
export { printDay, printNotComputable, printUnrolled } from './print-day.ts';
export { addWorkingDays, countWorkingDays, isWorkingDay, rollForward } from './working-days.ts';
