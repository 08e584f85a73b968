import { afterAll, beforeAll, expect, test } from 'vitest';
import { startTemporary, type Temporary } from '../start/temporary.ts';
import { type Answer, type Book, type Caller, openBook } from './caller.ts';
import { D3 } from './d3.ts';
import { at, done, file, openD3, view } from './d3-case.ts';
import { type AnswerChecker, openAnswerChecker } from './testing/check-answers.ts';

/** 征求意见 (行政许可法第二十六条第二款): 望潮 has the case and asks 澜东; the city and every other office are strangers to it. */
let city: Temporary;
let book: Book;
let checker: AnswerChecker;
let applicant: Caller;
let handler: Caller;
let asked: Caller;
let decider: Caller;
let stranger: Caller;
let operator: Caller;
let landong: string;
const flaws: string[] = [];

beforeAll(async () => {
  city = await startTemporary();
  const openapi = await (await fetch(`${city.url}/api/public/openapi.json`)).json();
  checker = openAnswerChecker(openapi as Parameters<typeof openAnswerChecker>[0]);
  book = openBook(city.url, (method, address, answer: Answer) => {
    flaws.push(...checker.check(method, address, answer.status, answer.body));
  });
  applicant = await book.signIn('zhou-yiheng');
  handler = await book.signIn('wangchao-handler-1');
  asked = await book.signIn('landong-handler-1');
  decider = await book.signIn('landong-decider');
  stranger = await book.signIn('city-handler-1');
  operator = await book.signIn('city-operator');
  const { offices } = (await done(book.nobody, 'GET', '/api/public/city')).body;
  landong = offices.find((o: { name: string }) => o.name === '澜东区应急管理局').code;
}, 120_000);
afterAll(() => city?.end());

const questions = async (who: Caller) => (await done(who, 'GET', '/api/office-questions')).body.questions;
const ask = (id: string, question: string, workingDays = 5) =>
  done(handler, 'POST', at(id, '/office-requests'), { json: { office: landong, question, workingDays } });

async function accepted(): Promise<string> {
  const id = await openD3(applicant);
  await file(applicant, id);
  await done(handler, 'POST', at(id, '/acceptance'));
  return id;
}

let first: string;
test('the asked office finds the question in its inbox: what is asked, by whom, until when, with a light of its own', async () => {
  expect(await questions(asked)).toEqual([]);
  first = await accepted();
  await ask(first, '属地日常监管有无异议？');
  const [question, ...more] = await questions(asked);
  expect(more).toEqual([]);
  expect(question).toMatchObject({
    stream: first,
    item: 'hazchem-operating-licence',
    outcome: 'licence',
    holder: D3.name,
    by: { name: '望潮区应急管理局' },
    question: '属地日常监管有无异议？',
    askedOn: '2026-07-01',
    dueOn: '2026-07-08',
    daysLeft: 5,
    light: 'green',
  });
  expect(await questions(decider), 'everybody of the office sees what it owes').toHaveLength(1);
  expect(await questions(handler), 'who asks is not asked').toEqual([]);
  expect(await questions(stranger)).toEqual([]);
  for (const who of [applicant, operator])
    expect(await who.ask('GET', '/api/office-questions')).toMatchObject({ status: 403, code: 'FORBIDDEN' });
}, 60_000);

test('opening it shows the application and the own question, and nothing of what the asking office weighs', async () => {
  const lines = (await view(handler, first)).procedure;
  expect(lines.signOff.length + (lines.legalCheck ? 1 : 0), 'there is something to be hidden').toBeGreaterThan(0);
  await done(handler, 'POST', at(first, '/hearing-rights'), {
    json: { party: 'third-party', name: '示例居民委员会', matter: '邻近居民区。' },
  });
  const seen = await view(asked, first);
  expect(seen.acts).toEqual(['AnswerOffice']);
  expect(seen.answers['company.name']).toBe(D3.name);
  expect(seen.procedure).toMatchObject({ signOff: [], legalCheck: null, hearingRights: [], statutory: [] });
  expect(seen.procedure.asked).toEqual([expect.objectContaining({ office: landong, answer: null })]);
  expect((await view(handler, first)).procedure.asked).toHaveLength(1);
  expect(
    await decider.ask('POST', at(first, '/office-answers'), { json: { requestNo: 'x', agrees: true, view: 'x' } }),
  ).toMatchObject({ status: 403, code: 'NO_DUTY' });
  const { lines: ledger } = (await done(applicant, 'GET', '/api/ledger')).body;
  expect(ledger.some((l: { officer: { account: string } | null }) => l.officer?.account === 'landong-handler-1')).toBe(
    true,
  );
}, 60_000);

test('the light turns with the days; what was not answered in time stays until it is answered', async () => {
  const forward = (day: string) =>
    done(operator, 'POST', '/api/operations/clock', { json: { to: `${day}T09:00:00+08:00` } });
  await forward('2026-07-07');
  expect(await questions(asked)).toMatchObject([{ daysLeft: 1, light: 'red' }]);
  await forward('2026-07-09');
  expect(await questions(asked)).toMatchObject([{ daysLeft: -1, light: 'overdue' }]);
}, 60_000);

test('the row goes when the question is answered, and comes again with the next one', async () => {
  const [{ requestNo }] = await questions(asked);
  await done(asked, 'POST', at(first, '/office-answers'), { json: { requestNo, agrees: false, view: '有群众反映。' } });
  expect(await questions(asked)).toEqual([]);
  await ask(first, '整改后有无异议？');
  const second = await accepted();
  await ask(second, '请提供监管记录。', 2);
  expect(
    (await questions(asked)).map((q: { question: string }) => q.question),
    'the most urgent first',
  ).toEqual(['请提供监管记录。', '整改后有无异议？']);
  await done(applicant, 'POST', at(second, '/withdrawal'));
  expect(await questions(asked), 'a case that has ended asks nothing more').toHaveLength(1);
}, 60_000);

test('every answer was as the reference says', () => {
  expect(flaws).toEqual([]);
});
