/** Sealed bytes or QR text to a report. What comes in is the adversary's; nothing here throws at it. */
export { parseTimestampToken, type TimestampInfo } from './cms/timestamp.ts';
export {
  childrenOf,
  contentOf,
  type Der,
  encodingOf,
  integerHexOf,
  oidOf,
  readDer,
  readWholeDer,
  tags as derTags,
} from './der/read-der.ts';
export { entry, openPdf, type PdfFile, type PdfProblem, readObject, resolve } from './pdf/open-pdf.ts';
export type { PdfValue } from './pdf/read-object.ts';
export { verifyPdf } from './pdf/verify-pdf.ts';
export { type Primitives, type SubtleLike, webCryptoPrimitives } from './primitives.ts';
export { fromBase10, toBase10 } from './qr/base10.ts';
export { coseProtectedHeader, coseToBeSigned, encodeCoseSign1 } from './qr/cose.ts';
export { decodeCredentialPayload, encodeCredentialPayload } from './qr/credential-payload.ts';
export { crockfordAlphabet, idFromBytes, parseTypedCode, typedCodeCheck } from './qr/crockford.ts';
export { type ParsedQrText, parseQrText } from './qr/qr-text.ts';
export { verifyQr } from './qr/verify-qr.ts';
export type {
  Check,
  CheckState,
  Colour,
  CredentialFacts,
  SignatureFacts,
  Verdict,
  VerificationReport,
} from './report.ts';
export { checkText, stateWords, type TextLocale } from './text/check-text.ts';
export type { TrustedQrKey, TrustStore } from './trust.ts';
export { isSha256, rawEcdsaSignature } from './x509/algorithms.ts';
export { type Certificate, isDemonstration, parseCertificate } from './x509/certificate.ts';
