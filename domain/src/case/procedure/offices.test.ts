import { expect, test } from 'vitest';
import { makeCalendar } from '../../calendar/index.ts';
import { accepted, compared } from '../../testing/acts.ts';
import { answer, ask, asked, recuse, tooMuch } from '../../testing/procedure.ts';
import {
  applicant,
  assessment,
  decider,
  foreignDecider,
  foreignHandler,
  handler,
  head,
  landong,
  machine,
  wangchao,
} from '../../testing/sample.ts';
import { act, given } from '../../testing/story.ts';

const july2 = { on: '2026-07-02' };
const waits = { assessment: { procedure: { ...assessment.procedure, officeSilence: 'waits' } } } as const;

test('another office is asked with its own clock, and told what its silence will mean (行政许可法第二十六条第二款)', () => {
  const after = given(...accepted())
    .when(handler, ask)
    .thenHappened('OfficeAsked', {
      office: landong,
      askedOn: '2026-07-01',
      dueOn: '2026-07-08',
      silence: 'no-objection',
    });
  expect(after).toMatchObject({ numbered: [{}, { document: 'office-request', number: ask.requestNo }] });
  given(...accepted())
    .when(handler, ask, waits)
    .thenHappened('OfficeAsked', { silence: 'waits' });
});

test('an office asks neither itself nor one that the city does not have', () => {
  given(...accepted())
    .when(handler, { ...ask, office: wangchao })
    .thenRefused('OFFICE_UNKNOWN', { office: wangchao });
  given(...accepted())
    .when(handler, { ...ask, office: 'elsewhere' })
    .thenRefused('OFFICE_UNKNOWN', { office: 'elsewhere' });
});

test('a question says something, and leaves one to 45 working days (第四十二条第二款)', () => {
  given(...accepted())
    .when(handler, { ...ask, question: ' ' })
    .thenRefused('TEXT_MISSING', { fields: ['question'] });
  given(...accepted())
    .when(handler, { ...ask, question: tooMuch })
    .thenRefused('VALUE_TOO_LONG', { fields: ['question'] });
  for (const workingDays of [0, 46, 2.5])
    given(...accepted())
      .when(handler, { ...ask, workingDays })
      .thenRefused('WORKING_DAYS_UNFIT', { days: workingDays, most: 45 });
  for (const workingDays of [1, 45])
    given(...accepted())
      .when(handler, { ...ask, workingDays })
      .thenHappened('OfficeAsked', { workingDays });
});

test('the same request again asks nothing new; an office is asked once at a time', () => {
  given(...asked)
    .when(handler, ask, july2)
    .thenNothingNew();
  given(...asked)
    .when(handler, { ...ask, requestNo: '2' }, july2)
    .thenRefused('OFFICE_ASKED', { number: ask.requestNo });
});

test('an office that answered, or whose silence has spoken, may be asked something else', () => {
  given(...asked, act(foreignHandler, answer, july2))
    .when(handler, { ...ask, requestNo: '2' }, july2)
    .thenHappened('OfficeAsked');
  given(...asked)
    .when(handler, { ...ask, requestNo: '2' }, { on: '2026-07-08' })
    .thenRefused('OFFICE_ASKED');
  given(...asked)
    .when(handler, { ...ask, requestNo: '2' }, { on: '2026-07-09' })
    .thenHappened('OfficeAsked');
});

test('where the calendar is not published the question is asked without a last day', () => {
  given(...accepted())
    .when(handler, ask, { context: { calendar: makeCalendar([]) } })
    .thenHappened('OfficeAsked', { dueOn: null });
});

test('a handler of the office asks, in an accepted case', () => {
  given(...accepted())
    .when(decider, ask)
    .thenRefused('NO_DUTY');
  given(...accepted())
    .when(foreignHandler, ask)
    .thenRefused('OTHER_OFFICE');
  given(...accepted())
    .when(applicant, ask)
    .thenRefused('OFFICER_ONLY');
  given(...compared())
    .when(handler, ask)
    .thenRefused('WRONG_PHASE');
});

test('a handler of the asked office answers, in his own name; a late answer is taken until the decision', () => {
  const after = given(...asked)
    .when(foreignHandler, answer, { on: '2026-07-31' })
    .thenHappened('OfficeAnswered', { officer: 'landong-handler-1', agrees: true, on: '2026-07-31' });
  expect(after).toMatchObject({ procedure: { asked: [{ answer: { agrees: true, view: '同意' } }] } });
});

test('nobody but the asked office answers, and only what it was asked', () => {
  given(...asked)
    .when(handler, answer, july2)
    .thenRefused('OTHER_OFFICE');
  given(...asked)
    .when(foreignDecider, answer, july2)
    .thenRefused('NO_DUTY', { duty: 'handle' });
  given(...asked)
    .when(machine, answer, july2)
    .thenRefused('OFFICER_ONLY');
  given(...asked)
    .when(foreignHandler, { ...answer, requestNo: '9' }, july2)
    .thenRefused('NOTICE_UNKNOWN', { number: '9' });
  given(...accepted())
    .when(foreignHandler, answer)
    .thenRefused('OTHER_OFFICE');
  given(...compared())
    .when(foreignHandler, answer)
    .thenRefused('WRONG_PHASE');
});

test('an office answers once; the same answer again says nothing new', () => {
  const answered = given(...asked, act(foreignHandler, answer, july2));
  answered.when(foreignHandler, answer, july2).thenNothingNew();
  answered
    .when(foreignHandler, { ...answer, agrees: false }, july2)
    .thenRefused('OFFICE_ANSWERED', { number: ask.requestNo });
});

test('an answer says something, within bounds', () => {
  given(...asked)
    .when(foreignHandler, { ...answer, view: '' }, july2)
    .thenRefused('TEXT_MISSING', { fields: ['view'] });
  given(...asked)
    .when(foreignHandler, { ...answer, view: tooMuch }, july2)
    .thenRefused('VALUE_TOO_LONG', { fields: ['view'] });
});

test('an officer who is recused does not answer for the asked office either (回避)', () => {
  given(...asked, act(head, recuse('landong-handler-1')))
    .when(foreignHandler, answer, july2)
    .thenRefused('OFFICER_RECUSED');
});

const third = '11990299TF0009999X';
const cities = { context: { offices: [wangchao, landong, third] } };

test('several offices are asked side by side, and each answers for itself alone (第二十六条第二款)', () => {
  const both = given(...asked)
    .when(handler, { ...ask, requestNo: '2', office: third }, { ...july2, ...cities })
    .thenHappened('OfficeAsked', { office: third });
  expect(both).toMatchObject({ procedure: { asked: [{ office: landong }, { office: third }] } });
  const two = [...asked, act(handler, { ...ask, requestNo: '2', office: third }, { ...july2, ...cities })];
  given(...two)
    .when(foreignHandler, { ...answer, requestNo: '2' }, july2)
    .thenRefused('NOTICE_UNKNOWN', { number: '2' });
  expect(given(...two).when(foreignHandler, answer, july2).after).toMatchObject({
    procedure: { asked: [{ answer: { officer: 'landong-handler-1', on: '2026-07-02' } }, { answer: null }] },
  });
});

test('a colleague who says the same after him, and he himself in other words, answer a second time: that is refused', () => {
  const answered = given(...asked, act(foreignHandler, answer, july2));
  const colleague = { ...foreignHandler, account: 'landong-handler-2' } as typeof foreignHandler;
  answered.when(colleague, answer, july2).thenRefused('OFFICE_ANSWERED', { number: ask.requestNo });
  answered
    .when(foreignHandler, { ...answer, view: '另有意见' }, july2)
    .thenRefused('OFFICE_ANSWERED', { number: ask.requestNo });
});

test('a question is kept with its day, its time and what silence means', () => {
  expect(given(...asked).state).toMatchObject({
    procedure: {
      asked: [
        {
          ...{ requestNo: ask.requestNo, question: ask.question, askedOn: '2026-07-01', workingDays: 5 },
          ...{ dueOn: '2026-07-08', silence: 'no-objection', answer: null },
        },
      ],
    },
    numbered: [{}, { document: 'office-request', to: 'office' }],
  });
});
