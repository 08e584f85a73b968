import { mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { makeDemoKeys, openTimestampSigner } from '@tuofu/seal';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { loadDemoCity } from '../demo-city/index.ts';
import { type SimulatorOptions, startSimulators } from './index.ts';
import { listen } from './serving.ts';

const dir = mkdtempSync(join(tmpdir(), 'tuofu-simulators-'));
const now = new Date('2026-07-01T01:00:00Z');
let options: Omit<SimulatorOptions, 'ports'>;

beforeAll(async () => {
  const offices = [{ code: '11990203TF0009035W', name: '望潮区应急管理局' }];
  await makeDemoKeys({
    dir: join(dir, 'keys'),
    city: '临澜市',
    offices,
    now,
    sealImage: async () => new Uint8Array(4),
  });
  const timestamp = await openTimestampSigner(join(dir, 'keys'));
  const publicUrl = 'http://localhost:8080';
  options = { city: loadDemoCity(), keys: { timestamp }, officeNow: () => now, publicUrl, dataDir: join(dir, 'data') };
});
afterAll(() => rmSync(dir, { recursive: true }));

/** A free block of ports: the portal's neighbours are asked for by number, as `npm start` does. */
async function freePort(): Promise<number> {
  const probe = createServer();
  const port = await listen(probe, 0);
  await new Promise((done) => probe.close(done));
  return port;
}

test('all pages of the outside world answer, and nothing is printed', async () => {
  const spies = (['log', 'info', 'warn', 'error'] as const).map((way) => vi.spyOn(console, way));
  const simulators = await startSimulators({ ...options, ports: { oidc: 0, registries: 0, tsa: 0, messages: 0 } });
  const { issuer, registries, tsa, inbox, smtp } = simulators.urls;
  for (const url of [issuer, registries, tsa, inbox, `${issuer}/.well-known/openid-configuration`]) {
    const response = await fetch(url);
    expect([url, response.status]).toEqual([url, 200]);
  }
  expect(smtp.port).not.toBe(Number(new URL(inbox).port));
  await simulators.stop();
  await expect(fetch(registries)).rejects.toThrow();
  for (const spy of spies) expect(spy).not.toHaveBeenCalled();
  vi.restoreAllMocks();
});

test('when one port is taken nothing is left running and the error names the port', async () => {
  const taken = createServer();
  const tsa = await listen(taken, 0);
  const registries = await freePort();
  const starting = startSimulators({ ...options, ports: { oidc: 0, registries, tsa, messages: 0 } });
  await expect(starting).rejects.toThrow(`port ${tsa} is in use`);
  await expect(fetch(`http://localhost:${registries}/`)).rejects.toThrow();
  taken.close();
});
