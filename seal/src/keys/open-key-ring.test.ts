import { execFileSync } from 'node:child_process';
import { createPrivateKey, generateKeyPairSync, type KeyObject, X509Certificate } from 'node:crypto';
import { chmod, cp, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { TrustStore } from '@tuofu/verify';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Bench, city, noticeSeal, now, office, openBench, rootOf } from '../testing/workbench.ts';
import { makeCertificate } from './make-certificate.ts';
import { makeDemoKeys } from './make-demo-keys.ts';
import { openKeyRing } from './open-key-ring.ts';
import { openTimestampSigner } from './open-timestamp-signer.ts';
import { keySigner } from './signer.ts';

let own: Bench;
let foreign: Bench;
let copies = 0;

beforeAll(async () => {
  [own, foreign] = await Promise.all([openBench(), openBench()]);
});
afterAll(async () => {
  await own.close();
  await foreign.close();
});

/** A copy of the office's key folder in which one thing is changed; says with which words the ring, and else the authority of time, refuses it. */
async function refusalAfter(change: (dir: string) => Promise<unknown>): Promise<string> {
  const dir = await copyOfKeys();
  await change(dir);
  try {
    await openKeyRing(dir);
    await openTimestampSigner(dir);
    return 'opened';
  } catch (error) {
    return (error as Error).message.replaceAll(dir, 'KEYS');
  }
}

async function copyOfKeys(): Promise<string> {
  const dir = join(own.dir, `copy-${copies++}`);
  await cp(join(own.dir, 'keys'), dir, { recursive: true });
  return dir;
}

const replace = (dir: string, file: string): Promise<unknown> =>
  cp(join(foreign.dir, 'keys', file), join(dir, file), { force: true });
const changeTrust = async (dir: string, change: (trust: TrustStore) => unknown): Promise<void> => {
  const file = join(dir, 'trust.json');
  await writeFile(file, JSON.stringify(change(JSON.parse(await readFile(file, 'utf8')) as TrustStore)));
};
const pemOf = (key: KeyObject): string => String(key.export({ type: 'pkcs8', format: 'pem' }));

test('an untouched copy opens', async () => {
  expect(await refusalAfter(async () => undefined)).toBe('opened');
});

const pairs = ['qr', 'tsa', `seals/${office.code}`, `seals/${noticeSeal.code}`];

test.each(pairs.flatMap((p) => [`${p}.key.pem`, `${p}.crt.pem`]))('a folder without %s is refused', async (file) => {
  expect(await refusalAfter((dir) => rm(join(dir, file)))).toMatch(
    new RegExp(`^KEYS/${file} is missing; restore it from a backup`),
  );
});

test("a city without a time-stamp authority of its own needs no key of one: the authority's key is its simulator's alone", async () => {
  const dir = await copyOfKeys();
  for (const file of ['tsa.key.pem', 'tsa.crt.pem']) await rm(join(dir, file));
  await changeTrust(dir, (trust) => ({ ...trust, timestampRoots: foreign.ring.trust.timestampRoots }));
  expect((await openKeyRing(dir)).seal(office.code).algorithm).toBe('ecdsa-p256-sha256');
  await expect(openTimestampSigner(dir)).rejects.toThrow(/tsa\.key\.pem is missing; restore it from a backup/);
});

test('a folder without trust.json, and no folder at all, are refused with what to do', async () => {
  expect(await refusalAfter((dir) => rm(join(dir, 'trust.json')))).toMatch(
    /^KEYS\/trust\.json is missing; restore it from a backup/,
  );
  const refusal = await refusalAfter((dir) => rm(dir, { recursive: true }));
  expect(refusal).toMatch(/^there is no key folder KEYS\/seals; check TUOFU_KEYS, or restore it/);
});

test.each(pairs)(
  'a file that is no key or no certificate is refused at %s, and nothing of it is quoted',
  async (pair) => {
    const text = '-----BEGIN PRIVATE KEY-----\nsecretsecretsecret\n-----END PRIVATE KEY-----\n';
    const key = await refusalAfter((dir) => writeFile(join(dir, `${pair}.key.pem`), text));
    expect(key).toContain(`KEYS/${pair}.key.pem does not hold a private key as PEM without a passphrase; restore it`);
    expect(key).not.toContain('secret');
    const certificate = (content: string) => refusalAfter((dir) => writeFile(join(dir, `${pair}.crt.pem`), content));
    expect(await certificate('')).toContain(`KEYS/${pair}.crt.pem does not hold certificates as PEM`);
    expect(await certificate(text.replaceAll('PRIVATE KEY', 'CERTIFICATE'))).toContain(
      `KEYS/${pair}.crt.pem holds a certificate that cannot be read`,
    );
  },
);

test('a key under a passphrase is refused: no one is there to type it', async () => {
  const { privateKey } = generateKeyPairSync('ec', {
    namedCurve: 'prime256v1',
    publicKeyEncoding: { type: 'spki', format: 'pem' },
    privateKeyEncoding: { type: 'pkcs8', format: 'pem', cipher: 'aes-256-cbc', passphrase: 'x' },
  });
  expect(await refusalAfter((dir) => writeFile(join(dir, 'qr.key.pem'), privateKey))).toMatch(/without a passphrase/);
});

test.each(pairs)('the key of another is refused beside the certificate at %s', async (pair) => {
  expect(await refusalAfter((dir) => replace(dir, `${pair}.key.pem`))).toBe(
    `KEYS/${pair}.crt.pem is not the certificate of KEYS/${pair}.key.pem; restore the pair from a backup`,
  );
});

test.each(pairs)('a whole pair of another authority is refused at %s', async (pair) => {
  const refusal = await refusalAfter(async (dir) => {
    await replace(dir, `${pair}.key.pem`);
    await replace(dir, `${pair}.crt.pem`);
  });
  expect(refusal).toMatch(
    new RegExp(`^KEYS/${pair}\\.crt\\.pem was not issued under a root of KEYS/trust\\.json; put this city's own pair`),
  );
});

test('a certificate that names our root as its issuer, but was signed by another key, is refused', async () => {
  const { privateKey, publicKey } = generateKeyPairSync('ec', { namedCurve: 'prime256v1' });
  const names = { commonName: office.name, organisation: office.name };
  const term = { notBefore: now, notAfter: new Date('2030-01-01T00:00:00Z') };
  const request = { kind: 'seal' as const, ...names, ...term, publicKey, issuer: rootOf(own.ring) };
  const forged = await makeCertificate(request, keySigner(privateKey, []));
  const refusal = await refusalAfter(async (dir) => {
    await writeFile(join(dir, `seals/${office.code}.key.pem`), pemOf(privateKey));
    await writeFile(join(dir, `seals/${office.code}.crt.pem`), new X509Certificate(forged).toString());
  });
  expect(refusal).toContain(`KEYS/seals/${office.code}.crt.pem was not issued under a root`);
});

test('a QR key that the trust list does not name is refused: nobody could verify its codes', async () => {
  const refusal = await refusalAfter((dir) => changeTrust(dir, (trust) => ({ ...trust, qrKeys: [] })));
  expect(refusal).toMatch(/^KEYS\/qr\.key\.pem is not among the qrKeys of KEYS\/trust\.json.*kid [0-9a-f]{8}/);
  const claimed = await refusalAfter((dir) =>
    changeTrust(dir, (trust) => ({ ...trust, qrKeys: trust.qrKeys.map((k) => ({ ...k, spki: 'AAAA' })) })),
  );
  expect(claimed).toBe(refusal);
});

test('a time-stamp authority counts under the roots for time stamps alone, a seal under those for seals', async () => {
  const stamps = await refusalAfter((dir) => changeTrust(dir, (trust) => ({ ...trust, timestampRoots: [] })));
  expect(stamps).toContain('KEYS/tsa.crt.pem was not issued under a root');
  const seals = await refusalAfter((dir) => changeTrust(dir, (trust) => ({ ...trust, roots: [] })));
  expect(seals).toMatch(/^KEYS\/seals\/.*crt\.pem was not issued under a root/);
});

test.each([
  ['no JSON', 'hello'],
  ['nothing', 'null'],
  ['a list', '[]'],
  ['roots that are no text', '{"demonstration":true,"roots":[1],"timestampRoots":[],"qrKeys":[]}'],
  ['no word about demonstration', '{"roots":[],"timestampRoots":[],"qrKeys":[]}'],
])('a trust list that is %s is refused', async (_what, text) => {
  expect(await refusalAfter((dir) => writeFile(join(dir, 'trust.json'), text))).toMatch(
    /^KEYS\/trust\.json is not a trust list/,
  );
});

test('demonstration keys are refused in a folder that is not a demonstration’s', async () => {
  const refusal = await refusalAfter((dir) => changeTrust(dir, (trust) => ({ ...trust, demonstration: false })));
  expect(refusal).toMatch(/is a demonstration certificate, but KEYS\/trust\.json is not a demonstration's/);
});

test.each(['qr.key.pem', 'root.key.pem', `seals/${office.code}.key.pem`])(
  'a key that others on the machine can read is refused: %s',
  async (file) => {
    for (const mode of [0o640, 0o604]) {
      expect(await refusalAfter((dir) => chmod(join(dir, file), mode))).toBe(
        `private key KEYS/${file} is readable by group or others (mode ${mode.toString(8)}); run: chmod 600 'KEYS/${file}'`,
      );
    }
  },
);

test('a key on another curve is refused with its file', async () => {
  const refusal = await refusalAfter(async (dir) => {
    const { privateKey } = generateKeyPairSync('ec', { namedCurve: 'secp384r1' });
    await writeFile(join(dir, 'qr.key.pem'), pemOf(privateKey));
    // No certificate of ours can carry such a key, so a self-signed one comes from elsewhere.
    const made = execFileSync(
      'openssl',
      ['req', '-x509', '-key', join(dir, 'qr.key.pem'), '-subj', '/CN=x', '-days', '1'],
      { stdio: ['ignore', 'pipe', 'ignore'] },
    );
    await writeFile(join(dir, 'qr.crt.pem'), made);
  });
  expect(refusal).toMatch(/^KEYS\/qr\.key\.pem: a sealing key must be P-256.*not ec secp384r1/);
});

test('an office has two seals, each with key, picture and subject of its own; an unknown code has none', () => {
  const { ring } = own;
  const [main, notices] = [ring.seal(office.code), ring.seal(noticeSeal.code)];
  expect(Buffer.from(main.certificateChain[0]!).equals(notices.certificateChain[0]!)).toBe(false);
  expect(ring.sealImage(noticeSeal.code)).toBeDefined();
  expect(ring.sealImage('NOSUCH')).toBeUndefined();
  expect(() => ring.seal('NOSUCH')).toThrow(
    /there is no seal 'NOSUCH' in .*seals; add NOSUCH\.key\.pem and NOSUCH\.crt/,
  );
});

test('making keys again changes nothing, and completes what a broken-off run left', async () => {
  const dir = await copyOfKeys();
  const make = () =>
    makeDemoKeys({ dir, city, offices: [office, noticeSeal], now, sealImage: async () => new Uint8Array([1]) });
  const files = [...pairs.flatMap((p) => [`${p}.key.pem`, `${p}.crt.pem`]), 'trust.json', `seals/${office.code}.png`];
  const bytes = () => Promise.all(files.map((file) => readFile(join(dir, file), 'utf8')));
  const before = await bytes();
  await make();
  expect(await bytes()).toEqual(before);
  const [lostKey, lostCertificate] = [`seals/${office.code}`, 'tsa'];
  await rm(join(dir, `${lostKey}.key.pem`));
  await rm(join(dir, `${lostKey}.crt.pem`));
  await rm(join(dir, `${lostCertificate}.crt.pem`));
  await make();
  const kept = createPrivateKey(await readFile(join(dir, `${lostCertificate}.key.pem`)));
  expect(pemOf(kept)).toBe(pemOf(createPrivateKey(await readFile(join(own.dir, 'keys', 'tsa.key.pem')))));
  expect((await openKeyRing(dir)).seal(office.code).algorithm).toBe('ecdsa-p256-sha256');
});

test('an office code that could leave the folder is refused', async () => {
  const order = { dir: await copyOfKeys(), city, now, sealImage: async () => new Uint8Array() };
  await expect(makeDemoKeys({ ...order, offices: [{ code: '../X', name: 'x' }] })).rejects.toThrow(
    "office code '../X' is not made of digits and capital letters",
  );
});
