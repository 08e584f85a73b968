import type { Answer } from './children/messages.ts';
import { openPdf } from './pdf/open-pdf.ts';
import { plainText } from './pdf/text-layer.ts';
import { rejected } from './rejected.ts';

/** The text layer of a PDF, page after page, a form feed between pages. Only ever called in a child. */
export async function readText(path: string): Promise<Answer> {
  const pdf = await openPdf(path);
  if (typeof pdf === 'string') return rejected(pdf);
  try {
    if (pdf.pages > 200) return rejected('TOO_MANY_PAGES', { pages: pdf.pages, limit: 200 });
    const pages = Array.from({ length: pdf.pages }, (_, i) => plainText(pdf, i + 1));
    return { outcome: 'text', text: pages.join('\f') };
  } finally {
    pdf.close();
  }
}
