import { X509Certificate } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { isDemonstration, parseCertificate, type TrustStore } from '@tuofu/verify';
import { demandPrivate, isMissing, openFileSigner, readKeyFile, restore } from './key-files.ts';
import { spkiOf } from './make-certificate.ts';
import { kidOf } from './make-demo-keys.ts';
import type { Signer } from './signer.ts';

export type KeyRing = {
  readonly trust: TrustStore;
  /** The seal with this code: an office's own, or a further one of the same office under a code of its own; throws when there is none. */
  seal(code: string): Signer;
  readonly qr: { readonly kid: string; readonly signer: Signer };
  readonly timestamp: Signer;
  sealImage(code: string): Uint8Array | undefined;
};

/**
 * Reads all keys of `dir` into memory. Throws a sentence that names the file and what to do when a key is missing, mismatched,
 * readable by others, not from an authority of this folder's trust.json, or a demonstration's in a folder that is not.
 */
export async function openKeyRing(dir: string): Promise<KeyRing> {
  const files = await listFolder(join(dir, 'seals'));
  for (const file of await listFolder(dir)) if (file.endsWith('.key.pem')) await demandPrivate(join(dir, file));
  const trustFile = join(dir, 'trust.json');
  const trust = parseTrust(await readKeyFile(trustFile), trustFile);
  const open = async (path: string, roots: readonly string[]): Promise<Signer> => {
    const signer = await openFileSigner(join(dir, path));
    demandOurs(signer, join(dir, `${path}.crt.pem`), roots, trust, trustFile);
    return signer;
  };
  const seals = new Map<string, Signer>();
  const images = new Map<string, Uint8Array>();
  for (const file of files) {
    const code = file.split('.')[0] ?? '';
    // By either file of the pair, so that one without the other is told.
    if (/\.(key|crt)\.pem$/.test(file) && !seals.has(code)) seals.set(code, await open(`seals/${code}`, trust.roots));
    if (file.endsWith('.png')) images.set(code, new Uint8Array(await readFile(join(dir, 'seals', file))));
  }
  const qr = await open('qr', trust.roots);
  const spki = spkiOf(new X509Certificate(qr.certificateChain[0]!).publicKey);
  const kid = kidOf(spki);
  if (!trust.qrKeys.some((k) => k.kid === kid && k.spki === Buffer.from(spki).toString('base64')))
    throw new Error(
      `${join(dir, 'qr.key.pem')} is not among the qrKeys of ${trustFile}, so nobody could verify what it signs; add its public key (kid ${kid}), or restore the key that is listed`,
    );
  return {
    trust,
    seal(code) {
      const signer = seals.get(code);
      if (!signer)
        throw new Error(
          `there is no seal '${code}' in ${join(dir, 'seals')}; add ${code}.key.pem and ${code}.crt.pem, or run makeDemoKeys with this office`,
        );
      return signer;
    },
    qr: { kid, signer: qr },
    timestamp: await open('tsa', trust.timestampRoots),
    sealImage: (code) => images.get(code),
  };
}

async function listFolder(dir: string): Promise<readonly string[]> {
  try {
    return await readdir(dir);
  } catch (error) {
    if (!isMissing(error)) throw error;
    throw new Error(`there is no key folder ${dir}; check TUOFU_KEYS, or ${restore}`, { cause: error });
  }
}

function parseTrust(text: string, file: string): TrustStore {
  const isTextList = (list: unknown): boolean => Array.isArray(list) && list.every((item) => typeof item === 'string');
  try {
    const trust = JSON.parse(text) as TrustStore;
    if (
      typeof trust.demonstration === 'boolean' &&
      isTextList(trust.roots) &&
      isTextList(trust.timestampRoots) &&
      Array.isArray(trust.qrKeys)
    )
      return trust;
  } catch {
    // Falls through: no JSON is no trust list either.
  }
  throw new Error(
    `${file} is not a trust list (demonstration, roots, timestampRoots and qrKeys are needed); ${restore}`,
  );
}

/** A pair from elsewhere would make seals that no reader of this city's trust list accepts. */
function demandOurs(
  signer: Signer,
  file: string,
  roots: readonly string[],
  trust: TrustStore,
  trustFile: string,
): void {
  if (!leadsToRoot(signer.certificateChain, roots))
    throw new Error(
      `${file} was not issued under a root of ${trustFile}; put this city's own pair there, with its intermediate certificates, or add the root to the list`,
    );
  const own = parseCertificate(signer.certificateChain[0]!);
  if (!trust.demonstration && own && isDemonstration(own))
    throw new Error(
      `${file} is a demonstration certificate, but ${trustFile} is not a demonstration's; bring the city's own keys`,
    );
}

function leadsToRoot(chain: readonly Uint8Array[], roots: readonly string[]): boolean {
  const trusted = roots.map((root) => new X509Certificate(Buffer.from(root, 'base64')));
  const certificates = chain.map((der) => new X509Certificate(der));
  const isIssuer = (issuer: X509Certificate, of: X509Certificate): boolean =>
    of.checkIssued(issuer) && of.verify(issuer.publicKey);
  for (const [i, certificate] of certificates.entries()) {
    if (trusted.some((root) => isIssuer(root, certificate))) return true;
    const next = certificates[i + 1];
    if (!next || !isIssuer(next, certificate)) return false;
  }
  return false;
}
