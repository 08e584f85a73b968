import crypto from 'node:crypto';
import { announce, type Calendar, type CalendarProblem, type ChangedDay, parseCalendarYear } from '@tuofu/domain';
import type { Journal, Log, StreamName } from '../office/ports.ts';

/** What an announcement led to; `already` when the calendar holds every day of it as it stands. */
export type AnnouncedHere =
  | {
      readonly ok: true;
      readonly calendar: string;
      readonly years: readonly number[];
      readonly already: boolean;
      readonly changed: readonly ChangedDay[];
    }
  | { readonly ok: false; readonly problem: CalendarProblem };

/** The working-day calendar of one authority: the years that came with the program, and over them what was announced at run time. */
export type OfficeCalendar = {
  /** As this node knows it; `refresh` and `watch` learn what others have announced. */
  current(): Calendar;
  refresh(): Promise<void>;
  /** Durable on return, with the job that recomputes every open case. The same data again change nothing. */
  announce(data: unknown, by: { readonly actor: string; readonly at: Temporal.Instant }): Promise<AnnouncedHere>;
  /** Asks every second for announcements of other nodes. */
  watch(log: Log): { stop(): void };
};

const WATCH_MS = 1_000;
/**
 * When the open cases are recomputed after an announcement: once every node has learnt of it, and once more for an act that was being
 * decided on the old calendar at that moment. The second finds nothing to do where the first has been.
 */
const RECOMPUTE_AFTER_MS = [3 * WATCH_MS, 60_000] as const;

/** The stream of an authority's calendar: the same name on every node. */
export function calendarStreamOf(authority: number): StreamName {
  const hex = crypto.createHash('sha256').update(`calendar:${authority}`).digest('hex');
  const stream = `${hex.slice(0, 8)}-${hex.slice(8, 12)}-8${hex.slice(13, 16)}-a${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
  return { authority, kind: 'office', stream };
}

/** Reads what was announced before. Throws with what to do when it contradicts the years that came with the program. */
export async function openCalendar(o: {
  readonly journal: Pick<Journal, 'load' | 'append'>;
  readonly authority: number;
  readonly shipped: Calendar;
}): Promise<OfficeCalendar> {
  const stream = calendarStreamOf(o.authority);
  let held: { readonly calendar: Calendar; readonly version: number } = { calendar: o.shipped, version: 0 };
  let reading: Promise<void> = Promise.resolve();

  async function read(): Promise<void> {
    const { events, version } = await o.journal.load(stream, held.version);
    let { calendar } = held;
    for (const event of events) {
      if (event.type !== 'CalendarAnnounced') continue;
      const announced = announce(calendar, event.data['year']);
      if (!announced.ok)
        throw new Error(
          `the calendar announced at ${event.at} contradicts the years in TUOFU_CALENDAR (${announced.problem.code} ${announced.problem.at}): compare both with the State Council's notice and put the right year there`,
        );
      ({ calendar } = announced);
    }
    held = { calendar, version };
  }

  const refresh = (): Promise<void> => {
    reading = reading.then(read, read);
    return reading;
  };
  await refresh();

  return {
    current: () => held.calendar,
    refresh,
    async announce(data, { actor, at }) {
      const parsed = parseCalendarYear(data);
      if (!parsed.ok) return parsed;
      for (;;) {
        await refresh();
        const { calendar, version } = held;
        const announced = announce(calendar, parsed.value);
        if (!announced.ok) return announced;
        const said = {
          ok: true,
          calendar: announced.calendar.version,
          years: [...announced.calendar.years.keys()],
          changed: announced.changed,
        } as const;
        if (announced.calendar.version === calendar.version) return { ...said, already: true };
        const appended = await o.journal.append({
          stream,
          expected: version,
          events: [
            {
              type: 'CalendarAnnounced',
              data: { year: parsed.value, calendarVersion: announced.calendar.version, changed: announced.changed },
            },
          ],
          actor,
          at: at.toString(),
          jobs: RECOMPUTE_AFTER_MS.map((milliseconds, i) => ({
            queue: 'recompute-clocks',
            data: { authority: o.authority, stream: stream.stream, version: version + 1 },
            key: `recompute-clocks:${stream.stream}:${version + 1}:${i + 1}`,
            startAfter: Temporal.Now.instant().add({ milliseconds }).toString(),
          })),
        });
        // Somebody else announced something meanwhile: looked at again upon that.
        if (!appended.ok) continue;
        await refresh();
        return { ...said, already: false };
      }
    },
    watch(log) {
      let failing = false;
      const timer = setInterval(() => {
        refresh().then(
          () => {
            failing = false;
          },
          (error: Error) => {
            if (!failing)
              log.warn({ err: { message: error.message } }, 'the announced calendar cannot be read; it is tried again');
            failing = true;
          },
        );
      }, WATCH_MS);
      timer.unref();
      return { stop: () => clearInterval(timer) };
    },
  };
}
