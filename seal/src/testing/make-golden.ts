/** Writes verify's golden files anew: node seal/src/testing/make-golden.ts. The keys are thrown away with the directory. */
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { sealAndVerify, signCredential } from '../index.ts';
import { licence, openBench, plainPdf, sealOrder } from './workbench.ts';

const target = join(import.meta.dirname, '../../../verify/src/testdata');
const bench = await openBench();
const { ring, timestamp } = bench;
const sealed = await sealAndVerify(plainPdf(), { ...sealOrder({ ring, timestamp }), trust: ring.trust });
await mkdir(target, { recursive: true });
await writeFile(join(target, 'sealed.pdf'), sealed);
await writeFile(join(target, 'unsealed.pdf'), plainPdf());
await writeFile(join(target, 'trust.json'), `${JSON.stringify(ring.trust, null, 2)}\n`);
await writeFile(
  join(target, 'credential.json'),
  `${JSON.stringify({ facts: licence, text: await signCredential(licence, { signer: ring.qr.signer, kid: ring.qr.kid, baseUrl: 'https://licence.linlan.example' }) }, null, 2)}\n`,
);
await bench.close();
