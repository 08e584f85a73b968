import { childrenOf, contentOf, derTags, encodingOf, integerHexOf, oidOf, readWholeDer } from '@tuofu/verify';
import * as asn1js from 'asn1js';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  bits,
  certificateTime,
  context,
  der,
  generalizedTime,
  integer,
  nullValue,
  octets,
  oid,
  sequence,
  setOf,
  trueValue,
  utf8,
} from './write-der.ts';

const hex = (bytes: Uint8Array): string => Buffer.from(bytes).toString('hex');

/** Another hand's reading of the bytes; throws unless they are one BER element and nothing more. */
function readElsewhere<T>(bytes: Uint8Array): T {
  const { offset, result } = asn1js.fromBER(new Uint8Array(bytes));
  expect(result.error).toBe('');
  expect(offset).toBe(bytes.length);
  return result as T;
}

test('known encodings of X.690 come out as the standard prints them', () => {
  expect(hex(integer(0))).toBe('020100');
  expect(hex(integer(127))).toBe('02017f');
  expect(hex(integer(128))).toBe('02020080');
  expect(hex(integer(256))).toBe('02020100');
  expect(hex(integer(Uint8Array.of(0, 0, 0x80)))).toBe('02020080');
  expect(hex(nullValue())).toBe('0500');
  expect(hex(trueValue())).toBe('0101ff');
  expect(hex(bits(Uint8Array.of(1, 2)))).toBe('0303000102');
  expect(hex(oid('1.2.840.113549'))).toBe('06062a864886f70d');
  expect(hex(oid('2.100.3'))).toBe('0603813403');
  expect(hex(context(0, nullValue()))).toBe('a0020500');
});

test.each([0, 1, 127, 128, 255, 256, 65_535, 65_536, 200_000])('a length of %i has its shortest form', (length) => {
  const bytes = octets(new Uint8Array(length));
  const header = length < 128 ? 2 : length < 256 ? 3 : length < 65_536 ? 4 : 5;
  expect(bytes.length).toBe(length + header);
  expect(contentOf(readWholeDer(bytes), derTags.octetString)).toHaveLength(length);
  expect(readElsewhere<asn1js.OctetString>(bytes).valueBlock.valueHexView).toHaveLength(length);
});

test('a length that three bytes cannot say is refused, not cut', () => {
  expect(() => der(4, new Uint8Array(0x1000000))).toThrow(/16 MiB/);
});

test('whole numbers are read by two readers as they were written', () => {
  let tried = 0;
  fc.assert(
    fc.property(fc.oneof(fc.nat(300), fc.maxSafeNat()), (n) => {
      const bytes = integer(n);
      expect(BigInt(`0x${integerHexOf(readWholeDer(bytes))}`)).toBe(BigInt(n));
      expect(readElsewhere<asn1js.Integer>(bytes).toBigInt()).toBe(BigInt(n));
      tried += 1;
    }),
    { numRuns: 300 },
  );
  fc.assert(
    fc.property(fc.uint8Array({ minLength: 1, maxLength: 40 }), (magnitude) => {
      const value = BigInt(`0x${hex(magnitude)}`);
      expect(readElsewhere<asn1js.Integer>(integer(magnitude)).toBigInt()).toBe(value);
      expect(BigInt(`0x${integerHexOf(readWholeDer(integer(magnitude)))}`)).toBe(value);
      tried += 1;
    }),
    { numRuns: 300 },
  );
  console.error(`DER integers read by two readers: ${tried}`);
  expect(tried).toBeGreaterThanOrEqual(600);
});

test('object identifiers are read by two readers as they were written', () => {
  const arcs = fc.tuple(
    fc.oneof(fc.tuple(fc.constantFrom(0, 1), fc.nat(39)), fc.tuple(fc.constant(2), fc.nat(1_000_000))),
    fc.array(fc.nat(2 ** 31 - 1), { maxLength: 6 }),
  );
  fc.assert(
    fc.property(arcs, ([head, rest]) => {
      const dotted = [...head, ...rest].join('.');
      expect(oidOf(readWholeDer(oid(dotted)))).toBe(dotted);
      expect(readElsewhere<asn1js.ObjectIdentifier>(oid(dotted)).valueBlock.toString()).toBe(dotted);
    }),
    { numRuns: 200 },
  );
});

test('text is UTF-8, whatever the script', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), (text) => {
      expect(readElsewhere<asn1js.Utf8String>(utf8(text)).getValue()).toBe(text);
    }),
    { numRuns: 100 },
  );
});

test('the elements of a SET OF stand in the order of their encodings, those of a SEQUENCE as given', () => {
  const parts = [integer(300), octets(Uint8Array.of(1)), integer(2), oid('1.2.3')];
  const written = (bytes: Uint8Array) => childrenOf(readWholeDer(bytes))!.map((e) => hex(encodingOf(e)));
  expect(written(sequence(...parts))).toEqual(parts.map(hex));
  expect(written(setOf(...parts))).toEqual(parts.map(hex).sort());
  expect(readElsewhere<asn1js.Set>(setOf(...parts)).valueBlock.value).toHaveLength(4);
});

test('times are whole seconds in UTC; a certificate writes two digits of the year through 2049 and four from 2050', () => {
  const [last, first] = [new Date('2049-12-31T23:59:59.999Z'), new Date('2050-01-01T00:00:00Z')];
  expect(Buffer.from(certificateTime(last)).toString('latin1', 2)).toBe('491231235959Z');
  expect(certificateTime(last)[0]).toBe(derTags.utcTime);
  expect(Buffer.from(certificateTime(first)).toString('latin1', 2)).toBe('20500101000000Z');
  expect(certificateTime(first)[0]).toBe(derTags.generalizedTime);
  expect(Buffer.from(generalizedTime(last)).toString('latin1', 2)).toBe('20491231235959Z');
  expect(readElsewhere<asn1js.GeneralizedTime>(generalizedTime(first)).toDate()).toEqual(first);
  expect(readElsewhere<asn1js.UTCTime>(certificateTime(last)).toDate()).toEqual(new Date('2049-12-31T23:59:59Z'));
});
