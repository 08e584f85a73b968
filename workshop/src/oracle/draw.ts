import { type CalendarDay, isCalendarDay } from '@tuofu/domain';
import { readOrdinal, writeOrdinal } from './civil.ts';
import type { StopFacts } from './clocks.ts';
import { announcedDays } from './work-days.ts';

/** Draws facts of cases from a seeded generator of numbers in [0, 1). */
export class Draw {
  readonly random: () => number;
  constructor(random: () => number) {
    this.random = random;
  }

  /** A whole number, both ends included. */
  whole(from: number, to: number): number {
    return from + Math.floor(this.random() * (to - from + 1));
  }

  chance(of: number): boolean {
    return this.random() < of;
  }

  one<T>(list: readonly T[]): T {
    return list[this.whole(0, list.length - 1)]!;
  }

  /** A day of the announced years, one in eight of them in the last weeks, where counts leave the calendar. */
  day(): CalendarDay {
    const [first, last] = [readOrdinal(announcedDays.first), readOrdinal(announcedDays.last)];
    return asDay(writeOrdinal(this.chance(1 / 8) ? this.whole(last - 60, last) : this.whole(first, last)));
  }

  /** Any day of ninety years: terms and periods know no announced calendar. One in four is the end of a month. */
  anyDay(): CalendarDay {
    const day = this.whole(readOrdinal('2010-01-01'), readOrdinal('2099-12-31'));
    const text = writeOrdinal(day);
    if (!this.chance(1 / 4)) return asDay(text);
    return asDay(writeOrdinal(readOrdinal(`${text.slice(0, 8)}01`) - 1));
  }

  stops(start: string): (StopFacts & Stops)[] {
    return Array.from({ length: this.whole(0, 5) }, () => {
      const from = plus(start, this.whole(-5, 45));
      return {
        reason: this.one(reasons),
        from,
        to: this.chance(0.15) ? null : plus(from, this.whole(-2, 20)),
        noticeNo: this.chance(0.85) ? '演示1号' : null,
        servedOn: this.chance(0.85) ? plus(from, this.whole(-6, 1)) : null,
        announcedWorkingDays: this.chance(0.85) ? this.whole(1, 15) : null,
      };
    });
  }

  thresholds(): { readonly yellow: number; readonly red: number } {
    const yellow = this.whole(1, 100);
    return this.chance(0.5) ? { yellow: 50, red: 80 } : { yellow, red: this.whole(yellow, 100) };
  }
}

export const reasons = [
  'hearing',
  'tender',
  'auction',
  'inspection',
  'testing',
  'quarantine',
  'appraisal',
  'expert-review',
  'site-check',
  'rectification',
  'document-edit',
] as const;

type Stops = {
  readonly reason: (typeof reasons)[number];
  readonly from: CalendarDay;
  readonly to: CalendarDay | null;
  readonly servedOn: CalendarDay | null;
};

export function plus(day: string, n: number): CalendarDay {
  return asDay(writeOrdinal(readOrdinal(day) + n));
}

export function asDay(text: string): CalendarDay {
  if (!isCalendarDay(text)) throw new Error(`the oracle wrote ${text}, which is no day`);
  return text;
}
