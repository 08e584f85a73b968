import { expect, test } from 'vitest';
import { accepted, check, checked, compared, reason, refuse } from '../testing/acts.ts';
import { applicant, decider, foreignDecider, handler, machine } from '../testing/sample.ts';
import { act, given } from '../testing/story.ts';

const unmet = [...accepted(), act(handler, check('premises', 'not-met'))];

test('a refusal gives reasons that the checklist bears, and tells both remedies', () => {
  const after = given(...unmet)
    .when(decider, refuse)
    .thenHappened('CaseRefused', {
      reasons: { personal: [reason] },
      remedies: {
        reconsiderationBody: '望潮区人民政府',
        reconsiderationDays: 60,
        suitMonths: 6,
        court: '临澜市望潮区人民法院(演示)',
      },
      clocks: [{ clock: 'decision' }, { limit: 'promised' }, { clock: 'issue', end: { day: '2026-07-15' } }],
    });
  expect(after).toMatchObject({ phase: 'refused', decidedOn: '2026-07-01', reasons: [reason] });
});

test('a refusal without a reason is refused', () => {
  given(...unmet)
    .when(decider, { ...refuse, reasons: [] })
    .thenRefused('REASONS_MISSING');
  given(...unmet)
    .when(decider, { ...refuse, reasons: [{ ...reason, evidence: '' }] })
    .thenRefused('TEXT_MISSING', { fields: ['premises'] });
});

test('a reason whose line is not answered as unmet is no reason', () => {
  given(...accepted())
    .when(decider, refuse)
    .thenRefused('REASON_NOT_UNMET', { items: ['premises'] });
  given(...checked())
    .when(decider, refuse)
    .thenRefused('REASON_NOT_UNMET', { items: ['premises'] });
  const two = { ...refuse, reasons: [reason, { ...reason, checklistItem: 'toxic' }] };
  given(...unmet)
    .when(decider, two)
    .thenRefused('REASON_NOT_UNMET', { items: ['toxic'] });
});

test('the machine never refuses', () => {
  given(...unmet)
    .when(machine, refuse)
    .thenRefused('MACHINE_NEVER_REFUSES');
});

test('only a deciding officer of the office refuses, and only an accepted case', () => {
  given(...unmet)
    .when(handler, refuse)
    .thenRefused('NO_DUTY');
  given(...unmet)
    .when(foreignDecider, refuse)
    .thenRefused('OTHER_OFFICE');
  given(...unmet)
    .when(applicant, refuse)
    .thenRefused('OFFICER_ONLY');
  given(...compared())
    .when(decider, refuse)
    .thenRefused('WRONG_PHASE');
  given(...unmet, act(decider, refuse))
    .when(decider, refuse)
    .thenRefused('WRONG_PHASE', { phase: 'refused' });
});

test('a reason that is too long is refused by its line', () => {
  const long = { ...refuse, reasons: [{ ...reason, text: 'a'.repeat(4001) }] };
  given(...unmet)
    .when(decider, long)
    .thenRefused('VALUE_TOO_LONG', { fields: ['premises'] });
});

test('a reason of blanks in its clause, facts, evidence or cure is none (行政许可法第三十八条第二款)', () => {
  for (const blank of ['clause', 'text', 'evidence', 'cure'])
    given(...unmet)
      .when(decider, { ...refuse, reasons: [{ ...reason, [blank]: ' ' }] })
      .thenRefused('TEXT_MISSING', { fields: ['premises'] });
});

test('a refusal without a date, a procedure or a view left open stands with its number and its day', () => {
  expect(given(...unmet).when(decider, refuse, { on: '2026-07-03' }).after).toMatchObject({
    ...{ phase: 'refused', decisionNo: refuse.decisionNo, decidedOn: '2026-07-03' },
    numbered: [{}, { document: 'decision-refusal', number: refuse.decisionNo }],
  });
});
