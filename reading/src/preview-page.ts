import type { Answer, Job } from './children/messages.ts';
import { encodePng, imageFacts, previewImage } from './image/open-image.ts';
import { drawPage } from './pdf/draw-page.ts';
import { openPdf, withPage } from './pdf/open-pdf.ts';
import { rejected } from './rejected.ts';

/** One page as PNG. Only ever called in a child. */
export async function previewPage(job: Extract<Job, { kind: 'page' }>): Promise<Answer> {
  const width = Math.max(16, Math.min(4000, Math.round(job.width)));
  return job.mediaType === 'application/pdf'
    ? await previewPdf(job.path, job.page, width)
    : await previewOther(job, width);
}

async function previewPdf(path: string, page: number, width: number): Promise<Answer> {
  const pdf = await openPdf(path);
  if (typeof pdf === 'string') return rejected(pdf);
  try {
    if (page < 1 || page > pdf.pages) return rejected('FILE_BROKEN', { page, pages: pdf.pages });
    const shape = withPage(pdf, page, (_, w, h) => h / w);
    if (shape === undefined) return rejected('FILE_BROKEN', { page });
    if (!(shape * width * width < 30_000_000)) return rejected('IMAGE_TOO_LARGE', { page });
    const raster = drawPage(pdf, page, width);
    return raster ? inPng(await encodePng(raster)) : rejected('FILE_BROKEN', { page });
  } finally {
    pdf.close();
  }
}

async function previewOther(job: Extract<Job, { kind: 'page' }>, width: number): Promise<Answer> {
  const facts = await imageFacts(job.path).catch(() => undefined);
  if (!facts || `image/${facts.format}` !== job.mediaType || job.page < 1 || job.page > facts.pages)
    return rejected('FILE_BROKEN', { page: job.page });
  const png = await previewImage(job.path, job.page, width).catch(() => undefined);
  return png ? inPng(png) : rejected('FILE_BROKEN', { page: job.page });
}

const inPng = (bytes: Uint8Array): Answer => ({ outcome: 'page', png: Buffer.from(bytes).toString('base64') });
