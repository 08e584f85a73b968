/** DER encoding (X.690), as much as certificates, CMS and time stamps need. */
import { createHash } from 'node:crypto';

/** One element with this tag around the parts, in order. */
export function der(tag: number, ...parts: readonly Uint8Array[]): Uint8Array {
  const length = parts.reduce((n, p) => n + p.length, 0);
  if (length > 0xffffff) throw new Error(`${length} bytes do not fit into one DER element here: the limit is 16 MiB`);
  const size =
    length < 0x80
      ? [length]
      : length < 0x100
        ? [0x81, length]
        : length < 0x10000
          ? [0x82, length >> 8, length & 255]
          : [0x83, length >> 16, (length >> 8) & 255, length & 255];
  return Buffer.concat([Uint8Array.of(tag, ...size), ...parts]);
}

export const sequence = (...parts: readonly Uint8Array[]): Uint8Array => der(0x30, ...parts);
/** SET OF: DER demands the elements in ascending order of their encodings. */
export const setOf = (...parts: readonly Uint8Array[]): Uint8Array => der(0x31, ...sorted(parts));
export const octets = (bytes: Uint8Array): Uint8Array => der(0x04, bytes);
export const bits = (bytes: Uint8Array): Uint8Array => der(0x03, Uint8Array.of(0), bytes);
export const nullValue = (): Uint8Array => Uint8Array.of(5, 0);
export const trueValue = (): Uint8Array => Uint8Array.of(1, 1, 0xff);
export const utf8 = (text: string): Uint8Array => der(0x0c, Buffer.from(text));
export const sorted = (parts: readonly Uint8Array[]): Uint8Array[] => [...parts].sort((a, b) => Buffer.compare(a, b));
/** A context-specific constructed element [n]. */
export const context = (n: number, ...parts: readonly Uint8Array[]): Uint8Array => der(0xa0 | n, ...parts);

/** INTEGER of a small number, or of an unsigned big-endian magnitude. */
export function integer(value: number | Uint8Array): Uint8Array {
  const magnitude =
    typeof value === 'number'
      ? Buffer.from(
          value.toString(16).padStart(value.toString(16).length + (value.toString(16).length % 2), '0'),
          'hex',
        )
      : value;
  let start = 0;
  while (start < magnitude.length - 1 && magnitude[start] === 0) start++;
  const trimmed = magnitude.subarray(start);
  return (trimmed[0] ?? 0) >= 0x80 ? der(2, Uint8Array.of(0), trimmed) : der(2, trimmed);
}

const oidCache = new Map<string, Uint8Array>();

/** OBJECT IDENTIFIER of its dotted text; arcs below 2³¹. */
export function oid(dotted: string): Uint8Array {
  const known = oidCache.get(dotted);
  if (known) return known;
  const [first = 0, second = 0, ...rest] = dotted.split('.').map(Number);
  const bytes = [first * 40 + second, ...rest].flatMap((arc) => {
    const groups = [arc & 127];
    for (let v = Math.floor(arc / 128); v > 0; v = Math.floor(v / 128)) groups.unshift((v & 127) | 128);
    return groups;
  });
  const encoded = der(6, Uint8Array.from(bytes));
  oidCache.set(dotted, encoded);
  return encoded;
}

/** GeneralizedTime of a whole second, UTC. */
export function generalizedTime(at: Date): Uint8Array {
  return der(0x18, Buffer.from(`${at.toISOString().slice(0, 19).replace(/[-:T]/g, '')}Z`));
}

/** Time as RFC 5280 §4.1.2.5 wants it: UTCTime through 2049, GeneralizedTime from 2050. */
export function certificateTime(at: Date): Uint8Array {
  const text = at.toISOString();
  return text < '2050' ? der(0x17, Buffer.from(`${text.slice(2, 19).replace(/[-:T]/g, '')}Z`)) : generalizedTime(at);
}

export const sha256 = (...parts: readonly Uint8Array[]): Uint8Array => {
  const hash = createHash('sha256');
  for (const part of parts) hash.update(part);
  return new Uint8Array(hash.digest());
};

export const sha256Algorithm = (): Uint8Array => sequence(oid('2.16.840.1.101.3.4.2.1'));
