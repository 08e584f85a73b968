import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { startTemporary, type Temporary } from '../start/temporary.ts';
import { type Client, signIn, until } from '../story/client.ts';

const ROOT = path.resolve(import.meta.dirname, '..', '..', '..');
let city: Temporary;
let applicant: Client;
let operator: Client;

type End = { readonly day?: string; readonly notComputable?: { readonly needs: number } };
type View = {
  readonly version: number;
  readonly caseNo: string;
  readonly clocks: readonly { readonly clock: string; readonly reading: string; readonly end: End }[];
};
type Timeline = { readonly events: readonly { readonly type: string; readonly about: Record<string, string> }[] };
type Announced = {
  readonly already: boolean;
  readonly calendar: string;
  readonly changed: readonly { readonly day: string }[];
};

beforeAll(async () => {
  city = await startTemporary();
  applicant = await signIn(city.url, 'zhou-yiheng');
  operator = await signIn(city.url, 'city-operator');
}, 120_000);
afterAll(() => city?.end());

const shipped2026 = JSON.parse(fs.readFileSync(path.join(ROOT, 'domain', 'calendar-data', '2026.json'), 'utf8'));
/** Not what the State Council announced: a year made up for this test and marked so. */
const fictional2027 = {
  year: 2027,
  notices: ['演示：虚构的2027年放假安排，不是国务院办公厅通知'],
  days: ['2027-01-01', '2027-05-01', '2027-10-01'].map((date) => ({ date, name: '演示假日', off: true })),
};
const changed2026 = {
  ...shipped2026,
  notices: ['演示：虚构的2026年调整，不是国务院办公厅通知'],
  days: [...shipped2026.days, { date: '2026-07-06', name: '演示假日', off: true }],
};

async function fileCase(phone = '0990-0000-0103'): Promise<string> {
  const { case: id } = await applicant.act('POST', '/api/cases', { item: 'hazchem-operating-licence' });
  await applicant.act('POST', `/api/cases/${id}/prefill`);
  await applicant.act('PUT', `/api/cases/${id}/answers`, {
    answers: {
      'contact.phone': phone,
      'premises.address': '东海省临澜市望潮区长汀路186号甲3号楼1单元802室',
      'operation.mode': 'no-storage',
      'scope.chemicals': [{ name: '甲醇', cas: '67-56-1' }],
    },
  });
  await applicant.act('POST', `/api/cases/${id}/filing`, { insist: true });
  return id;
}

const view = (id: string) => applicant.get<View>(`/api/cases/${id}`);
const acceptance = async (id: string): Promise<End | undefined> =>
  (await view(id)).clocks.find((c) => c.clock === 'acceptance' && c.reading === 'strict')?.end;
const recomputed = async (id: string) =>
  (await applicant.get<Timeline>(`/api/cases/${id}/timeline`)).events.filter((h) => h.type === 'ClocksRecomputed');
const messages = async (
  about: string,
): Promise<readonly { readonly to: readonly string[]; readonly text: string }[]> => {
  const all = (await (await fetch(new URL('/messages.json', city.addresses.messages))).json()) as {
    to: string[];
    text: string;
  }[];
  return all.filter((m) => m.text.includes(about) && m.text.includes('节假日'));
};

/** `tuofu calendar announce`, as an operator runs it beside the nodes. */
function announceByCommand(calendar: unknown) {
  const file = path.join(city.dataDir, 'announced.json');
  fs.writeFileSync(file, JSON.stringify(calendar));
  return spawnSync(
    process.execPath,
    [
      '--disable-warning=ExperimentalWarning',
      path.join(ROOT, 'server', 'src', 'main.ts'),
      'calendar',
      'announce',
      file,
      '--json',
    ],
    {
      encoding: 'utf8',
      env: {
        PATH: process.env['PATH'] ?? '',
        TUOFU_DATABASE_SOCKET: path.join(city.dataDir, 'database', 'run'),
        TUOFU_PROFILE: path.join(city.dataDir, 'profile.json'),
        TUOFU_CALENDAR: path.join(ROOT, 'domain', 'calendar-data'),
        TUOFU_OFFICE_CLOCK: city.clockFile,
      },
    },
  );
}

test('a changed notice moves the date of an open case once, shows it in the case and tells the applicant (行政许可法第八十二条)', async () => {
  const id = await fileCase();
  expect(await acceptance(id)).toEqual({ day: '2026-07-08' });
  const announced = await operator.act<Announced>('POST', '/api/operations/calendar', changed2026);
  expect(announced).toMatchObject({ already: false, changed: [{ day: '2026-07-06', before: true, after: false }] });
  await until('the case has the moved date', async () =>
    (await acceptance(id))?.day === '2026-07-09' ? true : undefined,
  );
  expect(await recomputed(id)).toMatchObject([
    { about: { clock: 'acceptance', before: '2026-07-08', after: '2026-07-09' } },
  ]);
  const { caseNo } = await view(id);
  const told = await until('the applicant is told', async () => {
    const found = await messages(caseNo);
    return found.some((m) => m.to.includes('0990-0000-0103')) ? found : undefined;
  });
  expect(told.map((m) => m.text).join('\n')).toContain('受理期限由2026年7月8日改为2026年7月9日');

  // The same notice again, by the other way in: nothing happens, also not to those concerned.
  const { version } = await view(id);
  const again = announceByCommand(changed2026);
  expect([again.status, JSON.parse(again.stdout)]).toMatchObject([
    0,
    { ok: true, already: true, calendar: announced.calendar },
  ]);
  await new Promise((resolve) => setTimeout(resolve, 5_000));
  expect((await view(id)).version).toBe(version);
  expect(await messages(caseNo)).toHaveLength(told.length);
}, 90_000);

test('a case whose date lay beyond the published calendar gets its date when the year is announced; who left no telephone is told in the account', async () => {
  await operator.act('POST', '/api/operations/clock', { to: '2026-12-28T09:00:00+08:00' });
  const id = await fileCase('');
  expect(await acceptance(id)).toMatchObject({ notComputable: { needs: 2027 } });
  const announced = announceByCommand(fictional2027);
  expect([announced.status, JSON.parse(announced.stdout)]).toMatchObject([0, { ok: true, already: false }]);
  await until('the case has a date', async () => ((await acceptance(id))?.day === '2027-01-05' ? true : undefined));
  expect(await recomputed(id)).toMatchObject([{ about: { clock: 'acceptance', after: '2027-01-05' } }]);
  const { calendar } = await operator.get<{ calendar: string }>('/api/operations');
  expect(calendar).toBe(JSON.parse(announced.stdout).calendar);
  const { caseNo } = await view(id);
  const { notices } = await applicant.get<{ notices: { stream: string; number: string; text: object }[] }>(
    '/api/notices',
  );
  expect(notices.filter((n) => n.stream === id)).toEqual([
    expect.objectContaining({
      about: 'case',
      number: caseNo,
      text: {
        'zh-CN': expect.stringMatching(/因节假日安排公布或调整，受理期限由.*改为2027年1月5日/),
        en: expect.stringMatching(/limit for acceptance moved from .* to .*2027/),
      },
    }),
  ]);
  expect(
    (await messages(caseNo)).filter((m) => m.to.some((to) => to.startsWith('0990'))),
    'no message',
  ).toEqual([]);
}, 90_000);

test('what is no notice is refused in words by both ways in, and nothing is kept', async () => {
  const empty = { ...fictional2027, year: 2028, days: [] };
  await expect(operator.act('POST', '/api/operations/calendar', empty)).rejects.toMatchObject({
    status: 422,
    code: 'CALENDAR_HOLIDAY',
  });
  const refused = announceByCommand(empty);
  expect([refused.status, JSON.parse(refused.stderr)]).toMatchObject([1, { ok: false, code: 'CALENDAR_HOLIDAY' }]);
  await expect(applicant.act('POST', '/api/operations/calendar', fictional2027)).rejects.toMatchObject({ status: 403 });
}, 30_000);

test('the series of numbers are shown to staff, each with its last number and what was voided', async () => {
  const officer = await signIn(city.url, 'wangchao-handler-1');
  const { series } = await officer.get<{ series: { series: string; year: number; last: number; voided: unknown[] }[] }>(
    '/api/operations/numbers?year=2026',
  );
  expect(series.length).toBeGreaterThan(0);
  expect(series.every((s) => s.year === 2026 && s.last > 0 && Array.isArray(s.voided))).toBe(true);
}, 30_000);
