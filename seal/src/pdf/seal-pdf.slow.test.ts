/** What this room seals, before judges of other hands: Poppler, qpdf, MuPDF, OpenSSL; and in numbers before our own verifier. */
import { execFileSync } from 'node:child_process';
import { createPrivateKey, generateKeyPairSync } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { openPdf, type PdfFile, verifyPdf } from '@tuofu/verify';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { makeCertificate } from '../keys/make-certificate.ts';
import { nodePrimitives } from '../keys/primitives.ts';
import { keySigner, type Signer } from '../keys/signer.ts';
import { callJudges, type Judges, takeSignature } from '../testing/outside-judges.ts';
import { type Bench, noticeSeal, now, office, openBench, plainPdf, rootOf, sealOrder } from '../testing/workbench.ts';
import { findPage } from './find-page.ts';
import { dictWith, startIncrement, writeIncrement } from './increment.ts';
import { type SealOrder, sealPdf } from './seal-pdf.ts';

const testdata = join(import.meta.dirname, '../../../reading/testdata');
/** A file of the room reading, its cross-reference streams turned into the classic tables that Typst writes. */
const classic = (name: string): Uint8Array =>
  new Uint8Array(execFileSync('qpdf', ['--object-streams=disable', join(testdata, name), '-']));
const papers: Readonly<Record<string, Uint8Array>> = {
  'an empty page': plainPdf({ pages: 1 }),
  'thirty pages of text': plainPdf({ pages: 30, lines: 30 }),
  'a page with a note of its own': plainPdf({
    page: '/Annots [<</Type /Annot /Subtype /Text /Rect [150 250 160 260] /Contents <FEFF0041>>>]',
  }),
  'a born-digital licence': classic('d01-born-digital.pdf'),
  'a born-digital lease': classic('d07-born-digital.pdf'),
};
const place = { page: 1, x: 40, y: 40, width: 60, height: 60 };
let bench: Bench;
let judges: Judges;
const sealed = new Map<string, Uint8Array>();
const seal = (pdf: Uint8Array, changes: Partial<SealOrder> = {}) =>
  sealPdf(pdf, sealOrder(bench, { place, ...changes }));

beforeAll(async () => {
  bench = await openBench();
  judges = callJudges(bench);
  for (const [name, pdf] of Object.entries(papers)) sealed.set(name, await seal(pdf));
});
afterAll(async () => {
  judges.close();
  await bench.close();
});

/** A byte of the page's own text or geometry, changed in a way that leaves the file readable. */
function changed(pdf: Uint8Array): Uint8Array {
  const out = new Uint8Array(pdf);
  out[Buffer.from(pdf).indexOf('/MediaBox', 0, 'latin1') + 1]! ^= 0x20;
  return out;
}

/** The sealed file with a further revision, in which the first page lies on its side. */
function withRevision(pdf: Uint8Array): Uint8Array {
  const opened = openPdf(pdf);
  if (!opened.ok) throw new Error(opened.problem);
  const file: PdfFile = opened.file;
  const page = findPage(file, 1);
  const increment = startIncrement(file);
  increment.objects.set(page.number, [dictWith(file, page.dict, { Rotate: '90' })]);
  return new Uint8Array(writeIncrement(file, increment).bytes);
}

describe.each(Object.keys(papers))('%s, sealed', (name) => {
  test('pdfsig: valid, trusted, signed in total, by the office', () => {
    const said = judges.pdfsig(sealed.get(name)!);
    expect(said).toContain('Signature is Valid');
    expect(said).toContain('Certificate is Trusted');
    expect(said).toContain('Total document signed');
    expect(said).toContain(`${office.name} 演示样章 DEMO`);
    expect(said).toContain('ETSI.CAdES.detached');
  });

  test('qpdf finds nothing to warn of', () => {
    const said = judges.qpdf(sealed.get(name)!);
    expect(said.ok, said.words).toBe(true);
    expect(said.words).not.toMatch(/warning/i);
  });

  test('OpenSSL verifies signature (CAdES) and time stamp under the root, and neither over other bytes', () => {
    const { signed, cms, signature, token } = takeSignature(sealed.get(name)!);
    expect(judges.opensslCms(cms, signed).words).toMatch(/verification successful/i);
    expect(judges.opensslTs(token, signature, now).words).toMatch(/Verification: OK/);
    signed[100]! ^= 1;
    signature[10]! ^= 1;
    expect(judges.opensslCms(cms, signed).ok).toBe(false);
    expect(judges.opensslTs(token, signature, now).ok).toBe(false);
  });

  test('one changed byte of the page is noticed by pdfsig, by OpenSSL and by us', async () => {
    const bent = changed(sealed.get(name)!);
    expect(judges.pdfsig(bent)).not.toContain('Signature is Valid');
    const { signed, cms } = takeSignature(bent);
    expect(judges.opensslCms(cms, signed).ok).toBe(false);
    expect((await verifyPdf(bent, bench.ring.trust, nodePrimitives())).code).toBe('ALTERED');
  });

  test('a further revision is noticed by pdfsig and by us, though the signature itself still holds', async () => {
    const revised = withRevision(sealed.get(name)!);
    expect(judges.qpdf(revised).ok).toBe(true);
    expect(judges.pdfsig(revised)).toContain('Not total document signed');
    const report = await verifyPdf(revised, bench.ring.trust, nodePrimitives());
    expect(report).toMatchObject({ verdict: 'not-genuine', code: 'ALTERED' });
    expect(report.checks.find((c) => c.code === 'BYTE_RANGE_COVERS_FILE')?.facts['problem']).toBe('bytes-appended');
    expect(report.checks.find((c) => c.code === 'SIGNATURE')?.state).toBe('passed');
  });

  test('the seal is seen in its place, and nothing else on the page has changed', () => {
    const [before, after] = [judges.draw(papers[name]!, 1), judges.draw(sealed.get(name)!, 1)];
    expect([after.width, after.height]).toEqual([before.width, before.height]);
    let inside = 0;
    let outside = 0;
    for (let i = 0; i < before.width * before.height; i++) {
      if (before.rgb.subarray(3 * i, 3 * i + 3).every((v, k) => v === after.rgb[3 * i + k])) continue;
      const [x, y] = [i % before.width, before.height - 1 - Math.floor(i / before.width)];
      const isInside =
        x >= place.x - 1 && x <= place.x + place.width && y >= place.y - 1 && y <= place.y + place.height;
      if (isInside) inside += 1;
      else outside += 1;
    }
    expect(outside).toBe(0);
    expect(inside).toBeGreaterThan(600);
  });
});

test('MuPDF reads the lock that was asked for, and the catalogue points to the certifying signature', async () => {
  const path = 'trailer/Root/Perms/DocMDP/Reference/1/TransformParams/P';
  expect(judges.mutool(await seal(plainPdf()), path)).toBe('1');
  expect(judges.mutool(await seal(plainPdf(), { lock: 'form-filling' }), path)).toBe('2');
  expect(judges.mutool(plainPdf(), 'trailer/Root/Perms')).toBe('null');
});

test('the other pages are drawn as before', async () => {
  const paper = plainPdf({ pages: 3, lines: 9 });
  const done = await seal(paper, { place: { ...place, page: 2 } });
  const isSame = (page: number) => Buffer.from(judges.draw(paper, page).rgb).equals(judges.draw(done, page).rgb);
  expect([1, 2, 3].map(isSame)).toEqual([true, false, true]);
});

async function rsaSigner(): Promise<Signer> {
  const { privateKey, publicKey } = generateKeyPairSync('rsa', { modulusLength: 3072 });
  const rootKey = createPrivateKey(readFileSync(join(bench.dir, 'keys/root.key.pem')));
  const term = { notBefore: new Date('2026-01-01T00:00:00Z'), notAfter: new Date('2027-01-01T00:00:00Z') };
  const names = { commonName: '公钥 RSA 演示 DEMO', organisation: office.name };
  const ca = keySigner(rootKey, []);
  const certificate = await makeCertificate(
    { kind: 'seal', ...names, publicKey, ...term, issuer: rootOf(bench.ring) },
    ca,
  );
  return keySigner(privateKey, [certificate]);
}

test('an RSA seal and the second seal of the office are accepted as well', async () => {
  for (const signer of [await rsaSigner(), bench.ring.seal(noticeSeal.code)]) {
    const pdf = await seal(plainPdf(), { signer });
    expect(judges.pdfsig(pdf)).toMatch(/Signature is Valid[\s\S]*Certificate is Trusted/);
    const { signed, cms } = takeSignature(pdf);
    expect(judges.opensslCms(cms, signed).words).toMatch(/verification successful/i);
    expect((await verifyPdf(pdf, bench.ring.trust, nodePrimitives())).verdict).toBe('genuine');
  }
});

test('papers of one to thirty pages, sealed anywhere on any page, verify; with any one signed byte changed they do not', async () => {
  const order = fc
    .record({
      pages: fc.integer({ min: 1, max: 30 }),
      lines: fc.nat(31),
      width: fc.integer({ min: 10, max: 200 }),
      height: fc.integer({ min: 10, max: 300 }),
    })
    .chain((o) =>
      fc.record({
        pages: fc.constant(o.pages),
        lines: fc.constant(o.lines),
        place: fc.record({
          page: fc.integer({ min: 1, max: o.pages }),
          x: fc.double({ min: 0, max: 200 - o.width, noNaN: true }),
          y: fc.double({ min: 0, max: 300 - o.height, noNaN: true }),
          width: fc.constant(o.width),
          height: fc.constant(o.height),
        }),
        lock: fc.constantFrom('no-changes' as const, 'form-filling' as const),
        at: fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true }),
      }),
    );
  const count = { sealed: 0, pages: 0, bytes: 0, judgedByQpdf: 0, judgedByPdfsig: 0, changedBytes: 0 };
  await fc.assert(
    fc.asyncProperty(order, async ({ pages, lines, place: anywhere, lock, at }) => {
      const pdf = await seal(plainPdf({ pages, lines }), { place: anywhere, lock });
      const report = await verifyPdf(pdf, bench.ring.trust, nodePrimitives());
      expect(report).toMatchObject({ verdict: 'genuine', signature: { lock } });
      count.sealed += 1;
      count.pages += pages;
      count.bytes += pdf.length;
      if (count.sealed % 4 === 0) {
        expect(judges.qpdf(pdf).words).not.toMatch(/warning/i);
        count.judgedByQpdf += 1;
      }
      if (count.sealed % 8 === 0) {
        expect(judges.pdfsig(pdf)).toMatch(/Total document signed[\s\S]*Signature is Valid/);
        count.judgedByPdfsig += 1;
      }
      const hole = pdf.length - takeSignature(pdf).signed.length;
      const start = Buffer.from(pdf).indexOf('/Contents <', plainPdf({ pages, lines }).length, 'latin1') + 10;
      for (let i = 0; i < 5; i++) {
        const nth = Math.floor(((at + i / 5) % 1) * (pdf.length - hole));
        const bent = new Uint8Array(pdf);
        bent[nth < start ? nth : nth + hole]! ^= 1 << (i + 1);
        expect((await verifyPdf(bent, bench.ring.trust, nodePrimitives())).verdict).not.toBe('genuine');
        count.changedBytes += 1;
      }
    }),
    { numRuns: 120 },
  );
  console.error(`sealed and verified: ${JSON.stringify(count)}`);
  expect(count.sealed).toBeGreaterThanOrEqual(120);
  expect(count.pages).toBeGreaterThanOrEqual(600);
  expect(count.changedBytes).toBeGreaterThanOrEqual(600);
  expect(count.judgedByQpdf).toBeGreaterThanOrEqual(30);
  expect(count.judgedByPdfsig).toBeGreaterThanOrEqual(15);
});
