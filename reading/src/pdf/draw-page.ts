import type { Raster } from '../image/raster.ts';
import { type OpenPdf, withPage } from './open-pdf.ts';
import { withMemory } from './pdfium.ts';

const BGRX = 3;
const WITH_ANNOTATIONS = 0x01;
const RGB_ORDER = 0x10;
const WHITE = 0xffffffff;

/** Draws a page (1-based), `width` pixels wide, on white. PDFium draws Chinese whose font is not embedded as nothing. */
export function drawPage(pdf: OpenPdf, page: number, width: number): Raster | undefined {
  const { pdfium } = pdf;
  return withPage(pdf, page, (handle, pageWidth, pageHeight) => {
    const height = Math.max(1, Math.round((width * pageHeight) / pageWidth));
    return withMemory(pdfium, width * height * 4, (at) => {
      const bitmap = pdfium._FPDFBitmap_CreateEx(width, height, BGRX, at, width * 4);
      if (bitmap === 0) throw new Error('PDFium made no bitmap');
      try {
        pdfium._FPDFBitmap_FillRect(bitmap, 0, 0, width, height, WHITE);
        pdfium._FPDF_RenderPageBitmap(bitmap, handle, 0, 0, width, height, 0, WITH_ANNOTATIONS | RGB_ORDER);
        const data = new Uint8Array(width * height * 3);
        for (let i = 0; i < width * height; i++) {
          data[i * 3] = pdfium.HEAPU8[at + i * 4]!;
          data[i * 3 + 1] = pdfium.HEAPU8[at + i * 4 + 1]!;
          data[i * 3 + 2] = pdfium.HEAPU8[at + i * 4 + 2]!;
        }
        return { width, height, data };
      } finally {
        pdfium._FPDFBitmap_Destroy(bitmap);
      }
    });
  });
}
