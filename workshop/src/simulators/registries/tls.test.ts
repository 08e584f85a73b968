import { createServer as createTlsServer, type ServerOptions } from 'node:https';
import type { AddressInfo } from 'node:net';
import type { TLSSocket } from 'node:tls';
import { openRegistries, type RegistryConfig, type RegistryId, registryIds, type Tls } from '@tuofu/registries';
import { afterEach, expect, test } from 'vitest';
import { makeTlsCertificate } from '../tls/make-certificate.ts';
import { demoXRoad } from './x-road-server.ts';

const stops: (() => unknown)[] = [];
afterEach(async () => {
  for (const stop of stops.splice(0).reverse()) await stop();
});

const authority = { name: '演示 CA', ...makeTlsCertificate({ name: '演示 CA', authority: true }) };
const server = makeTlsCertificate({ name: 'registry', hosts: ['localhost'], by: authority });
const client = makeTlsCertificate({ name: 'tuofu', by: authority });
const asOf = '2026-07-01T09:00:00+08:00';

/** A registry behind TLS that answers everything with one firm and remembers who spoke to it. */
async function serveTls(options: ServerOptions): Promise<{ readonly url: string; readonly seen: string[] }> {
  const seen: string[] = [];
  const listening = createTlsServer(options, (request, response) => {
    seen.push(String((request.socket as TLSSocket).getPeerCertificate().subject?.CN ?? 'nobody'));
    response.setHeader('content-type', 'application/json');
    response.setHeader('x-road-id', String(request.headers['x-road-id'] ?? ''));
    response.setHeader('x-road-service', demoXRoad.service.map(encodeURIComponent).join('/'));
    response.end(JSON.stringify({ found: true, asOf, values: { name: '示例', uscc: '91990203MA3BK8G054' } }));
  });
  await new Promise<void>((done) => listening.listen(0, '127.0.0.1', done));
  stops.push(() => {
    listening.closeAllConnections();
    listening.close();
  });
  return { url: `https://localhost:${(listening.address() as AddressInfo).port}`, seen };
}

async function outcome(url: string, tls?: Tls): Promise<string> {
  const one: RegistryConfig = { base: url, xRoad: demoXRoad, retries: 0, ...(tls ? { tls } : {}) };
  const registries = openRegistries(
    Object.fromEntries(registryIds.map((id) => [id, one])) as Record<RegistryId, RegistryConfig>,
  );
  stops.push(() => registries.stop());
  const answer = await registries.ask({
    registry: 'enterprise',
    query: { uscc: '91990203MA3BK8G054' },
    fields: ['name'],
    purpose: '核对',
    article: '国务院令第716号第七条',
    requester: 'x/y',
    caseRef: 'c',
  });
  return answer.outcome === 'unavailable' ? answer.reason : answer.outcome;
}

test('with mutual TLS each side shows its certificate, and without ours there is no answer', async () => {
  const { url, seen } = await serveTls({ ...server, ca: authority.cert, requestCert: true, rejectUnauthorized: true });
  expect(await outcome(url, { ca: authority.cert, ...client })).toBe('found');
  expect(seen).toEqual(['tuofu']);
  // With TLS 1.3 our side of the handshake is over when the registry refuses: some see an alert, some a closed connection.
  const refused = expect.stringMatching(/^(TLS|CONNECTION)_FAILED$/);
  expect(await outcome(url, { ca: authority.cert })).toEqual(refused);
  const stranger = makeTlsCertificate({ name: 'stranger' });
  expect(await outcome(url, { ca: authority.cert, ...stranger })).toEqual(refused);
  expect(seen).toEqual(['tuofu']);
});

const day = 86_400_000;
test.each([
  ['an authority that we do not know', makeTlsCertificate({ name: 'registry', hosts: ['localhost'] })],
  ['another name', makeTlsCertificate({ name: 'registry', hosts: ['registry.example'], by: authority })],
  [
    'a certificate that has expired',
    makeTlsCertificate({
      name: 'registry',
      hosts: ['localhost'],
      by: authority,
      from: new Date(Date.now() - 3 * day),
      to: new Date(Date.now() - 2 * day),
    }),
  ],
])('a registry with %s is not spoken to', async (_name, certificate) => {
  const { url, seen } = await serveTls(certificate);
  expect(await outcome(url, { ca: authority.cert })).toBe('TLS_FAILED');
  expect(seen).toEqual([]);
});

test('a certificate is trusted by the configured authority, and by nothing else on this machine', async () => {
  const { url } = await serveTls(server);
  expect(await outcome(url, { ca: authority.cert })).toBe('found');
  expect(await outcome(url)).toBe('TLS_FAILED');
  expect(await outcome(url.replace('https:', 'http:'))).toBe('CONNECTION_FAILED');
});
