import net from 'node:net';
import { afterEach, expect, test } from 'vitest';
import { openPool } from './pool.ts';

const message = (type: string, body: Buffer) => {
  const head = Buffer.alloc(5);
  head.write(type);
  head.writeInt32BE(body.length + 4, 1);
  return Buffer.concat([head, body]);
};
const signedIn = message('R', Buffer.alloc(4));
const ready = message('Z', Buffer.from('I'));
const terminated = message(
  'E',
  Buffer.from('SFATAL\0C57P01\0Mterminating connection due to administrator command\0\0'),
);

let server: net.Server | undefined;
afterEach(() => server?.close());

test('a connection that the server ends in the moment in which it is ready is told to who queries it, and ends no process', async () => {
  // All in one piece: the error is read before anybody who waited for the connection can listen.
  server = net.createServer((socket) => {
    socket.once('data', () => socket.end(Buffer.concat([signedIn, ready, terminated])));
  });
  await new Promise<void>((resolve) => server?.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as net.AddressInfo;
  const pool = openPool({ host: '127.0.0.1', port, user: 'tuofu_app', database: 'x' });
  const client = await pool.connect();
  await expect(client.query('select 1')).rejects.toThrow();
  client.release(true);
  await pool.end();
});
