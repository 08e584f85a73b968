import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

export type Handler = (request: IncomingMessage, response: ServerResponse, body: string) => void;

const servers: Server[] = [];

/** A server on this machine for one test; `closeServers` ends all of them. */
export async function serve(handler: Handler): Promise<string> {
  const server = createServer((request, response) => {
    let body = '';
    request.on('data', (chunk) => {
      body += chunk;
    });
    request.on('end', () => handler(request, response, body));
  });
  servers.push(server);
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}

export function closeServers(): void {
  for (const server of servers.splice(0)) {
    server.closeAllConnections();
    server.close();
  }
}

export const json = (response: ServerResponse, value: unknown, status = 200): void => {
  response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(value));
};

export const token = (response: ServerResponse, name = 'tok'): void =>
  json(response, { access_token: name, token_type: 'Bearer', expires_in: 600 });

/** A server whose /token always works and whose registries answer as `handler` says. */
export const registryServer = (handler: Handler): Promise<string> =>
  serve((request, response, body) => (request.url === '/token' ? token(response) : handler(request, response, body)));
