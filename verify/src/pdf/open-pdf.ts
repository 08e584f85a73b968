import { type Budget, type PdfValue, readUnsigned, readValue, skipSpace, skipWord } from './read-object.ts';

type Dict = Extract<PdfValue, { kind: 'dict' }>;

/** A PDF opened by its classic cross-reference tables; objects are read when asked for. */
export type PdfFile = {
  readonly bytes: Uint8Array;
  readonly trailer: Dict;
  /** Offset of the newest cross-reference table. */
  readonly startXref: number;
  /** One more than the highest object number. */
  readonly size: number;
  readonly places: ReadonlyMap<number, { readonly offset: number; readonly generation: number }>;
  readonly budget: Budget;
};

export type PdfProblem =
  | 'not-a-pdf'
  | 'too-large'
  | 'no-end-of-file'
  | 'cross-reference-stream'
  | 'cross-reference'
  | 'encrypted';
export type OpenedPdf =
  | { readonly ok: true; readonly file: PdfFile }
  | { readonly ok: false; readonly problem: PdfProblem };

const maxBytes = 128 * 1024 * 1024;
const maxSections = 32;
const maxObjects = 1_000_000;
const valueBudget = 400_000;

/** Opens a file that ends in startxref and %%EOF and has classic cross-reference tables, as Typst writes them. */
export function openPdf(bytes: Uint8Array): OpenedPdf {
  if (skipWord(bytes, 0, '%PDF-') === undefined) return { ok: false, problem: 'not-a-pdf' };
  if (bytes.length > maxBytes) return { ok: false, problem: 'too-large' };
  const startXref = readStartXref(bytes);
  if (startXref === undefined) return { ok: false, problem: 'no-end-of-file' };
  const places = new Map<number, { offset: number; generation: number }>();
  const seen = new Set<number>();
  const budget = { left: valueBudget };
  let newest: Dict | undefined;
  for (let at: number | undefined = startXref, sections = 0; at !== undefined; sections++) {
    // Each older table lies before the newer one: a loop or a forward pointer is no file of ours.
    const section = readSection(bytes, at, places, seen, budget);
    if (typeof section === 'string') return { ok: false, problem: section };
    if (section.entries.has('XRefStm')) return { ok: false, problem: 'cross-reference-stream' };
    if (section.entries.has('Encrypt')) return { ok: false, problem: 'encrypted' };
    newest ??= section;
    const previous = section.entries.get('Prev');
    if (previous && (previous.kind !== 'number' || previous.value >= at || sections >= maxSections))
      return { ok: false, problem: 'cross-reference' };
    at = previous?.kind === 'number' ? previous.value : undefined;
  }
  const size = newest?.entries.get('Size');
  if (!newest || size?.kind !== 'number') return { ok: false, problem: 'cross-reference' };
  return { ok: true, file: { bytes, trailer: newest, startXref, size: size.value, places, budget } };
}

function readStartXref(bytes: Uint8Array): number | undefined {
  let end = bytes.length;
  while (end > 0 && (bytes[end - 1] === 10 || bytes[end - 1] === 13) && bytes.length - end < 2) end--;
  if (skipWord(bytes, end - 5, '%%EOF') === undefined) return undefined;
  for (let at = end - 14; at >= Math.max(0, end - 40); at--) {
    const after = skipWord(bytes, at, 'startxref');
    const number = after === undefined ? undefined : readUnsigned(bytes, skipSpace(bytes, after));
    if (number) return number.value < at ? number.value : undefined;
  }
  return undefined;
}

function readSection(
  bytes: Uint8Array,
  start: number,
  places: Map<number, { offset: number; generation: number }>,
  seen: Set<number>,
  budget: Budget,
): Dict | PdfProblem {
  let at = skipWord(bytes, start, 'xref');
  if (at === undefined)
    return /^\d+\s+\d+\s+obj/.test(ascii(bytes, start, 30)) ? 'cross-reference-stream' : 'cross-reference';
  for (;;) {
    at = skipSpace(bytes, at);
    const trailer = skipWord(bytes, at, 'trailer');
    if (trailer !== undefined) {
      const dict = readValue(bytes, trailer, budget);
      return dict?.kind === 'dict' ? dict : 'cross-reference';
    }
    const first = readUnsigned(bytes, at);
    const count = first && readUnsigned(bytes, skipSpace(bytes, first.end));
    if (!first || !count || first.value + count.value > maxObjects) return 'cross-reference';
    at = skipSpace(bytes, count.end);
    for (let i = 0; i < count.value; i++, at += 20) {
      const offset = readUnsigned(bytes, at);
      const generation = readUnsigned(bytes, at + 11);
      const use = bytes[at + 17];
      if (offset?.end !== at + 10 || generation?.end !== at + 16 || (use !== 0x6e && use !== 0x66))
        return 'cross-reference';
      const number = first.value + i;
      if (seen.has(number)) continue;
      seen.add(number);
      if (use === 0x6e) places.set(number, { offset: offset.value, generation: generation.value });
    }
  }
}

const ascii = (bytes: Uint8Array, start: number, length: number): string =>
  String.fromCharCode(...bytes.subarray(start, start + length));

/** The object that a reference names; undefined when the table or the file does not have it there. */
export function readObject(
  file: PdfFile,
  ref: { readonly number: number; readonly generation: number },
): PdfValue | undefined {
  const place = file.places.get(ref.number);
  if (!place || place.generation !== ref.generation) return undefined;
  const number = readUnsigned(file.bytes, place.offset);
  const generation = number && readUnsigned(file.bytes, skipSpace(file.bytes, number.end));
  const body = generation && skipWord(file.bytes, skipSpace(file.bytes, generation.end), 'obj');
  if (number?.value !== ref.number || generation?.value !== ref.generation || body === undefined) return undefined;
  return readValue(file.bytes, body, file.budget);
}

/** The value itself, or the object it refers to (one step: a reference to a reference is no PDF). */
export function resolve(file: PdfFile, value: PdfValue | undefined): PdfValue | undefined {
  return value?.kind === 'ref' ? readObject(file, value) : value;
}

/** An entry of a dictionary, resolved; undefined when `value` is no dictionary or lacks it. */
export function entry(file: PdfFile, value: PdfValue | undefined, key: string): PdfValue | undefined {
  return value?.kind === 'dict' ? resolve(file, value.entries.get(key)) : undefined;
}
