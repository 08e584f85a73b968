/** A PDF value with its place in the file (ISO 32000-1 §7.3). Strings and numbers keep only what a seal needs. */
export type PdfValue =
  | {
      readonly kind: 'dict';
      readonly entries: ReadonlyMap<string, PdfValue>;
      readonly start: number;
      readonly end: number;
    }
  | { readonly kind: 'array'; readonly items: readonly PdfValue[]; readonly start: number; readonly end: number }
  | {
      readonly kind: 'ref';
      readonly number: number;
      readonly generation: number;
      readonly start: number;
      readonly end: number;
    }
  | { readonly kind: 'name'; readonly name: string; readonly start: number; readonly end: number }
  | { readonly kind: 'number'; readonly value: number; readonly start: number; readonly end: number }
  | { readonly kind: 'string' | 'hex' | 'word'; readonly start: number; readonly end: number };

/** How many values may still be read: hostile files are cut short, not followed. Shared by all reads of one file. */
export type Budget = { left: number };

const maxDepth = 32;
const code = (c: string): number => c.charCodeAt(0);
const [lt, gt, slash, open, close, openSquare, closeSquare, percent, hash, backslash] = [...'<>/()[]%#\\'].map(
  code,
) as [number, number, number, number, number, number, number, number, number, number];

const isSpace = (b: number): boolean => b === 32 || b === 10 || b === 13 || b === 9 || b === 12 || b === 0;
const isDelimiter = (b: number): boolean =>
  b === lt ||
  b === gt ||
  b === slash ||
  b === open ||
  b === close ||
  b === openSquare ||
  b === closeSquare ||
  b === percent ||
  b === 123 ||
  b === 125;
const isDigit = (b: number | undefined): b is number => b !== undefined && b >= 48 && b <= 57;
export const isHexDigit = (b: number): boolean => isDigit(b) || (b >= 65 && b <= 70) || (b >= 97 && b <= 102);

/** Position after white space and comments. */
export function skipSpace(bytes: Uint8Array, at: number): number {
  let i = at;
  for (; i < bytes.length; i++) {
    const b = bytes[i]!;
    if (b === percent) while (i < bytes.length && bytes[i] !== 10 && bytes[i] !== 13) i++;
    else if (!isSpace(b)) break;
  }
  return i;
}

/** Position after `word` if it stands at `at`, else undefined. */
export function skipWord(bytes: Uint8Array, at: number, word: string): number | undefined {
  for (let i = 0; i < word.length; i++) if (bytes[at + i] !== word.charCodeAt(i)) return undefined;
  return at + word.length;
}

/** An unsigned integer of at most 10 digits at `at`, and the position after it. */
export function readUnsigned(bytes: Uint8Array, at: number): { value: number; end: number } | undefined {
  let end = at;
  let value = 0;
  for (; isDigit(bytes[end]); end++) {
    if (end - at >= 10) return undefined;
    value = value * 10 + (bytes[end]! - 48);
  }
  return end === at ? undefined : { value, end };
}

/** The value at `at` (white space before it is skipped); undefined when there is none, or too much. */
export function readValue(bytes: Uint8Array, at: number, budget: Budget, depth = 0): PdfValue | undefined {
  const start = skipSpace(bytes, at);
  const b = bytes[start];
  if (b === undefined || depth > maxDepth || budget.left-- <= 0) return undefined;
  if (b === slash) return readName(bytes, start);
  if (b === openSquare) return readArray(bytes, start, budget, depth);
  if (b === lt) return bytes[start + 1] === lt ? readDict(bytes, start, budget, depth) : readHex(bytes, start);
  if (b === open) return readLiteral(bytes, start);
  if (isDigit(b) || b === 43 || b === 45 || b === 46) return readReference(bytes, start) ?? readNumber(bytes, start);
  for (const word of ['true', 'false', 'null']) {
    const end = skipWord(bytes, start, word);
    if (end !== undefined) return { kind: 'word', start, end };
  }
  return undefined;
}

function readName(bytes: Uint8Array, start: number): PdfValue | undefined {
  let end = start + 1;
  let name = '';
  for (; end < bytes.length && !isSpace(bytes[end]!) && !isDelimiter(bytes[end]!); end++) {
    if (end - start > 200) return undefined;
    if (bytes[end] === hash) {
      const [high, low] = [bytes[end + 1] ?? 0, bytes[end + 2] ?? 0];
      if (!isHexDigit(high) || !isHexDigit(low)) return undefined;
      name += String.fromCharCode(Number.parseInt(String.fromCharCode(high, low), 16));
      end += 2;
    } else name += String.fromCharCode(bytes[end]!);
  }
  return { kind: 'name', name, start, end };
}

function readArray(bytes: Uint8Array, start: number, budget: Budget, depth: number): PdfValue | undefined {
  const items: PdfValue[] = [];
  for (let at = start + 1; ; ) {
    at = skipSpace(bytes, at);
    if (bytes[at] === closeSquare) return { kind: 'array', items, start, end: at + 1 };
    const item = readValue(bytes, at, budget, depth + 1);
    if (!item) return undefined;
    items.push(item);
    at = item.end;
  }
}

function readDict(bytes: Uint8Array, start: number, budget: Budget, depth: number): PdfValue | undefined {
  const entries = new Map<string, PdfValue>();
  for (let at = start + 2; ; ) {
    at = skipSpace(bytes, at);
    if (bytes[at] === gt) return bytes[at + 1] === gt ? { kind: 'dict', entries, start, end: at + 2 } : undefined;
    const key = readValue(bytes, at, budget, depth + 1);
    // Readers differ over which of two equal keys they follow: such a dictionary means nothing certain.
    if (key?.kind !== 'name' || entries.has(key.name)) return undefined;
    const value = readValue(bytes, key.end, budget, depth + 1);
    if (!value) return undefined;
    entries.set(key.name, value);
    at = value.end;
  }
}

function readHex(bytes: Uint8Array, start: number): PdfValue | undefined {
  for (let at = start + 1; at < bytes.length; at++) {
    if (bytes[at] === gt) return { kind: 'hex', start, end: at + 1 };
    if (!isHexDigit(bytes[at]!) && !isSpace(bytes[at]!)) return undefined;
  }
  return undefined;
}

function readLiteral(bytes: Uint8Array, start: number): PdfValue | undefined {
  let nesting = 0;
  for (let at = start; at < bytes.length; at++) {
    if (bytes[at] === backslash) at++;
    else if (bytes[at] === open) nesting++;
    else if (bytes[at] === close && --nesting === 0) return { kind: 'string', start, end: at + 1 };
  }
  return undefined;
}

function readReference(bytes: Uint8Array, start: number): PdfValue | undefined {
  const number = readUnsigned(bytes, start);
  if (!number || !isSpace(bytes[number.end] ?? 0x21)) return undefined;
  const generation = readUnsigned(bytes, skipSpace(bytes, number.end));
  if (!generation || !isSpace(bytes[generation.end] ?? 0x21)) return undefined;
  const end = skipSpace(bytes, generation.end);
  const after = bytes[end + 1] ?? 32;
  if (bytes[end] !== code('R') || (!isSpace(after) && !isDelimiter(after))) return undefined;
  return { kind: 'ref', number: number.value, generation: generation.value, start, end: end + 1 };
}

function readNumber(bytes: Uint8Array, start: number): PdfValue | undefined {
  let end = start;
  while (
    end - start < 32 &&
    end < bytes.length &&
    (isDigit(bytes[end]) || '+-.'.includes(String.fromCharCode(bytes[end]!)))
  )
    end++;
  const text = String.fromCharCode(...bytes.subarray(start, end));
  return /^[+-]?(\d+\.?\d*|\.\d+)$/.test(text) ? { kind: 'number', value: Number(text), start, end } : undefined;
}
