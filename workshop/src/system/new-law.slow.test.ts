import { afterAll, beforeAll, expect, test } from 'vitest';
import { startTemporary, type Temporary } from '../start/temporary.ts';
import { until } from '../story/client.ts';
import { type Caller, openBook } from './caller.ts';
import { at, done, file, openD3, view } from './d3-case.ts';

/** The office's clock stands before 2026-05-01, on which 危险化学品安全法 comes into force. */
let city: Temporary;
let applicant: Caller;
let handler: Caller;
let operator: Caller;
beforeAll(async () => {
  city = await startTemporary({ officeClock: '2026-04-20T09:00:00+08:00' });
  const book = openBook(city.url);
  applicant = await book.signIn('zhou-yiheng');
  handler = await book.signIn('wangchao-handler-1');
  operator = await book.signIn('city-operator');
}, 120_000);
afterAll(() => city?.end());

type Clock = {
  readonly clock: string;
  readonly limit: string;
  readonly reading: string;
  readonly end: { readonly day: string };
  readonly article: string;
};
const decisionOf = async (id: string, reading: string): Promise<Clock | undefined> =>
  (await view(handler, id)).clocks.find(
    (c: Clock) => c.clock === 'decision' && c.limit === 'statutory' && c.reading === reading,
  );

test('a case that is pending when the new law comes into force is held to the earlier limit from that day on, by itself, and its applicant is told (licensing.md §0.4; 危险化学品安全法第五十五条)', async () => {
  const id = await openD3(applicant);
  await file(applicant, id);
  await done(handler, 'POST', at(id, '/acceptance'));
  const old = await decisionOf(id, 'strict');
  expect(old?.article).not.toContain('危险化学品安全法');
  const to = '2026-05-01T00:10:00+08:00';
  await done(operator, 'POST', '/api/operations/clock', { json: { to } });
  const strict = await until('the new law is applied', async () => {
    const now = await decisionOf(id, 'strict');
    return now?.article.includes('危险化学品安全法') ? now : undefined;
  });
  expect(strict.end.day < (old?.end.day ?? '')).toBe(true);
  expect(await decisionOf(id, 'lenient')).toMatchObject({ end: old?.end, article: old?.article });
  const { events } = (await done(handler, 'GET', at(id, '/timeline'))).body;
  expect(events.filter((e: { type: string }) => e.type === 'ClocksRecomputed')).toMatchObject([
    { by: { role: 'machine' }, about: { clock: 'decision', before: old?.end.day, after: strict.end.day } },
  ]);
  const { notices } = (await done(applicant, 'GET', '/api/notices')).body;
  expect(notices).toMatchObject([
    { stream: id, text: { 'zh-CN': expect.stringMatching(/^因新的法律规定施行，办理期限由/) } },
  ]);
  expect((await done(operator, 'GET', '/api/operations')).body.failing).toEqual([]);
}, 90_000);
