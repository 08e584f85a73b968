/** 17 bytes are fewer than 41 decimal digits: as dense as a QR code's numeric mode allows, and safe in a URL fragment. */
const blockBytes = 17;
const blockDigits = 41;
const digitsFor = (bytes: number): number => Math.ceil(bytes * 8 * Math.LOG10E * Math.LN2);
const bytesFor = new Map(Array.from({ length: blockBytes }, (_, i) => [digitsFor(i + 1), i + 1]));
const maxDigits = 20_000;

/** Decimal digits of bytes: blocks of 17 bytes as 41 digits each, the last block as few as its length needs. */
export function toBase10(b: Uint8Array): string {
  let text = '';
  for (let at = 0; at < b.length; at += blockBytes) {
    const block = b.subarray(at, at + blockBytes);
    let value = 0n;
    for (const byte of block) value = value * 256n + BigInt(byte);
    text += value.toString().padStart(digitsFor(block.length), '0');
  }
  return text;
}

/** The bytes that `toBase10` turns into exactly these digits; undefined when there are none, or too many digits. */
export function fromBase10(s: string): Uint8Array | undefined {
  if (s.length > maxDigits || !/^[0-9]*$/.test(s)) return undefined;
  const out: number[] = [];
  for (let at = 0; at < s.length; at += blockDigits) {
    const block = s.slice(at, at + blockDigits);
    const size = bytesFor.get(block.length);
    if (size === undefined) return undefined;
    let value = BigInt(block);
    const bytes = new Array<number>(size);
    for (let i = size - 1; i >= 0; i--) {
      bytes[i] = Number(value & 255n);
      value >>= 8n;
    }
    if (value !== 0n) return undefined;
    out.push(...bytes);
  }
  return Uint8Array.from(out);
}
