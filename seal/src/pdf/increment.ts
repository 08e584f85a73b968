import type { PdfFile, PdfValue } from '@tuofu/verify';

export type PdfDict = Extract<PdfValue, { kind: 'dict' }>;

/** Objects to be appended to a PDF as an incremental update (ISO 32000-1 §7.5.6); the old bytes stay as they are. */
export type Increment = { readonly objects: Map<number, readonly (string | Uint8Array)[]>; next: number };

export function startIncrement(file: PdfFile): Increment {
  return { objects: new Map(), next: file.size };
}

/** Reserves a number for a new object. */
export function newNumber(increment: Increment): number {
  return increment.next++;
}

/** The dictionary again as text, with entries replaced or added; what is not touched is copied byte for byte. */
export function dictWith(file: PdfFile, dict: PdfDict, changes: Readonly<Record<string, string>>): string {
  const entries = new Map([...dict.entries].map(([key, value]) => [key, rawOf(file, value)]));
  for (const [key, value] of Object.entries(changes)) entries.set(key, value);
  return `<<${[...entries].map(([key, value]) => `/${escapeName(key)} ${value}`).join('\n')}>>`;
}

/** The bytes of a value as they stand in the file, one character each. */
export function rawOf(file: PdfFile, value: PdfValue): string {
  return Buffer.from(file.bytes.buffer, file.bytes.byteOffset + value.start, value.end - value.start).toString(
    'latin1',
  );
}

const escapeName = (name: string): string =>
  name.replace(/[^A-Za-z0-9_.+-]/g, (c) => `#${c.charCodeAt(0).toString(16).padStart(2, '0')}`);

/** A text string as hex UTF-16BE: no escapes, any language. */
export function textString(text: string): string {
  return `<FEFF${Buffer.from(text, 'utf16le').swap16().toString('hex').toUpperCase()}>`;
}

/** Old bytes, new objects, cross-reference table and trailer that points back to the old one; and where each new object stands. */
export function writeIncrement(
  file: PdfFile,
  increment: Increment,
): { readonly bytes: Buffer; readonly offsets: ReadonlyMap<number, number> } {
  const parts: Buffer[] = [Buffer.from(file.bytes)];
  let at = file.bytes.length;
  const put = (part: string | Uint8Array): void => {
    const bytes = typeof part === 'string' ? Buffer.from(part, 'latin1') : Buffer.from(part);
    parts.push(bytes);
    at += bytes.length;
  };
  if (file.bytes[at - 1] !== 10) put('\n');
  const offsets = new Map<number, number>();
  const numbers = [...increment.objects.keys()].sort((a, b) => a - b);
  for (const number of numbers) {
    offsets.set(number, at);
    put(`${number} 0 obj\n`);
    for (const part of increment.objects.get(number) ?? []) put(part);
    put('\nendobj\n');
  }
  const startXref = at;
  put(
    `xref\n${subsections(numbers, offsets)}trailer\n${trailer(file, increment.next)}\nstartxref\n${startXref}\n%%EOF\n`,
  );
  return { bytes: Buffer.concat(parts), offsets };
}

function subsections(numbers: readonly number[], offsets: ReadonlyMap<number, number>): string {
  let text = '';
  for (let i = 0; i < numbers.length; ) {
    let end = i + 1;
    while (end < numbers.length && numbers[end] === numbers[end - 1]! + 1) end++;
    text += `${numbers[i]} ${end - i}\n`;
    for (const n of numbers.slice(i, end)) text += `${String(offsets.get(n)).padStart(10, '0')} 00000 n \n`;
    i = end;
  }
  return text;
}

function trailer(file: PdfFile, size: number): string {
  const kept = ['Root', 'Info', 'ID'].flatMap((key) => {
    const value = file.trailer.entries.get(key);
    return value ? [`/${key} ${rawOf(file, value)}`] : [];
  });
  return `<<\n/Size ${size}\n/Prev ${file.startXref}\n${kept.join('\n')}\n>>`;
}
