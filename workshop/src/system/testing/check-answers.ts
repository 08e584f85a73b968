import { Ajv2020, type ValidateFunction } from 'ajv/dist/2020.js';

type Json = null | boolean | number | string | Json[] | { [key: string]: Json };
type Operation = {
  readonly responses?: Readonly<Record<string, { readonly content?: Readonly<Record<string, { schema?: Json }>> }>>;
};
/** The part of an OpenAPI document that says what is answered. */
export type OpenApi = {
  readonly paths: Readonly<Record<string, Readonly<Record<string, Operation>>>>;
  readonly components: { readonly schemas: Readonly<Record<string, Json>> };
};

/** Holds JSON answers to the document that describes them. */
export type AnswerChecker = {
  /** What is wrong with an answer; members that nobody declared count as wrong. Empty when it is as described. */
  check(method: string, address: string, status: number, body: unknown): string[];
  /** Operations that answer JSON, e.g. `GET /api/session`, and how often each was checked when it succeeded. */
  readonly operations: ReadonlyMap<string, number>;
  /** How many answers were checked. */
  checked(): number;
};

/** Reads a document; every object in it is taken as complete, although clients may not rely on that. */
export function openAnswerChecker(document: OpenApi): AnswerChecker {
  const ajv = new Ajv2020({ strict: false, allErrors: true });
  const schemas = Object.fromEntries(Object.entries(document.components.schemas).map(([id, s]) => [id, closed(s)]));
  ajv.addSchema({ $id: 'api', components: { schemas } });
  const routes = Object.entries(document.paths)
    .flatMap(([path, verbs]) => Object.entries(verbs).map(([verb, operation]) => routeOf(verb, path, operation)))
    // A literal part of an address goes before a parameter.
    .sort((a, b) => a.parameters - b.parameters);
  const operations = new Map(routes.filter((r) => jsonOf(r.operation, 2)).map((r) => [r.name, 0]));
  const compiled = new Map<string, ValidateFunction>();
  let checked = 0;
  return {
    operations,
    checked: () => checked,
    check(method, address, status, body) {
      checked += 1;
      const route = routes.find((r) => r.method === method && r.matches.test(address.split('?')[0] as string));
      if (!route) return [`${method} ${address}: no such operation is described`];
      const found =
        route.operation.responses?.[String(status)] ?? route.operation.responses?.[`${String(status)[0]}XX`];
      const schema = found?.content?.['application/json']?.schema;
      if (schema === undefined) return [`${route.name} ${status}: no JSON answer is described`];
      const key = JSON.stringify(closed(schema)).replaceAll('"#/components/', '"api#/components/');
      const validate = compiled.get(key) ?? ajv.compile(JSON.parse(key) as object);
      compiled.set(key, validate);
      if (status < 300) operations.set(route.name, (operations.get(route.name) ?? 0) + 1);
      if (validate(body)) return [];
      return (validate.errors ?? []).map(
        (e) => `${route.name} ${status} ${e.instancePath || '/'}: ${e.message} ${JSON.stringify(e.params)}`,
      );
    },
  };
}

function routeOf(verb: string, path: string, operation: Operation) {
  const pattern = path
    .split(/\{[^}]+\}/)
    .map((part) => part.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'))
    .join('[^/]+');
  const method = verb.toUpperCase();
  const parameters = path.split('{').length;
  return { name: `${method} ${path}`, method, operation, parameters, matches: new RegExp(`^${pattern}$`) };
}

function jsonOf(operation: Operation, hundred: number): boolean {
  return Object.entries(operation.responses ?? {}).some(
    ([status, r]) => status.startsWith(String(hundred)) && r.content?.['application/json'] !== undefined,
  );
}

/** The schema with every object closed that names its members. */
function closed(schema: Json): Json {
  if (Array.isArray(schema)) return schema.map(closed);
  if (schema === null || typeof schema !== 'object') return schema;
  const inner = Object.fromEntries(Object.entries(schema).map(([key, value]) => [key, closed(value)]));
  return 'properties' in inner && !('additionalProperties' in inner)
    ? { ...inner, additionalProperties: false }
    : inner;
}
