/** Bytes to sealed bytes; the only room that meets a private key. */
export { makeLicenceId, makeTypedCode } from './credential/make-codes.ts';
export { type CredentialOrder, signCredential } from './credential/sign-credential.ts';
export { type DemoKeysOrder, type DemoOffice, makeDemoKeys } from './keys/make-demo-keys.ts';
export { type KeyRing, openKeyRing } from './keys/open-key-ring.ts';
export { openTimestampSigner } from './keys/open-timestamp-signer.ts';
export { nodePrimitives } from './keys/primitives.ts';
export { keySigner, type Signer } from './keys/signer.ts';
export { sealAndVerify } from './pdf/seal-and-verify.ts';
export { type SealOrder, type SealPlace, sealPdf } from './pdf/seal-pdf.ts';
export { httpTimestampClient, type TimestampClient } from './timestamp/http-client.ts';
export { timestampResponder } from './timestamp/responder.ts';
export { TimestampError, type TimestampProblem } from './timestamp/timestamp-error.ts';
