import { toHex } from '../bytes.ts';

/** One DER element inside `bytes`: its header begins at `start`, its content at `content`, and it ends before `end`. */
export type Der = {
  readonly bytes: Uint8Array;
  readonly tag: number;
  readonly start: number;
  readonly content: number;
  readonly end: number;
};

export const tags = {
  boolean: 0x01,
  integer: 0x02,
  bitString: 0x03,
  octetString: 0x04,
  null: 0x05,
  oid: 0x06,
  utf8String: 0x0c,
  printableString: 0x13,
  ia5String: 0x16,
  utcTime: 0x17,
  generalizedTime: 0x18,
  sequence: 0x30,
  set: 0x31,
  context0: 0xa0,
  context1: 0xa1,
  context3: 0xa3,
} as const;

const maxChildren = 1000;

/** The element at `offset`. Definite, minimal lengths and one-byte tags only: the bytes are the adversary's. */
export function readDer(bytes: Uint8Array, offset = 0, limit = bytes.length): Der | undefined {
  const tag = bytes[offset];
  const first = bytes[offset + 1];
  if (tag === undefined || first === undefined || offset + 2 > limit || (tag & 0x1f) === 0x1f) return undefined;
  let content = offset + 2;
  let length = first;
  if (first >= 0x80) {
    const size = first & 0x7f;
    if (size === 0 || size > 4 || content + size > limit) return undefined;
    length = 0;
    for (let i = 0; i < size; i++) length = length * 256 + bytes[content + i]!;
    if (length < 0x80 || length < 256 ** (size - 1)) return undefined;
    content += size;
  }
  const end = content + length;
  return end > limit ? undefined : { bytes, tag, start: offset, content, end };
}

/** The one element that `bytes` consist of; anything after it makes it undefined. */
export function readWholeDer(bytes: Uint8Array, tag?: number): Der | undefined {
  const der = readDer(bytes);
  return der && der.end === bytes.length && (tag === undefined || der.tag === tag) ? der : undefined;
}

/** The elements inside a constructed element; undefined when they do not fill it exactly. */
export function childrenOf(der: Der | undefined, tag?: number): readonly Der[] | undefined {
  if (!der || (der.tag & 0x20) === 0 || (tag !== undefined && der.tag !== tag)) return undefined;
  const children: Der[] = [];
  for (let at = der.content; at < der.end; ) {
    const child = readDer(der.bytes, at, der.end);
    if (!child || children.length === maxChildren) return undefined;
    children.push(child);
    at = child.end;
  }
  return children;
}

/** The content bytes of an element that has this tag. */
export function contentOf(der: Der | undefined, tag: number): Uint8Array | undefined {
  return der && der.tag === tag ? der.bytes.subarray(der.content, der.end) : undefined;
}

/** Header and content together. */
export function encodingOf(der: Der): Uint8Array {
  return der.bytes.subarray(der.start, der.end);
}

/** Dotted text of an OBJECT IDENTIFIER. */
export function oidOf(der: Der | undefined): string | undefined {
  const bytes = contentOf(der, tags.oid);
  if (!bytes || bytes.length === 0 || bytes.length > 40) return undefined;
  const arcs: bigint[] = [];
  let value = 0n;
  let open = false;
  for (const byte of bytes) {
    if (!open && byte === 0x80) return undefined;
    value = (value << 7n) | BigInt(byte & 0x7f);
    open = byte >= 0x80;
    if (open) continue;
    if (arcs.length === 0) {
      const root = value < 40n ? 0n : value < 80n ? 1n : 2n;
      arcs.push(root, value - root * 40n);
    } else arcs.push(value);
    value = 0n;
  }
  return open ? undefined : arcs.join('.');
}

/** Content of an INTEGER as hex, minimal form demanded. */
export function integerHexOf(der: Der | undefined): string | undefined {
  const bytes = contentOf(der, tags.integer);
  if (!bytes || bytes.length === 0 || bytes.length > 1100 || !isMinimalInteger(bytes)) return undefined;
  return toHex(bytes);
}

const isMinimalInteger = (b: Uint8Array): boolean =>
  b.length < 2 || !((b[0] === 0 && b[1]! < 0x80) || (b[0] === 0xff && b[1]! >= 0x80));

/** Bytes of a BIT STRING without unused bits. */
export function bitStringBytes(der: Der | undefined): Uint8Array | undefined {
  const bytes = contentOf(der, tags.bitString);
  return bytes && bytes.length > 0 && bytes[0] === 0 ? bytes.subarray(1) : undefined;
}

/** Milliseconds since 1970 of a UTCTime or GeneralizedTime in the DER form (UTC, `Z`, seconds present; X.690 §11.7-11.8). */
export function timeOf(der: Der | undefined): number | undefined {
  if (!der || (der.tag !== tags.utcTime && der.tag !== tags.generalizedTime)) return undefined;
  if (der.end - der.content > 30) return undefined;
  let text = '';
  for (let i = der.content; i < der.end; i++) text += String.fromCharCode(der.bytes[i]!);
  if (der.tag === tags.utcTime) text = (text < '50' ? '20' : '19') + text;
  const m = /^(\d{4})(\d\d)(\d\d)(\d\d)(\d\d)(\d\d)(\.\d{0,8}[1-9])?Z$/.exec(text);
  if (!m || (m[7] !== undefined && der.tag === tags.utcTime)) return undefined;
  const [year, month, day, hour, minute, second] = m.slice(1, 7).map(Number) as [
    number,
    number,
    number,
    number,
    number,
    number,
  ];
  const whole = Date.UTC(year, month - 1, day, hour, minute, second);
  const back = new Date(whole);
  const exact =
    back.getUTCMonth() === month - 1 &&
    back.getUTCDate() === day &&
    back.getUTCHours() === hour &&
    back.getUTCMinutes() === minute &&
    back.getUTCSeconds() === second;
  return exact ? whole + Math.floor(Number(m[7] ?? 0) * 1000) : undefined;
}
