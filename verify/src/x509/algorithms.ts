import { concatBytes } from '../bytes.ts';
import { childrenOf, contentOf, type Der, integerHexOf, oidOf, readDer, readWholeDer, tags } from '../der/read-der.ts';
import type { Primitives } from '../primitives.ts';

export type KeyKind = 'p256' | 'rsa';

const sha256Oid = '2.16.840.1.101.3.4.2.1';
const ecdsaWithSha256 = '1.2.840.10045.4.3.2';
const rsaWithSha256 = '1.2.840.113549.1.1.11';
const rsaEncryption = '1.2.840.113549.1.1.1';
const ecPublicKey = '1.2.840.10045.2.1';
const p256 = '1.2.840.10045.3.1.7';

/** True when an AlgorithmIdentifier names SHA-256. */
export function isSha256(der: Der | undefined): boolean {
  const parts = childrenOf(der, tags.sequence);
  return parts !== undefined && oidOf(parts[0]) === sha256Oid && hasNullOrNothing(parts);
}

/** The kind of key for which an AlgorithmIdentifier names a signature with SHA-256; undefined for any other algorithm. */
export function signatureKeyKind(der: Der | undefined): KeyKind | undefined {
  const parts = childrenOf(der, tags.sequence);
  if (!parts) return undefined;
  const oid = oidOf(parts[0]);
  if (oid === ecdsaWithSha256) return parts.length === 1 ? 'p256' : undefined;
  return (oid === rsaWithSha256 || oid === rsaEncryption) && hasNullOrNothing(parts) ? 'rsa' : undefined;
}

const hasNullOrNothing = (parts: readonly Der[]): boolean =>
  parts.length === 1 || (parts.length === 2 && parts[1]!.tag === tags.null && parts[1]!.content === parts[1]!.end);

/** The kind of a SubjectPublicKeyInfo: P-256, or RSA of 2048 to 4096 bits (larger ones only cost the verifier time). */
export function publicKeyKind(spki: Der | undefined): KeyKind | undefined {
  const parts = childrenOf(spki, tags.sequence);
  const algorithm = childrenOf(parts?.[0], tags.sequence);
  const key = contentOf(parts?.[1], tags.bitString);
  if (!algorithm || !key || parts?.length !== 2 || key[0] !== 0) return undefined;
  const oid = oidOf(algorithm[0]);
  if (oid === ecPublicKey)
    return oidOf(algorithm[1]) === p256 && key.length === 66 && key[1] === 4 ? 'p256' : undefined;
  if (oid !== rsaEncryption) return undefined;
  const numbers = childrenOf(readWholeDer(key.subarray(1), tags.sequence));
  const modulus = integerHexOf(numbers?.[0])?.replace(/^00/, '').length ?? 0;
  const exponent = integerHexOf(numbers?.[1])?.length ?? 99;
  return modulus >= 512 && modulus <= 1024 && exponent <= 8 ? 'rsa' : undefined;
}

/** Raw r||s (64 bytes) of a DER ECDSA signature over P-256. */
export function rawEcdsaSignature(der: Uint8Array): Uint8Array | undefined {
  const numbers = childrenOf(readWholeDer(der, tags.sequence));
  if (numbers?.length !== 2) return undefined;
  const [r, s] = numbers.map(positive32);
  return r && s ? concatBytes(r, s) : undefined;
}

function positive32(der: Der): Uint8Array | undefined {
  if (integerHexOf(der) === undefined) return undefined;
  const bytes = der.bytes.subarray(der.content, der.end);
  if (bytes[0]! >= 0x80) return undefined;
  const magnitude = bytes[0] === 0 ? bytes.subarray(1) : bytes;
  if (magnitude.length === 0 || magnitude.length > 32) return undefined;
  return concatBytes(new Uint8Array(32 - magnitude.length), magnitude);
}

/** What came of checking one signature: `unavailable` when this machine or this verifier cannot tell. */
export type SignatureAnswer = 'valid' | 'invalid' | 'unavailable';

/** Checks a signature as X.509 and CMS carry it (ECDSA in DER). Never rejects. */
export async function checkSignature(
  primitives: Primitives,
  kind: KeyKind | undefined,
  spki: Uint8Array,
  signature: Uint8Array,
  data: Uint8Array,
): Promise<SignatureAnswer> {
  const keyKind = publicKeyKind(readDer(spki));
  if (kind === undefined || keyKind === undefined) return 'unavailable';
  if (kind !== keyKind) return 'invalid';
  try {
    if (kind === 'rsa') return (await primitives.verifyRsaPkcs1Sha256(spki, signature, data)) ? 'valid' : 'invalid';
    const raw = rawEcdsaSignature(signature);
    if (!raw) return 'invalid';
    return (await primitives.verifyEcdsaP256Sha256(spki, raw, data)) ? 'valid' : 'invalid';
  } catch {
    return 'unavailable';
  }
}
