import type { Glyph } from '../layout/line.ts';
import { mapRadicals } from '../text/radicals.ts';
import { type OpenPdf, withPage } from './open-pdf.ts';
import { type Pdfium, withMemory } from './pdfium.ts';

/** No page of a real document has so many characters; what comes after them is not read. */
const MAX_CHARACTERS = 20_000;
const MAX_OBJECTS = 20_000;
const IMAGE = 3;
/** Device units per point: PageToDevice answers whole numbers. */
const FINE = 16;

export type TextPage = {
  readonly width: number;
  readonly height: number;
  readonly glyphs: readonly Glyph[];
  /** A picture covers most of the page: the text under it may be another scanner's guess. */
  readonly fullPageImage: boolean;
  /** Nothing is drawn on it. */
  readonly empty: boolean;
};

/** The characters of a page with their boxes, in points from the top left of the page as shown. */
export function readTextPage(pdf: OpenPdf, page: number): TextPage | undefined {
  return withPage(pdf, page, (handle, width, height) => {
    const text = pdf.pdfium._FPDFText_LoadPage(handle);
    const empty = pdf.pdfium._FPDFPage_CountObjects(handle) <= 0;
    if (text === 0) return { width, height, glyphs: [], fullPageImage: false, empty };
    try {
      const glyphs = withMemory(pdf.pdfium, 16 + 8, (at) =>
        readGlyphs(pdf.pdfium, { handle, text, width, height }, at),
      );
      return { width, height, glyphs, fullPageImage: hasFullPageImage(pdf.pdfium, handle, width, height), empty };
    } finally {
      pdf.pdfium._FPDFText_ClosePage(text);
    }
  });
}

type Open = { readonly handle: number; readonly text: number; readonly width: number; readonly height: number };

function readGlyphs(pdfium: Pdfium, open: Open, at: number): Glyph[] {
  const count = Math.min(MAX_CHARACTERS, pdfium._FPDFText_CountChars(open.text));
  const glyphs: Glyph[] = [];
  for (let i = 0; i < count; i++) {
    const code = pdfium._FPDFText_GetUnicode(open.text, i);
    if (code <= 0x20 || code === 0xfffe || code === 0xffff || (code >= 0xd800 && code < 0xe000)) continue;
    if (pdfium._FPDFText_IsGenerated(open.text, i) === 1) continue;
    if (pdfium._FPDFText_GetLooseCharBox(open.text, i, at) === 0) continue;
    const [left, top, right, bottom] = new Float32Array(pdfium.HEAPU8.buffer, at, 4);
    const a = toDevice(pdfium, open, left!, top!, at + 16);
    const b = toDevice(pdfium, open, right!, bottom!, at + 16);
    glyphs.push({
      ch: mapRadicals(String.fromCodePoint(code)),
      confidence: 1,
      x0: Math.min(a.x, b.x),
      x1: Math.max(a.x, b.x),
      y0: Math.min(a.y, b.y),
      y1: Math.max(a.y, b.y),
    });
  }
  return glyphs;
}

/** From page space (origin bottom left, unturned) to the page as shown. */
function toDevice(pdfium: Pdfium, open: Open, x: number, y: number, at: number): { x: number; y: number } {
  const { width, height, handle } = open;
  pdfium._FPDF_PageToDevice(handle, 0, 0, Math.round(width * FINE), Math.round(height * FINE), 0, x, y, at, at + 4);
  return { x: pdfium.HEAP32[at >> 2]! / FINE, y: pdfium.HEAP32[(at + 4) >> 2]! / FINE };
}

function hasFullPageImage(pdfium: Pdfium, handle: number, width: number, height: number): boolean {
  const count = Math.min(MAX_OBJECTS, pdfium._FPDFPage_CountObjects(handle));
  return withMemory(pdfium, 16, (at) => {
    for (let i = 0; i < count; i++) {
      const object = pdfium._FPDFPage_GetObject(handle, i);
      if (pdfium._FPDFPageObj_GetType(object) !== IMAGE) continue;
      if (pdfium._FPDFPageObj_GetBounds(object, at, at + 4, at + 8, at + 12) === 0) continue;
      const [left, bottom, right, top] = new Float32Array(pdfium.HEAPU8.buffer, at, 4);
      if (Math.abs(right! - left!) * Math.abs(top! - bottom!) > 0.7 * width * height) return true;
    }
    return false;
  });
}

/** The whole text layer of a page as PDFium orders it. */
export function plainText(pdf: OpenPdf, page: number): string {
  const text = withPage(pdf, page, (handle) => {
    const layer = pdf.pdfium._FPDFText_LoadPage(handle);
    if (layer === 0) return '';
    try {
      const count = Math.min(MAX_CHARACTERS, Math.max(0, pdf.pdfium._FPDFText_CountChars(layer)));
      return withMemory(pdf.pdfium, (count + 1) * 2, (at) => {
        const written = pdf.pdfium._FPDFText_GetText(layer, 0, count, at);
        return new TextDecoder('utf-16le').decode(pdf.pdfium.HEAPU8.slice(at, at + Math.max(0, written - 1) * 2));
      });
    } finally {
      pdf.pdfium._FPDFText_ClosePage(layer);
    }
  });
  return mapRadicals((text ?? '').replaceAll('\r\n', '\n').replaceAll(/[\uFFFE\uFFFF\0]/g, ''));
}
