import fc from 'fast-check';
import { expect, test } from 'vitest';
import * as does from '../testing/acts.ts';
import {
  applicant,
  contextOf,
  decider,
  foreignDecider,
  foreignHandler,
  handler,
  machine,
  stranger,
} from '../testing/sample.ts';
import { act, eventsOf } from '../testing/story.ts';
import { acts, permittedActs } from './acts.ts';
import type { CaseCommand } from './commands.ts';
import type { Actor } from './context.ts';
import { decideCase } from './decide.ts';
import type { CaseEvent } from './events.ts';
import { evolveCase, foldCase, initialCase } from './evolve.ts';
import { openFindings } from './findings.ts';
import type { CaseState } from './state.ts';

const differs = does.finding('company.uscc', 'differs');
const missing = does.finding('premises.address', 'missing', ['a', null], 'M4');
const opening = { type: 'OpenCase', item: 'hazchem-operating-licence', release: 'release-1', kind: 'first' } as const;
const licenceMade = {
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

/** Every act at least once, the acts that lead on more often: fit and unfit, in any order, by anybody. */
const commands: readonly CaseCommand[] = [
  opening,
  { type: 'SaveAnswers', answers: { 'contact.name': '甲' } },
  { type: 'SaveAnswers', answers: { 'contact.name': 'a'.repeat(4001) } },
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
  { type: 'NoteAcceptanceOverdue' },
  does.accept,
  does.correct('M4'),
  does.correct('M5'),
  does.deliver,
  does.decline,
  { type: 'SetAsideFinding', finding: differs.id, reason: '已核对' },
  does.check('premises', 'met'),
  does.check('premises', 'not-met'),
  does.check('toxic', 'met'),
  does.siteCheck('passed'),
  does.siteCheck('failed'),
  does.grant,
  does.refuse,
  { type: 'RecordDocument', document: 'acceptance-notice', number: does.accept.noticeNo, file: 'f', size: 1 },
  { type: 'RecordDocument', document: 'decision-grant', number: does.grant.decisionNo, file: 'f', size: 1 },
  licenceMade,
  { type: 'RecordDelivery', document: 'licence', number: does.grant.licenceNo, channel: 'account' },
  { type: 'WithdrawCase', reason: '' },
];
const actors: readonly Actor[] = [applicant, stranger, handler, decider, foreignHandler, foreignDecider, machine];
const own: Record<(typeof acts)[keyof typeof acts]['by'], Actor> = {
  applicant,
  'applicant-or-machine': machine,
  machine,
  handle: handler,
  decide: decider,
};
const starts = [
  [],
  [does.opened],
  does.filed,
  does.compared(differs, missing),
  does.accepted(differs),
  does.checked(),
  [...does.accepted(), act(handler, does.check('premises', 'not-met'))],
  [...does.compared(missing), act(handler, does.correct('M4'))],
  does.granted,
  [...does.granted, act(machine, licenceMade)],
].map((steps) => eventsOf(steps));

/** A start, then acts: mostly by the one whose act it is, on the first days of July. */
const step = fc.record({
  command: fc.constantFrom(...commands),
  actor: fc.option(fc.constantFrom(...actors), { nil: undefined, freq: 3 }),
  hours: fc.constantFrom(0, 0, 0, 24, 200),
});
const history = fc.record({ start: fc.constantFrom(...starts), steps: fc.array(step, { maxLength: 25 }) });
/** Histories of accepted cases only, in which comparing, checking and granting take turns. */
const examination = fc.record({
  start: fc.constantFrom(
    ...[does.accepted(differs), does.checked(), does.checked(differs)].map((steps) => eventsOf(steps)),
  ),
  steps: fc.array(
    fc.record({
      command: fc.constantFrom(
        ...commands.filter((c) =>
          ['RecordFindings', 'SetAsideFinding', 'AnswerChecklist', 'RecordSiteCheck', 'GrantCase'].includes(c.type),
        ),
      ),
      actor: fc.constant(undefined),
      hours: fc.constantFrom(0, 0, 0, 24),
    }),
    { maxLength: 25 },
  ),
});
type History = {
  readonly start: readonly CaseEvent[];
  readonly steps: readonly {
    readonly command: CaseCommand;
    readonly actor: Actor | undefined;
    readonly hours: number;
  }[];
};

const gates = [
  'WRONG_PHASE',
  'NOT_YOURS',
  'APPLICANT_ONLY',
  'OFFICER_ONLY',
  'OTHER_OFFICE',
  'NO_DUTY',
  'MACHINE_ONLY',
  'MACHINE_NEVER_REFUSES',
];
const deciding: readonly CaseEvent['type'][] = ['CaseGranted', 'CaseRefused', 'CaseDeclined', 'CaseWithdrawn'];
const afterwards: readonly CaseEvent['type'][] = ['DocumentMade', 'LicenceMade', 'DocumentDelivered'];

/** Lives a history and shows each act with the state before it; returns the whole log. */
function live(
  { start, steps }: History,
  see: (before: CaseState, actor: Actor, command: CaseCommand, decided: ReturnType<typeof decideCase>) => void,
): readonly CaseEvent[] {
  const log = [...start];
  let state = foldCase(start);
  let now = Temporal.Instant.from('2026-07-01T02:00:00Z');
  for (const { command, actor: given, hours } of steps) {
    const actor = given ?? own[acts[command.type].by];
    now = now.add({ hours });
    const decided = decideCase(state, command, contextOf(actor, now));
    see(state, actor, command, decided);
    if (!decided.ok) continue;
    log.push(...decided.events);
    state = decided.events.reduce(evolveCase, state);
  }
  return log;
}

const runs = { seed: 20260701, numRuns: 2000 };

test('an act that is not permitted is refused for who or when, and a permitted one never is', () => {
  const refusedFor = new Set<string>();
  const permitted = new Set<string>();
  fc.assert(
    fc.property(history, (h) => {
      live(h, (state, actor, command, decided) => {
        const may = permittedActs(state, actor).includes(command.type);
        const gate = !decided.ok && gates.includes(decided.refusal.code);
        expect(gate, `${actor.role} ${command.type} in ${state.phase}`).toBe(!may);
        if (gate) refusedFor.add(decided.refusal.code);
        else permitted.add(command.type);
      });
    }),
    runs,
  );
  expect([...refusedFor].sort()).toEqual([...gates].sort());
  expect([...permitted].sort()).toEqual(Object.keys(acts).sort());
});

test('no case is ever granted with an open finding, an unmet line or a failed site check', () => {
  let grants = 0;
  let hindered = 0;
  fc.assert(
    fc.property(examination, (h) => {
      live(h, (state, _, command, decided) => {
        if (command.type !== 'GrantCase' || state.phase !== 'accepted') return;
        const unmet =
          state.checklist.length < 2 || state.checklist.some((a) => a.result !== 'met' && a.item === 'premises');
        const hindrance = openFindings(state).length > 0 || unmet || state.siteChecks.at(-1)?.result === 'failed';
        if (hindrance) hindered += 1;
        if (decided.ok) grants += 1;
        expect(decided.ok && hindrance).toBe(false);
      });
    }),
    runs,
  );
  expect(Math.min(grants, hindered)).toBeGreaterThan(20);
});

test('a case ends at most once, and afterwards only papers are made and delivered', () => {
  const seen = new Set<string>();
  fc.assert(
    fc.property(history, (h) => {
      const log = live(h, () => {}).map((e) => e.type);
      for (const type of log) seen.add(type);
      const end = log.findIndex((type) => deciding.includes(type));
      if (end < 0) return;
      expect(log.slice(end + 1).filter((type) => !afterwards.includes(type))).toEqual([]);
    }),
    runs,
  );
  for (const type of [...deciding, ...afterwards, 'AcceptanceOverdueNoted', 'CorrectionsDelivered'])
    expect(seen).toContain(type);
});

test('a repeated act of the machine never records the same document twice', () => {
  fc.assert(
    fc.property(history, (h) => {
      const numbers = live(h, () => {}).flatMap((e) =>
        e.type === 'DocumentMade' ? [e.data.number] : e.type === 'LicenceMade' ? [e.data.licenceNo] : [],
      );
      expect(numbers.length).toBe(new Set(numbers).size);
    }),
    runs,
  );
});

test('any event may be handed to any state: evolve never throws, and what cannot follow changes no phase', () => {
  const pool = starts.flat().concat(...fc.sample(history, { seed: 7, numRuns: 300 }).map((h) => live(h, () => {})));
  const erased = (event: CaseEvent): CaseEvent =>
    JSON.parse(
      JSON.stringify(event, (_, v) => (v !== null && typeof v === 'object' && 'personal' in v ? { erased: true } : v)),
    );
  fc.assert(
    fc.property(fc.array(fc.tuple(fc.constantFrom(...pool), fc.boolean()), { maxLength: 30 }), (events) => {
      let state = initialCase;
      for (const [event, forgotten] of events) {
        const after = evolveCase(state, forgotten ? erased(event) : event);
        if (['declined', 'granted', 'refused', 'withdrawn'].includes(state.phase))
          expect(after.phase).toBe(state.phase);
        if (event.type !== 'CaseOpened' && state.phase === 'none') expect(after).toBe(state);
        state = after;
      }
    }),
    { ...runs, seed: 5 },
  );
});
