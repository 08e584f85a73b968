import { compareExact, type ExactNumber } from './exact-number.ts';

/** A day, `YYYY-MM-DD`. */
export type FeelDay = { readonly kind: 'day'; readonly day: string };
/** A point in time, ISO 8601 in UTC. */
export type FeelInstant = { readonly kind: 'instant'; readonly at: string };
/** An interval with open or closed ends; a null end is unbounded. */
export type FeelRange = {
  readonly kind: 'range';
  readonly low: FeelValue;
  readonly high: FeelValue;
  readonly lowIn: boolean;
  readonly highIn: boolean;
};
export type FeelContext = { readonly kind: 'context'; readonly entries: ReadonlyMap<string, FeelValue> };
export type FeelList = readonly FeelValue[];

/** Every value of an expression. What cannot be told is null, never an exception. */
export type FeelValue =
  | null
  | boolean
  | string
  | ExactNumber
  | FeelDay
  | FeelInstant
  | FeelRange
  | FeelContext
  | FeelList;

/** What an expression may see: values by name, and the day and instant that the caller declares to be now. */
export type FeelScope = {
  readonly values: ReadonlyMap<string, FeelValue>;
  readonly today: string;
  readonly now?: string;
};

/** The sort of a value, as used to decide whether two can be compared. */
export function sortOf(
  v: FeelValue,
): 'null' | 'boolean' | 'string' | 'list' | 'number' | 'day' | 'instant' | 'range' | 'context' {
  if (v === null) return 'null';
  if (typeof v === 'boolean') return 'boolean';
  if (typeof v === 'string') return 'string';
  return Array.isArray(v) ? 'list' : (v as Exclude<typeof v, FeelList>).kind;
}

const isList = (v: FeelValue): v is FeelList => Array.isArray(v);

/** The values of a list; any other value is a list of itself, null an empty one. */
export function asList(v: FeelValue): FeelList {
  return isList(v) ? v : v === null ? [] : [v];
}

/** Reads a real day of the calendar; null when there is none such. */
export function dayValue(text: string): FeelDay | null {
  const m = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text);
  if (!m) return null;
  const [year, month, day] = [Number(m[1]), Number(m[2]), Number(m[3])];
  const leap = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
  const length = [31, leap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31][month - 1];
  return year > 0 && length !== undefined && day >= 1 && day <= length ? { kind: 'day', day: text } : null;
}

/** FEEL equality: null equals only null, different sorts cannot be compared (null). */
export function equal(a: FeelValue, b: FeelValue): boolean | null {
  if (a === null || b === null) return a === b;
  if (sortOf(a) !== sortOf(b)) return null;
  if (isList(a) && isList(b)) return a.length === b.length && a.every((x, i) => equal(x, b[i] ?? null) === true);
  if (typeof a !== 'object' || typeof b !== 'object' || isList(a) || isList(b)) return a === b;
  if (a.kind === 'context' && b.kind === 'context')
    return (
      a.entries.size === b.entries.size &&
      [...a.entries].every(([k, v]) => b.entries.has(k) && equal(v, b.entries.get(k) ?? null) === true)
    );
  if (a.kind === 'range' && b.kind === 'range')
    return (
      a.lowIn === b.lowIn && a.highIn === b.highIn && equal(a.low, b.low) === true && equal(a.high, b.high) === true
    );
  const order = compare(a, b);
  return order === null ? null : order === 0;
}

/** Order of two numbers, texts, days or instants; null for everything else and across sorts. */
export function compare(a: FeelValue, b: FeelValue): number | null {
  const byText = (x: string, y: string) => (x < y ? -1 : x > y ? 1 : 0);
  if (typeof a === 'string' && typeof b === 'string') return byText(a, b);
  if (a === null || b === null || typeof a !== 'object' || typeof b !== 'object' || isList(a) || isList(b)) return null;
  if (a.kind === 'number' && b.kind === 'number') return compareExact(a, b);
  if (a.kind === 'day' && b.kind === 'day') return byText(a.day, b.day);
  if (a.kind === 'instant' && b.kind === 'instant') return byText(a.at, b.at);
  return null;
}

/** Whether a range holds a value; null when it cannot be compared with a bound. */
export function holds(r: FeelRange, v: FeelValue): boolean | null {
  const low = r.low === null ? 1 : compare(v, r.low);
  const high = r.high === null ? -1 : compare(v, r.high);
  if (v === null || low === null || high === null) return null;
  return (low > 0 || (low === 0 && r.lowIn)) && (high < 0 || (high === 0 && r.highIn));
}
