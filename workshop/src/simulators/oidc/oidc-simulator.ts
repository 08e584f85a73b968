/// <reference path="./oidc-provider.d.ts" />
import type { IncomingMessage, ServerResponse } from 'node:http';
import { setTimeout as wait } from 'node:timers/promises';
import type { Provider } from 'oidc-provider';
import type { DemoCity } from '../../demo-city/index.ts';
import { Answer, httpServer, listen, pathOf, readObject, type Stop, sendHtml, sendJson, stopHttp } from '../serving.ts';
import { createSky } from '../weather.ts';
import { loginPage } from './login-page.ts';
import { createProvider } from './provider.ts';

/** The origins under which people open the portal: its public address, and this machine's own names with the same port. */
export function originsOf(publicUrl: string): string[] {
  const url = new URL(publicUrl);
  const port = url.port ? `:${url.port}` : '';
  return [...new Set([url.origin, `http://localhost${port}`, `http://127.0.0.1${port}`])];
}

/**
 * Every sign-in begins without the session of an earlier one, so that one browser can be the applicant now and the
 * officer in a minute.
 */
function forgetSession(request: IncomingMessage): void {
  const kept = (request.headers.cookie ?? '').split(/;\s*/).filter((pair) => !pair.startsWith('oidc_session'));
  request.headers.cookie = kept.join('; ');
}

export const identityStates = ['fine', 'slow', 'down'] as const;

/** The identity provider of the demonstration, with its weather at /weather. Its machinery is loaded by the first request, not at start. */
export async function startOidcSimulator(o: {
  readonly port: number;
  readonly city: DemoCity;
  readonly client: { readonly id: string; readonly secret: string };
  readonly publicUrl: string;
  readonly dataDir: string;
  log(line: object): void;
}): Promise<{ readonly issuer: string; readonly stop: Stop }> {
  let issuer = '';
  let made: Promise<Provider> | undefined;
  const provider = (): Promise<Provider> => {
    made ??= createProvider({ ...o, issuer, returnOrigins: originsOf(o.publicUrl) }).then((p) => {
      p.on('server_error', (_context, error) =>
        o.log({ event: 'simulator-error', simulator: 'oidc', error: String(error) }),
      );
      return p;
    });
    return made;
  };

  const interact = async (request: IncomingMessage, response: ServerResponse, post: boolean): Promise<void> => {
    const machinery = await provider();
    const details = await machinery.interactionDetails(request, response).catch(() => {
      throw new Answer(
        400,
        '登录已过期，请返回托付重新登录 · this sign-in has expired, go back to Tuofu and sign in again',
      );
    });
    if (!post) return sendHtml(response, loginPage(o.city, `/interaction/${details.uid}/login`));
    const { account } = await readObject(request);
    const known = o.city.accounts.find((a) => a.account === account);
    if (!known) throw new Answer(400, 'no such demonstration account');
    await machinery.interactionFinished(request, response, { login: { accountId: known.account, remember: false } });
  };

  const sky = createSky(['identity'], identityStates, 1500);
  const server = httpServer(async (request, response) => {
    const path = pathOf(request);
    if (path === '/weather' && request.method === 'GET') return sendJson(response, 200, sky.all());
    if (path === '/weather' && request.method === 'POST') return sky.set(request, response);
    const { state, delayMs } = sky.of('identity');
    if (state === 'down') throw new Answer(503, 'the identity provider is down');
    if (state === 'slow') await wait(delayMs, undefined, { ref: false });
    if (request.method === 'GET' && path === '/') return sendHtml(response, loginPage(o.city, null));
    if (path === '/favicon.ico') throw new Answer(404, 'no icon');
    const interaction = /^\/interaction\/[\w-]+(\/login)?$/.exec(path);
    if (interaction && request.method === (interaction[1] ? 'POST' : 'GET'))
      return interact(request, response, interaction[1] !== undefined);
    if (path === '/auth' || path.startsWith('/auth/')) forgetSession(request);
    await (await provider()).callback()(request, response);
  }, o.log);
  issuer = `http://localhost:${await listen(server, o.port)}`;
  return { issuer, stop: () => stopHttp(server) };
}
