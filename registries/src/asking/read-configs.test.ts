import { expect, test } from 'vitest';
import { readRegistryConfigs, registryIds } from '../index.ts';

const common = {
  base: 'https://gateway.example',
  tokenUrl: 'https://gateway.example/token',
  clientId: 'tuofu',
  clientSecret: 'common-secret',
};
const files: Readonly<Record<string, string>> = { 'ca.pem': 'CA', 'own.pem': 'OWN', 'own.key': 'KEY' };
const read = (value: unknown, httpsOnly = true) =>
  readRegistryConfigs(common, typeof value === 'string' ? value : JSON.stringify(value), {
    httpsOnly,
    readFile(path) {
      if (files[path] === undefined) throw new Error('gone');
      return files[path];
    },
  });
const problem = (value: unknown): string => {
  try {
    read(value);
  } catch (error) {
    return (error as Error).message;
  }
  return 'none';
};

test('without a file every registry is asked at the common gateway', () => {
  const all = readRegistryConfigs(common, null, { readFile: () => '', httpsOnly: true });
  expect(Object.keys(all)).toEqual([...registryIds]);
  expect(new Set(Object.values(all))).toEqual(new Set([common]));
});

test('a registry differs from the common gateway by what its entry says and by nothing else', () => {
  const all = read({
    enterprise: { fresh: { forMs: 60_000, across: ['case'] }, timeoutMs: 900 },
    credit: {
      base: 'https://security-server.example',
      tls: { ca: 'ca.pem', cert: 'own.pem', key: 'own.key' },
      xRoad: { client: ['T', 'GOV', '1', 'a'], service: ['T', 'GOV', '2', 'b', 's'] },
    },
    approval: {
      base: 'https://share.example/httpproxy',
      sharing: { requester: 'r', service: 's', key: 'k', secretUrl: 'https://share.example/secret' },
    },
  });
  expect(all.enterprise).toEqual({ ...common, fresh: { forMs: 60_000, across: ['case'] }, timeoutMs: 900 });
  expect(all.credit).toMatchObject({
    tls: { ca: 'CA', cert: 'OWN', key: 'KEY' },
    xRoad: { client: ['T', 'GOV', '1', 'a'] },
  });
  expect(all.credit).not.toHaveProperty('clientSecret');
  expect(all.approval).toMatchObject({ base: 'https://share.example/httpproxy', sharing: { key: 'k' } });
  expect(all.tendering).toEqual(common);
});

test.each<[unknown, RegExp]>([
  ['{"enterprise": sec', /no JSON object of registries/],
  [[], /no JSON object of registries/],
  [{ police: {} }, /there is no registry police; there are enterprise, /],
  [{ credit: 'x' }, /credit is no object/],
  [{ credit: { basis: 'x' } }, /credit\.basis is not known; it may hold base, /],
  [{ credit: { timeoutMs: 5 } }, /credit\.timeoutMs/],
  [{ credit: { fresh: { forMs: 0 } } }, /credit\.fresh\.forMs/],
  [{ credit: { fresh: { forMs: 9, across: ['person'] } } }, /credit\.fresh\.across/],
  [{ credit: { xRoad: { client: ['T'], service: ['T', 'GOV', '2', 'b', 's'] } } }, /credit\.xRoad\.client/],
  [{ credit: { sharing: { requester: 'r', service: 's' } } }, /credit\.sharing\.key is missing/],
  [{ credit: { base: 'http://credit.example' } }, /credit: an address must be https/],
  [{ credit: { base: 'https://u:p@credit.example' } }, /credit: an address holds a user name/],
  [{ credit: { base: 'https://169.254.169.254' } }, /credit: an address is no address of another machine/],
  [{ credit: { tls: { ca: 'none.pem' } } }, /credit\.tls names a file that cannot be read: none\.pem/],
  [
    {
      credit: {
        xRoad: { client: ['T', 'G', '1'], service: ['T', 'G', '2', 's'] },
        sharing: { requester: 'r', service: 's', key: 'k' },
      },
    },
    /credit has two ways/,
  ],
])('%j is refused at start', (value, why) => {
  expect(problem(value)).toMatch(why);
});

test('every problem is named at once, and no secret of the file is repeated', () => {
  const said = problem({
    credit: { clientSecret: 'hush-1', timeoutMs: 'x' },
    approval: { sharing: { requester: 'r', service: 's', key: 'hush-2', extra: 'hush-3' } },
  });
  expect(said.split('\n- ')).toHaveLength(3);
  expect(said).not.toContain('hush');
  expect(problem('{"credit": {"clientSecret": "hush')).not.toContain('hush');
});
