import { childrenOf, contentOf, derTags, integerHexOf, parseTimestampToken, readWholeDer } from '@tuofu/verify';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { context, integer, octets, oid, sequence, sha256, sha256Algorithm, trueValue } from '../der/write-der.ts';
import { type Bench, now, openBench } from '../testing/workbench.ts';
import { readTimestampResponse } from './http-client.ts';
import { timestampResponder } from './responder.ts';

const digest = sha256(Buffer.from('x'));
const imprint = sequence(sha256Algorithm(), octets(digest));
const sha1Imprint = sequence(sequence(oid('1.3.14.3.2.26')), octets(new Uint8Array(20)));
let bench: Bench;
let respond: (request: Uint8Array, at: Date) => Promise<Uint8Array>;
beforeAll(async () => {
  bench = await openBench();
  respond = timestampResponder(bench.timestamp);
});
afterAll(() => bench.close());

/** Position of the one set bit in PKIFailureInfo (RFC 3161 §2.4.2); undefined when the request was granted. */
async function failureBit(request: Uint8Array): Promise<number | undefined> {
  const [status, token] = childrenOf(readWholeDer(await respond(request, now)))!;
  const [code, , info] = childrenOf(status)!;
  if (integerHexOf(code) === '00') return undefined;
  expect(integerHexOf(code)).toBe('02');
  expect(token).toBeUndefined();
  const [unused, ...bytes] = contentOf(info, derTags.bitString)!;
  const last = bytes.length - 1;
  expect(bytes.slice(0, last).every((b) => b === 0)).toBe(true);
  expect(bytes[last]).toBe(1 << unused!);
  return last * 8 + 7 - unused!;
}

test.each([
  ['text', Buffer.from('hello'), 5],
  ['nothing', new Uint8Array(), 5],
  ['another version', sequence(integer(2), imprint), 5],
  ['version 256', sequence(integer(256), imprint), 5],
  ['a request without an imprint', sequence(integer(1)), 5],
  ['a SHA-256 digest of 31 bytes', sequence(integer(1), sequence(sha256Algorithm(), octets(digest.subarray(1)))), 5],
  ['SHA-1', sequence(integer(1), sha1Imprint), 0],
  ['a policy that is not ours', sequence(integer(1), imprint, oid('1.2.3.4')), 15],
  ['an extension', sequence(integer(1), imprint, context(0, sequence())), 16],
  ['a nonce of 33 bytes', sequence(integer(1), imprint, integer(new Uint8Array(33).fill(1))), 2],
])('%s is refused with its failure bit, not with an exception', async (_what, request, bit) => {
  expect(await failureBit(request)).toBe(bit);
});

test('our own policy may be asked for by name', async () => {
  expect(await failureBit(sequence(integer(1), imprint, oid('1.3.6.1.4.1.32473.1.1')))).toBeUndefined();
});

test('certificates travel only when asked for; serial numbers do not repeat', async () => {
  const stamp = async (...more: Uint8Array[]) => {
    const answer = await respond(sequence(integer(1), imprint, integer(9), ...more), now);
    return parseTimestampToken(readTimestampResponse(answer, digest, '09', 'x'))!;
  };
  expect((await stamp()).signed.certificates).toHaveLength(0);
  expect((await stamp(trueValue())).signed.certificates).toHaveLength(2);
  const serials = new Set<string>();
  for (let i = 0; i < 20; i++) serials.add((await stamp()).info.serial);
  expect(serials.size).toBe(20);
});
