import { X509Certificate } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { TrustStore } from '@tuofu/verify';
import { spkiOf } from './make-certificate.ts';
import { kidOf } from './make-demo-keys.ts';
import { demandPrivate, openFileSigner, type Signer } from './signer.ts';

export type KeyRing = {
  readonly trust: TrustStore;
  /** The seal of an office; throws for an office that has none. */
  seal(officeCode: string): Signer;
  readonly qr: { readonly kid: string; readonly signer: Signer };
  readonly timestamp: Signer;
  sealImage(officeCode: string): Uint8Array | undefined;
};

/** Reads all keys of `dir` into memory. Throws a sentence when a key is missing, mismatched or readable by others. */
export async function openKeyRing(dir: string): Promise<KeyRing> {
  const files = await readdir(join(dir, 'seals'));
  for (const file of await readdir(dir)) if (file.endsWith('.key.pem')) await demandPrivate(join(dir, file));
  const seals = new Map<string, Signer>();
  const images = new Map<string, Uint8Array>();
  for (const file of files) {
    const code = file.split('.')[0] ?? '';
    if (file.endsWith('.key.pem')) seals.set(code, await openFileSigner(join(dir, 'seals', code)));
    if (file.endsWith('.png')) images.set(code, new Uint8Array(await readFile(join(dir, 'seals', file))));
  }
  const qr = await openFileSigner(join(dir, 'qr'));
  return {
    trust: JSON.parse(await readFile(join(dir, 'trust.json'), 'utf8')) as TrustStore,
    seal(officeCode) {
      const signer = seals.get(officeCode);
      if (!signer)
        throw new Error(
          `there is no seal for office '${officeCode}' in ${dir}; add ${officeCode}.key.pem and .crt.pem, or run makeDemoKeys with this office`,
        );
      return signer;
    },
    qr: { kid: kidOf(spkiOf(new X509Certificate(qr.certificateChain[0]!).publicKey)), signer: qr },
    timestamp: await openFileSigner(join(dir, 'tsa')),
    sealImage: (officeCode) => images.get(officeCode),
  };
}
