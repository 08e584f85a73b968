import type { Field, ServiceDefinition } from './definition.ts';

/**
 * Every field in the order in which it is asked. `fields` is an object, and an object of a release has its keys in code-unit
 * order (canonical JSON); the order that the pack declares is the order of its sections.
 */
export function fieldsInOrder(d: ServiceDefinition): (readonly [path: string, field: Field])[] {
  return d.sections.flatMap(({ fields }) =>
    fields.flatMap((path) => {
      const field = Object.hasOwn(d.fields, path) ? d.fields[path] : undefined;
      return field ? [[path, field] as const] : [];
    }),
  );
}
