import { createPrivateKey, type KeyObject, X509Certificate } from 'node:crypto';
import { readFile, stat } from 'node:fs/promises';
import { keySigner, type Signer } from './signer.ts';

/**
 * The signer of `<path>.key.pem` and `<path>.crt.pem` (leaf first). Throws a sentence that names the file and what to do when
 * one is missing, is not what its name says, can be read by others, or is not the other's.
 */
export async function openFileSigner(path: string): Promise<Signer> {
  const [keyFile, certificateFile] = [`${path}.key.pem`, `${path}.crt.pem`];
  const keyPem = await readKeyFile(keyFile);
  await demandPrivate(keyFile);
  const key = parseKey(keyPem, keyFile);
  const certificates = parseCertificates(await readKeyFile(certificateFile), certificateFile);
  if (!certificates[0]?.checkPrivateKey(key))
    throw new Error(`${certificateFile} is not the certificate of ${keyFile}; restore the pair from a backup`);
  try {
    return keySigner(
      key,
      certificates.map((c) => new Uint8Array(c.raw)),
    );
  } catch (error) {
    throw new Error(
      `${keyFile}: ${error instanceof Error ? error.message : ''}; have a certificate issued for such a key`,
      { cause: error },
    );
  }
}

/** The text of a file of the key folder; a missing one is told with what to do. */
export async function readKeyFile(file: string): Promise<string> {
  try {
    return await readFile(file, 'utf8');
  } catch (error) {
    if (!isMissing(error)) throw error;
    throw new Error(`${file} is missing; ${restore}`, { cause: error });
  }
}

export const restore =
  'restore it from a backup (a demonstration may delete its whole key folder and is given new keys at the next start)';

export const isMissing = (error: unknown): boolean =>
  error instanceof Error && 'code' in error && error.code === 'ENOENT';

/** A key that others on the machine can read is no longer only ours: refuse to start rather than seal with it. */
export async function demandPrivate(file: string): Promise<void> {
  const { mode } = await stat(file);
  if (process.platform !== 'win32' && (mode & 0o077) !== 0) {
    throw new Error(
      `private key ${file} is readable by group or others (mode ${(mode & 0o777).toString(8)}); run: chmod 600 '${file}'`,
    );
  }
}

function parseKey(pem: string, file: string): KeyObject {
  try {
    return createPrivateKey(pem);
  } catch {
    // The cause stays out: OpenSSL's words might quote from the key.
    throw new Error(`${file} does not hold a private key as PEM without a passphrase; ${restore}`);
  }
}

function parseCertificates(pem: string, file: string): X509Certificate[] {
  const blocks = pem.match(/-----BEGIN CERTIFICATE-----[\s\S]+?-----END CERTIFICATE-----/g) ?? [];
  try {
    if (blocks.length > 0) return blocks.map((block) => new X509Certificate(block));
  } catch (error) {
    throw new Error(`${file} holds a certificate that cannot be read; ${restore}`, { cause: error });
  }
  throw new Error(`${file} does not hold certificates as PEM, the key's own first; ${restore}`);
}
