import { mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createTransport } from 'nodemailer';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Message } from './inbox.ts';
import { decodeWords } from './mail-text.ts';
import { startMessagesSimulator } from './messages-simulator.ts';

const dataDir = mkdtempSync(join(tmpdir(), 'tuofu-messages-'));
const start = () =>
  startMessagesSimulator({
    port: 0,
    smtpPort: 0,
    dataDir,
    officeNow: () => new Date('2026-07-01T01:00:00Z'),
    log: () => undefined,
  });
let simulator: Awaited<ReturnType<typeof start>>;
const messages = async (): Promise<Message[]> =>
  (await (await fetch(`${simulator.inbox}messages.json`)).json()) as Message[];
const post = (path: string, body: object): Promise<Response> =>
  fetch(new URL(path, simulator.inbox), {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
  });
const transport = () => createTransport({ ...simulator.smtp, secure: false, ignoreTLS: true });

beforeAll(async () => {
  simulator = await start();
});
afterAll(async () => {
  await simulator.stop();
  rmSync(dataDir, { recursive: true });
});

test('a mail of nodemailer arrives with its subject, text and attachment', async () => {
  const text = '您的申请已受理。\n.这一行以点开头\n查看：http://localhost:8080/cases/1，请登录。';
  await transport().sendMail({
    from: '望潮区应急管理局 <noreply@linlan.example>',
    to: ['zhou-yiheng@linlan.example', 'b@linlan.example'],
    subject: '受理通知书（望应急许受〔2026〕1号）——这是一个很长很长很长很长很长的标题',
    text,
    attachments: [{ filename: '受理通知书.pdf', content: Buffer.from('%PDF-demo') }],
  });
  expect((await messages())[0]).toMatchObject({
    kind: 'mail',
    at: '2026-07-01T09:00:00+08:00',
    from: '望潮区应急管理局 <noreply@linlan.example>',
    to: ['zhou-yiheng@linlan.example', 'b@linlan.example'],
    subject: '受理通知书（望应急许受〔2026〕1号）——这是一个很长很长很长很长很长的标题',
    text,
    attachments: [{ name: '受理通知书.pdf', bytes: 9 }],
  });
});

test('a text arrives, stands first, and what is no text is refused', async () => {
  expect((await post('/sms', { to: '0990-0000-0103', text: '【临澜市·演示】新文书' })).status).toBe(202);
  expect((await messages())[0]).toMatchObject({ kind: 'sms', to: ['0990-0000-0103'], text: '【临澜市·演示】新文书' });
  expect((await post('/sms', { to: 'nobody', text: 'x' })).status).toBe(400);
  expect((await post('/sms', { to: '0990-0000-0103', text: '' })).status).toBe(400);
});

test('a mail in HTML only is shown without executing it, and links can be followed', async () => {
  await post('/sms', { to: '0990-0000-0103', text: '<img src=x onerror=alert(1)> http://localhost:8080/c?a=1&b=2' });
  const page = await (await fetch(simulator.inbox)).text();
  expect(page).toContain('&lt;img');
  expect(page).not.toContain('<img');
  expect(page).toContain('<a href="http://localhost:8080/c?a=1&amp;b=2"');
});

test('messages are kept on disk for their owner alone and are there after a restart', async () => {
  const before = await messages();
  await simulator.stop();
  simulator = await start();
  expect(await messages()).toEqual(before);
  const file = join(dataDir, 'messages.jsonl');
  expect(readFileSync(file, 'utf8').trim().split('\n')).toHaveLength(before.length);
  expect(statSync(file).mode & 0o777).toBe(0o600);
});

test('on a day that is down neither mail nor text is accepted', async () => {
  await post('/weather', { state: 'down' });
  expect((await post('/sms', { to: '0990-0000-0103', text: 'x' })).status).toBe(503);
  await expect(transport().sendMail({ from: 'a@b.example', to: 'c@d.example', text: 'x' })).rejects.toThrow('421');
  await post('/weather', { state: 'fine' });
});

test('commands out of order are refused and the talk goes on', async () => {
  const said = await new Promise<string>((done) => {
    const socket = connect(simulator.smtp.port, '127.0.0.1');
    let heard = '';
    socket.on('data', (chunk) => {
      heard += chunk;
    });
    socket.on('close', () => done(heard));
    socket.write('DATA\r\nRCPT TO:<a@b.example>\r\nVRFY x\r\nMAIL FROM:<>\r\nQUIT\r\n');
  });
  expect(said.split('\r\n').map((line) => line.slice(0, 3))).toEqual(['220', '503', '503', '502', '250', '221', '']);
});

test('encoded words that cut a character are one text', () => {
  const bytes = Buffer.from('受理');
  const word = (part: Buffer): string => `=?UTF-8?B?${part.toString('base64')}?=`;
  expect(decodeWords(`${word(bytes.subarray(0, 4))} ${word(bytes.subarray(4))} ok =?utf-8?Q?=E5=87=86_x?=`)).toBe(
    '受理 ok 准 x',
  );
});
