import { afterAll, beforeAll, expect, test } from 'vitest';
import { startTemporary, type Temporary } from '../start/temporary.ts';
import { until } from '../story/client.ts';
import { type Book, openBook } from './caller.ts';
import { D3_ANSWERS, ITEM } from './d3.ts';

let city: Temporary;
let book: Book;
const HAN = /\p{Script=Han}/u;

beforeAll(async () => {
  city = await startTemporary();
  book = openBook(city.url);
}, 180_000);
afterAll(async () => {
  await city?.end();
});

/** Every legal reference of an answer, wherever it stands. */
function referencesIn(value: unknown): string[] {
  if (Array.isArray(value)) return value.flatMap(referencesIn);
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, v]) =>
    ['article', 'clause', 'basis', 'source'].includes(key) && typeof v === 'string' ? [v] : referencesIn(v),
  );
}

/** Every text in both languages, wherever it stands. */
function bothIn(value: unknown): { 'zh-CN': string; en: string }[] {
  if (Array.isArray(value)) return value.flatMap(bothIn);
  if (typeof value !== 'object' || value === null) return [];
  const both = value as { 'zh-CN'?: unknown; en?: unknown };
  if (typeof both['zh-CN'] === 'string' && typeof both.en === 'string')
    return [both as { 'zh-CN': string; en: string }];
  return Object.values(value).flatMap(bothIn);
}

test('a reader of English finds every legal reference, purpose, problem and notice of an item and a case in English', async () => {
  const applicant = await book.signIn('zhou-yiheng');
  const handler = await book.signIn('wangchao-handler-1');
  const opened = await applicant.ask('POST', '/api/cases', { json: { item: ITEM } });
  const at = (p: string) => `/api/cases/${opened.body.case}${p}`;
  await applicant.ask('POST', at('/prefill'));
  const empty = (await applicant.ask('GET', at(''))).body;
  await applicant.ask('PUT', at('/answers'), { json: { answers: D3_ANSWERS } });
  expect((await applicant.ask('POST', at('/filing'), { json: { insist: true } })).status).toBe(200);
  const view = await until('the comparison', async () => {
    const now = (await handler.ask('GET', at(''))).body;
    return now.findings.length > 0 ? now : undefined;
  });
  const item = (await book.nobody.ask('GET', `/api/public/items/${ITEM}`)).body;
  const ledger = (await applicant.ask('GET', '/api/ledger')).body;

  // The norms of `legal` have title and article apart; their words are `legal.<id>`.
  const { legal, ...rest } = item.definition;
  expect(Object.keys(legal).filter((id) => HAN.test(item.texts.en[`legal.${id}`] ?? '一'))).toEqual([]);
  const references = new Set([rest, empty, view].flatMap(referencesIn).flatMap((r) => r.split('；')));
  const lost = [...references].filter((r) => r !== '' && HAN.test(item.texts.en[`law.${r}`] ?? '一'));
  expect(lost).toEqual([]);
  expect([...references].filter((r) => r !== '' && item.texts['zh-CN'][`law.${r}`] !== r)).toEqual([]);
  expect(item.texts.en['law.危险化学品安全法第五十五条']).toBe('Hazardous Chemicals Safety Law, art. 55');
  expect(item.texts.en['legal.HazLaw-55']).toBe('Hazardous Chemicals Safety Law, art. 55');

  const said = [empty, view, ledger].flatMap(bothIn);
  expect(said.filter((both) => HAN.test(both.en))).toEqual([]);
  const registries = ledger.lines.filter((l: { registry: string | null }) => l.registry !== null);
  expect(registries[0].purpose.en).toMatch(/^To check/);
  expect(registries[0].article['zh-CN']).toContain('国务院令第716号第七条');
  process.stdout.write(
    `english: ${references.size} references, ${said.length} texts, ${ledger.lines.length} ledger lines\n`,
  );
  expect(references.size).toBeGreaterThan(25);
  expect(said.length).toBeGreaterThan(30);
  expect(registries.length).toBeGreaterThan(3);
}, 120_000);
