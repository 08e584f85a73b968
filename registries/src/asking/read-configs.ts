import { addressesOf, type ClientCredentials, type RegistryConfig, type Tls } from './config.ts';
import { addressProblem } from './connect.ts';
import { registryIds } from './registries.ts';
import type { RegistryId } from './shape.ts';

type Json = Readonly<Record<string, unknown>>;

const isObject = (value: unknown): value is Json =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
const isText = (value: unknown): boolean => typeof value === 'string' && value !== '';
const isCount = (least: number, most: number) => (value: unknown) =>
  Number.isInteger(value) && (value as number) >= least && (value as number) <= most;
const isParts = (least: number, most: number) => (value: unknown) =>
  Array.isArray(value) && value.length >= least && value.length <= most && value.every(isText);
const isAcross = (value: unknown): boolean =>
  Array.isArray(value) && value.every((word) => ['purpose', 'requester', 'case'].includes(String(word)));

type Checks = {
  readonly [key: string]: ((value: unknown) => boolean) | { readonly must: boolean; readonly of: Checks };
};

/** What may stand in an entry, and of what kind each is. `must`: without a part of it the whole says nothing. */
const entryChecks: Checks = {
  base: isText,
  tokenUrl: isText,
  clientId: isText,
  clientSecret: isText,
  timeoutMs: isCount(50, 3_000),
  retries: isCount(0, 5),
  tls: { must: false, of: { ca: isText, cert: isText, key: isText } },
  fresh: { must: true, of: { forMs: isCount(1, 86_400_000), across: isAcross } },
  xRoad: { must: true, of: { client: isParts(3, 4), service: isParts(4, 5) } },
  sharing: { must: true, of: { requester: isText, service: isText, key: isText, secretUrl: isText } },
};
const mayMiss = new Set(['across', 'secretUrl']);

function problemsOf(value: unknown, checks: Checks, at: string, must: boolean): string[] {
  if (!isObject(value)) return [`${at} is no object`];
  const strange = Object.keys(value).filter((key) => !Object.hasOwn(checks, key));
  return [
    ...strange.map((key) => `${at}.${key} is not known; it may hold ${Object.keys(checks).join(', ')}`),
    ...Object.entries(checks).flatMap(([key, check]) => {
      const here = value[key];
      if (here === undefined) return must && !mayMiss.has(key) ? [`${at}.${key} is missing`] : [];
      if (typeof check !== 'function') return problemsOf(here, check.of, `${at}.${key}`, check.must);
      return check(here) ? [] : [`${at}.${key} is not as it must be`];
    }),
  ];
}

/**
 * The configuration of every registry: `common`, and for those that the JSON `text` names what differs: address, credentials, certificates
 * (`tls` names PEM files, read by `readFile`), the way (`xRoad` or `sharing` instead of client credentials), limits and declared freshness.
 * Throws with every problem named at once; no value of the file, which holds secrets, is repeated.
 */
export function readRegistryConfigs(
  common: { readonly base: string } & ClientCredentials,
  text: string | null,
  o: { readFile(path: string): string; readonly httpsOnly: boolean },
): Record<RegistryId, RegistryConfig> {
  const problems: string[] = [];
  const named = text === null ? {} : parse(text, problems);
  for (const key of Object.keys(named))
    if (!(registryIds as readonly string[]).includes(key))
      problems.push(`there is no registry ${key}; there are ${registryIds.join(', ')}`);

  const configs = registryIds.map((id): [RegistryId, RegistryConfig] => {
    const entry = named[id];
    if (entry === undefined) return [id, common];
    const wrong = problemsOf(entry, entryChecks, id, false);
    problems.push(...wrong);
    if (wrong.length > 0 || !isObject(entry)) return [id, common];
    if ('xRoad' in entry && 'sharing' in entry) problems.push(`${id} has two ways, xRoad and sharing; keep one`);
    const config = merged(common, entry, o.readFile, (why) => problems.push(`${id}.${why}`));
    for (const address of addressesOf(config)) {
      const why = addressProblem(address) ?? (o.httpsOnly && !/^https:/i.test(address) ? 'must be https' : undefined);
      if (why) problems.push(`${id}: an address ${why}`);
    }
    return [id, config];
  });
  if (problems.length > 0)
    throw new Error(`the registries' file does not hold:\n${problems.map((p) => `- ${p}`).join('\n')}`);
  return Object.fromEntries(configs) as Record<RegistryId, RegistryConfig>;
}

const parse = (text: string, problems: string[]): Json => {
  try {
    const value: unknown = JSON.parse(text);
    if (isObject(value)) return value;
  } catch {
    // The parser's own message would quote the text.
  }
  problems.push('it is no JSON object of registries');
  return {};
};

const merged = (
  common: { readonly base: string } & ClientCredentials,
  entry: Json,
  readFile: (path: string) => string,
  problem: (why: string) => void,
): RegistryConfig => {
  const { tls: files, ...rest } = entry;
  const pem = (name: string): string | undefined => {
    try {
      return readFile(name);
    } catch {
      problem(`tls names a file that cannot be read: ${name}`);
      return undefined;
    }
  };
  const tls = isObject(files)
    ? { tls: Object.fromEntries(Object.entries(files).map(([k, name]) => [k, pem(String(name))])) as Tls }
    : {};
  const { base, ...credentials } = common;
  const way = 'xRoad' in rest || 'sharing' in rest ? {} : credentials;
  return { base, ...way, ...rest, ...tls } as RegistryConfig;
};
