import fc from 'fast-check';
import { expect, test } from 'vitest';
import { factDigest, factReferences, restoreFacts, splitFacts } from './facts.ts';
import type { JsonObject } from './types.ts';

const json = fc.jsonValue({ maxDepth: 2 }).filter((v) => !/"(fact|personal)"/.test(JSON.stringify(v)));
const data = fc.dictionary(
  fc.string().filter((k) => !['__proto__', 'fact', 'personal'].includes(k)),
  fc.oneof(
    json,
    json.map((personal) => ({ personal })),
    fc.array(json.map((personal) => ({ a: { personal } }))),
  ),
) as fc.Arbitrary<JsonObject>;

test('whatever the data, splitting and restoring gives it back, with one reference for each personal value', () => {
  fc.assert(
    fc.property(data, (original) => {
      const split = splitFacts(original);
      const known = Object.fromEntries(split.facts.map((f) => [f.id, [f.value]]));
      expect(restoreFacts(split.data, known)).toEqual(original);
      expect(factReferences(split.data)).toEqual(split.facts.map((f) => ({ fact: f.id, digest: f.digest })));
      expect(JSON.stringify(split.data)).not.toContain('"personal"');
      for (const f of split.facts) expect(factDigest(f.salt, f.value)).toBe(f.digest);
    }),
  );
});

test('equal values have unequal digests, so that nobody can tell that two cases name the same person', () => {
  const digest = () => splitFacts({ id: { personal: '990203198012173415' } }).facts[0]!.digest;
  expect(digest()).not.toBe(digest());
});

test('an erased fact comes back as erased, a lost one as a contradiction', () => {
  const { data: stored, facts } = splitFacts({ name: { personal: '测试甲' } });
  expect(restoreFacts(stored, { [facts[0]!.id]: [] })).toEqual({ name: { erased: true } });
  expect(() => restoreFacts(stored, {})).toThrow('missing');
});

test('data that bring a reference of their own are refused, because it would read a stranger’s value', () => {
  expect(() => splitFacts({ answers: [{ fact: 'x', digest: 'y' }] })).toThrow(TypeError);
});
