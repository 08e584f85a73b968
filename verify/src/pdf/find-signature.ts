import { fromHex, toLatin1 } from '../bytes.ts';
import { failed, notDone, type Outcome, passed } from '../report.ts';
import { entry, openPdf, type PdfFile } from './open-pdf.ts';
import { isHexDigit, type PdfValue, readValue, skipWord } from './read-object.ts';

/** [first, length, second, length] of the signed bytes: everything but the hex string of /Contents. */
export type ByteRange = readonly [number, number, number, number];

export type FoundSignature = {
  readonly structure: Outcome;
  readonly field: Outcome;
  readonly byteRange: ByteRange | undefined;
  /** Where the signature dictionary itself says its /Contents stands; undefined when only a text scan found the range. */
  readonly contents: { readonly start: number; readonly end: number } | undefined;
  readonly subFilter: string;
  readonly reason: string;
  /** DocMDP level of the certifying signature (ISO 32000-1 §12.8.2.2), if it is this one. */
  readonly lock: number | undefined;
};

const maxFields = 64;
type Candidate = Omit<FoundSignature, 'structure' | 'field'> & { readonly byteRange: ByteRange };

/** Finds the newest signature by way of the catalogue; failing that, by scanning, so that damage is still told from absence. */
export function findSignature(bytes: Uint8Array): FoundSignature {
  const opened = openPdf(bytes);
  const nothing = { byteRange: undefined, contents: undefined, subFilter: '', reason: '', lock: undefined };
  if (!opened.ok && (opened.problem === 'not-a-pdf' || opened.problem === 'too-large')) {
    return { structure: notDone(opened.problem), field: notDone(opened.problem), ...nothing };
  }
  const signatures = opened.ok ? readFields(opened.file) : [];
  const newest = signatures.reduce<Candidate | undefined>((a, b) => (a && endOf(a) >= endOf(b) ? a : b), undefined);
  const structure = opened.ok ? passed() : notDone(opened.problem);
  if (newest) return { structure, field: passed({ signatures: String(signatures.length) }), ...newest };
  const byteRange = scanForByteRange(bytes);
  if (!byteRange) return { structure, field: failed('no-signature'), ...nothing };
  return {
    structure,
    field: opened.ok ? failed('detached-signature') : notDone(opened.problem),
    ...nothing,
    byteRange,
  };
}

const endOf = (c: Candidate): number => c.byteRange[2] + c.byteRange[3];

function readFields(file: PdfFile): readonly Candidate[] {
  const root = file.trailer.entries.get('Root');
  const catalog = entry(file, file.trailer, 'Root');
  const fields = entry(file, entry(file, catalog, 'AcroForm'), 'Fields');
  if (root?.kind !== 'ref' || fields?.kind !== 'array') return [];
  const certified = entry(file, catalog, 'Perms');
  const certifying = certified?.kind === 'dict' ? certified.entries.get('DocMDP') : undefined;
  const found: Candidate[] = [];
  for (const item of fields.items.slice(0, maxFields)) {
    const field =
      item.kind === 'ref'
        ? entry(file, { kind: 'dict', entries: new Map([['field', item]]), start: 0, end: 0 }, 'field')
        : item;
    const type = entry(file, field, 'FT');
    const reference = field?.kind === 'dict' ? field.entries.get('V') : undefined;
    const signature = entry(file, field, 'V');
    if (type?.kind !== 'name' || type.name !== 'Sig' || signature?.kind !== 'dict') continue;
    const isCertifying =
      reference?.kind === 'ref' && certifying?.kind === 'ref' && reference.number === certifying.number;
    const candidate = readSignature(file, signature, isCertifying);
    if (candidate) found.push(candidate);
  }
  return found;
}

function readSignature(file: PdfFile, signature: PdfValue, isCertifying: boolean): Candidate | undefined {
  const range = entry(file, signature, 'ByteRange');
  const numbers = range?.kind === 'array' ? range.items.map((i) => (i.kind === 'number' ? i.value : -1)) : [];
  const contents = signature.kind === 'dict' ? signature.entries.get('Contents') : undefined;
  const subFilter = entry(file, signature, 'SubFilter');
  if (numbers.length !== 4 || numbers.some((n) => !Number.isSafeInteger(n) || n < 0) || contents?.kind !== 'hex')
    return undefined;
  return {
    byteRange: numbers as unknown as ByteRange,
    contents: { start: contents.start, end: contents.end },
    subFilter: subFilter?.kind === 'name' ? subFilter.name : '',
    reason: readText(file.bytes, entry(file, signature, 'Reason')),
    lock: isCertifying ? readLock(file, signature) : undefined,
  };
}

function readLock(file: PdfFile, signature: PdfValue): number | undefined {
  const references = entry(file, signature, 'Reference');
  const first = references?.kind === 'array' ? references.items[0] : undefined;
  const method = entry(file, first, 'TransformMethod');
  const level = entry(file, entry(file, first, 'TransformParams'), 'P');
  if (method?.kind !== 'name' || method.name !== 'DocMDP') return undefined;
  return level?.kind === 'number' ? level.value : 2; // absent: 2 (ISO 32000-1 table 254)
}

/** Text of a hex string in UTF-16BE with its mark, or of a plain ASCII literal; anything else reads as empty. */
function readText(bytes: Uint8Array, value: PdfValue | undefined): string {
  if (!value || value.end - value.start > 4000) return '';
  const inner = toLatin1(bytes.subarray(value.start + 1, value.end - 1));
  if (value.kind === 'string') return /^[\x20-\x7e]*$/.test(inner) ? inner : '';
  const raw = value.kind === 'hex' ? fromHex(inner) : undefined;
  if (raw?.[0] !== 0xfe || raw[1] !== 0xff) return '';
  let text = '';
  for (let i = 2; i + 1 < raw.length; i += 2) text += String.fromCharCode(raw[i]! * 256 + raw[i + 1]!);
  return text.toWellFormed();
}

/** The last /ByteRange that stands in the file as plain text. */
function scanForByteRange(bytes: Uint8Array): ByteRange | undefined {
  for (let at = bytes.length - 10; at >= 0; at--) {
    const after = bytes[at] === 0x2f ? skipWord(bytes, at, '/ByteRange') : undefined;
    if (after === undefined) continue;
    const value = readValue(bytes, after, { left: 10 });
    const numbers = value?.kind === 'array' ? value.items.map((i) => (i.kind === 'number' ? i.value : -1)) : [];
    const isRange = numbers.length === 4 && numbers.every((n) => Number.isSafeInteger(n) && n >= 0);
    return isRange ? (numbers as unknown as ByteRange) : [0, 0, 0, 0];
  }
  return undefined;
}

/** Everything outside /Contents is signed, up to the last byte of the file, and /Contents is hex and nothing else. */
export function checkCoverage(bytes: Uint8Array, range: ByteRange, contents: FoundSignature['contents']): Outcome {
  const [first, length, second, rest] = range;
  if (second + rest < bytes.length) return failed('bytes-appended', { bytes: String(bytes.length - second - rest) });
  if (first !== 0 || second < length + 2 || second + rest !== bytes.length) return failed('byte-range');
  if (contents && (contents.start !== length || contents.end !== second)) return failed('byte-range');
  if (bytes[length] !== 0x3c || bytes[second - 1] !== 0x3e) return failed('byte-range');
  for (let at = length + 1; at < second - 1; at++) if (!isHexDigit(bytes[at]!)) return failed('byte-range');
  return passed({ bytes: String(bytes.length) });
}

const maxContainer = 256 * 1024;

/** The CMS bytes in /Contents, without the zeros that pad it; undefined when the gap holds anything else. */
export function readContainer(bytes: Uint8Array, range: ByteRange): Uint8Array | undefined {
  const [, length, second] = range;
  if (second > bytes.length || second - length > maxContainer || second <= length + 2) return undefined;
  const padded = fromHex(toLatin1(bytes.subarray(length + 1, second - 1)));
  if (padded?.[0] !== 0x30) return undefined;
  const size = padded[1]!;
  const wide = size & 0x7f;
  let end = 2 + size;
  if (size >= 0x80) {
    if (wide === 0 || wide > 3) return undefined;
    end = 2 + wide;
    let contentLength = 0;
    for (let i = 0; i < wide; i++) contentLength = contentLength * 256 + (padded[2 + i] ?? 0);
    end += contentLength;
  }
  if (end > padded.length || padded.subarray(end).some((b) => b !== 0)) return undefined;
  return padded.subarray(0, end);
}
