/** The platform's cryptography, all that this room needs of it. */
export type Primitives = {
  sha256(bytes: Uint8Array): Promise<Uint8Array>;
  /** `spki`: DER SubjectPublicKeyInfo; `signature`: raw r||s, 64 bytes. */
  verifyEcdsaP256Sha256(spki: Uint8Array, signature: Uint8Array, data: Uint8Array): Promise<boolean>;
  verifyRsaPkcs1Sha256(spki: Uint8Array, signature: Uint8Array, data: Uint8Array): Promise<boolean>;
};

/** The part of WebCrypto's SubtleCrypto that is used; browsers, Node and workers all have it. */
export type SubtleLike = {
  digest(algorithm: string, data: Uint8Array<ArrayBuffer>): Promise<ArrayBuffer>;
  importKey(
    format: 'spki',
    key: Uint8Array<ArrayBuffer>,
    algorithm: { name: string; namedCurve?: string; hash?: string },
    extractable: boolean,
    usages: 'verify'[],
  ): Promise<unknown>;
  verify(
    algorithm: { name: string; hash?: string },
    // biome-ignore lint/suspicious/noExplicitAny: CryptoKey is a DOM type that a pure room cannot name.
    key: any,
    signature: Uint8Array<ArrayBuffer>,
    data: Uint8Array<ArrayBuffer>,
  ): Promise<boolean>;
};

/** Primitives over WebCrypto. A key that is no key verifies nothing; a platform without the algorithm rejects. */
export function webCryptoPrimitives(subtle: SubtleLike): Primitives {
  const verify = async (
    algorithm: { name: string; namedCurve?: string; hash: string },
    spki: Uint8Array,
    signature: Uint8Array,
    data: Uint8Array,
  ): Promise<boolean> => {
    try {
      const key = await subtle.importKey('spki', plain(spki), algorithm, false, ['verify']);
      return await subtle.verify({ name: algorithm.name, hash: algorithm.hash }, key, plain(signature), plain(data));
    } catch (error) {
      if (isAboutTheData(error)) return false;
      throw error;
    }
  };
  return {
    sha256: async (bytes) => new Uint8Array(await subtle.digest('SHA-256', plain(bytes))),
    verifyEcdsaP256Sha256: (spki, signature, data) =>
      verify({ name: 'ECDSA', namedCurve: 'P-256', hash: 'SHA-256' }, spki, signature, data),
    verifyRsaPkcs1Sha256: (spki, signature, data) =>
      verify({ name: 'RSASSA-PKCS1-v1_5', hash: 'SHA-256' }, spki, signature, data),
  };
}

/** WebCrypto takes no shared memory, and a view of a larger buffer is all it needs. */
const plain = (bytes: Uint8Array): Uint8Array<ArrayBuffer> =>
  bytes.buffer instanceof ArrayBuffer ? (bytes as Uint8Array<ArrayBuffer>) : new Uint8Array(bytes);

const isAboutTheData = (error: unknown): boolean =>
  typeof error === 'object' &&
  error !== null &&
  'name' in error &&
  (error.name === 'DataError' || error.name === 'OperationError');
