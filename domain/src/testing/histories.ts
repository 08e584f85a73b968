import fc from 'fast-check';
import { acts } from '../case/acts.ts';
import type { CaseCommand } from '../case/commands.ts';
import type { Actor, Assessment, Context } from '../case/context.ts';
import { decideCase } from '../case/decide.ts';
import type { Decided } from '../case/decided.ts';
import type { CaseEvent } from '../case/events.ts';
import { evolveCase, foldCase } from '../case/evolve.ts';
import type { CaseState } from '../case/state.ts';
import * as does from './acts.ts';
import { aimed } from './aimed.ts';
import * as examines from './procedure.ts';
import * as who from './sample.ts';
import { act, eventsOf, type Step } from './story.ts';

export const differs = does.finding('company.uscc', 'differs');
export const missing = does.finding('premises.address', 'missing', ['a', null], 'M4');
export const licenceMade = {
  type: 'RecordLicence',
  licence: 's',
  licenceNo: does.grant.licenceNo,
  file: 'f',
  size: 1,
} as const;
const prefill = (value: string): CaseCommand => ({
  type: 'PrefillValues',
  values: [{ field: 'company.name', value, mode: 'locked', registry: 'enterprise', asOf: '2026-07-01', article: '' }],
  unavailable: [],
});
const open = { type: 'OpenCase', item: 'hazchem-operating-licence', release: 'release-1' } as const;
const neighbours = examines.tellNeighbour.noticeNo;

/** Every act at least once, fit and unfit. */
export const commands: readonly CaseCommand[] = [
  { ...open, kind: 'first', licence: null },
  { ...open, kind: 'renewal', licence: who.licence.licence },
  { type: 'SaveAnswers', answers: { 'contact.name': '甲' } },
  { type: 'SaveAnswers', answers: { 'contact.name': examines.tooMuch } },
  { type: 'SaveAnswers', answers: { 'company.name': '乙' } },
  prefill('甲'),
  does.attach('M4'),
  does.attach('M99'),
  { type: 'RemoveMaterial', material: 'm-M4' },
  does.read('m-M4'),
  { type: 'RecordReading', material: 'm-M4', reading: { code: 'READER_DIED' } },
  does.compare(['m-M5']),
  does.compare(['m-M5', 'm-M4']),
  does.compare(['m-M5'], differs),
  does.compare(['m-M5'], differs, missing),
  does.file,
  does.deem,
  examines.note('acceptance', 'yellow'),
  examines.note('decision', 'overdue'),
  examines.note('issue', 'red'),
  examines.recompute,
  examines.showDraft,
  examines.advise,
  { ...examines.advise, advice: '' },
  examines.recordFiling,
  examines.recuse('wangchao-handler-1'),
  examines.recuse('wangchao-decider'),
  examines.recuse('landong-handler-1'),
  examines.recuse('wangchao-chair'),
  examines.recuse('wangchao-head'),
  examines.terminate,
  { ...examines.terminate, reason: '' },
  does.accept,
  does.correct('M4'),
  does.correct('M5'),
  does.deliver,
  does.decline,
  { ...does.decline, ground: 'false-materials' },
  { type: 'SetAsideFinding', finding: differs.id, reason: '已核对' },
  does.check('premises', 'met'),
  does.check('premises', 'not-met'),
  does.check('toxic', 'met'),
  does.siteCheck('passed'),
  does.siteCheck('failed'),
  examines.announce,
  { ...examines.announce, procedure: 'testing' },
  { ...examines.announce, workingDays: 0 },
  examines.end,
  examines.plan,
  { ...examines.plan, plannedOn: '2026-06-30' },
  examines.order,
  { ...examines.order, defects: [] },
  examines.report,
  examines.tellRight,
  examines.tellNeighbour,
  examines.request,
  { ...examines.request, noticeNo: neighbours },
  examines.waive,
  { ...examines.waive, noticeNo: neighbours },
  examines.state,
  examines.call,
  examines.callByOffice,
  { ...examines.call, chair: 'wangchao-handler-1' },
  examines.record,
  { ...examines.record, parties: [] },
  examines.opine('section'),
  examines.opine('deputy'),
  examines.opine('deputy', 'refuse'),
  examines.legalView(true),
  examines.legalView(false),
  examines.extend,
  examines.ask,
  { ...examines.ask, office: who.wangchao },
  examines.answer,
  examines.approve,
  does.grant,
  { ...does.grant, licenceNo: who.licence.licenceNo },
  does.refuse,
  { ...does.refuse, falseMaterials: true },
  { type: 'RecordDocument', document: 'acceptance-notice', number: does.accept.noticeNo, file: 'f', size: 1 },
  { type: 'RecordDocument', document: 'decision-grant', number: does.grant.decisionNo, file: 'f', size: 1 },
  licenceMade,
  { type: 'RecordDelivery', document: 'licence', number: does.grant.licenceNo, channel: 'account' },
  does.withdraw,
];

/** What the item and the city say while a history is lived. */
export type World = { readonly assessment: Partial<Assessment>; readonly context: Partial<Context> };
const world = (assessment: Partial<Assessment> = {}, context: Partial<Context> = {}): World => ({
  assessment,
  context,
});
const sample = world();
const chained = world({ procedure: examines.chain }, { licence: who.licence });
const patient = world({
  procedure: { ...who.assessment.procedure, secondFailure: 'rectify-again', officeSilence: 'waits' },
  siteCheck: { needed: true },
  limits: examines.extensible,
});
const filing = world({ family: 'filing' });
const about = world({}, { licence: who.licence });

const starting = (of: World, ...stories: readonly (readonly Step[])[]) =>
  stories.map((steps) => ({
    world: of,
    from: steps.map((s) => s.at).reduce((a, b) => (a > b ? a : b), '2026-07-01T09:00+08:00'),
    events: eventsOf(steps.map((s) => ({ ...s, assessment: of.assessment, context: { ...of.context, ...s.context } }))),
  }));
const recused = act(who.head, examines.recuse('wangchao-handler-1'));
export const examinations = [
  ...starting(sample, does.accepted(differs), does.checked(), does.checked(differs)),
  ...starting(
    sample,
    examines.announced,
    examines.told,
    examines.requested,
    examines.called,
    examines.asked,
    examines.ordered,
    examines.failedTwice,
  ),
  ...starting(chained, does.checked(), [...does.accepted(), examines.unmet]),
  ...starting(patient, does.checked(), examines.asked, examines.failedTwice),
  ...starting(about, does.asking('renewal', does.checked()), does.asking('cancellation', does.checked())),
  ...starting(chained, does.asking('cancellation', does.checked())),
  ...starting(sample, [...does.checked(), recused]),
];
export const starts = [
  ...examinations,
  ...starting(
    sample,
    [],
    [does.opened],
    does.filed,
    does.compared(differs, missing),
    examines.shown,
    examines.unmetCase,
  ),
  ...starting(sample, [...does.compared(missing), act(who.handler, does.correct('M4'))], [...does.filed, recused]),
  ...starting(sample, does.granted, [...does.granted, act(who.machine, licenceMade)], examines.refusedCase),
  ...starting(filing, does.filed, does.compared()),
];

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
export const deciding: readonly CaseCommand['type'][] = ['GrantCase', 'RefuseCase', 'ApproveCancellation'];

/** Lives a history and shows each act; returns the whole log, the state it led to step by step, and the last moment. */
export function live(
  { start: chosen, steps }: History,
  see: (tried: Tried) => void = () => {},
  from: readonly Start[] = starts,
  pool: readonly CaseCommand[] = commands,
) {
  const start = from[chosen % from.length]!;
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
    const suitable = aims ? pool.filter((c) => suits(c, state)) : pool;
    const leading = suitable.filter((c) => nth % 10 === 0 || !givingUp.includes(c.type));
    const command = leading[Math.floor(nth / 10) % leading.length];
    if (command === undefined) continue;
    // Nobody decides on an old comparison who knows what he does.
    if (aims && deciding.includes(command.type)) attempt(who.machine, aimed(does.compare([]), state, now, at));
    attempt(actor ?? ownerOf(command), aims ? aimed(command, state, now, at) : command);
  }
  return { log, state, now, world: start.world };
}

/** The phase is that of the act, and what is decided is what was asked for. */
function suits({ type }: CaseCommand, state: CaseState): boolean {
  if (!(acts[type].phases as readonly string[]).includes(state.phase)) return false;
  const cancels = state.phase === 'accepted' && state.kind === 'cancellation';
  if (type === 'GrantCase') return !cancels;
  return type !== 'ApproveCancellation' || cancels;
}
