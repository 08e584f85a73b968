import type { LookupAddress, lookup } from 'node:dns';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { request } from 'undici';
import { expect, test } from 'vitest';
import { allowList, guardedAgent, guardedLookup, mayReach } from './connect.ts';

const none = allowList([]);

test.each([
  ['registry.gov.example', '203.0.113.7', true],
  ['registry.gov.example', '127.0.0.1', false],
  ['registry.gov.example', '::1', false],
  ['registry.gov.example', '169.254.169.254', false],
  ['registry.gov.example', '10.1.2.3', false],
  ['registry.gov.example', 'fd00::1', false],
  ['registry.gov.example', '::ffff:127.0.0.1', false],
  ['localhost', '127.0.0.1', true],
  ['localhost', '203.0.113.7', false],
  ['10.1.2.3', '10.1.2.3', true],
  ['10.1.2.3', '10.1.2.4', false],
])('%s at %s may be reached: %s', (host, address, may) => {
  expect(mayReach(host, address, none)).toBe(may);
});

test('a private address that the city lists may be reached by a name', () => {
  expect(mayReach('registry.gov.example', '10.1.2.3', allowList(['10.1.2.3']))).toBe(true);
});

test('an agent connects to the configured host and port and to nothing else', async () => {
  let heard = 0;
  const server = createServer((_request, response) => {
    heard += 1;
    response.end('x');
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const port = (server.address() as AddressInfo).port;
  const agent = guardedAgent([`http://127.0.0.1:${port}`], none);
  await (await request(`http://127.0.0.1:${port}/`, { dispatcher: agent })).body.dump();
  expect(heard).toBe(1);
  await expect(request(`http://localhost:${port}/`, { dispatcher: agent })).rejects.toMatchObject({
    code: 'ADDRESS_NOT_ALLOWED',
  });
  const other = guardedAgent([`http://127.0.0.1:${port + 1}`], none);
  await expect(request(`http://127.0.0.1:${port}/`, { dispatcher: other })).rejects.toMatchObject({
    code: 'ADDRESS_NOT_ALLOWED',
  });
  expect(heard).toBe(1);
  await Promise.all([agent.destroy(), other.destroy()]);
  server.close();
});

test('a name that leads to this machine is refused at the lookup; of mixed addresses only the public one is used', async () => {
  const resolving = (...addresses: string[]) =>
    ((_host: string, _options: unknown, done: (error: null, found: LookupAddress[]) => void) =>
      done(
        null,
        addresses.map((address) => ({ address, family: 4 })),
      )) as unknown as typeof lookup;
  const look = (resolve: typeof lookup) =>
    new Promise<unknown>((done) =>
      guardedLookup(none, resolve)('registry.gov.example', { all: true }, (error, found) => done(error ?? found)),
    );
  expect(await look(resolving('127.0.0.1'))).toMatchObject({ code: 'ADDRESS_NOT_ALLOWED' });
  expect(await look(resolving('10.0.0.1', '203.0.113.7'))).toEqual([{ address: '203.0.113.7', family: 4 }]);
});
