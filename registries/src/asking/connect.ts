import { lookup } from 'node:dns';
import { BlockList, isIP, isIPv6, type LookupFunction } from 'node:net';
import { Agent, buildConnector } from 'undici';

/** Refused before a connection is made: the address is not one that the configuration names. */
export class AddressNotAllowed extends Error {
  readonly code = 'ADDRESS_NOT_ALLOWED';
}

const subnets = (...nets: readonly (readonly [string, number])[]): BlockList => {
  const list = new BlockList();
  for (const [net, prefix] of nets) list.addSubnet(net, prefix, isIPv6(net) ? 'ipv6' : 'ipv4');
  return list;
};
const loopback = subnets(['127.0.0.0', 8], ['::1', 128]);
// Never a registry: this host, link-local (cloud metadata lives there), multicast and broadcast.
const never = subnets(
  ['0.0.0.0', 8],
  ['169.254.0.0', 16],
  ['224.0.0.0', 3],
  ['::', 128],
  ['fe80::', 10],
  ['ff00::', 8],
);
const inside = subnets(['10.0.0.0', 8], ['172.16.0.0', 12], ['192.168.0.0', 16], ['100.64.0.0', 10], ['fc00::', 7]);

const holds = (list: BlockList, address: string): boolean => list.check(address, isIPv6(address) ? 'ipv6' : 'ipv4');

/**
 * Whether `host` may be reached at the resolved `address`. An address written in the configuration is itself; localhost is
 * this machine; any other name must lead to a public address, or to one that `allowed` names (政务外网 lies in private
 * ranges, so a city lists its registries' addresses there). So a poisoned name cannot turn a question inwards.
 */
export function mayReach(host: string, address: string, allowed: ReadonlySet<string>): boolean {
  if (isIP(host)) return address === host;
  if (allowed.has(address)) return true;
  if (host === 'localhost' || host.endsWith('.localhost')) return holds(loopback, address);
  return !holds(loopback, address) && !holds(never, address) && !holds(inside, address);
}

/** A name lookup that yields only addresses that may be reached; what was checked is what is connected to. */
export function guardedLookup(allowed: ReadonlySet<string>, resolve: typeof lookup = lookup): LookupFunction {
  return (host, options, callback) => {
    resolve(host, { ...options, all: true }, (error, found) => {
      if (error) return callback(error, '', 4);
      const good = found.filter((f) => mayReach(host, f.address, allowed));
      const first = good[0];
      if (!first)
        return callback(new AddressNotAllowed(`${host} leads to ${found.map((f) => f.address).join(', ')}`), '', 4);
      if (options.all) return callback(null, good);
      return callback(null, first.address, first.family);
    });
  };
}

const portOf = (url: URL): string => url.port || (url.protocol === 'https:' ? '443' : '80');
const nameOf = (hostname: string): string => hostname.replace(/^\[|\]$/g, '');

/** An HTTP agent that connects to the hosts and ports of `urls` and to nothing else, whatever it is asked. */
export function guardedAgent(urls: readonly string[], allowHosts: readonly string[]): Agent {
  const places = new Set(urls.map((text) => new URL(text)).map((url) => `${nameOf(url.hostname)}:${portOf(url)}`));
  const connect = buildConnector({
    lookup: guardedLookup(new Set(allowHosts)),
    timeout: 1000,
  } as buildConnector.BuildOptions);
  return new Agent({
    connections: 8,
    keepAliveTimeout: 4_000,
    headersTimeout: 3_000,
    bodyTimeout: 3_000,
    connect: (options, callback) => {
      const port = options.port || (options.protocol === 'https:' ? '443' : '80');
      const place = `${nameOf(options.hostname)}:${port}`;
      if (!places.has(place)) return callback(new AddressNotAllowed(`${place} is not a configured address`), null);
      return connect(options, callback);
    },
  });
}
