import { randomBytes } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { setTimeout as wait } from 'node:timers/promises';
import { type RegistryId, registryIds } from '@tuofu/registries';
import type { DemoCity } from '../../demo-city/index.ts';
import { officeTime } from '../office-time.ts';
import { Answer, httpServer, listen, pathOf, readObject, type Stop, sendHtml, sendJson, stopHttp } from '../serving.ts';
import { createSky } from '../weather.ts';
import { findRecord } from './match.ts';
import { type Asked, parseQuestion, registryStates } from './question.ts';
import { registriesPage } from './registries-page.ts';

const tokenSeconds = 600;

/** The ten registries of the demonstration city on one port, with OAuth client credentials at /token and their weather at /weather. */
export async function startRegistriesSimulator(o: {
  readonly port: number;
  readonly city: DemoCity;
  readonly client: { readonly id: string; readonly secret: string };
  officeNow(): Date;
  log(line: object): void;
}): Promise<{ readonly url: string; readonly stop: Stop }> {
  const sky = createSky(registryIds, registryStates, 1500);
  const tokens = new Map<string, number>();
  const asked: Asked[] = [];
  const { province, name } = o.city.profile.city;

  const giveToken = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const body = await readObject(request);
    const expected = Buffer.from(`${o.client.id}:${o.client.secret}`).toString('base64');
    if (body['grant_type'] !== 'client_credentials')
      return sendJson(response, 400, { error: 'unsupported_grant_type' });
    if (request.headers.authorization !== `Basic ${expected}`)
      return sendJson(response, 401, { error: 'invalid_client' });
    const now = Date.now();
    for (const [old, until] of tokens) if (until < now) tokens.delete(old);
    const token = randomBytes(24).toString('base64url');
    tokens.set(token, now + tokenSeconds * 1000);
    sendJson(response, 200, { access_token: token, token_type: 'Bearer', expires_in: tokenSeconds });
  };

  const answer = async (registry: RegistryId, request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const { state, delayMs } = sky.of(registry);
    const bearer = /^Bearer (\S+)$/.exec(request.headers.authorization ?? '')?.[1] ?? '';
    if ((tokens.get(bearer) ?? 0) < Date.now()) throw new Answer(401, 'ask /token first');
    const body = await readObject(request);
    const records = o.city.registryData[registry];
    const question = parseQuestion(registry, [...new Set(records.flatMap((r) => Object.keys(r)))], body);
    const record = findRecord(registry, records, question.query, [province, name]);
    const outcome = state === 'fine' || state === 'slow' ? (record ? 'found' : 'not-found') : state;
    asked.unshift({ ...question, registry, at: officeTime(o.officeNow()), outcome });
    asked.length = Math.min(asked.length, 50);

    const asOf = officeTime(o.officeNow());
    const only = (from: Readonly<Record<string, string>>): Record<string, string> =>
      Object.fromEntries(question.fields.map((field) => [field, from[field] ?? '']));
    switch (state) {
      case 'hang':
        return;
      case 'down':
        response.writeHead(503, { 'content-type': 'text/html' }).end('<h1>503</h1>');
        return;
      case 'garbage':
        response.writeHead(200, { 'content-type': 'application/json' }).end('{"found":true,"asOf":"\ufffd\ufffd');
        return;
      case 'changed':
        sendJson(response, 200, {
          code: 0,
          data: Object.fromEntries(Object.entries(only(record ?? {})).map(([k, v]) => [`_${k}`, v])),
        });
        return;
      case 'wrong':
        sendJson(response, 200, { found: true, asOf, values: only(records.find((r) => r !== record) ?? {}) });
        return;
      case 'slow':
        await wait(delayMs, undefined, { ref: false });
        break;
      case 'fine':
        break;
    }
    sendJson(response, 200, record ? { found: true, asOf, values: only(record) } : { found: false, asOf });
  };

  const server = httpServer(async (request, response) => {
    const path = pathOf(request);
    const registry = registryIds.find((id) => path === `/${id}`);
    if (request.method === 'GET' && path === '/') return sendHtml(response, registriesPage(o.city, sky.all(), asked));
    if (request.method === 'GET' && path === '/weather') return sendJson(response, 200, sky.all());
    if (request.method !== 'POST') throw new Answer(404, 'not here');
    if (path === '/token') return giveToken(request, response);
    if (path === '/weather') return sky.set(request, response);
    if (registry) return answer(registry, request, response);
    throw new Answer(404, 'no such registry');
  }, o.log);
  const port = await listen(server, o.port);
  return { url: `http://localhost:${port}`, stop: () => stopHttp(server) };
}
