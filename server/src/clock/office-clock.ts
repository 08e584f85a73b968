import fs from 'node:fs';
import type { OfficeClock } from '../office/ports.ts';

/** Production: the office clock is the system's. */
export function systemOfficeClock(): OfficeClock {
  return { now: () => Temporal.Now.instant() };
}

/**
 * Demonstration: the system clock plus an offset kept in a file that the simulators read too, so that documents and time
 * stamps agree. It only goes forward.
 */
export function demoOfficeClock(file: string): OfficeClock {
  const now = () => demoNow(file);
  return {
    now,
    setForward(to) {
      if (Temporal.Instant.compare(to, now()) < 0) return false;
      const offsetMs = to.epochMilliseconds - Date.now();
      fs.writeFileSync(`${file}.tmp`, JSON.stringify({ offsetMs }));
      fs.renameSync(`${file}.tmp`, file);
      return true;
    },
  };
}

/** The demonstration's office time now. */
export function demoNow(file: string): Temporal.Instant {
  const { offsetMs } = JSON.parse(fs.readFileSync(file, 'utf8')) as { offsetMs: number };
  return Temporal.Instant.fromEpochMilliseconds(Date.now() + offsetMs);
}
