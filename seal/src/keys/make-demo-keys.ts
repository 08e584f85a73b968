import {
  createHash,
  createPrivateKey,
  createPublicKey,
  generateKeyPairSync,
  type KeyObject,
  X509Certificate,
} from 'node:crypto';
import { chmod, mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { TrustStore } from '@tuofu/verify';
import { type CertificateKind, makeCertificate, spkiOf } from './make-certificate.ts';
import { keySigner } from './signer.ts';

export type DemoOffice = { readonly code: string; readonly name: string };
export type DemoKeysOrder = {
  readonly dir: string;
  readonly city: string;
  readonly offices: readonly DemoOffice[];
  readonly now: Date;
  /** The visible seal of an office as RGBA PNG; the demo's says 样章. */
  sealImage(office: DemoOffice): Promise<Uint8Array>;
};

const yearsBefore = 10;
const yearsAfter = 10;
type Names = { readonly commonName: string; readonly organisation: string };
type Pair = { readonly key: KeyObject; readonly certificate: Uint8Array };

/**
 * Makes what is missing of a demonstration authority in `dir`: root CA, seal certificate and image per office, time-stamp
 * authority, QR key, trust.json. What exists is left alone, so that a second run changes nothing and a broken-off run is
 * completed. Every subject says 演示 DEMO. Not to be run twice at the same time on one directory.
 */
export async function makeDemoKeys(o: DemoKeysOrder): Promise<void> {
  for (const dir of [o.dir, join(o.dir, 'seals')]) {
    await mkdir(dir, { recursive: true, mode: 0o700 });
    await chmod(dir, 0o700);
  }
  const organisation = `${o.city} 演示 DEMO`;
  const rootNames = { commonName: `${o.city}演示根证书 DEMO Root CA`, organisation };
  const root = await pair(o, 'root', 'ca', rootNames, undefined);
  const issuer = { ...root, names: rootNames };
  await pair(o, 'tsa', 'timestamp', { commonName: `${o.city}演示时间戳 DEMO TSA`, organisation }, issuer);
  const qr = await pair(o, 'qr', 'qr', { commonName: `${o.city}演示二维码签发 DEMO QR`, organisation }, issuer);
  for (const office of o.offices) {
    if (!/^[0-9A-Z]{1,40}$/.test(office.code))
      throw new Error(`office code '${office.code}' is not made of digits and capital letters`);
    await pair(
      o,
      `seals/${office.code}`,
      'seal',
      { commonName: `${office.name} 演示样章 DEMO`, organisation: `${office.name} 演示 DEMO` },
      issuer,
    );
    const image = join(o.dir, 'seals', `${office.code}.png`);
    if (!(await readIfPresent(image))) await writeWhole(image, await o.sealImage(office));
  }
  await writeTrust(o, root, qr);
}

async function pair(
  o: DemoKeysOrder,
  file: string,
  kind: CertificateKind,
  names: Names,
  issuer: (Pair & { names: Names }) | undefined,
): Promise<Pair> {
  const keyFile = join(o.dir, `${file}.key.pem`);
  const certificateFile = join(o.dir, `${file}.crt.pem`);
  const oldKey = await readIfPresent(keyFile);
  const key = oldKey ? createPrivateKey(oldKey) : generateKeyPairSync('ec', { namedCurve: 'prime256v1' }).privateKey;
  if (!oldKey) await writeWhole(keyFile, Buffer.from(key.export({ type: 'pkcs8', format: 'pem' })));
  const oldCertificate = await readIfPresent(certificateFile);
  if (oldCertificate) return { key, certificate: new Uint8Array(new X509Certificate(oldCertificate).raw) };
  const certificate = await makeCertificate(
    {
      kind,
      ...names,
      publicKey: createPublicKey(key),
      notBefore: shiftYears(o.now, -yearsBefore),
      notAfter: shiftYears(o.now, yearsAfter),
      issuer: { ...(issuer?.names ?? names), publicKey: createPublicKey(issuer?.key ?? key) },
    },
    keySigner(issuer?.key ?? key, []),
  );
  const chain = issuer ? [certificate, issuer.certificate] : [certificate];
  await writeWhole(certificateFile, Buffer.from(chain.map((c) => new X509Certificate(c).toString()).join('')));
  return { key, certificate };
}

async function writeTrust(o: DemoKeysOrder, root: Pair, qr: Pair): Promise<void> {
  const spki = spkiOf(createPublicKey(qr.key));
  const rootText = Buffer.from(root.certificate).toString('base64');
  const from = new X509Certificate(qr.certificate).validFromDate;
  const trust: TrustStore = {
    name: `${o.city} 演示 DEMO`,
    demonstration: true,
    roots: [rootText],
    timestampRoots: [rootText],
    qrKeys: [
      {
        kid: kidOf(spki),
        spki: Buffer.from(spki).toString('base64'),
        issuer: `${o.city} 演示 DEMO`,
        demonstration: true,
        validFrom: from.toISOString().slice(0, 10),
        validTo: null,
      },
    ],
  };
  const file = join(o.dir, 'trust.json');
  // An operator may have added to it: only a missing list is written.
  if (!(await readIfPresent(file))) await writeWhole(file, Buffer.from(`${JSON.stringify(trust, null, 2)}\n`));
}

/** Key id of a QR key: the first 4 bytes of SHA-256 over its SPKI, lower-case hex. */
export function kidOf(spki: Uint8Array): string {
  return createHash('sha256').update(spki).digest('hex').slice(0, 8);
}

const shiftYears = (at: Date, years: number): Date => {
  const moved = new Date(at);
  moved.setUTCFullYear(moved.getUTCFullYear() + years);
  return moved;
};

async function readIfPresent(file: string): Promise<Buffer | undefined> {
  try {
    return await readFile(file);
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return undefined;
    throw error;
  }
}

/** Whole or not at all: a key cut short by a power failure could never be used again. */
async function writeWhole(file: string, bytes: Uint8Array): Promise<void> {
  await writeFile(`${file}.new`, bytes, { mode: 0o600 });
  await rename(`${file}.new`, file);
}
