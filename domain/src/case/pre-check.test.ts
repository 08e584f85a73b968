import { expect, test } from 'vitest';
import { file, filed, opened } from '../testing/acts.ts';
import { advise, showDraft, shown, tooMuch } from '../testing/procedure.ts';
import {
  applicant,
  assessment,
  decider,
  foreignHandler,
  handler,
  landong,
  machine,
  stranger,
  wangchao,
} from '../testing/sample.ts';
import { act, given } from '../testing/story.ts';

const elsewhere = { assessment: { routing: { ...assessment.routing, office: landong } } };

test('an applicant may show his draft to the office that will be competent (licensing.md §1.1 PRE_CHECK)', () => {
  given(opened)
    .when(applicant, showDraft, { on: '2026-07-03' })
    .thenHappened('PreCheckRequested', { office: wangchao, requestedOn: '2026-07-03' });
  given(opened).when(stranger, showDraft).thenRefused('NOT_YOURS');
  given(opened).when(handler, showDraft).thenRefused('APPLICANT_ONLY');
});

test('a pre-check delays no filing: a shown draft is filed whether advice came or not (行政许可法第三十二条)', () => {
  given(...shown)
    .when(applicant, file)
    .thenHappened('CaseFiled');
  given(...shown, act(handler, advise))
    .when(applicant, file)
    .thenHappened('CaseFiled');
  given(...filed)
    .when(applicant, showDraft)
    .thenRefused('WRONG_PHASE', { phase: 'received' });
});

test('showing the draft to the same office again changes nothing', () => {
  given(...shown)
    .when(applicant, showDraft)
    .thenNothingNew();
});

test('a draft whose answers lead to another office is shown to that one, and the advice so far is kept', () => {
  const after = given(...shown, act(handler, advise))
    .when(applicant, showDraft, elsewhere)
    .thenHappened('PreCheckRequested', { office: landong });
  expect(after).toMatchObject({ preCheck: { office: landong, advice: [{ subject: 'M4' }] } });
});

test('a handler of that office advises in his own name, and the advice is kept through the filing', () => {
  const after = given(...shown)
    .when(handler, advise)
    .thenHappened('PreCheckAdvised', { subject: 'M4', officer: 'wangchao-handler-1', on: '2026-07-01' });
  expect(after).toMatchObject({ phase: 'draft', preCheck: { advice: [{ advice: '租期须覆盖申请日' }] } });
  expect(given(...shown, act(handler, advise), act(applicant, file)).state).toMatchObject({
    preCheck: { advice: [{ subject: 'M4' }] },
  });
});

test('nobody else advises: no other office, no decider, no machine, and never on a draft that was not shown', () => {
  given(...shown)
    .when(foreignHandler, advise)
    .thenRefused('OTHER_OFFICE');
  given(...shown)
    .when(decider, advise)
    .thenRefused('NO_DUTY', { duty: 'handle' });
  given(...shown)
    .when(machine, advise)
    .thenRefused('OFFICER_ONLY');
  given(opened).when(handler, advise).thenRefused('WRONG_PHASE', { phase: 'draft' });
  given(...shown, act(applicant, file))
    .when(handler, advise)
    .thenRefused('WRONG_PHASE', { phase: 'received' });
});

test('advice says to what it is and something, within bounds', () => {
  given(...shown)
    .when(handler, { ...advise, subject: '', advice: ' ' })
    .thenRefused('TEXT_MISSING', { fields: ['subject', 'advice'] });
  given(...shown)
    .when(handler, { ...advise, advice: tooMuch })
    .thenRefused('VALUE_TOO_LONG', { fields: ['advice'] });
});

test('two hundred pieces of advice are enough for one draft', () => {
  const full = [...shown, ...Array.from({ length: 200 }, () => act(handler, advise))];
  given(...full)
    .when(handler, advise)
    .thenRefused('ADVICE_FULL', { most: 200 });
});
