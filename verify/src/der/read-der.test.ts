import fc from 'fast-check';
import { expect, test } from 'vitest';
import { fromHex } from '../bytes.ts';
import { childrenOf, integerHexOf, oidOf, readDer, readWholeDer, timeOf } from './read-der.ts';

const der = (hex: string) => readWholeDer(fromHex(hex.replaceAll(' ', ''))!);
const time = (tag: string, text: string) =>
  timeOf(der(tag + text.length.toString(16).padStart(2, '0') + Buffer.from(text).toString('hex')));

test('lengths that are indefinite, not minimal or too long are refused', () => {
  expect(der('04 01 aa')).toBeDefined();
  expect(der('04 81 01 aa'), 'long form of a short length').toBeUndefined();
  expect(der('30 80 00 00'), 'indefinite').toBeUndefined();
  expect(der('04 02 aa'), 'beyond the end').toBeUndefined();
  expect(der('04 85 00 00 00 00 01 aa'), 'five octets').toBeUndefined();
  expect(der('1f 01 aa'), 'tag of several octets').toBeUndefined();
  expect(der('04 01 aa 00'), 'excess').toBeUndefined();
});

test('children must fill their parent exactly', () => {
  expect(childrenOf(der('30 03 04 01 aa'))).toHaveLength(1);
  expect(childrenOf(der('30 03 04 02 aa'))).toBeUndefined();
});

test('object identifiers are read as RFC 5280 and 2.25 arcs write them', () => {
  expect(oidOf(der('06 09 2a 86 48 86 f7 0d 01 07 02'))).toBe('1.2.840.113549.1.7.2');
  expect(oidOf(der('06 03 55 1d 13'))).toBe('2.5.29.19');
  expect(oidOf(der('06 03 55 80 01')), 'padded arc').toBeUndefined();
  expect(oidOf(der('06 02 55 81')), 'open arc').toBeUndefined();
});

test('integers with needless leading octets are refused', () => {
  expect(integerHexOf(der('02 02 00 80'))).toBe('0080');
  expect(integerHexOf(der('02 02 00 01'))).toBeUndefined();
  expect(integerHexOf(der('02 00'))).toBeUndefined();
});

test('times are UTC with seconds, and a day that does not exist is no time', () => {
  expect(time('17', '260701010000Z')).toBe(Date.UTC(2026, 6, 1, 1));
  expect(time('17', '500101000000Z')).toBe(Date.UTC(1950, 0, 1));
  expect(time('18', '20500101000000Z')).toBe(Date.UTC(2050, 0, 1));
  expect(time('18', '20260701010000.25Z')).toBe(Date.UTC(2026, 6, 1, 1) + 250);
  expect(time('18', '20260701010000.250Z'), 'trailing zero').toBeUndefined();
  expect(time('17', '260230010000Z')).toBeUndefined();
  expect(time('17', '2607010100Z')).toBeUndefined();
  expect(time('17', '260701010000+0800')).toBeUndefined();
});

test('no bytes make it throw', () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 60 }), (b) => {
      const node = readDer(b);
      for (const c of childrenOf(node) ?? []) [oidOf(c), integerHexOf(c), timeOf(c), childrenOf(c)];
    }),
  );
});
