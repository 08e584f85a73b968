import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { fontFiles } from '../fonts.ts';
import { familyNames, renameFamily } from './rename-family.ts';

const rare = readFileSync(fontFiles().at(-1) ?? '');

/** The rule of the OpenType specification: with checkSumAdjustment in place, all 32-bit words of the file add up to 0xB1B0AFBA. */
const wordSum = (bytes: Uint8Array): number => {
  const view = new DataView(bytes.buffer, bytes.byteOffset);
  let total = 0;
  for (let i = 0; i + 4 <= bytes.length; i += 4) total = (total + view.getUint32(i)) >>> 0;
  return total;
};

test('the fallback font has a family name that no system font has', () => {
  expect(familyNames(rare)).toEqual(['Tuofu Rare SC']);
});

test('renaming there and back gives the same bytes, and checksums stay true', () => {
  const other = renameFamily(rare, 'Tuofu Rare SC', 'Noto Serif SC');
  expect(familyNames(other)).toEqual(['Noto Serif SC']);
  expect([wordSum(other), wordSum(rare)]).toEqual([0xb1b0afba, 0xb1b0afba]);
  expect(Buffer.compare(renameFamily(other, 'Noto Serif SC', 'Tuofu Rare SC'), rare)).toBe(0);
});

test('a name of another length is refused', () => {
  expect(() => renameFamily(rare, 'Tuofu Rare SC', 'Short')).toThrow('must be as long');
});
