import { X509Certificate } from 'node:crypto';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { primitives, realCity, sealedPdf, stranger, trust, unsealedPdf } from '../testdata/golden.ts';
import { parseCertificate } from '../x509/certificate.ts';
import { findSignature } from './find-signature.ts';
import { verifyPdf } from './verify-pdf.ts';

const verify = (bytes: Uint8Array, store = trust) => verifyPdf(bytes, store, primitives);
const withByte = (at: number, xor: number): Uint8Array =>
  Uint8Array.from(sealedPdf, (b, i) => (i === at ? b ^ xor : b));
const range = findSignature(sealedPdf).byteRange!;
const replaced = (from: string, to: string): Uint8Array => {
  const at = Buffer.from(sealedPdf).indexOf(from, 0, 'latin1');
  expect(at, from).toBeGreaterThan(0);
  const out = Buffer.from(sealedPdf);
  out.write(to, at, 'latin1');
  return new Uint8Array(out);
};

test('a sealed licence is genuine, and every check is reported', async () => {
  const report = await verify(sealedPdf);
  expect(report).toMatchObject({ verdict: 'genuine', colour: 'green', code: 'GENUINE', demonstration: true });
  expect(report.checks).toHaveLength(13);
  expect(report.checks.filter((c) => c.state !== 'passed').map((c) => c.code)).toEqual([
    'CERTIFICATE_STATUS',
    'LIVE_STATUS',
  ]);
  expect(report.signature).toMatchObject({
    sealedAt: '2026-07-01T01:00:00.000Z',
    reason: '准予许可',
    lock: 'no-changes',
  });
});

test('any changed bit in the signed ranges makes it not genuine, and all checks are still reported', async () => {
  const positions = Array.from({ length: sealedPdf.length }, (_, i) => i).filter((i) => i < range[1] || i >= range[2]);
  for (const at of positions.filter((_, i) => i % 41 === 0)) {
    const report = await verify(withByte(at, 1 << (at % 8)));
    expect(report.verdict, `byte ${at}`).not.toBe('genuine');
    expect(report.checks, `byte ${at}`).toHaveLength(13);
  }
});

test('a changed byte in the text is told as an alteration', async () => {
  const report = await verify(replaced('/MediaBox [0 0 200', '/MediaBox [0 0 100'));
  expect(report).toMatchObject({ verdict: 'not-genuine', colour: 'red', code: 'ALTERED' });
  expect(report.checks.find((c) => c.code === 'DIGEST')).toMatchObject({ state: 'failed' });
  expect(report.checks.find((c) => c.code === 'SIGNATURE')).toMatchObject({ state: 'passed' });
});

test('a changed nibble of the signature container never throws and never yields another signer', async () => {
  for (let at = range[1] + 1; at < range[2]; at += 67) {
    const report = await verify(withByte(at, 1));
    if (report.verdict === 'genuine') expect(report.signature?.signer).toContain('望潮区应急管理局');
    expect(report.checks).toHaveLength(13);
  }
});

test('appended bytes are told, whether a comment or a whole new revision', async () => {
  const tail = Buffer.from(sealedPdf)
    .toString('latin1')
    .match(/startxref\n\d+\n%%EOF\n$/)![0];
  for (const more of ['\n', ' ', `%x\n${tail}`]) {
    const report = await verify(new Uint8Array([...sealedPdf, ...Buffer.from(more)]));
    expect(report, JSON.stringify(more)).toMatchObject({ verdict: 'not-genuine', code: 'ALTERED' });
    expect(report.checks.find((c) => c.code === 'BYTE_RANGE_COVERS_FILE')).toMatchObject({
      state: 'failed',
      facts: { problem: 'bytes-appended' },
    });
  }
});

test('a file cut short is told, and so is a gap wider than the signature', async () => {
  expect(await verify(sealedPdf.slice(0, -40))).toMatchObject({ verdict: 'not-genuine', code: 'ALTERED' });
  const shifted = replaced(`[0 ${range[1]} `, `[0 ${range[1] - 1} `);
  expect((await verify(shifted)).checks.find((c) => c.code === 'BYTE_RANGE_COVERS_FILE')?.state).toBe('failed');
});

test('data hidden in the padding of the signature are refused', async () => {
  const report = await verify(withByte(range[2] - 3, 1));
  expect(report.checks.find((c) => c.code === 'CONTAINER')).toMatchObject({
    state: 'failed',
    facts: { problem: 'cms-malformed' },
  });
});

test('under a root that we do not know the answer is undetermined, not genuine and not a forgery', async () => {
  expect(await verify(sealedPdf, stranger)).toMatchObject({
    verdict: 'undetermined',
    colour: 'amber',
    code: 'UNKNOWN_ISSUER',
  });
  const report = await verify(sealedPdf, { ...trust, timestampRoots: [] });
  expect(report).toMatchObject({ verdict: 'undetermined', code: 'INCOMPLETE' });
});

test('a demonstration seal is red where real seals are expected, whether its root is known there or not', async () => {
  for (const store of [realCity, { ...stranger, demonstration: false }]) {
    expect(await verify(sealedPdf, store)).toMatchObject({
      verdict: 'not-genuine',
      colour: 'red',
      code: 'DEMONSTRATION',
      demonstration: true,
    });
  }
});

test('a PDF without a seal and a file that is no PDF are told apart', async () => {
  expect(await verify(unsealedPdf)).toMatchObject({ verdict: 'not-genuine', code: 'UNSIGNED' });
  expect(await verify(new Uint8Array(Buffer.from('hello')))).toMatchObject({
    verdict: 'undetermined',
    code: 'UNREADABLE',
  });
  expect(await verify(new Uint8Array())).toMatchObject({ verdict: 'undetermined', code: 'UNREADABLE' });
});

test('a device without cryptography says that it cannot tell', async () => {
  const broken = {
    sha256: () => Promise.reject(new Error()),
    verifyEcdsaP256Sha256: () => Promise.reject(new Error()),
    verifyRsaPkcs1Sha256: () => Promise.reject(new Error()),
  };
  expect(await verifyPdf(sealedPdf, trust, broken)).toMatchObject({ verdict: 'undetermined', colour: 'amber' });
});

test('no bytes make it throw, be they random or a sealed file with a piece exchanged', async () => {
  await fc.assert(
    fc.asyncProperty(fc.uint8Array({ maxLength: 300 }), async (b) => {
      expect((await verify(b)).verdict).not.toBe('genuine');
    }),
    { numRuns: 100 },
  );
  const piece = fc.tuple(fc.nat(sealedPdf.length - 1), fc.nat(60), fc.uint8Array({ minLength: 1, maxLength: 40 }));
  await fc.assert(
    fc.asyncProperty(piece, async ([at, drop, insert]) => {
      const mutated = new Uint8Array([...sealedPdf.subarray(0, at), ...insert, ...sealedPdf.subarray(at + drop)]);
      const report = await verify(mutated);
      expect(report.checks).toHaveLength(13);
      if (mutated.length !== sealedPdf.length) expect(report.verdict).not.toBe('genuine');
    }),
    { numRuns: 150 },
  );
});

test('hostile nesting and looping are cut short', async () => {
  const nested = `%PDF-1.7\n${'['.repeat(200_000)}\nstartxref\n9\n%%EOF`;
  const tables = '%PDF-1.7\nxref\n0 0\ntrailer\n<</Size 1 /Prev 9 /Root 1 0 R>>\nstartxref\n9\n%%EOF';
  const ranges = `%PDF-1.7\n${'/ByteRange ['.repeat(50_000)}`;
  const started = performance.now();
  for (const text of [nested, tables, ranges])
    expect((await verify(new Uint8Array(Buffer.from(text)))).verdict).not.toBe('genuine');
  expect(performance.now() - started).toBeLessThan(2000);
});

test('a certificate is read as Node reads it', () => {
  const raw = Buffer.from(trust.roots[0]!, 'base64');
  const [mine, node] = [parseCertificate(new Uint8Array(raw))!, new X509Certificate(raw)];
  expect(new Date(mine.notAfter)).toEqual(node.validToDate);
  expect(new Date(mine.notBefore)).toEqual(node.validFromDate);
  expect(mine.serial.toUpperCase()).toBe(node.serialNumber);
  expect(mine.isCa).toBe(node.ca);
  expect(node.subject).toContain(mine.subjectName);
});
