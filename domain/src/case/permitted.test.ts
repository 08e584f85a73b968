import { expect, test } from 'vitest';
import { accepted, compared, correct, decline, filed, granted, opened, withdraw } from '../testing/acts.ts';
import { commands } from '../testing/pool.ts';
import { asked, recordFiling, recuse, refusedCase, shown, terminate, told } from '../testing/procedure.ts';
import {
  applicant,
  chair,
  contextOf,
  decider,
  foreignDecider,
  foreignHandler,
  handler,
  head,
  legal,
  machine,
  reviewer,
  stranger,
} from '../testing/sample.ts';
import { act, given, type Step } from '../testing/story.ts';
import { nameOf } from './actors.ts';
import { acts, permittedActs } from './acts.ts';
import type { Actor } from './context.ts';
import { decideCase } from './decide.ts';

const everybody: readonly Actor[] = [
  ...[applicant, stranger, machine, handler, decider, head, legal, reviewer, chair, foreignHandler, foreignDecider],
];
const filing = { assessment: { family: 'filing' } } as const;
/** A case at each point of its life. */
const lives: readonly (readonly Step[])[] = [
  [],
  [opened],
  shown,
  filed,
  [...compared(), act(handler, correct('M4'))],
  accepted(),
  told,
  asked,
  [...asked, act(head, recuse('wangchao-handler-1')), act(head, recuse('landong-handler-1'))],
  granted,
  refusedCase,
  [...filed, act(handler, decline)],
  [...filed, act(handler, terminate)],
  [...accepted(), act(applicant, withdraw)],
  [opened, act(applicant, withdraw)],
  [...compared(), act(handler, recordFiling, filing)],
];
/** Refusals for who acts and for when; every other one is for what is done. */
const gates = [
  ...['APPLICANT_ONLY', 'NOT_YOURS', 'OFFICER_ONLY', 'OTHER_OFFICE', 'OFFICER_RECUSED', 'NO_DUTY'],
  ...['MACHINE_ONLY', 'MACHINE_NEVER_REFUSES', 'WRONG_PHASE'],
];
const one = new Map(commands.map((command) => [command.type, command]));

test('what an actor may not do now is refused for who he is or for the time, and what he may do never is (行政许可法第二十九条至第四十四条)', () => {
  let may = 0;
  let mayNot = 0;
  for (const steps of lives) {
    const { state } = given(...steps);
    for (const actor of everybody) {
      const permitted = permittedActs(state, actor);
      const context = contextOf(actor, Temporal.Instant.from('2026-07-02T09:00+08:00'));
      for (const command of one.values()) {
        const decided = decideCase(state, command, context);
        const isGate = !decided.ok && gates.includes(decided.refusal.code);
        expect(isGate, `${JSON.stringify(actor)} ${command.type} in ${state.phase}`).toBe(
          !permitted.includes(command.type),
        );
        if (isGate) mayNot += 1;
        else may += 1;
      }
    }
  }
  expect([...one.keys()].sort()).toEqual(Object.keys(acts).sort());
  expect(may).toBeGreaterThan(200);
  expect(mayNot).toBeGreaterThan(5_000);
});

test('an applicant may withdraw until the decision, and has nothing to do in the case of another (第二十九条)', () => {
  expect(permittedActs(given(...accepted()).state, applicant)).toContain('WithdrawCase');
  expect(permittedActs(given(...granted).state, applicant)).toEqual([]);
  expect(permittedActs(given(...accepted()).state, stranger)).toEqual([]);
  expect(permittedActs(given().state, stranger)).toEqual(['OpenCase']);
});

test('a draft that was withdrawn asks nothing of anybody; one that was shown, advice of that office alone', () => {
  const withdrawn = given(opened, act(applicant, withdraw)).state;
  expect(everybody.flatMap((actor) => permittedActs(withdrawn, actor))).toEqual([]);
  const draft = given(...shown).state;
  expect(permittedActs(draft, handler)).toEqual(['AdvisePreCheck']);
  for (const other of [foreignHandler, decider, head]) expect(permittedActs(draft, other)).toEqual([]);
  expect(permittedActs(given(opened).state, handler)).toEqual([]);
});

test('an office whose opinion was asked may answer, and does nothing else in the case', () => {
  expect(permittedActs(given(...asked).state, foreignHandler)).toEqual(['AnswerOffice']);
  expect(permittedActs(given(...asked).state, foreignDecider)).toEqual([]);
  expect(permittedActs(given(...asked, act(head, recuse('landong-handler-1'))).state, foreignHandler)).toEqual([]);
  expect(permittedActs(given(...accepted()).state, foreignHandler)).toEqual([]);
});

test('who has no duty in the office chairs its hearing and gives a view, and decides nothing', () => {
  expect(permittedActs(given(...accepted()).state, chair)).toEqual(['RecordHearing', 'GiveOpinion']);
  expect(permittedActs(given(...accepted()).state, decider)).toEqual([
    ...['RecordHearing', 'GiveOpinion', 'ApproveCancellation', 'GrantCase', 'GrantBenefit', 'RefuseCase'],
  ]);
});

test('a machine acts under the name of its rule, a person under that of the account', () => {
  expect([machine, handler, applicant].map(nameOf)).toEqual(['test', 'wangchao-handler-1', 'zhou-yiheng']);
});
