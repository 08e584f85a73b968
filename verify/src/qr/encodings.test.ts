import fc from 'fast-check';
import { expect, test } from 'vitest';
import { fromHex, toHex } from '../bytes.ts';
import { credential } from '../testdata/golden.ts';
import { fromBase10, toBase10 } from './base10.ts';
import { decodeCbor, encodeCbor } from './cbor.ts';
import { decodeCredentialPayload, encodeCredentialPayload } from './credential-payload.ts';
import { crockfordAlphabet, idFromBytes, idToBytes, parseTypedCode, typedCodeCheck } from './crockford.ts';

test('17 bytes are 41 digits, and digits come back as the bytes they were', () => {
  expect(toBase10(new Uint8Array(17).fill(255))).toBe(String(2n ** 136n - 1n).padStart(41, '0'));
  expect(toBase10(Uint8Array.of(7))).toBe('007');
  fc.assert(fc.property(fc.uint8Array({ maxLength: 120 }), (b) => void expect(fromBase10(toBase10(b))).toEqual(b)));
  fc.assert(
    fc.property(fc.string({ unit: fc.constantFrom(...'0123456789'), maxLength: 130 }), (s) => {
      const bytes = fromBase10(s);
      if (bytes) expect(toBase10(bytes)).toBe(s);
    }),
  );
});

test('digits that stand for no bytes are refused', () => {
  for (const s of ['256', '1', '12', '9'.repeat(41), '1a3', '-12', '0'.repeat(20_001)])
    expect(fromBase10(s), s).toBeUndefined();
});

test('CBOR is written as the examples of RFC 8949 appendix A', () => {
  const cases: [Parameters<typeof encodeCbor>[0], string][] = [
    [0, '00'],
    [23, '17'],
    [24, '1818'],
    [100, '1864'],
    [1000, '1903e8'],
    [1000000, '1a000f4240'],
    [-1, '20'],
    [-100, '3863'],
    [-1000, '3903e7'],
    [false, 'f4'],
    [true, 'f5'],
    [fromHex('01020304')!, '4401020304'],
    ['IETF', '6449455446'],
    ['水', '63e6b0b4'],
    [[], '80'],
    [[1, [2, 3], [4, 5]], '8301820203820405'],
    [new Map(), 'a0'],
    [
      new Map([
        [3, 4],
        [1, 2],
      ]),
      'a201020304',
    ],
  ];
  for (const [value, hex] of cases) {
    expect(toHex(encodeCbor(value))).toBe(hex);
    expect(decodeCbor(fromHex(hex)!)).toEqual(value);
  }
});

test('CBOR that is not deterministic, or more than credentials use, is refused', () => {
  for (const hex of [
    '1817',
    '190018',
    '1a00000001',
    '9fff',
    '5f4101ff',
    'a203040102',
    'a201020103',
    'a1616101',
    '0000',
    '63e6b0',
    '61ff',
    'f6',
    'fb3ff199999999999a',
    'c001',
    '1b0000000100000000',
    `${'81'.repeat(20)}00`,
    '9affffffff',
  ]) {
    expect(decodeCbor(fromHex(hex)!), hex).toBeUndefined();
  }
  expect(() => encodeCbor(1.5)).toThrow(RangeError);
});

test('what decodes encodes to the same bytes again', () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 40 }), (b) => {
      const value = decodeCbor(b);
      if (value !== undefined) expect(encodeCbor(value)).toEqual(b);
    }),
    { numRuns: 2000 },
  );
});

const text = fc.string({ unit: 'grapheme', maxLength: 40 });
const day = fc
  .date({ min: new Date('1000-01-01'), max: new Date('9999-12-31'), noInvalidDate: true })
  .map((d) => d.toISOString().slice(0, 10));
const facts = fc.record({
  formatVersion: fc.constant(1),
  id: fc.uint8Array({ minLength: 16, maxLength: 16 }).map(idFromBytes),
  licenceNo: text,
  eLicenceId: text,
  holder: text,
  holderCode: text,
  legalRepresentative: text,
  address: text,
  mode: text,
  scope: fc.array(fc.oneof(text, fc.nat(3000).map(String)), { maxLength: 20 }),
  validFrom: day,
  validTo: day,
  issuedOn: day,
  issuer: text,
  demonstration: fc.boolean(),
});

test('every credential comes back from its payload as it was, and the first byte is the format version', () => {
  fc.assert(
    fc.property(facts, (f) => {
      const payload = encodeCredentialPayload(f);
      expect(payload[0]).toBe(1);
      expect(decodeCredentialPayload(payload)).toEqual({ ok: true, value: f });
    }),
  );
});

test('a payload of another version, or with a day that does not exist, is refused by name', () => {
  const payload = encodeCredentialPayload(credential.facts);
  expect(decodeCredentialPayload(Uint8Array.from(payload, (b, i) => (i === 0 ? 2 : b)))).toEqual({
    ok: false,
    problem: 'unknown-format-version',
  });
  expect(decodeCredentialPayload(payload.subarray(0, -1))).toEqual({ ok: false, problem: 'payload-malformed' });
  expect(() => encodeCredentialPayload({ ...credential.facts, validTo: '2026-02-30' })).toThrow('validTo');
  expect(() => encodeCredentialPayload({ ...credential.facts, id: 'X' })).toThrow('id');
  expect(() => encodeCredentialPayload({ ...credential.facts, holder: '\ud800' })).toThrow('holder');
  fc.assert(fc.property(fc.uint8Array(), (b) => void expect(decodeCredentialPayload(b).ok).toBe(false)));
});

test('a licence id is 128 bits in 26 characters', () => {
  expect(idFromBytes(new Uint8Array(16).fill(255))).toBe('7ZZZZZZZZZZZZZZZZZZZZZZZZZ');
  fc.assert(
    fc.property(
      fc.uint8Array({ minLength: 16, maxLength: 16 }),
      (b) => void expect(idToBytes(idFromBytes(b))).toEqual(b),
    ),
  );
  for (const id of ['8ZZZZZZZZZZZZZZZZZZZZZZZZZ', '7ZZZ', '7ZZZZZZZZZZZZZZZZZZZZZZZZU', '7zzzzzzzzzzzzzzzzzzzzzzzzz'])
    expect(idToBytes(id), id).toBeUndefined();
});

const eleven = fc.string({ unit: fc.constantFrom(...crockfordAlphabet), minLength: 11, maxLength: 11 });

test('a typed code notices every wrong character and every exchange of two', () => {
  fc.assert(
    fc.property(eleven, fc.nat(11), fc.nat(11), fc.constantFrom(...crockfordAlphabet), (data, i, j, c) => {
      const code = data + typedCodeCheck(data);
      expect(parseTypedCode(code)).toBe(code);
      if (code[i] !== c) expect(parseTypedCode(code.slice(0, i) + c + code.slice(i + 1))).toBeUndefined();
      const swapped = [...code];
      [swapped[i], swapped[j]] = [swapped[j]!, swapped[i]!];
      if (code[i] !== code[j]) expect(parseTypedCode(swapped.join(''))).toBeUndefined();
    }),
  );
});

test('a typed code is read as people write it', () => {
  const code = `0100000000A${typedCodeCheck('0100000000A')}`;
  expect(parseTypedCode(` o1oo-oooo oo${code.slice(10).toLowerCase()} `)).toBe(code);
  fc.assert(fc.property(fc.string(), (s) => void parseTypedCode(s)));
});
