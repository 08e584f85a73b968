import type { Reading, Rejected } from '../types.ts';

/** What a child is asked. It gets paths, never bytes. */
export type Job =
  | { readonly kind: 'read'; readonly path: string; readonly mediaType: string }
  | { readonly kind: 'text'; readonly path: string }
  | {
      readonly kind: 'page';
      readonly path: string;
      readonly mediaType: string;
      readonly page: number;
      readonly width: number;
    };

export type Answer =
  | Reading
  | Rejected
  | { readonly outcome: 'text'; readonly text: string }
  | { readonly outcome: 'page'; readonly png: string /* base64 */ };

/** What a child says: it is up; it begins to recognise a page (which may take more time and memory); it is done. */
export type ChildMessage =
  | { readonly say: 'ready' }
  | { readonly say: 'recognising'; readonly page: number }
  | { readonly say: 'done'; readonly answer: Answer };

/** At most so many pages of a file go through recognition; so many notices of it are believed. */
export const OCR_PAGE_LIMIT = 10;
