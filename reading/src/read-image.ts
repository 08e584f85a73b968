import { OCR_PAGE_LIMIT } from './children/messages.ts';
import { imageFacts, MAX_PIXELS, openImage } from './image/open-image.ts';
import type { PageLines } from './layout/line.ts';
import { readRaster } from './ocr/read-raster.ts';
import type { PagesRead } from './read-file.ts';
import { rejected } from './rejected.ts';
import type { Rejected } from './types.ts';

/** A card 500 pixels wide is at the edge of legibility. */
const MIN_LONG_SIDE = 500;
const MAX_PAGES = 200;

/** Reads an image file; a TIFF may have pages. */
export async function readImagePages(
  path: string,
  mediaType: string,
  recognising: (page: number) => void,
): Promise<PagesRead | Rejected> {
  const facts = await imageFacts(path).catch(() => undefined);
  // Decided by content before; a file that now opens as something else is not what was inspected.
  if (!facts || `image/${facts.format}` !== mediaType) return rejected('FILE_BROKEN');
  const { width, height, pages } = facts;
  if (pages > MAX_PAGES) return rejected('TOO_MANY_PAGES', { pages, limit: MAX_PAGES });
  if (width * height > MAX_PIXELS) return rejected('IMAGE_TOO_LARGE', { width, height, limitPixels: MAX_PIXELS });
  if (Math.max(width, height) < MIN_LONG_SIDE)
    return rejected('IMAGE_TOO_SMALL', { width, height, longSide: MIN_LONG_SIDE });
  const byOcr: PageLines[] = [];
  for (let page = 1; page <= Math.min(pages, OCR_PAGE_LIMIT); page++) {
    recognising(page);
    const raster = await openImage(path, page).catch(() => undefined);
    if (!raster) return rejected('FILE_BROKEN', { page });
    byOcr.push({ page, ...(await readRaster(raster)) });
  }
  return { pages, byText: [], byOcr, pagesNotRead: Math.max(0, pages - OCR_PAGE_LIMIT) };
}
