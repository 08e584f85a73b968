import { readFile } from 'node:fs/promises';
import { loadPdfium, type Pdfium } from './pdfium.ts';

export type OpenPdf = { readonly pdfium: Pdfium; readonly document: number; readonly pages: number; close(): void };

export type PdfRefusal = 'PDF_ENCRYPTED' | 'FILE_BROKEN';

const PASSWORD_REQUIRED = 4;
const UNKNOWN_SECURITY = 5;

/** Opens a PDF from disk. A file that needs a password, or whose cipher we do not know, is encrypted; any other failure is a broken file. */
export async function openPdf(path: string): Promise<OpenPdf | PdfRefusal> {
  const pdfium = await loadPdfium();
  const bytes = await readFile(path);
  const at = pdfium.wasmExports.malloc(bytes.length);
  pdfium.HEAPU8.set(bytes, at);
  const document = pdfium._FPDF_LoadMemDocument(at, bytes.length, 0);
  if (document === 0) {
    const error = pdfium._FPDF_GetLastError();
    pdfium.wasmExports.free(at);
    return error === PASSWORD_REQUIRED || error === UNKNOWN_SECURITY ? 'PDF_ENCRYPTED' : 'FILE_BROKEN';
  }
  const close = () => {
    pdfium._FPDF_CloseDocument(document);
    pdfium.wasmExports.free(at);
  };
  return { pdfium, document, pages: pdfium._FPDF_GetPageCount(document), close };
}

/** Lends one page (1-based). Undefined when the page cannot be opened. */
export function withPage<T>(
  pdf: OpenPdf,
  page: number,
  use: (handle: number, width: number, height: number) => T,
): T | undefined {
  const handle = pdf.pdfium._FPDF_LoadPage(pdf.document, page - 1);
  if (handle === 0) return undefined;
  try {
    return use(handle, pdf.pdfium._FPDF_GetPageWidth(handle), pdf.pdfium._FPDF_GetPageHeight(handle));
  } finally {
    pdf.pdfium._FPDF_ClosePage(handle);
  }
}
