import http from 'node:http';
import type { Socket } from 'node:net';
import { refusalBody } from './answer.ts';

/** Answers bytes that are not HTTP, or too much of it, in the words of the house, and hangs up. Nothing of what was sent is repeated. */
export function answerClientError(error: NodeJS.ErrnoException, socket: Socket): void {
  if (error.code === 'ECONNRESET' || !socket.writable) {
    socket.destroy();
    return;
  }
  const status = CODES[error.code ?? ''] ?? 400;
  const refusal = { code: status === 431 || status === 413 ? 'TOO_LARGE' : 'BODY_INVALID', facts: {} };
  const body = JSON.stringify(refusalBody(refusal));
  socket.end(
    [
      `HTTP/1.1 ${status} ${http.STATUS_CODES[status]}`,
      'content-type: application/json; charset=utf-8',
      `content-length: ${Buffer.byteLength(body)}`,
      'x-content-type-options: nosniff',
      'connection: close',
      '',
      body,
    ].join('\r\n'),
  );
}

/** Answers a request that expects of the server what it does not do. */
export function answerExpectation(_request: http.IncomingMessage, response: http.ServerResponse): void {
  response
    .writeHead(417, { 'content-type': 'application/json; charset=utf-8', connection: 'close' })
    .end(JSON.stringify(refusalBody({ code: 'BODY_INVALID', facts: { at: ['expect'] } })));
}

const CODES: Readonly<Record<string, number>> = {
  HPE_HEADER_OVERFLOW: 431,
  HPE_CHUNK_EXTENSIONS_OVERFLOW: 413,
  ERR_HTTP_REQUEST_TIMEOUT: 408,
};
