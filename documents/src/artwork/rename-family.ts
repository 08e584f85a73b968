import { readFileSync, writeFileSync } from 'node:fs';

/**
 * Gives a TrueType font another family name of the same length, in place, and makes its checksums true again. Typst always sees the fonts of the
 * machine too: a system 'Noto Serif SC' in a weight that we do not ship would otherwise be preferred in bold text, and bytes would differ by machine.
 */
export function renameFamily(font: Uint8Array, from: string, to: string): Uint8Array {
  if (from.length !== to.length) throw new Error(`'${to}' must be as long as '${from}'`);
  const bytes = Buffer.from(font);
  const tables = tableDirectory(bytes);
  const name = tables.get('name');
  const head = tables.get('head');
  if (!name || !head) throw new Error('not a TrueType font: no name or head table');
  const strings = name.offset + bytes.readUInt16BE(name.offset + 4);
  for (let i = 0; i < bytes.readUInt16BE(name.offset + 2); i++) {
    const record = name.offset + 6 + 12 * i;
    const id = bytes.readUInt16BE(record + 6);
    if (![1, 4, 16].includes(id)) continue;
    const start = strings + bytes.readUInt16BE(record + 10);
    const text = Buffer.from(bytes.subarray(start, start + bytes.readUInt16BE(record + 8)));
    const renamed = text.swap16().toString('utf16le').replace(from, to);
    bytes.set(Buffer.from(renamed, 'utf16le').swap16(), start);
  }
  bytes.writeUInt32BE(0, head.offset + 8);
  for (const table of [name, head]) bytes.writeUInt32BE(sum(bytes, table.offset, table.length), table.record + 4);
  bytes.writeUInt32BE((0xb1b0afba - sum(bytes, 0, bytes.length)) >>> 0, head.offset + 8);
  return bytes;
}

/** The texts of name id 1 (family), for looking at what a font calls itself. */
export function familyNames(font: Uint8Array): readonly string[] {
  const bytes = Buffer.from(font);
  const name = tableDirectory(bytes).get('name');
  if (!name) return [];
  const strings = name.offset + bytes.readUInt16BE(name.offset + 4);
  const found = new Set<string>();
  for (let i = 0; i < bytes.readUInt16BE(name.offset + 2); i++) {
    const record = name.offset + 6 + 12 * i;
    if (bytes.readUInt16BE(record) !== 3 || bytes.readUInt16BE(record + 6) !== 1) continue;
    const start = strings + bytes.readUInt16BE(record + 10);
    const text = Buffer.from(bytes.subarray(start, start + bytes.readUInt16BE(record + 8)));
    found.add(text.swap16().toString('utf16le'));
  }
  return [...found];
}

type Table = { readonly record: number; readonly offset: number; readonly length: number };

function tableDirectory(bytes: Buffer): ReadonlyMap<string, Table> {
  const tables = new Map<string, Table>();
  for (let i = 0; i < bytes.readUInt16BE(4); i++) {
    const record = 12 + 16 * i;
    const offset = bytes.readUInt32BE(record + 8);
    tables.set(bytes.toString('latin1', record, record + 4), {
      record,
      offset,
      length: bytes.readUInt32BE(record + 12),
    });
  }
  return tables;
}

function sum(bytes: Buffer, offset: number, length: number): number {
  let total = 0;
  for (let i = 0; i < length; i += 4) {
    let word = 0;
    for (let j = 0; j < 4; j++) word = word * 256 + (i + j < length ? (bytes[offset + i + j] ?? 0) : 0);
    total = (total + word) >>> 0;
  }
  return total;
}

/** node documents/src/artwork/rename-family.ts SOURCE TARGET: how documents/fonts/TuofuRareSC-Regular.ttf was made. */
if (import.meta.main) {
  const [source, target] = process.argv.slice(2);
  if (!source || !target) throw new Error('usage: rename-family.ts SOURCE TARGET');
  writeFileSync(target, renameFamily(readFileSync(source), 'Noto Serif SC', 'Tuofu Rare SC'));
}
