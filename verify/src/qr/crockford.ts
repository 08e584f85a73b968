/** Crockford's base 32: no I, L, O, U, so that a person can read it out and type it. */
export const crockfordAlphabet = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const digitOf = (c: string): number => crockfordAlphabet.indexOf(c);

/** 26 characters of 16 bytes, most significant first; the first character is at most 7. */
export function idFromBytes(bytes: Uint8Array): string {
  let value = 0n;
  for (const b of bytes) value = value * 256n + BigInt(b);
  return Array.from({ length: 26 }, (_, i) => crockfordAlphabet[Number((value >> BigInt(5 * (25 - i))) & 31n)]).join(
    '',
  );
}

/** The 16 bytes of a licence id; undefined unless it is 26 upper-case characters that stand for 128 bits. */
export function idToBytes(id: string): Uint8Array | undefined {
  if (!/^[0-7][0-9A-HJKMNP-TV-Z]{25}$/.test(id)) return undefined;
  let value = 0n;
  for (const c of id) value = value * 32n + BigInt(digitOf(c));
  return Uint8Array.from({ length: 16 }, (_, i) => Number((value >> BigInt(8 * (15 - i))) & 255n));
}

/**
 * Check character over 11 characters: a weighted sum in GF(32) with weights α¹¹…α¹, all different and none zero, so that
 * every single wrong character and every exchange of two characters is noticed.
 */
export function typedCodeCheck(eleven: string): string {
  let sum = 0;
  for (const c of eleven) sum = timesAlpha(sum ^ digitOf(c));
  return crockfordAlphabet[sum]!;
}

const timesAlpha = (v: number): number => ((v << 1) & 31) ^ (v & 16 ? 0b00101 : 0); // x⁵ = x² + 1

/** The 12 characters of a typed code as a person may write it (lower case, spaces, hyphens, O for 0, I or L for 1). */
export function parseTypedCode(text: string): string | undefined {
  if (text.length > 40) return undefined;
  const code = text.toUpperCase().replace(/[\s-]/g, '').replaceAll('O', '0').replace(/[IL]/g, '1');
  if (!/^[0-9A-HJKMNP-TV-Z]{12}$/.test(code)) return undefined;
  return typedCodeCheck(code.slice(0, 11)) === code[11] ? code : undefined;
}
