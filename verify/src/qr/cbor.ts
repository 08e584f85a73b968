import { concatBytes, fromUtf8, toUtf8 } from '../bytes.ts';

/** The part of CBOR (RFC 8949) that credentials use: integers, bytes, text, booleans, arrays, maps with integer labels. */
export type CborValue = number | string | boolean | Uint8Array | readonly CborValue[] | ReadonlyMap<number, CborValue>;

const maxDepth = 6;
const maxItems = 500;

/** Core deterministic encoding (RFC 8949 §4.2.1): shortest heads, labels in bytewise order. */
export function encodeCbor(value: CborValue): Uint8Array {
  if (typeof value === 'number') return value >= 0 ? head(0, value) : head(1, -1 - value);
  if (typeof value === 'boolean') return Uint8Array.of(value ? 0xf5 : 0xf4);
  if (typeof value === 'string') {
    const text = toUtf8(value);
    return concatBytes(head(3, text.length), text);
  }
  if (value instanceof Uint8Array) return concatBytes(head(2, value.length), value);
  if (value instanceof Map) {
    const entries = [...value]
      .map(([k, v]) => ({ key: encodeCbor(k), value: encodeCbor(v) }))
      .sort((a, b) => compareBytes(a.key, b.key));
    return concatBytes(head(5, entries.length), ...entries.flatMap((e) => [e.key, e.value]));
  }
  const items = value as readonly CborValue[];
  return concatBytes(head(4, items.length), ...items.map(encodeCbor));
}

function head(major: number, n: number): Uint8Array {
  if (!Number.isInteger(n) || n > 0xffffffff)
    throw new RangeError(`CBOR here carries integers of at most 32 bits, not ${n}`);
  const type = major << 5;
  if (n < 24) return Uint8Array.of(type | n);
  if (n < 0x100) return Uint8Array.of(type | 24, n);
  if (n < 0x10000) return Uint8Array.of(type | 25, n >> 8, n & 255);
  return Uint8Array.of(type | 26, n >>> 24, (n >>> 16) & 255, (n >>> 8) & 255, n & 255);
}

const compareBytes = (a: Uint8Array, b: Uint8Array): number => {
  for (let i = 0; i < Math.min(a.length, b.length); i++) if (a[i] !== b[i]) return a[i]! - b[i]!;
  return a.length - b.length;
};

/** The one value that the bytes deterministically encode; undefined for every other encoding, type or excess. */
export function decodeCbor(bytes: Uint8Array): CborValue | undefined {
  const budget = { left: maxItems };
  const read = decodeAt(bytes, 0, 0, budget);
  return read && read.end === bytes.length ? read.value : undefined;
}

type Read = { readonly value: CborValue; readonly end: number };

function decodeAt(bytes: Uint8Array, at: number, depth: number, budget: { left: number }): Read | undefined {
  if (depth > maxDepth || budget.left-- <= 0) return undefined;
  const first = bytes[at];
  if (first === 0xf4 || first === 0xf5) return { value: first === 0xf5, end: at + 1 };
  const h = readHead(bytes, at);
  if (!h) return undefined;
  if (h.major === 0) return { value: h.n, end: h.end };
  if (h.major === 1) return { value: -1 - h.n, end: h.end };
  if (h.major === 2 || h.major === 3) {
    const end = h.end + h.n;
    if (end > bytes.length) return undefined;
    const content = bytes.slice(h.end, end);
    const value = h.major === 2 ? content : fromUtf8(content);
    return value === undefined ? undefined : { value, end };
  }
  return h.major === 4
    ? decodeArray(bytes, h, depth, budget)
    : h.major === 5
      ? decodeMap(bytes, h, depth, budget)
      : undefined;
}

function decodeArray(
  bytes: Uint8Array,
  h: { n: number; end: number },
  depth: number,
  budget: { left: number },
): Read | undefined {
  const items: CborValue[] = [];
  let end = h.end;
  for (let i = 0; i < h.n; i++) {
    const item = decodeAt(bytes, end, depth + 1, budget);
    if (!item) return undefined;
    items.push(item.value);
    end = item.end;
  }
  return { value: items, end };
}

function decodeMap(
  bytes: Uint8Array,
  h: { n: number; end: number },
  depth: number,
  budget: { left: number },
): Read | undefined {
  const map = new Map<number, CborValue>();
  let end = h.end;
  let previous: Uint8Array | undefined;
  for (let i = 0; i < h.n; i++) {
    const key = decodeAt(bytes, end, depth + 1, budget);
    if (!key || typeof key.value !== 'number') return undefined;
    const encoded = bytes.subarray(end, key.end);
    if (previous && compareBytes(previous, encoded) >= 0) return undefined;
    previous = encoded;
    const value = decodeAt(bytes, key.end, depth + 1, budget);
    if (!value) return undefined;
    map.set(key.value, value.value);
    end = value.end;
  }
  return { value: map, end };
}

function readHead(bytes: Uint8Array, at: number): { major: number; n: number; end: number } | undefined {
  const first = bytes[at];
  if (first === undefined) return undefined;
  const info = first & 31;
  if (info < 24) return { major: first >> 5, n: info, end: at + 1 };
  const size = info === 24 ? 1 : info === 25 ? 2 : info === 26 ? 4 : 0;
  if (size === 0 || at + 1 + size > bytes.length) return undefined;
  let n = 0;
  for (let i = 1; i <= size; i++) n = n * 256 + bytes[at + i]!;
  if (n < (size === 1 ? 24 : size === 2 ? 0x100 : 0x10000)) return undefined;
  return { major: first >> 5, n, end: at + 1 + size };
}
