import { expect, test } from 'vitest';
import type { Office } from '../office/office.ts';
import { buildApp } from './app.ts';
import { openApiDocument } from './openapi.ts';

const office = (trust: object): Office =>
  ({
    publicUrl: 'http://localhost:8080',
    profile: { city: { authority: 1 } },
    seals: { trust: () => trust },
  }) as unknown as Office;

test('an answer is sent as it was made: its schema neither cuts what it does not name nor turns one type into another', async () => {
  const made = { name: 7, undeclared: { deep: [1, '2'] }, roots: 'no list', none: null };
  const app = await buildApp(office(made), { rateLimit: false });
  const answer = await app.inject('/api/public/trust');
  await app.close();
  expect(answer.headers['content-type']).toMatch(/^application\/json/);
  expect(answer.json()).toEqual(made);
});

test('every operation of the API describes what it answers, and every name that it uses is there', async () => {
  const document = (await openApiDocument()) as {
    paths: Record<string, Record<string, { responses: Record<string, { content?: object }> }>>;
    components: { schemas: Record<string, object> };
  };
  const silent = Object.entries(document.paths).flatMap(([path, verbs]) =>
    Object.entries(verbs)
      .filter(([, o]) => !Object.entries(o.responses).some(([s, r]) => s < '3' && (s === '204' || r.content)))
      .map(([verb]) => `${verb} ${path}`),
  );
  expect(silent).toEqual(['get /sign-in', 'get /sign-in/callback']);
  const used = [...JSON.stringify(document).matchAll(/"\$ref":"#\/components\/schemas\/(\w+)"/g)].map((m) => m[1]!);
  const names = Object.keys(document.components.schemas);
  expect(names.length).toBeGreaterThan(45);
  expect([...new Set(used)].filter((name) => !names.includes(name))).toEqual([]);
  expect(names.filter((name) => !used.includes(name))).toEqual([]);
  expect(JSON.stringify(document)).not.toContain('"schema":{}');
});
