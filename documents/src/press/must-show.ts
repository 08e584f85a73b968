import type { JsonObject, JsonValue } from '../json.ts';

/** Every string and number in the data, in order, without repeats: each must be found again in the text of the finished document. */
export function mustShow(data: JsonObject): readonly string[] {
  const found = new Set<string>();
  const walk = (value: JsonValue | undefined): void => {
    if (typeof value === 'string' && value.trim() !== '') found.add(value);
    else if (typeof value === 'number') found.add(String(value));
    else if (typeof value === 'object' && value !== null) for (const child of Object.values(value)) walk(child);
  };
  walk(data);
  return [...found];
}
