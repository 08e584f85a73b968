import { expect, test } from 'vitest';
import { type OpenApi, openAnswerChecker } from './testing/check-answers.ts';

const json = (schema: object) => ({ content: { 'application/json': { schema } } });
const document = {
  paths: {
    '/things/{id}': {
      get: { responses: { 200: json({ $ref: '#/components/schemas/Thing' }), '4XX': json({ type: 'object' }) } },
    },
    '/things/newest': { get: { responses: { 200: json({ type: 'string' }) } } },
    '/things/{id}/paper': { get: { responses: { 200: { content: { 'application/pdf': {} } } } } },
  },
  components: {
    schemas: {
      Thing: {
        type: 'object',
        required: ['name', 'part'],
        properties: {
          name: { type: 'string' },
          part: { anyOf: [{ $ref: '#/components/schemas/Part' }, { type: 'null' }] },
          words: { type: 'object', additionalProperties: { type: 'string' } },
        },
      },
      Part: { type: 'object', required: ['n'], properties: { n: { type: 'integer' } } },
    },
  },
} as unknown as OpenApi;
const good = { name: 'a', part: { n: 1 }, words: { any: 'thing' } };
const wrong = (body: unknown, status = 200, address = '/things/7?x=1') =>
  openAnswerChecker(document).check('GET', address, status, body).join('\n');

test('an answer as described passes; keys that are data are not members', () => {
  expect(wrong(good)).toBe('');
  expect(wrong({ ...good, part: null })).toBe('');
});

test('a member that nobody declared is named, at any depth', () => {
  expect(wrong({ ...good, extra: 1 })).toContain('extra');
  expect(wrong({ ...good, part: { n: 1, deep: 1 } })).toContain('deep');
});

test('a missing member, another type, an undescribed status, operation or kind of answer is reported', () => {
  expect(wrong({ part: null })).toContain('name');
  expect(wrong({ ...good, part: { n: '1' } })).toContain('/part/n');
  expect(wrong(good, 201)).toContain('no JSON answer is described');
  expect(wrong(good, 200, '/things/7/paper')).toContain('no JSON answer is described');
  expect(wrong(good, 200, '/others')).toContain('no such operation');
});

test('an address that is literally described goes before a parameter, and successes are counted by operation', () => {
  const checker = openAnswerChecker(document);
  expect(checker.check('GET', '/things/newest', 200, 'x')).toEqual([]);
  expect(checker.check('GET', '/things/7', 404, {})).toEqual([]);
  expect([...checker.operations]).toEqual([
    ['GET /things/newest', 1],
    ['GET /things/{id}', 0],
  ]);
  expect(checker.checked()).toBe(2);
});
