import { X509Certificate } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { TrustStore } from '@tuofu/verify';
import { demandPrivate, isMissing, restore } from './key-files.ts';
import { spkiOf } from './make-certificate.ts';
import { kidOf } from './make-demo-keys.ts';
import { openOurPair, readTrust } from './our-pair.ts';
import type { Signer } from './signer.ts';

export type KeyRing = {
  readonly trust: TrustStore;
  /** The seal with this code: an office's own, or a further one of the same office under a code of its own; throws when there is none. */
  seal(code: string): Signer;
  readonly qr: { readonly kid: string; readonly signer: Signer };
  sealImage(code: string): Uint8Array | undefined;
};

/**
 * Reads the keys that seal and sign out of `dir` into memory; a time-stamp authority's key is not among them, since it belongs to another
 * service. Throws a sentence that names the file and what to do when a key is missing, mismatched,
 * readable by others, not from an authority of this folder's trust.json, or a demonstration's in a folder that is not.
 */
export async function openKeyRing(dir: string): Promise<KeyRing> {
  const files = await listFolder(join(dir, 'seals'));
  for (const file of await listFolder(dir)) if (file.endsWith('.key.pem')) await demandPrivate(join(dir, file));
  const { trust, file: trustFile } = await readTrust(dir);
  const open = (path: string): Promise<Signer> => openOurPair(dir, path, trust.roots, trust);
  const seals = new Map<string, Signer>();
  const images = new Map<string, Uint8Array>();
  for (const file of files) {
    const code = file.split('.')[0] ?? '';
    // By either file of the pair, so that one without the other is told.
    if (/\.(key|crt)\.pem$/.test(file) && !seals.has(code)) seals.set(code, await open(`seals/${code}`));
    if (file.endsWith('.png')) images.set(code, new Uint8Array(await readFile(join(dir, 'seals', file))));
  }
  const qr = await open('qr');
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
