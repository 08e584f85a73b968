import { X509Certificate } from 'node:crypto';
import { join } from 'node:path';
import { isDemonstration, parseCertificate, type TrustStore } from '@tuofu/verify';
import { openFileSigner, readKeyFile, restore } from './key-files.ts';
import type { Signer } from './signer.ts';

/** The city's trust list out of its key folder, with the file's name for whoever must be told. */
export async function readTrust(dir: string): Promise<{ readonly trust: TrustStore; readonly file: string }> {
  const file = join(dir, 'trust.json');
  return { trust: parseTrust(await readKeyFile(file), file), file };
}

/** The signer of a pair in the key folder; throws a sentence that names the file when it was not issued under one of `roots`. */
export async function openOurPair(
  dir: string,
  path: string,
  roots: readonly string[],
  trust: TrustStore,
): Promise<Signer> {
  const signer = await openFileSigner(join(dir, path));
  demandOurs(signer, join(dir, `${path}.crt.pem`), roots, trust, join(dir, 'trust.json'));
  return signer;
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
