import { halfWidth } from './half-width.ts';

/** CAS registry number of a substance, e.g. `67-56-1`. */
export type Cas = string & { readonly __brand: 'Cas' };

/** Reads a CAS number: the last digit is the sum of position times digit, counted from the right, modulo 10. */
export function parseCas(
  text: string,
): { readonly ok: true; readonly value: Cas } | { readonly ok: false; readonly problem: 'FORMAT' | 'CHECK_DIGIT' } {
  const cas = halfWidth(text).replace(/[‐-―−]/gu, '-');
  if (!/^[1-9]\d{1,6}-\d{2}-\d$/.test(cas)) return { ok: false, problem: 'FORMAT' };
  const digits = [...cas.replaceAll('-', '')].map(Number);
  const check = digits.pop();
  const sum = digits.reverse().reduce((total, digit, at) => total + digit * (at + 1), 0);
  return sum % 10 === check ? { ok: true, value: cas as Cas } : { ok: false, problem: 'CHECK_DIGIT' };
}
