import { createHash, randomBytes, randomUUID } from 'node:crypto';
import { canonicalJson } from './canonical-json.ts';
import type { JsonObject, JsonValue } from './types.ts';

/** One personal value on its way into the erasable table. */
export type NewFact = {
  readonly id: string;
  readonly value: JsonValue;
  readonly salt: Uint8Array;
  readonly digest: string;
};

/** SHA-256(salt ‖ canonical JSON), lower-case hex. The salt keeps short values (an ID number, a phone) from being guessed. */
export function factDigest(salt: Uint8Array, value: JsonValue): string {
  return createHash('sha256').update(salt).update(canonicalJson(value)).digest('hex');
}

/**
 * Takes each `{ personal: value }` out of event data and leaves `{ fact, digest }` in its place.
 * Throws when the data already hold such a reference: a foreign one would read another person's value on loading.
 */
export function splitFacts(data: JsonObject): { data: JsonObject; facts: NewFact[] } {
  const facts: NewFact[] = [];
  const walk = (value: JsonValue): JsonValue => {
    if (Array.isArray(value)) return value.map(walk);
    if (value === null || typeof value !== 'object') return value;
    const object = value as JsonObject;
    if ('fact' in object && 'digest' in object)
      throw new TypeError('event data may not hold { fact, digest } of its own');
    if (!('personal' in object) || Object.keys(object).length !== 1) return mapMembers(object, walk);
    const personal = object['personal'] ?? null;
    const salt = randomBytes(16);
    const fact = { id: randomUUID(), value: personal, salt, digest: factDigest(salt, personal) };
    facts.push(fact);
    return { fact: fact.id, digest: fact.digest };
  };
  return { data: mapMembers(data, walk), facts };
}

/** Puts values back. `known` maps a fact's id to `[value]`, or to `[]` once erased; an unlisted fact is a contradictory log. */
export function restoreFacts(data: JsonObject, known: Readonly<Record<string, readonly JsonValue[]>>): JsonObject {
  const walk = (value: JsonValue): JsonValue => {
    if (Array.isArray(value)) return value.map(walk);
    if (value === null || typeof value !== 'object') return value;
    const object = value as JsonObject;
    const reference = asReference(object);
    if (reference === undefined) return mapMembers(object, walk);
    const found = known[reference.fact];
    if (found === undefined) throw new Error(`fact ${reference.fact} is missing: the fact table was changed by hand`);
    return found.length === 0 ? { erased: true } : { personal: found[0] ?? null };
  };
  return mapMembers(data, walk);
}

/** The references in stored event data, in the order of reading. */
export function factReferences(data: JsonObject): { fact: string; digest: string }[] {
  const references: { fact: string; digest: string }[] = [];
  const walk = (value: JsonValue): JsonValue => {
    if (Array.isArray(value)) value.forEach(walk);
    else if (value !== null && typeof value === 'object') {
      const reference = asReference(value as JsonObject);
      if (reference === undefined) mapMembers(value as JsonObject, walk);
      else references.push(reference);
    }
    return null;
  };
  walk(data);
  return references;
}

function asReference(object: JsonObject): { fact: string; digest: string } | undefined {
  const { fact, digest } = object;
  return typeof fact === 'string' && typeof digest === 'string' ? { fact, digest } : undefined;
}

function mapMembers(object: JsonObject, change: (value: JsonValue) => JsonValue): JsonObject {
  return Object.fromEntries(
    Object.entries(object).flatMap(([key, value]) => (value === undefined ? [] : [[key, change(value)]])),
  );
}
