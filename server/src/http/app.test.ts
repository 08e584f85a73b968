import { afterAll, expect, test } from 'vitest';
import type { Office } from '../office/office.ts';
import { buildApp } from './app.ts';

const failures: unknown[] = [];
const office = {
  publicUrl: 'http://localhost:8080',
  profile: { city: { authority: 0 } },
  sessions: { find: async () => undefined },
  releases: {
    current: (item: string) => {
      throw Object.assign(new Error('the machine broke'), item === 'busy' ? { code: 'PRESS_BUSY' } : {});
    },
  },
  log: { warn: () => {}, error: (facts: unknown) => failures.push(facts) },
  isOutage: () => false,
} as unknown as Office;
const app = await buildApp(office, { rateLimit: false });
afterAll(() => app.close());

async function ask(method: 'GET' | 'HEAD' | 'POST' | 'DELETE', url: string, more: object = {}) {
  const { statusCode, body } = await app.inject({ method, url, ...more });
  const said = body === '' ? { code: '' } : (JSON.parse(body) as { code: string; text: Record<string, string> });
  if ('text' in said) expect(said.text['zh-CN']).not.toBe(said.text['en']);
  return `${statusCode} ${said.code}`;
}

test('HEAD asks for the same rights as GET', async () => {
  for (const url of ['/api/session', '/api/operations', '/api/cases/x', '/api/inbox']) {
    expect(await ask('GET', url), url).toBe('401 NOT_SIGNED_IN');
    expect(await ask('HEAD', url), url).toMatch(/^401/);
  }
});

test('a session that is not known is expired, whatever its cookie says', async () => {
  expect(await ask('GET', '/api/session', { headers: { cookie: 'tuofu=forged' } })).toBe('401 SESSION_EXPIRED');
});

test('a name with a NUL names nothing, and a question with one is not understood', async () => {
  expect(await ask('GET', '/api/public/items/%00')).toBe('404 NOT_FOUND');
  expect(await ask('GET', '/sign-in?return=%00')).toBe('400 BODY_INVALID');
  expect(await ask('GET', '/sign-in?%00=x')).toBe('400 BODY_INVALID');
});

test('what the router itself turns away is told in the words of the house', async () => {
  expect(await ask('GET', `/api/public/items/${'x'.repeat(300)}`)).toBe('404 NOT_FOUND');
  expect(await ask('GET', '/api/public/items/%E0%A4%A')).toBe('400 BODY_INVALID');
  expect(await ask('DELETE', '/api/nothing')).toBe('404 NOT_FOUND');
});

test('a foreign page may not act here', async () => {
  const foreign = { headers: { origin: 'https://evil.example' } };
  expect(await ask('POST', '/sign-out', foreign)).toBe('403 FORBIDDEN');
});

test('a press that holds more than it may is busy, not broken', async () => {
  expect(await ask('GET', '/api/public/items/busy')).toBe('503 SERVER_BUSY');
  expect(failures).toHaveLength(0);
});

test('a machine that breaks says so with a reference and writes a line that names no value', async () => {
  expect(await ask('GET', '/api/public/items/secret-of-somebody')).toBe('500 INTERNAL');
  expect(failures).toHaveLength(1);
  expect(JSON.stringify(failures)).not.toContain('secret-of-somebody');
});
