export { addDays, addMonths, addYears, compareDays } from './add-days.ts';
export type { Calendar, CalendarDay, CalendarYear, DayResult, NotComputable } from './day.ts';
export { makeCalendar } from './make-calendar.ts';
export { dayOf, isCalendarDay, parseCalendarDay } from './parse-calendar-day.ts';
export { printDay, printNotComputable } from './print-day.ts';
export { addWorkingDays, countWorkingDays, isWorkingDay, rollForward } from './working-days.ts';
