import { concatBytes } from '../bytes.ts';
import type { CredentialFacts } from '../report.ts';
import { type CborValue, decodeCbor, encodeCbor } from './cbor.ts';
import { idFromBytes, idToBytes } from './crockford.ts';

/** Labels of format version 1. A label is never given another meaning; a change makes version 2. */
const labels = {
  id: 1,
  licenceNo: 2,
  eLicenceId: 3,
  holder: 4,
  holderCode: 5,
  legalRepresentative: 6,
  address: 7,
  mode: 8,
  scope: 9,
  validFrom: 10,
  validTo: 11,
  issuedOn: 12,
  issuer: 13,
  demonstration: 14,
} as const;
const textFields = [
  'licenceNo',
  'eLicenceId',
  'holder',
  'holderCode',
  'legalRepresentative',
  'address',
  'mode',
  'issuer',
] as const;
const dateFields = ['validFrom', 'validTo', 'issuedOn'] as const;
const maxText = 500;
const maxScope = 300;

/** Format version (1), then a deterministic CBOR map. Throws a RangeError that names the field which cannot be carried. */
export function encodeCredentialPayload(f: CredentialFacts): Uint8Array {
  const id = idToBytes(f.id);
  if (f.formatVersion !== 1) throw new RangeError(`credential formatVersion must be 1, not ${f.formatVersion}`);
  if (!id) throw new RangeError('credential id must be 26 Crockford base-32 characters of 128 bits');
  if (f.scope.length > maxScope) throw new RangeError(`credential scope holds at most ${maxScope} entries`);
  const map = new Map<number, CborValue>([
    [labels.id, id],
    [labels.demonstration, f.demonstration],
    [labels.scope, f.scope.map(scopeToCbor)],
  ]);
  for (const field of textFields) map.set(labels[field], checkedText(field, f[field]));
  for (const field of dateFields) {
    const date = dateToNumber(f[field]);
    if (date === undefined) throw new RangeError(`credential ${field} must be a date YYYY-MM-DD, not '${f[field]}'`);
    map.set(labels[field], date);
  }
  return concatBytes(Uint8Array.of(1), encodeCbor(map));
}

function checkedText(field: string, text: string): string {
  if (text.length > maxText || !text.isWellFormed())
    throw new RangeError(`credential ${field} must be well-formed text of at most ${maxText} characters`);
  return text;
}

/** Catalogue numbers travel as integers (3 bytes instead of 4 or more), words as text. */
const scopeToCbor = (s: string): CborValue => (/^(0|[1-9]\d{0,8})$/.test(s) ? Number(s) : checkedText('scope', s));

function dateToNumber(text: string): number | undefined {
  const m = /^(\d{4})-(\d\d)-(\d\d)$/.exec(text);
  const value = m ? Number(m[1]! + m[2]! + m[3]!) : undefined;
  return value !== undefined && numberToDate(value) === text ? value : undefined;
}

function numberToDate(value: CborValue | undefined): string | undefined {
  if (typeof value !== 'number' || value < 1000_01_01 || value > 9999_12_31) return undefined;
  const [year, month, day] = [Math.floor(value / 10000), Math.floor(value / 100) % 100, value % 100];
  const date = new Date(Date.UTC(year, month - 1, day));
  return date.getUTCMonth() === month - 1 && date.getUTCDate() === day ? date.toISOString().slice(0, 10) : undefined;
}

/** Facts of a payload; nothing is verified. Problems: unknown-format-version, payload-malformed. */
export function decodeCredentialPayload(
  b: Uint8Array,
): { ok: true; value: CredentialFacts } | { ok: false; problem: string } {
  if (b.length === 0 || b[0] !== 1) return { ok: false, problem: 'unknown-format-version' };
  const map = decodeCbor(b.subarray(1));
  const value = map instanceof Map ? readFacts(map as ReadonlyMap<number, CborValue>) : undefined;
  return value ? { ok: true, value } : { ok: false, problem: 'payload-malformed' };
}

function readFacts(map: ReadonlyMap<number, CborValue>): CredentialFacts | undefined {
  const id = map.get(labels.id);
  const scope = map.get(labels.scope);
  const demonstration = map.get(labels.demonstration);
  if (map.size !== Object.keys(labels).length || !(id instanceof Uint8Array) || id.length !== 16) return undefined;
  if (!Array.isArray(scope) || scope.length > maxScope || typeof demonstration !== 'boolean') return undefined;
  const facts: Record<string, string> = {};
  for (const field of textFields) {
    const text = map.get(labels[field]);
    if (typeof text !== 'string' || text.length > maxText) return undefined;
    facts[field] = text;
  }
  for (const field of dateFields) {
    const date = numberToDate(map.get(labels[field]));
    if (date === undefined) return undefined;
    facts[field] = date;
  }
  const entries = scope.map((s: CborValue) =>
    typeof s === 'number' && s >= 0 ? String(s) : typeof s === 'string' ? s : undefined,
  );
  if (entries.some((s) => s === undefined)) return undefined;
  return {
    ...(facts as unknown as CredentialFacts),
    formatVersion: 1,
    id: idFromBytes(id),
    scope: entries as string[],
    demonstration,
  };
}
