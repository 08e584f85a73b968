import { registryIds } from '@tuofu/registries';
import type { DemoCity } from '../../demo-city/index.ts';
import { Answer, httpServer, listen, pathOf, readObject, type Stop, sendHtml, sendJson, stopHttp } from '../serving.ts';
import { createSky } from '../weather.ts';
import { registryStates } from './question.ts';
import { openRecords } from './records.ts';
import { registriesPage } from './registries-page.ts';
import { openSharingPlatform } from './sharing-platform.ts';
import { openTokenDesk } from './token-desk.ts';
import { answerOverXRoad } from './x-road-server.ts';

/**
 * The ten registries of the demonstration city on one port, by three conventions: HTTP with OAuth client credentials (/token and a path per
 * registry), an X-Road security server (/r1/…) and a data-sharing platform (/httpproxy). Their weather is at /weather.
 */
export async function startRegistriesSimulator(o: {
  readonly port: number;
  readonly city: DemoCity;
  readonly client: { readonly id: string; readonly secret: string };
  officeNow(): Date;
  log(line: object): void;
}): Promise<{ readonly url: string; readonly stop: Stop }> {
  const sky = createSky(registryIds, registryStates, 1500);
  const records = openRecords({ city: o.city, sky, officeNow: () => o.officeNow() });
  const tokens = openTokenDesk(o.client);
  const sharing = openSharingPlatform(records);

  const server = httpServer(async (request, response) => {
    const path = pathOf(request);
    if (request.method === 'GET' && path === '/')
      return sendHtml(response, registriesPage(o.city, sky.all(), records.asked));
    if (request.method === 'GET' && path === '/weather') return sendJson(response, 200, sky.all());
    if (request.method !== 'POST') throw new Answer(404, 'not here');
    if (path === '/token') return tokens.give(request, response);
    if (path === '/weather') return sky.set(request, response);
    if (path === '/httpproxy') return sharing.proxy(request, response);
    if (path === '/sysapi/auth/refreshappsecret') return sharing.secret(request, response);
    if (path.startsWith('/r1/')) return answerOverXRoad(records, request, response);
    const registry = registryIds.find((id) => path === `/${id}`);
    if (!registry) throw new Answer(404, 'no such registry');
    tokens.demand(request);
    return records.answer(registry, await readObject(request), response);
  }, o.log);
  const port = await listen(server, o.port);
  return { url: `http://localhost:${port}`, stop: () => stopHttp(server) };
}
