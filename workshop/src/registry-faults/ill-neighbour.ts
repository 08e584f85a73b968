import { createCipheriv, createHash } from 'node:crypto';
import { createServer, type IncomingMessage, type RequestListener, type Server, type ServerResponse } from 'node:http';
import { createServer as createTlsServer } from 'node:https';
import type { AddressInfo } from 'node:net';
import type { RegistryConfig, RegistryId } from '@tuofu/registries';
import { makeTlsCertificate } from '../simulators/tls/make-certificate.ts';
import type { Asked, Session } from './draw.ts';
import { type FaultName, faultOf, type KeyFault, type Place, reset } from './faults.ts';

const authority = { name: '演示 CA', ...makeTlsCertificate({ name: '演示 CA', authority: true }) };
const day = 86_400_000;
const xRoad = { client: ['TEST', 'GOV', '1', 'a'], service: ['TEST', 'GOV', '2', '登记', 'registries'] };
const sharingKey = 'ill-key';
const secret = 'ill-secret';

/** What a session's registries heard. */
export type Heard = {
  readonly session: Session;
  readonly played: FaultName[];
  readonly urls: string[];
  readonly turns: Map<RegistryId, number>;
  /** Requests that followed a redirect. */
  strayed: number;
};

export type IllNeighbour = {
  /** Opens the session's place; its registries play their scripts there. */
  admit(session: Session): { readonly heard: Heard; configOf(asked: Asked | undefined): RegistryConfig };
  dismiss(session: Session): void;
  /** Connections that are still open. */
  open(): Promise<number>;
  stop(): Promise<void>;
};

const seal = (text: string): string => {
  const twice = createHash('sha1').update(createHash('sha1').update(sharingKey).digest()).digest();
  const cipher = createCipheriv('aes-128-ecb', twice.subarray(0, 16), null);
  return `${cipher.update(text, 'utf8', 'base64')}${cipher.final('base64')}`;
};

const json = (response: ServerResponse, status: number, value: unknown): void =>
  void response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(value));

function playKey(fault: KeyFault, session: Session, response: ServerResponse): void {
  switch (fault) {
    case 'hanging':
      break;
    case 'refused':
      reset(response);
      break;
    case 'failing':
      json(response, 500, { error: 'x' });
      break;
    case 'refusing':
      json(response, 400, { error: 'invalid_client' });
      break;
    case 'a web page':
      response.writeHead(200, { 'content-type': 'text/html' }).end('<p>');
      break;
    case 'no key':
      json(response, 200, { code: '0', data: {}, token_type: 'Bearer' });
      break;
    case 'fine':
      if (session.way === 'client-credentials')
        json(response, 200, { access_token: 't', token_type: 'Bearer', expires_in: 600 });
      else
        json(response, 200, {
          code: '0',
          data: { secret: seal(secret), secretEndTime: String(Date.now() + 600_000) },
        });
  }
}

/** Servers on this machine that treat each session's requests as its scripts say: plain, TLS, and TLS with certificates that are not good. */
export async function startIllNeighbour(): Promise<IllNeighbour> {
  const sessions = new Map<number, Heard>();
  const listener: RequestListener = (request, response) => {
    response.on('error', () => undefined);
    const chunks: Buffer[] = [];
    request.on('error', () => undefined);
    request.on('data', (chunk: Buffer) => chunks.push(chunk));
    request.on('end', () => answer(request, response, Buffer.concat(chunks).toString('utf8')));
  };

  function answer(request: IncomingMessage, response: ServerResponse, body: string): void {
    const [, seed = '', path = ''] = /^\/s\/(\d+)\/(.*)$/.exec(request.url ?? '') ?? [];
    const heard = sessions.get(Number(seed));
    heard?.urls.push(request.url ?? '');
    // A session that has ended may have a request under way.
    if (!heard) response.destroy();
    else if (path === 'elsewhere') {
      heard.strayed += 1;
      json(response, 200, {});
    } else if (path === 'key') playKey(heard.session.keyFault, heard.session, response);
    else playQuestion(heard, path, request, response, body);
  }

  function playQuestion(
    heard: Heard,
    path: string,
    request: IncomingMessage,
    response: ServerResponse,
    body: string,
  ): void {
    const { session } = heard;
    const named = path === 'proxy' ? String(request.headers['gjgxjhpt_sid']).slice(2) : path.split('/').at(-1);
    const asked = session.asked.find((a) => a.registry === named);
    if (!asked) throw new Error(`session ${session.seed} asked ${named}, which it was not to ask`);
    const turn = heard.turns.get(asked.registry) ?? 0;
    heard.turns.set(asked.registry, turn + 1);
    const name = asked.script[Math.min(turn, asked.script.length - 1)]!;
    heard.played.push(name);
    const xRoadHeaders = {
      'x-road-id': String(request.headers['x-road-id']),
      'x-road-service': xRoad.service.map(encodeURIComponent).join('/'),
    };
    faultOf(name).play({
      response,
      truth: asked.truth,
      other: asked.other,
      fields: (JSON.parse(body) as { fields: string[] }).fields,
      variant: asked.variant,
      headers: session.way === 'x-road' ? xRoadHeaders : {},
      wrap: (data) => (path === 'proxy' ? { code: '0', message: 'x', data } : data),
      elsewhere: `/s/${session.seed}/elsewhere`,
    });
  }

  const hosts = ['localhost'];
  const past = { from: new Date(Date.now() - 3 * day), to: new Date(Date.now() - 2 * day) };
  const tls = (certificate: { readonly cert: string; readonly key: string }): Server =>
    createTlsServer(certificate, listener) as unknown as Server;
  const servers = {
    http: createServer(listener),
    https: tls(makeTlsCertificate({ name: 'r', hosts, by: authority })),
    'unknown authority': tls(makeTlsCertificate({ name: 'r', hosts })),
    'another name': tls(makeTlsCertificate({ name: 'r', hosts: ['registry.example'], by: authority })),
    'expired certificate': tls(makeTlsCertificate({ name: 'r', hosts, by: authority, ...past })),
  } as const;
  const closed = createServer();
  for (const server of [...Object.values(servers), closed]) {
    server.on('clientError', (_error, socket) => socket.destroy());
    await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  }
  const portOf = (server: Server): number => (server.address() as AddressInfo).port;
  const closedPort = portOf(closed);
  await new Promise((done) => closed.close(done));

  const addressOf: Readonly<Record<Place, string>> = {
    http: `http://localhost:${portOf(servers.http)}`,
    https: `https://localhost:${portOf(servers.https)}`,
    'closed port': `http://localhost:${closedPort}`,
    'unknown authority': `https://localhost:${portOf(servers['unknown authority'])}`,
    'another name': `https://localhost:${portOf(servers['another name'])}`,
    'expired certificate': `https://localhost:${portOf(servers['expired certificate'])}`,
    'TLS where there is none': `https://localhost:${portOf(servers.http)}`,
    'none where there is TLS': `http://localhost:${portOf(servers.https)}`,
  };

  return {
    admit(session) {
      const heard: Heard = { session, played: [], urls: [], turns: new Map(), strayed: 0 };
      sessions.set(session.seed, heard);
      const at = `${addressOf[session.place]}/s/${session.seed}`;
      return {
        heard,
        configOf(asked) {
          const slow =
            session.keyFault === 'hanging' || (asked?.script.some((name) => faultOf(name).slow === true) ?? false);
          const common = { tls: { ca: authority.cert }, retries: session.retries, timeoutMs: slow ? 300 : 2_500 };
          if (session.way === 'x-road') return { base: at, xRoad, ...common };
          if (session.way === 'client-credentials')
            return { base: at, tokenUrl: `${at}/key`, clientId: 'c', clientSecret: 's', ...common };
          const account = { requester: 'r', service: `s_${asked?.registry ?? 'none'}`, key: sharingKey };
          const sharing = session.way === 'sharing' ? account : { ...account, secretUrl: `${at}/key` };
          return { base: `${at}/proxy`, sharing, ...common };
        },
      };
    },
    dismiss: (session) => void sessions.delete(session.seed),
    async open() {
      const counts = Object.values(servers).map(
        (server) => new Promise<number>((done) => server.getConnections((_error, count) => done(count))),
      );
      return (await Promise.all(counts)).reduce((sum, count) => sum + count, 0);
    },
    async stop() {
      for (const server of Object.values(servers)) {
        server.closeAllConnections();
        server.close();
      }
    },
  };
}
