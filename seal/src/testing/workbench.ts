import { X509Certificate } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { deflateSync } from 'node:zlib';
import type { CredentialFacts } from '@tuofu/verify';
import { integer, sha256 } from '../der/write-der.ts';
import {
  type KeyRing,
  makeDemoKeys,
  openKeyRing,
  openTimestampSigner,
  type SealOrder,
  type Signer,
  type TimestampClient,
  timestampResponder,
} from '../index.ts';
import type { CertificateRequest } from '../keys/make-certificate.ts';
import { readTimestampResponse, timestampRequest } from '../timestamp/http-client.ts';

/** The story's first morning, 09:00 in the demo city. */
export const now = new Date('2026-07-01T01:00:00Z');
export const office = { code: '11990203TF0009035W', name: '望潮区应急管理局' };
export const noticeSeal = { code: `${office.code}XK`, name: `${office.name}行政许可专用章` };
export const city = '临澜市';

/** A round red ring on a transparent ground, as RGBA PNG with row filter 0. */
export function ringPng(size: number): Uint8Array {
  const rows = Buffer.alloc(size * (1 + size * 4));
  for (let y = 0; y < size; y++) {
    for (let x = 0; x < size; x++) {
      const distance = Math.hypot(x - size / 2, y - size / 2) / size;
      if (distance > 0.38 && distance < 0.48) rows.set([200, 20, 20, 220], y * (1 + size * 4) + 1 + x * 4);
    }
  }
  const header = Buffer.alloc(13);
  header.writeUInt32BE(size, 0);
  header.writeUInt32BE(size, 4);
  header.set([8, 6, 0, 0, 0], 8);
  const chunk = (type: string, data: Uint8Array): Buffer => {
    const length = Buffer.alloc(4);
    length.writeUInt32BE(data.length);
    return Buffer.concat([length, Buffer.from(type), data, Buffer.alloc(4)]);
  };
  const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10]);
  return new Uint8Array(
    Buffer.concat([signature, chunk('IHDR', header), chunk('IDAT', deflateSync(rows)), chunk('IEND', Buffer.alloc(0))]),
  );
}

export type Keys = Pick<Bench, 'ring' | 'timestamp'>;
export type Bench = {
  readonly dir: string;
  readonly ring: KeyRing;
  /** The demonstration's time-stamp authority. */
  readonly timestamp: Signer;
  close(): Promise<void>;
};

/** Fresh demonstration keys in a directory that `close` removes; the office has a second seal for notices. */
export async function openBench(): Promise<Bench> {
  const dir = await mkdtemp(join(tmpdir(), 'tuofu-seal-'));
  await makeDemoKeys({
    dir: join(dir, 'keys'),
    city,
    offices: [office, noticeSeal],
    now,
    sealImage: async () => ringPng(120),
  });
  const keys = join(dir, 'keys');
  const [ring, timestamp] = await Promise.all([openKeyRing(keys), openTimestampSigner(keys)]);
  return { dir, ring, timestamp, close: () => rm(dir, { recursive: true }) };
}

/** The names and the public key of the ring's root, as the issuer of a further certificate states them. */
export function rootOf(ring: KeyRing): CertificateRequest['issuer'] {
  const { subject, publicKey } = new X509Certificate(Buffer.from(ring.trust.roots[0]!, 'base64'));
  const [organisation = '', commonName = ''] = ['O=', 'CN='].map((key) =>
    subject
      .split('\n')
      .find((line) => line.startsWith(key))
      ?.slice(key.length),
  );
  return { commonName, organisation, publicKey };
}

/** A time-stamp client that asks the responder without a network between. */
export function directTimestamp(signer: Signer, at: Date = now): TimestampClient {
  const respond = timestampResponder(signer);
  return {
    stamp: async (digest) => {
      const nonce = integer(sha256(digest).subarray(0, 8));
      const hex = Buffer.from(nonce.subarray(2)).toString('hex');
      return readTimestampResponse(await respond(timestampRequest(digest, nonce), at), digest, hex, 'direct');
    },
  };
}

export type Answer = (request: Uint8Array) => Promise<{ status?: number; body: Uint8Array }>;

/** A time-stamp authority over HTTP on a free port of this machine. */
export async function serveTimestamps(answer: Answer): Promise<{ url: string; close(): Promise<void> }> {
  const server: Server = createServer(async (request, response) => {
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk);
    const { status = 200, body } = await answer(new Uint8Array(Buffer.concat(chunks)));
    response.writeHead(status, { 'content-type': 'application/timestamp-reply' }).end(body);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return { url: `http://127.0.0.1:${port}/`, close: () => new Promise((resolve) => server.close(() => resolve())) };
}

export type PlainPdf = {
  readonly pages?: number;
  /** Lines of text on each page, so that files differ in length. */
  readonly lines?: number;
  /** Further entries of the catalogue, of each page, and of the trailer. */
  readonly catalog?: string;
  readonly page?: string;
  readonly trailer?: string;
};

/** A small PDF with a classic cross-reference table, as plain as can be: two empty pages of 200 by 300 points unless told otherwise. */
export function plainPdf(o: PlainPdf = {}): Uint8Array {
  const count = o.pages ?? 2;
  const numbers = Array.from({ length: count }, (_, i) => i + 3);
  const lines = Array.from({ length: o.lines ?? 0 }, (_, i) => `BT /F1 7 Tf 10 ${290 - 9 * i} Td (line ${i}) Tj ET`);
  const content = lines.join('\n');
  const font = '/Font <</F1 <</Type /Font /Subtype /Type1 /BaseFont /Helvetica>>>>';
  const page = `<</Type /Page /Parent 2 0 R /MediaBox [0 0 200 300] /Resources <<${content ? font : ''}>>${content ? ` /Contents ${count + 3} 0 R` : ''}${o.page ? ` ${o.page}` : ''}>>`;
  const objects = [
    `<</Type /Catalog /Pages 2 0 R${o.catalog ? ` ${o.catalog}` : ''}>>`,
    `<</Type /Pages /Count ${count} /Kids [${numbers.map((n) => `${n} 0 R`).join(' ')}]>>`,
    ...numbers.map(() => page),
    ...(content ? [`<</Length ${content.length}>>\nstream\n${content}\nendstream`] : []),
  ];
  let text = '%PDF-1.7\n';
  const offsets = objects.map((body, i) => {
    const at = text.length;
    text += `${i + 1} 0 obj\n${body}\nendobj\n`;
    return at;
  });
  const size = objects.length + 1;
  const entries = offsets.map((at) => `${String(at).padStart(10, '0')} 00000 n \n`).join('');
  text += `xref\n0 ${size}\n0000000000 65535 f \n${entries}trailer\n<</Size ${size} /Root 1 0 R${o.trailer ? ` ${o.trailer}` : ''}>>\nstartxref\n${text.length}\n%%EOF`;
  return new Uint8Array(Buffer.from(text, 'latin1'));
}

/** An order to seal the first page with the bench's own office seal; `changes` replace single parts. */
export function sealOrder({ ring, timestamp }: Keys, changes: Partial<SealOrder> = {}): SealOrder {
  return {
    signer: ring.seal(office.code),
    timestamp: directTimestamp(timestamp),
    place: { page: 1, x: 40, y: 40, width: 60, height: 60 },
    image: ringPng(120),
    name: office.name,
    reason: '准予许可',
    at: now,
    lock: 'no-changes',
    ...changes,
  };
}

/** The licence of the demo city's firm D3. */
export const licence: CredentialFacts = {
  formatVersion: 1,
  id: '1ZZZZZZZZZZZZZZZZZZZZZZZZZ',
  licenceNo: '东澜望潮危化经〔2026〕000001号',
  eLicenceId: '1.2.156.3005.2.11990000TF0009019H001.11990203TF0009035W.2026000001.001.9',
  holder: '临澜市澄海化工贸易有限公司',
  holderCode: '91990203MA3BK8G054',
  legalRepresentative: '周亦衡',
  address: '东海省临澜市望潮区长汀路186号甲3号楼1单元802室',
  mode: '不带有储存设施经营',
  scope: ['1022', '137', '1014', '2651'],
  validFrom: '2026-07-01',
  validTo: '2029-06-30',
  issuedOn: '2026-07-01',
  issuer: '望潮区应急管理局',
  demonstration: true,
};
