import {
  openRegistries,
  type Registries,
  type RegistryConfig,
  type RegistryId,
  type RegistryQuestion,
  registryIds,
} from '@tuofu/registries';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { loadDemoCity } from '../../demo-city/index.ts';
import { startRegistriesSimulator } from './registries-simulator.ts';

const forEvery = (one: RegistryConfig) =>
  Object.fromEntries(registryIds.map((id) => [id, one])) as Record<RegistryId, RegistryConfig>;
const client = { id: 'tuofu', secret: 's' };
let simulator: Awaited<ReturnType<typeof startRegistriesSimulator>>;
let registries: Registries;

const weather = (body: object): Promise<Response> =>
  fetch(`${simulator.url}/weather`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
  });
const open = (secret = client.secret): Registries => {
  const { url } = simulator;
  const one = {
    base: url,
    tokenUrl: `${url}/token`,
    clientId: client.id,
    clientSecret: secret,
    timeoutMs: 1_200,
    retries: 0,
  };
  return openRegistries(forEvery(one));
};
const question = (registry: RegistryId, query: Record<string, string>, ...fields: string[]): RegistryQuestion => ({
  registry,
  query,
  fields,
  purpose: '核对',
  article: '国务院令第716号第七条',
  requester: '11990203TF0009035W/wangchao-handler-1',
  caseRef: 'draft',
});
const d3 = { uscc: '91990203MA3BK8G054' };

beforeAll(async () => {
  const officeNow = () => new Date('2026-07-01T01:00:00Z');
  simulator = await startRegistriesSimulator({
    port: 0,
    city: loadDemoCity(),
    client,
    officeNow,
    log: () => undefined,
  });
});
beforeEach(async () => {
  await registries?.stop();
  registries = open();
  await weather({ state: 'fine' });
});
afterAll(async () => {
  await registries.stop();
  await simulator.stop();
});

test('the client is told what the registries hold on the day of the office clock', async () => {
  const answers = await registries.askAll([
    question('enterprise', d3, 'name', 'status'),
    question('safety-certificate', { idNo: '990203198012173415' }, 'post', 'validTo'),
    question('real-estate', { address: '东海省临澜市望潮区长汀路１８６号甲3号楼1单元802室', ...d3 }, 'owner', 'area'),
    question('emergency-plan', d3, 'filingNo', 'filedOn'),
  ]);
  expect(answers.map((a) => (a.outcome === 'found' ? a.values : a))).toEqual([
    { name: '临澜市澄海化工贸易有限公司', status: '存续' },
    { post: '主要负责人', validTo: '2029-05-17' },
    { owner: '临澜市望潮资产经营有限公司', area: '326.50' },
    { filingNo: '9902032024-0368', filedOn: '2024-05-30' },
  ]);
  expect(answers[0]).toMatchObject({ asOf: '2026-07-01T09:00:00+08:00', article: '国务院令第716号第七条' });
});

test('the newer registries hold what the storage, the filings and the credit of the demonstration firms are compared with', async () => {
  const d1 = { uscc: '91990281TF0000057T' };
  const answers = await registries.askAll([
    question('construction', d1, 'storage', 'fireConclusion', 'completedOn'),
    question('tendering', d3, 'projectName', 'amount', 'awardedOn'),
    question('approval', { ...d1, item: '危险化学品建设项目安全设施设计审查' }, 'approvalNo', 'decision'),
    question('major-hazard', d1, 'filingNo', 'level', 'sum', 'grade', 'validTo'),
    question('credit', d3, 'status', 'ban', 'openPenalties'),
    question('credit', { idNo: '990203198012173415' }, 'name', 'ban'),
    question('e-licence', { ...d3, typeName: '营业执照' }, 'identifier', 'status'),
    question('major-hazard', d3, 'filingNo'),
  ]);
  expect(answers.map((a) => (a.outcome === 'found' ? a.values : a.outcome))).toEqual([
    { storage: '航油库：拱顶罐 2×5000 m³', fireConclusion: '合格', completedOn: '2025-12-19' },
    { projectName: '示例产业园实验用溶剂年度采购', amount: '1268000.00', awardedOn: '2026-03-20' },
    { approvalNo: '临审安设〔2024〕第0012号', decision: '同意' },
    { filingNo: 'BA990281〔2026〕003', level: '四级', sum: '1.6', grade: '0.80', validTo: '2029-01-14' },
    { status: '正常', ban: '', openPenalties: '0' },
    { name: '周亦衡', ban: '' },
    { identifier: expect.stringMatching(/^1\.2\.156\.3005\.2\.11990000TF0009027C001\./), status: '有效' },
    'not-found',
  ]);
});

test('a property is also found by its owner, and an unknown firm is not found', async () => {
  expect(await registries.ask(question('real-estate', { uscc: '91990281TF0000057T' }, 'area'))).toMatchObject({
    values: { area: '8600.00' },
  });
  expect(await registries.ask(question('enterprise', { uscc: '91370211TF0000014G' }, 'name'))).toMatchObject({
    outcome: 'not-found',
  });
});

test.each([
  ['slow', 'TIMEOUT'],
  ['hang', 'TIMEOUT'],
  ['down', 'SERVER_ERROR'],
  ['garbage', 'NOT_JSON'],
  ['changed', 'SCHEMA_CHANGED'],
  ['wrong', 'WRONG_SUBJECT'],
])('on a day that is %s the client says %s, and the other registries answer', async (state, reason) => {
  expect((await weather({ registry: 'enterprise', state })).status).toBe(200);
  const [bad, good] = await registries.askAll([
    question('enterprise', d3, 'name'),
    question('emergency-plan', d3, 'filingNo'),
  ]);
  expect(bad).toMatchObject({ outcome: 'unavailable', reason });
  expect(good).toMatchObject({ outcome: 'found' });
});

test('a little slowness is waited for', async () => {
  await weather({ state: 'slow', delayMs: 50 });
  expect(await registries.ask(question('enterprise', d3, 'name'))).toMatchObject({ outcome: 'found' });
});

test('wrong credentials, a question without purpose and an unknown field get no answer', async () => {
  const stranger = open('guess');
  expect(await stranger.ask(question('enterprise', d3, 'name'))).toMatchObject({ reason: 'NOT_AUTHORISED' });
  await stranger.stop();
  expect(await registries.ask({ ...question('enterprise', d3, 'name'), purpose: ' ' })).toMatchObject({
    reason: 'QUESTION_REFUSED',
  });
  expect(await registries.ask(question('enterprise', d3, 'name', 'taxArrears'))).toMatchObject({
    reason: 'QUESTION_REFUSED',
  });
  expect(await registries.ask(question('real-estate', d3))).toMatchObject({ reason: 'QUESTION_REFUSED' });
});

test('the page shows data, weather and who asked, without executing what was asked', async () => {
  await registries.ask(question('enterprise', { name: '<script>x</script>' }, 'name'));
  const page = await (await fetch(simulator.url)).text();
  expect(page).toContain('东（2020）临澜市不动产权第0038061号');
  expect(page).toContain('wangchao-handler-1');
  expect(page).not.toContain('<script');
});

test('the weather has known words only, and another site cannot set it', async () => {
  expect((await weather({ state: 'sunny' })).status).toBe(400);
  expect((await weather({ registry: 'police', state: 'down' })).status).toBe(400);
  const evil = await fetch(`${simulator.url}/weather`, {
    method: 'POST',
    headers: { 'content-type': 'application/x-www-form-urlencoded', 'sec-fetch-site': 'cross-site' },
    body: 'state=down',
  });
  expect(evil.status).toBe(403);
  expect(await (await fetch(`${simulator.url}/weather`)).json()).toMatchObject({ enterprise: { state: 'fine' } });
});

test('a port in use is an error that says what to do', async () => {
  const port = Number(new URL(simulator.url).port);
  const again = startRegistriesSimulator({
    port,
    city: loadDemoCity(),
    client,
    officeNow: () => new Date(),
    log: () => undefined,
  });
  await expect(again).rejects.toThrow(`port ${port} is in use; choose another with --port`);
});
