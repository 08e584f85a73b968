/** Where something stands: fractions 0..1 of the page as shown, origin top-left; pages count from 1. */
export type Box = {
  readonly page: number;
  readonly x: number;
  readonly y: number;
  readonly w: number;
  readonly h: number;
};

export type DocumentType =
  | 'business-licence'
  | 'lease'
  | 'property-certificate'
  | 'safety-certificate'
  | 'emergency-plan-filing'
  | 'identity-card'
  | 'rules-list'
  | 'no-storage-undertaking'
  | 'unknown';

/** One value read from a document, as it stands there and as we understand it. */
export type FieldRead = {
  readonly field: string;
  /** As read, spaces removed. */
  readonly text: string;
  /** Normalised: dates YYYY-MM-DD, codes upper-case, areas plain decimals. Never repaired by a check digit. */
  readonly value: string;
  /** 0..1, the least certain character counts; 1 for a text layer. */
  readonly confidence: number;
  readonly box: Box;
  /** Indexes into `text` of characters read below .90 or that the reader's dictionary does not hold. */
  readonly weak: readonly number[];
  /** Present where the value carries a check digit. */
  readonly checkDigit?: 'ok' | 'fails';
};

export type Reading = {
  readonly outcome: 'read';
  readonly documentType: DocumentType;
  readonly pages: number;
  readonly source: 'text-layer' | 'ocr' | 'mixed';
  readonly fields: readonly FieldRead[];
  readonly text: string;
  /** What a reader of this reading must know: `pagesNotRead` when more pages needed recognition than `ocrPageLimit`. */
  readonly facts?: Readonly<Record<string, string | number>>;
};

export type UploadProblem =
  | 'EMPTY_FILE'
  | 'TOO_LARGE'
  | 'TYPE_NOT_ALLOWED'
  | 'TYPE_MISLABELLED'
  | 'PDF_ENCRYPTED'
  | 'FILE_BROKEN'
  | 'TOO_MANY_PAGES'
  | 'IMAGE_TOO_SMALL'
  | 'IMAGE_TOO_LARGE'
  | 'NOTHING_TO_READ'
  | 'READER_TIMEOUT'
  | 'READER_DIED';

/** A file we cannot use, with what its sender needs to know to send a better one. */
export type Rejected = {
  readonly outcome: 'rejected';
  readonly code: UploadProblem;
  readonly facts: Readonly<Record<string, string | number>>;
};

export type MediaType = 'application/pdf' | 'image/png' | 'image/jpeg' | 'image/webp' | 'image/tiff';

export type Inspected =
  | { readonly ok: true; readonly mediaType: MediaType }
  | { readonly ok: false; readonly rejected: Rejected };

/** Reads files in child processes. Calls may overlap; they queue for a free child. */
export type Reader = {
  /** Never throws for a bad file or a dead child: both are outcomes. The media type is the one `inspectUpload` answered. */
  read(path: string, o: { mediaType: string }): Promise<Reading | Rejected>;
  /** The text layer of a PDF we made ourselves; throws when there is none to be had, since then our own machine is broken. */
  text(path: string): Promise<string>;
  /** One page as PNG, `width` pixels wide, without metadata; throws when it cannot be drawn. */
  page(path: string, o: { mediaType: string; page: number; width: number }): Promise<Uint8Array>;
  /** Ends every child; jobs in hand answer READER_DIED. */
  stop(): Promise<void>;
};

export type ReaderOptions = {
  /** How many children may work at once (one job each). Default 1. */
  readonly children?: number;
  /** A child without work for so long is stopped. Default 60 000. */
  readonly idleMs?: number;
  /** Overrides both time limits (5 s for PDF text, 30 s where OCR may be needed). */
  readonly timeoutMs?: number;
  /** Overrides both memory limits (800 MB for PDF text, 1500 MB where OCR may be needed). */
  readonly memoryMb?: number;
};
