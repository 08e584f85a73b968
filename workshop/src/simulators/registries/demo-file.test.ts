import { openRegistries, readRegistryConfigs } from '@tuofu/registries';
import { expect, test } from 'vitest';
import { loadDemoCity } from '../../demo-city/index.ts';
import { demoClients, demoRegistriesFile } from '../index.ts';
import { startRegistriesSimulator } from './registries-simulator.ts';

test('with the registries file of the demonstration every way leads to its registry, by addresses and credentials alone', async () => {
  const simulator = await startRegistriesSimulator({
    port: 0,
    city: loadDemoCity(),
    client: demoClients.registries,
    officeNow: () => new Date('2026-07-01T01:00:00Z'),
    log: () => undefined,
  });
  const { url } = simulator;
  const { id: clientId, secret: clientSecret } = demoClients.registries;
  const common = { base: url, tokenUrl: `${url}/token`, clientId, clientSecret };
  const o = { httpsOnly: false, readFile: () => '' };
  const registries = openRegistries(readRegistryConfigs(common, demoRegistriesFile(url), o));
  const ground = { purpose: '核对', article: '国务院令第716号第七条', requester: 'x/y', caseRef: 'c' };
  const answers = await registries.askAll([
    { ...ground, registry: 'enterprise', query: { uscc: '91990203MA3BK8G054' }, fields: ['status'] },
    { ...ground, registry: 'emergency-plan', query: { uscc: '91990203MA3BK8G054' }, fields: ['filingNo'] },
    { ...ground, registry: 'safety-certificate', query: { idNo: '990203198012173415' }, fields: ['post'] },
  ]);
  expect(answers.map((a) => a.outcome === 'found' && a.values)).toEqual([
    { status: '存续' },
    { filingNo: '9902032024-0368' },
    { post: '主要负责人' },
  ]);
  await registries.stop();
  await simulator.stop();
  expect(() => readRegistryConfigs(common, demoRegistriesFile(url), { ...o, httpsOnly: true })).toThrow(
    /must be https/,
  );
});
