import crypto from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { nodePrimitives, openKeyRing, signCredential } from '@tuofu/seal';
import { openStore } from '@tuofu/store';
import { checkText, verifyQr } from '@tuofu/verify';
import { afterAll, expect, test } from 'vitest';
import { signInWithFetch } from '../simulators/index.ts';
import { type Answer, flawOf } from './caller.ts';
import { D3, ITEM } from './d3.ts';
import { at, done, file, view } from './d3-case.ts';
import { upload } from './multipart.ts';
import { besiege } from './siege.ts';

const SAMPLES = path.resolve(import.meta.dirname, '..', '..', '..', 'reading', 'testdata');
const siege = await besiege();
const { city, book, applicant, stranger, handler, decider, draft, refused, unchanged, openDraft, openEmpty, threw } =
  siege;
afterAll(() => city.end());

test('a stale version is told, before and after filing, and changes nothing', async () => {
  await unchanged(draft, async () => {
    const { version } = await view(applicant, draft);
    for (const seen of [0, version - 1, version + 1, 999_999_999])
      for (const form of [`"${seen}"`, `W/"${seen}"`, `${seen}`]) {
        const o = { json: { answers: { 'contact.name': '另一人' } }, headers: { 'if-match': form } };
        const refusal = await refused(applicant, 'PUT', at(draft, '/answers'), o, 409, 'STALE_VERSION');
        expect(refusal.facts).toEqual({ seen, actual: version });
      }
    const stale = { json: {}, headers: { 'if-match': '"1"' } };
    await refused(applicant, 'POST', at(draft, '/filing'), stale, 409, 'STALE_VERSION');
  });
});

test('the same key with another body is refused; the same key with the same body is the same answer', async () => {
  const id = await openDraft();
  const key = crypto.randomUUID();
  const save = (name: string) => ({ key, json: { answers: { 'contact.name': name } } });
  const first = await done(applicant, 'PUT', at(id, '/answers'), save('甲'));
  await unchanged(id, async () => {
    const again = await done(applicant, 'PUT', at(id, '/answers'), save('甲'));
    expect(again.body).toEqual(first.body);
    expect(again.headers.get('idempotent-replay')).toBe('true');
    await refused(applicant, 'PUT', at(id, '/answers'), save('乙'), 422, 'IDEMPOTENCY_KEY_REUSED');
    await refused(applicant, 'POST', at(id, '/filing'), { key, json: { insist: true } }, 422, 'IDEMPOTENCY_KEY_REUSED');
  });
  threw(1);
});

test('an act that changed nothing is not done later when its request comes again', async () => {
  const id = await openDraft();
  const saving = (name: string) => ({ json: { answers: { 'contact.name': name } } });
  await done(applicant, 'PUT', at(id, '/answers'), saving('甲'));
  const idle = { ...saving('甲'), key: crypto.randomUUID() };
  const first = await done(applicant, 'PUT', at(id, '/answers'), idle);
  await done(applicant, 'PUT', at(id, '/answers'), saving('乙'));
  await unchanged(id, async () => {
    const again = await done(applicant, 'PUT', at(id, '/answers'), idle);
    expect(again.body).toEqual(first.body);
  });
  threw(1);
});

/** The answers as values: a replayed one may name the same facts in another order. */
function allAlike(answers: readonly Answer[]): void {
  for (const { status, body } of answers)
    expect({ status, body }).toEqual({ status: answers[0]?.status, body: answers[0]?.body });
}

test('a draft opened five times with one key is one case', async () => {
  const key = crypto.randomUUID();
  const open = () => stranger.ask('POST', '/api/cases', { key, json: { item: ITEM } });
  const before = (await done(stranger, 'GET', '/api/cases')).body.cases.length;
  const answers = await Promise.all(Array.from({ length: 5 }, open));
  threw(5);
  allAlike(answers);
  expect(answers[0]?.status).toBe(201);
  expect((await done(stranger, 'GET', '/api/cases')).body.cases.length).toBe(before + 1);
});

test('the same filing sent five times at once has one effect, one number and one answer', async () => {
  const id = await openDraft();
  const key = crypto.randomUUID();
  const { version } = await view(applicant, id);
  const file = () => applicant.ask('POST', at(id, '/filing'), { key, json: { insist: true } });
  const answers = await Promise.all(Array.from({ length: 5 }, file));
  threw(5);
  allAlike(answers);
  expect(answers[0]).toMatchObject({ status: 200, body: { phase: 'received', version: version + 1 } });
  const serial = Number(answers[0]?.body.caseNo.split('-')[2]);
  await refused(applicant, 'POST', at(id, '/filing'), { json: { insist: true } }, 409, 'WRONG_PHASE');
  const next = await openDraft();
  const after = (await done(applicant, 'POST', at(next, '/filing'), { json: { insist: true } })).body.caseNo;
  expect(Number(after.split('-')[2])).toBe(serial + 1);
});

test('the same upload sent five times at once is one material', async () => {
  const id = await openEmpty();
  const key = crypto.randomUUID();
  const form = upload('M4', '合同.pdf', 'application/pdf', fs.readFileSync(path.join(SAMPLES, 'd07-born-digital.pdf')));
  const answers = await Promise.all(
    Array.from({ length: 5 }, () => applicant.ask('POST', at(id, '/materials'), { ...form, key })),
  );
  threw(5);
  allAlike(answers);
  expect((await view(applicant, id)).materials).toHaveLength(1);
});

test('of two officers who act at once one is heard and the other is told', async () => {
  const colleague = await book.signIn('wangchao-handler-2');
  const id = await openDraft();
  await file(applicant, id);
  const seen = { headers: { 'if-match': `"${(await view(applicant, id)).version}"` } };
  const [a, b] = await Promise.all([
    handler.ask('POST', at(id, '/acceptance'), seen),
    colleague.ask('POST', at(id, '/non-acceptance'), {
      ...seen,
      json: { competentAuthority: '临澜市应急管理局', reason: '不属于本机关职权范围。' },
    }),
  ]);
  threw(2);
  const [won, lost] = a.status === 200 ? [a, b] : [b, a];
  expect(won?.status).toBe(200);
  expect(flawOf(lost as Answer)).toBeUndefined();
  expect(['STALE_VERSION', 'WRONG_PHASE']).toContain(lost?.code);
});

test('two deciders who refuse at once make one decision with one number', async () => {
  const id = await openDraft();
  await file(applicant, id);
  await done(handler, 'POST', at(id, '/acceptance'));
  await done(handler, 'PUT', at(id, '/checklist/N1'), { json: { result: 'not-met', note: '场所不符。' } });
  const reasons = [{ checklistItem: 'N1', clause: '第六条', text: '场所不符', evidence: '合同', cure: '更换场所' }];
  const decide = () => decider.ask('POST', at(id, '/refusal'), { json: { reasons } });
  const answers = await Promise.all([decide(), decide(), decide()]);
  threw(3);
  expect(answers.map((x) => x.status).sort(), JSON.stringify(answers)).toEqual([200, 409, 409]);
  for (const lost of answers.filter((x) => x.status !== 200)) expect(flawOf(lost)).toBeUndefined();
});

/** Lets a session end so many milliseconds from now, as if its hours were over; answers that moment of the system's clock. */
async function endsIn(ms: number, cookie: string): Promise<number> {
  const token = /tuofu=([^;]+)/.exec(cookie)?.[1] ?? '';
  const environment = fs.readFileSync(`/proc/${city.server.pid}/environ`, 'utf8').split('\0');
  const socketDir = environment.find((line) => line.startsWith('TUOFU_DATABASE_SOCKET='))?.split('=')[1] ?? '';
  const store = await openStore({ kind: 'socket', socketDir }, { maxConnections: 1 });
  const until = Date.now() + ms;
  await store.sessions.touch(crypto.createHash('sha256').update(token).digest(), new Date(until).toISOString());
  await store.stop();
  return until;
}

test('a session that has expired, ended or never was is told so, and what was saved stays', () =>
  unchanged(draft, async () => {
    const short = await book.signIn('zhou-yiheng');
    const until = await endsIn(6_000, short.cookie);
    await sleep(2_100);
    expect((await short.ask('GET', '/api/session')).status, 'read again and still in time').toBe(200);
    await sleep(until - Date.now() + 50);
    const save = { json: { answers: { 'contact.name': '过期之后' } } };
    await refused(short, 'PUT', at(draft, '/answers'), save, 401, 'SESSION_EXPIRED');
    await refused(short, 'GET', '/api/session', {}, 401, 'SESSION_EXPIRED');
    const ended = await book.signIn('zhou-yiheng');
    expect((await ended.ask('POST', '/sign-out')).status).toBe(204);
    await refused(ended, 'PUT', at(draft, '/answers'), save, 401, 'SESSION_EXPIRED');
    for (const cookie of ['tuofu=forged', `tuofu=${'x'.repeat(5_000)}`, "tuofu=' or 1=1", 'tuofu=%00', 'tuofu="a b"'])
      await refused(book.withCookie('forged', cookie), 'PUT', at(draft, '/answers'), save, 401, 'SESSION_EXPIRED');
    for (const cookie of ['', 'tuofu=', 'other=1', '__Host-tuofu=x', ';;;='])
      await refused(book.withCookie('none', cookie), 'PUT', at(draft, '/answers'), save, 401, 'NOT_SIGNED_IN');
    for (const headers of [{ origin: 'https://evil.example' }, { origin: 'null' }, { 'sec-fetch-site': 'cross-site' }])
      await refused(applicant, 'PUT', at(draft, '/answers'), { ...save, headers: { ...headers } }, 403, 'FORBIDDEN');
    for (const query of ['', '?code=x', '?code=x&state=y', '?error=access_denied'])
      await refused(book.nobody, 'GET', `/sign-in/callback${query}`, {}, 422, 'SIGN_IN_FAILED');
    await refused(book.nobody, 'GET', '/sign-in/callback?code=%00&state=%00', {}, 400, 'BODY_INVALID');
    const flow = Buffer.from('{"state":"a","verifier":"b","nonce":"c","returnTo":"//evil.example"}').toString(
      'base64url',
    );
    const forged = book.withCookie('forged', `tuofu_sign_in=${flow}`);
    await refused(forged, 'GET', '/sign-in/callback?code=x&state=a', {}, 422, 'SIGN_IN_FAILED');
  }));

test('an officer of the second city cannot sign in here', async () => {
  threw(1);
  const session = await signInWithFetch(`${city.url}/sign-in?return=/api/session`, 'beiyu-decider');
  expect(session.status).toBe(422);
  const said = JSON.parse(session.text);
  expect(said.code).toBe('SIGN_IN_FAILED');
  expect(said.text['zh-CN']).not.toBe(said.text.en);
  expect(session.jar.find('tuofu')).toBeUndefined();
});

test('the QR code of another licence, a broken one and an unknown one are each told apart', async () => {
  const ring = await openKeyRing(city.keysDir);
  const content = (id: string, holder: string) => ({
    formatVersion: 1 as const,
    demonstration: true,
    id,
    licenceNo: '东澜望潮危化经〔2026〕000099号',
    eLicenceId: '1.2.156.3005.2.11990000TF0009019H001.11990203TF0009035W.2026000099.001.9',
    holder,
    holderCode: D3.uscc,
    legalRepresentative: D3.legalRepresentative,
    address: D3.address,
    mode: D3.modeText,
    scope: ['甲醇***'],
    validFrom: '2026-07-01',
    validTo: '2029-06-30',
    issuedOn: '2026-07-01',
    issuer: D3.office,
  });
  const key = { signer: ring.qr.signer, kid: ring.qr.kid, baseUrl: city.url };
  const [one, two] = ['0123456789ABCDEFGHJKMNPQRS', '1123456789ABCDEFGHJKMNPQRS'] as const;
  const [own, other] = [
    await signCredential(content(one, D3.name), key),
    await signCredential(content(two, '示例甲公司'), key),
  ];
  const verdict = (text: string) => verifyQr(text, ring.trust, nodePrimitives(), { today: '2026-07-02' });
  expect((await verdict(own)).verdict).toBe('genuine');
  const swapped = await verdict(`${own.split('#')[0]}#${other.split('#')[1]}`);
  expect(swapped.verdict).toBe('not-genuine');
  expect(swapped.checks.find((c) => c.code === 'SAME_LICENCE')?.state).toBe('failed');
  expect(checkText(swapped.code, 'zh-CN')).not.toBe(checkText(swapped.code, 'en'));
  for (const text of [
    own.slice(0, -9),
    `${own}7`,
    own.replace('#', '#9'),
    own.split('#')[0]!,
    'HTTP://EVIL/C/1#2',
    '',
  ]) {
    threw(1);
    expect((await verdict(text)).verdict, text).not.toBe('genuine');
  }
  for (const id of [one, two, one.toLowerCase(), `${one}%00`])
    await refused(book.nobody, 'GET', `/api/public/licences/${id}`, {}, 404, 'NOT_FOUND');
});

test('who guesses typed codes is slowed down', async () => {
  let told: Answer | undefined;
  for (let i = 0; i < 35 && !told; i += 1) {
    const answer = await book.nobody.ask('GET', `/api/public/codes/${String(i).padStart(12, '0')}`);
    expect(flawOf(answer)).toBeUndefined();
    if (answer.status !== 404) told = answer;
  }
  threw(30);
  expect(told).toMatchObject({ status: 429, code: 'RATE_LIMITED' });
});

test('of all these requests none was answered 5xx, none is an error in the log, and no person is named there', () => {
  expect(siege.faults(60)).toEqual([]);
});
