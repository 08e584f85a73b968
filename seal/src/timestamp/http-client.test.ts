import { randomBytes } from 'node:crypto';
import { parseTimestampToken } from '@tuofu/verify';
import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { integer, octets, sequence, sha256, utf8 } from '../der/write-der.ts';
import { type Answer, type Bench, now, openBench, serveTimestamps } from '../testing/workbench.ts';
import { httpTimestampClient, readTimestampResponse, timestampRequest } from './http-client.ts';
import { timestampResponder } from './responder.ts';
import { TimestampError } from './timestamp-error.ts';

const digest = sha256(Buffer.from('the signature of a licence'));
let bench: Bench;
let respond: (request: Uint8Array, at: Date) => Promise<Uint8Array>;
beforeAll(async () => {
  bench = await openBench();
  respond = timestampResponder(bench.timestamp);
});
afterAll(() => bench.close());

/** Asks an authority that answers so; says the error's code, or the token. */
async function ask(answer: Answer, o: { timeoutMs?: number } = {}): Promise<Uint8Array | TimestampError> {
  const authority = await serveTimestamps(answer);
  try {
    return await askAt(authority.url, o);
  } finally {
    await authority.close();
  }
}

const askAt = (url: string, o: { timeoutMs?: number } = {}): Promise<Uint8Array | TimestampError> =>
  httpTimestampClient(url, o)
    .stamp(digest)
    .catch((error: unknown) => {
      expect(error).toBeInstanceOf(TimestampError);
      expect((error as Error).message).toContain(url);
      return error as TimestampError;
    });

/** The authority's genuine answer to another request than the one that was sent. */
const instead = (change: { digest?: Uint8Array; nonce?: Uint8Array }): Answer => {
  return async (request) => {
    // DER of a request for SHA-256 with an 8-byte nonce: the nonce stands right before the three bytes of certReq.
    const nonce = change.nonce ?? request.subarray(request.indexOf(2, 56), -3);
    return { body: await respond(timestampRequest(change.digest ?? digest, nonce), now) };
  };
};

test('an authority that answers gives a token over our digest at its own time', async () => {
  const token = await ask(async (request) => ({ body: await respond(request, now) }));
  const info = parseTimestampToken(token as Uint8Array)?.info;
  expect(info).toMatchObject({ at: now.getTime(), sha256: digest });
  expect(info?.nonce).toMatch(/^[0-9a-f]{2,18}$/);
});

test('each request has a nonce of its own', async () => {
  const nonces = new Set<string | undefined>();
  for (let i = 0; i < 5; i++) {
    const token = await ask(async (request) => ({ body: await respond(request, now) }));
    nonces.add(parseTimestampToken(token as Uint8Array)?.info.nonce);
  }
  expect(nonces.size).toBe(5);
});

test('a genuine token for another nonce may be a replay and is refused', async () => {
  expect(await ask(instead({ nonce: integer(randomBytes(8)) }))).toMatchObject({ code: 'TSA_OTHER_NONCE' });
  const withoutNonce = sequence(
    integer(1),
    sequence(sequence(Buffer.from('0609608648016503040201', 'hex')), octets(digest)),
  );
  expect(await ask(async () => ({ body: await respond(withoutNonce, now) }))).toMatchObject({
    code: 'TSA_OTHER_NONCE',
  });
});

test('a genuine token over another digest is refused', async () => {
  const other = instead({ digest: sha256(Buffer.from('something else')) });
  expect(await ask(other)).toMatchObject({ code: 'TSA_OTHER_DIGEST' });
});

test.each([2, 3, 4, 5, 256, 257])('status %i is a refusal, with or without a token beside it', async (status) => {
  const bare = sequence(sequence(integer(status)));
  expect(await ask(async () => ({ body: bare }))).toMatchObject({
    code: 'TSA_REFUSED',
    message: expect.stringContaining(`(status ${status})`),
  });
  const granted = await respond(timestampRequest(digest, integer(7)), now);
  const token = granted.subarray(granted.indexOf(0x30, 9)); // after the outer header and 30 03 02 01 00
  const both = sequence(sequence(integer(status)), token);
  expect(() => readTimestampResponse(both, digest, '07', 'x')).toThrow(/refused the request/);
  const good = sequence(sequence(integer(0)), token);
  expect(Buffer.from(readTimestampResponse(good, digest, '07', 'x')).equals(token)).toBe(true);
});

test('reading a token leaves its bytes as they were, also when they lie in a Buffer', async () => {
  const answer = Buffer.from(await respond(timestampRequest(digest, integer(7)), now));
  const before = answer.toString('hex');
  readTimestampResponse(answer, digest, '07', 'x');
  expect(answer.toString('hex')).toBe(before);
});

test('granted without a token is a refusal', async () => {
  expect(await ask(async () => ({ body: sequence(sequence(integer(0))) }))).toMatchObject({ code: 'TSA_REFUSED' });
});

test.each([
  ['nothing', new Uint8Array()],
  ['a page', Buffer.from('<!doctype html><p>Welcome to the wireless network')],
  ['DER of something else', sequence(utf8('hello'), integer(1))],
  ['a status that is no number', sequence(sequence(utf8('granted')))],
])('%s is no response', async (_what, body) => {
  expect(await ask(async () => ({ body }))).toMatchObject({ code: 'TSA_NOT_A_RESPONSE' });
});

test('a token that is none is told', async () => {
  expect(await ask(async () => ({ body: sequence(sequence(integer(0)), sequence(integer(1))) }))).toMatchObject({
    code: 'TSA_TOKEN_UNREADABLE',
  });
});

test('HTTP refusals, redirections and answers longer than any stamp are told apart', async () => {
  expect(await ask(async () => ({ status: 503, body: new Uint8Array() }))).toMatchObject({
    code: 'TSA_HTTP_STATUS',
    message: expect.stringContaining('answered HTTP 503'),
  });
  expect(await ask(async () => ({ status: 302, body: new Uint8Array() }))).toMatchObject({ code: 'TSA_UNREACHABLE' });
  expect(await ask(async () => ({ body: new Uint8Array(70_000) }))).toMatchObject({ code: 'TSA_ANSWER_TOO_LONG' });
});

test('an authority that is down and one that keeps silent are told apart', async () => {
  const gone = await serveTimestamps(async () => ({ body: new Uint8Array() }));
  await gone.close();
  expect(await askAt(gone.url)).toMatchObject({ code: 'TSA_UNREACHABLE' });
  const { promise: until, resolve: release } = Promise.withResolvers<void>();
  const silent = await serveTimestamps(async () => {
    await until;
    return { body: new Uint8Array() };
  });
  expect(await askAt(silent.url, { timeoutMs: 50 })).toMatchObject({
    code: 'TSA_TIMEOUT',
    message: expect.stringContaining('within 50 ms'),
  });
  release();
  await silent.close();
});

test('only a SHA-256 digest can be asked for', () => {
  expect(() => timestampRequest(new Uint8Array(20), integer(1))).toThrow('a SHA-256 digest has 32 bytes, not 20');
});

test('no answer, be it random or a genuine one bent, passes for another token or throws anything but a code', async () => {
  const request = timestampRequest(digest, integer(7));
  const genuine = await respond(request, now);
  const token = readTimestampResponse(genuine, digest, '07', 'x');
  const bent = fc
    .tuple(fc.nat(genuine.length - 1), fc.integer({ min: 1, max: 255 }))
    .map(([at, xor]) => Uint8Array.from(genuine, (b, i) => (i === at ? b ^ xor : b)));
  const told = new Map<string, number>();
  fc.assert(
    fc.property(fc.oneof(bent, fc.uint8Array({ maxLength: 80 })), (body) => {
      try {
        const read = readTimestampResponse(body, digest, '07', 'x');
        // Whether the signature still holds is the verifier's to say; here digest and nonce are ours.
        expect(parseTimestampToken(read)?.info).toMatchObject({ sha256: digest, nonce: '07' });
        told.set('passed on', (told.get('passed on') ?? 0) + 1);
      } catch (error) {
        expect(error).toBeInstanceOf(TimestampError);
        const { code } = error as TimestampError;
        told.set(code, (told.get(code) ?? 0) + 1);
      }
    }),
    { numRuns: 800 },
  );
  console.error(`time-stamp answers bent: ${JSON.stringify(Object.fromEntries(told))}; token of ${token.length} bytes`);
  expect([...told.values()].reduce((a, b) => a + b, 0)).toBeGreaterThanOrEqual(800);
  expect(told.size).toBeGreaterThanOrEqual(4);
});
