import http from 'node:http';
import net, { type AddressInfo } from 'node:net';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { answerClientError, answerExpectation } from './client-error.ts';

const server = http.createServer((_request, response) => response.end('fine'));
server.on('clientError', answerClientError);
server.on('checkExpectation', answerExpectation);
beforeAll(() => new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve)));
afterAll(() => server.close());

function send(text: string): Promise<string> {
  return new Promise((resolve, reject) => {
    const { port } = server.address() as AddressInfo;
    const socket = net.connect(port, '127.0.0.1', () => socket.end(text));
    let said = '';
    socket.on('data', (chunk) => {
      said += chunk;
    });
    socket.on('close', () => resolve(said));
    socket.on('error', reject);
  });
}

test.each([
  ['NONSENSE\r\n\r\n', 400, 'BODY_INVALID'],
  [`GET / HTTP/1.1\r\nhost: x\r\nx: ${'y'.repeat(40_000)}\r\n\r\n`, 431, 'TOO_LARGE'],
  ['GET / HTTP/1.1\r\nhost: x\r\nexpect: miracles\r\nconnection: close\r\n\r\n', 417, 'BODY_INVALID'],
] as const)('%j is answered %d %s in both languages', async (text, status, code) => {
  const said = await send(text);
  expect(said).toMatch(new RegExp(`^HTTP/1.1 ${status} `));
  const body = JSON.parse(said.slice(said.indexOf('{'), said.lastIndexOf('}') + 1));
  expect(body.code).toBe(code);
  expect(body.text['zh-CN']).toMatch(/[\u4e00-\u9fff]/);
  expect(body.text.en).toMatch(/[a-z]{3}/);
});

test('what was sent is not repeated, and the next one is served', async () => {
  expect(await send('SECRET 990203198012173415\r\n\r\n')).not.toContain('990203198012173415');
  expect(await send('GET / HTTP/1.1\r\nhost: x\r\nconnection: close\r\n\r\n')).toContain('fine');
});
