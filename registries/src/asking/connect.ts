import { lookup } from 'node:dns';
import { BlockList, isIP, isIPv6, type LookupFunction } from 'node:net';
import { Agent, buildConnector } from 'undici';
import type { Tls } from './config.ts';

/** Refused before anything is sent: the address is not one that the configuration names. */
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
// Private, shared, benchmarking and old site-local ranges, and IPv6 forms that carry an IPv4 address inside them (NAT64, 6to4, Teredo, compatible).
const inside = subnets(
  ['10.0.0.0', 8],
  ['172.16.0.0', 12],
  ['192.168.0.0', 16],
  ['100.64.0.0', 10],
  ['192.0.0.0', 24],
  ['198.18.0.0', 15],
  ['fc00::', 7],
  ['fec0::', 10],
  ['::', 96],
  ['64:ff9b::', 96],
  ['64:ff9b:1::', 48],
  ['100::', 64],
  ['2001::', 32],
  ['2002::', 16],
);

const holds = (list: BlockList, address: string): boolean => list.check(address, isIPv6(address) ? 'ipv6' : 'ipv4');

/** The addresses and networks (`address/prefix`) that a city lists for its registries. Throws for text that is neither. */
export function allowList(texts: readonly string[]): BlockList {
  const list = new BlockList();
  for (const text of texts) {
    const [address = '', prefix] = text.split('/');
    const longest = isIPv6(address) ? 128 : 32;
    const length = prefix === undefined ? longest : /^\d{1,3}$/.test(prefix) ? Number(prefix) : -1;
    if (!isIP(address) || length < 8 || length > longest)
      throw new Error(
        `'${text}' is no IP address and no network; correct the registries' addresses in the configuration`,
      );
    list.addSubnet(address, length, isIPv6(address) ? 'ipv6' : 'ipv4');
  }
  return list;
}

/**
 * Whether `host` may be reached at the resolved `address`. An address written in the configuration is itself; localhost is
 * this machine; any other name must lead to a public address, or to one that `allowed` names (政务外网 lies in private
 * ranges, so a city lists its registries' addresses there). So a poisoned name cannot turn a question inwards.
 */
export function mayReach(host: string, address: string, allowed: BlockList): boolean {
  if (!isIP(address) || holds(never, address)) return false;
  if (isIP(host)) return address === host;
  if (host === 'localhost' || host.endsWith('.localhost')) return holds(loopback, address);
  if (holds(allowed, address)) return true;
  return !holds(loopback, address) && !holds(inside, address);
}

/** A name lookup that yields only addresses that may be reached; what was checked is what is connected to. */
export function guardedLookup(allowed: BlockList, resolve: typeof lookup = lookup): LookupFunction {
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

/** Why a text of the configuration can be no registry's address; undefined when it can. */
export function addressProblem(text: string): string | undefined {
  const url = URL.parse(text);
  if (!url || !/^https?:\/\//i.test(text)) return 'is no http(s) address';
  if (url.username !== '' || url.password !== '') return 'holds a user name, which belongs in the credentials';
  if (url.search !== '' || url.hash !== '') return 'holds a query or fragment';
  const host = nameOf(url.hostname);
  if (isIP(host) && holds(never, host)) return 'is no address of another machine';
  return undefined;
}

/**
 * An HTTP agent that connects to the hosts and ports of `urls` and to nothing else, whatever it is asked; where a connection has
 * really led is looked at before a byte is sent. Certificates are always verified.
 */
export function guardedAgent(
  urls: readonly string[],
  allowed: BlockList,
  tls: Tls = {},
  resolve: typeof lookup = lookup,
): Agent {
  const places = new Set(urls.map((text) => new URL(text)).map((url) => `${nameOf(url.hostname)}:${portOf(url)}`));
  const connect = buildConnector({
    ...tls,
    minVersion: 'TLSv1.2',
    lookup: guardedLookup(allowed, resolve),
    timeout: 1000,
  } as buildConnector.BuildOptions);
  return new Agent({
    connections: 8,
    keepAliveTimeout: 4_000,
    headersTimeout: 3_000,
    bodyTimeout: 3_000,
    connect: (options, callback) => {
      const host = nameOf(options.hostname);
      const place = `${host}:${options.port || (options.protocol === 'https:' ? '443' : '80')}`;
      if (!places.has(place)) return callback(new AddressNotAllowed(`${place} is not a configured address`), null);
      return connect(options, (...result) => {
        const [error, socket] = result;
        if (error || !socket) return callback(...result);
        const led = socket.remoteAddress ?? '';
        if (mayReach(host, led, allowed)) return callback(null, socket);
        socket.destroy();
        return callback(new AddressNotAllowed(`${host} led to ${led || 'nowhere'}`), null);
      });
    },
  });
}
