import { setTimeout as wait } from 'node:timers/promises';
import { afterEach, expect, test } from 'vitest';
import {
  openRegistries,
  type Registries,
  type RegistryConfig,
  type RegistryId,
  type RegistryQuestion,
  registryIds,
} from '../index.ts';
import { closeServers, json, registryServer, serve, token } from '../testing/http-registry.ts';

const opened: Registries[] = [];
afterEach(async () => {
  for (const r of opened.splice(0)) await r.stop();
  closeServers();
});

function connect(base: string, over: object = {}, o: Parameters<typeof openRegistries>[1] = {}): Registries {
  const one = { base, tokenUrl: `${base}/token`, clientId: 'tuofu', clientSecret: 'secret', retries: 0, ...over };
  const r = openRegistries(
    Object.fromEntries(registryIds.map((id) => [id, one])) as Record<RegistryId, RegistryConfig>,
    o,
  );
  opened.push(r);
  return r;
}

const question: RegistryQuestion = {
  registry: 'enterprise',
  query: { uscc: '91990203MA3BK8G054' },
  purpose: '核对登记信息',
  article: '国务院令第716号第七条',
  requester: '11990203TF0009035W/wangchao-handler-1',
  caseRef: 'case-1',
  fields: ['name'],
};
const asOf = '2026-07-01T09:00:00+08:00';
const firm = { name: '临澜市澄海化工贸易有限公司', uscc: question.query['uscc'] };
/** A registry that counts how often it was really asked. */
async function counting(found = true): Promise<{ readonly base: string; readonly asked: () => number }> {
  let asked = 0;
  const base = await registryServer((_request, response) => {
    asked += 1;
    json(response, found ? { found, asOf, values: firm } : { found, asOf });
  });
  return { base, asked: () => asked };
}

test('many who ask at once wait for one token, and one whose time is over does not spoil it for the rest', async () => {
  let given = 0;
  const base = await serve((request, response) => {
    if (request.url !== '/token') return json(response, { found: true, asOf, values: firm });
    given += 1;
    setTimeout(() => token(response), 120);
  });
  const r = connect(base);
  const hurried = r.askAll([question], { withinMs: 30 });
  const answers = await r.askAll(Array.from({ length: 12 }, () => question));
  expect((await hurried)[0]).toMatchObject({ outcome: 'unavailable', reason: 'TIMEOUT' });
  expect(new Set(answers.map((a) => a.outcome))).toEqual(new Set(['found']));
  expect(given).toBe(1);
});

test('a token is fetched anew before its end, by the clock', async () => {
  let given = 0;
  let now = 1_000_000;
  const base = await serve((request, response) => {
    if (request.url !== '/token') return json(response, { found: true, asOf, values: firm });
    given += 1;
    token(response);
  });
  const r = connect(base, {}, { now: () => new Date(now) });
  await r.ask(question);
  now += 569_000;
  await r.ask(question);
  expect(given).toBe(1);
  now += 2_000;
  await r.ask(question);
  expect(given).toBe(2);
});

test('questions that are put together end by one deadline, answered or not', async () => {
  const base = await registryServer((request, response) => {
    if (request.url === '/enterprise') json(response, { found: true, asOf, values: firm });
  });
  const began = performance.now();
  const answers = await connect(base).askAll(
    [question, ...registryIds.slice(1).map((registry) => ({ ...question, registry }))],
    { withinMs: 200 },
  );
  expect(performance.now() - began).toBeLessThan(1_500);
  expect(answers.map((a) => a.outcome)).toEqual(['found', ...Array.from({ length: 9 }, () => 'unavailable')]);
});

test('nothing is kept of a registry whose keeper declared no freshness', async () => {
  const { base, asked } = await counting();
  const r = connect(base);
  await r.ask(question);
  await r.ask(question);
  expect(asked()).toBe(2);
});

test('an answer that is fresh by declaration serves the same question, and none after its time', async () => {
  const { base, asked } = await counting();
  let now = 5_000;
  const r = connect(base, { fresh: { forMs: 1_000 } }, { now: () => new Date(now) });
  const first = await r.ask(question);
  now += 999;
  expect(await r.ask({ ...question, fields: ['name', 'name'] })).toEqual(first);
  expect(asked()).toBe(1);
  now += 1;
  await r.ask(question);
  expect(asked()).toBe(2);
  await r.ask({ ...question, anew: true });
  expect(asked()).toBe(3);
});

test.each<[string, Partial<RegistryQuestion>]>([
  ['purpose', { purpose: '年度检查' }],
  ['article', { article: '行政许可法第六十一条' }],
  ['requester', { requester: '11990203TF0009035W/wangchao-decider' }],
  ['case', { caseRef: 'case-2' }],
  ['firm', { query: { uscc: '91990214TF0000049Y' } }],
  ['field', { fields: ['name', 'uscc'] }],
  ['registry', { registry: 'credit' }],
])('a kept answer never serves another %s', async (_name, other) => {
  const { base, asked } = await counting();
  const r = connect(base, { fresh: { forMs: 60_000 } });
  await r.ask(question);
  await r.ask({ ...question, ...other });
  expect(asked()).toBe(2);
});

test('only what the declaration names is looked across', async () => {
  const { base, asked } = await counting();
  const r = connect(base, { fresh: { forMs: 60_000, across: ['requester', 'case'] } });
  await r.ask(question);
  expect(await r.ask({ ...question, requester: 'x/y', caseRef: 'case-2' })).toMatchObject({ outcome: 'found' });
  expect(asked()).toBe(1);
  await r.ask({ ...question, purpose: '年度检查' });
  expect(asked()).toBe(2);
});

test('absence is not kept: what was not there may have been entered since', async () => {
  const { base, asked } = await counting(false);
  const r = connect(base, { fresh: { forMs: 60_000 } });
  await r.ask(question);
  await r.ask(question);
  expect(asked()).toBe(2);
});

test('operators see each registry: counts, the last failure, and its breaker closed, open, half-open and closed again', async () => {
  let up = false;
  let now = 1_000_000;
  const lines: object[] = [];
  const base = await registryServer((_request, response) =>
    up ? json(response, { found: true, asOf, values: firm }) : response.writeHead(500).end(),
  );
  const r = connect(base, { fresh: { forMs: 1_000 } }, { now: () => new Date(now), log: (line) => lines.push(line) });
  const seen = () => r.health().find((h) => h.registry === 'enterprise')!;
  expect(seen()).toMatchObject({
    breaker: 'closed',
    asked: 0,
    answered: 0,
    lastAnsweredAt: null,
    lastUnavailable: null,
  });
  for (let i = 0; i < 3; i += 1) await r.ask(question);
  expect(seen()).toMatchObject({ breaker: 'open', asked: 3, answered: 0, lastUnavailable: { reason: 'SERVER_ERROR' } });
  expect(r.health().filter((h) => h.breaker === 'closed')).toHaveLength(registryIds.length - 1);
  now += 5_000;
  expect(seen()).toMatchObject({ breaker: 'half-open' });
  up = true;
  await r.ask(question);
  await r.ask(question);
  expect(seen()).toMatchObject({ breaker: 'closed', asked: 5, answered: 2, kept: 1 });
  expect(lines.filter((l) => 'from' in l)).toEqual([
    { event: 'registry-breaker', registry: 'enterprise', from: 'closed', to: 'open' },
    { event: 'registry-breaker', registry: 'enterprise', from: 'half-open', to: 'closed' },
  ]);
  expect(JSON.stringify([r.health(), lines])).not.toMatch(/澄海|91990203/);
});

test('pauses before another attempt grow and are spread by chance', async () => {
  const at: number[] = [];
  const base = await registryServer((_request, response) => {
    at.push(performance.now());
    response.writeHead(503).end();
  });
  await connect(base, { retries: 2 }, { chance: () => 0 }).ask(question);
  expect(at).toHaveLength(3);
  expect(at[1]! - at[0]!).toBeGreaterThanOrEqual(70);
  expect(at[2]! - at[1]!).toBeGreaterThanOrEqual(220);
  at.length = 0;
  await connect(base, { retries: 1 }, { chance: () => 0.999 }).ask(question);
  expect(at[1]! - at[0]!).toBeGreaterThanOrEqual(120);
});

test('stopping while answers are kept forgets them', async () => {
  const { base } = await counting();
  const r = connect(base, { fresh: { forMs: 60_000 } });
  await r.ask(question);
  await r.stop();
  await wait(1);
  expect(await r.ask(question)).toMatchObject({ outcome: 'unavailable', reason: 'STOPPED' });
});
