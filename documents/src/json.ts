/** JSON as it crosses rooms: what a case, a release or a job can hand to a template. */
export type JsonValue =
  | string
  | number
  | boolean
  | null
  | readonly JsonValue[]
  | { readonly [key: string]: JsonValue | undefined };

/** A JSON object; a key whose value is undefined counts as absent. */
export type JsonObject = { readonly [key: string]: JsonValue | undefined };
