import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { afterAll, expect, test } from 'vitest';
import { createReader } from './index.ts';
import type { Reading } from './types.ts';

const testdata = (name: string) => fileURLToPath(new URL(`../testdata/${name}`, import.meta.url));
const json = (name: string) => JSON.parse(readFileSync(testdata(name), 'utf8'));
const reader = createReader({ idleMs: 2_000, timeoutMs: 60_000 });
afterAll(() => reader.stop());

const read = async (name: string): Promise<Reading> => {
  const reading = await reader.read(testdata(name), {
    mediaType: name.endsWith('.pdf') ? 'application/pdf' : 'image/png',
  });
  if (reading.outcome !== 'read') throw new Error(`${name}: ${reading.code} ${JSON.stringify(reading.facts)}`);
  return reading;
};

/** As printed in the ground truth, under our field names. */
const names: Readonly<Record<string, string>> = {
  legalRep: 'legalRepresentative',
  regDate: 'registeredOn',
  idno: 'idNo',
  certNo: 'certificateNo',
  category: 'unitType',
  firstDate: 'firstIssuedOn',
  date: 'filedOn',
};
const notOurs = [
  'ethnicity',
  'rent',
  'ownership',
  'unitNo',
  'rightType',
  'term',
  'contact',
  'phone',
  'planName',
  'validity',
];
const fold = (text: string) =>
  text
    .replaceAll('(', '（')
    .replaceAll(')', '）')
    .replace(/^(\d{4})年(\d{1,2})月(\d{1,2})日$/, (_, y, m, d) => `${y}-${m.padStart(2, '0')}-${d.padStart(2, '0')}`);

const more: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  d07: { lesseeUscc: '91990203MA3BK8G054' },
  d09: { validFrom: '2023-05-18', validTo: '2026-05-17' },
};

function truthOf(id: string): Record<string, string> {
  const printed: Record<string, string> = json('ground-truth.json')[id].fields;
  const ours = Object.entries(printed).filter(([key]) => !notOurs.includes(key));
  return { ...Object.fromEntries(ours.map(([key, text]) => [names[key] ?? key, fold(text)])), ...more[id] };
}

function score(name: string, reading: Reading, truth: Readonly<Record<string, string>>) {
  const wrong = Object.entries(truth).filter(
    ([field, value]) => reading.fields.find((f) => f.field === field)?.value !== value,
  );
  const all = Object.keys(truth).length;
  console.error(
    `${name}: ${all - wrong.length} of ${all} fields exact${wrong.length ? `; wrong: ${wrong.map(([f]) => f)}` : ''}`,
  );
  return { right: all - wrong.length, all };
}

const samples = [
  ['d01-business_licence.png', 'business-licence', 8], // of 9: the scope's semicolons are read as colons
  ['d01-born-digital.pdf', 'business-licence', 9],
  ['d04-id_front.png', 'identity-card', 5],
  ['d07-lease.png', 'lease', 9],
  ['d07-born-digital.pdf', 'lease', 9],
  ['d08-property_cert.png', 'property-certificate', 5],
  ['d09-training_cert.png', 'safety-certificate', 9],
  ['d11-emergency_filing.png', 'emergency-plan-filing', 7],
] as const;

let right = 0;
let all = 0;

for (const [name, type, floor] of samples) {
  test(`${name} is a ${type}, and at least ${floor} of its fields are read exactly`, async () => {
    const reading = await read(name);
    expect(reading.documentType).toBe(type);
    const scored = score(name, reading, truthOf(name.slice(0, 3)));
    right += scored.right;
    all += scored.all;
    expect(scored.right).toBeGreaterThanOrEqual(floor);
  });
}

for (const [name, { type, fields }] of Object.entries<{ type: string; fields: Record<string, string> }>(
  json('held-out.json'),
)) {
  test(`${name}, another layout in another font, is a ${type}, and all but one of its fields are read exactly`, async () => {
    const reading = await read(name);
    expect(reading.documentType).toBe(type);
    const scored = score(name, reading, fields);
    right += scored.right;
    all += scored.all;
    expect(scored.right).toBeGreaterThanOrEqual(scored.all - 1);
  });
}

test('of all fields of all samples at least 95 in 100 are exact', () => {
  console.error(`all samples: ${right} of ${all} fields exact`);
  expect(all).toBeGreaterThan(80);
  expect(right / all).toBeGreaterThanOrEqual(0.95);
});

test('the expired certificate is read with its last day, sure of every digit, and says where it stands', async () => {
  const validTo = (await read('d09-training_cert.png')).fields.find((f) => f.field === 'validTo')!;
  expect(validTo).toMatchObject({ value: '2026-05-17', weak: [] });
  expect(validTo.confidence).toBeGreaterThan(0.97);
  // 至2026-05-17 begins at pixel 578 of 1417 and stands at 712 of 984 (measured on the picture).
  expect(validTo.box.x).toBeCloseTo(578 / 1417, 1);
  expect(validTo.box.y + validTo.box.h / 2).toBeCloseTo(712 / 984, 1);
});

test('text whose Chinese font is not embedded is read from the text layer', async () => {
  const reading = await read('nonembedded-stsong-gbk.pdf');
  expect(reading.source).toBe('text-layer');
  expect(reading.text).toContain('住所：东海省临澜市望潮区长汀路186号');
});

test('the text of a PDF is given for reading back, and its page as a PNG of the width asked for', async () => {
  expect(await reader.text(testdata('d07-born-digital.pdf'))).toContain('出租方（甲方）：临澜市望潮资产经营有限公司');
  for (const [name, mediaType] of [
    ['d07-born-digital.pdf', 'application/pdf'],
    ['d07-lease.png', 'image/png'],
  ] as const) {
    const png = await reader.page(testdata(name), { mediaType, page: 1, width: 300 });
    expect([...png.subarray(1, 4)]).toEqual([0x50, 0x4e, 0x47]);
    expect(new DataView(png.buffer, png.byteOffset).getUint32(16)).toBe(300);
  }
  await expect(reader.page(testdata('d07-lease.png'), { mediaType: 'image/png', page: 2, width: 300 })).rejects.toThrow(
    'FILE_BROKEN',
  );
});
