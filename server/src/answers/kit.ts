import { Type } from 'typebox';

/** One of these words and no other. */
export const words = <const T extends readonly string[]>(...list: T) =>
  Type.Unsafe<T[number]>({ type: 'string', enum: [...list] });

/** Another named answer; it stands once in the document and is referred to everywhere else. */
export const named = (id: string) => Type.Unsafe<unknown>({ $ref: `${id}#` });

/** An object whose keys are data, such as field paths. */
export const mapOf = (value: object, description?: string) =>
  Type.Unsafe<Readonly<Record<string, unknown>>>({
    type: 'object',
    additionalProperties: value,
    ...(description ? { description } : {}),
  });

/** The value or null: null says 'there is none', absence is not used for it. */
export const orNull = (schema: object) => Type.Union([schema as ReturnType<typeof Type.Null>, Type.Null()]);

export const text = Type.String();
export const texts = Type.Array(text);
export const whole = Type.Integer();
export const flag = Type.Boolean();
export const day = Type.String({ description: 'A civil day of the offices, e.g. 2026-07-01' });
export const instant = Type.String({ description: 'An instant, ISO 8601' });
export const digest = Type.String({ pattern: '^[0-9a-f]{64}$', description: 'SHA-256, lower-case hex' });

/** A named object of an answer. Members that are not declared here are not answered; a system test reads every answer for that. */
export const object = (id: string, members: Parameters<typeof Type.Object>[0], description: string) =>
  Type.Object(members, { $id: id, description });
