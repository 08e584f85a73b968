import { type Calendar, type LicencePolicy, type LicenceState, licenceClocks } from '@tuofu/domain';
import { startOfDay } from '../cases/days.ts';
import type { DueClock } from '../office/ports.ts';

/** What marks the clock rows of licences among those of cases. */
export const LICENCE_CLOCK = 'licence:';

/** Every moment that the licence has before it, as rows that ring once; what only ends a waiting, such as the time to ask for a hearing, rings nothing. */
export function licenceDueClocks(o: {
  readonly authority: number;
  readonly stream: string;
  readonly after: LicenceState;
  readonly calendar: Calendar;
  readonly policy: LicencePolicy;
}): readonly DueClock[] {
  return licenceClocks(o.after, o).flatMap((c): DueClock[] => {
    if (c.clock === 'hearing-request-end') return [];
    const [which, data] =
      c.clock === 'renewal-reminder'
        ? [`${c.clock}:${c.daysBefore}`, { daysBefore: c.daysBefore }]
        : c.clock === 'condition-due'
          ? [`${c.clock}:${c.condition}`, { condition: c.condition }]
          : [c.clock, {}];
    return [
      {
        authority: o.authority,
        stream: o.stream,
        clock: `${LICENCE_CLOCK}${which}`,
        dueAt: startOfDay(c.day).toString(),
        firedAt: null,
        data: { clock: c.clock, ...data },
      },
    ];
  });
}
