import type { Colour } from '../../ui/said.tsx';

/** How a deadline is said: a key of the texts with its number, and the colour that goes with the words. */
export type Countdown = { readonly key: string; readonly n: number; readonly colour: Colour };

const RUNNING = new Set(['received', 'accepted']);

/** The words for the working days that are left; a case that waits for the applicant or is closed counts nothing. */
export function countdownOf(o: {
  readonly phase: string;
  readonly daysLeft: number | null | undefined;
  readonly light: string | null;
}): Countdown | null {
  if (o.phase === 'correction-requested') return { key: 'officer.due.applicant', n: 0, colour: 'blue' };
  if (!RUNNING.has(o.phase)) return null;
  const colour = lightColour(o.light);
  if (o.daysLeft === undefined) return null;
  if (o.daysLeft === null) return { key: 'officer.due.unknown', n: 0, colour: 'amber' };
  if (o.daysLeft < 0 || o.light === 'overdue')
    return { key: 'officer.due.over', n: Math.abs(o.daysLeft), colour: 'red' };
  if (o.daysLeft === 0) return { key: 'officer.due.today', n: 0, colour: 'red' };
  return { key: 'officer.due.left', n: o.daysLeft, colour };
}

const CLOCKS: Readonly<Record<string, readonly string[]>> = {
  received: ['acceptance', 'decision'],
  accepted: ['decision'],
  granted: ['issue'],
};

/** Whether a clock still runs in this phase: one that has ended keeps its day, and no light and no countdown. */
export function clockRuns(clock: string, o: { readonly phase: string; readonly licenceMade: boolean }): boolean {
  return !o.licenceMade && (CLOCKS[o.phase]?.includes(clock) ?? false);
}

const COLOURS: Readonly<Record<string, Colour>> = {
  green: 'green',
  yellow: 'amber',
  red: 'red',
  overdue: 'red',
  'amber-not-computable': 'amber',
};

export const lightColour = (light: string | null): Colour => COLOURS[light ?? ''] ?? 'grey';
