import { createRequire } from 'node:module';

type Segment = { readonly data: string; readonly mode: 'alphanumeric' | 'byte' | 'numeric' };
type Matrix = { readonly modules: { readonly size: number; get(row: number, column: number): number } };
// qrcode ships no types, and a stray declaration file would not reach the rooms that compile this one.
const qrcode = createRequire(import.meta.url)('qrcode') as {
  create(text: string | readonly Segment[], o: { errorCorrectionLevel: 'M' }): Matrix;
};

/** Light modules around the code (ISO/IEC 18004: at least four). */
const QUIET = 4;

/**
 * A QR code as SVG, one unit per module, error correction M. 'HTTPS://HOST/C/ID#digits' is packed as an alphanumeric, a byte ('#' is not in the
 * alphanumeric set) and a numeric segment; anything else as the encoder sees fit. Throws when the text is longer than a QR code can hold.
 */
export function qrSvg(text: string): string {
  const parts = /^(HTTPS:\/\/[0-9A-Z $%*+\-./:]+)#(\d+)$/.exec(text);
  const [, url, digits] = parts ?? [];
  const content: string | Segment[] =
    url !== undefined && digits !== undefined
      ? [
          { data: url, mode: 'alphanumeric' },
          { data: '#', mode: 'byte' },
          { data: digits, mode: 'numeric' },
        ]
      : text;
  const { modules } = qrcode.create(content, { errorCorrectionLevel: 'M' });
  const side = modules.size + 2 * QUIET;
  let path = '';
  for (let row = 0; row < modules.size; row++) {
    for (let column = 0; column < modules.size; column++) {
      if (!modules.get(row, column)) continue;
      let run = 1;
      while (column + run < modules.size && modules.get(row, column + run)) run++;
      path += `M${column + QUIET} ${row + QUIET}h${run}v1h-${run}z`;
      column += run;
    }
  }
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${side} ${side}" shape-rendering="crispEdges"><rect width="${side}" height="${side}" fill="#fff"/><path d="${path}" fill="#000"/></svg>`;
}
