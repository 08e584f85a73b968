import type { LookupAddress, lookup } from 'node:dns';
import { createServer, type Server } from 'node:http';
import { type AddressInfo, isIPv6 } from 'node:net';
import { type Agent, request } from 'undici';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { addressProblem, allowList, guardedAgent } from './connect.ts';

/** A listener on this machine that nobody may reach; every socket it sees is counted. */
let canary: Server;
let port = 0;
let sockets = 0;
let requests = 0;
const agents: Agent[] = [];

beforeAll(async () => {
  canary = createServer((_request, response) => {
    requests += 1;
    response.end('{}');
  });
  canary.on('connection', () => {
    sockets += 1;
  });
  await new Promise<void>((done) => canary.listen(0, '127.0.0.1', done));
  port = (canary.address() as AddressInfo).port;
});
afterAll(async () => {
  await Promise.all(agents.map((agent) => agent.destroy()));
  canary.closeAllConnections();
  canary.close();
});

/** A resolver that leads every name to these addresses, the next ones at each look-up. */
const leadingTo = (...turns: readonly (readonly string[])[]): typeof lookup => {
  let turn = 0;
  return ((_host: string, _options: unknown, done: (error: null, found: LookupAddress[]) => void) => {
    const found = turns[Math.min(turn, turns.length - 1)]!;
    turn += 1;
    done(
      null,
      found.map((address) => ({ address, family: isIPv6(address) ? 6 : 4 })),
    );
  }) as unknown as typeof lookup;
};

const agentFor = (base: string, resolve?: typeof lookup, allowed: readonly string[] = []): Agent => {
  const agent = guardedAgent([base], allowList(allowed), {}, resolve);
  agents.push(agent);
  return agent;
};
const codeOf = async (url: string, agent: Agent): Promise<string> => {
  try {
    await (await request(url, { dispatcher: agent, signal: AbortSignal.timeout(3_000) })).body.dump();
    return 'answered';
  } catch (error) {
    return error instanceof Error && 'code' in error ? String(error.code) : String(error);
  }
};

const v4 = [
  ...['127.0.0.1', '127.0.0.2', '127.1.2.3', '127.255.255.254', '0.0.0.0', '0.0.0.1', '0.255.255.255'],
  ...['10.0.0.0', '10.0.0.1', '10.255.255.255', '172.16.0.1', '172.20.10.5', '172.31.255.255', '192.168.0.1'],
  ...['192.168.1.1', '192.168.255.255', '100.64.0.1', '100.100.100.200', '100.127.255.255', '169.254.0.1'],
  ...['169.254.169.254', '169.254.170.2', '192.0.0.1', '192.0.0.192', '198.18.0.1', '198.19.255.255'],
  ...['224.0.0.1', '239.255.255.250', '240.0.0.1', '255.255.255.255'],
];
const hex = (address: string): string => {
  const [a, b, c, d] = address.split('.').map(Number) as [number, number, number, number];
  return `${((a << 8) | b).toString(16)}:${((c << 8) | d).toString(16)}`;
};
const v6 = [
  ...['::', '::1', '0:0:0:0:0:0:0:1', 'fe80::1', 'fe80::1234:5678:9abc:def0', 'febf::1', 'fc00::1', 'fd00::1'],
  ...['fd12:3456:789a::1', 'fd00:ec2::254', 'fec0::1', 'ff02::1', 'ff05::1:3', '100::1', '64:ff9b:1::a00:1'],
  ...v4.flatMap((a) => [`::ffff:${a}`, `::ffff:${hex(a)}`, `::${a}`, `64:ff9b::${hex(a)}`, `2002:${hex(a)}::1`]),
  ...['2001:0:7f00:1::1', '2001:0:a00:1::1'],
];
const toPorts = (hosts: readonly string[]) => hosts.map((host) => `http://${host}:${port}/`);

test('no name leads to a forbidden address, in whatever form a resolver gives it (SSRF, DNS rebinding)', async () => {
  const before = sockets;
  const seen = await Promise.all(
    [...v4, ...v6].map(async (address) => {
      const base = `http://registry.gov.example:${port}`;
      return [address, await codeOf(base, agentFor(base, leadingTo([address])))];
    }),
  );
  expect(seen.filter(([, code]) => code !== 'ADDRESS_NOT_ALLOWED')).toEqual([]);
  expect(seen.length).toBeGreaterThanOrEqual(150);
  expect(sockets - before).toBe(0);
});

test('an agent reaches no other host, however the address is written', async () => {
  const before = sockets;
  const agent = agentFor('http://registry.gov.example', leadingTo(['127.0.0.1']));
  const hosts = [
    ...['127.0.0.1', 'localhost', 'LOCALHOST', 'localhost.', 'a.localhost', '127.1', '127.0.1', '2130706433'],
    ...['0x7f000001', '0x7f.1', '0177.0.0.1', '017700000001', '0', '0.0.0.0', '[::1]', '[::]', '[::ffff:127.0.0.1]'],
    ...['[::ffff:7f00:1]', '①②⑦.⓪.⓪.①', '127。0。0。1', 'ⓛocalhost', 'registry.gov.example@127.0.0.1'],
    ...['registry.gov.example:80@127.0.0.1', '127.0.0.1.nip.example', 'registry.gov.example.127.0.0.1.nip.example'],
    ...['registry.gov.example.', 'REGISTRY.GOV.EXAMPLE%2e', '169.254.169.254', 'metadata.google.internal'],
  ];
  const urls = [
    ...toPorts(hosts),
    `http://registry.gov.example:${port}/`,
    `https://registry.gov.example/`,
    `gopher://127.0.0.1:${port}/`,
    'file:///etc/passwd',
    `ftp://127.0.0.1:${port}/`,
    'unix:/var/run/docker.sock',
  ];
  const seen = await Promise.all(urls.map(async (url) => [url, await codeOf(url, agent)]));
  expect(seen.filter(([, code]) => !/ADDRESS_NOT_ALLOWED|ERR_INVALID_URL|UND_ERR_INVALID_ARG/.test(code!))).toEqual([]);
  expect(sockets - before).toBe(0);
});

test('a name that turns inwards after its first look-up is refused at the next connection', async () => {
  const before = sockets;
  const base = `http://registry.gov.example:${port}`;
  const agent = agentFor(base, leadingTo(['10.1.2.3'], ['127.0.0.1']), ['10.1.2.3']);
  // Nothing answers there; how soon that is known differs from network to network.
  expect(await codeOf(base, agent)).not.toMatch(/answered|ADDRESS_NOT_ALLOWED/);
  expect(await codeOf(base, agent)).toBe('ADDRESS_NOT_ALLOWED');
  expect(sockets - before).toBe(0);
});

test('of an address that turns out to be another one when connected, not a byte is sent', async () => {
  const before = { sockets, requests };
  const base = `http://[::ffff:127.0.0.1]:${port}`;
  expect(await codeOf(base, agentFor(base))).toBe('ADDRESS_NOT_ALLOWED');
  expect({ sockets, requests }).toEqual({ sockets: before.sockets + 1, requests: before.requests });
});

test('what the configuration says may be reached is reached: a literal address, localhost, a listed network', async () => {
  for (const [base, allowed] of [
    [`http://127.0.0.1:${port}`, []],
    [`http://localhost:${port}`, []],
    [`http://registry.gov.example:${port}`, ['127.0.0.0/8']],
  ] as const)
    expect([base, await codeOf(base, agentFor(base, leadingTo(['127.0.0.1']), allowed))]).toEqual([base, 'answered']);
});

test.each(['10.0.0.0/33', '10.0.0.0/0', 'gateway.example', '10.0.0', '::/0', '10.0.0.1/x', ''])(
  'the list of addresses refuses “%s”',
  (text) => {
    expect(() => allowList([text])).toThrow(/correct the registries' addresses/);
  },
);

test('not even a listed network opens link-local and multicast addresses', async () => {
  const base = `http://registry.gov.example:${port}`;
  for (const address of ['169.254.169.254', '224.0.0.1'])
    expect(await codeOf(base, agentFor(base, leadingTo([address]), ['169.254.0.0/16', '224.0.0.0/8']))).toBe(
      'ADDRESS_NOT_ALLOWED',
    );
});

test.each([
  'ftp://registry.example',
  'registry.example',
  'http:registry.example',
  'https://user@registry.example',
  'https://user:word@registry.example',
  'https://registry.example/?x=1',
  'https://registry.example/#x',
  'http://169.254.169.254/latest',
  'http://0/',
  'http://[fe80::1]/',
  'javascript:alert(1)',
])('the configuration refuses the address %s', (text) => {
  expect(addressProblem(text)).toEqual(expect.any(String));
});
