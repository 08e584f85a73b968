import crypto from 'node:crypto';
import net from 'node:net';
import { afterAll, expect, test } from 'vitest';
import type { Caller } from './caller.ts';
import { ITEM } from './d3.ts';
import { at, done, view } from './d3-case.ts';
import { multipart } from './multipart.ts';
import { besiege } from './siege.ts';

const siege = await besiege();
const { city, book, applicant, stranger, handler, draft, filed, refused, unchanged, openEmpty, threw } = siege;
afterAll(() => city.end());

test('bodies that are no request of this house are refused, whatever they are', () =>
  unchanged(draft, async () => {
    const url = at(draft, '/answers');
    const json = { 'content-type': 'application/json' };
    const deep = `${'['.repeat(50_000)}${']'.repeat(50_000)}`;
    const bodies: readonly [NonNullable<RequestInit['body']>, Record<string, string>][] = [
      ['{"answers":', json],
      ['', json],
      ['null', json],
      ['[]', json],
      ['"answers"', json],
      ['{}', json],
      ['{"answers":[]}', json],
      ['{"answers":null}', json],
      ['{"answers":"x"}', json],
      ['{"answers":{},"phase":"granted"}', json],
      ['{"answers":{"__proto__":{"admin":true}}}', json],
      ['{"__proto__":{"answers":{}}}', json],
      ['{"answers":{"constructor":{"prototype":{"admin":true}}}}', json],
      ['{"answers":{"a\\nb":{"x":1}}}', json],
      ['{"answers":{"a\\nb":7}}', json],
      ['{"answers":{"a\\u0000b":"x"}}', json],
      ['{"answers":{"\\ud800":"x"}}', json],
      ['{"answers":{"":"x"}}', json],
      [JSON.stringify({ answers: { ['f'.repeat(101)]: 'x' } }), json],
      [JSON.stringify({ answers: Object.fromEntries(Array.from({ length: 5_000 }, (_, i) => [`f${i}`, 'x'])) }), json],
      [`{"answers":${deep}}`, json],
      [`{"answers":{"x":${deep}}}`, json],
      [`{"answers":${'{"a":'.repeat(20_000)}1${'}'.repeat(20_000)}}`, json],
      [Buffer.from([0xff, 0xfe, 0x00, 0x7b]), json],
      [Buffer.from('{"answers":{"contact.name":"\xff\xc0"}}', 'latin1'), { 'content-type': 'text/plain' }],
      ['answers=x', { 'content-type': 'application/x-www-form-urlencoded' }],
      ['<answers/>', { 'content-type': 'application/xml' }],
      ['{"answers":{}}', { 'content-type': 'text/plain' }],
      ['{"answers":{}}', { 'content-type': 'nonsense' }],
      ['x', { 'content-type': 'multipart/form-data' }],
      ['{"answers":{}}', { ...json, 'if-match': 'yesterday' }],
      ['{"answers":{}}', { ...json, 'if-match': '*' }],
      ['{"answers":{}}', { ...json, 'if-match': '1.5' }],
    ];
    for (const [body, headers] of bodies) await refused(applicant, 'PUT', url, { body, headers }, 400, 'BODY_INVALID');
    await refused(applicant, 'PUT', url, { body: 'x'.repeat(600_000), headers: json }, 413, 'TOO_LARGE');
    for (const key of [null, '', 'short', 'mit leerzeichen!', 'k'.repeat(101), '../../../etc'])
      await refused(applicant, 'PUT', url, { json: { answers: {} }, key }, 400, 'IDEMPOTENCY_KEY_MISSING');
    await refused(applicant, 'POST', '/api/cases', { json: { item: ITEM }, key: null }, 400, 'IDEMPOTENCY_KEY_MISSING');
    await refused(applicant, 'POST', '/api/cases', { json: { item: '../items' } }, 404, 'NOT_FOUND');
    await refused(applicant, 'POST', '/api/cases', { json: { item: '__proto__' } }, 404, 'NOT_FOUND');
    await refused(applicant, 'POST', '/api/cases', { json: { item: 'constructor' } }, 404, 'NOT_FOUND');
    await refused(applicant, 'POST', '/api/cases', { json: { item: 'a\u0000' } }, 400, 'BODY_INVALID');
    await refused(applicant, 'POST', '/api/cases', { json: { item: ITEM, phase: 'granted' } }, 400, 'BODY_INVALID');
  }));

test('addresses that lead nowhere say so, and lead nowhere', async () => {
  const uuid = crypto.randomUUID();
  for (const url of [
    at(uuid),
    at('x'),
    at('9'.repeat(150)),
    at('9'.repeat(5_000)),
    at('..%2f..%2fetc%2fpasswd'),
    at('%00'),
    at(`${draft}%00`),
    at(draft.toUpperCase()),
    at("' or 1=1 --"),
    at(draft, '/documents/..%2f..%2fkeys%2fca.key'),
    at(draft, '/documents/%00'),
    at(draft, `/materials/${uuid}/file`),
    at(draft, '/materials/..%2f..%2f/file'),
    at(draft, '/materials/__proto__/file'),
    at(draft, `/materials/${uuid}/pages/1`),
    at(draft, '/nothing'),
    '/api/nothing',
    '/api/public/items/__proto__',
    '/api/public/items/..%2f..%2fpackage.json',
    '/api/public/licences/%00',
    '/api/public/licences/AAAAAAAAAAAAAAAAAAAAAAAAAA',
    '/.env',
    '/../../../../etc/passwd',
    '/server.log',
    '/keys/ca.key',
    '//evil.example/%2e%2e',
  ])
    await refused(applicant, 'GET', url, {}, 404, 'NOT_FOUND');
  for (const url of [at('%E0%A4%A'), '/C/%', '/api/public/licences/%zz'])
    await refused(applicant, 'GET', url, {}, 400, 'BODY_INVALID');
  await refused(applicant, 'GET', at(draft, `/materials/${uuid}/pages/abc`), {}, 400, 'BODY_INVALID');
  await refused(applicant, 'PATCH', at(draft, '/answers'), { json: {} }, 404, 'NOT_FOUND');
  await refused(applicant, 'DELETE', at(draft), {}, 404, 'NOT_FOUND');
  await refused(applicant, 'OPTIONS', at(draft), {}, 404, 'NOT_FOUND');
  for (const query of ['phases=%00', 'phases=received&phases=granted', `phases=${'x'.repeat(300)}`])
    await refused(handler, 'GET', `/api/inbox?${query}`, {}, 400, 'BODY_INVALID');
  await refused(handler, 'GET', '/api/inbox?afterDue=%00&afterCase=x', {}, 400, 'BODY_INVALID');
  await refused(handler, 'GET', `/api/inbox?afterDue=x&afterCase=${'9'.repeat(61)}`, {}, 400, 'BODY_INVALID');
  await refused(applicant, 'GET', `/sign-in?return=${'a'.repeat(501)}`, {}, 400, 'BODY_INVALID');
  await refused(book.nobody, 'GET', `/c?code=${'9'.repeat(41)}`, {}, 400, 'BODY_INVALID');
  for (const away of ['//evil.example', 'https://evil.example', '/\\evil.example', '/%0d%0aset-cookie:x=1', '/中文'])
    expect((await book.nobody.ask('GET', `/sign-in?return=${encodeURIComponent(away)}`)).status, away).toBe(303);
  for (const url of ['/C/%00', '/C/..%2f..%2fetc', `/C/${'0'.repeat(60)}`, "/C/'or'1'='1", '/C/<script>'])
    expect(await book.nobody.ask('GET', url), url).toMatchObject({ status: 404 });
});

/** Sends bytes that no HTTP client would send and returns the answer. */
function rawly(text: string | Buffer): Promise<string> {
  return new Promise((resolve, reject) => {
    const { hostname, port } = new URL(city.url);
    const socket = net.connect(Number(port), hostname === 'localhost' ? '127.0.0.1' : hostname, () => socket.end(text));
    let said = '';
    socket.on('data', (chunk) => {
      said += chunk.toString('utf8');
    });
    socket.on('close', () => resolve(said));
    socket.on('error', reject);
  });
}

test('what is not even HTTP gets a 4xx with a code in both languages, and the server lives on', async () => {
  for (const [text, status, code] of [
    ['NONSENSE\r\n\r\n', 400, 'BODY_INVALID'],
    ['GET / HTTP/1.1\r\n\r\n', 400, 'BODY_INVALID'],
    [`GET / HTTP/1.1\r\nhost: x\r\nx: ${'y'.repeat(40_000)}\r\n\r\n`, 431, 'TOO_LARGE'],
    ['GET / HTTP/1.1\r\nhost: x\r\ncontent-length: 5\r\ntransfer-encoding: chunked\r\n\r\n', 400, 'BODY_INVALID'],
    ['GET /\u0000 HTTP/1.1\r\nhost: x\r\n\r\n', 400, 'BODY_INVALID'],
    ['GET / HTTP/1.1\r\nhost: x\r\nexpect: miracles\r\nconnection: close\r\n\r\n', 417, 'BODY_INVALID'],
    ['PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n', 400, 'BODY_INVALID'],
    ['POST /api/cases HTTP/1.1\r\nhost: x\r\ncontent-length: -1\r\n\r\n', 400, 'BODY_INVALID'],
  ] as const) {
    threw(1);
    const said = await rawly(text);
    expect(said, text.slice(0, 40)).toMatch(new RegExp(`^HTTP/1.1 ${status} `));
    const body = JSON.parse(said.slice(said.indexOf('{'), said.lastIndexOf('}') + 1));
    expect(body.code, text.slice(0, 40)).toBe(code);
    expect(body.text['zh-CN']).not.toBe(body.text.en);
  }
  expect((await book.nobody.ask('GET', '/health/live')).status).toBe(200);
});

test("another's case answers exactly like one that does not exist", async () => {
  const otherOffice = await book.signIn('landong-handler-1');
  const missing = await book.nobody.ask('GET', '/api/nothing');
  for (const who of [stranger, otherOffice])
    for (const id of [draft, filed, crypto.randomUUID()])
      for (const [method, rest, json] of [
        ['GET', '', undefined],
        ['PUT', '/answers', { answers: { 'contact.name': 'x' } }],
        ['POST', '/filing', {}],
        ['POST', '/acceptance', {}],
        ['POST', '/grant', {}],
      ] as const) {
        const answer = await refused(who, method, at(id, rest), { json }, 404, 'NOT_FOUND');
        expect(answer.raw).toBe(missing.raw);
      }
  await refused(handler, 'GET', at(draft), {}, 404, 'NOT_FOUND');
});

test('a request that breaks off half-way leaves nothing behind and no error in the log', () =>
  unchanged(draft, async () => {
    const who = `host: x\r\ncookie: ${applicant.cookie}\r\nidempotency-key: half-sent-request\r\n`;
    const form = multipart([{ name: 'file', filename: 'a.pdf', type: 'application/pdf', bytes: '%PDF' }], {
      open: true,
    });
    await rawly(
      `PUT ${at(draft, '/answers')} HTTP/1.1\r\n${who}content-type: application/json\r\ncontent-length: 99\r\n\r\n{"answers":`,
    );
    await rawly(
      `POST ${at(draft, '/materials')} HTTP/1.1\r\n${who}content-type: ${form.headers['content-type']}\r\ncontent-length: 99999\r\n\r\n${form.body}`,
    );
    threw(2);
  }));

test("the demonstration's clock takes an instant, forward, of this century", async () => {
  const operator = await book.signIn('city-operator');
  for (const to of [
    '',
    'yesterday',
    '2026-02-30T00:00:00Z',
    '2100-01-01T00:00:00Z',
    '+275760-09-13T00:00:00Z',
    '\u0000',
  ])
    await refused(operator, 'POST', '/api/operations/clock', { json: { to } }, 400, 'BODY_INVALID');
  for (const to of ['2026-06-30T09:00:00+08:00', '0001-01-01T00:00:00Z', '-271821-04-20T00:00:00Z'])
    await refused(operator, 'POST', '/api/operations/clock', { json: { to } }, 422, 'CLOCK_ONLY_FORWARD');
});

test('signs of SQL, shells, markup and templates come back from a draft as they were typed', async () => {
  const id = await openEmpty(stranger);
  const signs = [
    `'; drop table tuofu.event; --`,
    '$(reboot) `id` && rm -rf / | cat /etc/passwd; %n%s',
    '<script>alert(1)</script><img src=x onerror=1>',
    `#set page() $ x $ \\u{41} {{7*7}} \${7*7} <%= 1 %>`,
    '../../../../etc/passwd\\..\\..\\windows',
    '{"personal":"x"} {"fact":"x","digest":"y"} $1 $2 \\x00 \\u0000 %00',
    '＜全角＞ ‘’ “” \u200b\u200d 👩🏽‍🚒 𠮷 ế e\u0301',
    ' leading and trailing \t tab \n line \r\n',
  ];
  const form = (await done(stranger, 'GET', at(id))).body.form as {
    fields: { path: string; kind: string; columns?: { column: string }[] }[];
  }[];
  const fields = form.flatMap((s) => s.fields).filter((f) => f.kind !== 'boolean');
  expect(fields.length).toBeGreaterThan(15);
  const answers = Object.fromEntries(
    fields.map((f, i) => [
      f.path,
      f.columns
        ? [Object.fromEntries(f.columns.map((c, j) => [c.column, signs[(i + j) % signs.length]]))]
        : signs[i % signs.length],
    ]),
  );
  threw(fields.length);
  await done(stranger, 'PUT', at(id, '/answers'), { json: { answers } });
  expect((await view(stranger, id)).answers).toEqual(answers);
  await refused(stranger, 'POST', at(id, '/filing'), { json: { insist: true } }, 422, 'CASE_INVALID');
  expect((await view(stranger, id)).answers).toEqual(answers);
});

test('HEAD asks with the same rights as GET', async () => {
  const head = async (who: Caller, url: string) => {
    threw(1);
    return (await who.ask('HEAD', url)).status;
  };
  expect(await head(book.nobody, at(draft))).toBe(401);
  expect(await head(book.nobody, '/api/operations')).toBe(401);
  expect(await head(stranger, at(draft))).toBe(404);
  expect(await head(stranger, '/api/operations')).toBe(403);
  expect(await head(applicant, at(draft))).toBe(200);
});

test('of all these requests none was answered 5xx, none is an error in the log, and no person is named there', () => {
  expect(siege.faults(120)).toEqual([]);
});
