import { toHex } from '../bytes.ts';
import { decodeCbor, encodeCbor } from './cbor.ts';

/** Protected header of our credentials: algorithm ES256 and a key id of 4 bytes (RFC 9052 §3.1). */
export function coseProtectedHeader(kid: Uint8Array): Uint8Array {
  return encodeCbor(
    new Map<number, number | Uint8Array>([
      [1, -7],
      [4, kid],
    ]),
  );
}

/** The bytes under the signature of a COSE_Sign1 (RFC 9052 §4.4), without external data. */
export function coseToBeSigned(protectedHeader: Uint8Array, payload: Uint8Array): Uint8Array {
  return encodeCbor(['Signature1', protectedHeader, new Uint8Array(), payload]);
}

/** COSE_Sign1, untagged. `signature`: raw r||s. */
export function encodeCoseSign1(protectedHeader: Uint8Array, payload: Uint8Array, signature: Uint8Array): Uint8Array {
  return encodeCbor([protectedHeader, new Map(), payload, signature]);
}

/** Parts of a COSE_Sign1 as `encodeCoseSign1` makes it; undefined for any other. `kid`: lower-case hex. */
export function parseCoseSign1(
  bytes: Uint8Array,
): { kid: string; protectedHeader: Uint8Array; payload: Uint8Array; signature: Uint8Array } | undefined {
  const parts = decodeCbor(bytes);
  if (!Array.isArray(parts) || parts.length !== 4) return undefined;
  const [protectedHeader, unprotectedHeader, payload, signature] = parts;
  if (!(protectedHeader instanceof Uint8Array && payload instanceof Uint8Array && signature instanceof Uint8Array))
    return undefined;
  if (!(unprotectedHeader instanceof Map) || unprotectedHeader.size !== 0 || signature.length !== 64) return undefined;
  const header = decodeCbor(protectedHeader);
  if (!(header instanceof Map) || header.size !== 2 || header.get(1) !== -7) return undefined;
  const kid = header.get(4);
  return kid instanceof Uint8Array && kid.length === 4
    ? { kid: toHex(kid), protectedHeader, payload, signature }
    : undefined;
}
