import { extractFields } from './fields/extract.ts';
import type { PageLines } from './layout/line.ts';
import { readImagePages } from './read-image.ts';
import { readPdfPages } from './read-pdf.ts';
import { rejected } from './rejected.ts';
import type { DocumentType, Reading, Rejected } from './types.ts';

/** The pages of a file with how each was read, or why none was. */
export type PagesRead = {
  readonly pages: number;
  readonly byText: readonly PageLines[];
  readonly byOcr: readonly PageLines[];
  readonly pagesNotRead: number;
};

/** Longer texts are a bomb or a book; the reading keeps the beginning. */
const MAX_TEXT = 400_000;

/** Reads a file in this process: only ever called in a child. `recognising` is told before each page of recognition. */
export async function readFile(
  path: string,
  mediaType: string,
  recognising: (page: number) => void,
): Promise<Reading | Rejected> {
  const read = await (mediaType === 'application/pdf'
    ? readPdfPages(path, recognising)
    : readImagePages(path, mediaType, recognising));
  if ('outcome' in read) return read;
  const lines = [...read.byText, ...read.byOcr].toSorted((a, b) => a.page - b.page);
  const { documentType, fields, text } = extractFields(lines);
  const small = mediaType === 'application/pdf' ? undefined : tooSmallFor(documentType, read.byOcr);
  if (small) return small;
  // A blank page is not a document that an officer should have to puzzle over; its sender is told at once.
  if (text.trim() === '' && read.pagesNotRead === 0) return rejected('NOTHING_TO_READ', { pages: read.pages });
  const source = read.byOcr.length === 0 ? 'text-layer' : read.byText.length === 0 ? 'ocr' : 'mixed';
  const reading: Reading = {
    outcome: 'read',
    documentType,
    pages: read.pages,
    source,
    fields,
    text: text.slice(0, MAX_TEXT),
  };
  return read.pagesNotRead === 0
    ? reading
    : { ...reading, facts: { pagesNotRead: read.pagesNotRead, ocrPageLimit: 10 } };
}

/** Kinds of document printed on A4. Below about 85 dpi their small print is guessed, not read. */
const onA4: readonly DocumentType[] = [
  'business-licence',
  'lease',
  'property-certificate',
  'emergency-plan-filing',
  'rules-list',
  'no-storage-undertaking',
];
const MIN_A4_SIDE = 1000;

function tooSmallFor(type: DocumentType, pages: readonly PageLines[]): Rejected | undefined {
  const page = pages.find((p) => Math.max(p.width, p.height) < MIN_A4_SIDE);
  if (!page || !onA4.includes(type)) return undefined;
  return rejected('IMAGE_TOO_SMALL', { width: page.width, height: page.height, longSide: MIN_A4_SIDE });
}
