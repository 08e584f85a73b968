import { type KeyObject, sign } from 'node:crypto';

/** A key that signs, wherever it lives: a file in the demo, an HSM or a seal platform in production. */
export type Signer = {
  readonly algorithm: 'ecdsa-p256-sha256' | 'rsa-sha256';
  /** DER certificates, the signer's own first. */
  readonly certificateChain: readonly Uint8Array[];
  /** Signature over `data` (hashed inside), ECDSA in DER. May be called concurrently; rejects when the key cannot be reached. */
  sign(data: Uint8Array): Promise<Uint8Array>;
};

/** A signer over a private key in memory. Throws for keys other than P-256 and RSA of 2048 to 4096 bits. */
export function keySigner(key: KeyObject, certificateChain: readonly Uint8Array[]): Signer {
  const details = key.asymmetricKeyDetails;
  const isP256 = key.asymmetricKeyType === 'ec' && details?.namedCurve === 'prime256v1';
  const bits = key.asymmetricKeyType === 'rsa' ? (details?.modulusLength ?? 0) : 0;
  if (!isP256 && (bits < 2048 || bits > 4096))
    throw new Error(
      `a sealing key must be P-256, or RSA of 2048 to 4096 bits, not ${[key.asymmetricKeyType ?? 'of an unknown kind', details?.namedCurve, details?.modulusLength].filter((part) => part !== undefined).join(' ')}`,
    );
  return {
    algorithm: isP256 ? 'ecdsa-p256-sha256' : 'rsa-sha256',
    certificateChain,
    // The synchronous call: the asynchronous one copies the key to a thread and costs more than the signature.
    sign: async (data) => new Uint8Array(sign('sha256', data, key)),
  };
}
