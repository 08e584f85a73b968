import { OCR_PAGE_LIMIT } from './children/messages.ts';
import type { PageLines } from './layout/line.ts';
import { joinGlyphs } from './layout/text-lines.ts';
import { drawPage } from './pdf/draw-page.ts';
import { type OpenPdf, openPdf } from './pdf/open-pdf.ts';
import { needsRecognition } from './pdf/route.ts';
import { readTextPage } from './pdf/text-layer.ts';
import type { PagesRead } from './read-file.ts';
import { rejected } from './rejected.ts';
import type { Rejected } from './types.ts';

const MAX_PAGES = 200;
/** A0 is 3370 points long; nothing an office receives is larger than 3000. */
const MAX_POINTS = 3000;
const DPI = 200;
const MAX_SIDE = 2500;

/** Reads a PDF page by page: its text layer where that is the page, else what the page looks like. */
export async function readPdfPages(path: string, recognising: (page: number) => void): Promise<PagesRead | Rejected> {
  const pdf = await openPdf(path);
  if (typeof pdf === 'string') return rejected(pdf);
  try {
    if (pdf.pages === 0) return rejected('FILE_BROKEN', { pages: 0 });
    if (pdf.pages > MAX_PAGES) return rejected('TOO_MANY_PAGES', { pages: pdf.pages, limit: MAX_PAGES });
    return await readPages(pdf, recognising);
  } finally {
    pdf.close();
  }
}

async function readPages(pdf: OpenPdf, recognising: (page: number) => void): Promise<PagesRead | Rejected> {
  const byText: PageLines[] = [];
  const toRecognise: { page: number; width: number; height: number }[] = [];
  for (let page = 1; page <= pdf.pages; page++) {
    const text = readTextPage(pdf, page);
    if (!text) return rejected('FILE_BROKEN', { page });
    const { width, height } = text;
    if (Math.max(width, height) > MAX_POINTS || !(Math.min(width, height) > 0)) {
      return rejected('IMAGE_TOO_LARGE', {
        page,
        widthPt: Math.round(width),
        heightPt: Math.round(height),
        limitPt: MAX_POINTS,
      });
    }
    const need = needsRecognition(text);
    if (need === 'blank') continue;
    if (need === 'yes') toRecognise.push({ page, width, height });
    else byText.push({ page, width, height, turn: 0, lines: joinGlyphs(text.glyphs) });
  }
  const byOcr: PageLines[] = [];
  for (const { page, width, height } of toRecognise.slice(0, OCR_PAGE_LIMIT)) {
    recognising(page);
    const { readRaster } = await import('./ocr/read-raster.ts');
    const scale = Math.min(DPI / 72, MAX_SIDE / Math.max(width, height));
    const raster = drawPage(pdf, page, Math.max(1, Math.floor(width * scale)));
    if (!raster) return rejected('FILE_BROKEN', { page });
    byOcr.push({ page, ...(await readRaster(raster)) });
  }
  return { pages: pdf.pages, byText, byOcr, pagesNotRead: Math.max(0, toRecognise.length - OCR_PAGE_LIMIT) };
}
