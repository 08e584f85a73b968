import { openPdf, verifyPdf } from '@tuofu/verify';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { nodePrimitives } from '../keys/primitives.ts';
import { type Bench, noticeSeal, office, openBench, type PlainPdf, plainPdf, sealOrder } from '../testing/workbench.ts';
import { TimestampError } from '../timestamp/timestamp-error.ts';
import { sealAndVerify } from './seal-and-verify.ts';
import { type SealOrder, type SealPlace, sealPdf } from './seal-pdf.ts';

let bench: Bench;
beforeAll(async () => {
  bench = await openBench();
});
afterAll(() => bench.close());

const seal = (pdf: Uint8Array, changes: Partial<SealOrder> = {}) => sealPdf(pdf, sealOrder(bench, changes));
const verdict = async (pdf: Uint8Array) => {
  const report = await verifyPdf(pdf, bench.ring.trust, nodePrimitives());
  return { verdict: report.verdict, code: report.code, lock: report.signature?.lock };
};
const latin1 = (bytes: Uint8Array): string => Buffer.from(bytes).toString('latin1');
const bytesOf = (text: string): Uint8Array => new Uint8Array(Buffer.from(text, 'latin1'));
const place = (changes: Partial<SealPlace>): SealPlace => ({
  page: 1,
  x: 40,
  y: 40,
  width: 60,
  height: 60,
  ...changes,
});

test('the old bytes are kept, and what is added is one revision', async () => {
  const pdf = plainPdf({ pages: 3, lines: 4 });
  const sealed = await seal(pdf);
  expect(latin1(sealed.subarray(0, pdf.length))).toBe(latin1(pdf));
  expect(latin1(sealed).match(/startxref/g)).toHaveLength(2);
  expect(await verdict(sealed)).toEqual({ verdict: 'genuine', code: 'GENUINE', lock: 'no-changes' });
});

test('both seals of the office seal, and the report says which', async () => {
  for (const { code, name } of [office, noticeSeal]) {
    const sealed = await seal(plainPdf(), { signer: bench.ring.seal(code), name });
    const report = await verifyPdf(sealed, bench.ring.trust, nodePrimitives());
    expect(report.signature?.organisation).toBe(`${name} 演示 DEMO`);
  }
});

test('the lock may allow form filling, and is then said to', async () => {
  expect(await verdict(await seal(plainPdf(), { lock: 'form-filling' }))).toMatchObject({ lock: 'form-filling' });
});

test.each<[string, PlainPdf]>([
  [
    'an inline note whose text is a hex string',
    { page: '/Annots [<</Type /Annot /Subtype /Text /Rect [0 0 9 9] /Contents <FEFF0041>>>]' },
  ],
  ['ten-digit zeros', { catalog: '/Lang (0000000000 0000000000 0000000000)' }],
  ['words of a signature', { catalog: '/Lang (/ByteRange [0 1 2 3] /Contents <00>)' }],
  ['names with odd characters', { catalog: '/A#20B (x)', page: '/C#2FD 5' }],
])('%s in the page or the catalogue do not mislead the writer', async (_what, more) => {
  expect(await verdict(await seal(plainPdf(more)))).toMatchObject({ verdict: 'genuine' });
});

test.each<[string, Uint8Array, RegExp]>([
  ['has a form', plainPdf({ catalog: '/AcroForm <</Fields []>>' }), /it already has a form or a seal/],
  ['has a lock', plainPdf({ catalog: '/Perms <</DocMDP 3 0 R>>' }), /it already has a form or a seal/],
  ['is encrypted', plainPdf({ trailer: '/Encrypt <</Filter /Standard>>' }), /it is encrypted/],
  ['has an object stream beside its table', plainPdf({ trailer: '/XRefStm 9' }), /only classic cross-reference tables/],
  [
    'has a cross-reference stream',
    bytesOf('%PDF-1.7\n1 0 obj\n<<>>\nendobj\nstartxref\n9\n%%EOF'),
    /cross-reference streams/,
  ],
  ['is cut short', plainPdf().subarray(0, 300), /does not end with startxref/],
  ['is no PDF', bytesOf('hello'), /does not begin with %PDF-/],
  ['is empty', new Uint8Array(), /does not begin with %PDF-/],
  ['has no catalogue', bytesOf(latin1(plainPdf()).replace('/Root 1 0 R', '/Root 9 0 R')), /it has no catalogue/],
  ['has no pages', plainPdf({ pages: 0 }), /the PDF has 0 pages/],
  ['has a page of no size', bytesOf(latin1(plainPdf()).replaceAll('/MediaBox', '/MadeaBox')), /does not say how large/],
])('a PDF that %s is refused', async (_what, pdf, words) => {
  await expect(seal(pdf)).rejects.toThrow(words);
});

test('a PDF that is sealed already is not sealed again', async () => {
  await expect(seal(await seal(plainPdf()))).rejects.toThrow('it already has a form or a seal');
});

test.each<[string, Partial<SealPlace>, RegExp]>([
  ['page 3 of 2', { page: 3 }, /the PDF has 2 pages, so nothing can be sealed on page 3/],
  ['page 0', { page: 0 }, /the PDF has 2 pages/],
  ['half a page', { page: 1.5 }, /the PDF has 2 pages/],
  ['no width', { width: 0 }, /width and a height above 0/],
  ['a negative height', { height: -60 }, /width and a height above 0/],
  ['no number', { x: Number.NaN }, /finite numbers in points/],
  ['infinity', { y: Number.POSITIVE_INFINITY }, /finite numbers in points/],
  ['left of the page', { x: -1 }, /does not stand on page 1, which spans 0 0 200 300; correct the template/],
  ['below the page', { y: -61 }, /does not stand on page 1/],
  ['over the right edge', { x: 141 }, /does not stand on page 1/],
  ['above the page', { y: 300 }, /does not stand on page 1/],
])('a place that is %s is refused: a seal that nobody sees is no seal', async (_what, changes, words) => {
  await expect(seal(plainPdf(), { place: place(changes) })).rejects.toThrow(words);
});

test('a seal may touch the edges, and a cropped page is as large as what is shown of it', async () => {
  await seal(plainPdf(), { place: place({ x: 140, y: 240 }) });
  await seal(plainPdf(), { place: place({ x: 0, y: 0 }) });
  const cropped = plainPdf({ page: '/CropBox [150 150 50 50]' });
  await expect(seal(cropped)).rejects.toThrow('which spans 50 50 150 150');
  await seal(cropped, { place: place({ x: 60, y: 60 }) });
});

test('the size of a page is taken from above where the page has none', async () => {
  const inherited = latin1(plainPdf()).replaceAll('/MediaBox [0 0 200 300]', '                       ');
  const pdf = bytesOf(inherited.replace('/Count 2 ', '/Count 2 /MediaBox [0 0 200 300] '));
  // The table's offsets after the second object are off by what was put in; it is written anew.
  const moved = latin1(pdf).replace(/^(\d{10})(?= 00000 n)/gm, (at) =>
    String(Number(at) > 60 ? Number(at) + 24 : Number(at)).padStart(10, '0'),
  );
  const whole = bytesOf(moved.replace(/startxref\n(\d+)/, (_, at: string) => `startxref\n${Number(at) + 24}`));
  expect(openPdf(whole).ok).toBe(true);
  expect(await verdict(await seal(whole))).toMatchObject({ verdict: 'genuine' });
  await expect(seal(whole, { place: place({ x: 190 }) })).rejects.toThrow('which spans 0 0 200 300');
});

test('the certificate must be in its term by the office clock, and no time stamp is spent on it otherwise', async () => {
  let asked = 0;
  const timestamp = { stamp: async () => Promise.reject(new Error(`asked ${++asked}`)) };
  for (const at of [new Date('2016-06-30T00:00:00Z'), new Date('2036-07-02T00:00:00Z')])
    await expect(seal(plainPdf(), { at, timestamp })).rejects.toThrow(/nothing was signed; install the certificate/);
  expect(asked).toBe(0);
});

test('without a time stamp nothing is sealed, and the code goes to the caller', async () => {
  const timestamp = { stamp: async () => Promise.reject(new TimestampError('TSA_TIMEOUT', 'no answer')) };
  await expect(seal(plainPdf(), { timestamp })).rejects.toMatchObject({ code: 'TSA_TIMEOUT' });
});

test('a time stamp that does not fit into the room kept for it is refused, not cut', async () => {
  const timestamp = { stamp: async () => new Uint8Array(20_000).fill(0x30) };
  await expect(seal(plainPdf(), { timestamp })).rejects.toThrow(/needs \d+ bytes but \d+ were reserved/);
});

test('a picture that is none is refused', async () => {
  await expect(seal(plainPdf(), { image: bytesOf('JFIF') })).rejects.toThrow(/PNG/);
});

test('what does not verify is not released, and the error says which checks did not pass', async () => {
  const { trust } = bench.ring;
  const release = (changes: Partial<SealOrder>, store = trust) =>
    sealAndVerify(plainPdf(), { ...sealOrder(bench, changes), trust: store });
  expect(await verdict(await release({}))).toMatchObject({ verdict: 'genuine' });
  await expect(release({ timestamp: { stamp: async () => Uint8Array.of(0x30, 0) } })).rejects.toThrow(
    /does not verify \([A-Z_]+\): .*TIMESTAMP/,
  );
  await expect(release({}, { ...trust, roots: [] })).rejects.toThrow(
    'does not verify (UNKNOWN_ISSUER): CHAIN not-done unknown-root',
  );
  await expect(release({}, { ...trust, demonstration: false })).rejects.toThrow('does not verify (DEMONSTRATION)');
  await expect(
    release({ signer: { ...bench.ring.seal(office.code), sign: async () => new Uint8Array(70) } }),
  ).rejects.toThrow('does not verify (FORGED): SIGNATURE failed');
  const wrongKey = { ...bench.timestamp, certificateChain: bench.ring.seal(office.code).certificateChain };
  await expect(release({ signer: wrongKey })).rejects.toThrow('does not verify (FORGED): SIGNATURE failed');
});
