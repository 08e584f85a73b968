/** An exact fraction in lowest terms with a positive denominator; no rounding anywhere but where a function asks for it. */
export type ExactNumber = { readonly kind: 'number'; readonly n: bigint; readonly d: bigint };

/** Beyond this size a value is taken for an accident of the expression and becomes null. */
const LARGEST = 10n ** 2000n;

const size = (a: bigint): bigint => (a < 0n ? -a : a);

function divisor(a: bigint, b: bigint): bigint {
  let [x, y] = [size(a), size(b)];
  while (y !== 0n) [x, y] = [y, x % y];
  return x;
}

/** The fraction n/d in lowest terms; null when d is zero or the value outgrows 2,000 digits. */
export function exact(n: bigint, d = 1n): ExactNumber | null {
  if (d === 0n || size(n) > LARGEST || size(d) > LARGEST) return null;
  const g = divisor(n, d);
  const sign = d < 0n ? -1n : 1n;
  return { kind: 'number', n: (sign * n) / (g === 0n ? 1n : g), d: size(d) / (g === 0n ? 1n : g) };
}

/** Reads decimal text such as `12`, `-0.5` or `.5`; null for anything else (no exponent, no separators, no spaces). */
export function parseExact(text: string): ExactNumber | null {
  if (text.length > 400) return null;
  const m = /^(-?)(\d*)(?:\.(\d+))?$/.exec(text);
  if (!m || (m[2] === '' && m[3] === undefined)) return null;
  const decimals = m[3] ?? '';
  const n = BigInt(`${m[2]}${decimals}` || '0');
  return exact(m[1] === '-' ? -n : n, 10n ** BigInt(decimals.length));
}

export function plus(a: ExactNumber, b: ExactNumber): ExactNumber | null {
  return exact(a.n * b.d + b.n * a.d, a.d * b.d);
}

export function minus(a: ExactNumber, b: ExactNumber): ExactNumber | null {
  return exact(a.n * b.d - b.n * a.d, a.d * b.d);
}

export function times(a: ExactNumber, b: ExactNumber): ExactNumber | null {
  return exact(a.n * b.n, a.d * b.d);
}

/** Exact quotient; null when the divisor is zero. */
export function over(a: ExactNumber, b: ExactNumber): ExactNumber | null {
  return exact(a.n * b.d, a.d * b.n);
}

/** Whole exponents between -500 and 500 only; null otherwise, because roots are not exact. */
export function power(a: ExactNumber, b: ExactNumber): ExactNumber | null {
  if (b.d !== 1n || size(b.n) > 500n || size(a.n) > 10n ** 100n || a.d > 10n ** 100n) return null;
  const e = size(b.n);
  return b.n < 0n ? exact(a.d ** e, a.n ** e) : exact(a.n ** e, a.d ** e);
}

/** Negative, zero or positive as a is smaller than, equal to or greater than b. */
export function compareExact(a: ExactNumber, b: ExactNumber): number {
  const difference = a.n * b.d - b.n * a.d;
  return difference < 0n ? -1 : difference > 0n ? 1 : 0;
}

/** The greatest whole number not above `a`. */
export function floorOf(a: ExactNumber): bigint {
  const q = a.n / a.d;
  return a.n < 0n && q * a.d !== a.n ? q - 1n : q;
}

/** Rounds half to even at `scale` decimals (FEEL `decimal`); null outside 0…100. */
export function roundTo(a: ExactNumber, scale: bigint): ExactNumber | null {
  if (scale < 0n || scale > 100n) return null;
  const unit = 10n ** scale;
  const low = floorOf({ kind: 'number', n: a.n * unit, d: a.d });
  const rest = 2n * (a.n * unit - low * a.d);
  const up = rest > a.d || (rest === a.d && low % 2n !== 0n);
  return exact(up ? low + 1n : low, unit);
}

/** Decimal text; a fraction without an end is rounded half to even at 34 significant places after the point. */
export function printExact(a: ExactNumber): string {
  let rest = a.d;
  while (rest % 2n === 0n) rest /= 2n;
  while (rest % 5n === 0n) rest /= 5n;
  let places = 34n;
  if (rest === 1n) for (places = 0n; 10n ** places % a.d !== 0n; ) places += 1n;
  const rounded = rest === 1n ? a : (roundTo(a, places) ?? a);
  const scaled = (size(rounded.n) * 10n ** places) / rounded.d;
  const digits = scaled.toString().padStart(Number(places) + 1, '0');
  const whole = digits.slice(0, digits.length - Number(places));
  const decimals = digits.slice(digits.length - Number(places)).replace(/0+$/, '');
  return `${rounded.n < 0n ? '-' : ''}${whole}${decimals === '' ? '' : `.${decimals}`}`;
}
