import fc from 'fast-check';
import { expect, test } from 'vitest';
import { fromBase64, fromHex, fromUtf8, toHex, toUtf8 } from './bytes.ts';

const bytes = fc.uint8Array({ maxLength: 200 });

test('UTF-8 is read and refused exactly as the platform reads and refuses it', () => {
  const platform = (b: Uint8Array): string | undefined => {
    try {
      return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(b);
    } catch {
      return undefined;
    }
  };
  fc.assert(fc.property(bytes, (b) => void expect(fromUtf8(b)).toBe(platform(b))));
  for (const hex of ['c0af', 'eda080', 'f4908080', 'e282', 'f0808080', 'efbfbf', 'f48fbfbf', 'ff']) {
    expect(fromUtf8(fromHex(hex)!), hex).toBe(platform(fromHex(hex)!));
  }
});

test('UTF-8 is written as the platform writes it, lone surrogates included', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (s) => void expect(toUtf8(s)).toEqual(new TextEncoder().encode(s))),
  );
  expect(toUtf8('a\ud800')).toEqual(new TextEncoder().encode('a\ud800'));
});

test('base64 and hex agree with Node, and what is neither is refused', () => {
  fc.assert(
    fc.property(bytes, (b) => {
      expect(fromBase64(Buffer.from(b).toString('base64'))).toEqual(b);
      expect(toHex(b)).toBe(Buffer.from(b).toString('hex'));
      expect(fromHex(Buffer.from(b).toString('hex'))).toEqual(b);
    }),
  );
  for (const text of ['abc', 'a b=', '====', 'ab=c']) expect(fromBase64(text), text).toBeUndefined();
  for (const text of ['a', 'zz', '0x']) expect(fromHex(text), text).toBeUndefined();
});
