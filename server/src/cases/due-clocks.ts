import {
  addDays,
  type Calendar,
  type CalendarDay,
  type CaseEvent,
  type CaseState,
  dayOf,
  findStrict,
  type Limits,
  nextLawDay,
  type Thresholds,
  turningDays,
} from '@tuofu/domain';
import type { DueClock } from '../office/ports.ts';
import { drivingClock } from './case-row.ts';
import { startOfDay } from './days.ts';

/** Lights that are told when a clock turns to them, as rows named `<clock>:<light>`; the row `acceptance` is the limit itself. */
const LIGHTS = ['yellow', 'red', 'overdue'] as const;

/** The row that rings when another law comes into force while a case is pending. */
export const NEW_LAW = 'decision:new-law';

/**
 * The clock rows of a case after these events, or `undefined` when they do not change. The acceptance limit rings on the day after its
 * last one: then silence has accepted, where the law lets it. Every running clock rings when its light turns, and the one for the decision
 * when another law comes into force. What cannot be computed rings nothing.
 */
export function dueClocks(o: {
  readonly authority: number;
  readonly stream: string;
  readonly events: readonly CaseEvent[];
  readonly after: CaseState;
  readonly now: Temporal.Instant;
  readonly calendar: Calendar;
  /** Asked only where a clock runs. */
  thresholds(): Thresholds;
  /** Whether silence accepts or records; asked only while the acceptance clock runs. */
  silenceCounts(): boolean;
  /** The dated limits of the item; asked only while the decision clock runs. */
  limits(): Pick<Limits, 'decision'>;
  /** Whether the rows are wanted although no event moved them: a light moves on with the day while a procedure of unknown end lasts. */
  readonly anew?: boolean;
}): readonly DueClock[] | undefined {
  const { after, events } = o;
  if (o.anew !== true && !events.some(movesClocks)) return undefined;
  const clock = drivingClock(after);
  const strict = clock && 'clocks' in after ? findStrict(after.clocks, clock) : undefined;
  if (clock === null || strict === undefined) return [];
  const row = (name: string, day: CalendarDay, data: DueClock['data']): DueClock => ({
    authority: o.authority,
    stream: o.stream,
    clock: name,
    dueAt: startOfDay(day).toString(),
    firedAt: null,
    data,
  });
  const law = after.phase === 'accepted' ? nextLawDay(o.limits(), after.filedOn, after.clocks) : null;
  const laws = law === null ? [] : [row(NEW_LAW, law, { clock })];
  if (!('day' in strict.end)) return laws;
  const turning = turningDays(strict, o.thresholds(), dayOf(o.now), o.calendar);
  const lights =
    'notComputable' in turning ? [] : LIGHTS.map((l) => row(`${clock}:${l}`, turning[l], { clock, light: l }));
  if (clock !== 'acceptance' || !o.silenceCounts()) return [...lights, ...laws];
  const silence = row('acceptance', addDays(strict.end.day, 1), { dueOn: strict.end.day });
  return [silence, ...lights.filter((l) => l.clock !== 'acceptance:overdue')];
}

/** Whether an event starts, moves or ends a clock. */
function movesClocks(event: CaseEvent): boolean {
  switch (event.type) {
    case 'CorrectionRequested':
    case 'CaseDeclined':
    case 'CaseWithdrawn':
    case 'CaseTerminated':
    case 'FilingRecorded':
    case 'DocumentDelivered':
      return true;
    default:
      return 'clocks' in event.data;
  }
}
