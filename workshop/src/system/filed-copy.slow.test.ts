import { execFileSync } from 'node:child_process';
import crypto from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import { createReader } from '@tuofu/reading';
import { nodePrimitives } from '@tuofu/seal';
import { canonicalJson } from '@tuofu/store';
import { type TrustStore, verifyPdf } from '@tuofu/verify';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type DemoFile, GREEN_D3, generateDocuments } from '../generate/documents.ts';
import { startTemporary, type Temporary } from '../start/temporary.ts';
import { until } from '../story/client.ts';
import { type Book, type Caller, flawOf, openBook } from './caller.ts';
import { D3_ANSWERS, ITEM } from './d3.ts';
import { upload } from './multipart.ts';

let city: Temporary;
let book: Book;
let applicant: Caller;
let handler: Caller;
let lease: DemoFile;
const reader = createReader({ children: 1 });

beforeAll(async () => {
  lease = (await generateDocuments(GREEN_D3)).find((f) => f.slot === 'M4')!;
  city = await startTemporary();
  book = openBook(city.url);
  applicant = await book.signIn('zhou-yiheng');
  handler = await book.signIn('wangchao-handler-1');
}, 180_000);
afterAll(async () => {
  await reader.stop();
  await city?.end();
});

const sha256 = (bytes: Uint8Array | string) => crypto.createHash('sha256').update(bytes).digest('hex');

/** A case of D3 with these answers besides its own, and one material. */
async function draft(more: Readonly<Record<string, unknown>> = {}) {
  const opened = await applicant.ask('POST', '/api/cases', { json: { item: ITEM } });
  const at = (p: string) => `/api/cases/${opened.body.case}${p}`;
  await applicant.ask('POST', at('/prefill'));
  const saved = await applicant.ask('PUT', at('/answers'), { json: { answers: { ...D3_ANSWERS, ...more } } });
  expect(saved.status).toBe(200);
  const sent = upload('M4', lease.name, lease.mediaType, lease.bytes);
  expect((await applicant.ask('POST', at('/materials'), { body: sent.body, headers: sent.headers })).status).toBe(201);
  return { id: opened.body.case as string, at };
}

async function filed(more: Readonly<Record<string, unknown>> = {}) {
  const c = await draft(more);
  expect((await applicant.ask('POST', c.at('/filing'), { json: { insist: true } })).status).toBe(200);
  return c;
}

async function pdfOf(who: Caller, address: string): Promise<Uint8Array> {
  const response = await fetch(`${city.url}${address}`, { headers: { cookie: who.cookie } });
  expect(response.status, address).toBe(200);
  expect(response.headers.get('content-type')).toBe('application/pdf');
  expect(response.headers.get('cache-control')).toBe('private, no-store');
  return new Uint8Array(await response.arrayBuffer());
}

async function textOf(pdf: Uint8Array): Promise<string> {
  const file = path.join(city.dataDir, 'copy.pdf');
  fs.writeFileSync(file, pdf);
  const text = (await reader.text(file)).replace(/[\s\u200b\u2060]/g, '');
  expect(text).toContain('演示文件不具有法律效力');
  // What stands at the foot of every page may come between two halves of an answer.
  return text.replace(/—\d+—|演示文件不具有法律效力|办件编号：\d{6}-\d{4}-\d{6}/g, '');
}

test('the copy is what was filed, stays what was filed, and its SHA-256 can be recomputed with jq', async () => {
  const c = await filed();
  const copy = await applicant.ask('GET', c.at('/filed'));
  expect(copy.status).toBe(200);
  expect(copy.body.copy).toMatchObject({
    case: c.id,
    caseNo: expect.stringMatching(/^990203-2026-\d{6}$/),
    filedOn: '2026-07-01',
    item: ITEM,
    answers: { ...D3_ANSWERS, 'company.name': '临澜市澄海化工贸易有限公司' },
    materials: [{ slot: 'M4', name: lease.name, size: lease.bytes.length, sha256: sha256(lease.bytes) }],
  });
  expect(copy.body.sha256).toBe(sha256(canonicalJson(copy.body.copy)));
  const file = path.join(city.dataDir, 'filed.json');
  fs.writeFileSync(file, copy.raw);
  expect(sha256(execFileSync('jq', ['-cjS', '.copy', file]))).toBe(copy.body.sha256);
  expect(copy.body.journal).toMatchObject({ hash: expect.stringMatching(/^[0-9a-f]{64}$/) });
}, 120_000);

/** Asks for one correction that names everything that is wrong, and the phone besides; gives the notice's number. */
async function askForCorrections(c: { readonly at: (p: string) => string }): Promise<string> {
  await until('the comparison after filing', async () => {
    const { compared, materials } = (await applicant.ask('GET', c.at(''))).body;
    return compared && materials[0].reading.state === 'read' ? true : undefined;
  });
  const view = (await handler.ask('GET', c.at(''))).body;
  const subjects = [
    ...new Set<string>([
      ...view.problems.map((p: { subject: string }) => p.subject),
      ...view.findings
        .filter((f: { verdict: string }) => f.verdict === 'missing' || f.verdict === 'unreadable')
        .map((f: { field: string }) => f.field),
      'contact.phone',
      'M4',
    ]),
  ];
  const noticed = await handler.ask('POST', c.at('/correction-notice'), {
    json: { defects: subjects.map((subject) => ({ subject, problem: '不符合要求', cure: '请更正' })) },
  });
  expect(noticed.status, noticed.raw).toBe(200);
  return (await applicant.ask('GET', c.at(''))).body.corrections[0].noticeNo;
}

test('each delivery has a copy of its own: the corrected one holds exactly its answers and files, and the first does not move by a byte', async () => {
  const c = await filed();
  const first = await applicant.ask('GET', c.at('/filed'));
  const firstPdf = await pdfOf(applicant, c.at('/filed.pdf'));
  const noticeNo = await askForCorrections(c);
  // What is being corrected is no delivery yet.
  const put = { json: { answers: { 'contact.phone': '0990-00000199' } } };
  expect((await applicant.ask('PUT', c.at('/answers'), put)).status).toBe(200);
  const [old] = (await applicant.ask('GET', c.at(''))).body.materials;
  expect((await applicant.ask('DELETE', c.at(`/materials/${old.material}`))).status).toBe(200);
  const renewed = (await generateDocuments(GREEN_D3)).find((f) => f.slot === 'M2')!;
  const sent = upload('M4', renewed.name, renewed.mediaType, renewed.bytes);
  expect((await applicant.ask('POST', c.at('/materials'), { body: sent.body, headers: sent.headers })).status).toBe(
    201,
  );
  expect((await applicant.ask('GET', c.at(''))).body.deliveries).toHaveLength(1);
  const none = await applicant.ask('GET', c.at('/filed?delivery=2'));
  expect(none).toMatchObject({ status: 404, code: 'DELIVERY_UNKNOWN' });
  expect(flawOf(none)).toBeUndefined();
  const delivered = await applicant.ask('POST', c.at('/corrections'));
  expect(delivered.status, delivered.raw).toBe(200);

  const { deliveries } = (await applicant.ask('GET', c.at(''))).body;
  expect(deliveries).toEqual([
    { delivery: 1, kind: 'filing', at: first.body.copy.filedAt, receivedOn: '2026-07-01', noticeNo: null },
    { delivery: 2, kind: 'corrections', at: expect.stringMatching(/Z$/), receivedOn: expect.any(String), noticeNo },
  ]);
  const second = await applicant.ask('GET', c.at('/filed?delivery=2'));
  expect(second.status, second.raw).toBe(200);
  expect(second.body.copy).toEqual({
    ...first.body.copy,
    corrected: { delivery: 2, noticeNo, deliveredAt: deliveries[1].at, receivedOn: deliveries[1].receivedOn },
    answers: { ...first.body.copy.answers, 'contact.phone': '0990-00000199' },
    materials: [
      {
        ...first.body.copy.materials[0],
        name: renewed.name,
        mediaType: renewed.mediaType,
        size: renewed.bytes.length,
        sha256: sha256(renewed.bytes),
      },
    ],
  });
  expect(second.body.sha256).toBe(sha256(canonicalJson(second.body.copy)));
  expect(second.body.journal.version).toBeGreaterThan(first.body.journal.version);
  const text = await textOf(await pdfOf(applicant, c.at('/filed.pdf?delivery=2')));
  for (const words of ['补正提交副本', noticeNo, '0990-00000199', sha256(renewed.bytes), second.body.sha256])
    expect(text).toContain(words.replace(/\s/g, ''));
  expect(text).not.toContain(sha256(lease.bytes));
  expect((await handler.ask('GET', c.at('/filed?delivery=2'))).body).toEqual(second.body);
  expect(await (await book.signIn('test-yi')).ask('GET', c.at('/filed?delivery=2'))).toMatchObject({
    status: 404,
    code: 'NOT_FOUND',
  });

  expect((await applicant.ask('GET', c.at('/filed'))).raw).toBe(first.raw);
  expect((await applicant.ask('GET', c.at('/filed?delivery=1'))).raw).toBe(first.raw);
  expect(sha256(await pdfOf(applicant, c.at('/filed.pdf')))).toBe(sha256(firstPdf));
  for (const odd of ['0', '3', '-1', 'x', '1.5', '99999', '']) {
    const refused = await applicant.ask('GET', c.at(`/filed?delivery=${odd}`));
    expect(refused.status, odd).toBe(odd === '3' ? 404 : 400);
    expect(flawOf(refused), odd).toBeUndefined();
  }
}, 120_000);

test('the printed copy shows every section, question, answer and file, bears no seal and says that it is a demonstration', async () => {
  const c = await filed();
  const { copy, sha256: digest, journal } = (await applicant.ask('GET', c.at('/filed'))).body;
  const pdf = await pdfOf(applicant, c.at('/filed.pdf'));
  const text = await textOf(pdf);
  const item = (await book.nobody.ask('GET', `/api/public/items/${ITEM}?release=${copy.release}`)).body;
  const { form } = (await applicant.ask('GET', c.at(''))).body;
  const seen = (words: string) => expect(text).toContain(words.replace(/\s/g, ''));
  for (const section of form) {
    seen(item.texts['zh-CN'][section.title]);
    for (const field of section.fields) seen(item.texts['zh-CN'][field.texts.label]);
  }
  let shown = 0;
  for (const [field, value] of Object.entries<unknown>(copy.answers)) {
    if (typeof value === 'string') seen(item.texts['zh-CN'][`choice.${field}.${value}`] ?? value);
    if (Array.isArray(value)) for (const row of value) for (const cell of Object.values<string>(row)) seen(cell);
    shown += 1;
  }
  expect(shown).toBeGreaterThan(15);
  for (const words of [copy.caseNo, lease.name, sha256(lease.bytes), digest, journal.hash, copy.release]) seen(words);
  for (const words of ['2026年7月1日', '未加盖印章', '990203198012173415']) seen(words);
  const trust = (await book.nobody.ask('GET', '/api/public/trust')).body as TrustStore;
  expect(await verifyPdf(pdf, trust, nodePrimitives())).toMatchObject({ code: 'UNSIGNED' });
  // The same filing gives the same bytes, and the officer who decides sees them too.
  expect(sha256(await pdfOf(handler, c.at('/filed.pdf')))).toBe(sha256(pdf));
  const { lines } = (await applicant.ask('GET', '/api/ledger')).body;
  expect(
    lines.filter((l: { fields: string[]; caseRef: string }) => l.fields[0] === 'filed' && l.caseRef === c.id),
  ).toEqual([
    expect.objectContaining({
      requester: 'officer:wangchao-handler-1',
      officer: {
        account: 'wangchao-handler-1',
        name: '示例望甲',
        office: expect.stringContaining('望潮区应急管理局'),
        certificateNo: expect.stringMatching(/./),
      },
    }),
  ]);
}, 120_000);

test('an answer that fills pages or one that has no break is printed whole; one that no font can draw leads to the JSON copy', async () => {
  const long = 'ABCDE-GHIJ'.repeat(19);
  const rows = Array.from({ length: 120 }, (_, i) => ({ name: `示例化学品第${i + 1}号`, cas: '67-56-1' }));
  const c = await filed({ 'premises.address': long, 'scope.chemicals': rows });
  const text = await textOf(await pdfOf(applicant, c.at('/filed.pdf')));
  expect(text).toContain(long);
  expect(rows.filter((row) => !text.includes(row.name))).toEqual([]);
  const strange = await filed({ 'contact.name': '示例\u{1F600}' });
  const refused = await applicant.ask('GET', strange.at('/filed.pdf'));
  expect(refused).toMatchObject({ status: 422, code: 'COPY_NOT_PRINTABLE' });
  expect(flawOf(refused)).toBeUndefined();
  expect((await applicant.ask('GET', strange.at('/filed'))).body.copy.answers['contact.name']).toBe('示例\u{1F600}');
}, 120_000);

test('fields and the columns of a group stand in the order that the pack declares, in the form and in the printed copy', async () => {
  const c = await filed();
  const { definition } = (await book.nobody.ask('GET', `/api/public/items/${ITEM}`)).body;
  const { form } = (await applicant.ask('GET', c.at(''))).body;
  type Asked = { readonly path: string; readonly columns?: readonly { readonly column: string }[] };
  const asked: Asked[] = form.flatMap((s: { fields: Asked[] }) => s.fields);
  const declared: string[] = definition.sections.flatMap((s: { fields: string[] }) => s.fields);
  expect(asked.map((f) => f.path)).toEqual(declared.filter((field) => asked.some((f) => f.path === field)));
  const columns = (field: string) => asked.find((f) => f.path === field)?.columns?.map((x) => x.column);
  expect(columns('scope.chemicals')).toEqual(['name', 'cas']);
  expect(columns('people.officers')).toEqual(['name', 'idNo', 'certificateNo', 'fullTime']);
  const [row] = D3_ANSWERS['scope.chemicals'] as readonly Readonly<Record<string, string>>[];
  const text = await textOf(await pdfOf(applicant, c.at('/filed.pdf')));
  expect(text).toContain(`1.品名：${row?.['name']}；`);
  expect(text).toContain(`；CAS号（没有的不填）：${row?.['cas']}`);
}, 120_000);

test('a draft has no copy, and a stranger finds neither case nor copy', async () => {
  const c = await draft();
  for (const address of ['/filed', '/filed.pdf']) {
    const none = await applicant.ask('GET', c.at(address));
    expect(none).toMatchObject({ status: 404, code: 'NOT_FILED' });
    expect(flawOf(none)).toBeUndefined();
  }
  const { at } = await filed();
  for (const account of ['test-yi', 'landong-handler-1']) {
    const stranger = await book.signIn(account);
    for (const address of ['/filed', '/filed.pdf'])
      expect(await stranger.ask('GET', at(address))).toMatchObject({ status: 404, code: 'NOT_FOUND' });
  }
  expect(await book.nobody.ask('GET', at('/filed'))).toMatchObject({ status: 401, code: 'NOT_SIGNED_IN' });
}, 60_000);
