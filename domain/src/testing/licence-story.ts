import { expect } from 'vitest';
import type { Actor } from '../case/context.ts';
import type { LicenceCommand } from '../licence/commands.ts';
import type { LicenceContext } from '../licence/context.ts';
import { decideLicence } from '../licence/decide.ts';
import type { LicenceDecided } from '../licence/decided.ts';
import type { LicenceEvent } from '../licence/events.ts';
import { evolveLicence, initialLicence } from '../licence/evolve.ts';
import type { LicenceState } from '../licence/state.ts';
import type { RefusalCode } from '../refusal/codes.ts';
import { begin, issue, licenceContext, ownActor } from './licence-sample.ts';

type Where = { readonly by?: Actor } & Partial<Omit<LicenceContext, 'now' | 'actor'>>;
/** One act on a day, in the morning; by the one whose act it is unless told. */
export type LicenceStep = { readonly on: string; readonly command: LicenceCommand; readonly where: Where };

export const on = (day: string, command: LicenceCommand, where: Where = {}): LicenceStep => ({
  on: day,
  command,
  where,
});

export function decideStep(state: LicenceState, { on: day, command, where }: LicenceStep): LicenceDecided {
  const { by = ownActor(command.type), ...changes } = where;
  return decideLicence(state, command, licenceContext(by, Temporal.Instant.from(`${day}T09:00+08:00`), changes));
}

/** Acts that must all succeed, and what they leave behind. */
export function licenceAfter(...steps: readonly LicenceStep[]): {
  readonly state: LicenceState;
  readonly events: readonly LicenceEvent[];
  when(day: string, command: LicenceCommand, where?: Where): LicenceOutcome;
} {
  let state = initialLicence;
  const events: LicenceEvent[] = [];
  for (const step of steps) {
    const decided = decideStep(state, step);
    if (!decided.ok) throw new Error(`given: ${step.command.type}: ${JSON.stringify(decided.refusal)}`);
    events.push(...decided.events);
    state = decided.events.reduce(evolveLicence, state);
  }
  return {
    state,
    events,
    when: (day, command, where = {}) => new LicenceOutcome(state, decideStep(state, on(day, command, where))),
  };
}

/** What came of the act in question. */
export class LicenceOutcome {
  readonly before: LicenceState;
  readonly decided: LicenceDecided;

  constructor(before: LicenceState, decided: LicenceDecided) {
    this.before = before;
    this.decided = decided;
  }

  thenRefused(code: RefusalCode, facts: Readonly<Record<string, unknown>> = {}): void {
    expect(this.decided).toMatchObject({ ok: false, refusal: { code, facts } });
  }

  /** Exactly these events, the last one with at least these data. */
  thenHappened(
    types: LicenceEvent['type'] | readonly LicenceEvent['type'][],
    data: Readonly<Record<string, unknown>> = {},
  ): LicenceState {
    expect(this.decided).toMatchObject({ ok: true });
    const events = this.decided.ok ? this.decided.events : [];
    expect(events.map((e) => e.type)).toEqual(typeof types === 'string' ? [types] : types);
    expect(events.at(-1)?.data).toMatchObject(data);
    return this.after;
  }

  thenNothingNew(): void {
    expect(this.decided).toEqual({ ok: true, events: [] });
  }

  get after(): LicenceState {
    return this.decided.ok ? this.decided.events.reduce(evolveLicence, this.before) : this.before;
  }
}

/** Granted and issued on 10 July 2026, valid to 9 July 2029. */
export const issuedLicence: readonly LicenceStep[] = [on('2026-07-10', begin), on('2026-07-10', issue())];
