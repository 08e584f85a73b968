/** A value that JSON can say. */
export type Json = null | boolean | number | string | readonly Json[] | { readonly [key: string]: Json };

/** Canonical JSON: keys in code-unit order, no blanks. The same data give the same bytes on every machine. */
export function canonical(value: Json): string {
  if (Array.isArray(value)) return `[${(value as readonly Json[]).map(canonical).join(',')}]`;
  if (value === null || typeof value !== 'object') return JSON.stringify(value);
  const entries = Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1));
  return `{${entries.map(([key, v]) => `${JSON.stringify(key)}:${canonical(v)}`).join(',')}}`;
}

/** Every place where a value is not plain data, so that a JSON round trip would lose it: closures, holes, dates, NaN. */
export function notData(value: unknown, at = ''): string[] {
  if (value === null || typeof value === 'boolean' || typeof value === 'string') return [];
  if (typeof value === 'number') return Number.isFinite(value) && !Object.is(value, -0) ? [] : [at];
  if (typeof value !== 'object') return [at];
  if (Array.isArray(value)) return Array.from(value, (v, i) => notData(v, `${at}[${i}]`)).flat();
  const prototype: unknown = Object.getPrototypeOf(value);
  if (prototype !== Object.prototype && prototype !== null) return [at];
  return Object.entries(value).flatMap(([key, v]) => notData(v, at === '' ? key : `${at}.${key}`));
}
