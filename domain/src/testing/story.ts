import { expect } from 'vitest';
import type { CaseCommand } from '../case/commands.ts';
import type { Actor, Assessment, Context } from '../case/context.ts';
import { decideCase } from '../case/decide.ts';
import type { Decided } from '../case/decided.ts';
import type { CaseEvent } from '../case/events.ts';
import { evolveCase, foldCase, initialCase } from '../case/evolve.ts';
import type { CaseState } from '../case/state.ts';
import type { RefusalCode } from '../refusal/codes.ts';
import { contextOf } from './sample.ts';

/** Somebody does something at some moment, while the item's release says this about the case. */
export type Step = {
  readonly actor: Actor;
  readonly command: CaseCommand;
  readonly at: string;
  readonly assessment: Partial<Assessment>;
  readonly context: Partial<Context>;
};

type Where = {
  readonly on?: string;
  readonly at?: string;
  readonly assessment?: Partial<Assessment>;
  readonly context?: Partial<Context>;
};

/** One act; without a day it is the morning of 1 July 2026, the day on which the demo city's story starts. */
export function act(actor: Actor, command: CaseCommand, where: Where = {}): Step {
  const at = where.at ?? `${where.on ?? '2026-07-01'}T09:00+08:00`;
  return { actor, command, at, assessment: where.assessment ?? {}, context: where.context ?? {} };
}

/** Everything that happened before: acts, which must all succeed, or events taken as they stand in a log. */
export function given(...before: readonly (Step | CaseEvent)[]): {
  when(actor: Actor, command: CaseCommand, where?: Where): Outcome;
  readonly state: CaseState;
} {
  let state = initialCase;
  for (const one of before) {
    const events = 'data' in one ? [one] : succeeded(one, decide(state, one));
    state = events.reduce(evolveCase, state);
  }
  return { state, when: (actor, command, where) => new Outcome(state, decide(state, act(actor, command, where))) };
}

/** What came of the act in question. */
export class Outcome {
  readonly before: CaseState;
  readonly decided: Decided;

  constructor(before: CaseState, decided: Decided) {
    this.before = before;
    this.decided = decided;
  }

  thenRefused(code: RefusalCode, facts?: Readonly<Record<string, unknown>>): void {
    expect(this.decided).toMatchObject({ ok: false, refusal: { code, ...(facts ? { facts } : {}) } });
  }

  /** Exactly one event, of this type and with at least these data. */
  thenHappened(type: CaseEvent['type'], data: Readonly<Record<string, unknown>> = {}): CaseState {
    expect(this.decided).toMatchObject({ ok: true, events: [{ type, data }] });
    return this.after;
  }

  thenNothingNew(): void {
    expect(this.decided).toEqual({ ok: true, events: [] });
  }

  get after(): CaseState {
    return this.decided.ok ? this.decided.events.reduce(evolveCase, this.before) : this.before;
  }
}

/** All events of a story, to be folded or counted. */
export function eventsOf(steps: readonly Step[]): readonly CaseEvent[] {
  const events: CaseEvent[] = [];
  for (const step of steps) events.push(...succeeded(step, decide(foldCase(events), step)));
  return events;
}

function decide(state: CaseState, step: Step): Decided {
  const at = Temporal.Instant.from(step.at);
  return decideCase(state, step.command, contextOf(step.actor, at, step.assessment, step.context));
}

function succeeded(step: Step, decided: Decided): readonly CaseEvent[] {
  if (decided.ok) return decided.events;
  throw new Error(`given: ${step.command.type} was refused with ${JSON.stringify(decided.refusal)}`);
}
