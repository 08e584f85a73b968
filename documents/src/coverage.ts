import { readFileSync } from 'node:fs';
import { fontFiles } from './fonts.ts';

type Range = readonly [first: number, last: number];

/** Reads which code points a font file draws, from its `cmap` table (formats 4 and 12, ISO/IEC 14496-22). */
export function drawnBy(font: Uint8Array): readonly Range[] {
  const view = new DataView(font.buffer, font.byteOffset, font.byteLength);
  const tables = view.getUint16(4);
  for (let t = 0; t < tables; t += 1) {
    const record = 12 + t * 16;
    if (view.getUint32(record) === 0x636d6170) return rangesOf(view, view.getUint32(record + 8));
  }
  throw new Error('a font without a cmap table draws nothing; put the vendored file back (documents/fonts)');
}

function rangesOf(view: DataView, cmap: number): readonly Range[] {
  const ranges: Range[] = [];
  for (let i = 0; i < view.getUint16(cmap + 2); i += 1) {
    const at = cmap + view.getUint32(cmap + 4 + i * 8 + 4);
    const format = view.getUint16(at);
    if (format === 12) {
      for (let g = 0; g < view.getUint32(at + 12); g += 1)
        ranges.push([view.getUint32(at + 16 + g * 12), view.getUint32(at + 20 + g * 12)]);
    } else if (format === 4) ranges.push(...segments(view, at));
  }
  return ranges;
}

function segments(view: DataView, at: number): readonly Range[] {
  const twice = view.getUint16(at + 6);
  const found: Range[] = [];
  for (let s = 0; s < twice; s += 2) {
    const [last, first] = [view.getUint16(at + 14 + s), view.getUint16(at + 16 + twice + s)];
    const delta = view.getUint16(at + 16 + 2 * twice + s);
    const place = at + 16 + 3 * twice + s;
    const offset = view.getUint16(place);
    for (let code = first; code <= last && code < 0xffff; code += 1) {
      const glyph = offset === 0 ? code + delta : view.getUint16(place + offset + 2 * (code - first));
      if ((glyph & 0xffff) !== 0) found.push([code, code]);
    }
  }
  return found;
}

/** Signs that are not seen, and radicals that look like a character and are read back out of a PDF as another one (⺠ 民, ⼾ 户). */
const UNREADABLE = /[\p{C}\p{Zl}\p{Zp}\u2e80-\u2eff\u2f3e]/u;

let drawn: Set<number> | undefined;

/** What a paper of ours cannot show of a text: characters that no vendored font draws, and signs that are not seen. Each once, in order. */
export function unprintable(text: string): readonly string[] {
  drawn ??= new Set(
    fontFiles().flatMap((file) => drawnBy(readFileSync(file)).flatMap(([first, last]) => codes(first, last))),
  );
  const set = drawn;
  const rest = text.replace(/[\t\r\n ]/g, '');
  return [...new Set(rest)].filter((c) => UNREADABLE.test(c) || !set.has(c.codePointAt(0) ?? 0));
}

const codes = (first: number, last: number): number[] => Array.from({ length: last - first + 1 }, (_, i) => first + i);
