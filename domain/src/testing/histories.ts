import fc from 'fast-check';
import { acts } from '../case/acts.ts';
import type { CaseCommand } from '../case/commands.ts';
import type { Actor, Context } from '../case/context.ts';
import { decideCase } from '../case/decide.ts';
import type { Decided } from '../case/decided.ts';
import type { CaseEvent } from '../case/events.ts';
import { evolveCase, foldCase } from '../case/evolve.ts';
import type { CaseState } from '../case/state.ts';
import * as does from './acts.ts';
import { aimed } from './aimed.ts';
import { commands, neighbours } from './pool.ts';
import * as who from './sample.ts';
import { starts } from './worlds.ts';

const actors: readonly Actor[] = [
  ...[who.applicant, who.stranger, who.machine, who.handler, who.decider, who.foreignHandler, who.foreignDecider],
  ...[who.reviewer, who.legal, who.head, who.chair],
];

/** Whose act it is, so that most acts are tried by somebody who may. */
function ownerOf(command: CaseCommand): Actor {
  if (command.type === 'GiveOpinion') return command.level === 'deputy' ? who.head : who.reviewer;
  const { by } = acts[command.type];
  switch (by) {
    case 'machine':
    case 'applicant-or-machine':
      return who.machine;
    case 'applicant':
      return who.applicant;
    case 'applicant-or-handler':
      return 'noticeNo' in command && command.noticeNo === neighbours ? who.handler : who.applicant;
    case 'handle':
    case 'pre-check-office':
      return who.handler;
    case 'asked-office':
      return who.foreignHandler;
    case 'officer':
      return who.chair;
    case 'legal':
      return who.legal;
    case 'decide':
      return who.decider;
    case 'head':
      return who.head;
  }
}

const step = fc.record({
  /** Which act of those that it may choose from. */
  nth: fc.noBias(fc.nat({ max: 99_999 })),
  actor: fc.oneof(
    { arbitrary: fc.constant(undefined), weight: 4 },
    { arbitrary: fc.constantFrom(...actors), weight: 1 },
  ),
  hours: fc.constantFrom(0, 0, 0, 0, 0, 0, 24, 24, 300),
  /** Whether it suits the phase and names the days and numbers of this very case, as the act of a caller would. */
  aims: fc.constantFrom(true, true, true, false),
});
type Start = (typeof starts)[number];
export type History = {
  readonly start: number;
  readonly steps: readonly {
    readonly nth: number;
    readonly actor: Actor | undefined;
    readonly hours: number;
    readonly aims: boolean;
  }[];
};
export const history = fc.record({
  start: fc.noBias(fc.nat({ max: 9_999 })),
  steps: fc.array(step, { maxLength: 30, size: 'max' }),
});

/** One act as it was tried: before, by whom, what, in which context, and what came of it. */
export type Tried = {
  readonly before: CaseState;
  readonly actor: Actor;
  readonly command: CaseCommand;
  readonly context: Context;
  readonly decided: Decided;
};

/** Acts that end a case without a decision: rare, or no history would come to one. */
const givingUp: readonly CaseCommand['type'][] = ['WithdrawCase', 'TerminateCase', 'DeclineCase'];
export const deciding: readonly CaseCommand['type'][] = [
  'GrantCase',
  'GrantBenefit',
  'RefuseCase',
  'ApproveCancellation',
];

/** Lives a history and shows each act; returns the whole log, the state it led to step by step, and the last moment. */
export function live(
  { start: chosen, steps }: History,
  see: (tried: Tried) => void = () => {},
  from: readonly Start[] = starts,
  pool: readonly CaseCommand[] = commands,
) {
  const start = from[chosen % from.length]!;
  const pays = start.world.assessment.outcome === 'benefit';
  const log: CaseEvent[] = [...start.events];
  let state = foldCase(log);
  let now = Temporal.Instant.from(start.from);
  const attempt = (actor: Actor, command: CaseCommand) => {
    const { assessment, context: more } = start.world;
    const context = who.contextOf(actor, now, assessment, more);
    const decided = decideCase(state, command, context);
    see({ before: state, actor, command, context, decided });
    if (!decided.ok) return;
    log.push(...decided.events);
    state = decided.events.reduce(evolveCase, state);
  };
  for (const [at, { nth, aims, actor, hours }] of steps.entries()) {
    now = now.add({ hours });
    const suitable = aims ? pool.filter((c) => suits(c, state, pays)) : pool;
    const leading = suitable.filter((c) => nth % 10 === 0 || !givingUp.includes(c.type));
    const command = leading[Math.floor(nth / 10) % leading.length];
    if (command === undefined) continue;
    // Nobody decides on an old comparison who knows what he does.
    if (aims && deciding.includes(command.type)) attempt(who.machine, aimed(does.compare([]), state, now, at));
    attempt(actor ?? ownerOf(command), aims ? aimed(command, state, now, at) : command);
  }
  return { log, state, now, world: start.world };
}

/** The phase is that of the act, and what is decided is what was asked for: a licence, its end, or a benefit. */
function suits({ type }: CaseCommand, state: CaseState, pays: boolean): boolean {
  if (!(acts[type].phases as readonly string[]).includes(state.phase)) return false;
  const cancels = state.phase === 'accepted' && state.kind === 'cancellation';
  if (type === 'GrantCase') return !cancels && !pays;
  if (type === 'GrantBenefit') return pays;
  return type !== 'ApproveCancellation' || cancels;
}
