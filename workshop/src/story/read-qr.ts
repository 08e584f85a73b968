import fs from 'node:fs';
import { createReader } from '@tuofu/reading';
import sharp from 'sharp';
import { prepareZXingModule, readBarcodes } from 'zxing-wasm/reader';

let prepared = false;

/** Reads the QR code off the printed licence as a camera would: from a raster of its page at about 300 dpi. */
export async function readQrOfPdf(file: string): Promise<string> {
  if (!prepared) {
    const wasm = fs.readFileSync(new URL(import.meta.resolve('zxing-wasm/reader/zxing_reader.wasm')));
    prepareZXingModule({
      overrides: { wasmBinary: wasm.buffer.slice(wasm.byteOffset, wasm.byteOffset + wasm.byteLength) },
    });
    prepared = true;
  }
  const reader = createReader({ children: 1 });
  try {
    const png = await reader.page(file, { mediaType: 'application/pdf', page: 1, width: 3508 });
    const { data, info } = await sharp(png).ensureAlpha().raw().toBuffer({ resolveWithObject: true });
    const found = await readBarcodes(
      { data: new Uint8ClampedArray(data), width: info.width, height: info.height, colorSpace: 'srgb' } as never,
      { formats: ['QRCode'], tryHarder: true },
    );
    const text = found[0]?.text;
    if (!text) throw new Error(`no QR code could be read from ${file}`);
    return text;
  } finally {
    await reader.stop();
  }
}
