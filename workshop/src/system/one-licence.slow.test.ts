import { afterAll, beforeAll, expect, test } from 'vitest';
import { GREEN_D3, generateDocuments } from '../generate/documents.ts';
import { startTemporary, type Temporary } from '../start/temporary.ts';
import { until } from '../story/client.ts';
import { type Caller, openBook } from './caller.ts';
import { acceptAndExamine, at, done, file, handIn, openD3, view } from './d3-case.ts';

let city: Temporary;
let applicant: Caller;
let handler: Caller;
let decider: Caller;
beforeAll(async () => {
  city = await startTemporary();
  const book = openBook(city.url);
  applicant = await book.signIn('zhou-yiheng');
  handler = await book.signIn('wangchao-handler-1');
  decider = await book.signIn('wangchao-decider');
}, 120_000);
afterAll(() => city?.end());

test('one holder gets one licence for one place: of two grants at once one wins, the other is told and decides nothing', async () => {
  const files = (await generateDocuments(GREEN_D3)).filter((f) => ['M4', 'M2', 'M10'].includes(f.slot));
  const cases = await Promise.all([openD3(applicant), openD3(applicant)]);
  for (const id of cases) {
    await handIn(applicant, id, files);
    await file(applicant, id);
    await acceptAndExamine(handler, id);
  }
  const answers = await Promise.all(cases.map((id) => decider.ask('POST', at(id, '/grant'))));
  expect(answers.map((a) => a.status).sort()).toEqual([200, 409]);
  const lost = answers.findIndex((a) => a.status === 409);
  const [winner, loser] = [cases[1 - lost]!, cases[lost]!];
  expect(answers[lost]).toMatchObject({ code: 'LICENCE_EXISTS' });
  expect(Object.keys(answers[lost]!.text).sort()).toEqual(['en', 'zh-CN']);
  expect(await view(decider, loser)).toMatchObject({ phase: 'accepted', decision: null });

  const made = await until(
    'the licence is made',
    async () => (await view(applicant, winner)).decision.made ?? undefined,
  );
  expect(made).toBeTruthy();
  // After it is made as before; and the numbers that the loser drew went back.
  const again = await decider.ask('POST', at(loser, '/grant'));
  expect(again).toMatchObject({ status: 409, code: 'LICENCE_EXISTS' });
  expect((await view(applicant, winner)).decision.licenceNo).toContain('000001号');
  const operations = await done(decider, 'GET', '/api/operations');
  expect(operations.body.failing).toEqual([]);
}, 120_000);
