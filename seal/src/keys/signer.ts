import { createPrivateKey, type KeyObject, sign, X509Certificate } from 'node:crypto';
import { readFile, stat } from 'node:fs/promises';

/** A key that signs, wherever it lives: a file in the demo, an HSM or a seal platform in production. */
export type Signer = {
  readonly algorithm: 'ecdsa-p256-sha256' | 'rsa-sha256';
  /** DER certificates, the signer's own first. */
  readonly certificateChain: readonly Uint8Array[];
  /** Signature over `data` (hashed inside), ECDSA in DER. May be called concurrently; rejects when the key cannot be reached. */
  sign(data: Uint8Array): Promise<Uint8Array>;
};

/** A signer over a private key in memory. Throws for keys other than P-256 and RSA. */
export function keySigner(key: KeyObject, certificateChain: readonly Uint8Array[]): Signer {
  const isP256 = key.asymmetricKeyType === 'ec' && key.asymmetricKeyDetails?.namedCurve === 'prime256v1';
  if (!isP256 && key.asymmetricKeyType !== 'rsa')
    throw new Error(`a sealing key must be P-256 or RSA, not ${key.asymmetricKeyType ?? 'unknown'}`);
  return {
    algorithm: isP256 ? 'ecdsa-p256-sha256' : 'rsa-sha256',
    certificateChain,
    // The synchronous call: the asynchronous one copies the key to a thread and costs more than the signature.
    sign: async (data) => new Uint8Array(sign('sha256', data, key)),
  };
}

/** The signer of `<path>.key.pem` and `<path>.crt.pem` (leaf first). Throws a sentence when the key is not private, or not the certificate's. */
export async function openFileSigner(path: string): Promise<Signer> {
  const keyFile = `${path}.key.pem`;
  await demandPrivate(keyFile);
  const key = createPrivateKey(await readFile(keyFile, 'utf8'));
  const pem = await readFile(`${path}.crt.pem`, 'utf8');
  const certificates =
    pem.match(/-----BEGIN CERTIFICATE-----[\s\S]+?-----END CERTIFICATE-----/g)?.map((p) => new X509Certificate(p)) ??
    [];
  if (!certificates[0]?.checkPrivateKey(key))
    throw new Error(`${path}.crt.pem is not the certificate of ${keyFile}; restore the pair from a backup`);
  return keySigner(
    key,
    certificates.map((c) => new Uint8Array(c.raw)),
  );
}

/** A key that others on the machine can read is no longer only ours: refuse to start rather than seal with it. */
export async function demandPrivate(file: string): Promise<void> {
  const { mode } = await stat(file);
  if (process.platform !== 'win32' && (mode & 0o077) !== 0) {
    throw new Error(
      `private key ${file} is readable by group or others (mode ${(mode & 0o777).toString(8)}); run: chmod 600 '${file}'`,
    );
  }
}
