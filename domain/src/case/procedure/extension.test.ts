import { expect, test } from 'vitest';
import { makeCalendar } from '../../calendar/index.ts';
import type { ExtensionRule, Limits } from '../../clock/clock.ts';
import { accepted, compared } from '../../testing/acts.ts';
import { announced, decisionDue, extend, note, tooMuch } from '../../testing/procedure.ts';
import { applicant, decider, head, limits, machine } from '../../testing/sample.ts';
import { act, given } from '../../testing/story.ts';

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

test('what only the head of the government may extend, the head of the authority does not (第四十二条第二款)', () => {
  given(...accepted())
    .when(head, extend, { assessment: { limits: extensible({ by: 'government-head' }) } })
    .thenRefused('EXTENSION_NOT_ALLOWED');
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
