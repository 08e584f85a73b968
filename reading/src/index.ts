export { findUnreadable } from './ocr/dictionary.ts';
export { createReader } from './reader.ts';
export type {
  Box,
  DocumentType,
  FieldRead,
  Inspected,
  MediaType,
  Reader,
  ReaderOptions,
  Reading,
  Rejected,
  UploadProblem,
} from './types.ts';
export { inspectUpload } from './upload/inspect-upload.ts';
