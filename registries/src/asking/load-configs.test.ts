import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { loadRegistryConfigs } from '../index.ts';

const dir = fs.mkdtempSync(path.join(os.tmpdir(), 'tuofu-registries-'));
const file = path.join(dir, 'registries.json');
afterAll(() => fs.rmSync(dir, { recursive: true }));
const common = { base: 'https://g.example', tokenUrl: 'https://g.example/token', clientId: 'c', clientSecret: 's' };
const load = (from: string | null) => loadRegistryConfigs(common, from, { httpsOnly: true });

test('the registries file names certificates that lie beside it', () => {
  fs.writeFileSync(path.join(dir, 'ca.pem'), 'CA');
  fs.writeFileSync(file, JSON.stringify({ credit: { tls: { ca: 'ca.pem' } } }), { mode: 0o600 });
  expect(load(file).credit).toEqual({ ...common, tls: { ca: 'CA' } });
  expect(load(null).credit).toEqual(common);
});

test.runIf(process.platform !== 'win32')(
  'a registries file that others can read is refused, and the sentence says what to do',
  () => {
    for (const mode of [0o644, 0o640, 0o604]) {
      fs.chmodSync(file, mode);
      expect(() => load(file)).toThrow(`${file} holds secrets and others can read it: chmod 600 ${file}`);
    }
    fs.chmodSync(file, 0o400);
    expect(load(file).credit).toMatchObject(common);
  },
);

test('a registries file that is not there refuses the start', () => {
  expect(() => load(path.join(dir, 'none.json'))).toThrow(/none\.json/);
});
