import { crockfordAlphabet, parseTypedCode, typedCodeCheck } from '@tuofu/verify';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { makeLicenceId, makeTypedCode } from './make-codes.ts';

test('a licence id is its 16 bytes, written in 26 characters: none is lost, none added', () => {
  expect(makeLicenceId(new Uint8Array(16))).toBe('0'.repeat(26));
  expect(makeLicenceId(new Uint8Array(16).fill(255))).toBe(`7${'Z'.repeat(25)}`);
  fc.assert(
    fc.property(fc.uint8Array({ minLength: 16, maxLength: 16 }), (random) => {
      let value = 0n;
      for (const c of makeLicenceId(random)) value = value * 32n + BigInt(crockfordAlphabet.indexOf(c));
      expect(value).toBe(BigInt(`0x${Buffer.from(random).toString('hex')}`));
    }),
    { numRuns: 200 },
  );
});

test('a licence id of fewer or more random bytes is refused', () => {
  for (const length of [0, 15, 17]) expect(() => makeLicenceId(new Uint8Array(length))).toThrow(`not ${length}`);
});

test('a typed code carries 55 random bits: each bit changes it, and the 56th is not used', () => {
  const base = new Uint8Array(7);
  const codes = new Set([makeTypedCode(base)]);
  for (let bit = 0; bit < 56; bit++) {
    const random = base.slice();
    random[6 - (bit >> 3)]! |= 1 << (bit & 7);
    codes.add(makeTypedCode(random));
  }
  expect(codes.size).toBe(56);
  expect(() => makeTypedCode(new Uint8Array(6))).toThrow('needs at least 7 random bytes, not 6');
});

test('a typed code is taken as people write it, and any one wrong character or exchange of neighbours is noticed', () => {
  let tried = 0;
  fc.assert(
    fc.property(fc.uint8Array({ minLength: 7, maxLength: 16 }), fc.nat(10), fc.nat(31), (random, at, other) => {
      const code = makeTypedCode(random);
      expect(code).toHaveLength(12);
      expect(code[11]).toBe(typedCodeCheck(code.slice(0, 11)));
      const written = `${code.slice(0, 4)}-${code.slice(4, 8)} ${code.slice(8)}`.toLowerCase();
      expect(parseTypedCode(written.replaceAll('0', 'o').replaceAll('1', 'l'))).toBe(code);
      const wrong = code.slice(0, at) + crockfordAlphabet[other] + code.slice(at + 1);
      if (wrong !== code) expect(parseTypedCode(wrong)).toBeUndefined();
      const exchanged = code.slice(0, at) + code[at + 1] + code[at] + code.slice(at + 2);
      if (exchanged !== code) expect(parseTypedCode(exchanged)).toBeUndefined();
      tried += 1;
    }),
    { numRuns: 500 },
  );
  console.error(`typed codes tried: ${tried}`);
  expect(tried).toBeGreaterThanOrEqual(500);
});
