/** An exact fraction; the denominator is positive and both are without common divisor. */
export type Fraction = { readonly over: bigint; readonly under: bigint };

/** Reads an unsigned decimal such as `0.5` or `4,000`; `undefined` for anything else. */
export function parseFraction(text: string): Fraction | undefined {
  const parts = /^(\d+)(?:\.(\d+))?$/.exec(
    text
      .normalize('NFKC')
      .trim()
      .replace(/,(?=\d{3}(?!\d))/g, ''),
  );
  if (parts === null) return undefined;
  const decimals = parts[2] ?? '';
  return reduce(BigInt(`${parts[1]}${decimals}`), 10n ** BigInt(decimals.length));
}

/** a + b */
export function add(a: Fraction, b: Fraction): Fraction {
  return reduce(a.over * b.under + b.over * a.under, a.under * b.under);
}

/** a / b; throws when b is nothing. */
export function divide(a: Fraction, b: Fraction): Fraction {
  if (b.over === 0n) throw new RangeError('a threshold of 0 t divides nothing');
  return reduce(a.over * b.under, a.under * b.over);
}

/** Whether a is at least 1. */
export function isAtLeastOne(a: Fraction): boolean {
  return a.over >= a.under;
}

/** Exact text: a decimal where it ends, else `over/under`. */
export function printFraction(a: Fraction): string {
  let places = 0;
  let scaled = a.over;
  while (scaled % a.under !== 0n && places < 60) {
    scaled *= 10n;
    places += 1;
  }
  if (scaled % a.under !== 0n) return `${a.over}/${a.under}`;
  const digits = (scaled / a.under).toString().padStart(places + 1, '0');
  return places === 0 ? digits : `${digits.slice(0, -places)}.${digits.slice(-places)}`;
}

const reduce = (over: bigint, under: bigint): Fraction => {
  let [a, b] = [over, under];
  while (b !== 0n) [a, b] = [b, a % b];
  return { over: over / a, under: under / a };
};
