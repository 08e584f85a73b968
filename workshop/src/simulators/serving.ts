import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo, Server as NetServer } from 'node:net';

export type Stop = () => Promise<void>;
export type Handler = (request: IncomingMessage, response: ServerResponse) => Promise<void>;

/** Thrown by a handler to answer with a status and one sentence. */
export class Answer extends Error {
  readonly status: number;
  constructor(status: number, message: string) {
    super(message);
    this.status = status;
  }
}

/** Waits until `server` listens on this machine's own address; an occupied port is an error that says what to do. */
export function listen(server: NetServer, port: number): Promise<number> {
  return new Promise((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) => {
      const busy = `端口 ${port} 已被占用，请用 --port 换一个 · port ${port} is in use; choose another with --port`;
      reject(error.code === 'EADDRINUSE' ? Object.assign(new Error(busy), { code: error.code, port }) : error);
    });
    server.listen(port, '127.0.0.1', () => resolve((server.address() as AddressInfo).port));
  });
}

/** A small HTTP server on 127.0.0.1; what a handler throws becomes a plain answer and a log line. */
export function httpServer(handler: Handler, log: (line: object) => void): Server {
  return createServer((request, response) => {
    handler(request, response).catch((error: unknown) => {
      const status = error instanceof Answer ? error.status : 500;
      if (status === 500) log({ event: 'simulator-error', path: request.url, error: String(error) });
      if (response.headersSent) response.destroy();
      else sendJson(response, status, { error: error instanceof Answer ? error.message : 'internal error' });
    });
  });
}

export function stopHttp(server: Server): Promise<void> {
  return new Promise((done) => {
    server.close(() => done());
    server.closeAllConnections();
  });
}

/** The whole body, at most `limit` bytes. */
export async function readBody(request: IncomingMessage, limit = 64 * 1024): Promise<Buffer> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of request) {
    size += (chunk as Buffer).length;
    if (size > limit) throw new Answer(413, `body larger than ${limit} bytes`);
    chunks.push(chunk as Buffer);
  }
  return Buffer.concat(chunks);
}

/** The body as a flat or nested object, from JSON or an HTML form. */
export async function readObject(request: IncomingMessage): Promise<Record<string, unknown>> {
  const text = (await readBody(request)).toString('utf8');
  if ((request.headers['content-type'] ?? '').startsWith('application/x-www-form-urlencoded'))
    return Object.fromEntries(new URLSearchParams(text));
  try {
    const value: unknown = JSON.parse(text);
    if (typeof value === 'object' && value !== null && !Array.isArray(value)) return value as Record<string, unknown>;
  } catch {
    throw new Answer(400, 'the body is no JSON');
  }
  throw new Answer(400, 'the body is no JSON object');
}

export function sendJson(response: ServerResponse, status: number, value: unknown): void {
  response.writeHead(status, { 'content-type': 'application/json; charset=utf-8', 'cache-control': 'no-store' });
  response.end(JSON.stringify(value));
}

export function sendHtml(response: ServerResponse, html: string, status = 200): void {
  response.writeHead(status, {
    'content-type': 'text/html; charset=utf-8',
    'cache-control': 'no-store',
    'content-security-policy': "default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'none'; base-uri 'none'",
    'referrer-policy': 'same-origin',
    'x-content-type-options': 'nosniff',
  });
  response.end(html);
}

export const pathOf = (request: IncomingMessage): string => new URL(request.url ?? '/', 'http://simulator').pathname;
