import { spawn } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { loadDemoCity } from '../demo-city/index.ts';
import { demoClients } from '../simulators/index.ts';
import { startTemporary, type Temporary } from '../start/temporary.ts';
import { ActRefused, type Client, signIn, until } from '../story/client.ts';

const ROOT = path.resolve(import.meta.dirname, '..', '..', '..');
let city: Temporary;
let applicant: Client;

type View = {
  caseNo: string;
  version: number;
  phase: string;
  deemed: boolean;
  dates: { acceptedOn: string | null };
  clocks: { clock: string; limit: string; reading: string; start: { day: string } }[];
  documents: { document: string; number: string }[];
};
type Timeline = { events: { type: string; by: { role: string } }[] };

beforeAll(async () => {
  city = await startTemporary();
  applicant = await signIn(city.url, 'zhou-yiheng');
}, 120_000);
afterAll(() => city?.end());

/** Files a case of D3 with nothing but its answers; the law turns nobody away. */
async function fileSparsely(): Promise<string> {
  const { case: id } = await applicant.act('POST', '/api/cases', { item: 'hazchem-operating-licence' });
  await applicant.act('POST', `/api/cases/${id}/prefill`);
  await applicant.act('PUT', `/api/cases/${id}/answers`, {
    answers: {
      'premises.address': '东海省临澜市望潮区长汀路186号甲3号楼1单元802室',
      'operation.mode': 'no-storage',
      'scope.chemicals': [{ name: '甲醇', cas: '67-56-1' }],
    },
  });
  await applicant.act('POST', `/api/cases/${id}/filing`, { insist: true });
  return id;
}

test('five working days of silence accept the application as of the day of its receipt; the notice is made afterwards, once (行政许可法第三十二条第一款第四项)', async () => {
  const id = await fileSparsely();
  const operator = await signIn(city.url, 'city-operator');
  const view = () => applicant.get<View>(`/api/cases/${id}`);
  const before = await view();
  expect(before).toMatchObject({ phase: 'received', deemed: false });
  await operator.act('POST', '/api/operations/clock', { to: '2026-07-08T23:59:50+08:00' });
  expect((await view()).phase).toBe('received');
  await operator.act('POST', '/api/operations/clock', { to: '2026-07-09T00:00:01+08:00' });
  const after = await until('the acceptance clock has rung', async () => {
    const v = await view();
    return v.phase === 'accepted' ? v : undefined;
  });
  expect(after.deemed).toBe(true);
  expect(after.dates.acceptedOn, 'from the day of receipt').toBe('2026-07-01');
  const decision = after.clocks.find(
    (c) => c.clock === 'decision' && c.limit === 'statutory' && c.reading === 'strict',
  );
  expect(decision?.start.day, 'and the decision clock with it').toBe('2026-07-01');
  const { events } = await applicant.get<Timeline>(`/api/cases/${id}/timeline`);
  expect(events.find((e) => e.type === 'CaseAccepted')?.by.role).toBe('machine');
  const notice = await until('the notice is made afterwards', async () =>
    (await view()).documents.find((d) => d.document === 'acceptance-notice'),
  );
  expect(notice.number).toMatch(/^望应急许受〔2026〕\d+号$/);
  const handler = await signIn(city.url, 'wangchao-handler-1');
  await expect(
    handler.act('POST', `/api/cases/${id}/non-acceptance`, {
      competentAuthority: '临澜市应急管理局',
      reason: '不属于本机关职权',
    }),
  ).rejects.toMatchObject({ code: 'WRONG_PHASE' });
  await new Promise((resolve) => setTimeout(resolve, 4_500)); // two rounds of the clock runner
  const later = await view();
  expect(later.documents.filter((d) => d.document === 'acceptance-notice').length).toBe(1);
  await expect(
    operator.act('POST', '/api/operations/clock', { to: '2026-07-01T09:00:00+08:00' }),
  ).rejects.toMatchObject({ code: 'CLOCK_ONLY_FORWARD' });
}, 60_000);

test("a second city on the same database sees none of the first city's cases and counts its own numbers", async () => {
  const first = await fileSparsely();
  const beiyu = loadDemoCity().profile.otherCities[0]!;
  const profile = path.join(city.dataDir, 'profile-beiyu.json');
  fs.writeFileSync(profile, JSON.stringify(beiyu));
  const port = new URL(city.url).port;
  const url = `http://localhost:${Number(port) + 50}`;
  const node = spawn(process.execPath, [path.join(ROOT, 'server', 'src', 'main.ts'), 'serve'], {
    stdio: ['ignore', 'pipe', 'inherit', 'ipc'],
    env: {
      PATH: process.env['PATH'] ?? '',
      TUOFU_MODE: 'demo',
      TUOFU_PORT: String(Number(port) + 50),
      TUOFU_PUBLIC_URL: url,
      TUOFU_DATABASE_SOCKET: path.join(city.dataDir, 'database', 'run'),
      TUOFU_FILES: path.join(city.dataDir, 'files'),
      TUOFU_KEYS: city.keysDir,
      TUOFU_PROFILE: profile,
      TUOFU_RELEASES: path.join(city.dataDir, 'releases'),
      TUOFU_CALENDAR: path.join(ROOT, 'domain', 'calendar-data'),
      TUOFU_OFFICE_CLOCK: city.clockFile,
      TUOFU_OIDC_ISSUER: city.addresses.identity,
      TUOFU_OIDC_CLIENT_SECRET: demoClients.oidc.secret,
      TUOFU_REGISTRIES: city.addresses.registries,
      TUOFU_REGISTRIES_TOKEN_URL: `${city.addresses.registries}/token`,
      TUOFU_REGISTRIES_CLIENT_SECRET: demoClients.registries.secret,
      TUOFU_TSA_URL: city.addresses.timestamps,
      TUOFU_SMS_URL: `${city.addresses.messages}/sms`,
      TUOFU_ROLES: 'web',
      TUOFU_LOG: 'warn',
    },
  });
  try {
    await new Promise<void>((resolve, reject) => {
      node.stdout?.on('data', (chunk: Buffer) => chunk.toString().includes('ready ') && resolve());
      node.once('exit', (code) => reject(new Error(`the second city did not start: ${code}`)));
    });
    const there = await signIn(url, 'zhou-yiheng');
    await expect(there.get(`/api/cases/${first}`)).rejects.toBeInstanceOf(ActRefused);
    await expect(there.get(`/api/cases/${first}`)).rejects.toMatchObject({ status: 404, code: 'NOT_FOUND' });
    expect((await there.get<{ cases: unknown[] }>('/api/cases')).cases).toEqual([]);
    const { case: second } = await there.act('POST', '/api/cases', { item: 'hazchem-operating-licence' });
    await there.act('PUT', `/api/cases/${second}/answers`, {
      answers: {
        'premises.address': '东海省北屿市示例路1号',
        'operation.mode': 'no-storage',
        'scope.chemicals': [{ name: '甲醇', cas: '67-56-1' }],
      },
    });
    const filed = await there.act('POST', `/api/cases/${second}/filing`, { insist: true });
    expect(filed['caseNo']).toBe('990300-2026-000001');
    await expect(applicant.get(`/api/cases/${second}`)).rejects.toMatchObject({ status: 404 });
    const officer = await signIn(city.url, 'wangchao-handler-1');
    await expect(officer.get(`/api/cases/${second}`)).rejects.toMatchObject({ status: 404 });
    await expect(signIn(url, 'wangchao-handler-1')).rejects.toThrow();
  } finally {
    node.kill('SIGTERM');
    await new Promise((resolve) => node.once('exit', resolve));
  }
}, 60_000);
