import type { Calendar, CalendarDay } from '../calendar/day.ts';
import type { Derivation, Limits } from './clock.ts';
import { derive } from './derive.ts';

/** 受理期限 (行政许可法第三十二条): from the receipt of the materials; nothing stops it. Silence until its end is acceptance. */
export function acceptanceClock(o: {
  readonly limits: Limits;
  readonly receivedOn: CalendarDay;
  readonly calendar: Calendar;
}): Derivation {
  const { silence: _, ...limit } = o.limits.acceptance;
  return derive({
    clock: 'acceptance',
    limit: 'statutory',
    reading: 'strict',
    ...limit,
    start: { event: 'receipt', day: o.receivedOn },
    ...runsThrough(o.receivedOn),
    calendar: o.calendar,
  });
}

/** 颁发、送达期限 (行政许可法第四十四条): from the decision; nothing stops it. */
export function issueClock(o: {
  readonly limits: Limits;
  readonly decidedOn: CalendarDay;
  readonly calendar: Calendar;
}): Derivation {
  return derive({
    clock: 'issue',
    limit: 'statutory',
    reading: 'strict',
    ...o.limits.issue,
    start: { event: 'decision', day: o.decidedOn },
    ...runsThrough(o.decidedOn),
    calendar: o.calendar,
  });
}

/**
 * 承诺期限: the published service promise, shown beside the law and never driving its lights; `null` when nothing is promised
 * or its start has not come. It is counted without stops: a promise says its own terms.
 */
export function promisedClock(o: {
  readonly limits: Limits;
  readonly completeOn: CalendarDay;
  readonly acceptedOn: CalendarDay | null;
  readonly calendar: Calendar;
}): Derivation | null {
  const promise = o.limits.promised;
  if (promise === null) return null;
  const start = promise.from === 'acceptance' ? o.acceptedOn : o.completeOn;
  if (start === null) return null;
  return derive({
    clock: 'decision',
    limit: 'promised',
    reading: 'information',
    article: promise.source,
    certainty: 'verified',
    workingDays: promise.workingDays,
    start: { event: promise.from === 'acceptance' ? 'acceptance' : 'receipt', day: start },
    ...runsThrough(start),
    calendar: o.calendar,
  });
}

const runsThrough = (today: CalendarDay) => ({ pending: false, stops: [], accepted: [], extension: null, today });
