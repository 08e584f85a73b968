import {
  openRegistries,
  type Registries,
  type RegistryConfig,
  type RegistryId,
  type RegistryQuestion,
  registryIds,
} from '@tuofu/registries';
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest';
import { loadDemoCity } from '../../demo-city/index.ts';
import { startRegistriesSimulator } from './registries-simulator.ts';
import { demoSharing } from './sharing-platform.ts';
import { demoXRoad } from './x-road-server.ts';

let simulator: Awaited<ReturnType<typeof startRegistriesSimulator>>;
const opened: Registries[] = [];

beforeAll(async () => {
  simulator = await startRegistriesSimulator({
    port: 0,
    city: loadDemoCity(),
    client: { id: 'tuofu', secret: 's' },
    officeNow: () => new Date('2026-07-01T01:00:00Z'),
    log: () => undefined,
  });
});
afterAll(() => simulator.stop());
beforeEach(() => weather('fine'));
afterEach(async () => void (await Promise.all(opened.splice(0).map((r) => r.stop()))));

async function weather(state: string): Promise<void> {
  await fetch(`${simulator.url}/weather`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ state }),
  });
}

const open = (one: (id: RegistryId) => RegistryConfig, o: Parameters<typeof openRegistries>[1] = {}): Registries => {
  const r = openRegistries(
    Object.fromEntries(registryIds.map((id) => [id, one(id)])) as Record<RegistryId, RegistryConfig>,
    o,
  );
  opened.push(r);
  return r;
};
const quick = { timeoutMs: 1_200, retries: 0 };
const overXRoad = (over: Partial<{ client: readonly string[]; service: readonly string[] }> = {}) =>
  open(() => ({ base: simulator.url, xRoad: { ...demoXRoad, ...over }, ...quick }));
const overSharing = (over: Partial<{ key: string; service: string; secretUrl: string }> = {}, o = {}) =>
  open(
    (id) => ({
      base: `${simulator.url}/httpproxy`,
      sharing: { requester: demoSharing.requester, service: demoSharing.service(id), key: demoSharing.key, ...over },
      ...quick,
    }),
    o,
  );

const question: RegistryQuestion = {
  registry: 'enterprise',
  query: { uscc: '91990203MA3BK8G054' },
  fields: ['name', 'status'],
  purpose: '核对',
  article: '国务院令第716号第七条',
  requester: '11990203TF0009035W/wangchao-handler-1',
  caseRef: '案件-1',
};
const found = { outcome: 'found', values: { name: '临澜市澄海化工贸易有限公司', status: '存续' } };
const reasons = async (r: Registries, ...over: Partial<RegistryQuestion>[]) =>
  (await r.askAll((over.length > 0 ? over : [{}]).map((o) => ({ ...question, ...o })))).map((a) =>
    a.outcome === 'unavailable' ? a.reason : a.outcome,
  );

const ways: readonly [string, () => Registries][] = [
  ['over X-Road', () => overXRoad()],
  ['over a sharing platform with the account key', () => overSharing()],
  [
    'over a sharing platform with a short-lived secret',
    () => overSharing({ secretUrl: `${simulator.url}/sysapi/auth/refreshappsecret` }),
  ],
];
test.each(ways)('%s the registries are found, not found and unavailable as over HTTP', async (_name, way) => {
  const r = way();
  const [firm, works, nobody] = await r.askAll([
    question,
    { ...question, registry: 'construction', query: { uscc: '91990281TF0000057T' }, fields: ['fireConclusion'] },
    { ...question, query: { uscc: '91370211TF0000014G' } },
  ]);
  expect(firm).toMatchObject(found);
  expect(works).toMatchObject({ outcome: 'found', values: { fireConclusion: '合格' } });
  expect(nobody).toMatchObject({ outcome: 'not-found', asOf: '2026-07-01T09:00:00+08:00' });
  expect(await reasons(r, { fields: ['taxArrears'] })).toEqual(['QUESTION_REFUSED']);
  for (const [state, reason] of [
    ['down', 'SERVER_ERROR'],
    ['garbage', 'NOT_JSON'],
    ['changed', 'SCHEMA_CHANGED'],
    ['wrong', 'WRONG_SUBJECT'],
    ['hang', 'TIMEOUT'],
  ] as const) {
    await weather(state);
    const fresh = way();
    expect([state, ...(await reasons(fresh))]).toEqual([state, reason]);
  }
});

test('a subsystem without the right, and a service that is not there, are told by X-Road-Error', async () => {
  expect(await reasons(overXRoad({ client: ['TEST', 'GOV', '11990300TF000930XY', 'licensing'] }))).toEqual([
    'NOT_AUTHORISED',
  ]);
  expect(await reasons(overXRoad({ client: ['TEST', 'GOV'] }))).toEqual(['QUESTION_REFUSED']);
  const elsewhere = [...demoXRoad.service.slice(0, 4), 'another'];
  expect(await reasons(overXRoad({ service: elsewhere }))).toEqual(['SERVER_ERROR']);
});

test('a question that states no reason is not sent to a sharing platform', async () => {
  const r = overSharing();
  expect(await reasons(r, { purpose: '  ' }, { article: '' })).toEqual(['QUESTION_REFUSED', 'QUESTION_REFUSED']);
  const page = await (await fetch(simulator.url)).text();
  expect(page).not.toContain('<td>  </td>');
});

test('a sharing platform refuses another key, an unknown service and an old time', async () => {
  expect(await reasons(overSharing({ key: 'guess' }))).toEqual(['NOT_AUTHORISED']);
  expect(await reasons(overSharing({ service: 's_x_police' }))).toEqual(['QUESTION_REFUSED']);
  const hourAgo = () => new Date(Date.now() - 3_600_000);
  expect(await reasons(overSharing({}, { now: hourAgo }))).toEqual(['NOT_AUTHORISED']);
  const secretUrl = `${simulator.url}/sysapi/auth/refreshappsecret`;
  expect(await reasons(overSharing({ key: 'guess', secretUrl }))).toEqual(['NOT_AUTHORISED']);
});
