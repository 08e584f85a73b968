import { mkdtempSync, rmSync, statSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import * as client from 'openid-client';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { loadDemoCity } from '../../demo-city/index.ts';
import { createCookieJar } from './cookie-jar.ts';
import { startOidcSimulator } from './oidc-simulator.ts';
import { signInWithFetch } from './sign-in-walk.ts';

const dataDir = mkdtempSync(join(tmpdir(), 'tuofu-oidc-'));
const city = loadDemoCity();
const app = { id: 'tuofu', secret: 'not-a-secret' };
const printed: string[] = [];
for (const way of ['warn', 'info', 'log', 'error'] as const)
  vi.spyOn(console, way).mockImplementation((...words) => void printed.push(words.join(' ')));

let portal: Server;
let publicUrl: string;
let simulator: Awaited<ReturnType<typeof startOidcSimulator>>;
let config: client.Configuration;
const pending = new Map<string, { verifier: string; nonce: string }>();

const start = (port = 0) =>
  startOidcSimulator({
    port,
    city,
    client: app,
    publicUrl,
    dataDir,
    log: (line) => void printed.push(JSON.stringify(line)),
  });

/** A portal as the real one is built: /sign-in sends away with PKCE, state and nonce, /back takes the code and answers with the claims. */
beforeAll(async () => {
  portal = createServer(async (request, response) => {
    const url = new URL(request.url!, publicUrl);
    if (url.pathname === '/sign-in') {
      const [verifier, state, nonce] = [client.randomPKCECodeVerifier(), client.randomState(), client.randomNonce()];
      pending.set(state, { verifier, nonce });
      const location = client.buildAuthorizationUrl(config, {
        redirect_uri: `${publicUrl}/back`,
        scope: 'openid profile',
        code_challenge: await client.calculatePKCECodeChallenge(verifier),
        code_challenge_method: 'S256',
        state,
        nonce,
      });
      response
        .writeHead(302, { location: location.href, 'set-cookie': `state=${state}; Path=/; HttpOnly; SameSite=Lax` })
        .end();
      return;
    }
    const state = /state=([\w-]+)/.exec(request.headers.cookie ?? '')?.[1] ?? '';
    const { verifier, nonce } = pending.get(state)!;
    const checks = { pkceCodeVerifier: verifier, expectedState: state, expectedNonce: nonce };
    const tokens = await client.authorizationCodeGrant(config, url, checks).catch((error: unknown) => String(error));
    if (typeof tokens === 'string') return void response.writeHead(400).end(tokens);
    const info = await client.fetchUserInfo(config, tokens.access_token, tokens.claims()!.sub);
    response.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify({ id: tokens.claims(), info }));
  });
  await new Promise<void>((done) => portal.listen(0, '127.0.0.1', done));
  publicUrl = `http://localhost:${(portal.address() as AddressInfo).port}`;
  simulator = await start();
  config = await client.discovery(new URL(simulator.issuer), app.id, app.secret, client.ClientSecretBasic(app.secret), {
    execute: [client.allowInsecureRequests],
  });
});
afterAll(async () => {
  await simulator.stop();
  portal.closeAllConnections();
  portal.close();
  rmSync(dataDir, { recursive: true });
});

const claimsOf = async (account: string, jar = createCookieJar()): Promise<{ id: object; info: object }> => {
  const walk = await signInWithFetch(`${publicUrl}/sign-in`, account, jar);
  expect([walk.status, new URL(walk.landedOn).pathname]).toEqual([200, '/back']);
  return JSON.parse(walk.text) as { id: object; info: object };
};

test('an applicant signs in through the code flow with PKCE, and both token and user info say who and for which firm', async () => {
  const expected = {
    sub: 'zhou-yiheng',
    name: '周亦衡',
    kind: 'person',
    represents: [{ uscc: '91990203MA3BK8G054', name: '临澜市澄海化工贸易有限公司', role: 'legal-representative' }],
  };
  const { id, info } = await claimsOf('zhou-yiheng');
  expect(id).toMatchObject(expected);
  expect(info).toEqual(expected);
});

test('an officer has a name and no firm, a person without firm represents nobody, and no claim holds an ID number', async () => {
  expect((await claimsOf('wangchao-handler-1')).info).toEqual({
    sub: 'wangchao-handler-1',
    name: '示例望甲',
    kind: 'officer',
  });
  expect((await claimsOf('test-ji')).info).toEqual({ sub: 'test-ji', name: '测试己', kind: 'person', represents: [] });
});

test('every account can sign in', async () => {
  for (const { account } of city.accounts) expect((await claimsOf(account)).info).toMatchObject({ sub: account });
});

test('one browser can be the applicant now and the officer in a minute', async () => {
  const jar = createCookieJar();
  expect((await claimsOf('test-jia', jar)).info).toMatchObject({ sub: 'test-jia' });
  expect((await claimsOf('city-decider', jar)).info).toMatchObject({ sub: 'city-decider' });
});

test('an account that does not exist cannot be chosen', async () => {
  await expect(signInWithFetch(`${publicUrl}/sign-in`, 'nobody')).rejects.toThrow('signing in as nobody stopped at');
});

test('a code is worth nothing the second time', async () => {
  const walk = await signInWithFetch(`${publicUrl}/sign-in`, 'test-yi');
  const again = await walk.fetch(walk.landedOn);
  expect(again.status).toBe(400);
});

test('a return address elsewhere and a flow without PKCE are refused', async () => {
  const ask = (parameters: Record<string, string>) =>
    fetch(client.buildAuthorizationUrl(config, { scope: 'openid', ...parameters }), { redirect: 'manual' });
  expect((await ask({ redirect_uri: 'http://evil.example/back' })).status).toBe(400);
  const without = await ask({ redirect_uri: `${publicUrl}/back` });
  expect(without.headers.get('location')).toContain('error=invalid_request');
});

test('after a restart on the same port the keys are the same and a waiting server needs no new discovery', async () => {
  const keys = async (): Promise<unknown> => (await fetch(`${simulator.issuer}/jwks`)).json();
  const before = await keys();
  const port = Number(new URL(simulator.issuer).port);
  await simulator.stop();
  simulator = await start(port);
  // The first try may take a connection of the stopped one.
  expect(await vi.waitFor(keys)).toEqual(before);
  expect((await claimsOf('test-wu')).info).toMatchObject({ sub: 'test-wu' });
  expect(statSync(join(dataDir, 'oidc-keys.json')).mode & 0o777).toBe(0o600);
});

test('an expired sign-in is answered in words', async () => {
  const response = await fetch(`${simulator.issuer}/interaction/gone`);
  expect([response.status, await response.text()]).toEqual([400, expect.stringContaining('sign in again')]);
});

test('the page at the root names everybody and says that it is a demonstration', async () => {
  const page = await (await fetch(simulator.issuer)).text();
  for (const { name } of city.accounts) expect(page).toContain(name);
  expect(page).toContain('演示 DEMO');
});

test('on a day that is down nobody signs in, and the day after everybody does', async () => {
  const weather = (state: string) =>
    fetch(`${simulator.issuer}/weather`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ state }),
    });
  expect((await weather('down')).status).toBe(200);
  for (const page of ['/.well-known/openid-configuration', '/auth', '/token', '/'])
    expect((await fetch(`${simulator.issuer}${page}`)).status, page).toBe(503);
  expect((await weather('fine')).status).toBe(200);
  expect((await claimsOf('test-jia')).info).toMatchObject({ sub: 'test-jia' });
});

test('nothing was printed and nothing went wrong inside', () => {
  expect(printed).toEqual([]);
});
