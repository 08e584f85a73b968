import type { ServerResponse } from 'node:http';
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

function connect(
  base: string,
  over: Partial<RegistryConfig> = {},
  o: Parameters<typeof openRegistries>[1] = {},
): Registries {
  const one = { base, tokenUrl: `${base}/token`, clientId: 'tuofu', clientSecret: 'secret', ...over };
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
  fields: ['name', 'establishedOn'],
};
const asOf = '2026-07-01T09:00:00+08:00';
const values = { name: '临澜市澄海化工贸易有限公司', establishedOn: '2018-07-16', uscc: '91990203MA3BK8G054' };
const reasonOf = async (r: Registries, q = question): Promise<string> => {
  const answer = await r.ask(q);
  expect(answer).toMatchObject({ registry: q.registry, article: q.article });
  return answer.outcome === 'unavailable' ? answer.reason : answer.outcome;
};

test('a found answer carries the values that were asked for and no others, with its day and its article', async () => {
  const seen: unknown[] = [];
  const base = await registryServer((request, response, body) => {
    seen.push(request.method, request.url, request.headers.authorization, JSON.parse(body));
    json(response, { found: true, asOf, values: { ...values, capital: '伍佰万元整' } });
  });
  expect(await connect(base).ask(question)).toEqual({
    outcome: 'found',
    registry: 'enterprise',
    asOf,
    article: question.article,
    values: { name: values.name, establishedOn: values.establishedOn },
  });
  expect(seen).toEqual([
    'POST',
    '/enterprise',
    'Bearer tok',
    {
      query: question.query,
      purpose: question.purpose,
      article: question.article,
      requester: question.requester,
      case: 'case-1',
      fields: ['name', 'establishedOn', 'uscc'],
    },
  ]);
});

test('not found is its own answer, with its day and its article', async () => {
  const base = await registryServer((_request, response) => json(response, { found: false, asOf }));
  expect(await connect(base).ask(question)).toEqual({
    outcome: 'not-found',
    registry: 'enterprise',
    asOf,
    article: question.article,
  });
});

test('a server error is asked again and the second answer counts', async () => {
  let asked = 0;
  const base = await registryServer((_request, response) => {
    asked += 1;
    if (asked === 1) response.writeHead(500).end();
    else json(response, { found: true, asOf, values });
  });
  expect(await reasonOf(connect(base))).toBe('found');
  expect(asked).toBe(2);
});

test('three server errors are the end of a question', async () => {
  let asked = 0;
  const base = await registryServer((_request, response) => {
    asked += 1;
    response.writeHead(503).end();
  });
  expect(await reasonOf(connect(base))).toBe('SERVER_ERROR');
  expect(asked).toBe(3);
});

test('a registry that hangs is unavailable after the time limit, and is asked once only', async () => {
  let asked = 0;
  const base = await registryServer(() => {
    asked += 1;
  });
  expect(await reasonOf(connect(base, { timeoutMs: 150 }))).toBe('TIMEOUT');
  expect(asked).toBe(1);
});

test('an answer that stops in the middle is unavailable after the time limit', async () => {
  const base = await registryServer((_request, response) => {
    response.writeHead(200, { 'content-type': 'application/json' });
    response.write('{"found":');
  });
  expect(await reasonOf(connect(base, { timeoutMs: 150 }))).toBe('TIMEOUT');
});

test('a question ends within three seconds whatever the settings say', async () => {
  const base = await registryServer(() => undefined);
  const began = performance.now();
  expect(await reasonOf(connect(base, { timeoutMs: 60_000, retries: 50 }))).toBe('TIMEOUT');
  expect(performance.now() - began).toBeLessThan(4000);
});

test('a closed port is a failed connection', async () => {
  const base = await serve(() => undefined);
  closeServers();
  expect(await reasonOf(connect(base, { retries: 1 }))).toBe('CONNECTION_FAILED');
});

const strange: readonly [string, string, (response: ServerResponse) => void][] = [
  [
    'text that is no JSON',
    'NOT_JSON',
    (r) => r.writeHead(200, { 'content-type': 'application/json' }).end('{"found": tru'),
  ],
  [
    'bytes that are no UTF-8',
    'NOT_JSON',
    (r) => r.writeHead(200, { 'content-type': 'application/json' }).end(Buffer.from([0x22, 0xff, 0x22])),
  ],
  ['a web page', 'WRONG_CONTENT_TYPE', (r) => r.writeHead(200, { 'content-type': 'text/html' }).end('<p>')],
  ['no content type', 'WRONG_CONTENT_TYPE', (r) => r.writeHead(200).end('{}')],
  ['a redirect', 'REDIRECTED', (r) => r.writeHead(302, { location: '/enterprise2' }).end()],
  ['300 kB', 'TOO_LARGE', (r) => json(r, { found: true, asOf, values: { ...values, name: 'x'.repeat(300_000) } })],
  ['a list', 'SCHEMA_CHANGED', (r) => json(r, [])],
  ['no found', 'SCHEMA_CHANGED', (r) => json(r, { asOf, values })],
  ['found as text', 'SCHEMA_CHANGED', (r) => json(r, { found: 'true', asOf, values })],
  ['no day', 'SCHEMA_CHANGED', (r) => json(r, { found: false })],
  ['a day that does not exist', 'SCHEMA_CHANGED', (r) => json(r, { found: false, asOf: '2026-02-30' })],
  ['not found with values', 'SCHEMA_CHANGED', (r) => json(r, { found: false, asOf, values })],
  [
    'a field renamed',
    'SCHEMA_CHANGED',
    (r) => json(r, { found: true, asOf, values: { ...values, name: undefined, qymc: 'x' } }),
  ],
  ['a number for text', 'SCHEMA_CHANGED', (r) => json(r, { found: true, asOf, values: { ...values, name: 7 } })],
  [
    'another way to write days',
    'SCHEMA_CHANGED',
    (r) => json(r, { found: true, asOf, values: { ...values, establishedOn: '16/07/2018' } }),
  ],
  [
    'another firm',
    'WRONG_SUBJECT',
    (r) => json(r, { found: true, asOf, values: { ...values, uscc: '91990211TF00000141' } }),
  ],
  ['a refused question', 'QUESTION_REFUSED', (r) => json(r, { error: 'purpose' }, 422)],
  ['too many questions', 'BUSY', (r) => json(r, {}, 429)],
  ['an empty success', 'UNEXPECTED_STATUS', (r) => r.writeHead(204).end()],
];
test.each(strange)('%s is unavailable with the word %s, never a guess', async (_name, word, answer) => {
  const base = await registryServer((_request, response) => answer(response));
  expect(await reasonOf(connect(base))).toBe(word);
});

test.each([
  ['望潮区长汀路186号甲3号楼1单元802室', 'found'],
  ['东海省临澜市望潮区长汀路186号甲3号楼1单元802室', 'found'],
  ['东海省临澜市望潮区长汀路188号甲3号楼1单元802室', 'WRONG_SUBJECT'],
  ['东海省临澜市澜东区长汀路186号甲3号楼1单元802室', 'WRONG_SUBJECT'],
  ['', 'WRONG_SUBJECT'],
])('asked about one house, a register that answers with “%s” is %s', async (address, word) => {
  const base = await registryServer((_request, response) =>
    json(response, { found: true, asOf, values: { area: '326.50', address } }),
  );
  const query = { address: '东海省临澜市望潮区长汀路186号甲3号楼1单元802室' };
  expect(await reasonOf(connect(base), { ...question, registry: 'real-estate', query, fields: ['area'] })).toBe(word);
});

test('one token serves many questions, and one refused by the registry is replaced once', async () => {
  let given = 0;
  const base = await serve((request, response) => {
    if (request.url === '/token') {
      given += 1;
      expect(request.headers.authorization).toBe(`Basic ${Buffer.from('tuofu:secret').toString('base64')}`);
      token(response, `tok${given}`);
    } else if (request.headers.authorization === 'Bearer tok1') response.writeHead(401).end();
    else json(response, { found: true, asOf, values });
  });
  const r = connect(base);
  expect(await reasonOf(r)).toBe('found');
  expect(await reasonOf(r)).toBe('found');
  expect(given).toBe(2);
});

test.each([
  ['wrong credentials', 400, 'NOT_AUTHORISED'],
  ['a token service that is down', 503, 'SERVER_ERROR'],
])('%s leave the registry unavailable', async (_name, status, word) => {
  const base = await serve((_request, response) => json(response, { error: 'invalid_client' }, status));
  expect(await reasonOf(connect(base, { retries: 0 }))).toBe(word);
});

test('after three failures the registry rests for five seconds, and one good trial closes the breaker', async () => {
  let asked = 0;
  let up = false;
  let now = 1_000_000;
  const base = await registryServer((_request, response) => {
    asked += 1;
    if (up) json(response, { found: true, asOf, values });
    else response.writeHead(500).end();
  });
  const r = connect(base, { retries: 0 }, { now: () => new Date(now) });
  for (let i = 0; i < 3; i += 1) expect(await reasonOf(r)).toBe('SERVER_ERROR');
  expect(await reasonOf(r)).toBe('BREAKER_OPEN');
  expect(asked).toBe(3);
  expect(await reasonOf(r, { ...question, registry: 'real-estate' })).toBe('SERVER_ERROR');
  now += 4_999;
  expect(await reasonOf(r)).toBe('BREAKER_OPEN');
  now += 1;
  expect(await reasonOf(r)).toBe('SERVER_ERROR');
  expect(await reasonOf(r)).toBe('BREAKER_OPEN');
  up = true;
  now += 5_000;
  expect(await reasonOf(r)).toBe('found');
  expect(await Promise.all([reasonOf(r), reasonOf(r)])).toEqual(['found', 'found']);
});

test('what is asked while a rested registry is on trial waits for how the trial goes, and no longer than its own deadline', async () => {
  let asked = 0;
  let state: 'down' | 'up' | 'silent' = 'down';
  let now = 1_000_000;
  const base = await registryServer((_request, response) => {
    asked += 1;
    if (state === 'up') json(response, { found: true, asOf, values });
    else if (state === 'down') response.writeHead(500).end();
  });
  const r = connect(base, { retries: 0, timeoutMs: 600 }, { now: () => new Date(now) });
  const together = (n: number) => Promise.all(Array.from({ length: n }, () => reasonOf(r)));
  expect(await together(3)).toEqual(['SERVER_ERROR', 'SERVER_ERROR', 'SERVER_ERROR']);
  now += 5_000;
  expect(await together(4)).toEqual(['SERVER_ERROR', 'BREAKER_OPEN', 'BREAKER_OPEN', 'BREAKER_OPEN']);
  expect(asked).toBe(4);
  now += 5_000;
  state = 'silent';
  const trial = reasonOf(r);
  expect(await r.askAll([question], { withinMs: 50 })).toMatchObject([{ reason: 'BREAKER_OPEN' }]);
  expect(await trial).toBe('TIMEOUT');
  expect(asked).toBe(5);
  now += 5_000;
  state = 'up';
  expect(await together(4)).toEqual(['found', 'found', 'found', 'found']);
});

test('refused questions do not speak against the registry', async () => {
  const base = await registryServer((_request, response) => json(response, {}, 422));
  const r = connect(base, { retries: 0 });
  for (let i = 0; i < 4; i += 1) expect(await reasonOf(r)).toBe('QUESTION_REFUSED');
});

test('many questions are answered together and in their order', async () => {
  const base = await registryServer((request, response) =>
    json(response, {
      found: request.url === '/real-estate',
      asOf,
      ...(request.url === '/real-estate' ? { values: { area: '326.50' } } : {}),
    }),
  );
  const answers = await connect(base).askAll([
    { ...question, registry: 'emergency-plan' },
    { ...question, registry: 'real-estate', fields: ['area'] },
  ]);
  expect(answers.map((a) => a.outcome)).toEqual(['not-found', 'found']);
});

test('stopping ends open questions as unavailable', async () => {
  const base = await registryServer(() => undefined);
  const r = connect(base);
  const open = reasonOf(r);
  await new Promise((done) => setTimeout(done, 50));
  await r.stop();
  expect(await open).toBe('STOPPED');
  expect(await reasonOf(r)).toBe('STOPPED');
});

test('the log names registry, outcome and reason, and nothing of the firm', async () => {
  const lines: object[] = [];
  const base = await registryServer((_request, response) =>
    response.writeHead(200, { 'content-type': 'application/json' }).end(`{"name": ${values.name}`),
  );
  await connect(base, {}, { log: (line) => lines.push(line) }).ask(question);
  expect(lines).toMatchObject([{ registry: 'enterprise', outcome: 'unavailable', reason: 'NOT_JSON' }]);
  expect(JSON.stringify(lines)).not.toMatch(/澄海|91990203/);
});

test('a configuration without an http address is refused at start', () => {
  expect(() => connect('ftp://registry.example')).toThrow(/enterprise.*correct it/);
});
