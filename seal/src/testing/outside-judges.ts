/** Programs of other hands that judge what this room seals; workshop/src/tools/judges.ts sees to it that they are installed. */
import { execFileSync, spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import * as asn1js from 'asn1js';
import * as pkijs from 'pkijs';
import type { Keys } from './workbench.ts';

export type Pixels = { readonly width: number; readonly height: number; readonly rgb: Uint8Array };
/** The signature as it stands in a sealed PDF: the signed bytes, the CMS, the signature value and the time-stamp token. */
export type Taken = {
  readonly signed: Buffer;
  readonly cms: Buffer;
  readonly signature: Buffer;
  readonly token: Buffer;
};
export type Said = { readonly ok: boolean; readonly words: string };

export type Judges = {
  pdfsig(pdf: Uint8Array): string;
  qpdf(pdf: Uint8Array): Said;
  /** A value inside the PDF by its path from the trailer, as MuPDF reads it. */
  mutool(pdf: Uint8Array, path: string): string;
  opensslCms(cms: Uint8Array, signed: Uint8Array): Said;
  opensslTs(token: Uint8Array, stamped: Uint8Array, at: Date): Said;
  /** A page as Poppler draws it, one pixel for a point. */
  draw(pdf: Uint8Array, page: number): Pixels;
  close(): void;
};

/** Judges that believe the ring's root and no other; their files lie in a folder that `close` removes. */
export function callJudges({ ring, timestamp }: Keys): Judges {
  const dir = mkdtempSync(join(tmpdir(), 'tuofu-judged-'));
  const file = (name: string): string => join(dir, name);
  const keep = (name: string, bytes: Uint8Array): string => {
    writeFileSync(file(name), bytes);
    return file(name);
  };
  const run = (command: string, ...args: readonly string[]): Said => {
    const { status, stdout, stderr, error } = spawnSync(command, args, { encoding: 'utf8', maxBuffer: 1 << 26 });
    if (error) throw error;
    return { ok: status === 0, words: `${stdout}${stderr}` };
  };
  const pem = keep('root.pem', Buffer.from(ring.trust.roots.map((r) => pemOf(Buffer.from(r, 'base64'))).join('')));
  const tsa = keep('tsa.pem', Buffer.from(timestamp.certificateChain.map(pemOf).join('')));
  const nss = `sql:${file('nss')}`;
  mkdirSync(file('nss'));
  execFileSync('certutil', ['-N', '-d', nss, '--empty-password']);
  execFileSync('certutil', ['-A', '-d', nss, '-n', 'root', '-t', 'C,C,C', '-i', pem]);
  const cmsOptions = ['-binary', '-inform', 'DER', '-CAfile', pem, '-purpose', 'any', '-no_check_time', '-out'];
  return {
    pdfsig: (pdf) => run('pdfsig', '-nssdir', nss, keep('pdfsig.pdf', pdf)).words,
    qpdf: (pdf) => run('qpdf', '--check', keep('qpdf.pdf', pdf)),
    mutool: (pdf, path) => run('mutool', 'show', keep('mutool.pdf', pdf), path).words.trim(),
    opensslCms: (cms, signed) => {
      const [container, content] = [keep('cms.der', cms), keep('signed.bin', signed)];
      return run(
        'openssl',
        'cms',
        '-verify',
        '-cades',
        '-in',
        container,
        '-content',
        content,
        ...cmsOptions,
        '/dev/null',
      );
    },
    opensslTs: (token, stamped, at) => {
      const [tokenFile, data] = [keep('token.der', token), keep('stamped.bin', stamped)];
      const options = ['-CAfile', pem, '-untrusted', tsa, '-attime', String(Math.floor(at.getTime() / 1000))];
      return run('openssl', 'ts', '-verify', '-token_in', '-in', tokenFile, '-data', data, ...options);
    },
    draw(pdf, page) {
      const only = String(page);
      execFileSync('pdftoppm', [
        '-r',
        '72',
        '-f',
        only,
        '-l',
        only,
        '-singlefile',
        keep('draw.pdf', pdf),
        file('page'),
      ]);
      return readPpm(readFileSync(file('page.ppm')));
    },
    close: () => rmSync(dir, { recursive: true }),
  };
}

const pemOf = (der: Uint8Array): string =>
  `-----BEGIN CERTIFICATE-----\n${Buffer.from(der).toString('base64').replace(/.{64}/g, '$&\n')}\n-----END CERTIFICATE-----\n`;

function readPpm(bytes: Buffer): Pixels {
  const header = /^P6\s+(\d+)\s+(\d+)\s+255\s/.exec(bytes.toString('latin1', 0, 40));
  if (!header) throw new Error('pdftoppm did not write a binary PPM with 8 bits');
  return { width: Number(header[1]), height: Number(header[2]), rgb: bytes.subarray(header[0].length) };
}

/** Takes the one signature out of a sealed PDF, without any reader of this house. */
export function takeSignature(pdf: Uint8Array): Taken {
  const bytes = Buffer.from(pdf);
  const range = /\/ByteRange\s*\[\s*(\d+)\s+(\d+)\s+(\d+)\s+(\d+)\s*\]/.exec(bytes.toString('latin1'));
  if (!range) throw new Error('no /ByteRange in this PDF');
  const [a, b, c, d] = range.slice(1).map(Number) as [number, number, number, number];
  const padded = Buffer.from(bytes.toString('latin1', a + b + 1, c - 1), 'hex');
  const { offset, result } = asn1js.fromBER(new Uint8Array(padded));
  const content = new pkijs.ContentInfo({ schema: result }).content;
  const info = new pkijs.SignedData({ schema: content }).signerInfos[0]!;
  const token = info.unsignedAttrs!.attributes[0]!.values[0] as asn1js.Sequence;
  return {
    signed: Buffer.concat([bytes.subarray(a, a + b), bytes.subarray(c, c + d)]),
    cms: padded.subarray(0, offset),
    signature: Buffer.from(info.signature.valueBlock.valueHexView),
    token: Buffer.from(token.toBER()),
  };
}
