import { expect, test } from 'vitest';
import { makeCalendar } from '../../calendar/index.ts';
import type { ExtensionRule, Limits } from '../../clock/clock.ts';
import { strictEnd } from '../../clock/index.ts';
import { accept, accepted, compared } from '../../testing/acts.ts';
import { announced, decisionDue, extend, note, tooMuch } from '../../testing/procedure.ts';
import { applicant, assessment, decider, handler, head, limits, machine } from '../../testing/sample.ts';
import { act, given } from '../../testing/story.ts';
import type { CaseState } from '../state.ts';

type Accepted = Extract<CaseState, { phase: 'accepted' }>;
const rule: ExtensionRule = {
  workingDays: 10,
  article: '行政许可法第四十二条第一款',
  certainty: 'verified',
  enabled: true,
  by: 'head',
};
/** The limits of the sample item, whose new law allows an extension by this rule. */
const extensible = (changes: Partial<ExtensionRule> = {}): Limits => ({
  ...limits,
  decision: limits.decision.map((l) => (l.filed.from === undefined ? l : { ...l, extension: { ...rule, ...changes } })),
});
const where = { assessment: { limits: extensible() } };
const july24 = { on: '2026-07-24', ...where };

test('the head extends the limit by ten working days, with the reasons told (行政许可法第四十二条第一款)', () => {
  const after = given(...accepted())
    .when(head, extend, july24)
    .thenHappened('DecisionExtended', {
      grantedOn: '2026-07-24',
      workingDays: 10,
      article: '行政许可法第四十二条第一款',
      officer: 'wangchao-head',
    });
  expect(decisionDue(after)).toBe('2026-08-12');
  expect(after).toMatchObject({ numbered: [{}, { document: 'extension-notice', number: extend.noticeNo }] });
});

test('only the head of the authority extends: no decider, applicant or machine does (第四十二条第一款)', () => {
  given(...accepted())
    .when(decider, extend, july24)
    .thenRefused('NO_DUTY', { duty: 'head' });
  given(...accepted())
    .when(applicant, extend, july24)
    .thenRefused('OFFICER_ONLY');
  given(...accepted())
    .when(machine, extend, july24)
    .thenRefused('OFFICER_ONLY');
  given(...compared())
    .when(head, extend, where)
    .thenRefused('WRONG_PHASE');
});

test('where special law foresees no extension, or it ships disabled, none is given (第四十二条“另有规定”)', () => {
  given(...accepted())
    .when(head, extend)
    .thenRefused('EXTENSION_NOT_ALLOWED');
  given(...accepted())
    .when(head, extend, { assessment: { limits: extensible({ enabled: false }) } })
    .thenRefused('EXTENSION_NOT_ALLOWED');
});

test('what only the head of the government may extend is extended on his approval, named by its number (第四十二条第二款)', () => {
  const where = { assessment: { limits: extensible({ by: 'government-head' }) } };
  given(...accepted())
    .when(head, extend, where)
    .thenRefused('EXTENSION_APPROVAL_MISSING');
  given(...accepted())
    .when(head, { ...extend, approval: '临政批〔2026〕9号' }, where)
    .thenHappened('DecisionExtended', { approval: '临政批〔2026〕9号' });
});

test('joint handling has 45 working days, and 15 more once the head of the government has approved (第四十二条第二款)', () => {
  const { filed: _, ...count } = limits.decision[1]!;
  const joint = {
    ...count,
    decide: { workingDays: 45, from: 'acceptance' as const },
    extension: { ...rule, workingDays: 15, by: 'government-head' as const },
  };
  const jointly = {
    limits: { ...limits, decision: limits.decision.map((l) => ({ ...l, joint })) },
    procedure: { ...assessment.procedure, joint: true },
  };
  const steps = accepted().map((step) => ({ ...step, assessment: jointly }));
  expect(strictEnd((given(...steps).state as Accepted).clocks, 'decision')).toMatchObject({
    workingDays: 45,
    end: { day: '2026-09-02' },
  });
  const extended = given(...steps).when(head, { ...extend, approval: '临政批〔2026〕9号' }, { assessment: jointly });
  expect(extended.thenHappened('DecisionExtended')).toMatchObject({ procedure: { extension: { workingDays: 15 } } });
  expect(strictEnd((extended.after as Accepted).clocks, 'decision').end).toEqual({ day: '2026-09-23' });
});

test('whether a limit may be extended is said by the law of the filing day, its first and last day included (第四十二条第一款)', () => {
  const old = { ...limits, decision: limits.decision.map((l) => (l.filed.to ? { ...l, extension: rule } : l)) };
  const since = (day: string) => accepted().map((step) => ({ ...step, at: `${day}T09:00+08:00` }));
  const extended = (day: string, by: Limits) =>
    given(...since(day)).when(head, extend, { on: day, assessment: { limits: by } });
  extended('2026-04-30', old).thenHappened('DecisionExtended');
  extended('2026-05-01', old).thenRefused('EXTENSION_NOT_ALLOWED');
  extended('2026-04-30', extensible()).thenRefused('EXTENSION_NOT_ALLOWED');
  extended('2026-05-01', extensible()).thenHappened('DecisionExtended');
});

test('a limit is extended once; the same notice again extends nothing new (第四十二条第一款)', () => {
  const before = [...accepted(), act(head, extend, july24)];
  given(...before)
    .when(head, { ...extend, noticeNo: '2' }, july24)
    .thenRefused('EXTENSION_ONCE', { number: extend.noticeNo });
  given(...before)
    .when(head, extend, { on: '2026-07-27', ...where })
    .thenNothingNew();
});

test('the reasons of an extension are told, within bounds (第四十二条第一款)', () => {
  given(...accepted())
    .when(head, { ...extend, reason: '' }, where)
    .thenRefused('TEXT_MISSING', { fields: ['reason'] });
  given(...accepted())
    .when(head, { ...extend, reason: tooMuch }, where)
    .thenRefused('VALUE_TOO_LONG', { fields: ['reason'] });
});

test('a limit that has ended is not extended: on its last day it still is (第四十二条第一款)', () => {
  given(...accepted())
    .when(head, extend, { on: '2026-07-29', ...where })
    .thenHappened('DecisionExtended');
  given(...accepted())
    .when(head, extend, { on: '2026-07-30', ...where })
    .thenRefused('EXTENSION_LATE', { day: '2026-07-29' });
});

test('an extension and a procedure that was announced add up (第四十二条、第四十五条)', () => {
  expect(decisionDue(given(...announced, act(head, extend, july24)).state)).toBe('2026-08-19');
});

test('a lengthened limit is a new one: its lights are told anew', () => {
  const yellow = act(machine, note('decision', 'yellow'), july24);
  const before = given(...accepted(), yellow);
  expect(before.state).toMatchObject({ clockNotes: [{ clock: 'decision' }] });
  expect(before.when(head, extend, july24).after).toMatchObject({ clockNotes: [] });
});

test('a limit that cannot be computed is extended without a date: no act is refused for an unpublished calendar', () => {
  const context = { calendar: makeCalendar([]) };
  const after = given(...accepted())
    .when(head, extend, { ...july24, context })
    .thenHappened('DecisionExtended');
  expect(decisionDue(after)).toBe('needs 2026');
});

test('an approval of blanks is none, and an endless one is refused (第四十二条第二款)', () => {
  const byGovernment = { assessment: { limits: extensible({ by: 'government-head' }) } };
  given(...accepted())
    .when(head, { ...extend, approval: ' ' }, byGovernment)
    .thenRefused('EXTENSION_APPROVAL_MISSING');
  given(...accepted())
    .when(head, { ...extend, approval: tooMuch }, byGovernment)
    .thenRefused('VALUE_TOO_LONG', { fields: ['approval'] });
});

test('the number of an approval is taken without the blanks around it, and is empty where none is needed', () => {
  given(...accepted())
    .when(head, { ...extend, approval: ' 临政批〔2026〕9号 ' }, where)
    .thenHappened('DecisionExtended', { approval: '临政批〔2026〕9号' });
  given(...accepted())
    .when(head, extend, where)
    .thenHappened('DecisionExtended', { approval: '' });
});

test('an extension is kept with its notice, its day, its reasons and who granted it (第四十二条第一款)', () => {
  expect(given(...accepted(), act(head, extend, july24)).state).toMatchObject({
    procedure: {
      extension: {
        ...{ noticeNo: extend.noticeNo, grantedOn: '2026-07-24', workingDays: 10 },
        ...{ reason: '案情复杂', officer: 'wangchao-head' },
      },
    },
  });
});

test('a lengthened decision limit tells nothing anew of another clock', () => {
  const told = compared().concat(act(machine, note('acceptance', 'yellow'), { on: '2026-07-06' }));
  const before = given(...told, act(handler, accept, { on: '2026-07-06' }));
  expect(before.when(head, extend, july24).after).toMatchObject({ clockNotes: [{ clock: 'acceptance' }] });
});

test('joint handling is open only to a case that is handled jointly: another has the ordinary limit and its extension (第四十二条第二款)', () => {
  const joint = { ...limits.decision[1]!, decide: { workingDays: 45, from: 'acceptance' as const } };
  const open = { ...extensible(), decision: extensible().decision.map((l) => ({ ...l, joint })) };
  given(...accepted())
    .when(head, extend, { ...july24, assessment: { limits: open } })
    .thenHappened('DecisionExtended', { workingDays: 10 });
  const jointly = { limits: extensible(), procedure: { ...assessment.procedure, joint: true } };
  given(...accepted())
    .when(head, extend, { ...july24, assessment: jointly })
    .thenHappened('DecisionExtended', { workingDays: 10 });
});

test('which limit holds does not hang on the order in which the limits of an item are written (第四十二条第一款)', () => {
  const decision = limits.decision.map((l) => (l.filed.to ? { ...l, extension: rule } : l)).toReversed();
  const april = accepted().map((step) => ({ ...step, at: '2026-04-30T09:00+08:00' }));
  given(...april)
    .when(head, extend, { on: '2026-04-30', assessment: { limits: { ...limits, decision } } })
    .thenHappened('DecisionExtended');
});

test('a case of one department is decided within its own limit, although the item is open to joint handling (第四十二条第二款)', () => {
  const joint = { ...limits.decision[1]!, decide: { workingDays: 45, from: 'acceptance' as const } };
  const assessed = { limits: { ...limits, decision: limits.decision.map((l) => ({ ...l, joint })) } };
  const steps = accepted().map((step) => ({ ...step, assessment: assessed }));
  expect(decisionDue(given(...steps).state)).toBe('2026-07-29');
});
