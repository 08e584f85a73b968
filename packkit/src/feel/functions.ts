import {
  type ExactNumber,
  exact,
  floorOf,
  minus,
  over,
  parseExact,
  plus,
  printExact,
  roundTo,
  times,
} from './exact-number.ts';
import { asList, compare, dayValue, equal, type FeelList, type FeelValue } from './value.ts';

type Body = (args: readonly FeelValue[]) => FeelValue;
/** A built-in function: how many arguments it takes and what it makes of them; null for arguments it cannot use. */
export type Builtin = { readonly least: number; readonly most: number; readonly body: Body };

const isNumber = (v: FeelValue | undefined): v is ExactNumber =>
  typeof v === 'object' && v !== null && 'kind' in v && v.kind === 'number';
const whole = (v: FeelValue | undefined): number | null =>
  isNumber(v) && v.d === 1n && v.n > -100000n && v.n < 100000n ? Number(v.n) : null;
const fn = (least: number, most: number, body: Body): Builtin => ({ least, most, body });
const onText = (f: (text: string) => FeelValue) => fn(1, 1, ([t]) => (typeof t === 'string' ? f(t) : null));
const onTexts = (f: (text: string, other: string) => FeelValue) =>
  fn(2, 2, ([t, o]) => (typeof t === 'string' && typeof o === 'string' ? f(t, o) : null));
const onNumber = (f: (a: ExactNumber) => FeelValue) => fn(1, 1, ([a]) => (isNumber(a) ? f(a) : null));
/** Aggregates take one list or the values one by one. */
const onList = (f: (list: FeelList) => FeelValue) =>
  fn(1, 99, (args) => (args.length === 1 ? (args[0] === null ? null : f(asList(args[0] ?? null))) : f(args)));
const letters = (t: string) => [...t];

function total(
  list: FeelList,
  first: ExactNumber | null,
  join: (a: ExactNumber, b: ExactNumber) => ExactNumber | null,
): ExactNumber | null {
  return list.reduce<ExactNumber | null>((sum, v) => (sum && isNumber(v) ? join(sum, v) : null), first);
}

function extreme(list: FeelList, sign: number): FeelValue {
  let best = list[0] ?? null;
  for (const v of list) {
    const order = compare(v, best);
    if (order === null) return null;
    if (order * sign > 0) best = v;
  }
  return best;
}

/** `all` and `any` over three values: true, false and not known. */
function verdictOf(list: FeelList, decisive: boolean): boolean | null {
  if (list.includes(decisive)) return decisive;
  return list.every((v) => v === !decisive) ? !decisive : null;
}

function substring(text: string, start: number, length: number | null): string | null {
  if (start === 0 || (length !== null && length < 1)) return null;
  const from = start > 0 ? start - 1 : Math.max(0, letters(text).length + start);
  return letters(text)
    .slice(from, length === null ? undefined : from + length)
    .join('');
}

/** The built-in functions of our subset, by their FEEL names. `today`, `now` and `date` are known to the compiler. */
export const builtins: Readonly<Record<string, Builtin>> = {
  not: fn(1, 1, ([v]) => (typeof v === 'boolean' ? !v : null)),
  'is defined': fn(1, 1, ([v]) => v !== null),
  number: fn(1, 1, ([v]) => (isNumber(v) ? v : typeof v === 'string' ? parseExact(v.trim()) : null)),
  string: fn(1, 1, ([v]) => {
    if (typeof v === 'string') return v;
    if (typeof v === 'boolean') return String(v);
    if (isNumber(v)) return printExact(v);
    return v && typeof v === 'object' && 'kind' in v && v.kind === 'day' ? v.day : null;
  }),
  decimal: fn(2, 2, ([v, scale]) => (isNumber(v) && isNumber(scale) && scale.d === 1n ? roundTo(v, scale.n) : null)),
  abs: onNumber((a) => exact(a.n < 0n ? -a.n : a.n, a.d)),
  floor: onNumber((a) => exact(floorOf(a))),
  ceiling: onNumber((a) => exact(-floorOf({ kind: 'number', n: -a.n, d: a.d }))),
  modulo: fn(2, 2, ([a, b]) => {
    const q = isNumber(a) && isNumber(b) ? over(a, b) : null;
    const whole = q && exact(floorOf(q));
    const part = whole && isNumber(b) ? times(whole, b) : null;
    return part && isNumber(a) ? minus(a, part) : null;
  }),
  count: onList((list) => exact(BigInt(list.length))),
  sum: onList((list) => (list.length === 0 ? null : total(list, exact(0n), plus))),
  product: onList((list) => (list.length === 0 ? null : total(list, exact(1n), times))),
  mean: onList((list) => {
    const [sum, n] = [total(list, exact(0n), plus), exact(BigInt(list.length))];
    return sum && n ? over(sum, n) : null;
  }),
  min: onList((list) => extreme(list, -1)),
  max: onList((list) => extreme(list, 1)),
  all: onList((list) => verdictOf(list, false)),
  any: onList((list) => verdictOf(list, true)),
  'list contains': fn(2, 2, ([list, v]) =>
    Array.isArray(list) ? list.some((x) => equal(x, v ?? null) === true) : null,
  ),
  concatenate: fn(1, 99, (args) => args.flatMap((a) => asList(a))),
  'distinct values': fn(1, 1, ([list]) =>
    Array.isArray(list)
      ? (list as FeelList).filter((v, i, all) => all.findIndex((x) => equal(x, v) === true) === i)
      : null,
  ),
  'string length': onText((t) => exact(BigInt(letters(t).length))),
  'upper case': onText((t) => t.toUpperCase()),
  'lower case': onText((t) => t.toLowerCase()),
  contains: onTexts((t, o) => t.includes(o)),
  'starts with': onTexts((t, o) => t.startsWith(o)),
  'ends with': onTexts((t, o) => t.endsWith(o)),
  'substring before': onTexts((t, o) => (t.includes(o) ? t.slice(0, t.indexOf(o)) : '')),
  'substring after': onTexts((t, o) => (t.includes(o) ? t.slice(t.indexOf(o) + o.length) : '')),
  substring: fn(2, 3, ([t, start, length]) => {
    const [from, many] = [whole(start), length === undefined ? null : whole(length)];
    return typeof t === 'string' && from !== null && (length === undefined || many !== null)
      ? substring(t, from, many)
      : null;
  }),
};

/** `date("YYYY-MM-DD")`, `date(day)` or `date(year, month, day)`; null when there is no such day. */
export function dateOf(args: readonly FeelValue[]): FeelValue {
  const [v] = args;
  if (args.length === 1) {
    if (typeof v === 'string') return dayValue(v);
    return v !== null && typeof v === 'object' && 'kind' in v && v.kind === 'day' ? v : null;
  }
  const [y, m, d] = args.map(whole);
  if (y == null || m == null || d == null || y < 1 || m < 1 || d < 1) return null;
  return dayValue(`${String(y).padStart(4, '0')}-${String(m).padStart(2, '0')}-${String(d).padStart(2, '0')}`);
}
