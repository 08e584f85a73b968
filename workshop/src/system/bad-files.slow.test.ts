import { execFileSync } from 'node:child_process';
import crypto from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { until } from '../story/client.ts';
import { at, done, view } from './d3-case.ts';
import { multipart, TINY_PNG, upload } from './multipart.ts';
import { besiege } from './siege.ts';

const SAMPLES = path.resolve(import.meta.dirname, '..', '..', '..', 'reading', 'testdata');
const siege = await besiege();
const { city, applicant, handler, draft, filed, refused, unchanged, openEmpty, threw } = siege;
afterAll(() => city.end());

test('files that are wrong, mislabelled, oversized or badly named are refused with their own code', () =>
  unchanged(draft, async () => {
    const url = at(draft, '/materials');
    const png = fs.readFileSync(path.join(SAMPLES, 'd04-id_front.png'));
    const pdf = fs.readFileSync(path.join(SAMPLES, 'd07-born-digital.pdf'));
    const put = (slot: string, name: string | Buffer, type: string, bytes: Uint8Array | string) =>
      upload(slot, name, type, bytes);
    const tries: readonly [ReturnType<typeof multipart>, number, string][] = [
      [put('M4', 'a.pdf', 'application/pdf', ''), 422, 'EMPTY_FILE'],
      [put('M4', 'a.pdf', 'application/pdf', '这不是PDF'), 422, 'TYPE_MISLABELLED'],
      [put('M4', 'a.pdf', 'application/pdf', png), 422, 'TYPE_MISLABELLED'],
      [put('M4', 'a.png', 'image/png', pdf), 422, 'TYPE_MISLABELLED'],
      [put('M4', 'a.jpg', 'image/jpeg', png), 422, 'TYPE_MISLABELLED'],
      [put('M4', 'a.exe', 'image/png', png), 422, 'TYPE_MISLABELLED'],
      [put('M4', 'a.pdf.exe', 'application/pdf', pdf), 422, 'TYPE_MISLABELLED'],
      [put('M4', 'a.exe', 'application/octet-stream', 'MZ\x90\x00'), 422, 'TYPE_NOT_ALLOWED'],
      [put('M4', 'a.svg', 'image/svg+xml', '<svg xmlns="http://www.w3.org/2000/svg"/>'), 422, 'TYPE_NOT_ALLOWED'],
      [put('M4', 'a.html', 'text/html', '<script>1</script>'), 422, 'TYPE_NOT_ALLOWED'],
      [put('M4', 'a.zip', 'application/zip', 'PK\x03\x04\x14\x00\x00\x00'), 422, 'TYPE_NOT_ALLOWED'],
      [put('M4', 'a.pdf', 'application/pdf', 'GIF89a\x01\x00\x01\x00%PDF-1.4'), 422, 'TYPE_MISLABELLED'],
      [put('M4', 'a.png', 'image/png', png.subarray(0, 6)), 422, 'FILE_BROKEN'],
      [put('M4', 'a.pdf', 'application/pdf', Buffer.alloc(20 * 1024 * 1024 + 1, '%PDF')), 413, 'TOO_LARGE'],
      [put('M4', '../../../etc/passwd.pdf', 'application/pdf', pdf), 400, 'FILE_NAME_INVALID'],
      [put('M4', '..', 'application/pdf', pdf), 400, 'FILE_NAME_INVALID'],
      [put('M4', '..\\..\\a.pdf', 'application/pdf', pdf), 400, 'FILE_NAME_INVALID'],
      [put('M4', '/etc/a.pdf', 'application/pdf', pdf), 400, 'FILE_NAME_INVALID'],
      [put('M4', Buffer.from('a\u0000.pdf'), 'application/pdf', pdf), 400, 'FILE_NAME_INVALID'],
      [put('M4', Buffer.from('a\u0001.pdf'), 'application/pdf', pdf), 400, 'FILE_NAME_INVALID'],
      [put('M4', '合同\u202efdp.pdf', 'application/pdf', pdf), 400, 'FILE_NAME_INVALID'],
      [put('M4', 'a:b.pdf', 'application/pdf', pdf), 400, 'FILE_NAME_INVALID'],
      [put('M4', ' a.pdf', 'application/pdf', pdf), 400, 'FILE_NAME_INVALID'],
      [put('M4', `${'长'.repeat(201)}.pdf`, 'application/pdf', pdf), 400, 'FILE_NAME_INVALID'],
      [put('M4', '', 'application/pdf', pdf), 400, 'FILE_NAME_INVALID'],
      [put('M99', 'a.pdf', 'application/pdf', pdf), 422, 'SLOT_UNKNOWN'],
      [put('', 'a.pdf', 'application/pdf', pdf), 422, 'SLOT_UNKNOWN'],
      [put('__proto__', 'a.pdf', 'application/pdf', pdf), 422, 'SLOT_UNKNOWN'],
      [put('M4\u0000', 'a.pdf', 'application/pdf', pdf), 422, 'SLOT_UNKNOWN'],
      [put('M'.repeat(300), 'a.pdf', 'application/pdf', pdf), 422, 'SLOT_UNKNOWN'],
      [multipart([{ name: 'slot', bytes: 'M4' }]), 400, 'BODY_INVALID'],
      [multipart([]), 400, 'BODY_INVALID'],
      [multipart([{ name: 'file', filename: 'a.pdf', type: 'application/pdf', bytes: pdf }]), 422, 'SLOT_UNKNOWN'],
      [
        multipart([
          { name: 'slot', bytes: 'M4' },
          { name: 'slot', bytes: 'M5' },
          { name: 'file', filename: 'a.pdf', type: 'application/pdf', bytes: pdf },
        ]),
        422,
        'SLOT_UNKNOWN',
      ],
      [
        multipart([
          { name: '__proto__', bytes: 'x' },
          { name: 'file', filename: 'a.pdf', type: 'application/pdf', bytes: pdf },
        ]),
        422,
        'SLOT_UNKNOWN',
      ],
      [
        multipart(
          [
            { name: 'slot', bytes: 'M4' },
            { name: 'file', filename: 'a.pdf', type: 'application/pdf', bytes: pdf },
          ],
          { open: true },
        ),
        400,
        'BODY_INVALID',
      ],
      [
        { body: Buffer.from('garbage'), headers: { 'content-type': 'multipart/form-data; boundary=x' } },
        400,
        'BODY_INVALID',
      ],
      [{ body: Buffer.from('garbage'), headers: { 'content-type': 'multipart/form-data' } }, 400, 'BODY_INVALID'],
      [{ body: Buffer.from(pdf), headers: { 'content-type': 'application/pdf' } }, 400, 'BODY_INVALID'],
      [multipart(Array.from({ length: 12 }, (_, i) => ({ name: `f${i}`, bytes: 'x' }))), 413, 'TOO_LARGE'],
    ];
    for (const [form, status, code] of tries) await refused(applicant, 'POST', url, form, status, code);
    const good = put('M4', 'a.pdf', 'application/pdf', pdf);
    await refused(applicant, 'POST', url, { ...good, key: null }, 400, 'IDEMPOTENCY_KEY_MISSING');
  }));

/** Whether a file of these bytes lies in the store, which keeps files by content. */
function kept(bytes: Uint8Array): boolean {
  const digest = crypto.createHash('sha256').update(bytes).digest('hex');
  const folder = path.join(city.dataDir, 'files');
  const files = fs.existsSync(folder) ? fs.readdirSync(folder, { recursive: true, encoding: 'utf8' }) : [];
  return files.some((file) => path.basename(file) === digest);
}

test('a file for a slot that the item has not is refused before it is kept; the same file in its slot is kept', async () => {
  const id = await openEmpty();
  const own = Buffer.concat([
    fs.readFileSync(path.join(SAMPLES, 'd07-born-digital.pdf')),
    Buffer.from(`\n% ${crypto.randomUUID()}\n`),
  ]);
  const url = at(id, '/materials');
  for (const slot of ['M99', '', '__proto__'])
    await refused(applicant, 'POST', url, upload(slot, 'a.pdf', 'application/pdf', own), 422, 'SLOT_UNKNOWN');
  expect(kept(own)).toBe(false);
  await done(applicant, 'POST', url, upload('M4', 'a.pdf', 'application/pdf', own));
  expect(kept(own)).toBe(true);
});

test('files that nobody can read are taken, told apart with a code in both languages, and the reader lives on', async () => {
  const id = await openEmpty();
  const scratch = fs.mkdtempSync(path.join(city.dataDir, 'files-'));
  const good = path.join(SAMPLES, 'd07-born-digital.pdf');
  const locked = path.join(scratch, 'locked.pdf');
  execFileSync('qpdf', ['--encrypt', 'secret', 'owner', '256', '--', good, locked]);
  const bytes = fs.readFileSync(good);
  const cases: readonly [string, Uint8Array, string][] = [
    ['加密.pdf', fs.readFileSync(locked), 'PDF_ENCRYPTED'],
    ['截断.pdf', bytes.subarray(0, 900), 'FILE_BROKEN'],
    ['只有头.pdf', Buffer.from('%PDF-1.7\n%%EOF'), 'FILE_BROKEN'],
    ['断.png', fs.readFileSync(path.join(SAMPLES, 'd04-id_front.png')).subarray(0, 3_000), 'FILE_BROKEN'],
  ];
  for (const [name, content] of cases) {
    threw(1);
    const type = name.endsWith('png') ? 'image/png' : 'application/pdf';
    await done(applicant, 'POST', at(id, '/materials'), upload('M4', name, type, content));
  }
  await done(applicant, 'POST', at(id, '/materials'), upload('M4', '租赁合同.pdf', 'application/pdf', bytes));
  const seen = await until('all five files are read or told to be unreadable', async () => {
    const v = await view(applicant, id);
    return v.materials.every((m: { reading: { state: string } }) => m.reading.state !== 'waiting') ? v : undefined;
  });
  for (const [name, , code] of cases) {
    const material = seen.materials.find((m: { name: string }) => m.name === name);
    expect(material.reading, name).toMatchObject({ state: 'unreadable', code });
    expect(material.reading.text['zh-CN'], name).toMatch(/[\u4e00-\u9fff]/);
    expect(material.reading.text.en, name).toMatch(/[a-z]{3}/);
    await refused(applicant, 'GET', at(id, `/materials/${material.material}/pages/1`), {}, 404, 'NOT_FOUND');
  }
  expect(seen.materials.at(-1).reading.state).toBe('read');
}, 60_000);

test('a file for the report of what was put right meets the same checks, is kept only where something is to be put right, and is nobody else’s before the report', async () => {
  const url = at(filed, '/report-files');
  const own = Buffer.concat([Buffer.from(TINY_PNG), Buffer.from(crypto.randomUUID())]);
  const photograph = (name = '整改后.png', bytes: Uint8Array = own) => upload('', name, 'image/png', bytes);
  await refused(applicant, 'POST', url, photograph(), 409, 'WRONG_PHASE');
  await done(handler, 'POST', at(filed, '/acceptance'));
  await refused(applicant, 'POST', url, photograph(), 422, 'RECTIFICATION_NOT_ORDERED');
  expect(kept(own), 'what no case names is not kept').toBe(false);
  const officers = ['wangchao-handler-1', 'wangchao-handler-2'];
  const check = { checkedOn: '2026-07-01', officers, result: 'failed', items: [], conclusion: '无警示标志' };
  await done(handler, 'POST', at(filed, '/site-checks'), { json: check });
  const defects = [{ subject: 'N1', problem: '无警示标志', cure: '请设置' }];
  await done(handler, 'POST', at(filed, '/rectifications'), { json: { dueOn: '2026-07-10', defects } });
  const tries: readonly [Parameters<typeof refused>[3], number, string][] = [
    [photograph('a.png', Buffer.alloc(0)), 422, 'EMPTY_FILE'],
    [photograph('a.pdf'), 422, 'TYPE_MISLABELLED'],
    [upload('', 'a.html', 'text/html', '<script>1</script>'), 422, 'TYPE_NOT_ALLOWED'],
    [photograph('a.png', Buffer.alloc(20 * 1024 * 1024 + 1, '%PDF')), 413, 'TOO_LARGE'],
    [photograph('../a.png'), 400, 'FILE_NAME_INVALID'],
    [multipart([{ name: 'slot', bytes: 'x' }]), 400, 'BODY_INVALID'],
    [{ body: Buffer.from(own), headers: { 'content-type': 'image/png' } }, 400, 'BODY_INVALID'],
    [{ ...photograph(), key: null }, 400, 'IDEMPOTENCY_KEY_MISSING'],
  ];
  for (const [form, status, code] of tries) await refused(applicant, 'POST', url, form, status, code);
  await refused(handler, 'POST', url, photograph(), 403, 'FORBIDDEN');
  expect((await view(applicant, filed)).procedure.rectifications[0].files).toEqual([]);

  const key = crypto.randomUUID();
  const { attachment } = (await done(applicant, 'POST', url, { ...photograph(), key })).body;
  const again = await done(applicant, 'POST', url, { ...photograph(), key });
  expect([again.body.attachment, again.headers.get('idempotent-replay')]).toEqual([attachment, 'true']);
  const { files } = (await view(applicant, filed)).procedure.rectifications[0];
  expect(files).toMatchObject([{ attachment, name: '整改后.png', mediaType: 'image/png' }]);
  const file = `/report-files/${attachment}`;
  expect((await view(handler, filed)).procedure.rectifications[0].files).toEqual([]);
  for (const rest of ['/file', '/pages/1']) await refused(handler, 'GET', at(filed, file + rest), {}, 404, 'NOT_FOUND');
  const report = at(filed, '/rectification-reports');
  await refused(applicant, 'POST', report, { json: { report: ' ' } }, 422, 'TEXT_MISSING');
  await done(applicant, 'POST', report, { json: { report: '已设置警示标志。' } });
  expect((await view(handler, filed)).procedure.rectifications[0].files).toHaveLength(1);
  for (const rest of ['/file', '/pages/1']) await done(handler, 'GET', at(filed, file + rest));
  for (const rest of ['/pages/2', '/pages/0'])
    await refused(handler, 'GET', at(filed, file + rest), {}, 404, 'NOT_FOUND');
  await refused(applicant, 'DELETE', at(filed, file), {}, 422, 'RECTIFICATION_NOT_ORDERED');
  // The answer to a key stays the answer, also when no file is taken any more.
  expect((await done(applicant, 'POST', url, { ...photograph(), key })).body.attachment).toBe(attachment);
}, 60_000);

test('of all these requests none was answered 5xx, none is an error in the log, and no person is named there', () => {
  expect(siege.faults(45)).toEqual([]);
});
