import { crockfordAlphabet, idFromBytes, typedCodeCheck } from '@tuofu/verify';

/** 26 Crockford base-32 characters of exactly 16 random bytes. */
export function makeLicenceId(random16: Uint8Array): string {
  if (random16.length !== 16) throw new Error(`a licence id is made of 16 random bytes, not ${random16.length}`);
  return idFromBytes(random16);
}

/** 11 random characters (55 bits of at least 7 random bytes) and a check character, for typing by hand. */
export function makeTypedCode(random: Uint8Array): string {
  if (random.length < 7) throw new Error(`a typed code needs at least 7 random bytes, not ${random.length}`);
  let value = 0n;
  for (const byte of random.subarray(0, 7)) value = value * 256n + BigInt(byte);
  const eleven = Array.from({ length: 11 }, (_, i) => crockfordAlphabet[Number((value >> BigInt(5 * i)) & 31n)]).join(
    '',
  );
  return eleven + typedCodeCheck(eleven);
}
